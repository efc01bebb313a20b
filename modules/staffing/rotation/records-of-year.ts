/** Who was moved in a school year, by the roster and by plans that were carried out, and who was eligible before moving. */
import type { Words } from '#kernel/words.ts'
import { isBackbone, type Teacher } from '../teachers/teacher-table.ts'
import type { ExchangeRecord } from './exchange-rule.ts'
import type { PastMoves } from './problem-of.ts'
import type { EligibilityRow } from './rotation-shapes.ts'

export function recordsOfYear(
  rows: readonly EligibilityRow[],
  teachers: readonly Teacher[],
  pastMoves: PastMoves,
  year: number,
) {
  const byId = new Map(teachers.map((teacher) => [teacher.id, teacher]))
  // Principals count apart: the rule speaks of teachers.
  const isCounted = (id: string): boolean => byId.get(id)?.duty !== 'principal' && byId.has(id)
  const roster = teachers.filter(({ id, lastExchange }) => lastExchange === year && isCounted(id)).map(({ id }) => id)
  const plans = [...pastMoves].filter(([id, years]) => years.includes(year) && isCounted(id)).map(([id]) => id)
  const record = (teacher: string): ExchangeRecord => ({
    teacher,
    year,
    kind: 'exchange',
    isBackbone: isBackbone(byId.get(teacher)!) === true,
  })
  const moved = new Set([...roster, ...plans])
  // Who has just moved begins anew at the other school, and was eligible before.
  const eligible = new Set(
    rows.filter(({ verdict, duty }) => verdict === 'eligible' && duty !== 'principal').map(({ teacher }) => teacher),
  )
  const before = [...moved].filter((id) => !eligible.has(id)).length
  const notes: Words[] = [
    {
      zh: '每名教师一学年计一次；送教等短期任教不计；校长另计。',
      en: 'Each teacher counts once a year; short visits do not count; principals count apart.',
    },
    ...(before === 0
      ? []
      : [
          {
            zh: `本学年已交流的${before}人按交流前符合条件计入分母。`,
            en: `${before} who moved this year count among the eligible, as they were before.`,
          },
        ]),
  ]
  return {
    records: [...roster, ...plans].map(record),
    eligible: eligible.size + before,
    unknown: rows.filter(({ verdict, duty }) => verdict === 'unknown' && duty !== 'principal').length,
    counted: { roster: roster.length, plans: plans.length, twice: roster.length + plans.length - moved.size },
    notes,
  }
}
