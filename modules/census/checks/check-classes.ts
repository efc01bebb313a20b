/** Row check 2: the size bands add up to the classes, and the largest class lies in the highest band that has any. */
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'
import { comparePartsWithWhole } from './parts-and-whole.ts'
import { classBands } from '../school-fields.ts'

function bandsAgainstClasses(row: SchoolRow, sum: number, incomplete: boolean): Finding {
  return {
    severity: incomplete ? 'warning' : 'error',
    code: incomplete ? 'bands-incomplete' : 'bands-sum',
    row: row.row,
    field: 'classes',
    what: {
      zh: `各班额段班数合计 ${sum}，“班级数”为 ${row.classes}`,
      en: `the size bands add up to ${sum} classes, 班级数 is ${row.classes}`,
    },
    why: incomplete
      ? { zh: '有班额段空着，不知差额是否在其中', en: 'some bands are empty and may hold the rest' }
      : { zh: '每个班都属于且只属于一个班额段', en: 'every class belongs to exactly one band' },
    todo: incomplete
      ? { zh: '请补填空着的班额段，没有的填 0', en: 'fill in the empty bands, with 0 where there are none' }
      : { zh: '请核对各班额段与班级数', en: 'check the bands and the number of classes' },
  }
}

export function checkClasses(row: SchoolRow): readonly Finding[] {
  const bands = classBands.map((band) => row[band.field])
  const found = comparePartsWithWhole(bands, row.classes)
  if ('sum' in found) return [bandsAgainstClasses(row, found.sum, found.kind === 'incomplete')]
  const top = classBands.findLast((band) => (row[band.field] ?? 0) > 0)
  const largest = row.largestClass
  if (!top || largest === null || (largest >= top.from && largest <= top.to)) return []
  return [
    {
      severity: 'error',
      code: 'largest-class-band',
      row: row.row,
      field: 'largestClass',
      what: {
        zh: `“最大班额”为 ${largest}，而有班级的最高班额段是“${top.heading}”`,
        en: `最大班额 is ${largest}, but the highest band with classes is "${top.heading}"`,
      },
      why: { zh: '最大的班应在最高的班额段内', en: 'the largest class must lie in the highest band' },
      todo: { zh: '请核对最大班额与各班额段班数', en: 'check the largest class and the bands' },
    },
  ]
}
