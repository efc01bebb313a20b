/** The dictionary of the conditions room: class sizes, gaps, batches, projects and money, and what can be asked of it. */
import { batchOperations } from './batches/contract.ts'
import { cardOperations } from './cards/contract.ts'
import { fundOperations } from './funds/contract.ts'
import { gapOperations } from './gaps/contract.ts'
import { projectOperations } from './projects/contract.ts'
import { sizeOperations } from './sizes/contract.ts'

export * from './conditions-words.ts'
export { priceCodes, priceItems, sampleSource, type PriceCode } from './prices/price-list.ts'
export { criteriaFields, type BatchCriteria, type BatchRow } from './batches/contract.ts'
export type { FundRow } from './funds/contract.ts'
export type { ConditionGap, GapTotal, PriceShown } from './gaps/contract.ts'
export type { ProjectItemInput } from './projects/contract.ts'
export type {
  Money,
  Pot,
  ProjectEffect,
  ProjectItemShown,
  ProjectRow,
  ProjectShown,
  Rates,
} from './projects/project-shapes.ts'
export type { CrowdedSchool, LargeSchool, SchoolSize, SizeGroup, WayOutShown } from './sizes/contract.ts'
export type { FiguresShown, RuleShown } from './fields.ts'

export const permissions = {
  'conditions.read': { zh: '查看办学条件', en: 'see conditions of schools' },
  'conditions.school': { zh: '查看一所学校的办学条件', en: 'see the conditions of one school' },
  'conditions.write': { zh: '登记项目、方案、进展和单价', en: 'enter projects, plans, progress and prices' },
  'conditions.money': { zh: '登记项目资金和材料', en: 'enter the money and papers of projects' },
  'conditions.confirm': { zh: '确认、调整四个一批', en: 'confirm and change the four batches' },
  'conditions.settings': { zh: '设置入选条件和资金用途', en: 'set criteria and the uses of money' },
} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {
  ...sizeOperations,
  ...gapOperations,
  ...batchOperations,
  ...projectOperations,
  ...fundOperations,
  ...cardOperations,
} as const

export const contract = {
  room: 'conditions',
  about: { zh: '办学条件', en: 'conditions of schools' },
  permissions,
  operations,
} as const
