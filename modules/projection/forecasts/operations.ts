/** The story of each answer about forecasts: make and keep, show by place, compare scenarios, own up to errors. */
import { schoolYearName } from '#kernel/school-year.ts'
import { countiesUnder, isSimulated, placeOf, regionNames } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { printedWorkbook } from '#platform/files/write-printed.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { gradeCount } from '../forecast/levels.ts'
import type { forecastOperations } from './contract.ts'
import { forecastSheets } from './forecast-sheets.ts'
import { helpfulFor } from './gather-helpful.ts'
import { keptOf, keptUnder, namesOf, newestHead, shownHead } from './gather-kept.ts'
import { gatherScores } from './gather-scores.ts'
import { cityLine, knownYearsOf, linesOf, seriesOf, unitOf, yearsOf } from './lines.ts'
import { makeAndSave } from './make-forecast.job.ts'
import { noForecast, noSuchScenario } from './refusals.ts'
import { headsByOrigin, resultsOf, type StoredHead } from './store.ts'

type ForecastAnswers = Pick<Answers<typeof contract>, keyof typeof forecastOperations>

const sentence = { zh: '预测，不作入学承诺', en: 'a forecast, no promise of a place' }

const countyOfPlace = async ({ database }: AnswerContext, place: string): Promise<string> =>
  place.length === 10 ? (await placeOf(database, { kind: 'school', code: place }))!.county! : place.slice(0, 6)

/** Earlier forecasts of a place, the latest first. */
async function pastOf({ database }: AnswerContext, heads: readonly StoredHead[], place: string) {
  const all = await Promise.all(
    heads.map(async (head) => {
      const kept = await keptOf(database, head)
      const at = kept && unitOf(kept, place)
      if (!kept || !at) return []
      const { pupils, low, high } = seriesOf(kept, at.level, at.unit)
      const madeAt = new Date(head.madeAt).toISOString()
      return [{ id: head.id, origin: head.origin, madeAt, years: yearsOf(kept.result), pupils, low, high }]
    }),
  )
  return all.flat()
}

