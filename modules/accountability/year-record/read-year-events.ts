/** Reads a file as the table of events and holds it against register, groups and what is entered already. Saves nothing. */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import { inReadingOrder, placedIn, readFieldTable, type Finding, type HeadingMatch } from '#modules/census/index.ts'
import type { ReadRow } from '#modules/census/index.ts'
import { asYearEvent, checkEvent, type EnteredEvent, type EventGround } from './check-event.ts'
import { eventTable } from './event-table.ts'
import type { YearEventKind } from './record-words.ts'

export interface EventsReading {
  readonly rows: number | null
  /** What may be saved; null where there is any error. */
  readonly events: readonly EnteredEvent[] | null
  readonly problems: readonly Problem[]
  readonly headings: HeadingMatch | null
}

const why = {
  zh: '年度实绩按这些事件计数，每项都要能打开名单',
  en: 'the record of the year counts these events, and every figure opens to its list',
}

const text = ({ values }: ReadRow, field: string): string | null => {
  const value = values[field]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

export function eventOfRow(row: ReadRow): EnteredEvent {
  const kind = row.values['kind'] as YearEventKind
  const isOfGroup = kind.startsWith('group-')
  const name = text(row, 'name')
  return {
    kind,
    on: String(row.values['on']),
    place: text(row, 'place'),
    details: {
      name,
      school: text(row, 'school'),
      schoolName: text(row, 'schoolName'),
      group: text(row, 'group') ?? (isOfGroup ? name : null),
      level: text(row, 'level'),
      reference: text(row, 'reference'),
      note: text(row, 'note'),
    },
  }
}

export async function readYearEvents(
  file: string,
  ground: EventGround,
  joined: Readonly<Record<string, string>> = {},
): Promise<EventsReading> {
  const { table, problems: told, headings } = await readFieldTable(file, eventTable, { headings: joined })
  if (!table) return { rows: null, events: null, problems: told, headings }
  // Rows with faults have been told of; without kind or day a row is no event.
  const whole = table.rows.filter(
    ({ values, faulty }) => faulty.size === 0 && values['kind'] !== null && values['on'] !== null,
  )
  const entered = whole.map((row) => ({ row: row.row, event: eventOfRow(row) }))
  const all = entered.map(({ row, event }) => ({ row, kept: asYearEvent(event, ground, `row ${row}`) }))
  const findings = entered.flatMap(({ row, event }): Finding[] => {
    // Of two that are the same the later row is told of, not both.
    const before = all.filter((other) => other.row < row || event.kind.startsWith('group-'))
    const others = before.filter((other) => other.row !== row).map(({ kept }) => kept)
    return checkEvent(event, ground, [...ground.events, ...others]).map(({ severity, code, field, what, todo }) => ({
      severity,
      code,
      row,
      field,
      what,
      why,
      todo,
    }))
  })
  const problems = inReadingOrder([...told, ...placedIn(table, findings)])
  return {
    rows: table.rows.length,
    events: hasErrors(problems) ? null : entered.map(({ event }) => event),
    problems,
    headings,
  }
}
