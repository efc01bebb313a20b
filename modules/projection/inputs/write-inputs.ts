/** Saves what was read, one import for each county that it names; the same figures once more save nothing. */
import type { Problem } from '#kernel/problem.ts'
import type { Database } from '#platform/database/database.ts'
import { countyOfRow, type Ground } from './check-places.ts'
import { summaryOf } from './summary.ts'
import { changesOf, currentRows, type InputChanges, type InputRow } from './current-figures.ts'
import type { InputKind } from './input-kinds.ts'
import { holdInputs, saveBatch, standingRows } from './store.ts'

/** What was read without an error, and on whose behalf it is saved. */
export interface ReadyInput {
  readonly kind: InputKind
  readonly region: string
  readonly fileName: string
  readonly document: string | null
  readonly rows: readonly InputRow[]
  readonly problems: readonly Problem[]
  readonly ground: Pick<Ground, 'schools'>
  readonly at: string
  readonly person: string | null
  readonly personName: string
}

export interface SavedInput {
  readonly changes: InputChanges
  readonly batches: readonly { readonly county: string; readonly id: string; readonly rows: number }[]
}

const byCounty = ({ kind, region, rows, ground }: ReadyInput): ReadonlyMap<string, InputRow[]> =>
  Map.groupBy(rows, (row) => countyOfRow(kind, row, ground) ?? region)

const plus = (a: InputChanges, b: InputChanges): InputChanges => ({
  added: a.added + b.added,
  changed: a.changed + b.changed,
  same: a.same + b.same,
})
const nothing: InputChanges = { added: 0, changed: 0, same: 0 }

/** What saving would do. */
export async function weighInput(database: Database, given: ReadyInput): Promise<InputChanges> {
  let changes = nothing
  for (const [county, rows] of byCounty(given)) {
    const current = currentRows(given.kind, await standingRows(database, county, given.kind))
    changes = plus(changes, changesOf(given.kind, current, rows))
  }
  return changes
}

export async function writeInput(database: Database, given: ReadyInput): Promise<SavedInput> {
  const { kind, region, fileName, document, at, person, personName } = given
  const problems = given.problems.filter(({ severity }) => severity !== 'error')
  const batches: { county: string; id: string; rows: number }[] = []
  let changes = nothing
  for (const [county, rows] of [...byCounty(given)].sort(([a], [b]) => a.localeCompare(b))) {
    await holdInputs(database, county)
    const current = currentRows(kind, await standingRows(database, county, kind))
    const own = changesOf(kind, current, rows)
    changes = plus(changes, own)
    if (own.added + own.changed === 0) continue
    const summary = summaryOf(kind, rows)
    const head = { county, kind, region, fileName, document, at, person, personName, problems, summary, rows }
    batches.push({ county, id: await saveBatch(database, { ...head, changes: own }), rows: rows.length })
  }
  return { changes, batches }
}
