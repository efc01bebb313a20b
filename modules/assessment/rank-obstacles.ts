/**
 * What stands between a county and the standard, ranked.
 *
 * Order: vetoes, then everything that is not met by how far it is from what is asked, then what is unknown. The distance
 * is a share of what is asked, so that a CV, a shortage of teachers and a ratio can stand in one list; items that are
 * judged on evidence have no distance and follow those that have one.
 */
import type { ResourceIndicator } from '#modules/standards/contract.ts'
import { stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import { withUnit } from '#kernel/unit-words.ts'
import type { Words } from '#kernel/words.ts'
import type { ItemReport, Obstacle } from './contract.ts'
import type { JudgedStage } from './judge-resources.ts'

type Unranked = Omit<Obstacle, 'rank'>

const cv = (value: number): string => value.toFixed(4)

function cvObstacles({ stage, balances }: JudgedStage, indicators: readonly ResourceIndicator[]): Unranked[] {
  return indicators.flatMap((indicator, k): Unranked[] => {
    const balance = balances[k]!
    if (balance.outcome !== 'unmet' || balance.cv === null) return []
    const distance = (balance.cv - balance.limit) / balance.limit
    return [
      {
        kind: 'cv',
        code: indicator.code,
        phase: stage,
        what: {
          zh: `${stageWords[stage].zh}${indicator.label.zh}差异系数 ${cv(balance.cv)}，高于 ${balance.limit}`,
          en: `${stageWords[stage].en}, ${indicator.label.en}: CV ${cv(balance.cv)}, above ${balance.limit}`,
        },
        distance,
        schools: 0,
        missing: null,
      },
    ]
  })
}

/** Shortfalls of the schools that do not meet the school rule, indicator by indicator. */
function indicatorObstacles({ stage, schools }: JudgedStage, indicators: readonly ResourceIndicator[]): Unranked[] {
  const failing = schools.filter(({ report }) => report.outcome === 'unmet')
  return indicators.flatMap((indicator): Unranked[] => {
    let short = 0
    let missing = 0
    let asked = 0
    for (const { report } of failing) {
      const verdict = report.values[indicator.code]!
      if (!verdict.missing || report.pupils === null) continue
      short++
      missing += verdict.missing
      asked += (verdict.threshold * report.pupils) / indicator.per
    }
    if (short === 0) return []
    const amount = withUnit(indicator.whole ? missing : Math.ceil(missing), indicator.unit)
    return [
      {
        kind: 'indicator',
        code: indicator.code,
        phase: stage,
        what: {
          zh: `${stageWords[stage].zh}${indicator.label.zh}：${short}所未综合达标学校不足，共缺 ${amount.zh}`,
          en: `${stageWords[stage].en}, ${indicator.label.en}: ${short} failing school(s) short of it, ${amount.en} in all`,
        },
        distance: missing / asked,
        schools: short,
        missing,
      },
    ]
  })
}

function unknownResources(
  { stage, schools, balances }: JudgedStage,
  indicators: readonly ResourceIndicator[],
): Unranked[] {
  return indicators.flatMap((indicator, k): Unranked[] => {
    if (balances[k]!.outcome !== 'unknown') return []
    const blank = schools.filter(({ report }) => report.values[indicator.code]!.outcome === 'unknown').length
    const because: Words =
      blank > 0
        ? { zh: `${blank}所学校缺数据`, en: `${blank} school(s) without data` }
        : { zh: '全县均值为0，差异系数无法计算', en: 'the county mean is 0, no CV can be worked out' }
    return [
      {
        kind: 'data',
        code: indicator.code,
        phase: stage,
        what: {
          zh: `${stageWords[stage].zh}${indicator.label.zh}：${because.zh}`,
          en: `${stageWords[stage].en}, ${indicator.label.en}: ${because.en}`,
        },
        distance: null,
        schools: blank,
        missing: null,
      },
    ]
  })
}

function itemObstacle(item: ItemReport, isVeto: boolean): Unranked[] {
  if (item.outcome === 'met') return []
  const kind = item.outcome === 'unknown' ? 'data' : isVeto ? 'veto' : 'item'
  return [
    {
      kind,
      code: item.code,
      phase: null as CompulsoryStage | null,
      what: { zh: `${item.label.zh}：${item.found.zh}`, en: `${item.label.en}: ${item.found.en}` },
      distance: null,
      schools: item.failing.length,
      missing: null,
    },
  ]
}

const kindOrder: Readonly<Record<Obstacle['kind'], number>> = { veto: 0, cv: 1, indicator: 1, item: 1, data: 2 }

/** Ranks all obstacles; `items` are those of government, quality and recognition, `vetoes` those of art. 10. */
export function rankObstacles(
  stages: readonly JudgedStage[],
  indicators: readonly ResourceIndicator[],
  items: readonly ItemReport[],
  vetoes: readonly ItemReport[],
): Obstacle[] {
  const all = [
    ...vetoes.flatMap((item) => itemObstacle(item, true)),
    ...stages.flatMap((stage) => [...cvObstacles(stage, indicators), ...indicatorObstacles(stage, indicators)]),
    ...items.flatMap((item) => itemObstacle(item, false)),
    ...stages.flatMap((stage) => unknownResources(stage, indicators)),
  ]
  return all
    .toSorted(
      (a, b) =>
        kindOrder[a.kind] - kindOrder[b.kind] || (b.distance ?? -1) - (a.distance ?? -1) || b.schools - a.schools,
    )
    .map((obstacle, index) => ({ rank: index + 1, ...obstacle }))
}
