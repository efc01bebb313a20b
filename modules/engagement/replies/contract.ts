/** What can be asked about replies: composed from live figures, edited in words, reviewed, signed, printed. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import { problemShape } from '#modules/census/contract.ts'
import { countyField, idField, officeField, placeOfOffice } from '../proposals/contract.ts'
import { recorded, stepProblemShape } from '../proposals/proposal-shapes.ts'
import { resultClasses } from '../proposals/proposal-words.ts'
import { draftShape, figureShape, quotedPromiseShape, textNoteShape } from './reply-shapes.ts'

const placeOf = ({ county }: { county: string }) => [{ kind: 'region' as const, code: county }]
const textField = () =>
  labelled(
    z.string().min(10).max(60_000),
    '答复正文；数字写作 {figure:…}，承诺写作 {promise:…}，不得改动',
    'text of the reply; figures stay {figure:…} and promises {promise:…}',
  )
const resultField = () => labelled(z.enum(resultClasses), '办理结果：A、B、C、D', 'class of the result')

export const replyOperations = {
  replyFigures: describeOperation({
    kind: 'query',
    about: {
      zh: '答复可用的实时数据，逐项注明来源',
      en: 'the live figures that a reply may use, each with its source',
    },
    needs: 'engagement.proposals.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code', { positional: true }),
    }),
    output: z.object({ figures: z.array(figureShape), asOf: z.string() }),
  }),
  composeReply: describeOperation({
    kind: 'query',
    about: { zh: '按实时数据生成答复初稿', en: 'compose a first draft of the reply from live figures' },
    needs: 'engagement.proposals.handle',
    at: placeOfOffice,
    input: z.object({ county: countyField(), id: idField(), office: officeField() }),
    output: z.object({
      /** With tokens. */
      text: z.string(),
      figures: z.array(figureShape),
      /** Of the ledger, to be quoted. */
      promises: z.array(quotedPromiseShape),
      /** Sentences that were left out for want of a figure, with the figure that is missing. */
      leftOut: z.array(z.object({ sentence: z.string(), figures: z.array(z.string()) })),
      asOf: z.string(),
    }),
  }),
  checkReplyText: describeOperation({
    kind: 'query',
    about: {
      zh: '核对改过的答复：数字有无改动、有无手工数字',
      en: 'check an edited reply: tokens kept, digits typed by hand',
    },
    needs: 'engagement.proposals.handle',
    at: placeOfOffice,
    isLong: true,
    input: z.object({ county: countyField(), id: idField(), office: officeField(), text: textField() }),
    output: z.object({ notes: z.array(textNoteShape), printed: z.string() }),
  }),
  saveDraft: describeOperation({
    kind: 'command',
    about: {
      zh: '提交答复稿送审（须先联系代表、委员）',
      en: 'hand in a draft for review; the proposer is contacted first',
    },
    needs: 'engagement.proposals.handle',
    at: placeOfOffice,
    input: z.object({
      county: countyField(),
      id: idField(),
      office: officeField(),
      text: textField(),
      result: resultField(),
      contact: labelled(z.string().trim().min(2).max(40), '联系人', 'contact person'),
      phone: labelled(z.string().trim().min(3).max(40), '联系电话', 'phone'),
      furtherOn: labelled(
        isoDate().optional(),
        '再次答复的日期（B、C类必填）',
        'day of the further reply, where the class asks for one',
      ),
    }),
    output: z.object({
      draft: z.number().nullable(),
      notes: z.array(textNoteShape),
      problems: z.array(stepProblemShape),
    }),
  }),
  replyDraft: describeOperation({
    kind: 'query',
    about: { zh: '答复稿及其数据（与现值对照）', en: 'a draft with its figures beside those of now' },
    needs: 'engagement.proposals.read',
    at: placeOfOffice,
    input: z.object({
      county: countyField(),
      id: idField(),
      office: officeField(),
      draft: labelled(z.number().int().min(1).optional(), '稿次（办理记录号）', 'draft, by the number of its event'),
    }),
    output: z.object({ draft: draftShape }),
  }),
  reviewReply: describeOperation({
    kind: 'command',
    about: { zh: '审核答复稿：通过或退回修改', en: 'review a draft: pass it or send it back' },
    needs: 'engagement.proposals.review',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      draft: labelled(z.number().int().min(1), '稿次（办理记录号）', 'draft, by the number of its event'),
      pass: labelled(z.boolean(), '通过', 'pass it'),
      words: labelled(z.string().trim().max(1000).optional(), '审核意见（退回必填）', 'words; needed to send it back'),
    }),
    output: recorded,
  }),
  signReply: describeOperation({
    kind: 'command',
    about: { zh: '签发答复：数据按当日值固定', en: 'sign a reply: its figures are frozen as they stand' },
    needs: 'engagement.proposals.sign',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      draft: labelled(z.number().int().min(1), '稿次（办理记录号）', 'draft, by the number of its event'),
      mark: labelled(
        z.string().min(8).max(64),
        '所见数据的标记（replyDraft 所给）；数据变了须重新看过',
        'mark of the figures as they were seen, from replyDraft',
      ),
      on: labelled(isoDate(), '签发日期', 'day of signature'),
    }),
    output: recorded,
  }),
  sendBackReply: describeOperation({
    kind: 'command',
    about: { zh: '签发人退回修改', en: 'send a reviewed draft back instead of signing' },
    needs: 'engagement.proposals.sign',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      draft: labelled(z.number().int().min(1), '稿次（办理记录号）', 'draft, by the number of its event'),
      words: labelled(z.string().trim().min(2).max(1000), '意见', 'words'),
    }),
    output: recorded,
  }),
  importReply: describeOperation({
    kind: 'command',
    about: {
      zh: '录入已经发出的答复（文件或粘贴）',
      en: 'enter a reply that was already sent, from its file or pasted',
    },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      file: labelled(z.string().min(1).optional(), '答复文件（docx、pdf、txt）', 'file (docx, pdf, txt)', {
        path: true,
      }),
      text: labelled(z.string().max(60_000).optional(), '粘贴的答复全文', 'the whole text, pasted'),
      signer: labelled(z.string().trim().min(1).max(40), '签发人', 'who signed it'),
      on: labelled(isoDate(), '成文日期', 'day of the reply'),
      result: resultField(),
    }),
    output: z.object({
      draft: z.number().nullable(),
      problems: z.array(problemShape),
      faults: z.array(stepProblemShape),
    }),
  }),
  publishReply: describeOperation({
    kind: 'command',
    about: {
      zh: '把已签发的答复提交公开审核（不公开的除外）',
      en: 'hand a signed reply in for publication, unless it is restricted',
    },
    needs: 'engagement.draft',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      reason: labelled(
        z.string().trim().min(4).max(500).optional(),
        '更正原因（更正已公开的答复时填写）',
        'why a published one is corrected',
      ),
    }),
    output: z.object({ publication: z.string() }),
  }),
  replyPaper: describeOperation({
    kind: 'query',
    about: { zh: '答复公文（docx）', en: 'the reply as a paper (docx)' },
    needs: 'engagement.proposals.read',
    at: placeOfOffice,
    isDownload: true,
    input: z.object({
      county: countyField(),
      id: idField(),
      office: officeField(),
      draft: labelled(z.number().int().min(1).optional(), '稿次（不填为最近一次）', 'draft; the latest where left out'),
    }),
    output: download,
  }),
} as const
