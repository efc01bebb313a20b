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

function broken(check: RowSum, row: number, sum: Ratio, whole: Ratio): Finding {
  const parts = check.sum.join(' + ')
  const equals = check.relation === 'equals'
  return {
    severity: check.severity,
    code: equals ? 'row-sum-mismatch' : 'row-sum-above',
    row,
    what: {
      zh: `${parts} = ${toNumber(sum)}，${equals ? '而' : '大于'}“${check.whole}”${equals ? '为' : ''} ${toNumber(whole)}`,
      en: `${parts} = ${toNumber(sum)}, ${equals ? 'but' : 'more than'} "${check.whole}"${equals ? ' is' : ','} ${toNumber(whole)}`,
    },
    why: equals
      ? { zh: '表头对应文件声明二者相等', en: 'the mapping declares that they are equal' }
      : { zh: '表头对应文件声明前者不超过后者', en: 'the mapping declares that the former is at most the latter' },
    todo: { zh: '请核对该行的分项与合计', en: 'check the parts and the whole in this row' },
  }
}

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
    const wanted = [...check.sum, check.whole]
    const places = wanted.map((heading) => columns.get(headingKey(heading)))
    for (const [index, heading] of wanted.entries()) {
      if (places[index] === undefined) findings.push(lacking(heading, headingRow.row, nearestHeading(heading, texts)))
    }
    if (places.includes(undefined)) continue
    for (let index = headingRow.row; index < grid.length; index += 1) {
      const cells = grid[index] as RawRow
      if (cells.every(isBlank)) continue
      const values = (places as number[]).map((column, place) => {
        const read = readCell(cells[column], figure)
        if ('value' in read && typeof read.value === 'number') return ratioOf(read.value)
        return check.emptyIsZero && place < check.sum.length && isBlank(cells[column]) ? zero : null
      })
      if (values.includes(null)) continue
      const figures = values as Ratio[]
      const whole = figures.pop() as Ratio
      const sum = figures.reduce(plus, zero)
      const side = compare(sum, whole)
      if (side === 0 || (side < 0 && check.relation === 'atMost')) continue
      findings.push(broken(check, index + 1, sum, whole))
    }
  }
  return findings
}
