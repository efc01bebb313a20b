/** What is being done with an import, in words for whoever waits. */
import type { Words } from '#kernel/words.ts'

export const steps = {
  waiting: { zh: '已收到文件，排队等待读取', en: 'the file is here and waits to be read' },
  opening: { zh: '打开文件', en: 'opening the file' },
  reading: { zh: '逐行读取核查', en: 'reading and checking every row' },
  comparing: { zh: '核对地区归属，与上一学年比对', en: 'comparing with the region and the year before' },
  layingOut: { zh: '整理各校变化', en: 'working out what changes for each school' },
  ready: { zh: '核查完毕，可以保存', en: 'checked and ready to be saved' },
  faulty: { zh: '核查完毕，有错误，没有保存任何数据', en: 'checked; there are errors, and nothing was saved' },
  failed: { zh: '没有读完，没有保存任何数据', en: 'not read to its end; nothing was saved' },
  saved: { zh: '已保存，等待各校核对签字', en: 'saved; the schools check and sign now' },
} as const satisfies Readonly<Record<string, Words>>
