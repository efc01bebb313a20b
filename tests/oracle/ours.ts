/** The one place where the product is called: the rows of one county in, the JSON of its assessment out. */
import { deriveReport } from '#modules/assessment/derive-report.ts'
import { standardFor } from '#modules/assessment/gather.ts'
import { judgeCounty, type Standard } from '#modules/assessment/judge-county.ts'
import type { SchoolRow } from '#modules/census/contract.ts'
import { settleEmptyCells } from '#modules/census/empty-cells.ts'
import { readRules } from '#modules/standards/index.ts'
import { isRefusal } from '#kernel/refusal.ts'

function currentStandard(): Standard {
  const standard = standardFor(readRules(), '2026-09-01', '41')
  if (isRefusal(standard)) throw new Error(standard.words.en)
  return standard
}

const standard = currentStandard()

/** Rows as a table's reader hands them on. */
export const settled = (rows: readonly SchoolRow[]): readonly SchoolRow[] =>
  settleEmptyCells(rows, new Set(), () => false).rows

export function judgeRows(rows: readonly SchoolRow[]): unknown {
  const facts = {
    county: rows[0]!.county,
    year: rows[0]!.year,
    rows: settled(rows),
    countyRow: null,
    grants: [],
    excludePrivate: false,
  }
  return deriveReport(facts, judgeCounty(facts, standard), standard, {}, [])
}
