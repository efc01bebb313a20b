/** What can be asked about pledges: composed from an adopted road, reviewed, signed by both sides, changed by supplements, taken out. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import { departments } from '../departments.ts'
import { countyField, dayField, reasonField, regionField, words } from '../pledge-fields.ts'
import {
  clauseChangesShape,
  orderShape,
  pledgeChangeShape,
  pledgeContentShape,
  pledgeEventShape,
  pledgeRowShape,
  pledgeVersionShape,
  scheduleRowShape,
} from './pledge-shapes.ts'
import { pledgeSides } from './pledge-words.ts'

const idField = () => labelled(z.uuid(), '责任书编号', 'id of the pledge')
const versionField = () =>
  labelled(z.number().int().min(1).max(1000).optional(), '版本（不填为最新）', 'version, the newest where left out')
const expectedField = () =>
  labelled(z.number().int().min(1).max(1000), '所看到的版本', 'the version that was looked at')

const lineChange = z.object({
  line: labelled(z.string().min(1).max(160), '条目编号', 'id of the line'),
  department: labelled(z.enum(departments).optional(), '牵头部门', 'lead department'),
  person: labelled(z.string().trim().max(60).nullable().optional(), '责任人', 'person'),
  dueOn: labelled(isoDate().optional(), '时限', 'deadline'),
  target: labelled(z.number().optional(), '目标值', 'target'),
  /** Taken out; only a supplement may do so once the pledge is in force. */
  isDropped: labelled(z.boolean().optional(), '取消', 'dropped'),
})
export type PledgeLineChange = z.infer<typeof lineChange>

const draftFields = {
  clauses: labelled(clauseChangesShape.optional(), '条款文字', 'text of the clauses'),
  changes: labelled(z.array(lineChange).max(2000).default([]), '条目的调整', 'changes of lines'),
}

const mark = z.object({ text: words, lines: z.array(words) })

