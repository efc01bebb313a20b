/** The story of each answer about scenarios: list, save with its forecast, remove, put side by side. */
import { isRefusal } from '#kernel/refusal.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { fingerprintOf, gatherCounty } from '../forecasts/gather.ts'
import { newestHead } from '../forecasts/gather-kept.ts'
import { knownYearsOf, linesOf, unitOf, yearsOf } from '../forecasts/lines.ts'
import { makeAndSave, makeApart, yearsAhead } from '../forecasts/make-forecast.job.ts'
import { noForecast, noSuchScenario, scenarioNameTaken } from '../forecasts/refusals.ts'
import { backgroundOf, holdForecasts, resultsOf, saveResult } from '../forecasts/store.ts'
import type { Scenario, scenarioOperations } from './contract.ts'
import { givenScenarios } from './given-scenarios.ts'
import { refuseIncomplete } from './scenario-assumptions.ts'
import { removeScenario, saveScenario, scenariosOf } from './store.ts'

type ScenarioAnswers = Pick<Answers<typeof contract>, keyof typeof scenarioOperations>

const givenShown = (county: string): Scenario[] =>
  givenScenarios.map(({ id, name, note, assumptions }) => ({
    id,
    county,
    name,
    isGiven: true,
    note: note.zh,
    savedBy: null,
    savedAt: null,
    assumptions,
  }))

async function allScenarios({ database }: AnswerContext, county: string): Promise<Scenario[]> {
  const saved = await scenariosOf(database, county)
  return [
    ...givenShown(county),
    ...saved.map(({ id, name, note, assumptions, savedAt, savedBy }) => ({
      id,
      county,
      name: { zh: name, en: name },
      isGiven: false,
      note,
      savedBy,
      savedAt: new Date(savedAt).toISOString(),
      assumptions,
    })),
  ]
}

export const scenarioAnswers: ScenarioAnswers = {
  scenarios: async ({ county }, context) => ({ scenarios: await allScenarios(context, county) }),

  saveScenario: async ({ county, name, note, ...assumptions }, context) => {
    const { database, now, caller } = context
    const incomplete = refuseIncomplete(assumptions.changes)
    if (incomplete) return incomplete
    await holdForecasts(database, county)
    const others = await allScenarios(context, county)
    if (others.some((other) => other.name.zh === name || other.name.en === name)) return scenarioNameTaken(name)
    const newest = await newestHead(database, county)
    if (!newest) return noForecast(county)
    const id = await saveScenario(database, { county, name, note, assumptions, savedAt: now, savedBy: caller.name })
    if (newest.fingerprint !== (await fingerprintOf(database, county, newest.origin))) {
      // What it would be held against stands on other figures: all is made anew, this scenario with it.
      const made = await makeAndSave(database, { county, origin: newest.origin, cause: 'inputs' }, now)
      return isRefusal(made) ? made : { id }
    }
    const { facts, names } = await gatherCounty(database, county, newest.origin)
    const { results } = await makeApart({
      facts,
      names,
      origin: newest.origin,
      horizon: yearsAhead,
      saved: [{ id, assumptions }],
    })
    await saveResult(database, county, newest.id, id, results.find(({ scenario }) => scenario === id)!.result)
    return { id }
  },

  removeScenario: async ({ county, id }, { database, now, caller }) => {
    if (!(await scenariosOf(database, county)).some((each) => each.id === id)) return noSuchScenario(id)
    await removeScenario(database, county, id, now, caller.name)
    return {}
  },

  compareScenarios: async ({ county, place = county, scenarios }, context) => {
    const { database } = context
    const newest = await newestHead(database, county)
    if (!newest) return noForecast(county)
    const known = new Map((await allScenarios(context, county)).map(({ id, name }) => [id, name]))
    const unknown = scenarios.find((id) => !known.has(id))
    if (unknown !== undefined) return noSuchScenario(unknown)
    const [results, background] = await Promise.all([
      resultsOf(database, county, newest.id, scenarios),
      backgroundOf(database, county, newest.id),
    ])
    const compared = scenarios.flatMap((id) => {
      const result = results.get(id)
      const kept = result && { result, background }
      const at = kept && unitOf(kept, place)
      if (!kept || !at) return []
      const { whole, towns, schools } = linesOf(kept, { county, countyName: '', towns: new Map(), schools: new Map() })
      const line = [whole, ...towns, ...schools].find(({ code }) => code === place)
      if (!line) return []
      const { all, primary, junior } = line
      return [
        {
          id,
          name: known.get(id)!,
          known: all.known,
          pupils: all.pupils,
          low: all.low,
          high: all.high,
          primary: primary.pupils,
          junior: junior.pupils,
          years: { known: knownYearsOf(kept.result), ahead: yearsOf(kept.result) },
        },
      ]
    })
    const [first] = compared
    return {
      knownYears: first?.years.known ?? [],
      years: first?.years.ahead ?? [],
      known: first?.known ?? [],
      compared: compared.map(({ id, name, pupils, low, high, primary, junior }) => ({
        id,
        name,
        pupils,
        low,
        high,
        primary,
        junior,
      })),
    }
  },
}
