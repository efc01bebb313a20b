/** The dictionary of the roadmap room (达标路线图): what can be asked of it. */
import { countyOperations } from './county/contract.ts'

export type { Road } from './county/contract.ts'

export const permissions = {
  'roadmap.plan': { zh: '编制达标路线图', en: 'make roads to the standard' },
} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = { ...countyOperations } as const

export const contract = {
  room: 'roadmap',
  about: { zh: '达标路线图', en: 'the least-cost way of a county to the standard, with proof' },
  permissions,
  operations,
} as const