export const pledgeOperations = {
  pledges: describeOperation({
    kind: 'query',
    about: { zh: '责任书一览', en: 'the pledges of counties' },
    needs: 'accountability.progress',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      pledges: z.array(pledgeRowShape),
      /** Counties without a pledge, and whether they have an adopted road to make one of. */
      without: z.array(z.object({ county: z.string(), countyName: z.string(), hasRoad: z.boolean() })),
      mayDraft: z.boolean(),
    }),
  }),
  pledge: describeOperation({
    kind: 'query',
    about: { zh: '一份责任书：正文、分指标、分校缺口、资金、节点、签订', en: 'one pledge with everything in it' },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), version: versionField() }),
    output: z.object({
      pledge: pledgeRowShape,
      version: pledgeVersionShape,
      content: pledgeContentShape,
      /** Against the version before; empty for the first. */
      changes: z.array(pledgeChangeShape),
      versions: z.array(pledgeVersionShape),
      events: z.array(pledgeEventShape),
      /** The road that it was made of is no longer the adopted one. */
      isStale: z.boolean(),
      mayEdit: z.boolean(),
      mayReview: z.boolean(),
      maySign: z.array(z.enum(pledgeSides)),
      maySupplement: z.boolean(),
      mayWithdraw: z.boolean(),
      watermark: mark,
    }),
  }),
  draftPledge: describeOperation({
    kind: 'command',
    about: { zh: '拟责任书：由县区已采用的路线图生成', en: 'draft a pledge from the road that the county adopted' },
    needs: 'accountability.pledge',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), ...draftFields }),
    output: z.object({ id: z.string() }),
  }),
  editPledge: describeOperation({
    kind: 'command',
    about: { zh: '修改未签订的责任书或补充协议', en: 'alter a pledge or supplement that is not signed yet' },
    needs: 'accountability.pledge',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), version: expectedField(), ...draftFields }),
    output: z.object({}),
  }),
  reviewPledge: describeOperation({
    kind: 'command',
    about: { zh: '审核责任书（不得审核自己拟的）', en: 'review a pledge that another person drafted' },
    needs: 'accountability.pledge',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      version: expectedField(),
      review: labelled(z.enum(['accepted', 'returned']), '审核意见：accepted 同意，returned 退回', 'review'),
      note: labelled(z.string().trim().max(500).optional(), '说明（退回必填）', 'note; needed where it is sent back'),
    }),
    output: z.object({}),
  }),
  signForCity: describeOperation({
    kind: 'command',
    about: { zh: '登记市方签字', en: 'record the signature of the city' },
    needs: 'accountability.pledge.sign-city',
    // Only whoever holds it in the whole city signs for the city.
    at: ({ county }) => [
      { kind: 'region', code: county },
      { kind: 'region', code: `${county.slice(0, 4)}00` },
    ],
    input: signing(),
    output: z.object({ inForce: z.boolean(), commitments: z.number() }),
  }),
  signForCounty: describeOperation({
    kind: 'command',
    about: { zh: '登记县政府签字', en: 'record the signature of the county government' },
    needs: 'accountability.pledge.sign-county',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: signing(),
    output: z.object({ inForce: z.boolean(), commitments: z.number() }),
  }),
  draftSupplement: describeOperation({
    kind: 'command',
    about: { zh: '拟补充协议：改变已生效的责任书', en: 'draft a supplement that changes a pledge in force' },
    needs: 'accountability.pledge',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      version: expectedField(),
      reason: reasonField(),
      fromRoad: labelled(
        z.boolean().default(false),
        '按县区现行采用的路线图重新生成',
        'made anew from the road that the county has adopted now',
      ),
      ...draftFields,
    }),
    output: z.object({ version: z.number() }),
  }),
  withdrawPledge: describeOperation({
    kind: 'command',
    about: { zh: '撤回未签订的责任书或补充协议', en: 'withdraw a pledge or supplement that is not in force' },
    needs: 'accountability.pledge',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), version: expectedField(), reason: reasonField() }),
    output: z.object({}),
  }),
  pledgeSchedule: describeOperation({
    kind: 'query',
    about: {
      zh: '时间表：每条措施的步骤、先后和时限',
      en: 'the timetable: steps of every line, what comes first, by when',
    },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), version: versionField() }),
    output: z.object({
      rows: z.array(scheduleRowShape),
      /** Durations are ours unless the city set them. */
      basis: words,
      watermark: mark,
    }),
  }),
  creationOrder: describeOperation({
    kind: 'query',
    about: { zh: '全市路线图：各县区达标先后', en: 'the counties in the order in which they reach the standard' },
    needs: 'accountability.progress',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      /** By year, those without one at the end. */
      counties: z.array(orderShape),
      years: z.array(
        z.object({
          year: z.number(),
          counties: z.array(z.string()),
          /** Of the adopted road of the city. */
          cost: z.number().nullable(),
          budget: z.number().nullable(),
        }),
      ),
      cityRoad: z.object({ id: z.string(), name: z.string(), adoptedAt: z.string() }).nullable(),
    }),
  }),
  exportPledge: describeOperation({
    kind: 'query',
    about: { zh: '导出责任书（docx，附件在后）', en: 'export a pledge (docx, annexes after it)' },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), id: idField(), version: versionField() }),
    output: download,
  }),
  exportPledgeTables: describeOperation({
    kind: 'query',
    about: { zh: '导出责任书各表（xlsx）', en: 'export the tables of a pledge (xlsx)' },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), id: idField(), version: versionField() }),
    output: download,
  }),
  pledgeScan: describeOperation({
    kind: 'query',
    about: { zh: '下载签字扫描件', en: 'download the scan of a signed pledge' },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({
      county: countyField(),
      id: idField(),
      version: expectedField(),
      side: labelled(z.enum(pledgeSides), '哪一方', 'which side'),
    }),
    output: download,
  }),
} as const

function signing() {
  return z.object({
    county: countyField(),
    id: idField(),
    version: expectedField(),
    name: labelled(z.string().trim().min(2).max(40), '签字人', 'who signed'),
    position: labelled(z.string().trim().min(2).max(60), '职务', 'position'),
    on: dayField('签字日期', 'day of the signature'),
    scan: labelled(z.string().optional(), '签字扫描件', 'scan of the signed paper', { path: true }),
  })
}
