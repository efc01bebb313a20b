import { describe, expect, it } from 'vitest'
import { areChanged, countFixes, fixesOf, fixOf, withFix } from './fixes.ts'

const made = [{ action: 'a', least: 3 }]
const a = { id: 'a', amount: 3 }
const b = { id: 'b', amount: 120.5 }

describe('locked and forbidden actions', () => {
  it('begin with those of the road', () => {
    expect(fixOf(fixesOf(made), 'a')).toBe('locked')
    expect(areChanged(fixesOf(made), made)).toBe(false)
  })
  it('a lock asks for as much as the road has', () => {
    expect([...withFix(fixesOf([]), b, 'locked').values()]).toEqual([{ action: 'b', least: 120.5 }])
  })
  it('a forbidden one may have nothing', () => {
    expect([...withFix(fixesOf(made), a, 'forbidden').values()]).toEqual([{ action: 'a', least: 0, most: 0 }])
  })
  it('chosen again it is free', () => {
    expect(withFix(fixesOf(made), a, 'locked').size).toBe(0)
    expect(areChanged(withFix(fixesOf(made), a, 'locked'), made)).toBe(true)
  })
  it('are counted by kind, and changes are seen', () => {
    const fixes = withFix(fixesOf(made), b, 'forbidden')
    expect([countFixes(fixes, 'locked'), countFixes(fixes, 'forbidden')]).toEqual([1, 1])
    expect(areChanged(fixes, made)).toBe(true)
    expect(areChanged(withFix(fixes, b, 'forbidden'), made)).toBe(false)
  })
})
