/**
 * Judges a data rule by what upstream rooms know: met, unmet, or unknown where a figure is missing, with the figure, the day it refers
 * to and where it is from. Ledgers (projects, record, gate) are judged as they stand on the day of looking, tables year by year.
 */
import { foldOutcomes, type Outcome } from '#kernel/outcome.ts'
import { countingDay, schoolYearName } from '#kernel/school-year.ts'
import type { Words } from '#kernel/words.ts'
import type { CommitmentRule, RuleOf } from './commitment-rule.ts'
import type { CommitmentTerms, Measurement } from './commitment-shapes.ts'
import { judgeFigure } from './judge-figure.ts'
import type { CensusFacts, LedgerFacts, YearFacts } from './rule-facts.ts'

export type RuledTerms = Pick<CommitmentTerms, 'baseline' | 'target'>

/** Of the way from where it stood to its target; where it stood beyond the target already there is no way to go. */
const share = (value: number | null, from: number | null, to: number | null, outcome?: Outcome): number | null => {
  if (value === null || from === null || to === null || to === from) return null
  const progress = (value - from) / (to - from)
  return outcome !== undefined && outcome !== 'unknown' && (outcome === 'met') !== progress >= 1 ? null : progress
}

type DataRule = RuleOf<'census'>['all'][number]

/** Written as roads write their amounts: sums of decimals without the noise of their binary digits. */
const sumOf = (row: Readonly<Record<string, unknown>>, fields: readonly string[]): number | null => {
  let sum = 0
  for (const field of fields) {
    const value = row[field]
    if (typeof value !== 'number') return null
    sum += value
  }
  return Number(sum.toFixed(6))
}

function judgeColumns({ table, school, phase, fields, atLeast }: DataRule, { schools, county }: CensusFacts) {
  const row = table === 'county' ? county : schools.get(`${school} ${phase}`)
  const value = row ? sumOf(row, fields) : null
  const outcome: Outcome = value === null || atLeast === null ? 'unknown' : value >= atLeast ? 'met' : 'unmet'
  return { value, outcome, isThere: row !== null && row !== undefined }
}

function byCensus({ all }: RuleOf<'census'>, census: CensusFacts): Measurement {
  const judged = all.map((rule) => ({ rule, ...judgeColumns(rule, census) }))
  const progress = judged.map(({ rule, value, outcome }) => share(value, rule.from, rule.atLeast, outcome))
  const known = progress.filter((each) => each !== null)
  const [first] = judged
  const missing = judged.filter(({ isThere }) => !isThere)
  const name = schoolYearName(census.year)
  return {
    asOf: countingDay(census.year),
    room: 'census',
    outcome: foldOutcomes(judged.map(({ outcome }) => outcome)),
    value: first!.value,
    target: first!.rule.atLeast,
    // Of several columns the one that is farthest behind; one that cannot be told hides it.
    progress: judged.some(({ value }) => value === null) || known.length === 0 ? null : Math.min(...known),
    mark: `census ${census.year} v${census.version}`,
    source:
      missing.length > 0
        ? {
            zh: `${name}教育事业统计表（第${census.version}版，已锁定）中没有标识码 ${missing[0]!.rule.school} 的这一学段`,
            en: `the locked figures of school year ${census.year} (version ${census.version}) have no such stage of school ${missing[0]!.rule.school}`,
          }
        : {
            zh: `${name}教育事业统计表（第${census.version}版，已锁定）`,
            en: `the locked figures of school year ${census.year}, version ${census.version}`,
          },
    parts: judged.map(({ rule, value, outcome }) => ({ label: rule.label, value, target: rule.atLeast, outcome })),
  }
}

const alone = (
  head: Pick<Measurement, 'asOf' | 'room' | 'mark' | 'source'>,
  label: Words,
  { outcome, value, target, progress }: Pick<Measurement, 'outcome' | 'value' | 'target' | 'progress'>,
): Measurement => ({ ...head, outcome, value, target, progress, parts: [{ label, value, target, outcome }] })

const stepWords: Readonly<Record<'approved' | 'started' | 'accepted' | 'booked', Words>> = {
  approved: { zh: '立项批复', en: 'approved' },
  started: { zh: '开工', en: 'started' },
  accepted: { zh: '竣工验收', en: 'accepted' },
  booked: { zh: '入账', en: 'booked' },
}

