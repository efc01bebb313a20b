/** How long it takes to judge a county of a thousand schools anew after one cell was changed, all of it, nothing kept from before. */
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
  const times = (await alternate([{ name: 'edit', run: edit }], rounds, 60)).get('edit') ?? []
  printTable(
    `(b) a county judged anew after one cell changed: verdicts, CVs, gaps, obstacles, sensitivity, items; ${rounds} edits after 60 to warm up`,
    ['', 'median ms (goal ≤ 16)', 'least ms', 'most ms'],
    [[`1,000 schools, ${rows.length} rows`, ...[median(times), Math.min(...times), Math.max(...times)].map(ms)]],
  )
}
