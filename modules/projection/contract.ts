/** The dictionary of the projection room: what forecasts of pupils and places are fed with, and what can be asked of them. */
import { fileOperations } from './files/contract.ts'
import { forecastOperations } from './forecasts/contract.ts'
import { inputOperations } from './inputs/contract.ts'
import { needsOperations } from './needs/contract.ts'
import { scenarioOperations } from './scenarios/contract.ts'

export { bases, basisWords, changeKinds, changeKindWords, inputKinds, inputKindWords } from './inputs/input-kinds.ts'
export type { Basis, ChangeKind, InputKind } from './inputs/input-kinds.ts'
export { spansOf } from './inputs/summary.ts'
export { inputFields } from './inputs/tables.ts'
export { levelWords, methodWords } from './forecast/method-words.ts'
export type * from './forecasts/contract.ts'
export type { Scenario, ScenarioAssumptions } from './scenarios/contract.ts'
export type { NeedsOfPlace, PressurePlace } from './needs/contract.ts'
export { seatSources, seatStates, seatStateWords, trends, trendWords } from './needs/need-words.ts'
export type { SeatSource, SeatState, Trend } from './needs/need-words.ts'
export type { MethodShape } from './files/contract.ts'
export type { BasisWarning, InputBatchShape, InputCoverage } from './inputs/contract.ts'

export const permissions = {
  'projection.read': { zh: '查看学龄人口与学位预测及其数据', en: 'see forecasts of pupils and what they are fed with' },
  'projection.plan': {
    zh: '测算预测、编制情景、调整预警档位',
    en: 'make forecasts, write scenarios, set the bands of warning',
  },
  'projection.import': { zh: '导入、撤回预测数据', en: 'import and withdraw the inputs of forecasts' },
} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {
  ...inputOperations,
  ...forecastOperations,
  ...scenarioOperations,
  ...needsOperations,
  ...fileOperations,
} as const

export const contract = {
  room: 'projection',
  about: { zh: '学龄人口与学位预测', en: 'forecasts of pupils and school places' },
  permissions,
  operations,
} as const
