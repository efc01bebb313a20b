/** The words of posts: what decided how many are needed, where 实有 comes from, and what a school is flagged with. */
import type { Words } from '#kernel/words.ts'

export const deciders = ['pupils', 'classes', 'point'] as const
export type Decider = (typeof deciders)[number]
export const deciderWords: Readonly<Record<Decider, Words>> = {
  pupils: { zh: '生师比', en: 'by pupils' },
  classes: { zh: '班师比', en: 'by classes' },
  point: { zh: '教学点最低人数', en: 'least of a teaching point' },
}

export const inPostSources = ['census', 'census-roster', 'unknown'] as const
export type InPostSource = (typeof inPostSources)[number]
export const inPostSourceWords: Readonly<Record<InPostSource, Words>> = {
  census: { zh: '统计数据教职工数', en: 'staff of the census' },
  'census-roster': { zh: '统计数据教职工数减去名册中的聘任教师', en: 'staff of the census less those on contract' },
  unknown: { zh: '缺数据', en: 'unknown' },
}

export const postFlags = ['over', 'short', 'structural', 'unfilled', 'unknown'] as const
export type PostFlag = (typeof postFlags)[number]
export const postFlagWords: Readonly<Record<PostFlag, Words>> = {
  over: { zh: '超编', en: 'over the approved posts' },
  short: { zh: '缺编', en: 'short of the standard' },
  structural: { zh: '结构性缺编', en: 'enough in all, a subject is missing' },
  unfilled: {
    zh: '有空编而缺人（“有编不补”线索，待核实）',
    en: 'posts free though people are lacking, to be verified',
  },
  unknown: { zh: '缺数据', en: 'unknown' },
}
