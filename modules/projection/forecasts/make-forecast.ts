/** Works out everything that is kept of a county's forecast: the middle, low, high and saved scenarios from one preparation. */
import { arrange } from '../forecast/arrange.ts'
import { forecastWith, prepareForecast } from '../forecast/forecast.ts'
import type { Note } from '../forecast/notes.ts'
import type { ScenarioAssumptions } from '../scenarios/contract.ts'
import type { CountyFacts } from './county-facts.ts'
import { givenScenarios } from '../scenarios/given-scenarios.ts'
import { assumptionsOf } from '../scenarios/scenario-assumptions.ts'
import { backTestOf, knownOf, resultOf, type StoredBackground, type StoredResult } from './stored-result.ts'

export interface ForecastTask {
  readonly facts: CountyFacts
  /** Names of townships and schools by code, for what is said about them. */
  readonly names: Readonly<Record<string, string>>
  readonly origin: number
  readonly horizon: number
  /** Scenarios that people have saved, by id. */
  readonly saved: readonly { readonly id: string; readonly assumptions: ScenarioAssumptions }[]
}

export interface MadeForecast {
  readonly background: StoredBackground
  /** By scenario: middle, low, high, and the ids of saved ones. */
  readonly results: readonly { readonly scenario: string; readonly result: StoredResult }[]
}

/** Codes of townships and schools in a sentence become their names. */
const named = ({ words, ...note }: Note, names: ForecastTask['names']): Note => {
  const inWords = (text: string): string => text.replaceAll(/\b\d{9,10}\b/g, (code) => names[code] ?? code)
  return { ...note, words: { zh: inWords(words.zh), en: inWords(words.en) } }
}

export function makeForecast({ facts, names, origin, horizon, saved }: ForecastTask): MadeForecast {
  const arranged = arrange(facts.rolls, origin)
  const { firstYear, groups } = arranged
  const prepared = prepareForecast(arranged, { births: facts.births, horizon })
  const all = [...givenScenarios.map(({ id, assumptions }) => ({ id: id as string, assumptions })), ...saved]
  const results = all.map(({ id, assumptions }) => ({
    scenario: id,
    result: resultOf(forecastWith(prepared, assumptionsOf(assumptions, facts, origin)), firstYear),
  }))
  const known = origin - firstYear + 1
  const cohorts = prepared.cohorts(known, known + horizon, groups)?.whole ?? null
  const middle = results.find(({ scenario }) => scenario === 'middle')!.result
  const { grade, all: totals } = prepared.heldOut.whole
  const asYears = (origins: readonly number[]): number[] => origins.map((count) => firstYear + count - 1)
  return {
    background: {
      known: knownOf(arranged.level, middle.levels.school.units.length),
      cohorts: Array.from({ length: known + horizon }, (_, t) => {
        const cohort = cohorts?.[t]
        return cohort === undefined || Number.isNaN(cohort) ? null : Math.round(cohort)
      }),
      backTest: backTestOf(prepared),
      wholeErrors: {
        grade: { ...grade, origin: asYears(grade.origin) },
        all: { ...totals, origin: asYears(totals.origin) },
      },
      widths: prepared.widths,
      notes: [...facts.notes, ...prepared.notes].map((note) => named(note, names)),
    },
    results,
  }
}
