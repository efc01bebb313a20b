/** The story of each answer about kept roads: read, judged in part, compared, adopted, withdrawn, taken out with a mark. */
import { judgeResourcesOf, standardOn } from '#modules/assessment/index.ts'
import { schoolsIn } from '#modules/schools/index.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { printedWorkbook } from '#platform/files/write-printed.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import type { contract } from '../contract.ts'
import { reportOf } from '../road-jobs/work-out.job.ts'
import { compareItems, compareSchools, compareYears } from './compare-roads.ts'
import type { roadOperations } from './contract.ts'
import { gatherFile, gatherNamed, gatherRoad, gatherRoads, markFor, type KeptRoad } from './gather-roads.ts'
import { withSome } from './judge-some.ts'
import { readRoadFile } from './read-road-file.ts'
import type { RoadFile } from './road-file.ts'
import { comparisonSheets, roadSheets, type RoadSheet } from './road-sheets.ts'
import { refuseAdoption, refuseWithdrawal } from './road-state.ts'
import { roadTakenWords } from './road-words.ts'
import { appendRoadEvent, exportsOf, holdRoads, saveExport } from './store.ts'

type RoadAnswers = Pick<Answers<typeof contract>, keyof typeof roadOperations>

export const sheetFile = async (name: string, sheets: readonly RoadSheet[]) => ({
  name,
  mediaType: mediaTypeOf(name),
  bytes: await printedWorkbook(sheets, (cell, value) => (cell.value = value)),
})

const marksOf = async (context: AnswerContext): Promise<string[]> => {
  const { text, lines } = await markFor(context)
  return [lines.map(({ zh }) => zh).join('　'), `导出：${text.zh}`]
}

async function step(
  context: AnswerContext,
  { county, id, reason }: { readonly county: string; readonly id: string; readonly reason: string },
  kind: 'adopted' | 'withdrawn',
): Promise<Refusal | Record<string, never>> {
  const { database, caller, now } = context
  await holdRoads(database, county)
  const road = await gatherRoad(context, county, id)
  if (isRefusal(road)) return road
  const { state, stored } = road
  const refused = kind === 'adopted' ? refuseAdoption(state, stored.summary.outcome) : refuseWithdrawal(state)
  if (refused) return refused
  await appendRoadEvent(database, county, id, { kind, at: now, person: caller.id, personName: caller.name, reason })
  return {}
}

async function filesOf(context: AnswerContext, county: string, ids: readonly string[]) {
  const roads = await gatherNamed(context, county, ids)
  if (isRefusal(roads)) return roads
  return Promise.all(
    roads.map(async (kept: KeptRoad) => ({
      road: kept.shown,
      file: await readRoadFile<RoadFile>(context.documents, kept.stored.document),
    })),
  )
}

