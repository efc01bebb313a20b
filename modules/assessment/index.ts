/** What other rooms and the server may use of the assessment room. */
export { judgedEvent, judgeWhatIsMissing, startAssessmentJobs, type JudgingProgress } from './judge-locked.job.ts'
export { newestReport } from './store.ts'
export type { CountyReport, CountySummary, ReportBasis } from './contract.ts'

// For whoever tells how a county stands: its report, or the preview where nothing is locked.
export { reportFor, yearsOf, type ShownReport } from './gather-report.ts'

// The card of a school, for whoever goes to see it.
export { schoolCardOf } from './gather-school-card.ts'
export type { SchoolCard } from './contract.ts'

// For rooms that ask what a change would make of the verdict: the figures, the standard, and the judging itself, which is pure.
export { factsOf, gatherDraft, gatherLocked, standardOn, type CountyFigures } from './gather-census.ts'
export { judgeFigures, type JudgedFigures, type JudgedWhen } from './judge-figures.ts'
export type { CountyFacts, Standard } from './judge-county.ts'
export type { UnitPrices } from './gaps.ts'

// For the roadmap: judging part by part, from files too, so that every plan is judged again exactly.
export { gather as gatherCases, type Case } from './gather.ts'
export { judgeCounty, judgeResourcesOf } from './judge-county.ts'
export type { JudgedResources, JudgedSchool, JudgedStage } from './judge-resources.ts'
export { deriveReport } from './derive-report.ts'
export { countyReportShape } from './contract.ts'
export type { Assets } from './split-assets.ts'
export type { Unit } from './judged-units.ts'
