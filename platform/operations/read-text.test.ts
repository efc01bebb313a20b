import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { readText } from './read-text.ts'

const operation = describeOperation({
  kind: 'query',
  about: { zh: '例', en: 'example' },
  needs: 'example.read',
  at: 'everywhere',
  input: z.object({
    code: labelled(z.string(), '代码', 'code'),
    year: labelled(z.number().optional(), '学年', 'year'),
    closed: labelled(z.boolean().default(false), '含撤并', 'with closed ones'),
    schools: labelled(z.array(z.string()).optional(), '学校', 'schools'),
  }),
  output: z.object({}),
})

describe('input as text', () => {
  it('becomes what the description asks for; codes stay text', () => {
    const text = { code: '0411', year: '2025', closed: 'true', schools: '["2141"]' }
    expect(readText(operation, text)).toEqual({ code: '0411', year: 2025, closed: true, schools: ['2141'] })
  })

  it('stays text where it is none of that, for the schema to say so', () => {
    const text = { year: 'last', closed: 'yes', schools: 'all', other: '1' }
    expect(readText(operation, text)).toEqual(text)
  })
})
