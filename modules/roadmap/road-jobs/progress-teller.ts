/** What a working out tells on its way: seldom enough to be kept, and each step, the first plan and the first bound at once. */
import type { Words } from '#kernel/words.ts'
import type { JobProgress } from './job-state.ts'

/** Seconds between what is told. */
const between = 0.5

const stepWords: Readonly<Record<string, Words>> = {
  road: { zh: '测算路线图', en: 'working the road out' },
  'more-budget': { zh: '测算预算增加10%', en: 'with 10 % more money' },
  'one-more-year': { zh: '测算推迟一年', en: 'with one more year' },
  margin: { zh: '测算留余量的方案', en: 'with a margin' },
  futures: { zh: '检验抗预测误差', en: 'trying futures' },
  city: { zh: '逐县逐年测算', en: 'county by county, year by year' },
  choose: { zh: '安排各县达标年份', en: 'choosing the year of each county' },
}

export interface Told {
  readonly seconds: number
  readonly cost: number
  readonly bound: number
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** Cost and bound are those of the road itself: a variant has others, and only its time goes on. */
export function progressTeller(tell: (progress: JobProgress) => void): (step: string, told: Told) => void {
  let last: (JobProgress & { code: string }) | null = null
  return (code, { seconds, cost, bound }) => {
    const own = code === 'road' || code === 'city' || code === 'choose'
    const next = {
      code,
      step: stepWords[code]!,
      seconds,
      cost: own ? finite(cost) : (last?.cost ?? null),
      bound: own ? finite(bound) : (last?.bound ?? null),
    }
    const isFirst =
      last === null ||
      last.code !== code ||
      (last.cost === null && next.cost !== null) ||
      (last.bound === null && next.bound !== null)
    if (!isFirst && seconds - last!.seconds < between) return
    last = next
    const { code: _, ...progress } = next
    tell(progress)
  }
}
