/** The command line: `junheng <task>` for the usual jobs, `junheng <room> <operation>` for everything a room offers. */
import { enableCompileCache } from 'node:module'
import type { Language } from '#kernel/words.ts'
import { contracts } from '#modules/contracts.ts'
import { printHelp } from './help.ts'
import { refuseTyped, runTyped } from './run-typed.ts'
import { tasks } from './tasks.ts'
import { printError } from './print-problems.ts'
import { unknownCommand, unknownOperation } from './usage-problems.ts'

enableCompileCache()

const languageOf = (typed: readonly string[]): Language => {
  const at = typed.indexOf('--lang')
  return (at >= 0 && typed[at + 1] === 'en') || typed.includes('--lang=en') ? 'en' : 'zh'
}

/** Runs one command and gives the exit code: 0 done, 2 what was asked or handed in cannot be used, 1 a fault of ours. */
async function main(typed: readonly string[]): Promise<number> {
  const language = languageOf(typed)
  const [first, second] = typed
  const asksForHelp = typed.includes('--help') || typed.includes('-h')
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    return printHelp(first === 'help' ? second : undefined, language)
  }
  const task = tasks.find(({ name }) => name === first)
  if (task) {
    if (asksForHelp) return printHelp(first, language)
    return await runTyped(task.room, task.operation, typed.slice(1), language, task)
  }
  const contract = contracts.find(({ room }) => room === first)
  if (contract) {
    if (second === undefined || second.startsWith('-') || asksForHelp) return printHelp(first, language)
    const operations = Object.keys(contract.operations)
    if (operations.includes(second)) return await runTyped(first, second, typed.slice(2), language)
    return refuseTyped([unknownOperation(first, second, operations)], typed, language)
  }
  const commands = [...tasks.map(({ name }) => name), ...contracts.map(({ room }) => room), 'help']
  return refuseTyped([unknownCommand(first, commands)], typed, language)
}

// Whoever reads the output may have read enough (`| head`): that is the end of the work, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  printError(error, languageOf(process.argv))
  process.exitCode = 1
}
