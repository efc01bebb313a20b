/** Which school year each row belongs to: its own cell, or the current year where the whole column is empty or missing. */
import { schoolYearName } from '#kernel/school-year.ts'
import type { Finding } from '../finding.ts'
import type { ReadRow } from '../sheet/table-rows.ts'

export interface RowYears {
  /** Year by row number; the current one also stands in for cells that were told of as errors. */
  readonly yearOf: (row: ReadRow) => number
  readonly findings: readonly Finding[]
}

export function placeInYears(rows: readonly ReadRow[], currentYear: number): RowYears {
  const yearOf = (row: ReadRow): number => (row.values['year'] as number | null) ?? currentYear
  const empty = rows.filter((row) => row.values['year'] === null && !row.faulty.has('year'))
  if (rows.length > 0 && empty.length === rows.length) {
    return {
      yearOf,
      findings: [
        {
          severity: 'note',
          code: 'year-assumed',
          what: {
            zh: `没有学年，全部按当前学年（${schoolYearName(currentYear)}）读取`,
            en: `no school year is given; all rows are taken as the current one, ${currentYear}–${currentYear + 1}`,
          },
          why: { zh: '“学年”列缺失或整列为空', en: 'the column 学年 is missing or wholly empty' },
          todo: {
            zh: `如属其他学年，请加“学年”列，如填 ${currentYear}`,
            en: `add the column 学年 (such as ${currentYear}) if another year is meant`,
          },
        },
      ],
    }
  }
  return {
    yearOf,
    findings: empty.map((row) => ({
      severity: 'error',
      code: 'year-empty',
      row: row.row,
      field: 'year',
      what: { zh: '“学年”为空', en: '学年 (school year) is empty' },
      why: {
        zh: '其他行填了学年，这一行不知属于哪一年',
        en: 'other rows have one, so it is not known to which year this row belongs',
      },
      todo: { zh: `请填四位年份，如 ${currentYear}`, en: `type four digits, such as ${currentYear}` },
    })),
  }
}
