/** The vectors that were computed apart from this project, from the shared folder beside it, against the product. V6 to V9 are of later rooms. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { weightedSpreads } from '#kernel/spread.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { CountyReport, SchoolReport } from '#modules/assessment/contract.ts'
import { barOf } from '#modules/assessment/judge-value.ts'
import { publicFundsDue, readRules, resourceIndicators, rulesInForce, sampleNeeded } from '#modules/standards/index.ts'
import type { RulesInForce } from '#modules/standards/contract.ts'
import { compulsoryStages } from '#kernel/stage.ts'
import { goldenFiles } from './case.ts'
import { judgeCase } from './judge-case.ts'

const path = resolve(import.meta.dirname, '../../../shared/domain/vectors.json')
const absent = !existsSync(path)
if (absent) process.stderr.write('skipped: ../shared/domain/vectors.json is not there\n')

interface SchoolVector {
  readonly P: number
  readonly values: readonly number[]
  readonly ok: readonly boolean[]
  readonly ok85: readonly boolean[]
  readonly n_ok: number
  readonly school_pass: boolean
}
interface CvVector {
  readonly mean: number
  readonly CV: number
  readonly unweighted: number
  readonly ok: boolean
}
type Shares = Readonly<Partial<Record<'primary' | 'junior' | 'senior', number>>>
interface Vectors {
  readonly V1_published_books: Readonly<Record<'P' | 'mean' | 'S' | 'CV' | 'unweighted_population', number>>
  readonly V2a_nine_year_books_166_210_23226: Shares
  readonly V2b_nine_year_area_600_300_5400: Shares
  readonly V2c_complete_middle_500_400_9800: Shares
  readonly V2d_twelve_year_600_300_200_11940: Shares
  readonly V3_school_results: Readonly<Record<string, SchoolVector>>
  readonly V3_cv: Readonly<Record<string, CvVector>>
  readonly V3_cv_average_of_7: number
  readonly V3_county_resource_pass: boolean
  readonly V4_floor85: Readonly<Record<'primary' | 'junior', readonly number[]>>
  readonly V5_retention_A: number
  readonly V5_retention_B: number
  readonly V5_exchange: { readonly ratio: number; readonly bb: number }
  readonly V5_music_rooms: Readonly<Record<string, number>>
  readonly V5_funds_primary_37_pupils: number
  readonly V5_funds_primary_100: number
  readonly V5_funds_junior_850_boarders_400: number
  readonly V5_train_fund_min_5pct_of_funds_junior: number
  readonly V10_sat_1290_of_1500: {
    readonly p: number
    readonly low: number
    readonly high: number
    readonly ok: boolean
  }
  readonly V10_sat_849_of_1000: {
    readonly p: number
    readonly low: number
    readonly high: number
    readonly ok: boolean
  }
  readonly V10_2012_rule_sample: Readonly<Record<string, number>>
}

const indicatorOf: Readonly<Record<string, string>> = {
  高于规定学历: 'R1',
  骨干: 'R2',
  体艺: 'R3',
  教辅用房: 'R4',
  体育场馆: 'R5',
  设备值: 'R6',
  多媒体: 'R7',
}

const foundBy = (report: CountyReport, code: string) =>
  Object.values(report.parts)
    .flatMap(({ items }) => items)
    .find((item) => item.code === code)!

const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b)

describe.skipIf(absent)('vectors.json', () => {
  const vectors = (absent ? {} : JSON.parse(readFileSync(path, 'utf8'))) as Vectors
  const inForce = rulesInForce(readRules(), '2025-03-01', '41')
  const rules = inForce as RulesInForce
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'junheng-vectors-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** The report of a golden case, found by the beginning of its name. */
  async function reportOf(name: string): Promise<CountyReport> {
    const golden = goldenFiles.flatMap(({ cases }) => cases).find((each) => each.名称.startsWith(name))
    const { reports } = await judgeCase(golden!, await mkdtemp(join(folder, 'case-')))
    return reports[0]!
  }

  it('finds the standard in force', () => expect(isRefusal(inForce)).toBe(false))

  it('V1: mean, S and CV of the published example', () => {
    const { mean, s, cv } = weightedSpreads({
      pupils: Float64Array.of(45, 37, 89, 76, 55),
      numerators: [Float64Array.of(279, 137, 935, 160, 402)],
      groupStarts: Uint32Array.of(0, 5),
      per: [1],
    })
    const { mean: wanted, S, CV } = vectors.V1_published_books
    expect([mean[0]![0], s[0]![0], cv[0]![0]]).toEqual(
      [wanted, S, CV].map((each) => expect.closeTo(each, 13) as number),
    )
  })

  it.each([
    ['V2a', '九年一贯制 166＋210 人', 'V2a_nine_year_books_166_210_23226'],
    ['V2b', '九年一贯制 600＋300 人', 'V2b_nine_year_area_600_300_5400'],
    ['V2c', '完全中学 500＋400 人', 'V2c_complete_middle_500_400_9800'],
    ['V2d', '十二年一贯制 600＋300＋200 人', 'V2d_twelve_year_600_300_200_11940'],
  ] as const)('%s: what a school shares', async (_, name, key) => {
    const { schools } = await reportOf(name)
    expect(schools.length).toBeGreaterThan(0)
    for (const { phase, pupils, values } of schools) {
      expect(values['R4']!.value! * pupils!).toBeCloseTo(vectors[key][phase]!, 9)
    }
  })

  it('V3: all values, school results and CVs of the six schools, and what no weights would say', async () => {
    const report = await reportOf('六所小学的县')
    const codes = Object.values(indicatorOf)
    for (const [index, wanted] of Object.values(vectors.V3_school_results).entries()) {
      const school: SchoolReport = report.schools[index]!
      const values = codes.map((code) => school.values[code]!)
      expect(values.map(({ value }) => Number(value!.toFixed(4)))).toEqual(wanted.values)
      expect(values.map(({ outcome }) => outcome === 'met')).toEqual(wanted.ok)
      expect(values.map(({ outcome }) => outcome !== 'unmet')).toEqual(wanted.ok85)
      expect([school.pupils, school.metCount, school.outcome === 'met']).toEqual([
        wanted.P,
        wanted.n_ok,
        wanted.school_pass,
      ])
    }
    const indicators = report.phases.primary!.indicators
    for (const [name, wanted] of Object.entries(vectors.V3_cv)) {
      const { mean, cv, outcome } = indicators[indicatorOf[name]!]!
      expect([mean!.toFixed(4), cv!.toFixed(4), outcome === 'met']).toEqual([
        wanted.mean.toFixed(4),
        wanted.CV.toFixed(4),
        wanted.ok,
      ])
    }
    const average = codes.reduce((sum, code) => sum + indicators[code]!.cv!, 0) / 7
    expect(average.toFixed(6)).toBe(vectors.V3_cv_average_of_7.toFixed(6))
    expect(report.resources.outcome === 'met').toBe(vectors.V3_county_resource_pass)
    // Without weights R5 and R7 would be over the limit that they keep.
    const wouldFail = Object.entries(vectors.V3_cv).filter(([, { unweighted }]) => unweighted > 0.5)
    expect(wouldFail.map(([name]) => indicators[indicatorOf[name]!]!.outcome)).toEqual(['met', 'met'])
  })

  it.each(compulsoryStages)('V4: 85 %% of each threshold, %s', (stage) => {
    const floors = resourceIndicators.map(
      ({ code, per, whole }) =>
        barOf(rules.rule(code, stage).value!, rules.rule('R.floor', stage).value!, per, whole).floor,
    )
    expect(floors).toEqual(vectors.V4_floor85[stage])
  })

  it('V5: retention by both formulas, exchange, special rooms, public funds', async () => {
    const full = await reportOf('四部分俱全')
    expect(foundBy(full, 'E1').value! * 100).toBeCloseTo(vectors.V5_retention_A, 10)
    expect(foundBy(full, 'E1').found.zh).toContain(`${vectors.V5_retention_B.toFixed(2)}%`)
    expect(foundBy(full, 'G11').value! * 100).toBeCloseTo(vectors.V5_exchange.ratio, 10)
    expect(foundBy(full, 'G11').found.zh).toContain(`${vectors.V5_exchange.bb.toFixed(2)}%`)
    const needed = foundBy(await reportOf('每校各少一间音乐教室'), 'G3').failing.map(({ found }) =>
      Number(/需音乐、美术专用教室各(\d+)间/.exec(found.zh)?.[1]),
    )
    expect(needed).toHaveLength(7)
    expect(ascending(needed)).toEqual(ascending(Object.values(vectors.V5_music_rooms)))
    const due = (stage: 'primary' | 'junior', pupils: number, boarders: number) =>
      publicFundsDue({ stage, pupils, boarders, smallRural: true }, 2024, rules)
    expect(due('primary', 37, 0)).toBe(vectors.V5_funds_primary_37_pupils)
    expect(due('primary', 100, 0)).toBe(vectors.V5_funds_primary_100)
    expect(due('junior', 850, 400)).toBe(vectors.V5_funds_junior_850_boarders_400)
    expect(due('junior', 850, 400)! * rules.rule('E4').value!).toBeCloseTo(
      vectors.V5_train_fund_min_5pct_of_funds_junior,
      9,
    )
  })

  it('V10: recognition by its own share, and the size of the sample', async () => {
    for (const [name, { p, low, high, ok }] of [
      ['四部分俱全', vectors.V10_sat_1290_of_1500],
      ['认可度 1000 份中 849 份', vectors.V10_sat_849_of_1000],
    ] as const) {
      const item = foundBy(await reportOf(name), 'S1')
      expect(item.value! * 100).toBeCloseTo(p, 10)
      expect(item.outcome === 'met').toBe(ok)
      expect(item.found.zh).toContain(`${low.toFixed(2)}%–${high.toFixed(2)}%`)
    }
    for (const [residents, sample] of Object.entries(vectors.V10_2012_rule_sample)) {
      expect(sampleNeeded(Number(residents), rules)).toBe(sample)
    }
  })
})
