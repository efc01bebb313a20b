import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldsOf, internal, onRequest, open, pickOpen } from './openness.ts'
import { publicationKinds } from './publication-words.ts'
import { snapshotShapes } from './snapshot-shapes.ts'

const shape = z.object({
  name: open(z.object({ zh: z.string(), en: z.string() }), '名称', 'name'),
  person: internal(z.string(), '责任人', 'person'),
  items: open(
    z.array(
      z.object({
        text: open(z.string().nullable(), '内容', 'text'),
        money: onRequest(z.number(), '金额', 'money'),
        forgotten: z.string().optional(),
      }),
    ),
    '条目',
    'items',
  ),
})

describe('公开属性', () => {
  it.each(publicationKinds)('every field of %s has one, and words in both languages', (kind) => {
    const fields = fieldsOf(snapshotShapes[kind])
    expect(fields.length).toBeGreaterThan(10)
    expect(fields.filter(({ openness, label }) => !openness || !label?.zh || !label.en)).toEqual([])
  })

  it('is what picks: what is not 主动公开, or has none, stays inside at every depth', () => {
    const facts = {
      name: { zh: '甲', en: 'A' },
      person: '张三',
      items: [{ text: null, money: 5, forgotten: '漏标的' }],
    }
    expect(pickOpen(shape, facts)).toEqual({ name: { zh: '甲', en: 'A' }, items: [{ text: null }] })
  })

  it('that is missing is found', () => {
    expect(fieldsOf(shape).filter(({ openness }) => !openness)).toEqual([
      { path: 'items.forgotten', label: undefined, openness: undefined },
    ])
  })
})
