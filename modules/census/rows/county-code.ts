/** County codes of twelve digits (统计用区划代码), which are those of GB/T 2260 with six zeros after them. */
import type { Finding } from '../finding.ts'
import type { ReadRow } from '../sheet/table-rows.ts'

const long = /^(\d{4}(?!00)\d\d)0{6}$/

/** The code of six digits; any other code as it is. */
export const countyCodeOf = (code: string): string => long.exec(code)?.[1] ?? code

/** One note for the table where codes were shortened, so that it is known why they read differently. */
export function shortenedCodes(rows: readonly ReadRow[]): Finding[] {
  const shortened = rows.filter(({ values }) => long.test(String(values['county'] ?? '')))
  const [first] = shortened
  if (!first) return []
  const code = String(first.values['county'])
  return [
    {
      severity: 'note',
      code: 'county-code-shortened',
      row: first.row,
      field: 'county',
      what: {
        zh: `县区代码“${code}”等 ${shortened.length} 行是 12 位统计用区划代码，已读作前六位 ${countyCodeOf(code)}`,
        en: `${shortened.length} rows give statistical codes of 12 digits, such as "${code}", read as ${countyCodeOf(code)}`,
      },
      why: { zh: '后六位为 0 时，二者是同一个县区', en: 'with six zeros at the end both are the same county' },
      todo: { zh: '无需处理', en: 'nothing is needed' },
    },
  ]
}
