/** Runs one typed command: reads its arguments, asks the room, prints the answer. */
import type { Problem } from '#kernel/problem.ts'
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

/** Tells why a command is not carried out; as JSON too where that was asked for. Gives the exit code. */
export function refuseTyped(problems: readonly Problem[], typed: readonly string[], language: Language): number {
  if (typed.includes('--json')) printLine(JSON.stringify({ problems }, null, 1))
  printProblems(problems, language)
  return 2
}

export async function runTyped(
  room: string,
  operation: string,
  typed: readonly string[],
  language: Language,
  task?: Task,
): Promise<number> {
  const open = (await openRoom(room))!
  // An answer without a task is printed as JSON in any case, so that asking for it is no fault.
  const door = {
    flags: task ? Object.keys(task.flags) : ['json'],
    texts: ['lang', ...Object.keys(task?.texts ?? {})],
  }
  const read = readArguments(open.contract.operations[operation]!, typed, task?.name ?? room, door)
  const stop = (problems: readonly Problem[]): number => refuseTyped(problems, typed, language)
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
