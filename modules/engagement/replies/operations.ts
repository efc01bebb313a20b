/** The story of each answer about replies: composed from live figures, checked, reviewed, signed with its figures frozen, printed. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { isSimulated, regionNames } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { writePaper } from '#platform/papers/write-paper.ts'
import { readReplyText } from '../clauses/read-reply.ts'
import { paragraphsOf } from '../clauses/reply-parts.ts'
import { append, caseOf, holdCase, type Named } from '../proposals/gather-held.ts'
import type { ProposalCase } from '../proposals/gather.ts'
import { dayWords, judgeDraft, problem, wrongDay, wrongStatus } from '../proposals/judge-proposal.ts'
import { classOf } from '../proposals/proposal-rules.ts'
import { draftSnapshot } from '../publication/write-publication.ts'
import { checkText } from './check-text.ts'
import { composeReply, placeWords, type Composed } from './compose-reply.ts'
import type { contract } from '../contract.ts'
import type { replyOperations } from './contract.ts'
import { gatherFigures, type Gathered } from './gather-figures.ts'
import { markOf, printedOf, usedIn } from './gather-replies.ts'
import { judgeReview, judgeSignature } from './judge-reply.ts'
import { readReplyWords } from './read-reply-words.ts'
import { replyPaper } from './reply-paper.ts'
import type { DraftShown, LiveFigure } from './reply-shapes.ts'
import { replyTexts, saveReplyText, type ReplyText } from './store.ts'
import { gatherPublicReply } from './gather-public.ts'
import { fillingOf, fillText } from './tokens.ts'

type ReplyAnswers = Pick<Answers<typeof contract>, keyof typeof replyOperations>

async function composedFor(context: AnswerContext, own: ProposalCase, gathered: Gathered): Promise<Composed> {
  const { county } = own.proposal
  const name = (await regionNames(context.database, [county])).get(county) ?? county
  const office = own.state.main?.name ?? name
  return composeReply(readReplyWords(), placeWords(county, name, office), gathered.figures, gathered.promises)
}

const groundOf = (own: ProposalCase, gathered: Gathered, composed: Composed) => ({
  ...gathered,
  composed: composed.text,
  proposal: `${own.proposal.session}第${own.proposal.number}号${own.state.title}${own.state.text}`,
})

interface FoundDraft {
  readonly round: ProposalCase['state']['rounds'][number]
  readonly number: number
  readonly kept: ReplyText
  readonly isSigned: boolean
}

const noDraft = refuse('no-draft', {}, { zh: '还没有答复稿', en: 'there is no draft yet' })

/** The draft or signing that is meant; the latest where none is named. */
async function draftOf(
  context: AnswerContext,
  own: ProposalCase,
  wanted: number | undefined,
): Promise<FoundDraft | Refusal> {
  const { county, id } = own.proposal
  const all = own.state.rounds.flatMap((round) => [
    ...(round.draft ? [{ round, number: round.draft.number, isSigned: false }] : []),
    ...(round.signed ? [{ round, number: round.signed.number, isSigned: true }] : []),
  ])
  const found = wanted === undefined ? all.at(-1) : all.find(({ number }) => number === wanted)
  if (!found) return noDraft
  const kept = (await replyTexts(context.database, county, id, [found.number])).get(found.number)
  return kept ? { ...found, kept } : noDraft
}

/** Frozen where it is signed, else as they stand today; a figure that is known no more is told as such. */
async function figuresNow(
  context: AnswerContext,
  own: ProposalCase,
  { kept, isSigned }: FoundDraft,
): Promise<Gathered> {
  if (isSigned) return kept
  const now = usedIn(kept.text, ...(await liveOf(context, own.proposal.county)))
  return {
    figures: now.figures,
    promises: [...now.promises, ...kept.promises.filter(({ id }) => !now.promises.some((each) => each.id === id))],
  }
}

async function liveOf(context: AnswerContext, county: string): Promise<[readonly LiveFigure[], Gathered['promises']]> {
  const { figures, promises } = await gatherFigures(context, county)
  return [figures, promises]
}

async function openDraft(context: AnswerContext, named: Named, wanted: number | undefined) {
  const own = await caseOf(context, named)
  if (isRefusal(own)) return own
  const found = await draftOf(context, own, wanted)
  return isRefusal(found) ? found : { own, found, now: await figuresNow(context, own, found) }
}

