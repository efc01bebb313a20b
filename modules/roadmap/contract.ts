/** The dictionary of the roadmap room (达标路线图): what can be asked of it. */
import { cityRoadOperations } from './city-roads/contract.ts'
import { countyOperations } from './county/contract.ts'
import { roadJobOperations } from './road-jobs/contract.ts'
import { roadOperations } from './roads/contract.ts'
import { settingOperations } from './settings/contract.ts'

export type { Road } from './county/contract.ts'
export * from './roads/road-words.ts'
export type {
  DataRule,
  FixedAction,
  RoadBasis,
  RoadMark,
  RoadRow,
  RoadSummary,
  RoadTelling,
  RoadVariant,
  Robustness,
  StoredAction,
} from './roads/road-shapes.ts'
export { dataRuleShape } from './roads/road-shapes.ts'
export type { RoadBudget } from './settings/contract.ts'
export type { CityRoadFile, CityRoadRow } from './city-roads/city-road-shapes.ts'

export const permissions = {
  'roadmap.read': { zh: '查看达标路线图', en: 'see roads to the standard' },
  'roadmap.plan': { zh: '编制达标路线图', en: 'make roads to the standard' },
  'roadmap.settings': { zh: '设置路线图测算口径', en: 'set what roads are reckoned with' },
  'roadmap.adopt': { zh: '采用达标路线图', en: 'adopt a road of a county' },
  'roadmap.city': { zh: '编制、采用全市路线图', en: 'make and adopt roads of the city' },
} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {
  ...countyOperations,
  ...settingOperations,
  ...roadJobOperations,
  ...roadOperations,
  ...cityRoadOperations,
} as const

export const contract = {
  room: 'roadmap',
  about: { zh: '达标路线图', en: 'the least-cost way of a county to the standard, with proof' },
  permissions,
  operations,
} as const
