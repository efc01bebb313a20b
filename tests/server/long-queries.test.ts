/** A query that is longer than an address: asked in a body, judged as in an address, and leaving no mark. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostEdits } from '#modules/network/contract.ts'
import { city, county, openHouse, visitor, type House } from './house.ts'

let house: House
let statistician: ReturnType<typeof visitor>
beforeAll(async () => {
  house = await openHouse()
  statistician = visitor(house, await house.signIn('statistician'))
})
afterAll(() => house.stop())

const asked = (villages: number) => ({
  county,
  id: '00000000-0000-7000-8000-000000000000',
  edits: [
    {
      kind: 'assign',
      villages: Array.from({ length: villages }, (_, at) => String(411525100200 + at)),
      bands: ['1-3'],
      site: '2141925001',
      fromYear: 2027,
    },
  ],
})
const codeOf = ({ body }: { readonly body: Record<string, unknown> }) => (body['refusal'] as { code: string }).code

describe('edits of three thousand villages', () => {
  it('do not fit an address, and are judged out of a body', async () => {
    expect((await statistician.query('network', 'judgeEdit', asked(mostEdits))).status).toBe(431)
    const answer = await statistician.command('network', 'judgeEdit', asked(mostEdits))
    expect([answer.status, codeOf(answer)]).toEqual([422, 'no-such-plan'])
    expect((await statistician.command('network', 'judgeEdit', asked(mostEdits + 1))).status).toBe(400)
    expect(codeOf(await statistician.query('network', 'judgeEdit', asked(3)))).toBe('no-such-plan')
  })

  it('are judged for nobody who may not make plans, and leave no mark', async () => {
    const before = await statistician.query('access', 'auditTrail', { limit: 500 })
    const auditor = visitor(house, await house.signIn('auditor'))
    expect((await auditor.command('network', 'judgeEdit', asked(3))).status).toBe(403)
    expect((await visitor(house).command('network', 'judgeEdit', asked(3))).status).toBe(401)
    await statistician.command('network', 'judgeEdit', asked(3))
    const after = await statistician.query('access', 'auditTrail', { limit: 500 })
    const ofEdits = ({ body }: typeof after) =>
      (body['entries'] as { operation: string }[]).filter(({ operation }) => operation === 'network.judgeEdit')
    expect([ofEdits(before), ofEdits(after)]).toEqual([[], []])
  })

  it('go in an address or a body, but no other query does', async () => {
    expect((await statistician.command('network', 'plans', { region: city })).status).toBe(404)
  })
})
