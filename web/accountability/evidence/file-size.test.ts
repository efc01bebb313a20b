import { expect, it } from 'vitest'
import { fileSize } from './file-size.ts'

it.each([
  [1, '1 KB'],
  [12_288, '12 KB'],
  [3_565_158, '3.4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words)
})
