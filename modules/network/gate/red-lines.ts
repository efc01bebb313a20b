/**
 * What stops a candidate until it is mended: a majority of parents against, grades 1 to 3 that would board or travel more
 * than half an hour, a receiving class above the standard, a high risk, an unlawful plan.
 */
import type { Words } from '#kernel/words.ts'
import type { HearingDetails, StepRecord } from './gate-state.ts'
import { stopWords, type StopCode } from './gate-words.ts'

/** Most pupils of a class by the standard in force (45 and 50), and the longest way of grades 1 to 3 (30). */
export interface ClassLimits {
  readonly primary: number
  readonly junior: number
  readonly minutes: number
}

export interface Stop {
  readonly code: StopCode
  /** The step at which it stands still. */
  readonly step: string
  readonly words: Words
  readonly figures: Readonly<Record<string, string | number>>
  readonly todo: Words
}

const recordAgain: Words = {
  zh: '保障条件改善后，重新登记“接收条件核实”',
  en: 'once it has been mended, record the conditions again',
}

const stop = (code: StopCode, step: string, figures: Stop['figures'], todo: Words): Stop => ({
  code,
  step,
  words: stopWords[code],
  figures,
  todo,
})

/** Votes against are a majority of all parents' votes, those who abstained included. */
export const isMajorityAgainst = ({ votes: { parents } }: Pick<HearingDetails, 'votes'>): boolean =>
  parents.against * 2 > parents.for + parents.against + parents.abstain

export function judgeStops(
  records: ReadonlyMap<string, StepRecord>,
  hearing: HearingDetails | null,
  limits: ClassLimits,
): Stop[] {
  const stops: Stop[] = []
  const conditions = records.get('conditions')?.values
  const figure = (name: string): number => Number(conditions?.[name] ?? 0)
  if (conditions?.['lowGradesBoard'] === true) stops.push(stop('low-grades-board', 'conditions', {}, recordAgain))
  if (figure('minutes') > limits.minutes) {
    stops.push(stop('too-far', 'conditions', { minutes: figure('minutes'), limit: limits.minutes }, recordAgain))
  }
  for (const [name, limit] of [
    ['largestPrimary', limits.primary],
    ['largestJunior', limits.junior],
  ] as const) {
    if (figure(name) > limit) {
      stops.push(stop('class-too-large', 'conditions', { pupils: figure(name), limit }, recordAgain))
    }
  }
  if (hearing && isMajorityAgainst(hearing)) {
    const { parents } = hearing.votes
    stops.push(
      stop(
        'parents-against',
        'hearing',
        { ...parents },
        {
          zh: '不得强行撤并；情况有实质变化的，写明新情况后重新听证，或另行提出',
          en: 'it may not be forced; with new facts another hearing can be held, or a new candidate proposed',
        },
      ),
    )
  }
  if (records.get('stability')?.values['level'] === 'high') {
    stops.push(
      stop(
        'high-risk',
        'stability',
        {},
        {
          zh: '化解风险后重新评估并登记',
          en: 'assess and record it again once the risk has been dealt with',
        },
      ),
    )
  }
  if (records.get('legality')?.values['opinion'] === 'unlawful') {
    stops.push(
      stop(
        'not-lawful',
        'legality',
        {},
        {
          zh: '修改方案后重新送审并登记',
          en: 'amend the plan, have it reviewed and record it again',
        },
      ),
    )
  }
  return stops
}
