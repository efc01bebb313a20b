/** What other rooms may use of the accountability room, and how its long work is taken from the queue. */
import type { Database } from '#platform/database/database.ts'
import type { RunningQueue } from '#platform/jobs/job-queue.ts'
import { startScoring } from './commitments/score.job.ts'

export {
  addCommitmentEvidence,
  amendCommitments,
  makeCommitments,
  reassignCommitments,
  reviewCommitmentEvidence,
  withdrawCommitments,
  type AmendCommitments,
  type MakeCommitments,
  type WithdrawCommitments,
} from './commitments/write-commitments.ts'
export type { NewCommitment } from './commitments/new-commitment.ts'
export { commitmentsChanged } from './commitments/commitments-changed.ts'
export { commitmentsOf, type CommitmentsAsked } from './commitments/gather-commitments.ts'
export { ruleFromAction, type CommitmentRule } from './commitments/commitment-rule.ts'
export type {
  Commitment,
  CommitmentOwner,
  CommitmentRow,
  CommitmentTerms,
  Landing,
  Measurement,
} from './commitments/commitment-shapes.ts'
export { openCase, type OpenCase, type OpenedCase } from './cases/write-cases.ts'
export { casesOf } from './cases/gather-cases.ts'
export type { CaseCause, CaseRow } from './cases/case-shapes.ts'
export { evidenceOf, type EvidenceAsked, type EvidencePiece } from './evidence/gather-evidence.ts'
export { gatherYears, type CountyYears } from './gather-years.ts'
export { gatherYearRecord as yearRecordOf, type YearRecord } from './year-record/gather.ts'
export { recordChanged } from './year-record/record-changed.ts'
export type { YearFigure, YearLine } from './year-record/contract.ts'
export { scoreAlone, scoreEverywhere, type Scored } from './commitments/score.job.ts'

export async function startAccountabilityJobs(tools: {
  readonly database: Database
  readonly queue: RunningQueue
}): Promise<void> {
  await startScoring(tools)
}
