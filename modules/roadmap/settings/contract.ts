/** What can be asked about what a county's roads are reckoned with: lead times, money, quotas, levers, years. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { postRules } from '../road-jobs/posts-ahead.ts'
import { levers, roadItemCodes, roadMargins, roadPots, type RoadItemCode } from '../roads/road-words.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const itemCode = z.enum(roadItemCodes as unknown as [RoadItemCode, ...RoadItemCode[]])
const year = () => z.number().int().min(2000).max(2100)

export const leadsShape = z.partialRecord(itemCode, z.number().int().min(0).max(9))

export const budgetShape = z.object({
  year: labelled(year(), '预算年度', 'budget year'),
  pot: labelled(z.enum(roadPots), '资金来源：中央、省、市县、专款', 'pot'),
  items: labelled(z.array(itemCode).min(1).max(20), '可用于', 'items that it may be spent on'),
  amount: labelled(z.number().min(0).max(1e12), '金额', 'amount', { unit: '元' }),
})
export type RoadBudget = z.infer<typeof budgetShape>

export const quotasShape = z.object({
  degree: labelled(
    z.number().int().min(0).max(100_000).nullable().optional(),
    '学历提升，null 即取消名额',
    'degrees; null takes the quota away',
    { unit: '人' },
  ),
  backbone: labelled(
    z.number().int().min(0).max(100_000).nullable().optional(),
    '骨干认定，null 即取消名额',
    'backbone titles; null takes it away',
    { unit: '人' },
  ),
})

export const settingOperations = {
  roadSettings: describeOperation({
    kind: 'query',
    about: { zh: '路线图测算口径：提前量、预算、名额、措施和年份', en: 'what roads are reckoned with' },
    needs: 'roadmap.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      /** As they hold now: the county's own, else ours. */
      leads: z.array(
        z.object({
          item: itemCode,
          words,
          /** School years from paying to the first counted 统计学年. */
          years: z.number(),
          countsBy: z.enum(['booked', 'accepted', 'in-post', 'recognised']),
          isOurs: z.boolean(),
        }),
      ),
      budgets: z.array(budgetShape),
      /** Yearly quotas, by criteria; null where nobody gave one. */
      quotas: z.object({ degree: z.number().nullable(), backbone: z.number().nullable() }),
      levers: z.array(z.enum(levers)),
      /** Whether the county's posts are shared out anew by the pupils of the target year. */
      posts: z.enum(postRules),
      /** For how many pupils each school is provided, where a road is not given another. */
      margin: z.enum(roadMargins),
      firstYear: z.number(),
      targetYear: z.number(),
      /** 申报年. */
      applyYear: z.number(),
      /** What nobody has set, and what stands in its place. */
      unset: z.array(z.object({ code: z.string(), what: words, ours: words })),
      basis: z.string().nullable(),
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
      history: z.array(
        z.object({ number: z.number(), at: z.string(), personName: z.string(), basis: z.string(), what: words }),
      ),
      maySet: z.boolean(),
    }),
  }),
  setRoadSettings: describeOperation({
    kind: 'command',
    about: { zh: '设置路线图测算口径', en: 'set what roads are reckoned with' },
    needs: 'roadmap.settings',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      leads: labelled(leadsShape.optional(), '各项目的提前量（学年）', 'lead times in school years, by item'),
      budgets: labelled(
        z.array(budgetShape).max(200).optional(),
        '年度预算：年度、来源、可用于、金额',
        'yearly budgets: year, pot, items, amount',
      ),
      quotas: labelled(quotasShape.optional(), '学历提升、骨干认定的年度名额', 'yearly quotas of degrees and titles'),
      levers: labelled(z.array(z.enum(levers)).min(1).max(5).optional(), '可用的措施', 'levers that may be used'),
      posts: labelled(
        z.enum(postRules).optional(),
        '目标学年核定编制：follow-pupils 总量内按在校生调剂，kept 各校不变',
        'posts of the target year: shared out by pupils, or kept',
      ),
      margin: labelled(
        z.enum(roadMargins).optional(),
        '预留余量：不留、按预测90%上限、按99%上限',
        'margin: none, to the forecast’s 90 % or 99 %',
      ),
      firstYear: labelled(year().optional(), '首个可用资金的年度', 'first year in which money can be spent'),
      targetYear: labelled(year().optional(), '目标统计学年', 'school year in which the goal is to hold'),
      applyYear: labelled(year().optional(), '申报年', 'year of the application'),
      basis: labelled(z.string().trim().min(2).max(200), '依据', 'what it rests on'),
    }),
    output: z.object({ number: z.number() }),
  }),
} as const
