/** The table of weekly periods that holds in a county, its own or that of the standards, and how it keeps to the national plan. */
import type { Words } from '#kernel/words.ts'
import { subjects, subjectWords, type Confidence, type Subject } from '#modules/standards/contract.ts'
import type { PeriodsAgainstPlan, WeeklyPeriods } from '#modules/standards/index.ts'
import type { StoredSettings } from '../settings/county-settings.ts'
import type { PlanCheck } from './contract.ts'
import type { PeriodTable } from './subject-needs.ts'

export interface PeriodSettings {
  readonly table: PeriodTable
  /** Why it leaves the national plan, where it does. */
  readonly reason: string | null
}

export interface EffectivePeriods {
  readonly bySubject: PeriodTable
  readonly totals: readonly number[]
  readonly kind: 'county' | 'province' | 'ours'
  readonly source: Words
  readonly confidence: Confidence | 'county'
  readonly setBy: string | null
  readonly setAt: string | null
  readonly reason: string | null
}

export function effectivePeriods(
  standard: WeeklyPeriods,
  stored: StoredSettings<PeriodSettings> | null,
  documents: ReadonlyMap<string, { readonly title: Words; readonly number: string | null }>,
): EffectivePeriods {
  if (stored) {
    return {
      bySubject: stored.settings.table,
      totals: standard.totals,
      kind: 'county',
      source: { zh: `本县设定：${stored.document}`, en: `set by the county: ${stored.document}` },
      confidence: 'county',
      setBy: stored.personName,
      setAt: stored.at,
      reason: stored.settings.reason,
    }
  }
  const document = documents.get(standard.document)
  const number = document?.number ?? ''
  return {
    bySubject: standard.bySubject,
    totals: standard.totals,
    kind: standard.isDefault ? 'ours' : 'province',
    source: {
      zh: `${document?.title.zh ?? standard.document}${number}`,
      en: `${document?.title.en ?? standard.document} ${number}`.trim(),
    },
    confidence: standard.confidence,
    setBy: null,
    setAt: null,
    reason: null,
  }
}

/** The groups whose share the plan sets; a group of one subject is called like it. */
const groupWords: Readonly<Record<string, Words>> = {
  'history-geography': { zh: '历史、地理', en: 'History and geography' },
  sciences: { zh: '科学（含生物学、物理、化学）', en: 'Sciences' },
}

export function planCheck(against: PeriodsAgainstPlan, planned: number): PlanCheck {
  const { total, totalHolds, oddGrades, shares } = against
  return {
    total,
    planned,
    totalHolds,
    oddGrades: oddGrades.map((grade) => ({ ...grade })),
    shares: shares.map((share) => ({
      ...share,
      words: groupWords[share.group] ?? subjectWords[share.group as Subject] ?? { zh: share.group, en: share.group },
    })),
    holds: totalHolds && oddGrades.length === 0 && shares.every(({ holds }) => holds),
  }
}

export const shownTable = (table: PeriodTable): Record<Subject, number[]> =>
  Object.fromEntries(subjects.map((subject) => [subject, [...table[subject]]])) as unknown as Record<Subject, number[]>
