/** What a gap is called: lacking and left over are never mixed up, unknown is neither. */
import { describe, expect, it } from 'vitest'
import { gapWords, headroomWords } from './gap-words.ts'

describe('a gap in words', () => {
  it.each([
    [3, '缺3'],
    [-2, '余2'],
    [0, '持平'],
    [1234, '缺1,234'],
  ])('%d needed beyond what is there: %s', (gap, zh) => expect(gapWords(gap)?.zh).toBe(zh))
  it.each([
    [5, '空编5'],
    [-4, '超编4'],
    [0, '满编'],
  ])('%d approved beyond those in post: %s', (gap, zh) => expect(headroomWords(gap)?.zh).toBe(zh))
  it('says nothing of what is not known', () => expect([gapWords(null), headroomWords(null)]).toEqual([null, null]))
})
