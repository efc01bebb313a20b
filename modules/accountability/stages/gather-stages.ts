/** Where counties stand on their way, by the list of stages of their city. */
import { countiesUnder } from '#modules/schools/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { Words } from '#kernel/words.ts'
import { gatherYears } from '../gather-years.ts'
import type { Stage } from './contract.ts'
import { readStages } from './read-stages.ts'
import { foldStages, type StageEvent, type StageState } from './stage-state.ts'
import { stageEventsOf, stageListOf } from './store.ts'

const cityOf = (region: string): string => `${region.slice(0, 4)}00`

export interface StageList {
  readonly stages: readonly Stage[]
  readonly basis: Words
  readonly isOurs: boolean
}

export async function gatherStageList(
  { database }: Pick<AnswerContext, 'database'>,
  region: string,
): Promise<StageList> {
  const own = await stageListOf(database, cityOf(region))
  if (own) return { stages: own.stages, basis: { zh: own.basis, en: own.basis }, isOurs: false }
  return { ...readStages(), isOurs: true }
}

export interface CountyStage {
  readonly county: string
  readonly countyName: string
  readonly state: StageState
  readonly events: readonly StageEvent[]
  readonly targetYear: number | null
  readonly applyYear: number | null
}

export async function gatherStages(
  context: Pick<AnswerContext, 'database' | 'documents'>,
  region: string,
): Promise<{ readonly list: StageList; readonly counties: readonly CountyStage[] }> {
  const counties = await countiesUnder(context.database, region)
  const codes = counties.map(({ code }) => code)
  const [list, events, years] = await Promise.all([
    gatherStageList(context, region),
    stageEventsOf(context.database, codes),
    gatherYears(context, codes),
  ])
  return {
    list,
    counties: counties.map(({ code, name }) => {
      const own = events.get(code) ?? []
      const { targetYear = null, applyYear = null } = years.get(code) ?? {}
      return { county: code, countyName: name, state: foldStages(list.stages, own), events: own, targetYear, applyYear }
    }),
  }
}
