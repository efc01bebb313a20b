/** What can be asked about projects and their money: the ledger, rates, papers, pots, and what a project would change in the verdict. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import {
  moneyStages,
  moneyUses,
  potLevels,
  projectItemCodes,
  projectKinds,
  projectStates,
  projectSteps,
  type ProjectItemCode,
} from '../conditions-words.ts'
import {
  basisDocumentField,
  cityField,
  countyField,
  dayField,
  documentField,
  idField,
  noteField,
  pageFields,
  reasonField,
  regionField,
  words,
  yearField,
} from '../fields.ts'
import { effectShape, potShape, projectRowShape, projectShape, ratesShape } from './project-shapes.ts'

const kind = () => labelled(z.enum(projectKinds), '项目类型', 'kind of project')
const amountField = () => labelled(z.number().positive().max(1e11), '金额', 'amount', { unit: '元' })
const potCode = () =>
  labelled(z.string().regex(/^[a-z][a-z0-9-]{1,39}$/), '资金来源代码（pots 所列）', 'code of the pot')
const useField = () => labelled(z.enum(moneyUses), '用途', 'what it is spent on')

const itemInput = z.object({
  item: labelled(z.enum(projectItemCodes as [ProjectItemCode, ...ProjectItemCode[]]), '内容', 'what it brings'),
  school: labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code'),
  phase: labelled(z.enum(['primary', 'junior']), '学段', 'phase'),
  quantity: labelled(z.number().positive().max(1e10), '数量', 'quantity'),
  areaEach: labelled(
    z.number().positive().max(2000).optional(),
    '每间面积（音乐、美术专用教室）',
    'area of each room',
    { unit: 'm²' },
  ),
  expectedOn: labelled(
    isoDate().optional(),
    '预计竣工验收、入账或到岗日期',
    'day on which it is expected to be accepted, booked or in post',
  ),
})
export type ProjectItemInput = z.infer<typeof itemInput>

const filters = {
  kind: labelled(z.enum(projectKinds).optional(), '项目类型', 'kind of project'),
  state: labelled(z.enum(projectStates).optional(), '状态', 'how it stands'),
  startYear: labelled(
    z.number().int().min(2000).max(2100).optional(),
    '立项年份',
    'calendar year in which it was entered',
  ),
  search: labelled(z.string().max(60).optional(), '项目名称或学校', 'name of the project or school'),
}

export const projectOperations = {
  pots: describeOperation({
    kind: 'query',
    about: { zh: '资金来源和各自的允许用途', en: 'the pots of money and what each may be spent on' },
    needs: 'conditions.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      pots: z.array(potShape),
      /** True while nobody has set the city's own list. */
      isOurs: z.boolean(),
      document: z.string().nullable(),
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
    }),
  }),
  setPots: describeOperation({
    kind: 'command',
    about: { zh: '设置资金来源和允许用途', en: 'set the pots and their allowed uses' },
    needs: 'conditions.settings',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({
      city: cityField(),
      pots: labelled(
        z
          .array(
            z.object({
              code: potCode(),
              name: labelled(z.string().trim().min(2).max(60), '名称', 'name'),
              level: labelled(z.enum(potLevels), '层级', 'level'),
              uses: labelled(z.array(z.enum(moneyUses)).min(1), '允许用途', 'allowed uses'),
            }),
          )
          .min(1)
          .max(40),
        '资金来源',
        'pots',
      ),
      basis: basisDocumentField(),
    }),
    output: z.object({}),
  }),
  projects: describeOperation({
    kind: 'query',
    about: { zh: '项目台账', en: 'the ledger of projects' },
    needs: 'conditions.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), ...filters, ...pageFields }),
    output: z.object({
      counts: z.array(z.object({ state: z.enum(projectStates), projects: z.number() })),
      money: z.array(z.object({ stage: z.enum(moneyStages), amount: z.number() })),
      total: z.number(),
      page: z.number(),
      projects: z.array(projectRowShape),
    }),
  }),
  project: describeOperation({
    kind: 'query',
    about: {
      zh: '一个项目：内容、资金、经过、首个计入统计学年',
      en: 'one project: items, money, history, first counted years',
    },
    needs: 'conditions.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({ project: projectShape }),
  }),
  enterProject: describeOperation({
    kind: 'command',
    about: { zh: '登记一个项目', en: 'enter a project' },
    needs: 'conditions.write',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      name: labelled(z.string().trim().min(4).max(120), '项目名称', 'name of the project'),
      kind: kind(),
      items: labelled(z.array(itemInput).min(1).max(200), '建设内容', 'what it brings'),
      note: noteField(),
    }),
    output: z.object({
      id: z.string().nullable(),
      problems: z.array(z.object({ field: z.string(), what: words, todo: words })),
    }),
  }),
  recordProject: describeOperation({
    kind: 'command',
    about: { zh: '登记项目进展：立项、开工、竣工验收、入账、到岗、停建、复工、撤销', en: 'record a step of a project' },
    needs: 'conditions.write',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      step: labelled(z.enum(projectSteps), '进展', 'step'),
      on: dayField('日期', 'day'),
      items: labelled(
        z.array(z.number().int().min(1).max(200)).max(200).optional(),
        '哪几项内容（序号，不填为全部适用的）',
        'which items, by number; all that it applies to where left out',
      ),
      number: labelled(z.string().trim().max(80).optional(), '批复、验收或凭证文号', 'number of the paper'),
      document: documentField(),
      note: noteField(),
    }),
    output: z.object({ recorded: z.number() }),
  }),
  recordMoney: describeOperation({
    kind: 'command',
    about: { zh: '登记资金：计划、下达、完成投资、支付', en: 'record money: planned, allotted, work done, paid' },
    needs: 'conditions.money',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      stage: labelled(z.enum(moneyStages), '资金阶段', 'stage of the money'),
      pot: potCode(),
      use: useField(),
      amount: amountField(),
      on: dayField('日期', 'day'),
      number: labelled(z.string().trim().max(80).optional(), '文号或凭证号', 'number of the paper'),
      document: documentField(),
    }),
    output: z.object({ recorded: z.number() }),
  }),
  withdrawRecord: describeOperation({
    kind: 'command',
    about: { zh: '撤回一条登记（保留痕迹）', en: 'withdraw a record, which stays to be seen' },
    needs: 'conditions.write',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      record: labelled(z.number().int().min(1).max(100_000), '记录序号', 'number of the record'),
      reason: reasonField(),
    }),
    output: z.object({}),
  }),
  keepPaper: describeOperation({
    kind: 'command',
    about: { zh: '上传一份项目材料', en: 'hand in a paper' },
    needs: 'conditions.money',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      title: labelled(z.string().trim().min(2).max(120), '材料名称', 'title'),
      file: labelled(z.string().min(1), '文件', 'file', { path: true }),
    }),
    output: z.object({ id: z.string() }),
  }),
  paper: describeOperation({
    kind: 'query',
    about: { zh: '下载一份项目材料', en: 'download a paper' },
    needs: 'conditions.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), document: labelled(z.uuid(), '材料编号', 'id of the paper') }),
    output: download,
  }),
  projectRates: describeOperation({
    kind: 'query',
    about: {
      zh: '开工率、竣工率、投资完成率、支付率（分县区、分类型）',
      en: 'rates of starting, completing, investing and paying, by county and kind',
    },
    needs: 'conditions.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), startYear: filters.startYear }),
    output: z.object({ basis: z.array(words), rates: z.array(ratesShape) }),
  }),
  projectEffect: describeOperation({
    kind: 'query',
    about: {
      zh: '项目完成后测算结论怎样变（花钱之前先看）',
      en: 'what the verdict would be with projects carried out, before money is spent',
    },
    needs: 'conditions.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      ids: labelled(
        z.array(z.uuid()).max(500).optional(),
        '项目编号（不填为全部未撤销的）',
        'ids of projects; all that stand where left out',
      ),
      year: yearField(),
      target: labelled(
        z.number().int().min(2000).max(2100).optional(),
        '只计到这个统计学年已计入的（不填为全部）',
        'only what counts by this school year; everything where left out',
      ),
    }),
    output: effectShape,
  }),
  exportProjects: describeOperation({
    kind: 'query',
    about: { zh: '导出项目台账（项目、资金、内容、比率）', en: 'export the ledger of projects' },
    needs: 'conditions.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    isDownload: true,
    input: z.object({ region: regionField(), ...filters }),
    output: download,
  }),
} as const
