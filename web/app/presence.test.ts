import { describe, expect, it } from 'vitest'
import { isSomebodyHere, watchPresence } from './presence.ts'

describe('presence', () => {
  it('ends three minutes after the last touch, and begins again with the next', () => {
    const heard = new Map<string, () => void>()
    watchPresence({ addEventListener: (event: string, listen: () => void) => void heard.set(event, listen) } as never)
    expect(isSomebodyHere(Date.now() + 60_000)).toBe(true)
    expect(isSomebodyHere(Date.now() + 4 * 60_000)).toBe(false)
    expect([...heard.keys()]).toContain('keydown')
    heard.get('keydown')!()
    expect(isSomebodyHere()).toBe(true)
  })
})
