/** What other rooms may use of the accountability room, and how its long work is taken from the queue. */
export { evidenceOf, type EvidenceAsked, type EvidencePiece } from './evidence/gather-evidence.ts'
export { gatherYears, type CountyYears } from './gather-years.ts'
