/** A clause is told by the number of its document, and never says the same twice. */
import { expect, it } from 'vitest'
import { clauseWords } from './clause-words.ts'

const clause = (title: string, number: string | null, article: string) => ({
  document: 'd',
  title: { zh: title, en: title },
  number,
  article,
  from: '2014-01-01',
  confidence: 'ours',
})

it.each([
  ['评估办法', '教督〔2017〕6号', '第七条（十一）', '教督〔2017〕6号 第七条（十一）'],
  ['交流轮岗条件的通行做法', null, '通行做法', '交流轮岗条件的通行做法'],
  ['某办法', null, '', '某办法'],
])('%s', (title, number, article, zh) => expect(clauseWords(clause(title, number, article)).zh).toBe(zh))
