/** What a site may be, year by year: its kinds one after another, when it may close or open, and what each kind costs a year. */
import { bands, type Band, type SiteKind } from './county-words.ts'
import type { CountyProblem, Site } from './county-problem.ts'

export interface Phase {
  readonly kind: SiteKind
  readonly isBranch: boolean
  /** Bit 0: grades 1–3, bit 1: 4–6, bit 2: 7–9. */
  readonly bandMask: number
  /** Yuan a year while it lasts. */
  readonly run: number
  /** Yuan in the year in which it begins. */
  readonly entry: number
}

/** Indices of years; the number of years stands for never. */
export interface SiteSpan {
  /** An open site: first and last year in which it may be closed from then on. */
  readonly closeFrom: number
  readonly closeBy: number
  /** A site that is not open: first and last year in which it may open. */
  readonly openFrom: number
  readonly openBy: number
  /** One after another; a site need not reach the later ones. */
  readonly phases: readonly Phase[]
  /** Yuan by year index that is due while open in that year. */
  readonly repairAt: number
}

const taught: Readonly<Record<SiteKind, readonly Band[]>> = {
  point: ['1-3'],
  primary: ['1-3', '4-6'],
  junior: ['7-9'],
  'nine-year': ['1-3', '4-6', '7-9'],
}

export const bandsOf = (kind: SiteKind): readonly Band[] => taught[kind]

export const maskOf = (kind: SiteKind): number =>
  bandsOf(kind).reduce((mask, band) => mask | (1 << bands.indexOf(band)), 0)

function phaseOf(problem: CountyProblem, kind: SiteKind, isBranch: boolean, entry: number): Phase {
  const { prices } = problem
  const fixed = isBranch ? prices['run.branch'].value : prices[`run.${kind}`].value
  const offered = bandsOf(kind).reduce((sum, band) => sum + prices[`band.${band}`].value, 0)
  return { kind, isBranch, bandMask: maskOf(kind), run: fixed + offered, entry }
}

/** Pupils of the villages that go to the site before the first year, by year; band by band where bands are named. */
export function presentPupils(problem: CountyProblem): (site: string, band?: Band) => readonly number[] {
  const villages = new Map(problem.villages.map((village) => [village.id, village]))
  const bySite = Map.groupBy(problem.present, ({ site }) => site)
  return (site, band) =>
    problem.years.map((_, t) =>
      (bySite.get(site) ?? [])
        .filter((each) => band === undefined || each.band === band)
        .reduce((sum, each) => sum + villages.get(each.village)!.pupils[bands.indexOf(each.band)]![t]!, 0),
    )
}

/** True where the scenario keeps the site as long as pupils of its own villages are there. */
export function staysWhileNeeded(problem: CountyProblem, site: Site, pupilsAtFirst: number): boolean {
  const { rules } = problem
  if (site.kind === 'point') return rules['stays.point'].value === 1
  const isSmall = pupilsAtFirst < (rules['small.school'].value ?? 0)
  return site.kind === 'primary' && site.tier === 'other' && isSmall && rules['stays.small-village'].value === 1
}

/** First year from which on none of its own villages has a pupil any more. */
function emptyFrom(pupils: readonly number[]): number {
  const last = pupils.findLastIndex((each) => each > 0)
  return last + 1
}

/**
 * From which year on a school has so few pupils that it may be adjusted at all (国办发〔2018〕27号: only schools with very few
 * pupils; what is few is the size of a small rural school there).
 */
export function smallFrom({ rules }: CountyProblem, pupils: readonly number[]): number {
  const few = rules['small.school'].value
  if (rules['merge.small-only'].value !== 1 || few === null) return 0
  return pupils.findLastIndex((each) => each >= few) + 1
}

/** A primary school whose villages have no more pupils than a small school: a point is small (国办发〔2018〕27号). */
export const mayBecomePoint = ({ rules }: CountyProblem, site: Site, pupilsAtFirst: number): boolean =>
  site.kind === 'primary' && pupilsAtFirst < (rules['small.school'].value ?? Infinity)

export function spanOf(problem: CountyProblem, site: Site, present: ReturnType<typeof presentPupils>): SiteSpan {
  const { years, locks, prices } = problem
  const never = years.length
  const indexOf = (year: number): number => year - years[0]!
  const own = locks.sites.filter((lock) => lock.site === site.id)
  const lockedOpen = own.filter(({ state }) => state === 'open').map(({ year }) => indexOf(year))
  const lockedClosed = own.filter(({ state }) => state === 'closed').map(({ year }) => indexOf(year))
  const phases = [phaseOf(problem, site.kind, false, 0)]
  if (site.state !== 'open') {
    const earliest = site.opensFrom === null ? 0 : Math.max(0, indexOf(site.opensFrom))
    return {
      closeFrom: never,
      closeBy: never,
      openFrom: Math.min(never, Math.max(earliest, ...lockedClosed.map((t) => t + 1))),
      openBy: Math.min(never, ...lockedOpen),
      phases,
      repairAt: -1,
    }
  }
  const pupils = present(site.id)
  const stays = staysWhileNeeded(problem, site, pupils[0] ?? 0)
  const isHeld = site.isProtected || !site.isClosable
  const closeFrom = Math.max(
    isHeld ? never : stays ? emptyFrom(pupils) : smallFrom(problem, pupils),
    ...lockedOpen.map((t) => t + 1),
  )
  if (site.kind === 'point') phases.push(phaseOf(problem, 'point', true, prices.branch.value))
  if (mayBecomePoint(problem, site, pupils[0] ?? 0) && !isHeld && !stays)
    phases.push(phaseOf(problem, 'point', false, 0))
  return {
    closeFrom: Math.min(never, closeFrom),
    closeBy: Math.min(never, ...lockedClosed),
    openFrom: 0,
    openBy: 0,
    phases,
    repairAt: site.repairBy === null || site.repairCost === 0 ? -1 : Math.max(0, indexOf(site.repairBy)),
  }
}
