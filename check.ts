/** `npm run check`: types, lint, format and the fast tests, one after the other; stops at the first that fails. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Left to `npm test`: what starts the server, fills a database, draws thousands of counties or opens a browser. */
const slow = [
  'modules/assessment/stored*',
  'modules/roadmap/road/exhaustive*',
  'tests/commands/**',
  'tests/database/**',
  'tests/golden/**',
  'tests/journeys/**',
  'tests/oracle/**',
  'tests/permissions/every-route*',
  'tests/real-data/**',
  'tests/server/**',
  'tests/stories/**',
]

const steps: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  { name: 'types of the web', args: ['node_modules/typescript/bin/tsc', '-p', 'web'] },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--type-aware'] },
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
  {
    name: 'fast tests',
    args: ['node_modules/vitest/vitest.mjs', 'run', ...slow.flatMap((folder) => ['--exclude', folder])],
  },
]

for (const { name, args } of steps) {
  const began = performance.now()
  const { status } = spawnSync(process.execPath, [...args], { cwd: root, stdio: 'inherit' })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`${status === 0 ? 'ok' : 'FAILED'}  ${name}  ${seconds} s\n`)
  if (status !== 0) process.exit(status ?? 1)
}
