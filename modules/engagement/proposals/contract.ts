/** What can be asked about proposals of deputies and of the CPPCC: register, assign, contact, hand over, ask the proposer, close. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import { problemShape } from '#modules/census/contract.ts'
import {
  boardRowShape,
  clockShape,
  dictionaryShape,
  holidayYearShape,
  promiseShape,
  proposalShape,
  rateShape,
  recorded,
  stepProblemShape,
  timeRuleShape,
  words,
} from './proposal-shapes.ts'
import {
  attitudes,
  contactWays,
  proposalCategories,
  proposalKinds,
  proposalStatuses,
  resultClasses,
} from './proposal-words.ts'

const code = () => z.string().regex(/^\d{6}$/)
export const countyField = () =>
  labelled(code(), '登记地区代码（市或县区）', 'code of the city or county where it is registered', {
    positional: true,
  })
export const idField = () => labelled(z.uuid(), '建议（提案）的编号', 'id of the proposal')
/** A county's bureau that has a part in a proposal of its city acts under its own code. */
export const officeField = () =>
  labelled(
    code().optional(),
    '以哪个县区承办单位的身份办理',
    'county whose bureau acts; left out for the region itself',
  )
export const documentField = () =>
  labelled(z.uuid().optional(), '材料编号（keepProposalDocument 所给）', 'id of a kept document')
export const dayField = (zh: string, en: string) => labelled(isoDate(), zh, en)
const text = (most: number, zh: string, en: string) => labelled(z.string().trim().min(2).max(most), zh, en)
const officeInput = z.object({
  name: labelled(z.string().trim().min(2).max(60), '单位名称', 'name of the office'),
  county: labelled(code().nullable().default(null), '县区代码（县区单位填写）', 'county of a county office'),
})
const proposersField = () =>
  labelled(z.array(z.string().trim().min(1).max(40)).min(1).max(60), '代表（委员）姓名', 'names of proposers')
export const placeOfOffice = ({ county, office }: { county: string; office?: string | undefined }) => [
  { kind: 'region' as const, code: office ?? county },
]
const placeOf = ({ county }: { county: string }) => [{ kind: 'region' as const, code: county }]

const filters = {
  kind: labelled(z.enum(proposalKinds).optional(), '类别：deputy 人大代表建议，cppcc 政协提案', 'kind'),
  session: labelled(z.string().max(60).optional(), '届次会议', 'session'),
  status: labelled(z.enum(proposalStatuses).optional(), '状态', 'how it stands'),
  category: labelled(z.enum(proposalCategories).optional(), '类别主题', 'subject'),
  search: labelled(
    z.string().max(60).optional(),
    '标题、编号、代表姓名或承办单位',
    'title, number, proposer or office',
  ),
  isLate: labelled(z.boolean().optional(), '只看逾期', 'only those that are late'),
  isKey: labelled(z.boolean().optional(), '只看重点建议（提案）', 'only key proposals'),
}

