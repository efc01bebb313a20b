/** Works out in a thread of its own what every county costs in every target year, and chooses each county's year. */
import { parentPort, workerData } from 'node:worker_threads'
import { standardOn } from '#modules/assessment/index.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { loadOpenLinear } from '#platform/solver/open-linear.ts'
import type { MadeRoad } from '../county/make-road.ts'
import { progressTeller } from '../road-jobs/progress-teller.ts'
import type { RoadQuestion, TargetYear } from '../road-jobs/road-question.ts'
import { roadOf } from '../road-jobs/solve-road.job.ts'
import type { RoadItemCode } from '../roads/road-words.ts'
import { chooseYears } from './choose-years.ts'
import { layOutCity, type CountyYear } from './lay-out-city.ts'
import type { CityThreadTask, MadeCity } from './make-city-road.job.ts'

/** Ours: distance at which a county and year is near enough, and the share of the time that choosing is left. */
const nearEnough = 0.01
const choosingShare = 0.1

const { questions, counties, fromYear, toYear, budgets, unchecked, seconds, stop } = workerData as CityThreadTask
const began = performance.now()
const now = (): number => (performance.now() - began) / 1000
const shouldStop = (): boolean => Atomics.load(stop, 0) === 1
const open = await loadOpenLinear()
const tell = progressTeller((progress) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(JSON.stringify(progress))
})

function dueOf({ actions }: MadeRoad, { leads, firstYear }: RoadQuestion, { year }: TargetYear): CountyYear['due'] {
  const due = new Map<number, number>()
  for (const { item, cost } of actions) {
    const last = Math.max(firstYear, year - leads[item as RoadItemCode])
    due.set(last, (due.get(last) ?? 0) + cost)
  }
  return [...due].map(([last, cost]) => ({ year: last, cost }))
}

const countyYears: CountyYear[] = []
const left = questions.flatMap(({ question, targets }) => targets.map((target) => ({ question, target })))
const before = new Map<string, MadeRoad['actions']>()
for (const [i, { question, target }] of left.entries()) {
  if (shouldStop()) break
  const standard = standardOn(question.county, question.basis.rulesOn)
  if (isRefusal(standard)) throw new Error(standard.words.en)
  const share = (seconds * (1 - choosingShare) - now()) / (left.length - i)
  const made = roadOf(question, target, {
    open,
    now,
    standard,
    seconds: Math.max(0.5, share),
    gap: nearEnough,
    step: 'road',
    budgetBy: 1,
    before: before.get(question.county) ?? null,
    shouldStop,
  })
  const hasPlan = made.found.amounts !== null
  if (hasPlan) before.set(question.county, made.actions)
  countyYears.push({
    county: question.county,
    targetYear: target.year,
    outcome: made.found.status,
    cost: hasPlan ? made.found.cost : Infinity,
    bound: made.found.status === 'impossible' ? 0 : made.found.bound,
    due: hasPlan ? dueOf(made, question, target) : [],
  })
  tell('city', { seconds: now(), cost: Infinity, bound: -Infinity })
}
const planned = countyYears.filter(({ cost }) => Number.isFinite(cost))
const chosen = chooseYears(planned, budgets, open, Math.max(3, seconds * choosingShare))
const file = layOutCity({
  counties,
  fromYear,
  toYear,
  budgets,
  asked: new Set(questions.map(({ question }) => question.county)),
  countyYears,
  chosen,
  seconds: now(),
  unchecked,
})
const made: MadeCity = { file, wasStopped: shouldStop() }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(made)
