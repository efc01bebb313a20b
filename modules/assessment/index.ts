/** What other rooms and the server may use of the assessment room. */
export { judgeWhatIsMissing, startAssessmentJobs, type JudgingProgress } from './judge-locked.job.ts'
export type { CountyReport, CountySummary, ReportBasis } from './contract.ts'