export const replyAnswers: ReplyAnswers = {
  replyFigures: async ({ region }, context) => ({
    figures: [...(await gatherFigures(context, region)).figures],
    asOf: context.today,
  }),

  composeReply: async (named, context) => {
    const own = await caseOf(context, named)
    if (isRefusal(own)) return own
    const gathered = await gatherFigures(context, own.proposal.county)
    const { text, leftOut } = await composedFor(context, own, gathered)
    return {
      text,
      figures: [...gathered.figures],
      promises: [...gathered.promises],
      leftOut: leftOut.map(({ sentence, figures }) => ({ sentence, figures: [...figures] })),
      asOf: context.today,
    }
  },

  checkReplyText: async ({ text, ...named }, context) => {
    const own = await caseOf(context, named)
    if (isRefusal(own)) return own
    const gathered = await gatherFigures(context, own.proposal.county)
    const notes = checkText(text, groundOf(own, gathered, await composedFor(context, own, gathered)))
    return { notes, printed: fillText(text, fillingOf(gathered.figures, gathered.promises)) }
  },

  saveDraft: async ({ text, result, contact, phone, furtherOn = null, ...named }, context) => {
    const own = await holdCase(context, named)
    if (isRefusal(own)) return own
    const gathered = await gatherFigures(context, own.proposal.county)
    const notes = checkText(text, groundOf(own, gathered, await composedFor(context, own, gathered)))
    const problems = judgeDraft(own, result, furtherOn)
    if (problems.length > 0 || notes.some(({ severity }) => severity === 'error'))
      return { draft: null, notes, problems }
    const { county, id } = own.proposal
    const warnings = notes.filter(({ severity }) => severity === 'warning').length
    const details = { result, contact, phone, furtherOn, notes: warnings }
    const draft = await append(context, { county, id }, { kind: 'drafted', details })
    const used = usedIn(text, gathered.figures, gathered.promises)
    await saveReplyText(context.database, county, { proposal: id, number: draft, text, ...used, notes })
    return { draft, notes, problems: [] }
  },

  replyDraft: async ({ draft: wanted, ...named }, context) => {
    const opened = await openDraft(context, named, wanted)
    if (isRefusal(opened)) return opened
    const { own, found, now } = opened
    const { round, kept, isSigned, number } = found
    const details = round.draft?.details
    const result = isSigned ? round.signed!.result : details!.result
    const shown: DraftShown = {
      number,
      round: round.number,
      by: isSigned ? round.signed!.by : round.draft!.personName,
      at: isSigned ? `${round.signed!.on}T00:00:00.000Z` : round.draft!.at,
      text: kept.text,
      paragraphs: printedOf({ text: kept.text, ...now }),
      result,
      resultWords: classOf(own.rules, result)?.words ?? { zh: result, en: result },
      contact: details?.contact ?? '',
      phone: details?.phone ?? '',
      furtherOn: (isSigned ? round.signed!.furtherOn : details?.furtherOn) ?? null,
      figures: kept.figures.map((figure) => {
        const value = now.figures.find(({ code }) => code === figure.code)
        return { ...figure, now: value?.printed ?? null, hasChanged: value?.printed !== figure.printed }
      }),
      promises: [...kept.promises],
      notes: [...kept.notes],
      mark: markOf(now.figures, now.promises),
      isSigned,
    }
    return { draft: shown }
  },

  reviewReply: async ({ county, id, draft, pass, words = null }, context) => {
    const own = await holdCase(context, { county, id })
    if (isRefusal(own)) return own
    const problems = judgeReview(own, draft, pass, words, context.caller)
    if (problems.length > 0) return { recorded: false, problems }
    await append(
      context,
      { county, id },
      pass ? { kind: 'reviewed', details: { draft, words } } : { kind: 'sent-back', details: { draft, words: words! } },
    )
    return { recorded: true, problems: [] }
  },

  signReply: async ({ county, id, draft, mark, on }, context) => {
    const own = await holdCase(context, { county, id })
    if (isRefusal(own)) return own
    const found = await draftOf(context, own, draft)
    if (isRefusal(found)) return found
    const fresh = await figuresNow(context, own, found)
    const freshMark = markOf(fresh.figures, fresh.promises)
    const seen = { mark, freshMark, fresh: fresh.figures, drafted: found.kept.figures }
    const problems = judgeSignature(own, draft, on, seen, context.caller)
    if (problems.length > 0) return { recorded: false, problems }
    const { result, furtherOn } = own.state.rounds.at(-1)!.draft!.details
    const number = await append(context, { county, id }, { kind: 'signed', details: { draft, on, result, furtherOn } })
    const { text, notes } = found.kept
    await saveReplyText(context.database, county, { proposal: id, number, text, notes, ...fresh })
    return { recorded: true, problems: [] }
  },

  sendBackReply: async ({ county, id, draft, words }, context) => {
    const own = await holdCase(context, { county, id })
    if (isRefusal(own)) return own
    const problems = wrongStatus(own, ['reviewed'])
    if (problems.length === 0 && own.state.rounds.at(-1)!.draft!.number !== draft) {
      problems.push(
        problem(
          'changed-meanwhile',
          'draft',
          { zh: '已有新的一稿', en: 'there is a newer draft' },
          { zh: '请刷新页面', en: 'reload the page' },
        ),
      )
    }
    if (problems.length > 0) return { recorded: false, problems }
    await append(context, { county, id }, { kind: 'sent-back', details: { draft, words } })
    return { recorded: true, problems: [] }
  },

  importReply: async ({ county, id, file, text, signer, on, result }, context) => {
    const own = await holdCase(context, { county, id })
    if (isRefusal(own)) return own
    const read = await readReplyText({ file, text })
    if ('problem' in read) return { draft: null, problems: [read.problem], faults: [] }
    const faults = [
      ...wrongStatus(own, ['handling', 'again', 'further']),
      ...wrongDay(on, { day: own.state.assignedOn, words: dayWords.assigned }, context.today),
    ]
    if (own.state.rounds.at(-1)!.signed !== null) {
      const what = { zh: '这一轮已有答复', en: 'this round has its reply' }
      faults.push(
        problem('signed-already', null, what, {
          zh: '需要再次答复的，先启动再次答复',
          en: 'begin the further reply first',
        }),
      )
    }
    if (faults.length > 0) return { draft: null, problems: [], faults }
    const details = { on, signer, result, furtherOn: null }
    const number = await append(context, { county, id }, { kind: 'imported', details })
    // Sentences that a page cut in two are one again; braces of an old paper are no tokens of ours.
    const plain = paragraphsOf(read.paragraphs.join('\n')).join('\n').replaceAll('{', '｛').replaceAll('}', '｝')
    await saveReplyText(context.database, county, {
      proposal: id,
      number,
      text: plain,
      figures: [],
      promises: [],
      notes: [],
    })
    return { draft: number, problems: [], faults: [] }
  },

  publishReply: async ({ county, id, reason }, context) => {
    const own = await holdCase(context, { county, id })
    if (isRefusal(own)) return own
    const facts = await gatherPublicReply(context, own)
    if (isRefusal(facts)) return facts
    const drafted = await draftSnapshot(context, { county, kind: 'reply', subject: id, facts, reason })
    return isRefusal(drafted) ? drafted : { publication: drafted.id }
  },

  replyPaper: async ({ draft: wanted, ...named }, context) => {
    const opened = await openDraft(context, named, wanted)
    if (isRefusal(opened)) return opened
    const { own, found, now } = opened
    const { proposal, state } = own
    const { round, kept, isSigned } = found
    if (round.signed?.isImported && isSigned) {
      return refuse(
        'was-imported',
        {},
        {
          zh: '这份答复是录入的已发公文，请下载原件；本系统不重新排版',
          en: 'this reply was sent before; take its original, it is not set anew',
        },
      )
    }
    const { contact, phone, result } = round.draft!.details
    const [simulated, names] = await Promise.all([
      isSimulated(context.database),
      regionNames(context.database, [proposal.county]),
    ])
    const regionName = names.get(proposal.county) ?? ''
    const paper = replyPaper({
      proposal,
      issuer: state.main?.name ?? regionName,
      signer: isSigned ? round.signed!.by : null,
      result,
      paragraphs: printedOf({ text: kept.text, ...now }),
      contact,
      phone,
      on: isSigned ? round.signed!.on : null,
      level: proposal.county.endsWith('00') ? '市' : regionName.endsWith('区') ? '区' : '县',
      isRestricted: state.restriction !== null,
      figures: now.figures,
      isSimulated: simulated,
      takenOutBy: context.caller.name,
      today: context.today,
    })
    const name = `${proposal.session}第${proposal.number}号${isSigned ? '' : '（草稿）'}答复.docx`
    return { name, mediaType: mediaTypeOf(name), bytes: new Uint8Array(await writePaper(paper)) }
  },
}
