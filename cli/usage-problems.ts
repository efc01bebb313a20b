/** What may be wrong with a command as it was typed, each said with what to type instead. */
import { nearestSpelling } from '#kernel/nearest-spelling.ts'
import type { Problem } from '#kernel/problem.ts'

const itself = (name: string): string => name

function usage(code: string, zh: string, en: string, meant: string | undefined, topic: string | undefined): Problem {
  const help = topic === undefined ? 'help' : `help ${topic}`
  return {
    severity: 'error',
    code,
    what: { zh, en },
    why: { zh: '命令没有这样的写法', en: 'the command has no such form' },
    todo:
      meant === undefined
        ? { zh: `用 ${help} 查看写法`, en: `see ${help} for how it is written` }
        : {
            zh: `是否应为“${meant}”？用 ${help} 查看写法`,
            en: `is "${meant}" meant? See ${help} for how it is written`,
          },
  }
}

export const unknownCommand = (name: string, commands: readonly string[]): Problem => ({
  ...usage(
    'unknown-command',
    `没有“${name}”这个命令`,
    `there is no command "${name}"`,
    nearestSpelling(name, commands, itself),
    undefined,
  ),
  why: { zh: `命令有：${commands.join('、')}`, en: `commands are: ${commands.join(', ')}` },
})

export const unknownOperation = (room: string, name: string, operations: readonly string[]): Problem => ({
  ...usage(
    'unknown-operation',
    `${room} 没有“${name}”这个操作`,
    `${room} has no operation "${name}"`,
    nearestSpelling(name, operations, itself),
    room,
  ),
  why: { zh: `操作有：${operations.join('、')}`, en: `operations are: ${operations.join(', ')}` },
})

export const unknownOption = (name: string, options: readonly string[], topic: string): Problem =>
  usage(
    'unknown-option',
    `没有“${name}”这个选项`,
    `there is no option "${name}"`,
    nearestSpelling(
      name,
      options.map((option) => `--${option}`),
      itself,
    ),
    topic,
  )

export const extraArgument = (text: string, topic: string): Problem =>
  usage('extra-argument', `多余的参数“${text}”`, `extra argument "${text}"`, undefined, topic)

export const withoutValue = (name: string, topic: string): Problem =>
  usage('option-without-value', `选项“${name}”后面缺少内容`, `the option "${name}" needs a value`, undefined, topic)

export const needlessValue = (name: string, topic: string): Problem =>
  usage('option-with-value', `选项“${name}”后面不带内容`, `the option "${name}" takes no value`, undefined, topic)

export const givenTwice = (name: string, topic: string): Problem =>
  usage('option-twice', `选项“${name}”给了两次`, `the option "${name}" is given twice`, undefined, topic)

export const notALanguage = (text: string): Problem => ({
  ...usage('unknown-language', `没有“${text}”这种语言`, `there is no language "${text}"`, undefined, undefined),
  todo: { zh: '--lang 后写 zh 或 en', en: 'write zh or en after --lang' },
})
