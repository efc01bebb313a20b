/**
 * What the city asked of a county of the example city (模拟数据): promises with figures of the county's own reports for targets, and what
 * became of those that have none. The same every time for the same figures and day.
 */
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import type { NewCommitment } from '#modules/accountability/index.ts'
import type { CountyReport } from '#modules/assessment/index.ts'
import type { PlannedProject } from '#modules/conditions/index.ts'

export interface PromiseGround {
  readonly county: string
  readonly name: string
  readonly now: Date
  /** Of the newest locked year and the one before. */
  readonly newest: CountyReport | null
  readonly before: CountyReport | null
  readonly projects: readonly PlannedProject[]
}

export interface MadePromise {
  /** Days ago on which it was decided. */
  readonly decided: number
  readonly terms: NewCommitment
  readonly said?: { readonly as: 'under-way' | 'done' | 'blocked'; readonly daysAgo: number; readonly note: string }
  readonly evidence?: {
    readonly title: string
    readonly daysAgo: number
    readonly review?: 'accepted' | 'returned'
  }
}

type Draft = Pick<NewCommitment, 'area' | 'text'> & {
  readonly office: string
  readonly person?: string
  /** Days from today; negative for what was due already. */
  readonly due: number
  readonly measure: readonly [zh: string, en: string]
  readonly unit?: string
  readonly indicator?: string
  readonly baseline?: number
  readonly target?: number
  readonly rule?: NewCommitment['rule']
} & Omit<MadePromise, 'terms'>

const shifted = (now: Date, days: number): string =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)

function promiseOf(draft: Draft, line: string, { now }: PromiseGround): MadePromise {
  const { area, text, office, person, due, measure, unit, indicator, baseline, target, rule, ...more } = draft
  return {
    ...more,
    terms: {
      line,
      area,
      text: `${text}（模拟）`,
      school: null,
      indicator: indicator ?? null,
      owner: { office, person: person ?? null },
      startsOn: shifted(now, 7 - draft.decided),
      dueOn: shifted(now, due),
      measure: { zh: measure[0], en: measure[1] },
      unit: unit ?? '',
      baseline: baseline ?? null,
      target: target ?? null,
      rule: rule ?? null,
    },
  }
}

type Phase = 'primary' | 'junior'
const stage = { primary: ['小学', 'primary'], junior: ['初中', 'junior'] } as const

const failsIn = (report: CountyReport, phase: Phase): number =>
  report.schools.filter((school) => school.phase === phase && school.outcome === 'unmet').length

/** Halve the schools that fail. */
function fewerFailing(phase: Phase, { newest, before, name }: PromiseGround): Draft[] {
  const report = before ?? newest
  if (!report) return []
  const fails = failsIn(report, phase)
  const target = Math.floor(fails / 2)
  const [zh, en] = stage[phase]
  return [
    {
      decided: 300,
      area: 'conditions',
      text: `${zh}未综合达标学校由 ${fails} 所减至 ${target} 所以内`,
      office: `${name}人民政府`,
      due: 280,
      measure: [`${zh}未综合达标学校不超过 ${target} 所`, `at most ${target} ${en} schools fail`],
      unit: '所',
      baseline: fails,
      target,
      rule: { kind: 'indicator', figure: { of: 'failing-schools', phase, indicator: null, atMost: target } },
      said: { as: 'under-way', daysAgo: 20, note: '按方案推进（模拟）' },
    },
  ]
}

/** The CV of a phase that is nearest to its limit or over it, kept within. */
function withinLimit(phase: Phase, { newest, before, name }: PromiseGround): Draft[] {
  const all = Object.entries((before ?? newest)?.phases[phase]?.indicators ?? {})
  const known = all.filter(([, { cv }]) => cv !== null).toSorted(([, a], [, b]) => b.cv! - a.cv!)
  const [worst] = known
  if (!worst) return []
  const [indicator, { cv, limit }] = worst
  const label = (before ?? newest)!.indicators.find(({ code }) => code === indicator)!.label
  const [zh, en] = stage[phase]
  return [
    {
      decided: 300,
      area: phase === 'primary' ? 'planning' : 'staffing',
      text: `${zh}${label.zh}差异系数控制在 ${limit} 以内`,
      office: `${name}教体局`,
      due: 280,
      indicator,
      measure: [`${zh}${label.zh}差异系数不大于 ${limit}`, `CV of ${label.en}, ${en}, at most ${limit}`],
      baseline: cv!,
      target: limit,
      rule: { kind: 'indicator', figure: { of: 'cv', phase, indicator: indicator as 'R1', atMost: null } },
      said: { as: 'under-way', daysAgo: 45, note: '已列入年度计划（模拟）' },
    },
  ]
}

