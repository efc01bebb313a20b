/** The words for methods and levels, as an official reads them. */
import type { Words } from '#kernel/words.ts'
import type { LevelName } from './settings.ts'

export const levelWords: Readonly<Record<LevelName, Words>> = {
  whole: { zh: '全域', en: 'the whole' },
  group: { zh: '分区（乡镇）', en: 'districts or townships' },
  school: { zh: '学校', en: 'schools' },
}

/** By the names under which ways of going about it are tried. */
export const methodWords: Readonly<Record<string, Words>> = {
  usual: {
    zh: '年级递进，小样本向本地平均靠拢，并按前几年的偏差修正',
    en: 'grade progression, small numbers drawn toward the local mean, corrected by what the last years were off',
  },
  settling: {
    zh: '年级递进，各校与平均的差别逐年减弱',
    en: 'grade progression, with what sets a place apart wearing off from year to year',
  },
  steady: {
    zh: '年级递进，取较长年份的平均，不追随近年的起落',
    en: 'grade progression on long averages, not following the ups and downs of recent years',
  },
  'births ignored': {
    zh: '年级递进，不用出生人口（回测中出生人口与入学不符）',
    en: 'grade progression without births, which did not go together with entries',
  },
  unchanged: { zh: '同届人数不变', en: 'cohorts unchanged' },
  pooled: { zh: '三年合并升级比', en: 'ratios pooled over three years' },
}
