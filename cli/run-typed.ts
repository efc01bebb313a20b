/** Runs one typed command: reads its arguments, asks the room, prints the answer. */
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { AnyOperation, Download } from '#kernel/contract.ts'
import { hasErrors, type Problem } from '#kernel/problem.ts'
import type { Language } from '#kernel/words.ts'
import { bareContext, operatorWith } from '#platform/operations/bare-context.ts'
import { readText } from '#platform/operations/read-text.ts'
import { runOperation, type OpenRoom, type OperationResult } from '#platform/operations/run-operation.ts'
import { readArguments } from './arguments.ts'
import { printLine, printProblems } from './print-problems.ts'
import { openRoomFor } from '#modules/rooms.ts'
import type { Task } from './tasks.ts'

/** Whether an operation asks the database: all do that act somewhere, and all of the rooms that are nothing without one. */
const asksDatabase = (room: string, { isLocal, at }: AnyOperation): boolean =>
  !isLocal && (at !== 'everywhere' || room === 'access' || room === 'schools')

/** Carries it out on files alone, or on the installation of this machine, which is opened only then. */
async function carryOut(room: OpenRoom, name: string, input: unknown): Promise<OperationResult> {
  const operation = room.contract.operations[name]!
  if (!asksDatabase(room.contract.room, operation)) {
    const caller = operatorWith([operation.needs])
    return runOperation(room, name, input, {
      caller,
      context: bareContext(caller),
      placeOf: () => Promise.resolve(null),
    })
  }
  const { openInstallation } = await import('./installation.ts')
  const { office, close } = await openInstallation(operation.needs)
  try {
    return await runOperation(room, name, input, office, randomUUID())
  } finally {
    await close()
  }
}

/** Keeps a file that an operation made where the person stands; never over one that is there. */
async function keepDownload({ name, bytes }: Download): Promise<Problem | string> {
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), name)
  try {
    await writeFile(path, bytes, { flag: 'wx' })
    return path
  } catch {
    return {
      severity: 'error',
      code: 'file-not-kept',
      file: path,
      what: { zh: `“${name}”已经存在，或此处不能写入`, en: `"${name}" exists already, or nothing can be written here` },
      why: { zh: '已有的文件不会被覆盖', en: 'a file that is there is never replaced' },
      todo: { zh: '请换一个文件夹再运行', en: 'run it again in another folder' },
    }
  }
}

/** Problems that an answer carries with it; an answer with errors has done nothing. */
const problemsIn = (output: unknown): readonly Problem[] =>
  typeof output === 'object' && output !== null && 'problems' in output && Array.isArray(output.problems)
    ? (output.problems as readonly Problem[])
    : []

/** What was typed is text; numbers, lists and yes or no become what the description asks for. */
const typedInput = (operation: AnyOperation, input: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  ...input,
  ...readText(
    operation,
    Object.fromEntries(
      Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  ),
})

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
  const open = (await openRoomFor(room, operation))!
  // An answer without a task is printed as JSON in any case, so that asking for it is no fault.
  const door = {
    flags: task ? Object.keys(task.flags) : ['json'],
    texts: ['lang', ...Object.keys(task?.texts ?? {})],
  }
  const read = readArguments(open.contract.operations[operation]!, typed, task?.name ?? room, door)
  const stop = (problems: readonly Problem[]): number => refuseTyped(problems, typed, language)
  if ('problems' in read) return stop(read.problems)
  const described = open.contract.operations[operation]!
  const result = await carryOut(open, operation, typedInput(described, read.input))
  if (!result.ok && 'problems' in result) return stop(result.problems)
  if (!result.ok) {
    const { code, words } = result.refusal
    const nothing = { zh: '', en: '' }
    return stop([{ severity: 'error', code, what: words, why: nothing, todo: nothing }])
  }
  const faults = problemsIn(result.output)
  if (!task && hasErrors(faults)) return stop(faults)
  if (described.isDownload) {
    const kept = await keepDownload(result.output as Download)
    if (typeof kept !== 'string') return stop([kept])
    printLine(kept)
    return 0
  }
  if (task) return await task.print(result.output as never, read.doorOptions, language)
  printLine(JSON.stringify(result.output, null, 1))
  return 0
}
