/** What can be asked about cases (整改台账): the ledger, one case, and each step from a lead to its closing by a second person. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import { areas } from '../commitments/commitment-words.ts'
import { countyField, reasonField, regionField } from '../pledge-fields.ts'
import { caseRowShape, caseShape } from './case-shapes.ts'
import { caseSources, caseStates } from './case-words.ts'

const idField = () => labelled(z.uuid(), '整改编号', 'id of the case')
const text = (zh: string, en: string, least = 4) => labelled(z.string().trim().min(least).max(1000), zh, en)
const evidenceField = () =>
  labelled(z.array(z.uuid()).max(50).default([]), '佐证材料编号（先上传）', 'ids of evidence, handed in before')
const schoolField = () =>
  labelled(
    z
      .string()
      .regex(/^\d{10}$/)
      .optional(),
    '学校标识码（以学校身份办理时填）',
    'school code, where a school does it for itself',
  )
const atCountyOrSchool = ({ county, school }: { county: string; school?: string | undefined }) =>
  school === undefined ? [{ kind: 'region', code: county } as const] : [{ kind: 'school', code: school } as const]
const atCounty = ({ county }: { county: string }) => [{ kind: 'region', code: county } as const]
const ownerField = () =>
  labelled(
    z.object({
      office: labelled(z.string().trim().min(2).max(80), '责任单位', 'office'),
      person: labelled(z.string().trim().min(2).max(40).nullable(), '责任人', 'person'),
    }),
    '责任单位和责任人',
    'owner',
  )

const filters = {
  state: labelled(z.enum(caseStates).optional(), '状态', 'how it stands'),
  source: labelled(z.enum(caseSources).optional(), '来源', 'source'),
  open: labelled(z.boolean().optional(), '只看未办结的', 'only those that are open'),
  overdue: labelled(z.boolean().optional(), '只看逾期的', 'only those that are overdue'),
  recurring: labelled(z.boolean().optional(), '只看反弹的', 'only those that were found again'),
  office: labelled(z.string().trim().max(80).optional(), '责任单位', 'office'),
  search: labelled(z.string().trim().max(60).optional(), '问题或学校', 'words of it, or the school'),
}

const counts = z.object({
  open: z.number(),
  leads: z.number(),
  overdue: z.number(),
  toReview: z.number(),
  closed: z.number(),
  recurring: z.number(),
  followUpsDue: z.number(),
})

export const caseOperations = {
  cases: describeOperation({
    kind: 'query',
    about: { zh: '整改台账', en: 'the ledger of cases' },
    needs: 'accountability.cases',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      ...filters,
      page: labelled(z.number().int().min(1).max(10_000).default(1), '第几页', 'page'),
      size: labelled(z.number().int().min(1).max(500).default(50), '每页条数', 'rows of a page'),
    }),
    output: z.object({
      counts,
      states: z.array(z.object({ state: z.enum(caseStates), cases: z.number() })),
      sources: z.array(z.object({ source: z.enum(caseSources), cases: z.number() })),
      offices: z.array(z.string()),
      found: z.number(),
      page: z.number(),
      cases: z.array(caseRowShape),
      isSimulated: z.boolean(),
    }),
  }),
  cityCases: describeOperation({
    kind: 'query',
    about: { zh: '全市整改一览（县区×主题）', en: 'cases of a city by county and theme' },
    needs: 'accountability.cases',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      counties: z.array(
        z.object({
          county: z.string(),
          name: z.string(),
          counts,
          /** Open ones by theme: an area of a commitment, an indicator, or what led to them. */
          themes: z.array(z.object({ theme: z.string(), open: z.number(), overdue: z.number() })),
        }),
      ),
      themes: z.array(
        z.object({ theme: z.string(), area: z.enum(areas).nullable(), open: z.number(), overdue: z.number() }),
      ),
      isSimulated: z.boolean(),
    }),
  }),
  schoolCases: describeOperation({
    kind: 'query',
    about: { zh: '一所学校的整改', en: 'cases of a school' },
    needs: 'accountability.school',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      school: labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code', { positional: true }),
    }),
    output: z.object({ cases: z.array(caseRowShape) }),
  }),
  case: describeOperation({
    kind: 'query',
    about: { zh: '一件整改的全部经过', en: 'one case with its history' },
    needs: 'accountability.cases',
    at: atCounty,
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({ case: caseShape }),
  }),
  schoolCase: describeOperation({
    kind: 'query',
    about: { zh: '本校一件整改的全部经过', en: 'one case of a school with its history' },
    needs: 'accountability.school',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      school: labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code', { positional: true }),
      id: idField(),
    }),
    output: z.object({ case: caseShape }),
  }),
  openCase: describeOperation({
    kind: 'command',
    about: { zh: '登记一条线索', en: 'open a case as a lead' },
    needs: 'accountability.case-open',
    at: atCounty,
    input: z.object({
      county: countyField(),
      source: labelled(
        z.enum(['petition', 'monitoring', 'self-check', 'proposal', 'supervision']),
        '来源',
        'where it comes from',
      ),
      school: labelled(
        z
          .string()
          .regex(/^\d{10}$/)
          .optional(),
        '涉及学校标识码',
        'school that it is about',
      ),
      indicator: labelled(z.string().trim().min(1).max(40).optional(), '指标代码', 'code of the indicator'),
      commitment: labelled(z.uuid().optional(), '涉及的承诺编号', 'id of the commitment that it is about'),
      text: text('问题描述', 'what is wrong', 6),
      evidence: evidenceField(),
      recurrenceOf: labelled(z.uuid().optional(), '与哪件重复出现', 'the earlier case that it repeats'),
    }),
    output: z.object({ id: z.string(), number: z.number(), label: z.string(), isKnown: z.boolean() }),
  }),
  assignCase: describeOperation({
    kind: 'command',
    about: { zh: '交办核实', en: 'give a lead to somebody to verify' },
    needs: 'accountability.case-verify',
    at: atCounty,
    input: z.object({
      county: countyField(),
      id: idField(),
      verifier: labelled(z.string().trim().min(2).max(40), '核实人（责任督学）', 'who verifies it'),
      note: labelled(z.string().trim().max(500).optional(), '说明', 'note'),
    }),
    output: z.object({}),
  }),
  verifyCase: describeOperation({
    kind: 'command',
    about: { zh: '登记核实结果', en: 'record what was found' },
    needs: 'accountability.case-verify',
    at: atCounty,
    input: z.object({
      county: countyField(),
      id: idField(),
      isTrue: labelled(z.boolean(), '是否属实', 'it is true'),
      finding: text('核实情况', 'what was found'),
      on: labelled(isoDate(), '核实日期', 'day'),
      evidence: evidenceField(),
    }),
    output: z.object({}),
  }),
  confirmCase: describeOperation({
    kind: 'command',
    about: { zh: '确认为问题，明确责任单位和期限', en: 'confirm a case as a problem, with owner and deadline' },
    needs: 'accountability.case-verify',
    at: atCounty,
    input: z.object({
      county: countyField(),
      id: idField(),
      owner: ownerField()
        .optional()
        .meta({ label: { zh: '责任单位（不填为先认领先办）', en: 'owner, where it is known' } }),
      deadline: labelled(isoDate(), '整改期限', 'deadline'),
      note: labelled(z.string().trim().max(500).optional(), '说明', 'note'),
    }),
    output: z.object({}),
  }),
  claimCase: describeOperation({
    kind: 'command',
    about: { zh: '认领整改', en: 'take a case on' },
    needs: 'accountability.case-rectify',
    at: atCountyOrSchool,
    input: z.object({
      county: countyField(),
      id: idField(),
      school: schoolField(),
      owner: ownerField(),
      measures: text('整改措施', 'measures'),
      deadline: labelled(
        isoDate().optional(),
        '整改期限（不晚于确认时的期限）',
        'deadline, not after the one confirmed',
      ),
    }),
    output: z.object({}),
  }),
  releaseCase: describeOperation({
    kind: 'command',
    about: { zh: '退回认领', en: 'hand a case back' },
    needs: 'accountability.case-rectify',
    at: atCountyOrSchool,
    input: z.object({ county: countyField(), id: idField(), school: schoolField(), reason: reasonField() }),
    output: z.object({}),
  }),
  planCase: describeOperation({
    kind: 'command',
    about: { zh: '调整整改措施或期限', en: 'set measures or the deadline anew' },
    needs: 'accountability.case-verify',
    at: atCounty,
    input: z.object({
      county: countyField(),
      id: idField(),
      measures: text('整改措施', 'measures')
        .optional()
        .meta({ label: { zh: '整改措施', en: 'measures' } }),
      deadline: labelled(isoDate().optional(), '整改期限', 'deadline'),
      reason: reasonField(),
    }),
    output: z.object({}),
  }),
  recordCaseProgress: describeOperation({
    kind: 'command',
    about: { zh: '登记整改进展', en: 'record progress' },
    needs: 'accountability.case-rectify',
    at: atCountyOrSchool,
    input: z.object({
      county: countyField(),
      id: idField(),
      school: schoolField(),
      note: text('进展', 'progress'),
      evidence: evidenceField(),
    }),
    output: z.object({}),
  }),
  submitCase: describeOperation({
    kind: 'command',
    about: { zh: '申请销号（须有佐证）', en: 'hand a case in for review; it needs evidence' },
    needs: 'accountability.case-rectify',
    at: atCountyOrSchool,
    input: z.object({
      county: countyField(),
      id: idField(),
      school: schoolField(),
      note: text('整改结果', 'what was done'),
      evidence: evidenceField(),
    }),
    output: z.object({}),
  }),
  reviewCase: describeOperation({
    kind: 'command',
    about: {
      zh: '复核：销号或退回（不得复核自己办理的）',
      en: 'review: close it, or send it back; never one of one’s own',
    },
    needs: 'accountability.case-close',
    at: atCounty,
    input: z.object({
      county: countyField(),
      id: idField(),
      closes: labelled(z.boolean(), '是否销号', 'it is closed'),
      note: text('复核意见', 'what the reviewer found'),
    }),
    output: z.object({}),
  }),
  followUpCase: describeOperation({
    kind: 'command',
    about: { zh: '登记回访；反弹的自动登记为新的线索', en: 'record a follow-up; what came back is opened anew' },
    needs: 'accountability.case-close',
    at: atCounty,
    input: z.object({
      county: countyField(),
      id: idField(),
      on: labelled(isoDate(), '回访日期', 'day'),
      holds: labelled(z.boolean(), '整改是否保持', 'it still holds'),
      note: text('回访情况', 'what was found'),
      evidence: evidenceField(),
    }),
    /** The new case, where it did not hold. */
    output: z.object({ id: z.string().nullable(), label: z.string().nullable() }),
  }),
  exportCases: describeOperation({
    kind: 'query',
    about: { zh: '导出整改台账', en: 'export cases as a workbook' },
    needs: 'accountability.cases',
    at: ({ region }) => [{ kind: 'region', code: region }],
    isDownload: true,
    input: z.object({ region: regionField(), ...filters }),
    output: download,
  }),
} as const
