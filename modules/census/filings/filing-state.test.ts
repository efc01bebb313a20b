import { describe, expect, it } from 'vitest'
import { countyFilingStates, filingEventKinds, filingStates, type FilingEventKind } from '../filing-shapes.ts'
import { countyMay, foldCounty } from './county-state.ts'
import { isIn, needsEndorsement, type RegisteredPlace } from './endorsement.ts'
import { foldFiling, mayHappen, openWarnings, type FilingFact } from './filing-state.ts'

const facts = (...kinds: readonly FilingEventKind[]): FilingFact[] =>
  kinds.map((kind, index) => ({
    number: index + 1,
    kind,
    at: `2024-11-0${index + 1}T02:00:00.000Z`,
    personName: `第${index + 1}人`,
    note: `${kind}的说明`,
    details:
      kind === 'imported' || kind === 'corrected' ? { version: index + 1 } : kind === 'explained' ? { key: 'k' } : {},
  }))

describe('how a filing stands', () => {
  it('is nothing before anything has happened', () => expect(foldFiling([])).toBeNull())

  it.each<[FilingEventKind[], string, number]>([
    [['imported'], 'imported', 1],
    [['imported', 'imported'], 'imported', 2],
    [['imported', 'corrected'], 'imported', 2],
    [['imported', 'explained'], 'imported', 1],
    [['imported', 'returned'], 'returned', 1],
    [['imported', 'returned', 'explained'], 'returned', 1],
    [['imported', 'returned', 'corrected'], 'imported', 3],
    [['imported', 'signed'], 'signed', 1],
    [['imported', 'signed-on-paper'], 'signed', 1],
    [['imported', 'returned', 'signed'], 'signed', 1],
    [['imported', 'signed', 'endorsed'], 'endorsed', 1],
    [['imported', 'signed', 'endorsed', 'returned'], 'returned', 1],
    [['imported', 'signed', 'accepted'], 'locked', 1],
    [['imported', 'signed', 'endorsed', 'accepted', 'returned', 'corrected', 'signed'], 'signed', 6],
  ])('%j → %s, version %i', (kinds, state, version) => {
    expect(foldFiling(facts(...kinds))).toMatchObject({
      state,
      version,
      number: kinds.length,
      last: { kind: kinds.at(-1) },
    })
  })

  it('keeps the signature until the filing goes back, and the return until it is answered', () => {
    const held = foldFiling(facts('imported', 'signed', 'endorsed'))
    expect([held?.signed?.number, held?.endorsed?.number, held?.returned]).toEqual([2, 3, null])
    const back = foldFiling(facts('imported', 'signed', 'returned'))
    expect([back?.signed, back?.endorsed, back?.returned?.note]).toEqual([null, null, 'returned的说明'])
    expect(foldFiling(facts('imported', 'signed', 'returned', 'corrected'))?.returned).toBeNull()
  })

  it('has open warnings only while the school can still explain them', () => {
    const warnings = ['k', 'other']
    expect(openWarnings(warnings, foldFiling(facts('imported'))!)).toEqual(['k', 'other'])
    expect(openWarnings(warnings, foldFiling(facts('imported', 'explained'))!)).toEqual(['other'])
    expect(openWarnings(warnings, foldFiling(facts('imported', 'signed'))!)).toEqual([])
    expect(openWarnings(warnings, foldFiling(facts('imported', 'signed', 'returned'))!)).toEqual(['k', 'other'])
  })

  it('lets each step follow only from its states', () => {
    const allowed = filingEventKinds.flatMap((kind) =>
      [null, ...filingStates].filter((state) => mayHappen(kind, state)).map((state) => `${state ?? 'nothing'} ${kind}`),
    )
    expect(allowed.toSorted()).toEqual(
      [
        'nothing imported',
        ...['imported', 'returned'].flatMap((state) =>
          ['imported', 'corrected', 'explained', 'signed', 'signed-on-paper'].map((kind) => `${state} ${kind}`),
        ),
        'signed endorsed',
        'imported returned',
        'signed returned',
        'endorsed returned',
        'locked returned',
        'signed accepted',
        'endorsed accepted',
      ].toSorted(),
    )
  })
})

const county = (...kinds: readonly FilingEventKind[]) => foldCounty(facts(...kinds))

describe('how a county stands', () => {
  it.each<[FilingEventKind[], string, number]>([
    [[], 'collecting', 0],
    [['corrected'], 'collecting', 0],
    [['submitted'], 'submitted', 0],
    [['submitted', 'returned'], 'collecting', 0],
    [['submitted', 'approved'], 'approved', 0],
    [['submitted', 'approved', 'returned'], 'collecting', 0],
    [['submitted', 'approved', 'accepted'], 'locked', 1],
    [['submitted', 'approved', 'accepted', 'returned'], 'collecting', 1],
    [['submitted', 'approved', 'accepted', 'returned', 'submitted', 'approved', 'accepted'], 'locked', 2],
  ])('%j → %s, locked %i times', (kinds, state, version) => {
    expect(county(...kinds)).toMatchObject({ state, version, number: kinds.length })
  })

  it('forgets who submitted and approved once a filing goes back', () => {
    const { submitted, approved, lockedAt } = county('submitted', 'approved', 'accepted', 'returned')
    expect([submitted, approved]).toEqual([null, null])
    expect(lockedAt).toBe('2024-11-03T02:00:00.000Z')
  })

  it('lets each step follow only from its states', () => {
    const allowed = filingEventKinds.flatMap((kind) =>
      countyFilingStates.filter((state) => countyMay(kind, state)).map((state) => `${state} ${kind}`),
    )
    expect(allowed.toSorted()).toEqual(
      [
        'collecting imported',
        'collecting corrected',
        'collecting submitted',
        'submitted approved',
        'approved accepted',
        'submitted returned',
        'approved returned',
        'locked returned',
      ].toSorted(),
    )
  })
})

describe('whose filing passes a 中心校', () => {
  const village: RegisteredPlace = {
    county: '411525',
    town: '411525201',
    townName: '某某乡',
    authority: null,
    type: '211',
  }
  it.each<[string, Partial<RegisteredPlace>, boolean]>([
    ['a village school', {}, true],
    ['a teaching point', { type: '218' }, true],
    ['a junior school of a 镇', { town: '411525100', townName: '某某镇', type: '311' }, true],
    ['a nine-year school', { type: '312' }, true],
    ['one whose authority is the county bureau', { authority: '411525' }, true],
    ['one in a 街道, by its code', { town: '411525003', townName: null }, false],
    ['one in a 街道, by its name', { town: '411525903', townName: '东城街道' }, false],
    ['one whose township is not known', { town: null, townName: null }, false],
    ['one that another authority runs', { authority: '411591' }, false],
    ['a complete secondary school', { type: '341' }, false],
    ['a twelve-year school', { type: '345' }, false],
  ])('%s', (_, change, expected) => {
    expect(needsEndorsement({ ...village, ...change })).toBe(expected)
  })

  it.each(filingStates.map((state) => [state] as const))('%s is in or not', (state) => {
    expect(isIn(state, true)).toBe(state === 'endorsed' || state === 'locked')
    expect(isIn(state, false)).toBe(state === 'signed' || state === 'endorsed' || state === 'locked')
  })
})
