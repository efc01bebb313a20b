/** The years of a school laid out as rows: counts, then each stage with its seven indicators. */
import type { Words } from '#kernel/words.ts'
import type { BriefYear } from '#modules/accountability/contract.ts'

type Phase = BriefYear['phases'][number]
type Value = Phase['values'][number]

export interface BriefRows {
  readonly heads: readonly { readonly words: Words; readonly values: readonly (number | null)[] }[]
  readonly parts: readonly {
    readonly phase: Phase['phase']
    readonly outcomes: readonly (Pick<Phase, 'outcome' | 'metCount'> | null)[]
    readonly rows: readonly {
      readonly indicator: string
      readonly words: Words
      readonly unit: string
      /** Of the newest year. */
      readonly threshold: number | null
      readonly values: readonly (Pick<Value, 'value' | 'outcome'> | null)[]
    }[]
  }[]
}

export function briefRows(years: readonly BriefYear[]): BriefRows {
  const phases = (['primary', 'junior'] as const).filter((phase) =>
    years.some((year) => year.phases.some((each) => each.phase === phase)),
  )
  return {
    heads: [
      { words: { zh: '在校生', en: 'Pupils' }, values: years.map(({ pupils }) => pupils) },
      { words: { zh: '班级', en: 'Classes' }, values: years.map(({ classes }) => classes) },
      { words: { zh: '专任教师', en: 'Teachers' }, values: years.map(({ teachers }) => teachers) },
    ],
    parts: phases.map((phase) => {
      const own = years.map((year) => year.phases.find((each) => each.phase === phase) ?? null)
      const codes = [...new Set(own.flatMap((each) => each?.values.map(({ indicator }) => indicator) ?? []))].sort()
      return {
        phase,
        outcomes: own,
        rows: codes.map((indicator) => {
          const values = own.map((each) => each?.values.find((value) => value.indicator === indicator) ?? null)
          const newest = values.findLast((value) => value !== null)!
          return { indicator, words: newest.words, unit: newest.unit, threshold: newest.threshold, values }
        }),
      }
    }),
  }
}
