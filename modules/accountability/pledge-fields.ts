/** Fields that many operations on stages, tasks, evidence and pledges ask for. Browser-safe. */
import { z } from 'zod'
import { isoDate, labelled } from '#kernel/contract.ts'
import { departments } from './departments.ts'

export const words = z.object({ zh: z.string(), en: z.string() })

export const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
export const cityField = () => labelled(z.string().regex(/^\d{4}00$/), '市代码', 'city code', { positional: true })
export const regionField = () =>
  labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code', { positional: true })
export const dayField = (zh: string, en: string) => labelled(isoDate(), zh, en)
export const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')
export const noteField = () => labelled(z.string().trim().max(1000).optional(), '说明', 'note')
export const documentField = () =>
  labelled(z.uuid().optional(), '所附佐证材料编号（先上传）', 'id of the evidence that belongs to it, handed in before')
export const fileField = () => labelled(z.string().min(1), '文件', 'file', { path: true })
export const itemField = () =>
  labelled(z.string().regex(/^([RG]\d{1,2}|E[1-9]|S1)$/), '指标代码，如 R1、G5、E1、S1', 'code of the indicator', {
    positional: true,
  })
export const departmentField = () => labelled(z.enum(departments), '牵头部门', 'lead department')
export const personField = () => labelled(z.string().trim().max(60).optional(), '责任人', 'person who answers for it')
