/** Which steps are offered where, held against the fields that the room asks for. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contract, type ProposalShown } from '#modules/engagement/contract.ts'
import { steps, stepsNow } from './steps.ts'

const proposal = {
  kind: 'deputy',
  isRestricted: false,
  main: { name: '信阳市教育体育局', county: null },
  joint: [{ name: '信阳市财政局', county: null }],
  missingOpinions: ['信阳市财政局'],
  people: [
    { name: '张某', unit: null, isLead: true },
    { name: '李某', unit: null, isLead: false },
  ],
  rounds: [{ notAnswered: ['李某'] }],
} as unknown as ProposalShown

describe('every step', () => {
  test.each(steps.map((step) => [step.name, step] as const))('%s asks for what its operation takes', (name, step) => {
    const { shape } = contract.operations[name].input as z.ZodObject
    const asked = step.fields(proposal, '吴某').map((field) => field.name)
    expect(asked.filter((field) => !(field in shape))).toEqual([])
    const needed = Object.entries(shape).flatMap(([field, each]) =>
      (each as z.ZodType).safeParse(undefined).success || ['county', 'id'].includes(field) ? [] : [field],
    )
    expect(needed.filter((field) => !asked.includes(field))).toEqual([])
    expect(contract.operations[name].needs).toBe(step.permission)
    expect('office' in shape).toBe(step.isOfOffice)
  })
})

test('a reply is handed only to whom it was not handed yet', () => {
  const [, to] = steps.find(({ name }) => name === 'deliverReply')!.fields(proposal, '')
  expect(to).toMatchObject({ names: ['李某'], initial: ['李某'] })
})

const names = (status: ProposalShown['status'], may = true, hasJoint = true) =>
  stepsNow(status, () => may, hasJoint).map(({ name }) => name)

test('steps are offered by state and by permission', () => {
  expect(names('registered')).toContain('assignProposal')
  expect(names('handling')).not.toContain('assignProposal')
  expect(names('handling', true, false)).not.toContain('giveOpinion')
  expect(names('handling', false)).toEqual([])
  expect(names('withdrawn')).toEqual([])
  expect(names('transferred')).toEqual([])
})
