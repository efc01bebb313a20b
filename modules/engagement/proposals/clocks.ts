/** What is due of a proposal and when: the reply, joint opinions, the answer to a proposer who was not satisfied, the further reply. */
import type { Words } from '#kernel/words.ts'
import type { StoredProposal } from './proposal-events.ts'
import type { ProposalRules } from './proposal-rules.ts'
import type { ClockShown, TimeRule } from './proposal-shapes.ts'
import { repliedOn, type ProposalState, type Round } from './proposal-state.ts'
import type { ClockCode, Mark } from './proposal-words.ts'
import { calendarOf, daysFrom, nextWorkday, periodEnds, type Calendar } from './workdays.ts'

const unitWords: Readonly<Record<TimeRule['unit'], Words>> = {
  days: { zh: '日', en: 'days' },
  workdays: { zh: '个工作日', en: 'workdays' },
  months: { zh: '个月', en: 'months' },
}

interface Period {
  readonly dueOn: string | null
  readonly counted: Words
  readonly mark: Mark
}

function lengthOf(rules: readonly TimeRule[], from: string, calendar: Calendar, moves: boolean): Period {
  const [first] = rules
  if (!first || rules.some(({ value }) => value === null)) {
    const counted = { zh: '没有规定期限，可由市设置', en: 'no time is stated; the city may set one' }
    return { dueOn: null, counted, mark: first?.mark ?? 'ours' }
  }
  let last = from
  for (const { value, unit } of rules) last = periodEnds(last, value!, unit, calendar, false)
  const dueOn = moves ? nextWorkday(last, calendar) : last
  const isKnown = calendar.knows(dueOn)
  const lengths = (language: 'zh' | 'en'): string =>
    rules
      .map(({ value, unit }) => `${value}${language === 'zh' ? '' : ' '}${unitWords[unit][language]}`)
      .join(language === 'zh' ? '加' : ' and ')
  return {
    dueOn,
    counted: {
      zh: `自${from}起${lengths('zh')}${dueOn === last ? '' : `，${last}为休息日，顺延`}${isKnown ? '' : '（该年节假日未录入，只按周末计）'}`,
      en: `${lengths('en')} from ${from}${dueOn === last ? '' : `; ${last} is a day of rest and it moves on`}${isKnown ? '' : ' (holidays of that year are not known: weekends only)'}`,
    },
    mark: first.mark,
  }
}

interface Running extends Period {
  readonly code: ClockCode
  readonly office: string | null
  readonly startsOn: string
  readonly doneOn: string | null
}

function shown({ dueOn, doneOn, ...clock }: Running, today: string): ClockShown {
  const isLate = dueOn !== null && (doneOn ?? today) > dueOn
  return {
    ...clock,
    dueOn,
    doneOn,
    isLate,
    daysLeft: dueOn === null || doneOn !== null ? null : daysFrom(today, dueOn),
  }
}

export function clocksOf(
  proposal: Pick<StoredProposal, 'proposers'>,
  state: ProposalState,
  rules: ProposalRules,
  today: string,
): ClockShown[] {
  const { assignedOn, rounds, joint, opinions, extensions, status } = state
  if (assignedOn === null || status === 'withdrawn' || status === 'transferred') return []
  const calendar = calendarOf(rules.holidays)
  const period = (codes: readonly string[], from: string): Period =>
    lengthOf(
      codes.flatMap((code) => rules.times.get(code) ?? []),
      from,
      calendar,
      rules.movesPastRestDays,
    )
  const clocks: Running[] = []
  const [first] = rounds
  const isUntouched = first!.draft === null && first!.signed === null && first!.contacts.length === 0
  const back = period(['return'], assignedOn)
  if (state.main !== null && isUntouched && back.dueOn !== null && today <= back.dueOn) {
    clocks.push({ code: 'return', office: null, startsOn: assignedOn, doneOn: null, ...back })
  }
  for (const { name } of joint) {
    const given = opinions.find(({ details }) => details.office === name)?.details.on ?? null
    // Once the reply is out an opinion that never came is no longer waited for.
    if (given === null && first!.signed !== null) continue
    clocks.push({
      code: 'opinion',
      office: name,
      startsOn: assignedOn,
      doneOn: given,
      ...period(['opinion'], assignedOn),
    })
  }
  for (const round of rounds) clocks.push(...roundClocks(proposal, round, assignedOn, extensions.length, period))
  return clocks.map((clock) => shown(clock, today))
}

function roundClocks(
  proposal: Pick<StoredProposal, 'proposers'>,
  round: Round,
  assignedOn: string,
  extensions: number,
  period: (codes: readonly string[], from: string) => Period,
): Running[] {
  const doneOn = repliedOn(proposal, round)
  const clocks: Running[] = []
  if (round.reason === 'first') {
    const codes = ['reply', ...Array.from({ length: extensions }, () => 'extension')]
    clocks.push({ code: 'reply', office: null, startsOn: assignedOn, doneOn, ...period(codes, assignedOn) })
  } else if (round.reason === 'dissatisfied') {
    const startsOn = round.startedOn ?? assignedOn
    clocks.push({ code: 'again', office: null, startsOn, doneOn, ...period(['again'], startsOn) })
  }
  return clocks
}

/** The further reply that a signed class promised: due on the day it named, done with the next round that was answered. */
export function furtherClocks(
  proposal: Pick<StoredProposal, 'proposers'>,
  { rounds, status }: ProposalState,
  today: string,
): ClockShown[] {
  if (status === 'withdrawn' || status === 'transferred') return []
  return rounds.flatMap(({ signed, number }): ClockShown[] => {
    if (signed?.furtherOn == null) return []
    const next = rounds.find((round) => round.number > number && repliedOn(proposal, round) !== null)
    const running: Running = {
      code: 'further',
      office: null,
      startsOn: signed.on,
      dueOn: signed.furtherOn,
      doneOn: next ? repliedOn(proposal, next) : null,
      counted: { zh: '答复中写明的再次答复日期', en: 'the day of the further reply as the reply names it' },
      mark: 'seen',
    }
    return [shown(running, today)]
  })
}

/** The clock that matters now: the first that is still running. */
export const nextClock = (clocks: readonly ClockShown[]): ClockShown | null =>
  clocks
    .filter(({ doneOn, dueOn, code }) => doneOn === null && dueOn !== null && code !== 'return')
    .toSorted((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1))[0] ?? null
