/**
 * 现状 and 差距 of each of the 32 indicators (7 + 15 + 9 + 1) from a county's report. What has no figure is told as 缺数据, never as
 * met or unmet. One of the seven is unmet where a CV is over its limit or a school fails because of it; a school's 余项 alone is none.
 */
import type { CountyReport, Standard } from '#modules/assessment/index.ts'
import { stageWords, compulsoryStages, type CompulsoryStage } from '#kernel/stage.ts'
import { placeInLaw } from '#kernel/trace.ts'
import type { Words } from '#kernel/words.ts'
import type { TaskPart } from './task-words.ts'

export type ItemOutcome = 'met' | 'unmet' | 'unknown'

export interface ItemStanding {
  readonly item: string
  readonly part: TaskPart
  readonly label: Words
  readonly clause: Words
  readonly target: Words
  readonly now: { readonly outcome: ItemOutcome; readonly found: Words }
  readonly gap: Words | null
  readonly failing: readonly { readonly code: string; readonly name: string; readonly found: Words }[]
}

type Report = Pick<CountyReport, 'indicators' | 'phases' | 'schools' | 'parts'>

const operators: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '<': '＜', '>': '＞', '=': '＝' }
const ruleStageWords: Readonly<Record<string, Words>> = {
  primary: stageWords.primary,
  junior: stageWords.junior,
  'nine-year': { zh: '九年一贯制', en: 'nine-year schools' },
  special: { zh: '特教学校', en: 'special schools' },
  any: { zh: '', en: '' },
}

const noFigure: Words = { zh: '缺数据', en: 'data missing' }
const join = (parts: readonly Words[], zh = '；', en = '; '): Words => ({
  zh: parts.map((each) => each.zh).join(zh),
  en: parts.map((each) => each.en).join(en),
})

function clauseWords(standard: Standard, code: string): Words {
  const clause = standard.clauseOf(standard.rules.rule(code))
  const place = placeInLaw(clause)
  return { zh: place, en: `${clause.title.en}, ${clause.article}` }
}

/** `小学≥4.2人，初中≥5.3人`. */
function limitWords(standard: Standard, code: string): Words | null {
  const rows = standard.rules.all.filter(
    (rule) => rule.code === code && rule.value !== null && rule.operator in operators,
  )
  if (rows.length === 0) return null
  return join(
    rows.map(({ stage, operator, value, unit }) => {
      const { zh, en } = ruleStageWords[stage]!
      const isShare = (unit === '%' || unit === '比例') && value! <= 1
      const told = isShare ? `${Number((value! * 100).toFixed(6))}%` : `${value}${unit}`
      return { zh: `${zh}${operators[operator]}${told}`, en: `${en} ${operators[operator]} ${told}`.trim() }
    }),
    '，',
    ', ',
  )
}

const amount = (value: number): string => String(Number(value.toFixed(2)))