export const forecastAnswers: ForecastAnswers = {
  makeForecast: async ({ county }, { database, now }) => makeAndSave(database, { county, cause: 'asked' }, now),

  forecast: async ({ region, scenario = 'middle' }, { database }) => {
    const { found, without } = await keptUnder(database, region, scenario)
    const nothing = {
      heads: [],
      knownYears: [],
      years: [],
      whole: null,
      parts: [],
      schools: [],
      lowScenario: [],
      highScenario: [],
      notes: [],
      without,
    }
    if (found.length === 0) return nothing
    const kept = found.flatMap((each) => (each.kept ? [{ ...each, kept: each.kept }] : []))
    const [first] = kept
    if (!first) return noSuchScenario(scenario)
    const heads = await Promise.all(kept.map(({ head, name }) => shownHead(database, head, name)))
    const wholeOf = async (head: StoredHead, id: string): Promise<readonly number[]> => {
      const result = (await resultsOf(database, head.county, head.id, [id])).get(id)
      return result ? seriesOf({ result, background: first.kept.background }, 'whole', 0).pupils : []
    }
    if (!region.endsWith('00')) {
      const { whole, towns, schools } = linesOf(first.kept, await namesOf(database, region))
      return {
        heads,
        knownYears: knownYearsOf(first.kept.result),
        years: yearsOf(first.kept.result),
        whole,
        parts: [...towns],
        schools: [...schools],
        lowScenario: [...(await wholeOf(first.head, 'low'))],
        highScenario: [...(await wholeOf(first.head, 'high'))],
        notes: [...first.kept.background.notes],
        without,
      }
    }
    const none: ReadonlyMap<string, string> = new Map()
    const counties = kept.map(({ head, kept: own, name }) => ({
      head,
      kept: own,
      line: linesOf(own, { county: head.county, countyName: name, towns: none, schools: none }).whole,
    }))
    const cityName = (await regionNames(database, [region])).get(region) ?? region
    const whole = cityLine(counties, { code: region, name: cityName })
    const added = async (id: string): Promise<number[]> => {
      const all = await Promise.all(counties.map(({ head }) => wholeOf(head, id)))
      return whole.all.pupils.map((_, k) => all.reduce((sum, pupils) => sum + (pupils[k] ?? 0), 0))
    }
    const { origin } = first.head
    const years = whole.all.known.length
    return {
      heads,
      knownYears: Array.from({ length: years }, (_, t) => origin - years + 1 + t),
      years: Array.from({ length: whole.all.pupils.length }, (_, k) => origin + k + 1),
      whole,
      parts: counties.map(({ line }) => ({ ...line, parent: region })),
      schools: [],
      lowScenario: await added('low'),
      highScenario: await added('high'),
      notes: [],
      without,
    }
  },

  placeForecast: async ({ place, scenario = 'middle' }, context) => {
    const { database } = context
    const county = await countyOfPlace(context, place)
    const names = await namesOf(database, county)
    const name = names.schools.get(place) ?? names.towns.get(place) ?? (place === county ? names.countyName : place)
    const nothing = {
      head: null,
      name,
      knownYears: [],
      years: [],
      all: null,
      grades: [],
      cohorts: [],
      past: [],
      notes: [],
    }
    const [newest, ...earlier] = await headsByOrigin(database, [county])
    if (!newest) return nothing
    const kept = await keptOf(database, newest, scenario)
    if (kept === null) return noSuchScenario(scenario)
    const head = await shownHead(database, newest, names.countyName)
    const at = unitOf(kept, place)
    if (!at) return { ...nothing, head }
    const { result, background } = kept
    const grades = Array.from({ length: gradeCount }, (_, grade) => grade).filter(
      (grade) => result.levels[at.level].offered[at.unit * gradeCount + grade] === 1,
    )
    return {
      head,
      name,
      knownYears: knownYearsOf(result),
      years: yearsOf(result),
      all: seriesOf(kept, at.level, at.unit),
      grades: grades.map((grade) => ({ grade, ...seriesOf(kept, at.level, at.unit, grade) })),
      cohorts: at.level === 'whole' ? [...background.cohorts] : [],
      past: await pastOf(context, earlier, place),
      notes: at.level === 'whole' ? [...background.notes] : [],
    }
  },

  backTest: async ({ county }, context) => {
    const { database } = context
    const newest = await newestHead(database, county)
    if (!newest) return { head: null, methods: [], levels: [], notes: [], helpful: [] }
    const [names, kept] = await Promise.all([regionNames(database, [county]), keptOf(database, newest)])
    const { backTest, notes } = kept!.background
    return {
      head: await shownHead(database, newest, names.get(county) ?? county),
      methods: backTest.methods,
      levels: backTest.levels,
      notes: [...notes],
      helpful: await helpfulFor(context, county, kept!),
    }
  },

  scorecard: async ({ region }, { database }) => {
    const counties = (await countiesUnder(database, region)).map(({ code }) => code)
    return { scores: await gatherScores(database, counties) }
  },

  exportForecast: async ({ county, language }, context) => {
    const { database } = context
    const newest = await newestHead(database, county)
    if (!newest) return noForecast(county)
    const [kept, names, simulated] = await Promise.all([
      keptOf(database, newest),
      namesOf(database, county),
      isSimulated(database),
    ])
    const head = await shownHead(database, newest, names.countyName)
    const sheets = forecastSheets({ kept: kept!, names, head, language, isSimulated: simulated, sentence })
    const name =
      language === 'zh'
        ? `${names.countyName}学龄人口预测（以${schoolYearName(head.origin)}为基准${simulated ? '，模拟数据' : ''}）.xlsx`
        : `${county}-forecast-from-${head.origin}${simulated ? '-simulated' : ''}.xlsx`
    return {
      name,
      mediaType: mediaTypeOf(name),
      bytes: await printedWorkbook(sheets, (cell, value) => (cell.value = value)),
    }
  },
}
