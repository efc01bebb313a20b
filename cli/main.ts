/** The command line: `junheng <task>` for the usual jobs, `junheng <room> <operation>` for everything a room offers. */
import { enableCompileCache } from 'node:module'
import type { Language } from '#kernel/words.ts'
import { contracts } from '#modules/contracts.ts'
import { printHelp } from './help.ts'
import { runTyped } from './run-typed.ts'
import { tasks } from './tasks.ts'
import { printError, printProblems } from './print-problems.ts'

enableCompileCache()

const languageOf = (typed: readonly string[]): Language => {
  const at = typed.indexOf('--lang')
  return (at >= 0 && typed[at + 1] === 'en') || typed.includes('--lang=en') ? 'en' : 'zh'
}

/** Runs one command and gives the exit code: 0 done, 2 what was asked or handed in cannot be used, 1 a fault of ours. */
async function main(typed: readonly string[]): Promise<number> {
  const language = languageOf(typed)
  const [first, second] = typed
  if (first === undefined || first === 'help' || first === '--help') return printHelp(second, language)
  const task = tasks[first]
  if (task) {
    if (typed.includes('--help')) return printHelp(first, language)
    return await runTyped(task.room, task.operation, typed.slice(1), language, task)
  }
  const contract = contracts.find(({ room }) => room === first)
  if (contract) {
    const known = second !== undefined && second in contract.operations
    if (!known || typed.includes('--help')) return printHelp(first, language)
    return await runTyped(first, second, typed.slice(2), language)
  }
  printProblems(
    [
      {
        severity: 'error',
        code: 'unknown-command',
        what: { zh: `没有“${first}”这个命令`, en: `there is no command "${first}"` },
        why: { zh: '常用命令：assess、check、template、rules', en: 'usual commands: assess, check, template, rules' },
        todo: { zh: '用 help 查看全部命令', en: 'see help for all commands' },
      },
    ],
    language,
  )
  return 2
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  printError(error, languageOf(process.argv))
  process.exitCode = 1
}
