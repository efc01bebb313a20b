/** The story of each answer about proposals: what stands in the way is told whole, else it is written down. */
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { isSimulated, regionNames } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { printedWorkbook } from '#platform/files/write-printed.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { readReplyText } from '../clauses/read-reply.ts'
import { headOf } from '../clauses/reply-head.ts'
import { printedReplies } from '../replies/gather-replies.ts'
import { countByStatus, filterCases, inScope, isLate } from './board.ts'
import type { contract } from '../contract.ts'
import type { proposalOperations } from './contract.ts'
import { nextClock } from './clocks.ts'
import { append, caseOf, holdCase, noSuchDocument, record } from './gather-held.ts'
import { gatherCases, gatherDocuments, gatherRegion, type ProposalCase } from './gather.ts'
import { gatherRules } from './gather-rules.ts'
import {
  dayWords,
  duplicate,
  judgeAssignment,
  judgeContact,
  judgeDelivery,
  judgeExtension,
  judgeFurther,
  judgeOpinion,
  judgeRating,
  judgeReturn,
  officesOf,
  problem,
  wrongDay,
  wrongStatus,
} from './judge-proposal.ts'
import { promiseShown } from './promises-shown.ts'
import { classOf } from './proposal-rules.ts'
import { proposalRow, proposalShown, stepsForProposer } from './proposal-shown.ts'
import { proposalSheets } from './proposal-sheets.ts'
import { answeredRound, ratingOf } from './proposal-state.ts'
import { proposalStatuses } from './proposal-words.ts'
import { ratesOf } from './rates.ts'
import { readHolidays } from './read-proposal-rules.ts'
import {
  copyProposal,
  documentsOf,
  findLink,
  holdProposals,
  proposalsNumbered,
  proposalsOf,
  saveDocument,
  saveLink,
  saveProposal,
  saveProposalSettings,
} from './store.ts'

type ProposalAnswers = Pick<Answers<typeof contract>, keyof typeof proposalOperations>

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')

const noSuchCode = refuse(
  'no-such-code',
  {},
  { zh: '查询码不对或已经更换，请向承办单位索取', en: 'the code is wrong or was replaced; ask the office for it' },
)

/** The proposal behind a code; one that was handed over is followed to where it is kept now. */
async function caseOfCode(
  context: AnswerContext,
  code: string,
): Promise<{ own: ProposalCase; proposer: string } | Refusal> {
  const county = /^\d{6}(?=-)/u.exec(code)?.[0]
  const link = county === undefined ? null : await findLink(context.database, county, hashOf(code))
  if (!link) return noSuchCode
  let [own] = await gatherCases(context, [link.county], [link.proposal])
  for (let left = 5; own?.state.transferred && left > 0; left -= 1) {
    const { to, id } = own.state.transferred.details
    ;[own] = await gatherCases(context, [to], [id])
  }
  return own ? { own, proposer: link.proposer } : noSuchCode
}

const linesOf = async ({ database, caller, today }: AnswerContext): Promise<string[]> => [
  '口径：状态和期限由逐条登记的办理记录推算；期限的依据见“办理规则”。',
  `数据截止日：${today}　导出：${caller.name}　内部资料，未经发布不得外传`,
  ...((await isSimulated(database)) ? ['模拟数据'] : []),
]

