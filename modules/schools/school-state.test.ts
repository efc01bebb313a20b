import { describe, expect, it } from 'vitest'
import type { SchoolEventKind } from './contract.ts'
import { foldSchool, refuseEvent, type OtherSchool, type SchoolFact } from './school-state.ts'

const own = '2141900001'
const today = '2026-11-25'
const fact = (kind: SchoolEventKind, on: string, more: Partial<SchoolFact> = {}): SchoolFact => ({
  kind,
  on,
  other: null,
  document: null,
  details: {},
  ...more,
})
const opened = fact('opened', '1998', { details: { name: '青河小学', type: '211' } })
const after = (...facts: readonly SchoolFact[]) => foldSchool([opened, ...facts])
const other = (...facts: readonly SchoolFact[]): OtherSchool => ({
  code: '2141900002',
  state: foldSchool([fact('opened', '1990', { details: { name: '中心小学', type: '211' } }), ...facts]),
})

describe('folding the history of a school', () => {
  it('knows nothing of a school to which nothing happened', () => expect(foldSchool([])).toBeNull())

  it.each<[string, readonly SchoolFact[], object]>([
    ['opened', [], { name: '青河小学', type: '211', status: 'open', openedOn: '1998', closedOn: null }],
    ['renamed', [fact('renamed', '2020-09-01', { details: { name: '青河第一小学' } })], { name: '青河第一小学' }],
    [
      'a point of its main school',
      [fact('became-point', '2021-09-01', { other: '2141900002', details: { type: '218' } })],
      { type: '218', status: 'open', belongsTo: '2141900002' },
    ],
    [
      'suspended and open again',
      [fact('suspended', '2021-09-01'), fact('reopened', '2023-09-01')],
      { status: 'open', closedOn: null, since: '2023-09-01' },
    ],
    [
      'suspended, then closed',
      [fact('suspended', '2021-09-01'), fact('closed', '2024-07-10')],
      { closedOn: '2024-07-10' },
    ],
    [
      'merged',
      [fact('merged-into', '2024-07-10', { other: '2141900002' })],
      { status: 'merged', closedOn: '2024-07-10', belongsTo: '2141900002', name: '青河小学' },
    ],
    [
      'moved',
      [fact('moved', '2024-07-10', { details: { location: { longitude: 114, latitude: 32, datum: 'BD-09' } } })],
      { location: { longitude: 114, latitude: 32, datum: 'BD-09' }, status: 'open' },
    ],
  ])('%s', (_, facts, expected) => expect(after(...facts)).toMatchObject(expected))

  it('throws where a history begins with anything but an opening: that is a bug', () => {
    expect(() => foldSchool([fact('closed', '2020-01-01')])).toThrow('cannot begin with closed')
  })
})

describe('what may happen to a school', () => {
  const closed = fact('closed', '2020-07-10')
  const merged = fact('merged-into', '2020-07-10', { other: '2141900002' })
  const suspended = fact('suspended', '2020-07-10')

  it.each<[string, readonly SchoolFact[] | null, SchoolFact, OtherSchool | null, string | null]>([
    ['a new code may be used', null, fact('opened', '2026-09-01'), null, null],
    ['a code of an open school may not', [], fact('opened', '2026-09-01'), null, 'code-used'],
    ['a code of a closed school may not', [closed], fact('opened', '2026-09-01'), null, 'code-used'],
    ['a code of a merged school may not', [merged], fact('split-off', '2026-09-01'), other(), 'code-used'],
    ['nothing can happen to what is not there', null, fact('closed', '2026-09-01'), null, 'no-such-school'],
    ['an open school is renamed', [], fact('renamed', '2026-09-01', { details: { name: '新名' } }), null, null],
    ['not to its own name', [], fact('renamed', '2026-09-01', { details: { name: '青河小学' } }), null, 'same-name'],
    ['a closed school is not renamed', [closed], fact('renamed', '2026-09-01'), null, 'not-in-this-state'],
    ['an open school is suspended', [], fact('suspended', '2026-09-01'), null, null],
    ['a suspended one not again', [suspended], fact('suspended', '2026-09-01'), null, 'not-in-this-state'],
    ['a suspended one opens again', [suspended], fact('reopened', '2026-09-01'), null, null],
    ['an open one cannot', [], fact('reopened', '2026-09-01'), null, 'not-in-this-state'],
    ['a closed one cannot', [closed], fact('reopened', '2026-09-01'), null, 'not-in-this-state'],
    ['a suspended one is closed', [suspended], fact('closed', '2026-09-01'), null, null],
    ['a merged one is not closed as well', [merged], fact('closed', '2026-09-01'), null, 'not-in-this-state'],
    ['merged into an open school', [], fact('merged-into', '2026-09-01'), other(), null],
    ['not into itself', [], fact('merged-into', '2026-09-01'), { code: own, state: after() }, 'same-school'],
    ['not into nothing', [], fact('merged-into', '2026-09-01'), { code: '1', state: null }, 'no-other-school'],
    ['not into a closed one', [], fact('merged-into', '2026-09-01'), other(closed), 'other-not-open'],
    ['not into a suspended one', [], fact('merged-into', '2026-09-01'), other(suspended), 'other-not-open'],
    ['a primary school becomes a point', [], fact('became-point', '2026-09-01'), other(), null],
    [
      'a point does not again',
      [fact('became-point', '2021-09-01', { details: { type: '218' } })],
      fact('became-point', '2026-09-01'),
      other(),
      'is-point',
    ],
    [
      'a junior school does not',
      [fact('type-changed', '2021-09-01', { details: { type: '311' } })],
      fact('became-point', '2026-09-01'),
      other(),
      'not-primary',
    ],
    [
      'a point is no main school',
      [],
      fact('became-point', '2026-09-01'),
      other(fact('became-point', '2021-09-01', { details: { type: '218' } })),
      'main-school-is-point',
    ],
    ['events keep their order', [suspended], fact('closed', '2020-07-09'), null, 'before-last-event'],
    ['two on one day may be', [suspended], fact('closed', '2020-07-10'), null, null],
    ['nothing holds before its day', [], fact('closed', '2026-11-26'), null, 'not-yet'],
  ])('%s', (_, facts, next, another, code) => {
    const refusal = refuseEvent(own, facts === null ? null : after(...facts), next, another, today)
    expect(refusal?.code ?? null).toBe(code)
    expect(refusal?.words.zh ?? '无').toMatch(/[\u4e00-\u9fff]/)
    expect(refusal?.words.en).not.toBe('')
  })
})
