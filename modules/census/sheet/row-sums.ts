/** Holds every row to the sums that a mapping declares on the source's own headings. */
import { compare, plus, ratioOf, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import { isBlank, readCell } from './cells.ts'
import type { Finding } from '../finding.ts'
import type { HeadingRow, RawRow } from './heading-row.ts'
import { headingKey, nearestHeading } from './headings.ts'
import type { RowSum } from '../mapping/mapping.ts'

const figure = { heading: '', en: '', kind: 'number' } as const

const lacking = (heading: string, row: number, near: string | undefined): Finding => ({
  severity: 'error',
  code: 'checked-heading-missing',
  row,
  what: {
    zh: `表头对应文件 checks 中的“${heading}”在文件中不存在`,
    en: `the mapping checks "${heading}", which the file does not have`,
  },
  why: { zh: '声明的合计关系无法核对', en: 'the declared sum cannot be verified' },
  todo:
    near === undefined
      ? { zh: '请按文件中的表头改正', en: 'correct it after the headings of the file' }
      : { zh: `是否应为“${near}”？`, en: `is "${near}" meant?` },
})

/** Rows in which a part or the whole is empty or unreadable are passed over: the cell itself is told of elsewhere. */
export function checkRowSums(
  grid: readonly RawRow[],
  headingRow: HeadingRow,
  checks: readonly RowSum[],
): readonly Finding[] {
  const findings: Finding[] = []
  const columns = new Map(headingRow.headings.map((heading) => [heading.key, heading.column]))
  const texts = headingRow.headings.map((heading) => heading.text)
  for (const check of checks) {
    const wanted = [...check.sum, check.equals]
    const places = wanted.map((heading) => columns.get(headingKey(heading)))
    for (const [index, heading] of wanted.entries()) {
      if (places[index] === undefined) findings.push(lacking(heading, headingRow.row, nearestHeading(heading, texts)))
    }
    if (places.includes(undefined)) continue
    for (let index = headingRow.row; index < grid.length; index += 1) {
      const cells = grid[index] as RawRow
      if (cells.every(isBlank)) continue
      const values = (places as number[]).map((column) => {
        const read = readCell(cells[column], figure)
        return 'value' in read && typeof read.value === 'number' ? ratioOf(read.value) : null
      })
      if (values.includes(null)) continue
      const figures = values as Ratio[]
      const whole = figures.pop() as Ratio
      const sum = figures.reduce(plus, zero)
      if (compare(sum, whole) === 0) continue
      const parts = check.sum.join(' + ')
      findings.push({
        severity: 'error',
        code: 'row-sum-mismatch',
        row: index + 1,
        what: {
          zh: `${parts} = ${toNumber(sum)}，而“${check.equals}”为 ${toNumber(whole)}`,
          en: `${parts} = ${toNumber(sum)}, but "${check.equals}" is ${toNumber(whole)}`,
        },
        why: { zh: '表头对应文件声明二者相等', en: 'the mapping declares that they are equal' },
        todo: { zh: '请核对该行的分项与合计', en: 'check the parts and the whole in this row' },
      })
    }
  }
  return findings
}
