/** What a strip plot of one indicator and stage shows: schools, the mean, S around it, and how far the limit of CV lets S go. */
import type { ValueOutcome } from '#kernel/outcome.ts'
import type { Words } from '#kernel/words.ts'
import type { PhaseReport, SchoolReport } from '#modules/assessment/contract.ts'
import { exact, fixed, whole } from '#web/ui/charts/figures.ts'
import type { StripPicture } from '#web/ui/charts/strip-option.ts'

export interface SpreadWords {
  readonly pupils: Words
  readonly standard: Words
  readonly mean: Words
  readonly outcomes: Readonly<Record<ValueOutcome, Words>>
  readonly say: (words: Words) => string
}

type Balance = PhaseReport['indicators'][string]

/** Null where no school has a value. Schools without one are not drawn; the caller says how many they are. */
export function spreadPicture(
  schools: readonly SchoolReport[],
  code: string,
  { mean, s, limit }: Balance,
  unit: string,
  words: SpreadWords,
): StripPicture | null {
  const { say, outcomes } = words
  const known = schools.flatMap((school) => {
    const found = school.values[code]
    return found === undefined || found.value === null ? [] : [{ school, found, value: found.value }]
  })
  if (known.length === 0) return null
  const thresholds = [...new Set(known.map(({ found }) => found.threshold))]
  return {
    dots: known.map(({ school, found, value }) => ({
      id: `${school.code}/${school.phase}`,
      value,
      pupils: school.pupils,
      outcome: found.outcome,
      lines: [
        school.name || school.code,
        `${fixed(value, 4)} ${unit}`,
        `${say(words.pupils)} ${whole(school.pupils)}`,
        say(outcomes[found.outcome]),
      ],
    })),
    lines: [
      ...thresholds.map((at) => ({ at, label: `${say(words.standard)} ${exact(at)}`, kind: 'standard' as const })),
      ...(mean === null
        ? []
        : [
            { at: mean, label: say(words.mean), kind: 'mean' as const },
            ...[1 - limit, 1 + limit].map((times) => ({ at: mean * times, label: '', kind: 'bound' as const })),
          ]),
    ],
    band: mean === null || s === null ? null : [mean - s, mean + s],
    selected: null,
  }
}
