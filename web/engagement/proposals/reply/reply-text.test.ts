/** Words and tokens of a reply's text. */
import { describe, expect, test } from 'vitest'
import { headingOf, partsOf, piecesOf, textOf, usedIn } from './reply-text.ts'

describe('pieces', () => {
  const text = '撤并教学点{figure:merged-points}，新建{figure:new-boarding}{promise:0198-a}。'
  test('words and tokens take turns, and nothing is lost', () => {
    expect(piecesOf(text)).toEqual([
      { kind: 'words', text: '撤并教学点' },
      { kind: 'figure', code: 'merged-points' },
      { kind: 'words', text: '，新建' },
      { kind: 'figure', code: 'new-boarding' },
      { kind: 'promise', code: '0198-a' },
      { kind: 'words', text: '。' },
    ])
    expect(textOf(piecesOf(text))).toBe(text)
  })
  test.each(['', '{figure:}', '{figure:a b}', '{', '}{', '{figur:a}', '{figure:A}'])('%j holds no token', (odd) => {
    expect(piecesOf(odd).some(({ kind }) => kind !== 'words')).toBe(false)
    expect(textOf(piecesOf(odd))).toBe(odd)
  })
  test('what is used is told once', () => {
    expect([...usedIn(`${text}\n再次{figure:merged-points}`, 'figure')]).toEqual(['merged-points', 'new-boarding'])
    expect([...usedIn(text, 'promise')]).toEqual(['0198-a'])
  })
})

describe('headings', () => {
  test.each([
    ['一、压实创建工作责任。与各县区政府签订', '一', '压实创建工作责任'],
    ['六、大力营造浓厚氛围', '六', '大力营造浓厚氛围'],
  ])('%s', (paragraph, mark, title) => expect(headingOf(paragraph)).toMatchObject({ mark, title }))
  test.each(['衷心感谢您对教育的关心', '一是全面落实', '一、'])('%s begins no part', (paragraph) =>
    expect(headingOf(paragraph)).toBeNull(),
  )
  test('parts in order', () => {
    expect(partsOf('前言\n一、责任。甲\n乙\n二、规划布局。丙').map(({ mark, paragraph }) => [mark, paragraph])).toEqual(
      [
        ['一', 1],
        ['二', 3],
      ],
    )
  })
})
