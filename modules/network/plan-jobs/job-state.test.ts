/** How the making of a plan goes, as it is told. */
import { describe, expect, it } from 'vitest'
import { foldJob, type JobEvent, type Progress } from './job-state.ts'
import { progressTeller } from './progress-teller.ts'

const task = { scenario: 'keep', forecast: 'middle', years: 5, seconds: 60, yearlyBudget: null, parent: null } as const
const at = '2026-11-25T00:00:00.000Z'
const began: JobEvent = { at, kind: 'began', details: {} }
const progress = (seconds: number, objective: number | null, bound: number | null): JobEvent => ({
  at,
  kind: 'progress',
  details: { seconds, objective, bound },
})

describe('a plan being worked out', () => {
  it('tells the best so far, and the bound as it rises', () => {
    const events = [
      began,
      progress(3, 900, null),
      progress(45, 800, -20),
      progress(50, 800, 600),
      progress(55, 790, 770),
    ]
    const told = events.map((_, index) => foldJob(task, events.slice(0, index + 1)))
    expect(told.map(({ objective, bound }) => [objective, bound])).toEqual([
      [null, null],
      [900, null],
      [800, null],
      [800, 600],
      [790, 770],
    ])
    expect(told.at(-1)).toMatchObject({ state: 'running', progress: 55 / 60 })
  })

  it('keeps its last figures when it is done', () => {
    const done: JobEvent = { at, kind: 'done', details: { plan: 'p', wasStopped: false } }
    expect(foldJob(task, [began, progress(70, 780, 775), done])).toMatchObject({
      state: 'done',
      progress: 1,
      objective: 780,
      bound: 775,
      plan: 'p',
    })
  })
})

it('is told each half second, the first plan and the first bound at once', () => {
  const given: readonly Progress[] = [
    { seconds: 0, objective: null, bound: null },
    { seconds: 0.1, objective: 9, bound: null },
    { seconds: 0.2, objective: 8, bound: null },
    { seconds: 0.7, objective: 7, bound: null },
    { seconds: 0.8, objective: 7, bound: 5 },
    { seconds: 0.9, objective: 7, bound: 6 },
    { seconds: 1.4, objective: 7, bound: 6.5 },
  ]
  const told: Progress[] = []
  const tell = progressTeller((each) => void told.push(each))
  for (const each of given) tell(each)
  expect(told.map(({ seconds }) => seconds)).toEqual([0, 0.1, 0.7, 0.8, 1.4])
})
