/** What the assessment's report says of the figure that a commitment names: a value, a CV, schools that fail, an item. */
import type { Outcome } from '#kernel/outcome.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import type { Words } from '#kernel/words.ts'
import type { RuleOf } from './commitment-rule.ts'
import type { ReportFacts } from './rule-facts.ts'

type Figure = RuleOf<'indicator'>['figure']
type FigureOf<Of extends Figure['of']> = Extract<Figure, { of: Of }>

export interface JudgedFigure {
  readonly outcome: Outcome
  readonly value: number | null
  readonly target: number | null
  readonly label: Words
  readonly source: Words
}

const stageWords = { primary: { zh: '小学', en: 'primary' }, junior: { zh: '初中', en: 'junior' } } as const

const reportWords = ({ year, version }: ReportFacts): Words => ({
  zh: `${schoolYearName(year)}自评测算（数据第${version}版，已锁定）`,
  en: `the assessment of school year ${year}, figures of version ${version}`,
})

/** A school that the report does not judge by itself: why, in its own words. */
function notJudged(facts: ReportFacts, code: string): Words {
  const excluded = facts.report.excluded.find((each) => each.code === code)
  const { zh, en } = reportWords(facts)
  return excluded
    ? {
        zh: `${zh}：${excluded.name}未单独评估（${excluded.reason}）`,
        en: `${en}: ${excluded.name} is not judged (${excluded.reasonEn})`,
      }
    : { zh: `${zh}：没有标识码 ${code} 的这一学段`, en: `${en}: no such stage of school ${code}` }
}

function schoolValue(
  { school, phase, indicator, atLeast }: FigureOf<'school-value'>,
  facts: ReportFacts,
): JudgedFigure {
  const own = facts.report.schools.find((each) => each.code === school && each.phase === phase)
  const label = labelOf(facts, indicator, phase)
  const value = own?.values[indicator]
  if (!value) return { outcome: 'unknown', value: null, target: atLeast, label, source: notJudged(facts, school) }
  const source = reportWords(facts)
  if (atLeast === null) {
    const outcome = value.outcome === 'near' ? 'unmet' : value.outcome
    return { outcome, value: value.value, target: value.threshold, label, source }
  }
  const outcome = value.value === null ? 'unknown' : value.value >= atLeast ? 'met' : 'unmet'
  return { outcome, value: value.value, target: atLeast, label, source }
}

function labelOf({ report }: ReportFacts, code: string, phase: 'primary' | 'junior'): Words {
  const words = report.indicators.find((each) => each.code === code)?.label ?? { zh: code, en: code }
  return { zh: `${stageWords[phase].zh}${words.zh}`, en: `${words.en}, ${stageWords[phase].en}` }
}

function schoolOutcome({ school, phase }: FigureOf<'school-outcome'>, facts: ReportFacts): JudgedFigure {
  const own = facts.report.schools.find((each) => each.code === school && each.phase === phase)
  const label = { zh: `${stageWords[phase].zh}综合达标`, en: `meets the school rule, ${stageWords[phase].en}` }
  return {
    outcome: own?.outcome ?? 'unknown',
    value: null,
    target: null,
    label,
    source: own ? reportWords(facts) : notJudged(facts, school),
  }
}

function spread({ phase, indicator, atMost }: FigureOf<'cv'>, facts: ReportFacts): JudgedFigure {
  const own = facts.report.phases[phase]?.indicators[indicator]
  const words = labelOf(facts, indicator, phase)
  const label = { zh: `${words.zh}差异系数`, en: `CV of ${words.en}` }
  const source = reportWords(facts)
  if (!own) return { outcome: 'unknown', value: null, target: atMost, label, source }
  const { cv, limit, outcome } = own
  if (atMost === null) return { outcome, value: cv, target: limit, label, source }
  return { outcome: cv === null ? 'unknown' : cv <= atMost ? 'met' : 'unmet', value: cv, target: atMost, label, source }
}

/** Those that are unknown may fail or not: it is decided only where they make no difference. */
function failing({ phase, indicator, atMost }: FigureOf<'failing-schools'>, facts: ReportFacts): JudgedFigure {
  const within = facts.report.schools.filter((each) => phase === null || each.phase === phase)
  const outcomes = within.map((own) =>
    indicator === null ? own.outcome : (own.values[indicator]?.outcome ?? 'unknown'),
  )
  const fails = outcomes.filter((outcome) => outcome === 'unmet' || outcome === 'near').length
  const unknown = outcomes.filter((outcome) => outcome === 'unknown').length
  const stage = phase === null ? { zh: '', en: '' } : { zh: stageWords[phase].zh, en: `${stageWords[phase].en} ` }
  const outcome = fails > atMost ? 'unmet' : fails + unknown > atMost || within.length === 0 ? 'unknown' : 'met'
  return {
    outcome,
    // With unknown ones the count is only a lower bound.
    value: unknown === 0 && within.length > 0 ? fails : null,
    target: atMost,
    label: {
      zh: `${stage.zh}未达标学校数${indicator ?? ''}`,
      en: `${stage.en}schools that fail${indicator === null ? '' : ` ${indicator}`}`,
    },
    source: reportWords(facts),
  }
}

function item({ item: code }: FigureOf<'item'>, facts: ReportFacts): JudgedFigure {
  const own = Object.values(facts.report.parts)
    .flatMap(({ items }) => items)
    .find((each) => each.code === code)
  const source = reportWords(facts)
  return own
    ? { outcome: own.outcome, value: own.value, target: null, label: own.label, source }
    : { outcome: 'unknown', value: null, target: null, label: { zh: code, en: code }, source }
}

export function judgeFigure(figure: Figure, facts: ReportFacts): JudgedFigure {
  switch (figure.of) {
    case 'school-value':
      return schoolValue(figure, facts)
    case 'school-outcome':
      return schoolOutcome(figure, facts)
    case 'cv':
      return spread(figure, facts)
    case 'failing-schools':
      return failing(figure, facts)
    default:
      return item(figure, facts)
  }
}
