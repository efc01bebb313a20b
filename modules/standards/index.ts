/** What other rooms may ask of the standards room: the rules in force on a day, the indicators and the items. */
export { readRules, UnreadableRules } from './read-rules.ts'
export { clauseOf, hasRule, isInForce, rulesInForce } from './in-force.ts'
export { holds, limitOf, printedPercent } from './limits.ts'
export { resourceIndicators } from './quality-balance-2017/resources.ts'
export { items, itemsInForce } from './items.ts'
export { relaxations, relaxationsOf, type Relaxation } from './collection-template/relaxations.ts'
export { sampleNeeded } from './quality-balance-2017/recognition.ts'
export { specialRooms, type SpecialRooms } from './quality-balance-2017/school-size.ts'
export { isRural, wholeSchools, type WholeSchool } from './schools-as-wholes.ts'
export { publicFundsDue, type FundedSchool } from './public-funds/funds-due.ts'
export { classSizes, firstBoardingGrade, staffingRules, type StaffingRules } from './school-needs.ts'
export { counsellorRules, incentiveRules, pointMinimum, type IncentiveRules } from './teacher-rules.ts'
export {
  periodsAgainstPlan,
  weeklyPeriods,
  type PeriodsAgainstPlan,
  type WeeklyPeriods,
} from './curriculum-plan-2022/weekly-periods.ts'
export type * from './contract.ts'
export { confidenceWords, parts, partWords, subjects, subjectWords } from './contract.ts'
