/** Small sums of plans: pupils ahead by village, colours of catchments, who may read and who may issue. */
import { describe, expect, it } from 'vitest'
import type { Site } from '../county/county-problem.ts'
import type { VillageFigure } from '../villages/village-table.ts'
import { catchmentColours } from './catchment-colours.ts'
import { foldPlan, mayRead, refuseStep, type PlanEvent } from './plan-state.ts'
import { withProtected } from './protected-sites.ts'
import { pupilsAhead } from './pupils-ahead.ts'
import { wholeShares } from './whole-shares.ts'

describe('whole shares', () => {
  it.each([
    [[1, 1, 1], 10, [4, 3, 3]],
    [[5, 0, 5], 3, [2, 0, 1]],
    [[3, 2], 0, [0, 0]],
    [[0, 0], 4, [0, 0]],
  ])('%o of %i', (weights, total, shares) => expect(wholeShares(weights, total)).toEqual(shares))
})

const village = (code: string, pupils: readonly number[], ahead: VillageFigure['ahead'] = {}): VillageFigure => ({
  code,
  name: code,
  town: code.slice(0, 9),
  longitude: 114,
  latitude: 31,
  pupils,
  ahead,
  schools: ['s', 's', null],
})

it('pupils of villages go with the forecast of their school, in whole pupils that add up', () => {
  const villages = [village('a', [10, 0, 4]), village('b', [5, 3, 0], { 2028: [7, 1, 1] })]
  const found = pupilsAhead(
    villages,
    [2027, 2028],
    villages.map(({ schools }) => schools),
    (_, band) => (band === 0 ? { now: 15, ahead: [10, 5] } : null),
    () => ({ now: 100, ahead: [50, 25] }),
  )
  expect(found[0]![0]).toEqual([7, 3])
  expect(found[1]![0]).toEqual([3, 7])
  expect(found[0]![2]).toEqual([2, 1])
  expect(found[1]![1]).toEqual([2, 1])
})

it('catchments next to each other differ in colour', () => {
  const villages = Array.from({ length: 40 }, (_, i) => ({ x: i % 8, y: Math.floor(i / 8) }))
  const sites = villages.map(({ x, y }) => Math.floor(x / 2) * 10 + Math.floor(y / 2))
  const colours = catchmentColours(villages, sites)
  const pairs = villages.flatMap(({ x, y }, v) =>
    villages.flatMap((other, w) =>
      Math.abs(x - other.x) + Math.abs(y - other.y) === 1 ? [[sites[v]!, sites[w]!] as const] : [],
    ),
  )
  const borders = pairs.filter(([own, next]) => own !== next)
  expect(borders.length).toBeGreaterThan(20)
  expect(borders.filter(([own, next]) => colours.get(own) === colours.get(next))).toEqual([])
})

const bare: Omit<Site, 'id' | 'name' | 'kind' | 'rooms'> = {
  town: '甲镇',
  x: 0,
  y: 0,
  lon: null,
  lat: null,
  state: 'open',
  tier: 'key-town',
  mostRooms: { primary: 20, junior: 20 },
  beds: 0,
  mostBeds: 0,
  buses: 0,
  isProtected: false,
  protectedBecause: '',
  isClosable: true,
  opensFrom: null,
  repairCost: 0,
  repairBy: null,
}
const site = (id: string, name: string, kind: Site['kind'], rooms: number, more: Partial<Site> = {}): Site => ({
  ...bare,
  id,
  name,
  kind,
  rooms: { primary: kind === 'junior' ? 0 : rooms, junior: kind === 'junior' ? rooms : 0 },
  ...more,
})

it('a township keeps its central primary school, and under 应留必留 its last junior school', () => {
  const sites = [
    site('a', '甲镇中心小学', 'primary', 6),
    site('b', '甲镇第二小学', 'primary', 12),
    site('c', '甲镇初级中学', 'junior', 9),
    site('d', '甲镇二中', 'junior', 6),
    site('e', '某村教学点', 'point', 3),
    site('f', '乙乡小学', 'primary', 6, { town: '乙乡' }),
    site('g', '城关初中', 'junior', 9, { town: '城关街道', tier: 'county-seat' }),
  ]
  const kept = (scenario: 'keep' | 'concentrate') =>
    withProtected(sites, scenario)
      .filter(({ isProtected }) => isProtected)
      .map(({ id }) => id)
  expect(kept('keep')).toEqual(['a', 'c', 'f'])
  expect(kept('concentrate')).toEqual(['a', 'f'])
})

const event = (
  number: number,
  kind: PlanEvent['kind'],
  personName: string,
  reader: string | null = null,
): PlanEvent => ({
  number,
  kind,
  at: `2026-11-0${number}T00:00:00.000Z`,
  person: null,
  personName,
  reason: '说明',
  reader,
})

describe('a plan', () => {
  const stranger = { name: '审计', plans: false, decides: false }

  it('is read by planners and named readers until it is published', () => {
    const draft = foldPlan([event(1, 'reader-added', '吴静', '审计')])
    expect([mayRead(draft, stranger), mayRead(draft, { ...stranger, name: '他人' })]).toEqual([true, false])
    expect(
      mayRead(
        foldPlan([event(1, 'reader-added', '吴静', '审计'), event(2, 'reader-removed', '吴静', '审计')]),
        stranger,
      ),
    ).toBe(false)
    expect(mayRead(draft, { name: '规划', plans: true, decides: false })).toBe(true)
    const issued = foldPlan([event(1, 'submitted', 'a'), event(2, 'reviewed', 'b'), event(3, 'issued', 'c')])
    expect([issued.status, mayRead(issued, stranger)]).toEqual(['published', true])
  })

  it.each<readonly [boolean, readonly PlanEvent['kind'][]]>([
    [false, []],
    [false, ['adopted', 'withdrawn']],
    [true, ['submitted']],
    [true, ['submitted', 'reviewed']],
    [true, ['submitted', 'withdrawn']],
    [true, ['submitted', 'reviewed', 'issued', 'withdrawn']],
  ])('is read by whoever decides on it: %s after %o', (may, kinds) => {
    const state = foldPlan(kinds.map((kind, index) => event(index + 1, kind, '吴静')))
    expect(mayRead(state, { name: '局长', plans: false, decides: true })).toBe(may)
  })

  it('is reviewed and issued by others than who drafted it, in order', () => {
    const submitted = [event(1, 'submitted', '吴静')]
    const state = foldPlan(submitted)
    expect(refuseStep('reviewed', state, submitted, '吴静', '吴静')!.code).toBe('same-person')
    expect(refuseStep('issued', state, submitted, '吴静', '周明远')!.code).toBe('plan-not-in-this-state')
    expect(refuseStep('reviewed', state, submitted, '吴静', '孙志伟')).toBeNull()
    const reviewed = [...submitted, event(2, 'reviewed', '孙志伟')]
    expect(refuseStep('issued', foldPlan(reviewed), reviewed, '吴静', '周明远')).toBeNull()
  })
})