function byProject({ project: id, reaches }: RuleOf<'project'>, { projects, today }: LedgerFacts): Measurement {
  const own = projects.get(id)
  if (!own) {
    const head = { asOf: today, room: 'project', mark: 'none' } as const
    const source = { zh: '办学条件项目台账中没有这个项目', en: 'the ledger of projects has no such project' }
    const none = { outcome: 'unknown', value: null, target: null, progress: null } as const
    return alone({ ...head, source }, { zh: '项目', en: 'project' }, none)
  }
  const head = {
    asOf: today,
    room: 'project',
    mark: `project ${own.records}`,
    source: {
      zh: `办学条件项目台账：${own.name}${own.state === 'cancelled' ? '（已撤销）' : ''}${own.lastOn === null ? '' : `，最近登记 ${own.lastOn}`}`,
      en: `the ledger of projects: ${own.name}${own.state === 'cancelled' ? ' (cancelled)' : ''}${own.lastOn === null ? '' : `, last record of ${own.lastOn}`}`,
    },
  } as const
  // What is cancelled will not be reached, whatever was recorded before.
  const outcome = (isMet: boolean): Outcome => (isMet && own.state !== 'cancelled' ? 'met' : 'unmet')
  if (reaches.what === 'paid') {
    const paid = own.planned > 0 ? own.paid / own.planned : null
    const isMet = own.paid >= own.planned * reaches.share
    const label = { zh: '支付率', en: 'share paid' }
    const value = paid === null ? null : Number(paid.toFixed(6))
    return alone(head, label, {
      outcome: paid === null ? 'unknown' : outcome(isMet),
      value,
      target: reaches.share,
      progress: share(value, 0, reaches.share),
    })
  }
  if (reaches.what === 'counted') {
    const { isDelivered, countedFrom } = own
    const isMet = isDelivered && countedFrom !== null && countedFrom <= reaches.year
    const label = { zh: '首个计入统计学年', en: 'first counted school year' }
    return alone(head, label, {
      outcome: outcome(isMet),
      value: isDelivered ? countedFrom : null,
      target: reaches.year,
      progress: null,
    })
  }
  const days = {
    approved: own.approvedOn,
    started: own.startedOn,
    accepted: own.acceptedOn,
    booked: own.bookedOn,
  } as const
  const label = reaches.what === 'step' ? stepWords[reaches.step] : { zh: '全部入账、到岗', en: 'all delivered' }
  const isMet = reaches.what === 'step' ? days[reaches.step] !== null : own.isDelivered
  return alone(head, label, { outcome: outcome(isMet), value: null, target: null, progress: null })
}

function byGate({ candidate: id, reaches }: RuleOf<'gate'>, { candidates, today }: LedgerFacts): Measurement {
  const own = candidates.get(id)
  const label =
    reaches === 'approved'
      ? { zh: '县级人民政府批复', en: "approved by the county's government" }
      : { zh: '名录登记', en: 'carried out in the register' }
  const day = reaches === 'approved' ? own?.approvedOn : own?.registeredOn
  const head = {
    asOf: today,
    room: 'gate',
    mark: own ? `gate ${own.records} ${own.status}` : 'none',
    source: own
      ? { zh: `拟调整学校台账：${own.schoolName}`, en: `candidates for adjustment: ${own.schoolName}` }
      : { zh: '没有这所拟调整学校', en: 'there is no such candidate' },
  } as const
  const outcome: Outcome = own === undefined ? 'unknown' : day ? 'met' : 'unmet'
  return alone(head, label, { outcome, value: null, target: null, progress: null })
}

function byRecord({ figure, year, atLeast }: RuleOf<'record'>, { record, today }: LedgerFacts): Measurement {
  const own = record.get(`${figure} ${year}`)
  const value = own?.value ?? null
  const label = own?.label ?? { zh: figure, en: figure }
  const head = {
    asOf: today,
    room: 'record',
    mark: `record ${year}`,
    source: { zh: `${year}年度实绩：${label.zh}`, en: `the record of ${year}: ${label.en}` },
  } as const
  const outcome: Outcome = value === null ? 'unknown' : value >= atLeast ? 'met' : 'unmet'
  return alone(head, label, { outcome, value, target: atLeast, progress: share(value, 0, atLeast) })
}

/** By the figures of one year; null where that year decides nothing of it. */
export function judgeByYear(
  rule: CommitmentRule,
  terms: RuledTerms,
  { census, report }: YearFacts,
): Measurement | null {
  if (rule.kind === 'census') return census && byCensus(rule, census)
  if (rule.kind !== 'indicator' || !report) return null
  const { outcome, value, target, label, source } = judgeFigure(rule.figure, report)
  const head = {
    asOf: countingDay(report.year),
    room: 'indicator',
    mark: `report ${report.year} v${report.version} ${report.rulesVersion}`,
    source,
  } as const
  return alone(head, label, { outcome, value, target, progress: share(value, terms.baseline, target, outcome) })
}

/** By a ledger as it stands today; null where tables decide. */
export function judgeByLedger(rule: CommitmentRule, facts: LedgerFacts): Measurement | null {
  if (rule.kind === 'project') return byProject(rule, facts)
  if (rule.kind === 'gate') return byGate(rule, facts)
  return rule.kind === 'record' ? byRecord(rule, facts) : null
}

/** It says something that was not known: another figure for its day, or a ledger that says something else than before. */
export function isNews(known: readonly Measurement[], measured: Measurement): boolean {
  const same = (other: Measurement): boolean =>
    other.outcome === measured.outcome && other.value === measured.value && other.progress === measured.progress
  if (measured.room === 'census' || measured.room === 'indicator') {
    const before = known.find(({ asOf }) => asOf === measured.asOf)
    return !before || !same(before) || before.mark !== measured.mark
  }
  const last = known.at(-1)
  return !last || !same(last)
}
