/**
 * The three statuses of a commitment on a day, its light and why: what the owner says, what the evidence shows, and its pace. The data
 * decide where there is a data rule; unknown is never unmet. Rules are ours and stand on the page (`lightRules`).
 */
import type { Words } from '#kernel/words.ts'
import type { CommitmentState } from './commitment-events.ts'
import type { Standing } from './commitment-shapes.ts'
import type { Light, Pace, RuleKind, SaidStatus, ShownStatus } from './commitment-words.ts'
import { deriveLanding, landsBy } from './landing.ts'

/** What boards keep in columns, so that thousands can be judged without their history. */
export interface StandingFacts {
  readonly said: SaidStatus
  readonly shown: ShownStatus
  /** By the newest figure; null where none was ever taken. */
  readonly outcome: 'met' | 'unmet' | 'unknown' | null
  readonly wasMet: boolean
  readonly asOf: string | null
  readonly fallenSince: string | null
  readonly landsBy: string | null
  readonly ruleKind: RuleKind | null
  readonly startsOn: string | null
  readonly dueOn: string
  readonly taken: readonly { readonly step: string; readonly on: string }[]
  readonly ended: 'withdrawn' | 'transferred' | null
}

/** The first figure after the last one that was met. */
function fallenSince({ measurements, wasMet }: CommitmentState): string | null {
  const last = measurements.at(-1)
  if (!wasMet || last?.outcome !== 'unmet') return null
  const met = measurements.findLastIndex(({ outcome }) => outcome === 'met')
  return (measurements.slice(met + 1).find(({ outcome }) => outcome === 'unmet') ?? last).asOf
}

export const landingOf = ({ terms, measurements, madeAt }: CommitmentState) =>
  terms.rule === null ? null : deriveLanding(measurements, terms.startsOn ?? madeAt.slice(0, 10))

export function standingFacts(state: CommitmentState): StandingFacts {
  const { terms, measurements, said, shown, wasMet, escalations, ended } = state
  const last = measurements.at(-1)
  const landing = landingOf(state)
  return {
    said,
    shown,
    outcome: last?.outcome ?? null,
    wasMet,
    asOf: last?.asOf ?? null,
    fallenSince: fallenSince(state),
    landsBy: landing && landsBy(landing),
    ruleKind: terms.rule?.kind ?? null,
    startsOn: terms.startsOn,
    dueOn: terms.dueOn,
    taken: escalations.map(({ step, on }) => ({ step, on })),
    ended: ended?.kind ?? null,
  }
}

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

interface Judged {
  readonly pace: Pace
  readonly why: Words
  readonly since?: string
}

const ended: Readonly<Record<'withdrawn' | 'transferred', Words>> = {
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
  transferred: { zh: '已随区划调整移交', en: 'handed over as the county merged' },
}

/** Before it is due: what the owner says, and the pace of the figures. */
function underWay({ said, startsOn, dueOn, landsBy: lands }: StandingFacts, today: string): Judged {
  if (said === 'blocked')
    return { pace: 'at-risk', why: { zh: '责任单位报告受阻', en: 'its owner says it is blocked' } }
  if (lands !== null && lands > dueOn) {
    return lands.startsWith('9999')
      ? { pace: 'at-risk', why: { zh: '历次数据没有向目标推进', en: 'its figures do not move towards the target' } }
      : {
          pace: 'at-risk',
          why: {
            zh: `按目前进度预计 ${lands} 达到，晚于时限`,
            en: `at today's pace it lands on ${lands}, after it is due`,
          },
        }
  }
  if (said === 'not-begun' && startsOn !== null && today > startsOn) {
    return {
      pace: 'at-risk',
      why: { zh: `应于 ${startsOn} 启动，仍报未启动`, en: `it was to begin on ${startsOn} and has not` },
    }
  }
  return { pace: 'on-track', why: { zh: '未到时限，进度正常', en: 'not due yet, and on its way' } }
}

/** What a ledger does not say today has not been done; a table says it only of its own day. */
const isLedger = (kind: RuleKind | null): boolean => kind === 'project' || kind === 'record' || kind === 'gate'

function byTheData(facts: StandingFacts, today: string): Judged {
  const { outcome, fallenSince: fallen, asOf, said, dueOn, startsOn, ruleKind } = facts
  if (outcome === 'met')
    return { pace: 'met', why: { zh: `截至 ${asOf} 的数据已达到`, en: `the data of ${asOf} show it met` } }
  if (fallen !== null)
    return {
      pace: 'fallen-back',
      since: fallen,
      why: { zh: `曾经达到，${fallen} 的数据又低于目标`, en: `it was met, and the data of ${fallen} fall short again` },
    }
  if (today > dueOn) {
    if (outcome === 'unmet' && (asOf! > dueOn || isLedger(ruleKind)))
      return {
        pace: 'late',
        since: dueOn,
        why: { zh: '到期后的数据未达到', en: 'the data after its day do not show it' },
      }
    return said === 'done'
      ? {
          pace: 'unknown',
          why: {
            zh: '已报完成，到期后的数据尚未产生',
            en: 'said to be done; the data after its day are not there yet',
          },
        }
      : { pace: 'late', since: dueOn, why: { zh: '到期未报完成', en: 'due, and not said to be done' } }
  }
  if (outcome === 'unmet' || (outcome === null && startsOn !== null && startsOn > today)) return underWay(facts, today)
  return outcome === null
    ? { pace: 'unknown', why: { zh: '还没有可判定的数据', en: 'there are no data to decide by yet' } }
    : { pace: 'unknown', why: { zh: `截至 ${asOf} 的数据中没有填报这一项`, en: `the data of ${asOf} do not say` } }
}

function byTheEvidence(facts: StandingFacts, today: string): Judged {
  const { said, shown, dueOn } = facts
  if (said === 'done' && shown === 'accepted')
    return {
      pace: 'met',
      why: { zh: '报告完成，佐证审核属实', en: 'said to be done, and the evidence was found true' },
    }
  if (today <= dueOn) return underWay(facts, today)
  return said === 'done' && shown === 'submitted'
    ? { pace: 'at-risk', why: { zh: '已到期，佐证待审核', en: 'due; the evidence waits to be reviewed' } }
    : { pace: 'late', since: dueOn, why: { zh: '到期未经佐证证明完成', en: 'due, and not shown to be done' } }
}

const warnings = ({ said, shown, outcome }: StandingFacts): Words | null =>
  shown === 'returned'
    ? { zh: '佐证被退回', en: 'its evidence was sent back' }
    : said === 'done' && outcome === 'unmet'
      ? { zh: '自报完成，数据未达到', en: 'said to be done, and the data do not show it' }
      : null

const lightOf: Readonly<Record<Pace, Light>> = {
  met: 'green',
  'on-track': 'green',
  'at-risk': 'yellow',
  late: 'red',
  'fallen-back': 'red',
  unknown: 'grey',
}

export function judgeStanding(facts: StandingFacts, today: string): Standing {
  const { said, shown, ruleKind } = facts
  const head = { said, shown, scoresItself: ruleKind !== null }
  if (facts.ended) {
    return { ...head, pace: 'unknown', light: 'grey', why: ended[facts.ended], daysLate: 0, since: null }
  }
  const { pace, why, since = null } = ruleKind === null ? byTheEvidence(facts, today) : byTheData(facts, today)
  const warning = pace === 'on-track' ? warnings(facts) : null
  return {
    ...head,
    pace,
    light: warning ? 'yellow' : lightOf[pace],
    why: warning ?? why,
    daysLate: pace === 'late' ? days(facts.dueOn, today) : 0,
    since,
  }
}
