import { describe, expect, it } from 'vitest'
import { courseOf, courseWords } from './course.ts'

describe('which way a number goes', () => {
  it.each([
    ['从现在起减少', [100, 95, 90, 70]],
    ['从现在起减少', [100, 101, 90, 70]],
    ['逐年增加', [100, 105, 120]],
    ['大体持平', [100, 101, 99, 100]],
    ['2027年到顶，之后减少', [100, 108, 120, 110, 90]],
    ['2027年到低点，之后回升', [100, 90, 80, 110]],
    // Down and only a little up again: fewer than now, and that is what counts.
    ['从现在起减少', [100, 70, 60, 75]],
    ['大体持平', [0, 0, 0]],
  ])('%s', (zh, values) => expect(courseWords(courseOf(2025, values)).zh).toBe(zh))
})
