import { describe, expect, it } from 'vitest'
import { foldEvidence, judgeReview, type EvidenceEvent } from './evidence-state.ts'

const by = (personName: string, person: string | null = null) => ({
  personName,
  person,
  at: '2026-11-01T00:00:00.000Z',
})
const use = (number: number, ...ids: string[]): EvidenceEvent => ({
  ...by('吴静'),
  number,
  kind: 'used',
  details: { uses: ids.map((id) => ({ kind: 'indicator', id })) },
})
const review = (number: number, verdict: 'accepted' | 'returned', note: string | null = null): EvidenceEvent => ({
  ...by('孙志伟'),
  number,
  kind: 'reviewed',
  details: { review: verdict, note },
})

describe('a piece of evidence', () => {
  it('is used for many things, each once, until it is no longer', () => {
    const ended: EvidenceEvent = {
      ...by('吴静'),
      number: 3,
      kind: 'unused',
      details: { use: { kind: 'indicator', id: 'G6' }, reason: '不涉及' },
    }
    expect(foldEvidence([use(1, 'G5', 'G6'), use(2, 'G5', 'E1'), ended]).uses.map(({ id }) => id)).toEqual(['G5', 'E1'])
  })

  it('waits until somebody reviews it; the last review counts', () => {
    expect(foldEvidence([use(1, 'G5')]).review).toBe('waiting')
    expect(foldEvidence([review(1, 'returned', '缺页'), review(2, 'accepted')])).toMatchObject({
      review: 'accepted',
      reviewNote: null,
      reviewedBy: '孙志伟',
    })
  })

  const cases: [string, Parameters<typeof judgeReview>, string | null][] = [
    ['another person', [{ review: 'accepted', note: null }, by('吴静'), by('孙志伟')], null],
    ['the same name without accounts', [{ review: 'accepted', note: null }, by('吴静'), by('吴静')], 'same-person'],
    [
      'the same account under another name',
      [{ review: 'accepted', note: null }, by('吴静', '1'), by('吴晶', '1')],
      'same-person',
    ],
    ['two of one name with accounts', [{ review: 'accepted', note: null }, by('吴静', '1'), by('吴静', '2')], null],
    ['sent back without a word', [{ review: 'returned', note: null }, by('吴静'), by('孙志伟')], 'note-needed'],
    ['sent back with one', [{ review: 'returned', note: '缺盖章页' }, by('吴静'), by('孙志伟')], null],
  ]
  it.each(cases)('is reviewed by %s', (_, given, code) => {
    expect(judgeReview(...given)?.code ?? null).toBe(code)
  })
})
