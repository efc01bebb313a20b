/** The rooms that the command line opens, each loaded only when it is asked for. */
import type { Contract } from '#kernel/contract.ts'
import { contract as assessment } from '#modules/assessment/contract.ts'
import { contract as census } from '#modules/census/contract.ts'
import { contract as standards } from '#modules/standards/contract.ts'
import type { OpenRoom } from '#platform/operations/run-operation.ts'

export const contracts: readonly Contract[] = [census, standards, assessment]

const load: Readonly<Record<string, () => Promise<OpenRoom>>> = {
  census: async () => ({ contract: census, answers: (await import('#modules/census/operations.ts')).answers }),
  standards: async () => ({ contract: standards, answers: (await import('#modules/standards/operations.ts')).answers }),
  assessment: async () => ({
    contract: assessment,
    answers: (await import('#modules/assessment/operations.ts')).answers,
  }),
}

/** Opens a room by name; undefined where there is none. */
export const openRoom = (room: string): Promise<OpenRoom> | undefined => load[room]?.()
