import { describe, expect, it } from 'vitest'
import type { CaseEventKind } from '#modules/accountability/contract.ts'
import { firstStep, stepsOf, type CaseStep } from './case-steps.ts'

describe('what may be done next with a case', () => {
  it.each<[CaseEventKind[], CaseStep[], CaseStep | null]>([
    [['assigned', 'verified', 'unfounded'], ['assign', 'verify'], 'verify'],
    [['unfounded', 'confirmed'], ['confirm'], 'confirm'],
    [['claimed', 'planned'], ['claim', 'plan'], 'claim'],
    [['released', 'planned', 'progress', 'submitted'], ['progress', 'submit', 'plan', 'release'], 'submit'],
    [['returned', 'closed'], ['review'], 'review'],
    [['followed-up'], ['follow-up'], 'follow-up'],
    [[], [], null],
  ])('%j', (may, steps, first) => {
    expect(stepsOf(may)).toEqual(steps)
    expect(firstStep(stepsOf(may))).toBe(first)
  })
})
