/** Three years of a school for whoever goes to see it: its seven values, pupils, classes and teachers, unknown where they are. */
import type { SchoolCard } from '#modules/assessment/index.ts'
import type { BriefYear } from './visit-shapes.ts'

/** What the census says of a school in a year; null where it does not. */
export interface SchoolCounts {
  readonly pupils: number | null
  readonly classes: number | null
  readonly teachers: number | null
}

const shownYears = 3

export function briefYears(card: SchoolCard, counts: ReadonlyMap<number, SchoolCounts>): BriefYear[] {
  return card.years.slice(-shownYears).map(({ basis, phases }) => ({
    year: basis.year,
    isDraft: basis.isDraft,
    ...(counts.get(basis.year) ?? { pupils: null, classes: null, teachers: null }),
    phases: phases.map(({ phase, outcome, metCount, values }) => ({
      phase,
      outcome,
      metCount,
      values: card.indicators.map(({ code, label, unit }) => ({
        indicator: code,
        words: label,
        unit,
        value: values[code]?.value ?? null,
        threshold: values[code]?.threshold ?? null,
        outcome: values[code]?.outcome ?? 'unknown',
      })),
    })),
  }))
}
