/** How long it takes to judge a county of a thousand schools after one cell was changed; for comparison, without having seen it before. */
import { judgeRows } from '#tests/oracle/ours.ts'
import { randomFrom } from '#tests/oracle/random.ts'
import { countyTable } from './county-table.ts'
import { alternate, median, ms, printTable } from './timing.ts'

const rounds = 101

export async function oneEdit(): Promise<void> {
  const rows = countyTable(1000)
  const random = randomFrom(7)
  const edit = () => {
    const place = random.between(0, rows.length - 1)
    const row = rows[place]
    if (row !== undefined) rows[place] = { ...row, backboneTeachers: random.between(0, 40) }
    return judgeRows(rows)
  }
  const ways = [
    { name: 'after one edit', run: edit },
    { name: 'never seen before', run: () => judgeRows(rows.map((row) => ({ ...row }))) },
  ]
  // Not by turns: each would clear away what the other left behind.
  const times = new Map<string, number[]>()
  for (const way of ways) for (const [name, list] of await alternate([way], rounds, 60)) times.set(name, list)
  printTable(
    `(b) a county of 1,000 schools (${rows.length} rows) judged: verdicts, CVs, gaps, obstacles, sensitivity, items; ${rounds} times after 60 to warm up`,
    ['', 'median ms (goal ≤ 16 after one edit)', 'least ms', 'most ms'],
    [...times].map(([name, list]) => [name, ...[median(list), Math.min(...list), Math.max(...list)].map(ms)]),
  )
}
