import { describe, expect, it } from 'vitest'
import { newCommandId } from './command-id.ts'
import { commandBody, fitsAddress, queryText } from './request.ts'

describe('fields of a query', () => {
  it.each<[string, Parameters<typeof queryText>[0], string]>([
    ['nothing', {}, ''],
    ['what is left out', { region: undefined }, ''],
    [
      'strings, numbers and booleans as text',
      { region: '411500', year: 2025, closed: false },
      '?region=411500&year=2025&closed=false',
    ],
    ['lists as JSON', { schools: ['a', 'b'] }, '?schools=%5B%22a%22%2C%22b%22%5D'],
    ['Chinese', { search: '一小 & 二小' }, '?search=%E4%B8%80%E5%B0%8F+%26+%E4%BA%8C%E5%B0%8F'],
  ])('%s', (_, input, expected) => {
    expect(queryText(input)).toBe(expected)
  })
})

it('go in a body where the address would be longer than servers take', () => {
  const villages = Array.from({ length: 3000 }, (_, at) => String(411523100200 + at))
  expect(fitsAddress(queryText({ villages: villages.slice(0, 300) }))).toBe(true)
  expect(fitsAddress(queryText({ villages }))).toBe(false)
})

describe('fields of a command', () => {
  it('are JSON', () => {
    expect(commandBody({ year: 2025 })).toEqual({
      body: '{"year":2025}',
      headers: { 'content-type': 'application/json' },
    })
  })

  it('with a file are a form: the rest as one part, the file as another', async () => {
    const { body, headers } = commandBody({ region: '411528', file: new File(['学校'], 'a.csv'), note: undefined })
    if (!(body instanceof FormData)) throw new Error('expected a form')
    expect(headers).toEqual({})
    expect(JSON.parse(body.get('input') as string)).toEqual({ region: '411528' })
    expect(await (body.get('file') as File).text()).toBe('学校')
    expect((body.get('file') as File).name).toBe('a.csv')
  })
})

describe('the id of a press', () => {
  it('is a UUID of version 4, another each time', () => {
    const ids = new Set(Array.from({ length: 50 }, newCommandId))
    expect(ids.size).toBe(50)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
