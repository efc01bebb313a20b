/**
 * The ten counties of the example city and what is true of them: code, name, residents. Everything else about them is
 * made up (模拟数据): how far each has come, how crowded it is, its schools, villages and people.
 *
 * Residents in 2020: five counties from the census bulletin of Xinyang (第七次全国人口普查; 2010 plus the stated change);
 * the other five are not published one by one, so the rest of the city's 6,234,401 is shared out by the census of 2010.
 */

export interface DemoCounty {
  readonly code: string
  readonly name: string
  readonly residents: number
  /** Townships and wards of the made-up county; about as many as the real one has. */
  readonly towns: number
  /** Share of primary pupils who go to school in the county seat or the city. */
  readonly seatShare: number
  /** How far the county has come, 0 … 1: decides how many of its schools have been brought up to the standard. */
  readonly progress: number
}

const cityResidents = 6_234_401
const published = { 411502: 640_173, 411503: 875_660, 411522: 593_525, 411525: 1_041_471, 411526: 636_722 }
const census2010 = { 411521: 504_577, 411523: 275_304, 411524: 495_526, 411527: 570_197, 411528: 793_802 }

const sum = (figures: Readonly<Record<string, number>>): number => Object.values(figures).reduce((a, b) => a + b, 0)
const rest = (cityResidents - sum(published)) / sum(census2010)
const residentsOf = (code: string): number =>
  published[code as unknown as keyof typeof published] ??
  Math.round(census2010[code as unknown as keyof typeof census2010] * rest)

const county = (code: string, name: string, towns: number, seatShare: number, progress: number): DemoCounty => ({
  code,
  name,
  residents: residentsOf(code),
  towns,
  seatShare,
  progress,
})

export const demoCity = { code: '411500', name: '信阳市' } as const

export const demoCounties: readonly DemoCounty[] = [
  county('411502', '浉河区', 19, 0.62, 0.8),
  county('411503', '平桥区', 26, 0.5, 0.7),
  county('411521', '罗山县', 20, 0.38, 0.72),
  county('411522', '光山县', 19, 0.37, 0.6),
  county('411523', '新县', 16, 0.42, 0.97),
  county('411524', '商城县', 20, 0.37, 0.78),
  county('411525', '固始县', 33, 0.33, 0.45),
  county('411526', '潢川县', 21, 0.38, 0.66),
  county('411527', '淮滨县', 19, 0.35, 0.5),
  county('411528', '息县', 21, 0.33, 0.35),
]

/** School years (by the year they begin in) for which the example city has tables; the last one is being collected. */
export const demoYears = [2022, 2023, 2024, 2025, 2026] as const
