/** 见面率, 办复率 and 满意率 over proposals, each with what is counted; withdrawn and transferred ones are nobody's to answer. */
import type { Words } from '#kernel/words.ts'
import type { ClockShown, RateShown } from './proposal-shapes.ts'
import type { StoredProposal } from './proposal-events.ts'
import { answeredRound, hasMet, ratingOf, repliedOn, type ProposalState } from './proposal-state.ts'

export interface RatedCase {
  readonly proposal: StoredProposal
  readonly state: ProposalState
  readonly clocks: readonly ClockShown[]
}

const rate = (
  code: RateShown['code'],
  words: Words,
  numerator: number,
  denominator: number,
  basis: Words,
): RateShown => ({ code, words, numerator, denominator, basis })

export const ratesOf = (cases: readonly RatedCase[]): RateShown[] => {
  const assigned = cases.filter(
    ({ state }) => state.assignedOn !== null && state.status !== 'withdrawn' && state.status !== 'transferred',
  )
  const replied = assigned.filter(({ proposal, state }) => repliedOn(proposal, state.rounds[0]!) !== null)
  const met = replied.filter(({ state }) => hasMet(state.rounds[0]!))
  const inTime = replied.filter(({ clocks }) => clocks.find(({ code }) => code === 'reply')?.isLate === false)
  const rated = assigned.flatMap(({ proposal, state }) => {
    const round = answeredRound(state)
    const said = round && ratingOf(round, proposal.proposers[0]!.name)
    return said ? [said.details.attitude] : []
  })
  const ofReplied = { zh: '已答复的件数', en: 'proposals that are answered' }
  const ofRated = {
    zh: '领衔代表（第一提案人）已反馈的件数，按其最近一次意见',
    en: 'leads who have said what they think, the last time',
  }
  return [
    rate('met', { zh: '见面率', en: 'met face to face' }, met.length, replied.length, {
      zh: `${ofReplied.zh}；走访、座谈算见面，电话、书面不算`,
      en: `${ofReplied.en}; visits and meetings count, calls and letters do not`,
    }),
    rate('replied', { zh: '办复率', en: 'answered' }, replied.length, assigned.length, {
      zh: '已交办的件数（不含撤回、移交）；联名的全部送达才算答复',
      en: 'proposals that are assigned, without withdrawn and transferred ones; each proposer must have it',
    }),
    rate('replied-in-time', { zh: '按期办复率', en: 'answered in time' }, inTime.length, replied.length, ofReplied),
    rate(
      'satisfied',
      { zh: '满意率', en: 'satisfied' },
      rated.filter((each) => each === 'satisfied').length,
      rated.length,
      ofRated,
    ),
    rate(
      'satisfied-or-fairly',
      { zh: '满意和基本满意率', en: 'satisfied or fairly satisfied' },
      rated.filter((each) => each !== 'not').length,
      rated.length,
      ofRated,
    ),
  ]
}
