/**
 * Whether the tables could be spread over several machines by county (Citus) tomorrow: looked up in PostgreSQL's own
 * catalogue, in a database that all migrations have been carried out in. Each rule proves itself on a planted fault.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from './test-database.ts'
import { growthFaults, referenceTables, roomSchemas, tablesOf } from './growth-rules.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await cloneDatabase()
})
afterAll(() => db.close())

/** Faults of the database with a change, which is taken back afterwards. */
async function faultsWith(...changes: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  const undone = new Error('undone')
  await db.database
    .transaction()
    .execute(async (transaction) => {
      for (const change of changes) await sql.raw(change).execute(transaction)
      faults.push(...(await growthFaults(transaction)))
      throw undone
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error
    })
  return faults
}

describe('the tables of the rooms', () => {
  it('can be spread by county', async () => expect(await growthFaults(db.database)).toEqual([]))

  it('are all looked at', async () => {
    const tables = await tablesOf(db.database)
    for (const schema of roomSchemas)
      expect(tables.filter((table) => table.startsWith(`${schema}.`)).length).toBeGreaterThan(2)
  })

  it('stand in the list of those that every machine has only where they exist, and each with a reason', async () => {
    const tables = await tablesOf(db.database)
    expect(Object.keys(referenceTables).filter((table) => !tables.includes(table))).toEqual([])
    for (const reason of Object.values(referenceTables)) expect(reason.length).toBeGreaterThan(20)
  })
})

describe('a planted fault is found', () => {
  it.each([
    [
      'a table of a county whose key does not begin with it',
      ['create table census.planted (id uuid primary key, county text not null)'],
      ['census.planted: its key planted_pkey (id) does not begin with county'],
    ],
    [
      'a unique key that does not begin with it',
      ['create table census.planted (county text, id uuid, name text unique, primary key (county, id))'],
      ['census.planted: its key planted_name_key (name) does not begin with county'],
    ],
    [
      'a unique index that does not begin with it',
      ['create unique index planted on assessment.evidence (title, county)'],
      ['assessment.evidence: its key planted (title, county) does not begin with county'],
    ],
    [
      'a table without any key',
      ['create table assessment.planted (county text)'],
      ['assessment.planted: it has no primary key'],
    ],
    [
      'a table that is neither of a county nor of every machine',
      ['create table schools.planted (code text primary key)'],
      ['schools.planted: it has no county and is not in the list of those that every machine has'],
    ],
    [
      'a reference that does not share the county',
      [
        'create table census.planted (county text, id uuid, source uuid, primary key (county, id))',
        'create unique index planted_key on census.sources (id)',
        'alter table census.planted add constraint planted_to foreign key (source) references census.sources (id)',
      ],
      [
        'census.planted: planted_to to census.sources does not share the county',
        'census.sources: its key planted_key (id) does not begin with county',
      ],
    ],
    [
      'a reference from what every machine has to what one has',
      [
        'alter table schools.borders add column county text',
        'alter table schools.borders add constraint planted_to foreign key (county, region) references census.mappings (county, name)',
      ],
      ['schools.borders: planted_to leads from every machine to census.mappings, which is of a county'],
    ],
    [
      'a sequence',
      ['create table census.planted (county text, id serial, primary key (county, id))'],
      ['census.planted_id_seq: it is a sequence'],
    ],
    [
      'an identity column',
      ['create table census.planted (county text, id integer generated always as identity, primary key (county, id))'],
      ['census.planted_id_seq: it is a sequence'],
    ],
    [
      'a trigger',
      [
        'create function census.planted() returns trigger language plpgsql as $$ begin return new; end $$',
        'create trigger planted before insert on census.locks for each row execute function census.planted()',
      ],
      ['census.locks: the trigger planted', 'census.planted: it is a function'],
    ],
  ] as const)('%s', async (_, changes, faults) => {
    expect((await faultsWith(...changes)).toSorted()).toEqual([...faults].toSorted())
  })
})
