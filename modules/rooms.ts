/** All rooms as doors open them, each loaded only when it is asked for. */
import type { OpenRoom } from '#platform/operations/run-operation.ts'
import { contractsByRoom } from './contracts.ts'

const load: Readonly<Record<keyof typeof contractsByRoom, () => Promise<OpenRoom>>> = {
  access: async () => ({
    contract: contractsByRoom.access,
    answers: (await import('#modules/access/operations.ts')).answers,
  }),
  schools: async () => ({
    contract: contractsByRoom.schools,
    answers: (await import('#modules/schools/operations.ts')).answers,
  }),
  census: async () => ({
    contract: contractsByRoom.census,
    answers: (await import('#modules/census/operations.ts')).answers,
  }),
  standards: async () => ({
    contract: contractsByRoom.standards,
    answers: (await import('#modules/standards/operations.ts')).answers,
  }),
  assessment: async () => ({
    contract: contractsByRoom.assessment,
    answers: (await import('#modules/assessment/operations.ts')).answers,
  }),
  projection: async () => ({
    contract: contractsByRoom.projection,
    answers: (await import('#modules/projection/operations.ts')).answers,
  }),
  network: async () => ({
    contract: contractsByRoom.network,
    answers: (await import('#modules/network/operations.ts')).answers,
  }),
  conditions: async () => ({
    contract: contractsByRoom.conditions,
    answers: (await import('#modules/conditions/operations.ts')).answers,
  }),
  staffing: async () => ({
    contract: contractsByRoom.staffing,
    answers: (await import('#modules/staffing/operations.ts')).answers,
  }),
  roadmap: async () => ({
    contract: contractsByRoom.roadmap,
    answers: (await import('#modules/roadmap/operations.ts')).answers,
  }),
  accountability: async () => ({
    contract: contractsByRoom.accountability,
    answers: (await import('#modules/accountability/operations.ts')).answers,
  }),
  engagement: async () => ({
    contract: contractsByRoom.engagement,
    answers: (await import('#modules/engagement/operations.ts')).answers,
  }),
}

/** Answers about files alone: loaded without what reaches a database, of which the command line has no need. */
const loadOnFiles: Readonly<Record<string, () => Promise<OpenRoom>>> = {
  census: async () => ({
    contract: contractsByRoom.census,
    answers: (await import('#modules/census/files/operations.ts')).fileAnswers,
  }),
  assessment: async () => ({
    contract: contractsByRoom.assessment,
    answers: (await import('#modules/assessment/files/operations.ts')).fileAnswers,
  }),
  projection: async () => ({
    contract: contractsByRoom.projection,
    answers: (await import('#modules/projection/files/operations.ts')).fileAnswers,
  }),
  network: async () => ({
    contract: contractsByRoom.network,
    answers: (await import('#modules/network/files/operations.ts')).fileAnswers,
  }),
  roadmap: async () => ({
    contract: contractsByRoom.roadmap,
    answers: (await import('#modules/roadmap/county/operations.ts')).countyAnswers,
  }),
  engagement: async () => ({
    contract: contractsByRoom.engagement,
    answers: (await import('#modules/engagement/files/operations.ts')).fileAnswers,
  }),
}

/** Opens a room by name; undefined where there is none. */
export const openRoom = (room: string): Promise<OpenRoom> | undefined =>
  Object.hasOwn(load, room) ? load[room as keyof typeof load]() : undefined

/** Opens a room for one operation, with no more than that asks for. */
export async function openRoomFor(room: string, operation: string): Promise<OpenRoom | undefined> {
  const onFiles = Object.hasOwn(loadOnFiles, room) ? await loadOnFiles[room]!() : undefined
  return onFiles && Object.hasOwn(onFiles.answers, operation) ? onFiles : await openRoom(room)
}
