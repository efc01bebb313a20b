/** Help, made from the descriptions of the operations. */
import { labelOf, type AnyOperation } from '#kernel/contract.ts'
import { say, type Language, type Words } from '#kernel/words.ts'
import { fieldsOf, optionName } from './arguments.ts'
import { printLine } from './print-problems.ts'
import { contracts } from '#modules/contracts.ts'
import { tasks } from './tasks.ts'

function usage(
  command: string,
  about: Words,
  operation: AnyOperation,
  door: { readonly flags?: Readonly<Record<string, Words>>; readonly texts?: Readonly<Record<string, Words>> },
  language: Language,
): void {
  const fields = fieldsOf(operation)
  const places = fields.filter(({ positional }) => positional).map(({ name }) => `<${optionName(name)}>`)
  printLine(`  ${[command, ...places].join(' ')}`)
  printLine(`      ${say(about, language)}`)
  for (const { name, schema, positional, isFlag } of fields) {
    const shown = positional ? `<${optionName(name)}>` : `--${optionName(name)}${isFlag ? '' : ' …'}`
    printLine(`      ${shown}  ${say(labelOf(schema), language)}`)
  }
  for (const [name, words] of Object.entries(door.flags ?? {})) printLine(`      --${name}  ${say(words, language)}`)
  for (const [name, words] of Object.entries(door.texts ?? {})) printLine(`      --${name} …  ${say(words, language)}`)
  printLine()
}

const operationOf = (room: string, operation: string): AnyOperation =>
  contracts.find((contract) => contract.room === room)!.operations[operation]!

/** Prints help on a task or a room, or on everything. Always exit code 0. */
export function printHelp(topic: string | undefined, language: Language): number {
  const isRoom = contracts.some(({ room }) => room === topic)
  const isTask = tasks.some(({ name }) => name === topic)
  if (!isRoom) {
    printLine(language === 'zh' ? '均衡 junheng · 常用命令（加 --lang en 看英文）' : 'junheng 均衡 · usual commands')
    for (const task of tasks) {
      if (isTask && topic !== task.name) continue
      usage(task.name, task.about, operationOf(task.room, task.operation), task, language)
    }
  }
  if (isTask) return 0
  printLine(language === 'zh' ? '各室的全部操作' : 'all operations, by room')
  for (const contract of contracts) {
    if (isRoom && contract.room !== topic) continue
    printLine(`${contract.room}  ${say(contract.about, language)}`)
    for (const [name, operation] of Object.entries(contract.operations)) {
      usage(`${contract.room} ${name}`, operation.about, operation, {}, language)
    }
  }
  return 0
}
