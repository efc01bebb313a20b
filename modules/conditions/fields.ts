/** Fields that the operations of this room have in common, and the shapes of a clause and of a year's figures. Browser-safe. */
import { z } from 'zod'
import { isoDate, labelled } from '#kernel/contract.ts'
import { clauseShape } from '#modules/assessment/contract.ts'

export const words = z.object({ zh: z.string(), en: z.string() })
export const numberOrNull = z.number().nullable()
export const phase = z.enum(['primary', 'junior'])

export const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
export const regionField = () =>
  labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code', { positional: true })
export const cityField = () => labelled(z.string().regex(/^\d{4}00$/), '市级代码', 'city code', { positional: true })
export const schoolField = () =>
  labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code', { positional: true })
export const yearField = () =>
  labelled(
    z.number().int().min(1990).max(2100).optional(),
    '统计学年（起始年，不填为最新）',
    'school year of the figures, the newest where left out',
  )
export const idField = () => labelled(z.uuid(), '项目编号', 'id of the project')
export const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')
export const noteField = () => labelled(z.string().trim().max(1000).optional(), '说明', 'note')
export const dayField = (zh: string, en: string) => labelled(isoDate(), zh, en)
export const documentField = () => labelled(z.uuid().optional(), '材料编号（keepPaper 所给）', 'id of a kept paper')
export const basisDocumentField = () => labelled(z.string().trim().min(2).max(200), '依据', 'what it rests on')
export const fileField = () =>
  labelled(z.string().min(1), '数据文件（.xlsx 或 .csv）', 'data file (.xlsx or .csv)', { path: true })
export const joinedField = () =>
  labelled(
    z.record(z.string(), z.string()).optional(),
    '表头对应：模板中的表头 → 文件中的表头',
    'headings joined by hand: ours → those of the file',
  )
export const pageFields = {
  page: labelled(z.number().int().min(1).max(10_000).default(1), '第几页', 'page'),
  size: labelled(z.number().int().min(1).max(500).default(50), '每页条数', 'rows of a page'),
}

/** A rule with its clause and how sure it is. */
export const ruleShown = z.object({
  code: z.string(),
  value: numberOrNull,
  unit: z.string(),
  label: words,
  clause: clauseShape,
})
export type RuleShown = z.infer<typeof ruleShown>

/** Which figures an answer rests on, county by county. */
export const figuresShown = z.object({
  county: z.string(),
  countyName: z.string(),
  year: z.number(),
  /** True while they are still being collected (未定稿). */
  isDraft: z.boolean(),
})
export type FiguresShown = z.infer<typeof figuresShown>

export const nameOf = { code: z.string(), name: z.string() } as const
