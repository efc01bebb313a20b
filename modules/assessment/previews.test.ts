/** Previews are kept in memory, and a correction shows in them at once all the same. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract as censusContract } from '#modules/census/contract.ts'
import { storeDraftYear } from '#modules/census/index.ts'
import { answers as census } from '#modules/census/operations.ts'
import { placeOf } from '#modules/schools/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { bareContext, operatorWith } from '#platform/operations/bare-context.ts'
import type { Caller } from '#platform/operations/caller.ts'
import { runOperation, type OpenRoom } from '#platform/operations/run-operation.ts'
import { demoCounties } from '#database/demo/counties.ts'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { makeCounty } from '#database/demo/made-schools.ts'
import { madeTables } from '#database/demo/made-tables.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { contract, type CountySummary } from './contract.ts'
import { answers } from './operations.ts'

/** Nothing has been handed in for 2026 when the city is loaded. */
const county = '411528'
const made = makeCounty(demoCounties.find(({ code }) => code === county)!)
const by = { name: '息县统计员' }

let test: TestDatabase
beforeAll(async () => {
  test = await cloneDatabase()
  await loadExampleCity(test.database, { counties: [county] })
  await storeDraftYear(test.database, { ...(await madeTables(made, 2026)), by, at: '2026-10-12T01:00:00.000Z' })
})
afterAll(() => test.close())

async function ask(room: OpenRoom, name: string, input: object, caller: Caller): Promise<unknown> {
  const context = Object.create(bareContext(caller), { database: { value: test.database } }) as AnswerContext
  const office = { caller, context, placeOf: placeOf.bind(null, test.database) }
  const result = await runOperation(room, name, input, office)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.output
}

const officer = operatorWith(Object.keys(contract.permissions))
const report = async (): Promise<{
  schools: { code: string; values: Record<string, { value: number | null }> }[]
}> => ((await ask({ contract, answers }, 'report', { county, year: 2026 }, officer)) as { report: never }).report
const overview = async (): Promise<CountySummary> =>
  (
    (await ask({ contract, answers }, 'overview', { region: county, year: 2026 }, officer)) as {
      counties: CountySummary[]
    }
  ).counties[0]!

describe('a preview', () => {
  it('is the same as long as nothing changes', async () => {
    expect(await overview()).toEqual(await overview())
    expect(await report()).toEqual(await report())
  })

  it('changes at once with a correction of a school', async () => {
    const before = await report()
    const summary = await overview()
    const school = before.schools.find(({ values }) => values['R5']!.value !== null)
    const caller: Caller = {
      ...operatorWith([]),
      name: '校长',
      grants: ['census.read', 'census.sign'].map((permission) => ({
        permission,
        scope: { kind: 'school', code: school!.code },
      })),
    }
    const room = { contract: censusContract, answers: census }
    const { filing, rows } = (await ask(room, 'filing', { school: school!.code, year: 2026 }, caller)) as {
      filing: { number: number }
      rows: { stage: string; values: { sportsGroundArea: number } }[]
    }
    const { stage, values } = rows[0]!
    const changes = { sportsGroundArea: values.sportsGroundArea + 500 }
    const input = { school: school!.code, year: 2026, expected: filing.number, stage, changes, reason: '操场已验收' }
    expect(await ask(room, 'correct', input, caller)).toMatchObject({ saved: true })
    const after = await report()
    const valueOf = ({ schools }: typeof after): number =>
      schools.find(({ code }) => code === school!.code)!.values['R5']!.value!
    expect(valueOf(after)).toBeGreaterThan(valueOf(before))
    const changed = await overview()
    expect({ ...changed, judgedAt: '' }).not.toEqual({ ...summary, judgedAt: '' })
  })

  it('changes at once with a table that is handed in anew', async () => {
    const before = await report()
    const { schools, counties } = await madeTables(made, 2026)
    const rows = schools.rows.map((row) => ({ ...row, sportsGroundArea: (row.sportsGroundArea ?? 0) + 100 }))
    const at = '2026-10-20T01:00:00.000Z'
    await storeDraftYear(test.database, { schools: { ...schools, rows }, counties, by, at })
    const after = await report()
    const known = ({ schools: judged }: typeof after): number[] =>
      judged.flatMap(({ values }) => values['R5']?.value ?? [])
    expect(Math.min(...known(after))).toBeGreaterThan(Math.min(...known(before)))
  })
})
