/** The SQL of replies: the words, figures and promises of a draft or a signing, by the event they came with. */
import { sql } from 'kysely'
import { asJson, type Database } from '#platform/database/database.ts'
import type { LiveFigure, QuotedPromise, TextNote } from './reply-shapes.ts'

export interface ReplyText {
  readonly proposal: string
  readonly number: number
  readonly text: string
  readonly figures: readonly LiveFigure[]
  readonly promises: readonly QuotedPromise[]
  readonly notes: readonly TextNote[]
}

export async function saveReplyText(database: Database, county: string, given: ReplyText): Promise<void> {
  const { proposal, number, text, figures, promises, notes } = given
  await sql`
    insert into engagement.reply_texts (county, proposal, number, text, figures, promises, notes)
    values (${county}, ${proposal}, ${number}, ${text}, ${asJson(figures)}, ${asJson(promises)}, ${asJson(notes)})
    `.execute(database)
}

export async function replyTexts(
  database: Database,
  county: string,
  proposal: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ReplyText>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await sql<ReplyText>`
    select proposal, number, text, figures, promises, notes from engagement.reply_texts
    where county = ${county} and proposal = ${proposal}::uuid and number = any(${[...numbers]}::int[])`.execute(
    database,
  )
  return new Map(rows.map((row) => [row.number, row]))
}
