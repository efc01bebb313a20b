/** Rows of the table as villages: one for each, with its later years. */
import type { ReadRow } from '#modules/census/index.ts'
import { pupilFields, schoolFields, type VillageFigure } from './village-table.ts'

type Where = { readonly longitude: number; readonly latitude: number }
type Convert = (at: Where & { readonly datum: string }) => Where

const pupilsOf = ({ values }: ReadRow): number[] => pupilFields.map((field) => Number(values[field] ?? 0))

export function villagesOf(rows: readonly ReadRow[], toWgs84: Convert): VillageFigure[] {
  const byCode = Map.groupBy(rows, ({ values }) => String(values['code']))
  return [...byCode].map(([code, own]) => {
    // Of a village with later years only, the first of them tells of now.
    const now = own.find(({ values }) => (values['year'] ?? null) === null) ?? own[0]!
    const at = toWgs84({
      longitude: Number(now.values['longitude']),
      latitude: Number(now.values['latitude']),
      datum: String(now.values['datum'] ?? 'CGCS2000'),
    })
    return {
      code,
      name: String(now.values['name']),
      town: code.slice(0, 9),
      ...at,
      pupils: pupilsOf(now),
      ahead: Object.fromEntries(
        own.flatMap((row) => {
          const { year } = row.values
          return typeof year === 'number' ? [[String(year), pupilsOf(row)]] : []
        }),
      ),
      schools: schoolFields.map((field) => (now.values[field] as string | null) ?? null),
    }
  })
}
