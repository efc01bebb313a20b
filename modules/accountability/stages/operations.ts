/** The story of each answer about 创建阶段: where counties stand, what is recorded and withdrawn, the list itself. */
import { isRefusal, refuse } from '#kernel/refusal.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import type { contract } from '../contract.ts'
import { evidenceTitles, refuseUnknownEvidence } from '../evidence/gather-evidence.ts'
import type { stageOperations } from './contract.ts'
import { gatherStageList, gatherStages, type CountyStage, type StageList } from './gather-stages.ts'
import { judgeStage, judgeStageList, withdrawals, type RecordedStage } from './stage-state.ts'
import { appendStageEvent, holdStages, saveStageList } from './store.ts'

type StageAnswers = Pick<Answers<typeof contract>, keyof typeof stageOperations>

const listShown = ({ stages }: StageList) => stages.map((stage) => ({ ...stage, after: [...stage.after] }))

const countyShown = ({ county, countyName, state, targetYear, applyYear }: CountyStage) => ({
  county,
  countyName,
  stage: state.last?.stage ?? null,
  outcome: state.last?.outcome ?? null,
  on: state.last?.on ?? null,
  next: [...state.next],
  targetYear,
  applyYear,
  records: state.records,
})

const by = ({ caller, now }: AnswerContext) => ({ at: now, person: caller.id, personName: caller.name })

const ofCounty = async (context: AnswerContext, county: string) => {
  const { list, counties } = await gatherStages(context, county)
  return { list, own: counties[0]! }
}

export const stageAnswers: StageAnswers = {
  creationStages: async ({ region }, context) => {
    const { list, counties } = await gatherStages(context, region)
    return { stages: listShown(list), basis: list.basis, isOurs: list.isOurs, counties: counties.map(countyShown) }
  },

  countyStages: async ({ county }, context) => {
    const { list, own } = await ofCounty(context, county)
    const gone = withdrawals(own.events)
    const titles = await evidenceTitles(
      context.database,
      county,
      own.events.flatMap(({ document }) => (document === null ? [] : [document])),
    )
    return {
      stages: listShown(list),
      county: countyShown(own),
      records: own.events
        .filter(({ kind }) => kind === 'recorded')
        .map(({ number, details, document, at, personName }) => {
          const withdrawn = gone.get(number)
          return {
            number,
            ...(details as RecordedStage),
            document: document === null ? null : (titles.get(document) ?? null),
            at,
            personName,
            withdrawn: withdrawn
              ? { reason: withdrawn.reason, at: withdrawn.at, personName: withdrawn.personName }
              : null,
          }
        }),
      mayRecord: mayAt(context.caller, 'accountability.stage', context.places),
    }
  },

  recordStage: async ({ county, stage, outcome, on, paperNumber, document, note }, context) => {
    const { database, today } = context
    await holdStages(database, county)
    const { list, own } = await ofCounty(context, county)
    const hasPaper = paperNumber !== undefined || document !== undefined
    const refused =
      judgeStage({ stage, outcome, on, hasPaper }, list.stages, own.state, today) ??
      (await refuseUnknownEvidence(database, county, document))
    if (isRefusal(refused)) return refused
    const details = { stage, outcome, on, paperNumber: paperNumber ?? null, note: note ?? null }
    const event = { county, kind: 'recorded', details, document: document ?? null, ...by(context) } as const
    return { recorded: await appendStageEvent(database, event) }
  },

  withdrawStage: async ({ county, record, reason }, context) => {
    const { database } = context
    await holdStages(database, county)
    const { own } = await ofCounty(context, county)
    const isThere = own.events.some(({ number, kind }) => kind === 'recorded' && number === record)
    if (!isThere || withdrawals(own.events).has(record)) {
      return refuse(
        'no-such-record',
        { record },
        { zh: `没有第 ${record} 条记录，或已经撤回`, en: `there is no record ${record}, or it is withdrawn already` },
      )
    }
    const details = { record, reason }
    await appendStageEvent(database, { county, kind: 'withdrawn', details, document: null, ...by(context) })
    return {}
  },

  setStages: async ({ city, stages, basis }, context) => {
    const refused = judgeStageList(stages)
    if (refused) return refused
    const { database, caller, now } = context
    const before = await gatherStageList(context, city)
    // What is recorded must still be readable by the new list.
    const { counties } = await gatherStages(context, city)
    const codes = new Set(stages.map(({ code }) => code))
    const used = counties.flatMap(({ state }) => [...state.standing.keys()]).find((code) => !codes.has(code))
    if (used !== undefined) {
      const name = before.stages.find(({ code }) => code === used)?.words ?? { zh: used, en: used }
      return refuse(
        'stage-in-use',
        { stage: used },
        {
          zh: `“${name.zh}”已有登记，不能从清单中去掉`,
          en: `something is recorded of "${name.en}"; it cannot be left out`,
        },
      )
    }
    await saveStageList(database, city, { stages, basis, at: now, personName: caller.name })
    return {}
  },
}
