/** The dictionary of the network room: where schools should be, year by year, and what can be asked of it. */
import { countyOperations } from './county/contract.ts'
import { gateOperations } from './gate/contract.ts'
import { planOperations } from './plans/contract.ts'
import { sitingOperations } from './siting/contract.ts'

export const permissions = {
  'network.site': { zh: '选址测算', en: 'work out where sites should be' },
} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {
  ...sitingOperations,
  ...countyOperations,
  ...planOperations,
  ...gateOperations,
} as const

export const contract = {
  room: 'network',
  about: { zh: '学校布局', en: 'where schools should be, year by year' },
  permissions,
  operations,
} as const
