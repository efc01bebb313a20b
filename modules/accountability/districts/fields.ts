/** Fields that the operations of supervision and of the year's record have in common. Browser-safe. */
import { z } from 'zod'
import { isoDate, labelled } from '#kernel/contract.ts'

export const words = z.object({ zh: z.string(), en: z.string() })
export const nameOf = z.object({ code: z.string(), name: z.string() })

export const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
export const regionField = () =>
  labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code', { positional: true })
export const cityField = () => labelled(z.string().regex(/^\d{4}00$/), '市级代码', 'city code', { positional: true })
export const schoolField = () => labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code')
export const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')
export const dayField = (zh: string, en: string) => labelled(isoDate(), zh, en)
export const basisField = () => labelled(z.string().trim().min(2).max(200), '依据文件', 'document that it rests on')
export const monthField = () =>
  labelled(z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/), '月份（如 2026-11）', 'month, such as 2026-11')
export const nameField = (zh: string, en: string) => labelled(z.string().trim().min(2).max(40), zh, en)

/** What stands in the way of a command (`error`: nothing was saved), or should be looked at (`warning`). */
export const supervisionProblem = z.object({
  severity: z.enum(['error', 'warning']),
  field: z.string(),
  what: words,
  todo: words,
})
export type SupervisionProblem = z.infer<typeof supervisionProblem>
