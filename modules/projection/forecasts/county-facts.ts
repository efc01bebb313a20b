/** What a county's forecast stands on: rolls, births and assumptions as the engine takes them, from figures as they are kept. */
import type { Words } from '#kernel/words.ts'
import type { Change, Housing } from '../forecast/assumptions.ts'
import type { RollRow } from '../forecast/arrange.ts'
import { wholeName, type GroupBirths } from '../forecast/group-cohorts.ts'
import type { Note } from '../forecast/notes.ts'
import type { Basis } from '../inputs/input-kinds.ts'
import type { FigureOf } from '../inputs/tables.ts'

/** Pupils of a grade of a school in a year, as the census or an imported table has them. */
export interface RollFigure {
  readonly school: string
  readonly year: number
  readonly grade: number
  readonly pupils: number | null
}

export interface FactsGiven {
  readonly county: string
  readonly origin: number
  /** Of the census, then of imported tables; the census counts where both have a school's year. */
  readonly census: readonly RollFigure[]
  readonly imported: readonly RollFigure[]
  readonly townOf: ReadonlyMap<string, string>
  readonly births: readonly FigureOf<'births'>[]
  readonly population: readonly FigureOf<'population'>[]
  readonly kindergarten: readonly FigureOf<'kindergarten'>[]
  readonly flows: readonly FigureOf<'flows'>[]
  readonly housing: readonly FigureOf<'housing'>[]
  readonly changes: readonly FigureOf<'changes'>[]
}

export interface CountyFacts {
  readonly rolls: readonly RollRow[]
  readonly births: readonly GroupBirths[]
  /** On which basis births were taken; never two together. */
  readonly basis: Basis | null
  readonly changes: readonly Change[]
  readonly housing: readonly Housing[]
  readonly notes: readonly Note[]
}

/** Schools whose township is not known stand together under this. */
export const withoutTown = (county: string): string => `${county}000`

/** Kindergartens of a place, as a school of grade 0. */
const kindergartenOf = (place: string): string => `kindergarten ${place}`
export const isKindergarten = (school: string): boolean => school.startsWith('kindergarten ')

const groupOf = ({ county, townOf }: FactsGiven, school: string): string => townOf.get(school) ?? withoutTown(county)

function rollsOf(given: FactsGiven): RollRow[] {
  const { census, imported, origin, kindergarten, county } = given
  const known = new Set(census.map(({ school, year }) => `${school} ${year}`))
  const all = [...census, ...imported.filter(({ school, year }) => !known.has(`${school} ${year}`))]
  const rows = all
    .filter(({ year }) => year <= origin)
    .map(({ school, ...figure }): RollRow => ({ ...figure, school, group: groupOf(given, school) }))
  const sums = new Map<string, RollRow>()
  for (const { place, year, count } of kindergarten) {
    if (year > origin) continue
    const group = place === county ? withoutTown(county) : place
    const key = `${group} ${year}`
    const before = sums.get(key)?.pupils ?? 0
    sums.set(key, { school: kindergartenOf(group), group, grade: 0, year, pupils: before + count })
  }
  return [...rows, ...sums.values()]
}

/** Births are taken on one basis: those of residents where there are as many years of them, for these are who enrols. */
function chooseBasis(births: FactsGiven['births']): Basis | null {
  const years = (basis: Basis): number =>
    new Set(births.filter((each) => each.basis === basis).map(({ year }) => year)).size
  const ranked = (['resident', 'registered', 'delivered'] as const).filter((basis) => years(basis) > 0)
  return ranked.toSorted((a, b) => years(b) - years(a))[0] ?? null
}

const note = (code: string, words: Words, todo: Words): Note => ({ code, words, todo })

/**
 * Births by where the children go to school: of a township's children so many in a hundred enter schools of each township,
 * as the latest year of flows into grade 1 tells. A township without flows keeps its own.
 */
function bySchoolTown(
  given: FactsGiven,
  births: readonly GroupBirths[],
): { births: GroupBirths[]; year: number | null } {
  const first = given.flows.filter(({ year, grade }) => year <= given.origin && (grade === 1 || grade === null))
  const year = first.reduce((most, flow) => Math.max(most, flow.year), 0)
  const latest = first.filter((flow) => flow.year === year)
  if (latest.length === 0) return { births: [...births], year: null }
  const shares = new Map<string, Map<string, number>>()
  for (const { town, school, count } of latest) {
    const to = shares.get(town) ?? new Map<string, number>()
    const group = groupOf(given, school)
    to.set(group, (to.get(group) ?? 0) + count)
    shares.set(town, to)
  }
  const moved = births.flatMap((each): GroupBirths[] => {
    const to = shares.get(each.group)
    if (!to) return [each]
    const all = [...to.values()].reduce((sum, count) => sum + count, 0)
    if (all === 0) return [each]
    return [...to].map(([group, count]) => ({ ...each, group, births: (each.births * count) / all }))
  })
  return { births: moved, year }
}

