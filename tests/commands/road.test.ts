/**
 * `road` as a person types it, on the county of six schools of the published vectors (D lacks one backbone teacher, E has none):
 * small enough to know the cheapest way by hand, and to add every effect up again.
 */
import { describe, expect, it } from 'vitest'
import type { Road } from '#modules/roadmap/contract.ts'
import { junheng, ownFolder } from './command-line.ts'

const own = ownFolder()

const headings =
  '学校标识码,学校名称,办学类型代码,学段,县区代码,在校生数,专科学历教师数,本科学历教师数,硕士学历教师数,博士学历教师数,县级及以上骨干教师数,体育教师数,音乐教师数,美术教师数,艺术教师数,教学及辅助用房面积(平方米),其中室内体育用房面积(平方米),运动场地面积(平方米),教学仪器设备资产值(万元),网络多媒体教室间数'
/** Code, pupils, R1, R2, R3, R4, R5, R6 in 万元, R7. */
const schools = [
  ['2141000001', 1200, 60, 14, 12, 5600, 9300, 252, 29],
  ['2141000002', 800, 36, 9, 8, 3700, 6100, 165, 19],
  ['2141000003', 400, 20, 4, 4, 2000, 3600, 90, 11],
  ['2141000004', 150, 9, 1, 2, 900, 2100, 40, 6],
  ['2141000005', 60, 4, 0, 1, 420, 1500, 20, 6],
  ['2141000006', 1990, 84, 20, 18, 8955, 13000, 400, 46],
] as const
const county = [
  headings,
  ...schools.map(([code, pupils, r1, r2, r3, r4, r5, r6, r7]) =>
    [code, `学校${code.slice(-1)}`, 211, '小学', 411523, pupils, 0, r1, 0, 0, r2, r3, 0, 0, 0, r4, 0, r5, r6, r7].join(
      ',',
    ),
  ),
].join('\n')

async function road(...typed: string[]): Promise<Road> {
  await own.save('county.csv', county)
  const { exitCode, output, errors } = await junheng(
    own.path,
    'road',
    'county.csv',
    '--json',
    '--seconds',
    '20',
    ...typed,
  )
  expect(errors).toBe('')
  expect(exitCode).toBe(0)
  return JSON.parse(output) as Road
}

/** The seven values of a school with the effects of all actions added, in the unit of the thresholds. */
function valuesAfter(code: string, { actions }: Road): number[] {
  const [, pupils, ...have] = schools.find(([each]) => each === code)!
  const per = [100, 100, 100, 1, 1, 1, 100]
  return have.map((amount, k) => {
    const change = actions
      .flatMap(({ effects }) => effects)
      .filter(({ school }) => school === code)
      .reduce((sum, effect) => sum + (effect[`R${k + 1}` as 'R1'] ?? 0), 0)
    return ((amount * (k === 5 ? 10_000 : 1) + change) * per[k]!) / pupils
  })
}

describe('the cheapest road of six schools', () => {
  it('trains two backbone teachers where nothing else is allowed', async () => {
    const found = await road('--only', 'train')
    expect(found).toMatchObject({ status: 'optimal', cost: 20_000, targetYear: found.year + 1, certificate: null })
    expect(found.bound).toBeGreaterThan(19_999)
    expect(found.actions.map(({ id, kind, cost }) => [id, kind, cost])).toEqual([
      ['backbone-2141000004-primary', 'train', 10_000],
      ['backbone-2141000005-primary', 'train', 10_000],
    ])
    expect(found.after).toMatchObject({ resources: { outcome: 'met' } })
    expect(found.compare.naive.cost).toBeGreaterThan(20_000)
  })

  it('moves two, which is cheaper, and what it moves adds up', async () => {
    const found = await road('--target-year', '2029')
    expect(found).toMatchObject({ status: 'optimal', cost: 12_000, targetYear: 2029 })
    for (const { effects, year } of found.actions) {
      expect(effects.reduce((sum, effect) => sum + (effect.R2 ?? 0), 0)).toBe(0)
      expect(year).toBe(2029)
    }
    for (const [code] of schools) {
      const thresholds = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3]
      const values = valuesAfter(code, found)
      const met = values.filter((value, k) => value >= thresholds[k]!)
      expect(met.length).toBeGreaterThanOrEqual(6)
      expect(values.every((value, k) => value >= 0.85 * thresholds[k]!)).toBe(true)
      expect(found.after!.schools.find((school) => school.code === code)!.values['R2']!.value).toBeCloseTo(
        values[1]!,
        12,
      )
    }
    expect(found.unchecked.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'establishment',
        'class-size',
        'exchange',
        'lead-times',
        'budget',
        'forecast',
        'profiles',
      ]),
    )
  })

  it('takes the prices of the county', async () => {
    await own.save('prices.csv', 'item,phase,unit,price,source\nbackbone,primary,元/人,2500,县教育局2026年预算\n')
    const found = await road('--prices', 'prices.csv')
    expect(found).toMatchObject({ status: 'optimal', cost: 5000 })
    expect(found.prices.find(({ item, phase }) => item === 'backbone' && phase === 'primary')).toMatchObject({
      price: 2500,
      source: '县教育局2026年预算',
      isSample: false,
    })
  })

  it('says in words why it cannot be, what would make it possible, and has checked it without the solver', async () => {
    const found = await road('--only', 'buy,build')
    expect(found).toMatchObject({ status: 'impossible', cost: null, bound: null, actions: [], after: null })
    expect(found.certificate).toMatchObject({ kind: 'out-of-reach', isRechecked: true, withAllLevers: 12_000 })
    expect(found.certificate!.relaxations).toEqual([
      expect.objectContaining({ school: '2141000004', indicator: 'R2', amount: 1 }),
      expect.objectContaining({ school: '2141000005', indicator: 'R2', amount: 1 }),
    ])
    expect(found.certificate!.sentences[0]!.zh).toContain('即使把允许的措施全部用到这些学校，仍然不够')
  })
})

describe('what is wrong with the question', () => {
  it('is told all at once', async () => {
    await own.save('county.csv', county)
    await own.save('prices.csv', 'item,phase,unit,price,source\nbackbon,primary,元/人,-1,\n')
    const typed = ['road', 'county.csv', '--only', 'buy,borrow', '--prices', 'prices.csv', '--json']
    const { exitCode, output } = await junheng(own.path, ...typed)
    expect(exitCode).toBe(2)
    const { problems } = JSON.parse(output) as { problems: { code: string }[] }
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['unknown-lever', 'unknown-item']))
  })

  it('is that nothing is known: then there is no road, not one for nothing', async () => {
    const bare = county.split('\n').map((line, i) =>
      i === 0
        ? line
        : line
            .split(',')
            .map((cell, k) => (k > 5 ? '' : cell))
            .join(','),
    )
    await own.save('bare.csv', bare.join('\n'))
    const { exitCode, output } = await junheng(own.path, 'road', 'bare.csv', '--json')
    expect(exitCode).toBe(2)
    const { problems } = JSON.parse(output) as { problems: { code: string }[] }
    expect(problems.map(({ code }) => code)).toContain('no-figure-known')
  })

  it('prints a page for people', async () => {
    await own.save('county.csv', county)
    const { exitCode, output } = await junheng(own.path, 'road', 'county.csv', '--only', 'train')
    expect(exitCode).toBe(0)
    for (const text of [
      '已证明为最低投入',
      '填平补齐',
      '学校4：培养认定一名骨干教师 1',
      '自评测算，不是认定结论',
      '示例单价',
    ]) {
      expect(output).toContain(text)
    }
  })
})
