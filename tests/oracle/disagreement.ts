/** Where product and oracle part ways on a county: shrinks it to few rows and few filled cells, and tells it as text. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { assetFields } from './assets.ts'
import { differences } from './compare.ts'
import { countyCsv } from './county-csv.ts'
import { judgeExactly } from './oracle.ts'

export type Judge = (rows: readonly SchoolRow[]) => unknown

/** An error thrown by the product is a difference like any other. */
export function disagreements(rows: readonly SchoolRow[], judge: Judge): string[] {
  const oracle = judgeExactly(rows)
  let ours: unknown
  try {
    ours = judge(rows)
  } catch (error) {
    return [`the assessment failed: ${error instanceof Error ? error.message : String(error)}`]
  }
  return differences(ours, oracle)
}

/** The kinds of difference without figures and schools, so that shrinking does not wander off to another fault. */
const kindsOf = (lines: readonly string[]): Set<string> =>
  new Set(lines.map((line) => (line.split(':')[0] ?? '').replaceAll(/\d{10}/gu, '')))

function* smaller(rows: readonly SchoolRow[]): Generator<SchoolRow[]> {
  for (const code of new Set(rows.map((row) => row.code))) yield rows.filter((row) => row.code !== code)
  for (const row of rows) yield rows.filter((other) => other !== row)
  for (const row of rows) {
    const simple = {
      ...row,
      assetBasis: null,
      teachersCollege: 0,
      musicTeachers: 0,
      fineArtTeachers: 0,
      artsTeachers: 0,
    }
    const changed = Object.entries(simple).some(([field, value]) => row[field as keyof SchoolRow] !== value)
    if (changed) yield rows.map((other) => (other === row ? simple : other))
    for (const field of assetFields) {
      const plain = row[field] === null ? null : Math.round(row[field])
      if (plain !== row[field]) yield rows.map((other) => (other === row ? { ...row, [field]: plain } : other))
    }
  }
}

function firstOf<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): Item | undefined {
  for (const item of items) if (holds(item)) return item
  return undefined
}

export function shrink(rows: readonly SchoolRow[], judge: Judge): readonly SchoolRow[] {
  const kinds = kindsOf(disagreements(rows, judge))
  const stillFails = (candidate: readonly SchoolRow[]) =>
    candidate.length > 0 && [...kindsOf(disagreements(candidate, judge))].some((kind) => kinds.has(kind))
  let current = rows
  for (;;) {
    const next = firstOf(smaller(current), stillFails)
    if (next === undefined) return current
    current = next
  }
}

export function tellDisagreement(seed: number, rows: readonly SchoolRow[], judge: Judge): string {
  const small = shrink(rows, judge)
  const lines = disagreements(small, judge).slice(0, 12)
  return [`seed ${seed}; the smallest county that still differs:`, countyCsv(small), ...lines].join('\n')
}
