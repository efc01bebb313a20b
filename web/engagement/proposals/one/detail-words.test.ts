/** Details of events in words. */
import { expect, test } from 'vitest'
import { detailWords } from './detail-words.ts'

test.each([
  [
    { on: '2026-03-02', main: { name: '市教育体育局', county: null }, joint: [{ name: '市财政局', county: null }] },
    '日期：2026-03-02；主办：市教育体育局；会办：市财政局',
  ],
  [
    { on: '2026-04-01', way: 'visit', with: ['张某'], by: '吴某', words: '希望尽快' },
    '日期：2026-04-01；方式：登门走访（面商）；对象：张某；联系人：吴某；意见：希望尽快',
  ],
  [{ on: '2026-06-01', to: ['张某', '李某'], way: '当面送达' }, '日期：2026-06-01；至：张某、李某；方式：当面送达'],
  [{ isRestricted: true, reason: '涉及个人' }, '公开：不公开；理由：涉及个人'],
  [{ draft: 7, words: null }, ''],
])('%o', (details, words) => expect(detailWords(details).zh).toBe(words))
