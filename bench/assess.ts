/**
 * How fast the assessment is: (a) a whole country against DuckDB, (b) one county after one edit, (c) growth from a thousand
 * to a million schools, (d) the command on a whole table. Run with `npm run bench:assess`.
 */
import { growth } from './growth.ts'
import { oneEdit } from './one-edit.ts'
import { wholeCountry } from './whole-country.ts'
import { wholeTable } from './whole-table.ts'

await wholeCountry()
await oneEdit()
await growth()
await wholeTable()
