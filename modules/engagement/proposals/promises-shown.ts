/** What became of the promises of a reply, in the words of the ledger, and whether a reply that says "solved" has open ones. */
import type { Words } from '#kernel/words.ts'
import { paceWords, saidWords, shownWords, type Commitment } from '#modules/accountability/contract.ts'
import { classOf, type ProposalRules } from './proposal-rules.ts'
import type { PromiseShown } from './proposal-shapes.ts'
import { answeredRound, type ProposalState } from './proposal-state.ts'

export const promiseShown = ({ id, text, owner, dueOn, standing, last, unit }: Commitment): PromiseShown => ({
  id,
  text,
  owner: owner.office,
  dueOn,
  light: standing.light,
  pace: paceWords[standing.pace],
  said: saidWords[standing.said],
  shown: shownWords[standing.shown],
  measured:
    last === null
      ? null
      : {
          zh: `${last.value === null ? '缺数据' : `${last.value}${unit}`}（${last.asOf}，${last.source.zh}）`,
          en: `${last.value === null ? 'unknown' : `${last.value} ${unit}`} (${last.asOf}, ${last.source.en})`,
        },
})

/** Not met by the data, nor found true by evidence. */
export const isOpenPromise = ({ standing, ended }: Commitment): boolean =>
  ended === null && standing.pace !== 'met' && standing.shown !== 'accepted'

/** Signed as solved: its open promises are counted; null where the class says no such thing. */
export function openPromises(
  state: Pick<ProposalState, 'rounds'>,
  rules: ProposalRules,
  commitments: readonly Commitment[],
  undecided: number,
): number | null {
  const signed = answeredRound(state)?.signed
  if (!signed || !classOf(rules, signed.result)?.isSolved) return null
  return commitments.filter(isOpenPromise).length + undecided
}

export function openWarning(result: string, open: number, undecided: number): Words {
  return {
    zh: `${result}类但有未完成承诺：还有${open}条${undecided > 0 ? `（其中${undecided}条条款待人确认）` : ''}`,
    en: `classed ${result}, yet with open promises: ${open}${undecided > 0 ? `, ${undecided} of them clauses that wait for a person` : ''}`,
  }
}
