import { expect, it } from 'vitest'
import { inFrame } from './in-frame.ts'

it('opens links of a framed page beside it, and changes nothing else', () => {
  const page = '<!doctype html><html lang="zh-CN"><head><title>头</title></head><body><header>a</header></body></html>'
  expect(inFrame(page)).toBe(page.replace('<head>', '<head><base target="_blank">'))
  expect(inFrame('没有头')).toBe('没有头')
})
