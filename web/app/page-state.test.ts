import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { languageOf } from './language.ts'
import { readChoices, searchFromText, searchToText } from './page-state.ts'

const shape = z.object({
  q: z.string().default(''),
  year: z.coerce.number().int().optional(),
  state: z.enum(['signed', 'returned']).optional(),
})

describe('choices in an address', () => {
  it.each<[string, z.output<typeof shape>]>([
    ['', { q: '' }],
    ['?q=一小&year=2025', { q: '一小', year: 2025 }],
    ['?state=signed&lang=en', { q: '', state: 'signed' }],
    // An address that was typed wrong opens the page all the same.
    ['?state=unheard-of&year=soon', { q: '' }],
  ])('“%s”', (text, expected) => {
    expect(readChoices(shape, searchFromText(text))).toEqual(expected)
  })

  it('keeps codes as texts and leaves out what is not chosen', () => {
    const search = { county: '411500', q: '', state: undefined, year: 2025 }
    expect(searchToText(search)).toBe('?county=411500&year=2025')
    expect(searchFromText(searchToText(search))).toEqual({ county: '411500', year: '2025' })
  })
})

describe('the language of a page', () => {
  it.each([
    ['en', 'zh', 'en'],
    [undefined, 'en', 'en'],
    [undefined, null, 'zh'],
    ['fr', null, 'zh'],
  ] as const)('address %s, chosen last %s → %s', (inAddress, chosenLast, expected) => {
    expect(languageOf(inAddress, chosenLast)).toBe(expected)
  })
})
