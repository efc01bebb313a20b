/** The workbooks that a visitor of the example city may try: each read as its name says, and nowhere but there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCensus } from '#modules/census/index.ts'
import { samples } from '#database/demo/sample-files.ts'
import { openHouse, visitor, type House } from './house.ts'

let demo: House
let plain: House
beforeAll(async () => {
  demo = await openHouse({}, samples)
  plain = await openHouse()
})
afterAll(async () => {
  await demo.stop()
  await plain.stop()
})

describe('sample workbooks', () => {
  it.each([
    ['dirty', 7],
    ['other-heading', 1],
    ['clean', 0],
  ])('%s has %i errors', async (name, errors) => {
    const response = await fetch(visitor(demo).at(`/samples/${name}.xlsx`))
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining(encodeURIComponent('模拟数据')),
    ])
    const bytes = Buffer.from(await response.arrayBuffer())
    const { problems } = await readCensus({ file: { name: `${name}.xlsx`, bytes }, today: '2026-11-25' })
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(errors)
  })

  it('are not there where data are real', async () => {
    for (const name of Object.keys(samples)) {
      expect((await fetch(visitor(plain).at(`/samples/${name}.xlsx`))).status).toBe(404)
    }
  })
})
