/** Brings the inputs of forecasts into the example city (模拟数据): each table is read, checked and saved like any import. */
import { inputGround, inputTables, storeInput, type InputKind } from '#modules/projection/index.ts'
import type { Database } from '#platform/database/database.ts'
import { csvText } from '#platform/files/write-table.ts'
import { demoCity, demoYears } from './counties.ts'
import { birthRows, birthYears, populationRows, type MadeCells } from './made-children.ts'
import { changeRows, flowRows, housingRows, kindergartenRows, rollRows } from './made-inputs.ts'
import type { MadeCounty } from './made-schools.ts'

const olderYears = [2018, 2019, 2020, 2021]

/** Rows of each table of a county, and the years that its file is named for. */
const tablesOf = (made: MadeCounty): readonly (readonly [InputKind, string, readonly MadeCells[]])[] => [
  ['births', `${birthYears[0]}—${birthYears.at(-1)}`, birthRows(made)],
  ['population', '2020、2024', populationRows(made, [2020, 2024])],
  ['kindergarten', `${demoYears[0]}—${demoYears.at(-1)}`, kindergartenRows(made, demoYears)],
  ['rolls', `${olderYears[0]}—${olderYears.at(-1)}`, rollRows(made, olderYears)],
  ['housing', '2024起', housingRows(made)],
  ['changes', '2027', changeRows(made)],
  ['flows', '2025', flowRows(made, 2025)],
]

function fileOf(kind: InputKind, name: string, rows: readonly MadeCells[]) {
  const { fields, sheet } = inputTables[kind]
  const columns = Object.values(fields).map(({ heading }) => ({ heading, note: '', required: false }))
  const cells = rows.map((row) => Object.keys(fields).map((field) => row[field] ?? null))
  return { name, bytes: Buffer.from(csvText({ sheet, columns, rows: cells })) }
}

/** Throws where a made-up table has an error: it must be such as a county may hand in. */
export async function loadInputs(database: Database, counties: readonly MadeCounty[]): Promise<void> {
  const places = counties.flatMap(({ county, towns }) => [county.code, ...towns.map(({ code }) => code)])
  const ground = await inputGround(database, demoCity.code, places)
  for (const made of counties) {
    const { code, name } = made.county
    for (const [kind, years, rows] of tablesOf(made)) {
      if (rows.length === 0) continue
      const file = fileOf(kind, `${name}${inputTables[kind].sheet}（${years}，模拟数据）.csv`, rows)
      const by = { name: `${name}统计员` }
      const { problems, saved } = await storeInput(database, {
        region: code,
        kind,
        file,
        by,
        at: `${demoYears.at(-1)}-10-20T02:00:00.000Z`,
        ground,
      })
      if (saved) continue
      const errors = problems.filter(({ severity }) => severity === 'error').map(({ what, row }) => `${row} ${what.zh}`)
      throw new Error(`the made-up ${kind} of ${name} cannot be taken: ${errors.slice(0, 5).join('; ')}`)
    }
  }
}
