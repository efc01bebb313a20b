/** A connection to PostgreSQL: one pool, one query builder; a room gives it the types of its own tables. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, TypeOverrides, types as known } from 'pg'

/** The tables that are known before a room says which are its own. */
type NoTables = object

/** Knows no table. A room's store writes `database.withTables<ItsTables>()`. */
export type Database = Kysely<NoTables>

export interface OpenDatabase {
  readonly database: Database
  readonly pool: Pool
  readonly close: () => Promise<void>
}

// Counts come as numbers: none of ours can pass 2^53. Dates stay the text that was stored. Of our own connections alone:
// the libraries for sessions and jobs reckon with dates as the driver gives them, and would never see one pass.
const types = new TypeOverrides()
types.setTypeParser(known.builtins.INT8, Number)
types.setTypeParser(known.builtins.DATE, (text) => text)
types.setTypeParser(known.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())

/** Opens a pool. `onTrouble` hears of connections that break while nobody waits for them; the process goes on. */
export function openDatabase(
  url: string,
  onTrouble: (error: Error) => void = () => {},
  connections = 10,
): OpenDatabase {
  const pool = new Pool({ connectionString: url, max: connections, idleTimeoutMillis: 30_000, types })
  pool.on('error', onTrouble)
  const database = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) })
  const close = async (): Promise<void> => {
    // It ends the pool only where it has been used itself.
    await database.destroy()
    if (!pool.ending) await pool.end()
  }
  return { database, pool, close }
}

/** Holds a named lock until the transaction ends, so that what it guards happens one after the other. */
export async function lockUntilCommit(database: Database, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(database)
}

/** A value as jsonb: arrays too, which the driver would else take for PostgreSQL's own. */
export const asJson = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
