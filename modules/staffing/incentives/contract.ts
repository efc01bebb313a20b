/** What can be asked about title routes and subsidies; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { sourcedShape } from '../settings/contract.ts'
import { incentiveKinds, incentiveStates } from './incentive-words.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })

const standing = z.object({
  kind: z.enum(incentiveKinds),
  state: z.enum(incentiveStates),
  /** School year in which the condition is first met, met ones too; null unknown or never. */
  since: z.number().nullable(),
  /** 元/人·月, of subsidies. */
  monthly: z.number().nullable(),
  /** How it was judged, with the figures. */
  why: words,
  clause: words,
  confidence: sourcedShape.shape.confidence,
})
export type IncentiveStanding = z.infer<typeof standing>

export const incentiveOperations = {
  incentiveCounts: describeOperation({
    kind: 'query',
    about: {
      zh: '职称渠道和补助：符合人数（不含个人信息）',
      en: 'title routes and subsidies: how many qualify, without names',
    },
    needs: 'staffing.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      year: z.number().nullable(),
      isSimulated: z.boolean(),
      /** 县区是否在生活补助范围: null not told, the amounts are then unknown. */
      allowanceApplies: z.boolean().nullable(),
      rules: z.array(sourcedShape),
      kinds: z.array(
        z.object({
          kind: z.enum(incentiveKinds),
          met: z.number(),
          /** Of each of the five next school years. */
          ahead: z.array(z.object({ year: z.number(), teachers: z.number() })),
          unknown: z.number(),
          /** 元/月 in all, of subsidies. */
          monthly: z.number().nullable(),
        }),
      ),
      schools: z.array(
        z.object({
          school: z.string(),
          schoolName: z.string(),
          teachers: z.number(),
          met: z.partialRecord(z.enum(incentiveKinds), z.number()),
          monthly: z.number().nullable(),
        }),
      ),
    }),
  }),
  incentives: describeOperation({
    kind: 'query',
    about: {
      zh: '符合职称渠道和补助的教师（个人信息，留痕）',
      en: 'teachers who qualify (personal data, written down)',
    },
    needs: 'staffing.teachers',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      kind: labelled(z.enum(incentiveKinds).optional(), '类别', 'kind'),
      state: labelled(z.enum(incentiveStates).optional(), '情况', 'state'),
      teacher: labelled(z.string().max(30).optional(), '教师编号', 'teacher number'),
      page: labelled(z.number().int().min(1).default(1), '页', 'page'),
      size: labelled(z.number().int().min(1).max(200).default(50), '每页条数', 'rows of a page'),
    }),
    output: z.object({
      total: z.number(),
      page: z.number(),
      teachers: z.array(
        z.object({
          teacher: z.string(),
          name: z.string(),
          school: z.string(),
          schoolName: z.string(),
          standings: z.array(standing),
        }),
      ),
    }),
  }),
  setIncentives: describeOperation({
    kind: 'command',
    about: { zh: '设置本县乡村教师生活补助范围和标准', en: "set the county's living allowance of rural teachers" },
    needs: 'staffing.settings',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      applies: labelled(z.boolean(), '在补助范围内', 'the county is within its scope'),
      town: labelled(z.number().min(0).max(5000).optional(), '乡镇学校，空着按省定标准', 'schools in towns', {
        unit: '元/人·月',
      }),
      village: labelled(z.number().min(0).max(5000).optional(), '村小', 'village schools', { unit: '元/人·月' }),
      point: labelled(z.number().min(0).max(5000).optional(), '教学点', 'teaching points', { unit: '元/人·月' }),
      document: labelled(z.string().trim().min(2).max(200), '依据', 'what it rests on'),
    }),
    output: z.object({}),
  }),
  exportIncentives: describeOperation({
    kind: 'query',
    about: {
      zh: '导出符合职称渠道和补助的教师（个人信息，留痕）',
      en: 'export who qualifies (personal data, written down)',
    },
    needs: 'staffing.teachers',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField() }),
    output: download,
  }),
} as const
