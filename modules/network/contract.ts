/** The dictionary of the network room: where schools should be, year by year, and what can be asked of it. */
import { countyOperations } from './county/contract.ts'
import { fileOperations } from './files/contract.ts'
import { gateOperations } from './gate/contract.ts'
import { planJobOperations } from './plan-jobs/contract.ts'
import { planOperations } from './plans/contract.ts'
import { sitingOperations } from './siting/contract.ts'
import { villageOperations } from './villages/contract.ts'

export * from './gate/gate-words.ts'
export type { BoardRow, Candidate, ConditionsCheck, GateProblem, GateStepShown } from './gate/gate-shapes.ts'
export * from './county/county-words.ts'
export * from './plans/plan-words.ts'
export { mostEdits } from './plans/plan-shapes.ts'
export type { JudgedEdit, PlanBasis, PlanEdit, PlanShown, Watermark } from './plans/plan-shapes.ts'
export type { VillageBatch } from './villages/contract.ts'

export type { CountyPlan } from './county/plan-file.ts'
export type { SitingPlan } from './siting/siting-plan.ts'

export const permissions = {
  'network.site': { zh: '选址测算', en: 'work out where sites should be' },
  'network.read': { zh: '查看布局方案和拟调整学校', en: 'see plans and candidates for adjustment' },
  'network.plan': { zh: '测算、编制布局方案，提出拟调整学校', en: 'make plans and propose schools for adjustment' },
  'network.import': { zh: '导入、撤回村庄学龄人口', en: 'import and withdraw the pupils of villages' },
  'network.gate': { zh: '登记拟调整学校的法定步骤', en: 'record the statutory steps of an adjustment' },
  'network.approve': { zh: '登记县级人民政府批复', en: 'record the approval of the county government' },
  'network.review': { zh: '审核布局方案', en: 'review a plan' },
  'network.publish': { zh: '签发、发布布局方案', en: 'issue a plan and publish it' },
  'network.settings': { zh: '设置法定步骤和公示天数', en: 'set the configurable steps of the gate' },
} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {
  ...sitingOperations,
  ...fileOperations,
  ...countyOperations,
  ...villageOperations,
  ...planJobOperations,
  ...planOperations,
  ...gateOperations,
} as const

export const contract = {
  room: 'network',
  about: { zh: '学校布局', en: 'where schools should be, year by year' },
  permissions,
  operations,
} as const
