/** Tiny random counties for tests: few enough villages and sites that every plan can be tried. */
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import { bands } from './county-words.ts'
import type { CountyProblem, Site, Village } from './county-problem.ts'
import { defaultRules } from './default-rules.ts'
import { usualPrices } from './made-county.ts'

const site = (id: string, x: number, y: number, more: Partial<Site>): Site => ({
  id,
  name: id,
  town: '甲乡',
  x,
  y,
  lon: null,
  lat: null,
  state: 'open',
  kind: 'primary',
  tier: 'other',
  rooms: { primary: 3, junior: 0 },
  mostRooms: { primary: 4, junior: 0 },
  beds: 0,
  mostBeds: 0,
  buses: 0,
  isProtected: false,
  protectedBecause: '',
  isClosable: true,
  opensFrom: null,
  repairCost: 0,
  repairBy: null,
  ...more,
})

const near = (village: Village, from: readonly Site[]): string =>
  from.reduce((best, each) =>
    Math.hypot(each.x - village.x, each.y - village.y) < Math.hypot(best.x - village.x, best.y - village.y)
      ? each
      : best,
  ).id

/** Two years, two villages with pupils of grades 1–3 and 4–6, four sites. */
export function tinyCounty(seed: number): CountyProblem {
  const random = seededRandom(seedOf('tiny-county', String(seed)))
  const years = [2026, 2027]
  const sites = [
    site('A', 0, 0, { kind: 'primary', rooms: { primary: 2, junior: 0 }, mostRooms: { primary: 4, junior: 0 } }),
    site('B', random.range(1, 5), 0, { kind: 'primary', rooms: { primary: random.whole(1, 3), junior: 0 } }),
    site('C', 0, random.range(1, 5), {
      kind: 'point',
      rooms: { primary: 2, junior: 0 },
      mostRooms: { primary: 2, junior: 0 },
    }),
    site('N', random.range(0, 4), random.range(0, 4), {
      state: 'new',
      rooms: { primary: 0, junior: 0 },
      opensFrom: 2027,
    }),
  ]
  const villages = Array.from({ length: 2 }, (_, v): Village => ({
    id: `v${v}`,
    name: `v${v}`,
    town: '甲乡',
    x: random.range(0, 5),
    y: random.range(0, 5),
    lon: null,
    lat: null,
    pupils: bands.map((__, b) => years.map(() => (b === 2 ? 0 : random.whole(2, 70)))),
  }))
  const prices = usualPrices()
  const rules = defaultRules(null)
  return {
    name: `tiny ${seed}`,
    isMade: true,
    years,
    villages,
    sites,
    present: villages.flatMap((village) => [
      { village: village.id, band: '1-3' as const, site: near(village, sites.slice(0, 3)) },
      { village: village.id, band: '4-6' as const, site: near(village, sites.slice(0, 2)) },
    ]),
    knownMinutes: [],
    prices: { ...prices, 'open.primary': { ...prices['open.primary'], value: 900_000 } },
    rules: {
      ...rules,
      'stays.point': { ...rules['stays.point'], value: seed % 3 === 0 ? 1 : 0 },
      'stays.small-village': { ...rules['stays.small-village'], value: 0 },
      'merge.small-only': { ...rules['merge.small-only'], value: 0 },
      'finish.where-enrolled': { ...rules['finish.where-enrolled'], value: seed % 2 },
    },
    scenario: 'keep',
    budgets: [null, seed % 4 === 0 ? 450_000 : null],
    locks: { sites: [], catchments: [] },
    files: [{ name: 'villages.csv', sha256: 'a'.repeat(64) }],
  }
}
