/** What other rooms may use of the roadmap room, and how its long work is taken from the queue. */
import type { RunningQueue } from '#platform/jobs/job-queue.ts'
import { takeCityRoads } from './city-roads/make-city-road.job.ts'
import type { GroundTools } from './road-jobs/gather-question.ts'
import { takeRoads } from './road-jobs/make-road.job.ts'

export type { Road } from './county/contract.ts'
export type { DataRule, StoredAction } from './roads/road-shapes.ts'
export {
  adoptedActions,
  adoptedRoadFile,
  adoptedRoads,
  type AdoptedHead,
  type AdoptedRoad,
} from './roads/gather-roads.ts'
export { adoptedCityRoad } from './city-roads/gather-adopted.ts'
export { judgeFrame, type FrameVerdict, type RoadFrame } from './formulas.ts'
export type { RoadFile } from './roads/road-file.ts'
export { makeRoadOf } from './road-jobs/make-road.job.ts'
export { makeCityRoad } from './city-roads/make-city-road.job.ts'

export async function startRoadmapJobs(tools: GroundTools & { readonly queue: RunningQueue }): Promise<void> {
  await takeRoads(tools)
  await takeCityRoads(tools)
}
