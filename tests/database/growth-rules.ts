/** What must hold of tables so that they can be spread over machines by county, and which of them every machine has. */
import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'

export const roomSchemas = [
  'access',
  'schools',
  'census',
  'assessment',
  'projection',
  'network',
  'conditions',
  'staffing',
  'roadmap',
  'accountability',
  'engagement',
] as const

const bySignIn =
  'people sign in before it is known which county they work in, and some work in all; a few thousand rows'
const byCode = 'every county looks names and places up by code; some thousands of rows that seldom change'

/** Reference tables: small, asked for everywhere, kept whole on every machine. */
export const referenceTables: Readonly<Record<string, string>> = {
  'access.user': bySignIn,
  'access.session': bySignIn,
  'access.account': bySignIn,
  'access.verification': bySignIn,
  'access.person_state': bySignIn,
  'access.assignments': 'roles are read with every request, before it is known what it is about; a few for each person',
  'access.commands':
    'an id is claimed before it is known where it acts; written with every command, so the first table to be given a county then',
  'access.installation': 'a handful of facts about the whole installation',
  'schools.regions': byCode,
  'schools.borders': byCode,
  'schools.schools': byCode,
  'schools.events': byCode,
}

/** By what a table is spread where it is not the county itself. */
const spreadBy: Readonly<Record<string, string>> = {
  // A chain is a county, or the city for what concerns no single one.
  'access.audit_entries': 'chain',
}

const inRooms = sql.join(roomSchemas.map((schema) => sql.lit(schema)))

const columnOf = (table: string): string => spreadBy[table] ?? 'county'

export async function tablesOf(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in (${inRooms}) order by 1`.execute(database)
  return rows.map(({ name }) => name)
}

interface Key {
  readonly table: string
  readonly name: string
  readonly isPrimary: boolean
  readonly columns: readonly string[]
}

/** Unique indexes; primary keys and unique constraints are such, too. */
async function keysOf(database: Database): Promise<readonly Key[]> {
  const { rows } = await sql<Key>`
    select n.nspname || '.' || c.relname as "table", i.relname as name, x.indisprimary as "isPrimary",
      array(select coalesce(a.attname::text, '(expression)') from unnest(x.indkey::int[]) with ordinality as k (number, place)
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number and k.number <> 0 order by k.place) as columns
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
    where x.indisunique and n.nspname in (${inRooms})`.execute(database)
  return rows
}

interface Reference {
  readonly table: string
  readonly name: string
  readonly to: string
  readonly pairs: readonly (readonly [from: string, to: string])[]
}

async function referencesOf(database: Database): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select n.nspname || '.' || c.relname as "table", f.conname as name, m.nspname || '.' || t.relname as "to",
      (select json_agg(json_build_array(a.attname, b.attname)) from unnest(f.conkey, f.confkey) as k (own, other)
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.own
        join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.other) as pairs
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
    join pg_namespace n on n.oid = c.relnamespace join pg_namespace m on m.oid = t.relnamespace
    where f.contype = 'f' and n.nspname in (${inRooms})`.execute(database)
  return rows
}

/** What the machines would each do by themselves: numbers that count on, triggers, functions of ours. */
async function hiddenWork(database: Database): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    select n.nspname || '.' || c.relname || ': it is a sequence' as fault
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and n.nspname in (${inRooms})
    union all
    select n.nspname || '.' || c.relname || ': the trigger ' || t.tgname
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and n.nspname in (${inRooms})
    union all
    select n.nspname || '.' || p.proname || ': it is a function'
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in (${inRooms})`.execute(database)
  return rows.map(({ fault }) => fault)
}

async function countyTables(database: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_schema || '.' || table_name as "table", column_name as "column" from information_schema.columns
    where table_schema in (${inRooms})`.execute(database)
  return new Set(
    rows
      .filter(({ table, column }) => column === columnOf(table) && !(table in referenceTables))
      .map(({ table }) => table),
  )
}

function keyFaults(table: string, keys: readonly Key[]): string[] {
  const own = keys.filter((key) => key.table === table)
  const column = columnOf(table)
  const wrong = own
    .filter(({ columns }) => columns[0] !== column)
    .map(({ name, columns }) => `${table}: its key ${name} (${columns.join(', ')}) does not begin with ${column}`)
  return own.some(({ isPrimary }) => isPrimary) ? wrong : [`${table}: it has no primary key`, ...wrong]
}

function referenceFaults({ table, name, to, pairs }: Reference, ofCounty: ReadonlySet<string>): string[] {
  if (!ofCounty.has(to)) return []
  if (!ofCounty.has(table)) return [`${table}: ${name} leads from every machine to ${to}, which is of a county`]
  const isShared = pairs.some(([from, other]) => from === columnOf(table) && other === columnOf(to))
  return isShared ? [] : [`${table}: ${name} to ${to} does not share the county`]
}

/** Everything that would stand in the way, one line each. */
export async function growthFaults(database: Database): Promise<string[]> {
  const tables = await tablesOf(database)
  const ofCounty = await countyTables(database)
  const keys = await keysOf(database)
  const nowhere = tables
    .filter((table) => !ofCounty.has(table) && !(table in referenceTables))
    .map((table) => `${table}: it has no county and is not in the list of those that every machine has`)
  return [
    ...nowhere,
    ...[...ofCounty].flatMap((table) => keyFaults(table, keys)),
    ...(await referencesOf(database)).flatMap((reference) => referenceFaults(reference, ofCounty)),
    ...(await hiddenWork(database)),
  ]
}
