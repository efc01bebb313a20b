/** 大校: schools over the cap of size, those of nine or twelve years by their compulsory stages together; with the relaxed cap beside it. */
import type { SchoolRow } from '#modules/census/contract.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { ConditionRules } from '../condition-rules.ts'
import type { LargeSchool } from './contract.ts'

/** One school with the rows of its points and campuses; `relaxed`: its own figures show the condition of the relaxation. */
export interface SizedSchool {
  readonly code: string
  readonly rows: readonly SchoolRow[]
  readonly relaxed: boolean
}

const isWhole = (rows: readonly SchoolRow[]): boolean => rows.some(({ type }) => type === '312' || type === '345')

interface Part {
  readonly phase: CompulsoryStage | null
  readonly kind: CompulsoryStage | 'nine-year'
  readonly rows: readonly SchoolRow[]
}

function partsOf(rows: readonly SchoolRow[]): Part[] {
  if (isWhole(rows)) return [{ phase: null, kind: 'nine-year', rows }]
  return (['primary', 'junior'] as const).flatMap((phase) => {
    const own = rows.filter(({ stage }) => stage === phase)
    return own.length === 0 ? [] : [{ phase, kind: phase, rows: own }]
  })
}

function largePart(school: SizedSchool, part: Part, rules: ConditionRules, town: string | null): LargeSchool | null {
  const main = part.rows.find(({ code }) => code === school.code) ?? part.rows[0]!
  const pupils = part.rows.reduce((sum, row) => sum + (row.pupils ?? 0), 0)
  const clause = rules.cap[part.kind]
  if (pupils <= clause.value!) return null
  const relaxed = rules.relaxedCap?.[part.kind] ?? null
  const withinRelaxed = relaxed !== null && school.relaxed && pupils <= relaxed.value!
  return {
    county: main.county,
    code: school.code,
    name: main.name,
    townName: town ?? main.town,
    phase: part.phase,
    pupils,
    isComplete: part.rows.every((row) => row.pupils !== null),
    cap: clause.value!,
    excess: pupils - clause.value!,
    clause,
    relaxed: relaxed && {
      cap: relaxed.value!,
      excess: Math.max(0, pupils - relaxed.value!),
      conditionHolds: school.relaxed,
      clause: relaxed,
    },
    state: withinRelaxed ? 'unless-relaxed' : 'over',
  }
}

export interface LargeSchools {
  readonly schools: readonly LargeSchool[]
  /** Parts of which not all pupils are filled in and what is known is within the cap. */
  readonly unknown: number
}

/** The largest excess first. */
export function largeSchools(
  schools: readonly SizedSchool[],
  rules: ConditionRules,
  townNames: (school: string) => string | null,
): LargeSchools {
  let unknown = 0
  const found = schools.flatMap((school) =>
    partsOf(school.rows).flatMap((part) => {
      const large = largePart(school, part, rules, townNames(school.code))
      if (!large && part.rows.some(({ pupils }) => pupils === null)) unknown += 1
      return large ?? []
    }),
  )
  return { schools: found.toSorted((a, b) => b.excess - a.excess), unknown }
}