function phaseOf(report: Report, phase: CompulsoryStage, code: string, unit: string) {
  const own = report.schools.filter((school) => school.phase === phase)
  if (own.length === 0) return null
  const { zh, en } = stageWords[phase]
  const valueOf = (school: (typeof own)[number]) => school.values[code]
  const failing = own.filter((school) => {
    const outcome = valueOf(school)?.outcome
    return school.outcome !== 'met' && (outcome === 'unmet' || outcome === 'near')
  })
  const spare = own.filter((school) => school.outcome === 'met' && valueOf(school)?.outcome === 'near').length
  const unknown = own.filter((school) => (valueOf(school)?.outcome ?? 'unknown') === 'unknown').length
  const spread = report.phases[phase]?.indicators[code]
  const cv = spread?.cv ?? null
  const missing = failing.reduce((sum, school) => sum + (valueOf(school)!.missing ?? 0), 0)
  const isUnmet = failing.length > 0 || spread?.outcome === 'unmet'
  const isUnknown = unknown > 0 || spread === undefined || spread.outcome === 'unknown'
  const met = own.filter((school) => valueOf(school)?.outcome === 'met').length
  const outcome: ItemOutcome = isUnmet ? 'unmet' : isUnknown ? 'unknown' : 'met'
  return {
    outcome,
    found: {
      zh: `${zh}${own.length}所（学段）中${met}所达到${spare > 0 ? `，余项${spare}所` : ''}${unknown > 0 ? `，缺数据${unknown}所` : ''}；差异系数${cv === null ? '缺数据' : cv.toFixed(4)}`,
      en: `${en}: ${met} of ${own.length} reach it${spare > 0 ? `, ${spare} by exemption` : ''}${unknown > 0 ? `, ${unknown} unknown` : ''}; CV ${cv === null ? 'unknown' : cv.toFixed(4)}`,
    },
    gaps: [
      ...(failing.length > 0
        ? [
            {
              zh: `${zh}${failing.length}所未达到，合计缺${amount(missing)}${unit}`,
              en: `${en}: ${failing.length} below it, ${amount(missing)} missing in all`,
            },
          ]
        : []),
      ...(spread?.outcome === 'unmet'
        ? [
            {
              zh: `${zh}差异系数${cv!.toFixed(4)}，超过${spread.limit}`,
              en: `${en}: CV ${cv!.toFixed(4)} over ${spread.limit}`,
            },
          ]
        : []),
    ],
    failing: failing.map((school) => {
      const { value, threshold, missing: lack } = valueOf(school)!
      return {
        code: school.code,
        name: school.name,
        found: {
          zh: `${zh}：${value === null ? '缺数据' : amount(value)}（应≥${threshold}），缺${lack === null ? '—' : `${amount(lack)}${unit}`}`,
          en: `${en}: ${value === null ? 'unknown' : amount(value)} (≥ ${threshold}), ${lack === null ? '—' : amount(lack)} missing`,
        },
      }
    }),
  }
}

function resourceStanding(standard: Standard, report: Report | null): ItemStanding[] {
  const spreadLimit = limitWords(standard, 'CV')
  return standard.indicators.map(({ code, label, unit }) => {
    const own = report
      ? compulsoryStages.flatMap((phase) => {
          const found = phaseOf(report, phase, code, unit)
          return found ? [found] : []
        })
      : []
    const has = (outcome: ItemOutcome) => own.some((each) => each.outcome === outcome)
    const outcome = has('unmet') ? 'unmet' : own.length === 0 || has('unknown') ? 'unknown' : 'met'
    const gaps = own.flatMap((each) => each.gaps)
    const limit = limitWords(standard, code)!
    return {
      item: code,
      part: 'resources',
      label,
      clause: clauseWords(standard, code),
      target: {
        zh: `${limit.zh}；差异系数${spreadLimit?.zh ?? ''}`,
        en: `${limit.en}; CV ${spreadLimit?.en ?? ''}`,
      },
      now: { outcome, found: own.length === 0 ? noFigure : join(own.map(({ found }) => found)) },
      gap: gaps.length === 0 ? null : join(gaps),
      failing: own.flatMap((each) => each.failing),
    }
  })
}

const itemParts = ['government', 'quality', 'recognition'] as const

export function standingOfItems(standard: Standard, report: Report | null): ItemStanding[] {
  const others = itemParts.flatMap((part) =>
    standard.items
      .filter((item) => item.part === part)
      .map((item): ItemStanding => {
        const found = report?.parts[part].items.find(({ code }) => code === item.code)
        const outcome = found?.outcome ?? 'unknown'
        const failing = found?.failing ?? []
        return {
          item: item.code,
          part,
          label: item.label,
          clause: clauseWords(standard, item.rules[0]!),
          target: limitWords(standard, item.code) ?? { zh: '佐证审核达标', en: 'shown by evidence' },
          now: { outcome, found: found?.found ?? noFigure },
          gap:
            outcome !== 'unmet'
              ? null
              : failing.length > 0
                ? { zh: `${failing.length}所学校未达到`, en: `${failing.length} schools do not meet it` }
                : { zh: '未达到，见现状', en: 'not met, see how it stands' },
          failing: failing.map(({ code, name, found: told }) => ({ code, name, found: told })),
        }
      }),
  )
  return [...resourceStanding(standard, report), ...others]
}