export const proposalOperations = {
  proposalRules: describeOperation({
    kind: 'query',
    about: { zh: '办理期限、结果分类和节假日', en: 'times, classes of results and holidays' },
    needs: 'engagement.proposals.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: labelled(code(), '市或县区代码', 'city or county code', { positional: true }) }),
    output: z.object({
      times: z.array(timeRuleShape),
      dictionary: dictionaryShape,
      dictionaries: z.array(dictionaryShape),
      holidays: z.array(holidayYearShape),
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
      document: z.string().nullable(),
    }),
  }),
  setProposalRules: describeOperation({
    kind: 'command',
    about: { zh: '设置办理期限和结果分类', en: 'set the times and the classes of results' },
    needs: 'engagement.proposals.settings',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({
      city: labelled(z.string().regex(/^\d{4}00$/), '市级代码', 'city code', { positional: true }),
      dictionary: labelled(
        z.string().max(40),
        '结果分类的代号（proposalRules 所列）',
        'code of the dictionary of classes',
      ),
      times: labelled(
        z
          .array(
            z.object({
              code: labelled(z.string().max(40), '期限代号', 'code of the time'),
              value: labelled(z.number().int().min(1).max(365), '数值', 'value'),
              unit: labelled(z.enum(['days', 'workdays', 'months']), '单位：日、工作日、月', 'unit'),
            }),
          )
          .max(20),
        '另行规定的期限：代号、数值、单位',
        'times that differ: code, value, unit',
      ),
      document: text(200, '依据文件', 'document that it rests on'),
    }),
    output: z.object({}),
  }),
  proposalBoard: describeOperation({
    kind: 'query',
    about: {
      zh: '建议提案办理一览：状态、期限、见面率、办复率、满意率',
      en: 'proposals, how they stand, and the rates',
    },
    needs: 'engagement.proposals.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: labelled(code(), '市或县区代码', 'city or county code', { positional: true }),
      ...filters,
      page: labelled(z.number().int().min(1).max(10_000).default(1), '第几页', 'page'),
      size: labelled(z.number().int().min(1).max(500).default(50), '每页条数', 'rows of a page'),
    }),
    output: z.object({
      counts: z.array(z.object({ status: z.enum(proposalStatuses), proposals: z.number() })),
      rates: z.array(rateShape),
      results: z.array(z.object({ code: z.enum(resultClasses), words, proposals: z.number() })),
      sessions: z.array(z.string()),
      late: z.number(),
      /** Signed as solved although promises are open. */
      solvedWithOpen: z.number(),
      total: z.number(),
      page: z.number(),
      proposals: z.array(boardRowShape),
    }),
  }),
  proposal: describeOperation({
    kind: 'query',
    about: { zh: '一件建议（提案）的全部办理情况', en: 'one proposal with all that happened to it' },
    needs: 'engagement.proposals.read',
    at: placeOfOffice,
    input: z.object({ county: countyField(), id: idField(), office: officeField() }),
    output: z.object({ proposal: proposalShape }),
  }),
  readProposalFile: describeOperation({
    kind: 'query',
    about: { zh: '读取建议（提案）原文文件的文字', en: 'read the text of a proposal from its file' },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      file: labelled(z.string().min(1), '文件（docx、pdf、txt）', 'file (docx, pdf, txt)', { path: true }),
    }),
    output: z.object({
      paragraphs: z.array(z.string()),
      /** What the text says of itself; a person checks it before registering. */
      found: z.object({
        kind: z.enum(proposalKinds).nullable(),
        session: z.string().nullable(),
        number: z.number().nullable(),
        title: z.string().nullable(),
      }),
      problems: z.array(problemShape),
    }),
  }),
  registerProposal: describeOperation({
    kind: 'command',
    about: { zh: '登记一件建议（提案）', en: 'register a proposal' },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      kind: labelled(z.enum(proposalKinds), '类别：deputy 人大代表建议，cppcc 政协提案', 'kind'),
      session: text(60, '届次会议，如“市六届人大二次会议”', 'session of the congress or committee'),
      number: labelled(z.number().int().min(1).max(99_999), '编号', 'number'),
      title: text(200, '标题', 'title'),
      text: text(30_000, '内容', 'text'),
      category: labelled(z.enum(proposalCategories), '主题', 'subject'),
      proposers: labelled(
        z
          .array(
            z.object({
              name: labelled(z.string().trim().min(1).max(40), '姓名', 'name'),
              unit: labelled(z.string().trim().max(80).nullable().default(null), '单位或代表团', 'unit or delegation'),
            }),
          )
          .min(1)
          .max(60),
        '代表（委员），第一位为领衔（第一提案人）',
        'proposers, the lead first',
      ),
      receivedOn: dayField('收到日期', 'day on which it came in'),
      restriction: labelled(
        z.string().trim().min(2).max(200).optional(),
        '不公开的理由（不填为可公开）',
        'why it is not made public; left out where it may be',
      ),
      document: documentField(),
    }),
    output: z.object({ id: z.string().nullable(), problems: z.array(stepProblemShape) }),
  }),
  correctProposal: describeOperation({
    kind: 'command',
    about: { zh: '更正登记内容', en: 'correct what was registered' },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      title: text(200, '标题', 'title')
        .optional()
        .meta({ label: { zh: '标题', en: 'title' } }),
      text: text(30_000, '内容', 'text')
        .optional()
        .meta({ label: { zh: '内容', en: 'text' } }),
      category: labelled(z.enum(proposalCategories).optional(), '主题', 'subject'),
      reason: text(500, '更正原因', 'reason'),
    }),
    output: z.object({}),
  }),
  keepProposalDocument: describeOperation({
    kind: 'command',
    about: { zh: '上传一份材料', en: 'hand in a document' },
    needs: 'engagement.proposals.handle',
    at: placeOfOffice,
    input: z.object({
      county: countyField(),
      office: officeField(),
      title: text(120, '材料名称', 'title'),
      file: labelled(z.string().min(1), '文件', 'file', { path: true }),
    }),
    output: z.object({ id: z.string() }),
  }),
  proposalDocument: describeOperation({
    kind: 'query',
    about: { zh: '下载一份材料', en: 'download a document' },
    needs: 'engagement.proposals.read',
    at: placeOfOffice,
    isDownload: true,
    input: z.object({
      county: countyField(),
      id: idField(),
      office: officeField(),
      document: labelled(z.uuid(), '材料编号', 'id of the document'),
    }),
    output: download,
  }),
  assignProposal: describeOperation({
    kind: 'command',
    about: { zh: '交办：确定主办、会办单位', en: 'assign it to its main and joint offices' },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      on: dayField('交办日期', 'day of assignment'),
      main: labelled(officeInput, '主办单位：名称、县区代码', 'main office: name, county'),
      joint: labelled(z.array(officeInput).max(20).default([]), '会办单位', 'joint offices'),
    }),
    output: recorded,
  }),
  returnProposal: describeOperation({
    kind: 'command',
    about: { zh: '退回：不属于本单位办理', en: "return it as not one's own" },
    needs: 'engagement.proposals.handle',
    at: placeOfOffice,
    input: z.object({
      county: countyField(),
      id: idField(),
      office: officeField(),
      from: text(60, '退回单位', 'office that returns it'),
      on: dayField('退回日期', 'day'),
      reason: text(500, '理由', 'reason'),
    }),
    output: recorded,
  }),
  extendProposal: describeOperation({
    kind: 'command',
    about: { zh: '延期（须经同意）', en: 'extend the time, with consent' },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      on: dayField('同意日期', 'day of consent'),
      consentBy: text(60, '同意延期的机构', 'who consents'),
      reason: text(500, '理由', 'reason'),
      document: documentField(),
    }),
    output: recorded,
  }),
  markKeyProposal: describeOperation({
    kind: 'command',
    about: {
      zh: '列为重点建议（提案），确定领办、督办人',
      en: 'make it a key proposal, with who leads and who supervises it',
    },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      lead: text(60, '领办领导', 'who leads it'),
      supervisor: text(60, '督办领导（机构）', 'who supervises it'),
      on: dayField('确定日期', 'day'),
    }),
    output: recorded,
  }),
  giveOpinion: describeOperation({
    kind: 'command',
    about: { zh: '提交会办意见', en: 'hand in the opinion of a joint office' },
    needs: 'engagement.proposals.handle',
    at: placeOfOffice,
    input: z.object({
      county: countyField(),
      id: idField(),
      office: officeField(),
      from: text(60, '会办单位', 'joint office'),
      on: dayField('日期', 'day'),
      text: text(10_000, '会办意见', 'opinion'),
      document: documentField(),
    }),
    output: recorded,
  }),
  recordContact: describeOperation({
    kind: 'command',
    about: { zh: '登记与代表（委员）的联系（面商、电话）', en: 'record a contact with the proposer' },
    needs: 'engagement.proposals.handle',
    at: placeOfOffice,
    input: z.object({
      county: countyField(),
      id: idField(),
      office: officeField(),
      way: labelled(z.enum(contactWays), '方式：visit 走访，meeting 座谈，phone 电话，written 书面', 'way'),
      on: dayField('日期', 'day'),
      with: proposersField(),
      by: text(40, '联系人', 'who contacted them'),
      words: text(3000, '代表（委员）意见', 'what they said'),
      document: documentField(),
    }),
    output: recorded,
  }),
  deliverReply: describeOperation({
    kind: 'command',
    about: { zh: '登记答复送达（联名的逐人答复）', en: 'record to whom the reply was handed' },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      on: dayField('送达日期', 'day'),
      to: proposersField(),
      way: text(40, '送达方式', 'way'),
    }),
    output: recorded,
  }),
  recordRating: describeOperation({
    kind: 'command',
    about: { zh: '登记征询意见表：满意、基本满意、不满意', en: 'record what a proposer thinks of the reply' },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      proposer: labelled(z.string().trim().min(1).max(40), '代表（委员）姓名', 'name of the proposer'),
      attitude: labelled(z.enum(attitudes), '态度：satisfied 满意，fairly 基本满意，not 不满意', 'attitude'),
      on: dayField('日期', 'day'),
      words: labelled(z.string().trim().max(3000).optional(), '意见', 'words'),
      document: documentField(),
    }),
    output: recorded,
  }),
  beginFurtherReply: describeOperation({
    kind: 'command',
    about: { zh: '启动再次答复（B、C类跟踪办理）', en: 'begin the further reply that a class asks for' },
    needs: 'engagement.proposals.handle',
    at: placeOfOffice,
    input: z.object({
      county: countyField(),
      id: idField(),
      office: officeField(),
      on: dayField('日期', 'day'),
      words: text(500, '办理进展', 'what has been done meanwhile'),
    }),
    output: recorded,
  }),
  setProposalPublicity: describeOperation({
    kind: 'command',
    about: { zh: '设定答复是否公开', en: 'say whether the reply may be made public' },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      isRestricted: labelled(z.boolean(), '不公开', 'restricted'),
      reason: text(200, '理由', 'reason'),
    }),
    output: recorded,
  }),
  withdrawProposal: describeOperation({
    kind: 'command',
    about: { zh: '登记代表（委员）撤回', en: 'record that the proposers withdrew it' },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      on: dayField('撤回日期', 'day'),
      reason: text(500, '原因', 'reason'),
      document: documentField(),
    }),
    output: recorded,
  }),
  replaceOffice: describeOperation({
    kind: 'command',
    about: { zh: '更换承办单位（机构撤并、职能划转）', en: 'put one office in the place of another, after a merger' },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      from: text(60, '原承办单位', 'office that is gone'),
      successor: labelled(officeInput, '接替单位：名称、县区代码', 'office that takes over: name, county'),
      reason: text(500, '原因和依据', 'reason and document'),
    }),
    output: z.object({ replaced: z.number() }),
  }),
  transferProposals: describeOperation({
    kind: 'command',
    about: {
      zh: '区划合并：把一个地区的全部建议（提案）移交另一地区',
      en: 'hand all proposals of a region over to another, after a merger',
    },
    needs: 'engagement.proposals.settings',
    at: ({ county, to }) => [
      { kind: 'region', code: county },
      { kind: 'region', code: to },
    ],
    input: z.object({
      county: countyField(),
      to: labelled(code(), '接收地区代码', 'region that takes them over'),
      reason: text(500, '依据', 'document and reason'),
    }),
    output: z.object({ transferred: z.number() }),
  }),
  issueProposerLink: describeOperation({
    kind: 'command',
    about: { zh: '给代表（委员）一个查询码', en: 'give a proposer a code to look with' },
    needs: 'engagement.proposals.register',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      proposer: labelled(z.string().trim().min(1).max(40), '代表（委员）姓名', 'name of the proposer'),
    }),
    /** Told once; only its hash is kept. A new one ends the former. */
    output: z.object({ code: z.string() }),
  }),
  proposalProgress: describeOperation({
    kind: 'query',
    about: { zh: '凭查询码看办理结果', en: 'what became of a proposal, by the code of its proposer' },
    needs: 'engagement.proposals.progress',
    at: 'everywhere',
    input: z.object({ code: labelled(z.string().min(10).max(60), '查询码', 'code', { positional: true }) }),
    output: z.object({
      kind: z.enum(proposalKinds),
      session: z.string(),
      number: z.number(),
      title: z.string(),
      proposer: z.string(),
      status: z.enum(proposalStatuses),
      main: z.string().nullable(),
      joint: z.array(z.string()),
      clock: clockShape.nullable(),
      steps: z.array(z.object({ on: z.string(), words })),
      replies: z.array(
        z.object({
          on: z.string(),
          result: z.object({ code: z.enum(resultClasses), words }),
          paragraphs: z.array(z.string()),
          contact: z.string().nullable(),
        }),
      ),
      promises: z.array(promiseShape),
      /** The last thing this proposer said of the last reply; null where nothing yet. */
      attitude: z.enum(attitudes).nullable(),
      mayRate: z.boolean(),
      asOf: z.string(),
      isSimulated: z.boolean(),
    }),
  }),
  rateByLink: describeOperation({
    kind: 'command',
    about: { zh: '凭查询码填写征询意见', en: 'say by code what one thinks of the reply' },
    needs: 'engagement.proposals.progress',
    at: 'own',
    input: z.object({
      code: labelled(z.string().min(10).max(60), '查询码', 'code', { positional: true }),
      attitude: labelled(z.enum(attitudes), '态度：satisfied 满意，fairly 基本满意，not 不满意', 'attitude'),
      words: labelled(z.string().trim().max(3000).optional(), '意见', 'words'),
    }),
    output: recorded,
  }),
  exportProposals: describeOperation({
    kind: 'query',
    about: { zh: '导出办理台账', en: 'export the register of proposals' },
    needs: 'engagement.proposals.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    isDownload: true,
    input: z.object({
      region: labelled(code(), '市或县区代码', 'city or county code', { positional: true }),
      ...filters,
    }),
    output: download,
  }),
} as const
