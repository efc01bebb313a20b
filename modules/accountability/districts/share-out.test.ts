/** Every school stands in one proposed district, none is too large, towns stay together where they fit. */
import { describe, expect, it } from 'vitest'
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import { shareOut, type SchoolToPlace } from './share-out.ts'

const limits = { most: 20, perPerson: 5 }

const madeSchools = (seed: number): SchoolToPlace[] => {
  const random = seededRandom(seedOf('share-out', String(seed)))
  const towns = 1 + Math.floor(random.range(0, 20))
  return Array.from({ length: Math.floor(random.range(0, 240)) }, (_, i) => {
    const town = Math.floor(random.range(0, towns))
    const at = {
      longitude: 114 + (town % 5) / 5 + random.range(0, 0.1),
      latitude: 31 + town / 25 + random.range(0, 0.1),
    }
    return {
      code: String(1_000_000_000 + i),
      town: random.unit() < 0.05 ? null : `411523${String(town).padStart(3, '0')}`,
      townName: `镇${town}`,
      at: random.unit() < 0.1 ? null : at,
    }
  })
}

const town = (name: string, longitude: number, count: number): SchoolToPlace[] =>
  Array.from({ length: count }, (_, i) => ({
    code: `${name}${i}`,
    town: name,
    townName: name,
    at: { longitude: longitude + i / 1000, latitude: 31.5 },
  }))

describe('shareOut', () => {
  it('places every school once, within both limits, the same every time', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const schools = madeSchools(seed)
      const districts = shareOut(schools, limits)
      const placed = districts.flatMap((district) => district.schools.map(({ code }) => code))
      expect(placed.toSorted()).toEqual(schools.map(({ code }) => code).toSorted())
      for (const { schools: own, supervisors } of districts) {
        expect(own.length).toBeLessThanOrEqual(limits.most)
        expect(supervisors).toBe(Math.max(...own.map(({ supervisor }) => supervisor)))
        for (const load of Map.groupBy(own, ({ supervisor }) => supervisor).values())
          expect(load.length).toBeLessThanOrEqual(limits.perPerson)
      }
      expect(shareOut(schools.toReversed(), limits)).toEqual(districts)
    }
  })

  it('joins the nearest townships and leaves one that fits whole', () => {
    const districts = shareOut([...town('a', 114, 8), ...town('b', 115, 8), ...town('c', 114.2, 8)], limits)
    expect(districts.map(({ townNames }) => townNames)).toEqual([['a', 'c'], ['b']])
    expect(districts.map(({ supervisors }) => supervisors)).toEqual([4, 2])
    expect(shareOut(town('d', 114, 50), limits).map(({ schools }) => schools.length)).toEqual([17, 17, 16])
  })
})