/** A figure that was reached a year ago and has fallen since: the ledger shows how it comes back as a lead. */
function heldLastYear({ newest, before, name }: PromiseGround): Draft[] {
  if (!newest || !before) return []
  for (const phase of ['primary', 'junior'] as const) {
    for (const [indicator, { cv }] of Object.entries(before.phases[phase]?.indicators ?? {})) {
      const now = newest.phases[phase]?.indicators[indicator]?.cv ?? null
      if (cv === null || now === null || now <= cv) continue
      const atMost = Number(((cv + now) / 2).toFixed(4))
      if (!(cv <= atMost && atMost < now)) continue
      const label = newest.indicators.find(({ code }) => code === indicator)!.label
      const [zh, en] = stage[phase]
      return [
        {
          decided: 400,
          area: 'conditions',
          text: `${zh}${label.zh}差异系数保持在 ${atMost} 以内`,
          office: `${name}教体局`,
          due: 200,
          indicator,
          measure: [`${zh}${label.zh}差异系数不大于 ${atMost}`, `CV of ${label.en}, ${en}, at most ${atMost}`],
          baseline: cv,
          target: atMost,
          rule: { kind: 'indicator', figure: { of: 'cv', phase, indicator: indicator as 'R1', atMost } },
          said: { as: 'done', daysAgo: 330, note: '已达到（模拟）' },
        },
      ]
    }
  }
  return []
}

const projectsDone = ({ projects, name }: PromiseGround): Draft[] =>
  projects.slice(0, 4).map((project, i) => ({
    decided: 300,
    area: 'conditions',
    text: `完成“${project.name}”竣工验收`,
    office: `${name}教体局`,
    due: i === 3 ? -20 : 120,
    measure: [`“${project.name}”竣工验收`, `"${project.name}" accepted`],
    rule: { kind: 'project', project: project.id, reaches: { what: 'step', step: 'accepted' } },
    said: { as: 'under-way', daysAgo: 15, note: '按工期推进（模拟）' },
  }))

export function promisesOf(ground: PromiseGround): MadePromise[] {
  const { county, name, now } = ground
  const random = seededRandom(seedOf('promises', county))
  const year = Number(shifted(now, 0).slice(0, 4))
  const isLate = random.unit() < 0.4
  const isBlocked = random.unit() < 0.3
  const isReturned = random.unit() < 0.4
  const points = 1 + Math.floor(random.unit() * 4)
  const drafts: Draft[] = [
    ...fewerFailing('primary', ground),
    ...fewerFailing('junior', ground),
    ...withinLimit('primary', ground),
    ...withinLimit('junior', ground),
    ...heldLastYear(ground),
    ...projectsDone(ground),
    {
      decided: 300,
      area: 'planning',
      text: `${year}年撤并教学点不少于 ${points} 个，程序完备`,
      office: `${name}教体局`,
      due: Math.max(1, Math.round((Date.parse(`${year}-12-31`) - now.getTime()) / 86_400_000)),
      measure: [`年度实绩撤并教学点不少于 ${points} 个`, `at least ${points} teaching points merged in the year`],
      unit: '个',
      baseline: 0,
      target: points,
      rule: { kind: 'record', figure: 'points-merged', year, atLeast: points },
    },
    {
      decided: 300,
      area: 'duty',
      text: '成立由政府主要负责同志任组长的创建工作专班，印发分工方案',
      office: `${name}人民政府`,
      due: -200,
      measure: ['印发文件，佐证审核属实', 'the paper is issued and found true'],
      ...(isLate
        ? { said: { as: 'under-way', daysAgo: 190, note: '正在会签（模拟）' } }
        : {
            said: { as: 'done', daysAgo: 210, note: '已印发（模拟）' },
            evidence: { title: '创建工作专班文件', daysAgo: 205, review: 'accepted' },
          }),
    },
    {
      decided: 300,
      area: 'quality',
      text: '城乡学校结对教研每学期不少于4次',
      office: `${name}教研室`,
      due: 150,
      measure: ['活动记录齐全，佐证审核属实', 'records are complete and found true'],
      said: { as: 'under-way', daysAgo: 25, note: '本学期已开展2次（模拟）' },
      evidence: { title: '结对教研活动记录', daysAgo: 22, ...(isReturned ? { review: 'returned' } : {}) },
    },
    {
      decided: 120,
      area: 'staffing',
      text: '完成当年交流轮岗教师到岗',
      office: `${name}教体局人事股`,
      due: -45,
      measure: ['到岗名单，佐证审核属实', 'the list of those in post is found true'],
      said: { as: 'done', daysAgo: 50, note: '全部到岗（模拟）' },
      evidence: { title: '交流轮岗到岗名单', daysAgo: 48, review: 'accepted' },
    },
    {
      decided: 120,
      area: 'atmosphere',
      text: '创建知识宣传册发放到每个家庭，召开家长会',
      office: `${name}教体局办公室`,
      due: isBlocked ? 40 : -10,
      measure: ['发放签收表，佐证审核属实', 'receipts are found true'],
      ...(isBlocked
        ? { said: { as: 'blocked', daysAgo: 12, note: '印刷经费未到位（模拟）' } }
        : {
            said: { as: 'done', daysAgo: 14, note: '已发放（模拟）' },
            evidence: { title: '宣传册发放签收表', daysAgo: 13 },
          }),
    },
  ]
  return drafts.map((draft, i) => promiseOf(draft, `第${i + 1}项`, ground))
}
