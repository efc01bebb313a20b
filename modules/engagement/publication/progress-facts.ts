/** What a county promised and what became of it, as it may be drafted for the public. */
import type { Words } from '#kernel/words.ts'
import { publicPaces, type PublicPace } from './publication-words.ts'
import type { SnapshotFacts } from './snapshot-shapes.ts'

/** Of a commitment, what is asked here. */
export interface KnownPromise {
  readonly id: string
  readonly area: string
  readonly text: string
  readonly school: string | null
  readonly schoolName: string | null
  readonly source: { readonly kind: string; readonly title: string }
  readonly owner: { readonly office: string; readonly person: string | null }
  readonly dueOn: string
  readonly measure: Words
  readonly unit: string
  readonly baseline: number | null
  readonly target: number | null
  readonly ruleKind: string | null
  readonly standing: {
    readonly said: string
    readonly shown: string
    readonly pace: PublicPace
    readonly scoresItself: boolean
  }
  readonly last: { readonly asOf: string; readonly value: number | null; readonly source: Words } | null
}

/** Its figure is of the census, and of one school: it is counted, and neither shown nor named. */
export const restsOnOneSchool = ({ school, ruleKind }: Pick<KnownPromise, 'school' | 'ruleKind'>): boolean =>
  school !== null && ruleKind !== 'project' && ruleKind !== 'gate'

type Parts = Pick<SnapshotFacts['progress'], 'counts' | 'promises' | 'countedOnly'>

const blank = (): Record<PublicPace, number> => ({
  met: 0,
  'on-track': 0,
  'at-risk': 0,
  late: 0,
  'fallen-back': 0,
  unknown: 0,
})

/** Areas in their order; those without a promise are left out. */
export function progressParts(
  promises: readonly KnownPromise[],
  areas: readonly (readonly [code: string, words: Words])[],
): Parts {
  const counts = areas.flatMap(([code, words]) => {
    const own = promises.filter(({ area }) => area === code)
    if (own.length === 0) return []
    const byPace = blank()
    for (const { standing } of own) byPace[standing.pace] += 1
    return [{ area: words, total: own.length, byPace }]
  })
  const order = new Map(areas.map(([code], i) => [code, i]))
  const shown = promises
    .filter((promise) => !restsOnOneSchool(promise))
    .toSorted(
      (a, b) =>
        (order.get(a.area) ?? 99) - (order.get(b.area) ?? 99) ||
        a.dueOn.localeCompare(b.dueOn) ||
        a.id.localeCompare(b.id),
    )
  const words = new Map(areas)
  return {
    counts,
    countedOnly: promises.length - shown.length,
    promises: shown.map((promise) => {
      const { id, area, text, school, schoolName, source, owner, dueOn, measure, unit, standing, last } = promise
      // Of one school no figure is told, wherever it comes from.
      const ofSchool = school !== null
      return {
        id,
        area: words.get(area) ?? { zh: area, en: area },
        text,
        school,
        schoolName,
        source: source.title,
        office: owner.office,
        dueOn,
        measure: measure.zh,
        unit: unit === '' ? null : unit,
        baseline: ofSchool ? null : promise.baseline,
        target: ofSchool ? null : promise.target,
        value: ofSchool ? null : (last?.value ?? null),
        valueOn: last?.asOf.slice(0, 10) ?? null,
        valueFrom: last?.source ?? null,
        pace: standing.pace,
        scoresItself: standing.scoresItself,
        person: owner.person,
        said: standing.said,
        shown: standing.shown,
      }
    }),
  }
}

/** How many of all are kept, late and so on. */
export const paceTotals = (counts: Parts['counts']): Record<PublicPace, number> => {
  const sums = blank()
  for (const { byPace } of counts) for (const pace of publicPaces) sums[pace] += byPace[pace]
  return sums
}
