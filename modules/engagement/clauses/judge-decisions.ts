/** What a decision on a clause lacks: a promise needs an owner, a day and a measure before it may enter the ledger. */
import { problem } from '../proposals/judge-proposal.ts'
import type { StepProblem } from '../proposals/proposal-shapes.ts'
import type { KeptClause } from './clause-shapes.ts'
import type { ClauseDecision } from './store.ts'

export type GivenDecision = ClauseDecision['details'] & { readonly code: string }

const named = (
  code: string,
  what: { zh: string; en: string },
  field: string,
  todo: { zh: string; en: string },
  kind: string,
): StepProblem => problem(kind, field, { zh: `第${code}条${what.zh}`, en: `clause ${code} ${what.en}` }, todo)

function lacking({ code, owner, dueOn, measure, rule }: GivenDecision): StepProblem[] {
  const problems: StepProblem[] = []
  if (owner === null || owner === '')
    problems.push(
      named(
        code,
        { zh: '没有责任单位', en: 'has no owner' },
        'owner',
        { zh: '请写明由谁负责', en: 'say who answers for it' },
        'owner-missing',
      ),
    )
  if (dueOn === null)
    problems.push(
      named(
        code,
        { zh: '没有完成时限', en: 'has no day' },
        'dueOn',
        {
          zh: '原文没有写明的，请与责任单位商定后填写；不能确定的，改为工作举措',
          en: 'agree on one with its owner, or make it a measure of work',
        },
        'day-missing',
      ),
    )
  if ((measure === null || measure === '') && rule === null)
    problems.push(
      named(
        code,
        { zh: '没有衡量办法', en: 'has no measure' },
        'measure',
        { zh: '请写明看什么算完成，或选定数据判定规则', en: 'say what shows that it is done, or choose a data rule' },
        'measure-missing',
      ),
    )
  return problems
}

export function judgeDecisions(
  decisions: readonly GivenDecision[],
  clauses: readonly KeptClause[],
  signedOn: string,
): StepProblem[] {
  const known = new Map(clauses.map((clause) => [clause.code, clause]))
  const seen = new Set<string>()
  return decisions.flatMap((decision): StepProblem[] => {
    const { code, isConfirmed, kind, dueOn, reason } = decision
    const clause = known.get(code)
    if (!clause)
      return [
        named(
          code,
          { zh: '不在这份答复中', en: 'is not of this reply' },
          'code',
          { zh: '请刷新页面', en: 'reload the page' },
          'no-such-clause',
        ),
      ]
    if (seen.has(code))
      return [
        named(
          code,
          { zh: '重复', en: 'is given twice' },
          'code',
          { zh: '每条只作一次决定', en: 'decide once' },
          'clause-twice',
        ),
      ]
    seen.add(code)
    if (clause.commitment !== null)
      return [
        named(
          code,
          { zh: '已进入承诺台账', en: 'stands in the ledger' },
          'code',
          { zh: '需要变更的，在承诺台账中办理', en: 'change it in the ledger' },
          'already-a-promise',
        ),
      ]
    if (!isConfirmed)
      return clause.kind === 'promise' && (reason === null || reason === '')
        ? [
            named(
              code,
              { zh: '是可核查承诺，不列入没有写明原因', en: 'is a promise and left out without a reason' },
              'reason',
              { zh: '请写明原因', en: 'give the reason' },
              'reason-missing',
            ),
          ]
        : []
    if (kind !== 'promise') return []
    const problems = lacking(decision)
    if (dueOn !== null && dueOn < signedOn)
      problems.push(
        named(
          code,
          {
            zh: `的完成时限${dueOn}早于答复日期${signedOn}`,
            en: `is due on ${dueOn}, before the reply of ${signedOn}`,
          },
          'dueOn',
          { zh: '请核对时限', en: 'check the day' },
          'day-in-past',
        ),
      )
    return problems
  })
}