export const proposalAnswers: ProposalAnswers = {
  proposalRules: async ({ region }, { database }) => {
    const { rules, stored } = await gatherRules(database, region)
    return {
      times: [...rules.times.values()],
      dictionary: rules.dictionary,
      dictionaries: [...rules.dictionaries],
      holidays: [...readHolidays()],
      setBy: stored?.personName ?? null,
      setAt: stored?.at ?? null,
      document: stored?.settings.document ?? null,
    }
  },

  setProposalRules: async ({ city, dictionary, times, document }, { database, caller, now }) => {
    const { rules } = await gatherRules(database, city)
    const unknown = times.find(({ code }) => !rules.times.has(code))
    if (unknown || !rules.dictionaries.some(({ code }) => code === dictionary)) {
      const asked = unknown?.code ?? dictionary
      return refuse(
        'no-such-rule',
        { code: asked },
        {
          zh: `没有代号为“${asked}”的期限或分类，请从“办理规则”中选`,
          en: `there is no time or dictionary "${asked}"; see proposalRules`,
        },
      )
    }
    await saveProposalSettings(database, city, {
      settings: { dictionary, times, document },
      at: now,
      personName: caller.name,
    })
    return {}
  },

  proposalBoard: async ({ region, page, size, ...filters }, context) => {
    const all = await gatherRegion(context, region)
    const cases = inScope(all, filters)
    const found = filterCases(cases, filters)
    const { rules } = await gatherRules(context.database, region)
    const results = cases.flatMap(({ state }) => answeredRound(state)?.signed?.result ?? [])
    return {
      counts: countByStatus(cases),
      rates: ratesOf(cases),
      results: rules.dictionary.classes.map(({ code, words }) => ({
        code,
        words,
        proposals: results.filter((each) => each === code).length,
      })),
      sessions: [...new Set(all.map(({ proposal }) => proposal.session))].toSorted(),
      late: cases.filter(isLate).length,
      solvedWithOpen: cases.filter(({ open }) => open !== null && open > 0).length,
      total: found.length,
      page,
      proposals: found.slice((page - 1) * size, page * size).map(proposalRow),
    }
  },

  proposal: async (named, context) => {
    const own = await caseOf(context, named)
    if (isRefusal(own)) return own
    const { transferred, takenOver } = own.state
    const regions = [transferred?.details.to, takenOver?.details.from].filter((code) => code !== undefined)
    const [documents, names] = await Promise.all([
      gatherDocuments(context.database, own),
      regionNames(context.database, regions),
    ])
    return {
      proposal: proposalShown(own, documents, own.commitments.map(promiseShown), (code) => names.get(code) ?? code),
    }
  },

  readProposalFile: async ({ file }) => {
    const read = await readReplyText({ file })
    const nothing = { kind: null, session: null, number: null, title: null }
    if ('problem' in read) return { paragraphs: [], found: nothing, problems: [read.problem] }
    const { paragraphs } = read
    const text = paragraphs.slice(0, 12).join('\n')
    const { session, number } = headOf(paragraphs)
    return {
      paragraphs: [...paragraphs],
      found: {
        kind: /政协|提案/u.test(text) ? ('cppcc' as const) : /人大|建议/u.test(text) ? ('deputy' as const) : null,
        session: session ?? /[市县区][\p{Script=Han}]*(?:人大|政协)[\p{Script=Han}]*会议/u.exec(text)?.[0] ?? null,
        number: number ?? (Number(/第\s*(\d{1,5})\s*号/u.exec(text)?.[1] ?? 0) || null),
        title: /(?:案由|标题|题目)[:：]\s*(.+)/u.exec(text)?.[1]?.trim() ?? null,
      },
      problems: [],
    }
  },

  registerProposal: async ({ county, receivedOn, restriction, document, proposers, ...given }, context) => {
    const { database, caller, now, today } = context
    await holdProposals(database, county)
    if (document !== undefined && !(await documentsOf(database, county, [document])).has(document))
      return noSuchDocument(document)
    const there = await gatherCases(
      context,
      [county],
      (await proposalsNumbered(database, { county, ...given })).map(({ id }) => id),
    )
    const standing = there.find(({ state }) => state.status !== 'withdrawn' && state.status !== 'transferred')
    const twice = proposers.find(({ name }, i) => proposers.findIndex((other) => other.name === name) < i)
    const problems = [
      ...wrongDay(receivedOn, { day: null, words: dayWords.received }, today),
      ...(standing ? [duplicate(standing.proposal)] : []),
      ...(twice
        ? [
            problem(
              'proposer-twice',
              'proposers',
              { zh: `“${twice.name}”在名单中重复`, en: `${twice.name} stands twice in the list` },
              { zh: '同名的两人请写作“姓名（单位）”', en: 'write two people of one name as name (unit)' },
            ),
          ]
        : []),
    ]
    if (problems.length > 0) return { id: null, problems }
    const head = {
      county,
      receivedOn,
      proposers,
      restriction: restriction ?? null,
      document: document ?? null,
      ...given,
    }
    return {
      id: await saveProposal(database, { ...head, at: now, person: caller.id, personName: caller.name }),
      problems: [],
    }
  },

  correctProposal: async ({ county, id, title, text, category, reason }, context) => {
    const own = await holdCase(context, { county, id })
    if (isRefusal(own)) return own
    const details = { title: title ?? null, text: text ?? null, category: category ?? null, reason }
    await append(context, { county, id }, { kind: 'corrected', details })
    return {}
  },

  keepProposalDocument: async ({ county, title, file }, { database, documents, caller, now }) => {
    const sha256 = await documents.keep(await readFile(file))
    return {
      id: await saveDocument(database, {
        county,
        sha256,
        title,
        fileName: basename(file),
        at: now,
        personName: caller.name,
      }),
    }
  },

  proposalDocument: async ({ document, ...named }, context) => {
    const own = await caseOf(context, named)
    if (isRefusal(own)) return own
    const kept = (await gatherDocuments(context.database, own)).get(document)
    if (!kept) return noSuchDocument(document)
    const bytes = new Uint8Array(await context.documents.read(kept.sha256))
    return { name: kept.fileName, mediaType: mediaTypeOf(kept.fileName), bytes }
  },

  assignProposal: ({ county, id, ...details }, context) =>
    record(context, { county, id }, { kind: 'assigned', details }, (own) =>
      judgeAssignment(own, details.on, details.main, details.joint),
    ),

  returnProposal: ({ from, on, reason, ...named }, context) =>
    record(context, named, { kind: 'returned', details: { on, office: from, reason } }, (own) =>
      judgeReturn(own, from, on),
    ),

  extendProposal: ({ county, id, document, ...details }, context) =>
    record(context, { county, id, document }, { kind: 'extended', details }, (own) => judgeExtension(own, details.on)),

  markKeyProposal: ({ county, id, ...details }, context) =>
    record(context, { county, id }, { kind: 'marked-key', details }, (own) => [
      ...wrongStatus(
        own,
        proposalStatuses.filter((status) => status !== 'withdrawn' && status !== 'transferred'),
      ),
      ...wrongDay(details.on, { day: own.proposal.receivedOn, words: dayWords.received }, own.today),
    ]),

  giveOpinion: ({ from, on, text, ...named }, context) =>
    record(context, named, { kind: 'opinion', details: { on, office: from, text } }, (own) =>
      judgeOpinion(own, from, on),
    ),

  recordContact: ({ county, id, office, document, ...details }, context) =>
    record(context, { county, id, office, document }, { kind: 'contacted', details }, (own) =>
      judgeContact(own, details.on, details.with),
    ),

  deliverReply: ({ county, id, ...details }, context) =>
    record(context, { county, id }, { kind: 'delivered', details }, (own) =>
      judgeDelivery(own, details.on, details.to),
    ),

  recordRating: ({ county, id, document, proposer, attitude, on, words }, context) => {
    const details = { proposer, attitude, on, words: words ?? null, isByLink: false }
    return record(context, { county, id, document }, { kind: 'rated', details }, (own) =>
      judgeRating(own, proposer, on),
    )
  },

  beginFurtherReply: ({ on, words, ...named }, context) =>
    record(context, named, { kind: 'further', details: { on, words } }, (own) => judgeFurther(own, on)),

  setProposalPublicity: ({ county, id, ...details }, context) =>
    record(context, { county, id }, { kind: 'publicity', details }, (own) =>
      wrongStatus(
        own,
        proposalStatuses.filter((status) => status !== 'transferred'),
      ),
    ),

  withdrawProposal: ({ county, id, document, ...details }, context) =>
    record(context, { county, id, document }, { kind: 'withdrawn', details }, (own) => [
      // What was answered stays answered; its promises stand in the ledger.
      ...wrongStatus(own, ['registered', 'returned', 'handling', 'in-review', 'reviewed']),
      ...wrongDay(details.on, { day: own.proposal.receivedOn, words: dayWords.received }, own.today),
    ]),

  replaceOffice: async ({ county, from, successor, reason }, context) => {
    await holdProposals(context.database, county)
    const cases = await gatherCases(context, [county])
    const held = cases.filter(
      ({ state }) =>
        !['withdrawn', 'transferred', 'closed'].includes(state.status) &&
        officesOf(state).some(({ name }) => name === from),
    )
    if (held.length === 0) {
      return refuse(
        'not-an-office',
        { office: from },
        {
          zh: `没有由“${from}”承办、尚未办结的建议（提案），请核对名称`,
          en: `${from} has no open proposal; check the name`,
        },
      )
    }
    for (const { proposal } of held)
      await append(context, proposal, { kind: 'office-replaced', details: { from, to: successor, reason } })
    return { replaced: held.length }
  },

  transferProposals: async ({ county, to, reason }, context) => {
    const { database } = context
    if (county === to) {
      return refuse('same-region', { county }, { zh: '移交和接收是同一个地区', en: 'both are the same region' })
    }
    for (const region of [county, to].toSorted()) await holdProposals(database, region)
    const [cases, there] = await Promise.all([gatherCases(context, [county]), proposalsOf(database, [to])])
    const known = new Set(there.map(({ id }) => id))
    const leaving = cases.filter(({ state, proposal }) => state.transferred === null && !known.has(proposal.id))
    for (const { proposal } of leaving) {
      await copyProposal(database, county, to, proposal.id)
      await append(context, proposal, { kind: 'transferred', details: { to, id: proposal.id, reason } })
      await append(
        context,
        { county: to, id: proposal.id },
        { kind: 'taken-over', details: { from: county, id: proposal.id, reason } },
      )
    }
    return { transferred: leaving.length }
  },

  issueProposerLink: async ({ county, id, proposer }, context) => {
    const own = await holdCase(context, { county, id })
    if (isRefusal(own)) return own
    if (!own.proposal.proposers.some(({ name }) => name === proposer)) {
      return refuse(
        'not-a-proposer',
        { proposer },
        { zh: `“${proposer}”不在代表（委员）名单中`, en: `${proposer} is not among the proposers` },
      )
    }
    const code = `${county}-${randomBytes(16).toString('base64url')}`
    await saveLink(context.database, {
      county,
      proposal: id,
      proposer,
      hash: hashOf(code),
      at: context.now,
      personName: context.caller.name,
    })
    return { code }
  },

  proposalProgress: async ({ code }, context) => {
    const found = await caseOfCode(context, code)
    if (isRefusal(found)) return found
    const { own, proposer } = found
    const { proposal, state, rules, clocks, commitments } = own
    const [replies, simulated] = await Promise.all([
      printedReplies(context.database, proposal, state),
      isSimulated(context.database),
    ])
    const round = answeredRound(state)
    const hasIt = round?.deliveries.some(({ details }) => details.to.includes(proposer)) ?? false
    const { kind, session, number } = proposal
    return {
      kind,
      session,
      number,
      title: state.title,
      proposer,
      status: state.status,
      main: state.main?.name ?? null,
      joint: state.joint.map(({ name }) => name),
      clock: nextClock(clocks),
      steps: stepsForProposer(own),
      // Only what was handed to this proposer.
      replies: replies
        .filter(({ round: answered }) => answered.deliveries.some(({ details }) => details.to.includes(proposer)))
        .map(({ on, result, paragraphs, contact }) => ({
          on,
          result: { code: result, words: classOf(rules, result)?.words ?? { zh: result, en: result } },
          paragraphs: [...paragraphs],
          contact,
        })),
      promises: commitments.map(promiseShown),
      attitude: (round && ratingOf(round, proposer)?.details.attitude) ?? null,
      mayRate: hasIt && state.status !== 'withdrawn',
      asOf: context.today,
      isSimulated: simulated,
    }
  },

  rateByLink: async ({ code, attitude, words }, context) => {
    const found = await caseOfCode(context, code)
    if (isRefusal(found)) return found
    const { proposal } = found.own
    const details = { proposer: found.proposer, attitude, on: context.today, words: words ?? null, isByLink: true }
    return record(context, { county: proposal.county, id: proposal.id }, { kind: 'rated', details }, (own) =>
      judgeRating(own, found.proposer, context.today),
    )
  },

  exportProposals: async ({ region, ...filters }, context) => {
    const { database, today } = context
    const [cases, names] = await Promise.all([gatherRegion(context, region), regionNames(database, [region])])
    const scoped = inScope(cases, filters)
    const place = names.get(region) ?? region
    const sheets = proposalSheets(
      filterCases(scoped, filters),
      ratesOf(scoped),
      `${place}建议提案办理台账`,
      await linesOf(context),
    )
    const name = `${place}建议提案办理台账（内部，${today}）.xlsx`
    const bytes = await printedWorkbook(sheets, (cell, value) => (cell.value = value))
    return { name, mediaType: mediaTypeOf(name), bytes }
  },
}