/** Births of a place and year that are not given, as the children of that age who were counted later on the same basis. */
function fromAges(given: FactsGiven, basis: Basis, births: readonly GroupBirths[]): GroupBirths[] {
  const { population, county, origin } = given
  const known = new Set(births.map(({ group, year }) => `${group} ${year}`))
  const latest = new Map<string, GroupBirths & { readonly counted: number }>()
  for (const { place, year, age, count, basis: own } of population) {
    if (own !== basis || year > origin || age > 6) continue
    const group = place === county ? wholeName : place
    const born = year - age
    const key = `${group} ${born}`
    const before = latest.get(key)
    if (known.has(key) || (before && before.counted >= year)) continue
    latest.set(key, { group, year: born, month: null, births: count, counted: year })
  }
  return [...latest.values()].map(({ group, year, births: count }) => ({ group, year, month: null, births: count }))
}

function birthsOf(given: FactsGiven): Pick<CountyFacts, 'births' | 'basis' | 'notes'> {
  const { births, population, county, origin } = given
  const basis =
    chooseBasis(births) ??
    (population.some(({ basis: own }) => own === 'resident') ? 'resident' : population.length > 0 ? 'registered' : null)
  if (basis === null) return { births: [], basis: null, notes: [] }
  const notes: Note[] = []
  const own = births
    .filter((each) => each.basis === basis && each.year <= origin)
    .map(({ place, year, month, count }): GroupBirths => ({
      group: place === county ? wholeName : place,
      year,
      month,
      births: count,
    }))
  const aged = fromAges(given, basis, own)
  if (aged.length > 0) {
    notes.push(
      note(
        'births-from-ages',
        {
          zh: `有${new Set(aged.map(({ year }) => year)).size}个年份没有出生人口，用分年龄人口中同一年出生的孩子代替`,
          en: `in ${new Set(aged.map(({ year }) => year)).size} years there are no births; children of that age in the population stand for them`,
        },
        { zh: '补充这些年份的出生人口', en: 'add the births of these years' },
      ),
    )
  }
  const all = [...own, ...aged]
  const towns = all.filter(({ group }) => group !== wholeName)
  const { births: moved, year } = bySchoolTown(given, towns)
  if (year !== null && towns.length > 0) {
    notes.push(
      note(
        'births-by-flow',
        {
          zh: `各乡镇出生的孩子按${year}学年“户籍乡镇×就读学校”的去向折算到就读地`,
          en: `children are counted where they go to school, as the flows of ${year} tell`,
        },
        { zh: '每年更新就读去向', en: 'bring the flows up to date every year' },
      ),
    )
  }
  return { births: [...moved, ...all.filter(({ group }) => group === wholeName)], basis, notes }
}

/** Known changes as the engine takes them; the doc comment of `changeKinds` says what each means. */
export function knownChanges({
  changes,
  county,
  origin,
  townOf,
}: Pick<FactsGiven, 'changes' | 'county' | 'origin' | 'townOf'>): Change[] {
  return changes
    .filter(({ year }) => year > origin)
    .flatMap(({ kind, school, name, place, related, year, fromGrade, toGrade, perGrade, share }): Change[] => {
      const unit = school ?? name
      if (unit === null || kind === 'other') return []
      if (kind === 'opening') {
        if (perGrade === null) return []
        const from = fromGrade ?? 1
        const growsTo = from >= 7 ? 9 : 6
        const registered = school === null ? undefined : townOf.get(school)
        const group = place ?? registered ?? withoutTown(county)
        const to = toGrade ?? from
        return [
          {
            kind,
            school: unit,
            group,
            year,
            fromGrade: from,
            toGrade: to,
            growsTo: Math.max(growsTo, to),
            intake: perGrade,
          },
        ]
      }
      if (kind === 'no-entry') return [{ kind, school: unit, year, grade: fromGrade }]
      if (related === null) return []
      if (kind === 'merger') return [{ kind, school: unit, into: related, year }]
      return share === null
        ? []
        : [{ kind: 'zone', school: unit, to: related, year, share: share / 100, grade: fromGrade }]
    })
}

const housingOf = ({ housing, origin }: FactsGiven): Housing[] =>
  housing
    // Whoever moved in before the last count is among those counted.
    .filter(({ year }) => year >= origin)
    .map(({ place, primarySchool, juniorSchool, year, homes, primaryPer100, juniorPer100 }) => ({
      group: place,
      primarySchool,
      juniorSchool,
      // Handed over within a calendar year: at school from the September that follows.
      year: Math.max(year, origin + 1),
      homes,
      primaryPerHundred: primaryPer100 ?? 0,
      juniorPerHundred: juniorPer100 ?? 0,
    }))

export function countyFacts(given: FactsGiven): CountyFacts {
  const { births, basis, notes } = birthsOf(given)
  return {
    rolls: rollsOf(given),
    births,
    basis,
    changes: knownChanges(given),
    housing: housingOf(given),
    notes,
  }
}