export const roadAnswers: RoadAnswers = {
  roads: async ({ region }, context) => ({ roads: (await gatherRoads(context, region)).map(({ shown }) => shown) }),

  storedRoad: async ({ county, id }, context) => {
    const found = await gatherFile(context, county, id)
    if (isRefusal(found)) return found
    const { road, file } = found
    const { caller, places } = context
    return {
      road: road.shown,
      telling: file.telling,
      actions: [...file.actions],
      fixed: [...file.fixed],
      variants: [...file.variants],
      robustness: file.robustness,
      events: road.events.map(({ number, kind, at, personName, reason }) => ({ number, kind, at, personName, reason })),
      mayEdit: mayAt(caller, 'roadmap.plan', places),
      mayAdopt:
        mayAt(caller, 'roadmap.adopt', places) && refuseAdoption(road.state, road.stored.summary.outcome) === null,
      watermark: await markFor(context),
    }
  },

  roadMatrix: async ({ county, id }, context) => {
    const found = await gatherFile(context, county, id)
    if (isRefusal(found)) return found
    const { frame, before, after } = found.file
    const standard = standardOn(county, found.road.stored.basis.rulesOn)
    if (isRefusal(standard)) return standard
    const { indicators, rules } = standard
    const schools = await schoolsIn(context.database, county)
    const known = new Set(frame.units.map(({ code }) => code))
    return {
      frame: {
        ...frame,
        units: frame.units.map((unit) => ({
          ...unit,
          have: [...unit.have],
          need: [...unit.need],
          floor: [...unit.floor],
        })),
      },
      indicators: indicators.map(({ code, label, unit, per }) => ({
        code,
        label,
        unit,
        per,
        threshold: { primary: rules.rule(code, 'primary').value!, junior: rules.rule(code, 'junior').value! },
      })),
      before,
      after,
      towns: schools
        .filter(({ code }) => known.has(code))
        .map(({ code, townName }) => ({ school: code, town: townName })),
      watermark: await markFor(context),
    }
  },

  judgeActions: async ({ county, id, without }, context) => {
    const found = await gatherFile(context, county, id)
    if (isRefusal(found)) return found
    const { file, road } = found
    const { rulesOn, rulesVersion } = road.stored.basis
    const standard = standardOn(county, rulesOn)
    if (isRefusal(standard)) return standard
    if (standard.rules.version !== rulesVersion) {
      return refuse(
        'rules-have-changed',
        { on: rulesOn, rulesVersion, now: standard.rules.version },
        {
          zh: `路线图按标准版本 ${rulesVersion} 测算，该日的条款此后有更正；请重新测算`,
          en: `the road was made by version ${rulesVersion} of the rules, which have since been corrected; work it out anew`,
        },
      )
    }
    const judged = judgeResourcesOf(file.facts, standard).stages.flatMap(({ schools }) => schools)
    const { facts, cost } = withSome(file, judged, without)
    const report = reportOf(facts, standard)
    const count = (outcome: string) => report.schools.filter((school) => school.outcome === outcome).length
    return {
      cost,
      resources: report.resources.outcome,
      schools: { met: count('met'), unmet: count('unmet'), unknown: count('unknown') },
      failing: report.schools
        .filter(({ outcome }) => outcome === 'unmet')
        .map(({ code, name, phase, values }) => ({
          code,
          name,
          phase,
          indicators: Object.entries(values).flatMap(([indicator, { outcome }]) =>
            outcome === 'unmet' || outcome === 'near' ? [indicator] : [],
          ),
        })),
      cvs: (['primary', 'junior'] as const).flatMap((phase) =>
        Object.entries(report.phases[phase]?.indicators ?? {}).map(([indicator, { cv, limit, outcome }]) => ({
          phase,
          indicator,
          cv,
          limit,
          outcome,
        })),
      ),
      report,
    }
  },

  compareRoads: async ({ county, ids }, context) => {
    const found = await filesOf(context, county, ids)
    if (isRefusal(found)) return found
    const files = found.map(({ file }) => file)
    return {
      roads: found.map(({ road }) => road),
      items: compareItems(files),
      years: compareYears(files),
      schools: compareSchools(files),
      variants: files.map(({ variants }) => [...variants]),
      robustness: files.map(({ robustness }) => robustness?.share ?? null),
      watermark: await markFor(context),
    }
  },

  adoptRoad: (given, context) => step(context, given, 'adopted'),
  withdrawRoad: (given, context) => step(context, given, 'withdrawn'),

  exportRoad: async ({ county, id }, context) => {
    const found = await gatherFile(context, county, id)
    if (isRefusal(found)) return found
    const { shown } = found.road
    const name = `${shown.countyName}达标路线图：${shown.name}（内部）.xlsx`
    const { database, caller, now } = context
    await saveExport(database, { county, road: id, at: now, personName: caller.name, what: name })
    return sheetFile(name, roadSheets(shown, found.file, await marksOf(context)))
  },

  exportComparison: async ({ county, ids }, context) => {
    const found = await filesOf(context, county, ids)
    if (isRefusal(found)) return found
    const name = `${found[0]!.road.countyName}达标路线图对照（内部）.xlsx`
    const { database, caller, now } = context
    for (const { road } of found) {
      await saveExport(database, { county, road: road.id, at: now, personName: caller.name, what: name })
    }
    return sheetFile(name, comparisonSheets(found, await marksOf(context)))
  },

  recordRoadTaken: async ({ county, ids, way, what }, context) => {
    const roads = await gatherNamed(context, county, [...new Set(ids)])
    if (isRefusal(roads)) return roads
    const { database, caller, now } = context
    const taken = { county, at: now, personName: caller.name, what: `${roadTakenWords[way].zh}：${what}` }
    for (const { stored } of roads) await saveExport(database, { ...taken, road: stored.id })
    return {}
  },

  roadExports: async ({ county, id }, { database }) => ({ exports: await exportsOf(database, county, id ?? null) }),
}
