import { describe, expect, it } from 'vitest'
import { attempts, fitted, packed } from './photo-size.ts'

describe('the size of a photo', () => {
  it.each([
    [4000, 3000, [1600, 1200]],
    [3000, 4000, [1200, 1600]],
    [800, 600, [800, 600]],
    [9000, 2, [1600, 1]],
  ])('%d × %d', (width, height, size) => expect(fitted(width, height, 1600)).toEqual(size))

  it('is packed more strongly until it fits, and given up where it never does', async () => {
    const sizes = [900, 500, 300]
    const made: number[] = []
    const pack = async () => {
      made.push(1)
      return { size: sizes[made.length - 1] ?? 299 }
    }
    expect(await packed(400, pack)).toEqual({ size: 300 })
    expect(made).toHaveLength(3)
    expect(await packed(10, async () => ({ size: 11 }))).toBeNull()
    expect(await packed(10, async () => null)).toBeNull()
    expect(attempts.length).toBeGreaterThan(2)
  })
})
