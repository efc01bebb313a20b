/** Asks the rooms upstream for what a reply may say today, and for the promises of the ledger that it may quote. */
import { commitmentsOf, gatherYears, yearRecordOf, type Commitment } from '#modules/accountability/index.ts'
import { newestReport } from '#modules/assessment/index.ts'
import { figureMarks } from '#modules/census/index.ts'
import { plannedProjects } from '#modules/conditions/index.ts'
import { gatherStagesAhead } from '#modules/projection/index.ts'
import { countiesUnder, regionNames } from '#modules/schools/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { keyOf, proposalEvents, proposalsOf } from '../proposals/store.ts'
import { foldProposal, hasMet, repliedOn } from '../proposals/proposal-state.ts'
import { gatherRules } from '../proposals/gather-rules.ts'
import { deriveFigures, type JudgedStage, type ReplyFacts, type YearFacts } from './derive-figures.ts'
import type { LiveFigure, QuotedPromise } from './reply-shapes.ts'

type Asking = Pick<AnswerContext, 'database' | 'today'>

interface Counties {
  readonly codes: readonly string[]
  readonly names: ReadonlyMap<string, string>
}

const sumOf = (values: readonly (number | null | undefined)[]): number | null =>
  values.some((value) => value == null) ? null : values.reduce<number>((sum, value) => sum + value!, 0)

/** The last year whose tables are locked in every county; a sum over part of them would be no sum. */
async function gatherLockedYear({ database }: Asking, { codes, names }: Counties) {
  const marks = (await figureMarks(database, codes)).filter(({ locked }) => locked > 0)
  const byYear = Map.groupBy(marks, ({ year }) => year)
  const year = [...byYear]
    .filter(([, own]) => own.length === codes.length)
    .map(([each]) => each)
    .toSorted((a, b) => b - a)[0]
  const nameOf = (code: string): string => names.get(code) ?? code
  const having = new Set(marks.map(({ county }) => county))
  const withoutYear = codes.filter((code) => !having.has(code)).map(nameOf)
  if (year === undefined) return { locked: null, withoutYear }
  const reports = await Promise.all(codes.map((code) => newestReport(database, code, year)))
  const missing = codes.filter((_, i) => reports[i] === undefined).map(nameOf)
  if (missing.length > 0) return { locked: null, withoutYear: missing }
  const known = reports.map((each) => each!.report)
  const pupils = (phase: 'primary' | 'junior'): number | null => sumOf(known.map(({ phases }) => phases[phase]?.pupils))
  const locked: YearFacts = {
    year,
    pupils: { primary: pupils('primary'), junior: pupils('junior') },
    stages: known.flatMap(({ schools }) =>
      schools.map(({ phase, outcome, values }): JudgedStage => ({
        phase,
        outcome,
        specialists: values['R3']?.outcome ?? 'unknown',
      })),
    ),
  }
  return { locked, withoutYear: [] }
}

const yearsAhead = 5

async function gatherAhead({ database }: Asking, { codes, names }: Counties) {
  const ahead = await Promise.all(codes.map((code) => gatherStagesAhead(database, code, 'middle')))
  const withoutForecast = codes.filter((_, i) => ahead[i] === null).map((code) => names.get(code) ?? code)
  const known = ahead.filter((each) => each !== null)
  if (known.length < codes.length || known.length === 0) return { ahead: null, withoutForecast }
  const origin = Math.max(...known.map((each) => each.origin))
  const year = origin + yearsAhead
  let [primary, junior] = [0, 0]
  for (const { years, schools } of known) {
    const at = years.indexOf(year)
    if (at < 0) return { ahead: null, withoutForecast }
    for (const stages of schools.values()) {
      primary += stages.primary.pupils[at] ?? 0
      junior += stages.junior.pupils[at] ?? 0
    }
  }
  return { ahead: { year, primary, junior, origin }, withoutForecast: [] }
}

async function gatherReplied({ database, today }: Asking, regions: readonly string[]) {
  const year = Number(today.slice(0, 4))
  const [proposals, events] = await Promise.all([proposalsOf(database, regions), proposalEvents(database, regions)])
  let [replies, met] = [0, 0]
  for (const proposal of proposals) {
    const { rules } = await gatherRules(database, proposal.county)
    const { rounds, status } = foldProposal(proposal, events.get(keyOf(proposal)) ?? [], rules)
    if (status === 'transferred' || status === 'withdrawn') continue
    const answered = rounds.filter((round) => repliedOn(proposal, round)?.startsWith(`${year}-`))
    if (answered.length > 0) replies += 1
    if (answered.some(hasMet)) met += 1
  }
  return { replies, met, year }
}

const quoted = ({ id, area, text, owner, dueOn, county }: Commitment, region: string): QuotedPromise => ({
  id,
  area,
  text,
  owner: owner.office,
  dueOn,
  isOwn: county === region,
})

export interface Gathered {
  readonly figures: readonly LiveFigure[]
  /** Open promises that a reply may quote: the region's own first, then those of its counties. */
  readonly promises: readonly QuotedPromise[]
}

/** Enough to choose from; a pledge has a hundred lines for single schools. */
const mostPromises = 60

export async function gatherFigures(asking: Asking, region: string): Promise<Gathered> {
  const { database, today } = asking
  const counties = await countiesUnder(database, region)
  const codes = counties.map(({ code }) => code)
  const regions = [...new Set([region, ...codes])]
  const names = new Map([
    ...counties.map(({ code, name }) => [code, name] as const),
    ...(await regionNames(database, [region])),
  ])
  const year = Number(today.slice(0, 4)) - 1
  const [record, commitments, years, locked, ahead, projects, replied] = await Promise.all([
    yearRecordOf(database, { region, year, today }),
    commitmentsOf(database, { counties: regions, today }),
    gatherYears({ database }, codes),
    gatherLockedYear(asking, { codes, names }),
    gatherAhead(asking, { codes, names }),
    Promise.all(codes.map((code) => plannedProjects(database, code))),
    gatherReplied(asking, regions),
  ])
  const open = commitments.filter(({ ended }) => ended === null)
  const facts: ReplyFacts = {
    regionName: names.get(region) ?? region,
    today,
    counties: codes.length,
    record: {
      year,
      until: record.until,
      figures: record.figures.map(({ lines, ...figure }) => ({ ...figure, entries: lines.length })),
      share: { covered: record.coverage.independent.covered, of: record.coverage.independent.schools },
      shareAll: { covered: record.coverage.withPoints.covered, of: record.coverage.withPoints.schools },
      isEmpty: !record.years.includes(year),
    },
    pledges: [...years.values()].filter(({ source }) => source === 'pledge').length,
    promises: open.map(({ standing }) => ({ pace: standing.pace, scoresItself: standing.scoresItself })),
    ...locked,
    projects: projects.flat().map(({ state, planned }) => ({ state, planned })),
    ...ahead,
    replied,
  }
  const promises = open
    .filter(({ school, standing }) => school === null && standing.pace !== 'met')
    .toSorted((a, b) => Number(b.county === region) - Number(a.county === region) || (a.dueOn < b.dueOn ? -1 : 1))
    .slice(0, mostPromises)
    .map((each) => quoted(each, region))
  return { figures: deriveFigures(facts), promises }
}
