/** `npm run demo`: judges the bundled example county and prints its report; every figure of it is made up. */
import { fileURLToPath } from 'node:url'
import { printLine } from './print-problems.ts'
import { runTyped } from './run-typed.ts'
import { tasks } from './tasks.ts'

const language =
  process.argv.includes('--lang=en') || process.argv[process.argv.indexOf('--lang') + 1] === 'en' ? 'en' : 'zh'
const workbook = fileURLToPath(new URL('../database/example-county/county.xlsx', import.meta.url))

const typed = [workbook, '--label', language === 'zh' ? '模拟数据' : 'simulated data', ...process.argv.slice(2)]
process.exitCode = await runTyped(
  'assessment',
  'judge',
  typed,
  language,
  tasks.find(({ name }) => name === 'assess'),
)
printLine(
  language === 'zh'
    ? '以上学校和数字全部为模拟。测算自己的表：npm run -s junheng -- template school 学校基表.xlsx，填好后 npm run -s junheng -- assess 学校基表.xlsx'
    : 'All schools and figures above are simulated. To judge a table of your own: npm run -s junheng -- template school FILE.xlsx, fill it in, then npm run -s junheng -- assess FILE.xlsx',
)
