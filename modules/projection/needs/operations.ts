/** The story of each answer about needs: the forecast, what is there, the rules, and what follows from them. */
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { classSizes, firstBoardingGrade, staffingRules, weeklyPeriods } from '#modules/standards/index.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { gatherChanges } from '../forecasts/gather.ts'
import { givenScenarios } from '../scenarios/given-scenarios.ts'
import { changesUnder } from '../scenarios/scenario-assumptions.ts'
import { scenariosOf } from '../scenarios/store.ts'
import type { needsOperations } from './contract.ts'
import { gatherForecast, rulesFor } from './gather.ts'
import { needsOf } from './needs-of-places.ts'
import { pressureOf } from './pressure.ts'
import { bandsOf, saveBands } from './store.ts'
import { areInOrder, defaultBands } from './utilisation.ts'

type NeedsAnswers = Pick<Answers<typeof contract>, keyof typeof needsOperations>

const cityOf = (region: string): string => `${region.slice(0, 4)}00`

export const needsAnswers: NeedsAnswers = {
  pressure: async ({ county, scenario = 'middle' }, context) => {
    const { database, today } = context
    const [set, found] = await Promise.all([
      bandsOf(database, cityOf(county)),
      gatherForecast(context, county, scenario),
    ])
    const bands = set?.bands ?? defaultBands
    if (found === null) return { head: null, bands, isOurs: set === null, places: [] }
    if (isRefusal(found)) return found
    const [known, saved] = await Promise.all([
      gatherChanges(database, county, found.newest.origin),
      scenariosOf(database, county),
    ])
    const assumed = [...givenScenarios, ...saved].find(({ id }) => id === scenario)
    const changes = assumed ? changesUnder(assumed.assumptions, known) : []
    const openings = changes.flatMap((change) => (change.kind === 'opening' ? [change] : []))
    const rules = rulesFor(county, today)
    if (isRefusal(rules)) return rules
    const places = pressureOf({ ...found, sizes: classSizes(rules), bands, openings })
    return { head: found.head, bands, isOurs: set === null, places }
  },

  needs: async ({ county, year: asked, scenario = 'middle' }, context) => {
    const found = await gatherForecast(context, county, scenario)
    if (found === null) return { head: null, year: null, places: [], rules: [] }
    if (isRefusal(found)) return found
    const { origin, horizon } = found.newest
    const year = Math.min(Math.max(asked ?? origin + 1, origin + 1), origin + horizon)
    const rules = rulesFor(county, context.today)
    if (isRefusal(rules)) return rules
    const staffing = staffingRules(rules)
    const periods = weeklyPeriods(rules)
    const places = needsOf({
      ...found,
      year,
      sizes: classSizes(rules),
      staffing,
      periods,
      firstBoardingGrade: firstBoardingGrade(rules),
    })
    return {
      head: found.head,
      year,
      places,
      rules: staffing.rules.map(({ code, label, document, confidence }) => ({
        code,
        label: label ?? { zh: code, en: code },
        document: rules.documents.get(document)?.number ?? null,
        confidence,
      })),
    }
  },

  pressureBands: async ({ region }, { database }) => {
    const set = await bandsOf(database, cityOf(region))
    return {
      bands: set?.bands ?? defaultBands,
      isOurs: set === null,
      setBy: set?.personName ?? null,
      setAt: set === null ? null : new Date(set.at).toISOString(),
    }
  },

  setPressureBands: async ({ city, ...bands }, { database, now, caller }) => {
    if (!areInOrder(bands)) {
      return refuse(
        'bands-out-of-order',
        {},
        {
          zh: '档位应从小到大：富余线 ≤ 平衡线 ≤ 趋紧线 ≤ 紧张线',
          en: 'the limits must rise: surplus, balanced, tight, short',
        },
      )
    }
    await saveBands(database, city, { bands, at: now, personName: caller.name })
    return {}
  },
}
