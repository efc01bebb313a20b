/** What a forecast says, in one sentence: now, in five years with its interval, and which way each stage goes. */
import type { Words } from '#kernel/words.ts'
import { courseOf, courseWords } from './course.ts'
import { changeWords, people, peopleBetween } from './people-words.ts'

/** Years ahead that the sentence tells of, where the forecast reaches so far. */
const told = 5

interface StageSums {
  readonly known: readonly (number | null)[]
  readonly pupils: readonly number[]
}

interface Line {
  readonly all: StageSums & { readonly low: readonly number[]; readonly high: readonly number[] }
  readonly primary: StageSums
  readonly junior: StageSums
}

/** The course of a stage from the last known year; null where there are none of its pupils, now or ahead. */
function courseOfStage(origin: number, { known, pupils }: StageSums): Words | null {
  const now = known.at(-1) ?? null
  const values = now === null ? pupils : [now, ...pupils]
  if (Math.max(0, ...values) === 0) return null
  return courseWords(courseOf(now === null ? origin + 1 : origin, values))
}

/** Null where nothing is forecast. `origin` is the last known year, `years` those ahead. */
export function headline({ all, primary, junior }: Line, origin: number, years: readonly number[]): Words | null {
  const at = Math.min(told, years.length) - 1
  const [year, then, low, high] = [years[at], all.pupils[at], all.low[at], all.high[at]]
  if (year === undefined || then === undefined || low === undefined || high === undefined) return null
  const now = all.known.at(-1) ?? null
  const [about, between] = [people(then), peopleBetween(low, high)]
  const change = now === null ? null : changeWords(now, then)
  const stages = [
    { name: { zh: '小学', en: 'primary' }, course: courseOfStage(origin, primary) },
    { name: { zh: '初中', en: 'junior' }, course: courseOfStage(origin, junior) },
  ].flatMap(({ name, course }) => (course === null ? [] : [{ zh: name.zh + course.zh, en: `${name.en} ${course.en}` }]))
  const today = now === null ? null : people(now)
  return {
    zh: [
      today === null ? '' : `${origin}年在校生${today.zh}人，`,
      `${year}年约${about.zh}人（${between.zh}）`,
      change === null ? '' : `，比${origin}年${change.zh}`,
      stages.length === 0 ? '' : `；${stages.map(({ zh }) => zh).join('，')}`,
      '。',
    ].join(''),
    en: [
      today === null ? '' : `${today.en} pupils in ${origin}, `,
      `about ${about.en} in ${year} (${between.en})`,
      change === null ? '' : `, ${change.en} than in ${origin}`.replace('about as many than in', 'about as many as in'),
      stages.length === 0 ? '' : `; ${stages.map(({ en }) => en).join(', ')}`,
      '.',
    ].join(''),
  }
}
