/** The scenarios of a county's forecast by id and name: those that are given, then those that people saved. */
import type { Words } from '#kernel/words.ts'
import type { Database } from '#platform/database/database.ts'
import { givenScenarios } from './given-scenarios.ts'
import { scenariosOf } from './store.ts'

export const gatherScenarios = async (database: Database, county: string): Promise<{ id: string; name: Words }[]> => [
  ...givenScenarios.map(({ id, name }) => ({ id, name })),
  ...(await scenariosOf(database, county)).map(({ id, name }) => ({ id, name: { zh: name, en: name } })),
]
