/** Keeps a plan that was made or edited: its file with its input, and what it comes to. */
import type { Database } from '#platform/database/database.ts'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { PlanBasis } from './plan-shapes.ts'
import { summaryOf } from './plan-summary.ts'
import type { PlanFile } from './plan-view.ts'
import { savePlan } from './store.ts'
import { writePlanFile } from './write-plan-file.ts'

export interface NewPlan {
  readonly county: string
  readonly name: string
  readonly parent: string | null
  readonly at: string
  readonly personName: string
  readonly basis: PlanBasis
  readonly file: PlanFile
  /** Checked again from the input, without a solver, and found right. */
  readonly isVerified: boolean
}

export async function writePlan(
  { database, documents }: { readonly database: Database; readonly documents: DocumentStore },
  { file, isVerified, ...head }: NewPlan,
): Promise<string> {
  const summary = summaryOf(file, isVerified)
  const document = await writePlanFile(documents, file)
  return savePlan(database, { ...head, scenario: file.problem.scenario, summary, document })
}
