/** The data rule of a commitment in words: which figure of which room decides it. */
import { schoolYearName } from '#kernel/school-year.ts'
import { stageWords } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import { ruleKindWords, type CommitmentRule } from '#modules/accountability/contract.ts'

type RuleOf<Kind extends CommitmentRule['kind']> = Extract<CommitmentRule, { kind: Kind }>

const inForce: Words = { zh: '现行标准', en: 'the standard in force' }
const limit = (value: number | null): Words => (value === null ? inForce : { zh: String(value), en: String(value) })

const both = (zh: string, en: string): Words => ({ zh, en })

const censusLines = ({ all }: RuleOf<'census'>): Words[] =>
  all.map(({ label, atLeast, unit, year }) =>
    both(
      `${schoolYearName(year)}：${label.zh}不少于 ${atLeast ?? '—'} ${unit}`,
      `${year}: ${label.en}, at least ${atLeast ?? '—'}`,
    ),
  )

function figureWords({ figure }: RuleOf<'indicator'>): Words {
  if (figure.of === 'item') return both(`指标 ${figure.item} 达标`, `item ${figure.item} of the standard is met`)
  const stage = figure.phase === null ? both('各学段', 'all stages') : stageWords[figure.phase]
  if (figure.of === 'school-outcome')
    return both(`该校${stage.zh}综合达标`, `the school passes as a whole (${stage.en})`)
  if (figure.of === 'school-value') {
    const least = limit(figure.atLeast)
    return both(
      `该校${stage.zh} ${figure.indicator} 不低于${least.zh}`,
      `${figure.indicator} of the school (${stage.en}) is at least ${least.en}`,
    )
  }
  if (figure.of === 'cv') {
    const most = limit(figure.atMost)
    return both(
      `全县${stage.zh} ${figure.indicator} 差异系数不高于${most.zh}`,
      `the county's CV of ${figure.indicator} (${stage.en}) is at most ${most.en}`,
    )
  }
  const what =
    figure.indicator === null
      ? both('未综合达标', 'failing as a whole')
      : both(`${figure.indicator} 未达标`, `below ${figure.indicator}`)
  return both(
    `${stage.zh}${what.zh}的学校不多于 ${figure.atMost} 所`,
    `schools ${what.en} (${stage.en}): at most ${figure.atMost}`,
  )
}

const steps = {
  approved: both('立项批复', 'is approved'),
  started: both('开工', 'is begun'),
  accepted: both('竣工验收', 'is accepted'),
  booked: both('入账', 'is booked'),
} as const

function projectWords({ reaches }: RuleOf<'project'>): Words {
  if (reaches.what === 'step') return both(`项目${steps[reaches.step].zh}`, `the project ${steps[reaches.step].en}`)
  if (reaches.what === 'paid')
    return both(`支付率达到 ${reaches.share * 100}%`, `${reaches.share * 100}% of the plan is paid`)
  if (reaches.what === 'counted')
    return both(`${schoolYearName(reaches.year)}起计入统计`, `it counts from the school year ${reaches.year}`)
  return both('项目全部入账、到岗', 'all the project brings is delivered')
}

function linesOf(rule: CommitmentRule): Words[] {
  if (rule.kind === 'census') return censusLines(rule)
  if (rule.kind === 'indicator') return [figureWords(rule)]
  if (rule.kind === 'project') return [projectWords(rule)]
  if (rule.kind === 'record')
    return [
      both(`${rule.year} 年实绩不少于 ${rule.atLeast}`, `the record of ${rule.year} comes to ${rule.atLeast} at least`),
    ]
  return rule.reaches === 'approved'
    ? [both('县级人民政府批复', "the county's government has approved")]
    : [both('名录登记完成', 'it is carried out in the register')]
}

/** Every line has to hold. */
export const ruleLines = (rule: CommitmentRule): { readonly room: Words; readonly lines: readonly Words[] } => ({
  room: ruleKindWords[rule.kind],
  lines: linesOf(rule),
})
