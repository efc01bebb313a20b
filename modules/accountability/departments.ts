/** Departments of a county that lead parts of the work, and the six areas of a bureau's reply. Browser-safe. */
import type { Words } from '#kernel/words.ts'

export const departments = [
  'education',
  'finance',
  'posts',
  'personnel',
  'development',
  'land',
  'housing',
  'market',
  'government',
] as const
export type Department = (typeof departments)[number]

export const departmentWords: Readonly<Record<Department, Words>> = {
  education: { zh: '教体局', en: 'education bureau' },
  finance: { zh: '财政局', en: 'finance bureau' },
  posts: { zh: '编办', en: 'office for posts' },
  personnel: { zh: '人社局', en: 'personnel bureau' },
  development: { zh: '发改委', en: 'development commission' },
  land: { zh: '自然资源局', en: 'natural resources bureau' },
  housing: { zh: '住建局', en: 'housing bureau' },
  market: { zh: '市场监管局', en: 'market regulation bureau' },
  government: { zh: '政府办公室', en: 'office of the county government' },
}
