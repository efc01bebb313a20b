/** The story of each answer about clauses: read by rules, kept as proposals, decided by a person, promises made in the ledger. */
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { commitmentsChanged, makeCommitments, yearRecordOf, type YearRecord } from '#modules/accountability/index.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { caseOf, holdCase } from '../proposals/gather-held.ts'
import type { ProposalCase } from '../proposals/gather.ts'
import { problem } from '../proposals/judge-proposal.ts'
import { openWarning, promiseShown } from '../proposals/promises-shown.ts'
import { answeredRound } from '../proposals/proposal-state.ts'
import { printedReplies, type PrintedReply } from '../replies/gather-replies.ts'
import { titleOf } from '../replies/reply-paper.ts'
import { withoutPromises } from './clause-text.ts'
import type { Claim } from './clause-shapes.ts'
import type { contract } from '../contract.ts'
import type { clauseOperations } from './contract.ts'
import { deriveClauses } from './derive-clauses.ts'
import { judgeDecisions } from './judge-decisions.ts'
import { readClauseRules } from './read-clause-rules.ts'
import { checkClaim } from './record-claims.ts'
import { saveDecision, saveReading } from './store.ts'

type ClauseAnswers = Omit<Pick<Answers<typeof contract>, keyof typeof clauseOperations>, 'readReply'>

/** The record of each year that the claims name. */
async function recordsFor(
  { database, today }: AnswerContext,
  region: string,
  claims: readonly Claim[],
): Promise<ReadonlyMap<number, YearRecord>> {
  const years = [...new Set(claims.flatMap(({ year }) => year ?? []))].filter((year) => year >= 2000 && year <= 2100)
  const records = await Promise.all(years.map((year) => yearRecordOf(database, { region, year, today })))
  return new Map(records.map((record) => [record.year, record]))
}

function countedIn(records: ReadonlyMap<number, YearRecord>) {
  return (code: string, year: number) => {
    const record = records.get(year)
    const figure = record?.figures.find((each) => each.code === code)
    if (!record || !figure) return undefined
    // A year of which nothing was ever told has no record: its noughts are none.
    const value = record.years.includes(year) ? figure.value : null
    return {
      value,
      source: {
        zh: `年度实绩${year}年，截至${record.until}，${figure.lines.length}条；${figure.counted.zh}`,
        en: `the record of ${year} until ${record.until}, ${figure.lines.length} entries; ${figure.counted.en}`,
      },
    }
  }
}

/** The reply of the last round that is answered, with what the register knows of it. */
async function lastReply(context: AnswerContext, own: ProposalCase): Promise<PrintedReply | null> {
  return (await printedReplies(context.database, own.proposal, own.state)).at(-1) ?? null
}

export const clauseAnswers: ClauseAnswers = {
  proposeClauses: async ({ county, id }, context) => {
    const own = await holdCase(context, { county, id })
    if (isRefusal(own)) return own
    const reply = await lastReply(context, own)
    if (!reply) {
      const what = { zh: '还没有签发的答复', en: 'no reply is signed yet' }
      return {
        proposed: 0,
        problems: [
          problem('no-signed-reply', null, what, { zh: '签发后再读取条款', en: 'read its clauses once it is signed' }),
        ],
      }
    }
    const before = own.readings.find((reading) => reading.reply === reply.number)
    if (before) {
      const what = {
        zh: `${before.personName}已于${before.at.slice(0, 10)}读取过这份答复的条款`,
        en: `${before.personName} read its clauses on ${before.at.slice(0, 10)}`,
      }
      return {
        proposed: 0,
        problems: [problem('read-already', null, what, { zh: '请逐条确认', en: 'decide them one by one' })],
      }
    }
    const known = { on: reply.on, result: reply.result, ...(own.state.main ? { main: own.state.main.name } : {}) }
    const { clauses, claims } = deriveClauses(withoutPromises(reply), readClauseRules(), known)
    await saveReading(context.database, {
      county,
      proposal: id,
      reply: reply.number,
      round: reply.round.number,
      clauses,
      // What we composed rests on the record already; a reply of before is held against it.
      claims: reply.isImported ? claims : [],
      at: context.now,
      personName: context.caller.name,
    })
    return { proposed: clauses.length, problems: [] }
  },

  clauses: async (named, context) => {
    const own = await caseOf(context, named)
    if (isRefusal(own)) return own
    const claims = own.readings.flatMap((reading) => reading.claims)
    const records = await recordsFor(context, named.county, claims)
    const rules = readClauseRules()
    const result = answeredRound(own.state)?.signed?.result
    return {
      clauses: [...own.clauses],
      claims: claims.map((claim) => checkClaim(claim, rules, countedIn(records))),
      promises: own.commitments.map(promiseShown),
      warnings:
        own.open !== null && own.open > 0 && result !== undefined
          ? [{ code: 'solved-with-open-promises', words: openWarning(result, own.open, own.undecided) }]
          : [],
    }
  },

  decideClauses: async ({ county, id, decisions }, context) => {
    const { database, caller, now } = context
    const own = await holdCase(context, { county, id })
    if (isRefusal(own)) return own
    const reading = own.readings.at(-1)
    const signed = answeredRound(own.state)?.signed
    if (!reading || !signed) {
      return refuse(
        'clauses-not-read',
        { id },
        { zh: '还没有读取这份答复的条款', en: 'its clauses have not been read yet' },
      )
    }
    const clauses = own.clauses.filter(({ round }) => round === reading.round)
    const problems = judgeDecisions(decisions, clauses, signed.on)
    if (problems.length > 0) return { confirmed: 0, promises: [], problems }
    const promised = decisions.filter(({ isConfirmed, kind }) => isConfirmed && kind === 'promise')
    const [first, second] = titleOf(own.proposal)
    const { ids } = await makeCommitments(database, {
      county,
      source: { kind: 'reply', id, title: `${first}${second}` },
      commitments: promised.map(({ code, area, text, owner, person, dueOn, measure, unit, target, rule }) => ({
        line: `${reading.round}/${code}`,
        area,
        text,
        school: null,
        indicator: null,
        owner: { office: owner!, person },
        startsOn: signed.on,
        dueOn: dueOn!,
        unit: unit ?? '',
        baseline: null,
        target,
        rule,
        measure: { zh: measure ?? '按数据判定规则', en: measure ?? 'by its data rule' },
      })),
      by: caller,
      at: now,
    })
    const idOf = new Map(promised.map(({ code }, i) => [code, ids[i]!]))
    for (const { code, ...details } of decisions) {
      const head = {
        county,
        proposal: id,
        reading: reading.number,
        clause: code,
        details,
        commitment: idOf.get(code) ?? null,
      }
      await saveDecision(database, { ...head, at: now, person: caller.id, personName: caller.name })
    }
    // By what is known already; once the decisions are really saved.
    if (ids.length > 0) context.afterCommit(() => context.jobs.tell(commitmentsChanged, { county }, county))
    return { confirmed: decisions.filter(({ isConfirmed }) => isConfirmed).length, promises: [...ids], problems: [] }
  },
}
