import { describe, expect, it } from 'vitest'
import { changesInShort, effectWords } from './effect-words.ts'

const moved = [
  { school: '1', phase: 'primary' as const, R1: -2, R2: 0 },
  { school: '2', phase: 'primary' as const, R1: 2 },
]
const shared = [
  { school: '2', phase: 'primary' as const, R4: 80 },
  { school: '2', phase: 'junior' as const, R4: 40.5, R7: 1200 },
]

describe('what an action changes', () => {
  it('is told with its sign and unit', () => {
    expect(effectWords({ effects: [...moved, ...shared] }, 'zh').map(({ changes }) => changes)).toEqual([
      ['R1 −2 人'],
      ['R1 +2 人'],
      ['R4 +80 m²'],
      ['R4 +40.50 m²', 'R7 +1,200 间'],
    ])
  })

  it.each([
    [
      'by school where somebody moves',
      { effects: moved, phases: ['primary' as const], to: '2' },
      '调出 R1 −2 人；调入 R1 +2 人',
    ],
    [
      'by stage where it is shared',
      { effects: shared, phases: ['primary' as const, 'junior' as const], to: null },
      '小学 R4 +80 m²；初中 R4 +40.50 m²、R7 +1,200 间',
    ],
    ['plainly else', { effects: [shared[0]!], phases: ['primary' as const], to: null }, 'R4 +80 m²'],
  ])('%s', (_, action, words) => expect(changesInShort(action).zh).toBe(words))

  it('in English too', () => {
    const action = { effects: shared, phases: ['primary' as const, 'junior' as const], to: null }
    expect(changesInShort(action).en).toBe('primary R4 +80 m²; junior secondary R4 +40.50 m², R7 +1,200 rooms')
  })
})
