/** Runs one typed command: reads its arguments, asks the room, prints the answer. */
import type { Language } from '#kernel/words.ts'
import { bareContext, operatorWith } from '#platform/operations/bare-context.ts'
import { runOperation, type Office } from '#platform/operations/run-operation.ts'
import { readArguments } from './arguments.ts'
import { printLine, printProblems } from './print-problems.ts'
import { openRoom } from '#modules/rooms.ts'
import type { Task } from './tasks.ts'

/** Whoever sits at this machine may do all that files alone allow; the database has its own door, the server. */
const officeFor = (permission: string): Office => {
  const caller = operatorWith([permission])
  return { caller, context: bareContext(caller), placeOf: () => Promise.resolve(null) }
}

export async function runTyped(
  room: string,
  operation: string,
  typed: readonly string[],
  language: Language,
  task?: Task,
): Promise<number> {
  const open = (await openRoom(room))!
  const read = readArguments(open.contract.operations[operation]!, typed, Object.keys(task?.flags ?? {}), [
    'lang',
    ...Object.keys(task?.texts ?? {}),
  ])
  const wantsJson = typed.includes('--json')
  const stop = (problems: Parameters<typeof printProblems>[0]): number => {
    if (wantsJson) printLine(JSON.stringify({ problems }, null, 1))
    printProblems(problems, language)
    return 2
  }
  if ('problems' in read) return stop(read.problems)
  const result = await runOperation(open, operation, read.input, officeFor(open.contract.operations[operation]!.needs))
  if (!result.ok && 'problems' in result) return stop(result.problems)
  if (!result.ok) {
    const { code, words } = result.refusal
    const nothing = { zh: '', en: '' }
    return stop([{ severity: 'error', code, what: words, why: nothing, todo: nothing }])
  }
  if (task) return await task.print(result.output as never, read.doorOptions, language)
  printLine(JSON.stringify(result.output, null, 1))
  return 0
}
