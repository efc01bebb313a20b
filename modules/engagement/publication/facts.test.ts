import { describe, expect, it } from 'vitest'
import { forecastParts } from './forecast-facts.ts'
import { progressParts, restsOnOneSchool, type KnownPromise } from './progress-facts.ts'
import { publicationRules } from './read-publication-rules.ts'
import { pupilsByTown, schoolsByTown } from './table-facts.ts'

const promise = (more: Partial<KnownPromise>): KnownPromise => ({
  id: 'p',
  area: 'conditions',
  text: '新建一所学校',
  school: null,
  schoolName: null,
  source: { kind: 'pledge', title: '责任书' },
  owner: { office: '教体局', person: '张三' },
  dueOn: '2027-08-31',
  measure: { zh: '竣工', en: 'completed' },
  unit: '所',
  baseline: 0,
  target: 1,
  ruleKind: null,
  standing: { said: 'under-way', shown: 'none', pace: 'on-track', scoresItself: false },
  last: { asOf: '2026-11-01T00:00:00Z', value: 0, source: { zh: '台账', en: 'ledger' } },
  ...more,
})
const areas = [
  ['planning', { zh: '优化教育资源规划', en: 'planning' }],
  ['conditions', { zh: '持续改善办学条件', en: 'conditions' }],
] as const

describe('promises', () => {
  it.each([
    [null, 'census', false],
    ['2141923001', 'census', true],
    ['2141923001', 'indicator', true],
    // Nobody can say what an unruled promise about one school rests on.
    ['2141923001', null, true],
    ['2141923001', 'project', false],
    ['2141923001', 'gate', false],
  ] as const)('of school %s decided by %s rest on one school: %s', (school, ruleKind, expected) => {
    expect(restsOnOneSchool({ school, ruleKind })).toBe(expected)
  })

  it('are all counted; those of one school bear no figures', () => {
    const { counts, promises, countedOnly } = progressParts(
      [
        promise({ id: 'a' }),
        promise({ id: 'b', school: '2141923001', ruleKind: 'project', area: 'planning' }),
        promise({ id: 'c', school: '2141923001', ruleKind: 'census' }),
      ],
      areas,
    )
    expect(counts.map(({ total }) => total)).toEqual([1, 2])
    expect(countedOnly).toBe(1)
    expect(promises.map(({ id, value, target }) => [id, value, target])).toEqual([
      ['b', null, null],
      ['a', 0, 1],
    ])
  })
})

const rules = publicationRules('2026-11-25')
const towns = [
  { code: 't1', name: '甲镇' },
  { code: 't2', name: '乙乡' },
]

describe('tables by township', () => {
  const own = [
    ...[300, 280, 120].map((pupils) => ({ town: 't1', stage: 'primary' as const, pupils })),
    ...[200, 180, 160].map((pupils) => ({ town: 't2', stage: 'primary' as const, pupils })),
    { town: 't1', stage: 'junior' as const, pupils: 640 },
    ...[210, 220, 230].map((pupils) => ({ town: 't2', stage: 'junior' as const, pupils })),
  ]

  it('withhold what tells one school', () => {
    const { rows, withheld } = pupilsByTown(towns, own, rules)
    expect(rows[0]!.cells).toEqual([1340, 'withheld', 'withheld'])
    expect(rows.at(-1)!.cells).toEqual([2540, 1240, 1300])
    expect(withheld).toBe(4)
  })

  it('leave a township unknown where one of its schools is', () => {
    const { rows } = pupilsByTown(towns, [...own, { town: 't2', stage: 'primary', pupils: null }], rules)
    expect([rows[1]!.cells[1], ...rows.at(-1)!.cells.slice(0, 2)]).toEqual([null, null, null])
  })

  it('keep what lies in no township, and count schools without withholding', () => {
    const { rows } = schoolsByTown(towns, [...own, { town: null, stage: 'primary', pupils: 5 }])
    expect(rows.map(({ name, cells }) => [name.zh, ...cells])).toEqual([
      ['甲镇', 4, 3, 1],
      ['乙乡', 6, 3, 3],
      ['未分乡镇', 1, 1, 0],
      ['合计', 11, 7, 4],
    ])
  })
})

const series = (pupils: readonly number[]) => ({
  known: [pupils[0]!],
  pupils: [...pupils],
  low: pupils.map((value) => value - 1),
  high: pupils.map((value) => value + 1),
})

describe('the forecast of townships', () => {
  const town = (code: string, schools: number, pupils: readonly number[]) => ({
    code,
    name: code,
    schools,
    all: series(pupils),
  })
  const whole = series([1000, 900])

  it('withholds a township of one school in every year, and another with it', () => {
    const forecast = {
      id: 'f',
      origin: 2025,
      madeAt: '2026-11-01T00:00:00Z',
      years: [2026, 2027],
      coverage: 0.8,
      county: { all: whole, primary: whole, junior: whole },
      towns: [town('a', 6, [500, 450]), town('b', 1, [200, 180]), town('c', 4, [300, 270])],
    }
    const { places } = forecastParts(forecast, [], { code: '411523', name: '新县' }, rules)
    const shown = places.filter(({ level }) => level === 'town').map(({ code, now, pupils }) => [code, now, ...pupils])
    expect(shown).toEqual([
      ['a', 500, 500, 450],
      ['b', 'withheld', 'withheld', 'withheld'],
      ['c', 'withheld', 'withheld', 'withheld'],
    ])
  })
})
