/** What the papers made of a county's tasks stand on: its report, its adopted road, and its posts. */
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { adoptedRoadFile } from '#modules/roadmap/index.ts'
import { isSimulated } from '#modules/schools/index.ts'
import { staffingOf } from '#modules/staffing/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { moneyByPot } from '../pledges/money.ts'
import { markFor } from '../write-sheets.ts'
import { gatherTasks, type CountyTasks } from './gather-tasks.ts'
import type { GovernorFacts } from './governor-page.ts'
import type { SelfReportFacts } from './self-report.ts'

async function common(context: AnswerContext, own: CountyTasks): Promise<Omit<SelfReportFacts, 'tasks' | 'vetoes'>> {
  const { report, countyName, targetYear, applyYear } = own
  const count = (outcome: string): number => report!.report.schools.filter((each) => each.outcome === outcome).length
  return {
    countyName,
    figures: report && {
      year: report.basis.year,
      isDraft: report.basis.isDraft,
      on: report.basis.on,
      judgedAt: report.basis.judgedAt,
    },
    schools: report && { met: count('met'), unmet: count('unmet'), unknown: count('unknown') },
    targetYear,
    applyYear,
    day: context.today,
    isSimulated: await isSimulated(context.database),
    mark: (await markFor(context)).text.zh,
  }
}

export async function gatherSelfReport(context: AnswerContext, county: string): Promise<SelfReportFacts | Refusal> {
  const own = await gatherTasks(context, county)
  if (isRefusal(own)) return own
  return {
    ...(await common(context, own)),
    vetoes: (own.report?.report.parts.vetoes.items ?? []).map(({ label, outcome, found }) => ({
      label: label.zh,
      outcome,
      found: found.zh,
    })),
    tasks: own.tasks.map(({ shown }) => shown),
  }
}

const amountOf = (actions: readonly { readonly amount: number }[]): number =>
  actions.reduce((all, { amount }) => all + amount, 0)

async function roadOf(context: AnswerContext, county: string): Promise<GovernorFacts['road']> {
  const adopted = await adoptedRoadFile(context, county)
  if (!adopted) return null
  const { head, file } = adopted
  const of = (...items: string[]) => file.actions.filter(({ item }) => items.includes(item))
  return {
    name: head.name,
    adoptedOn: head.adoptedAt.slice(0, 10),
    money: moneyByPot(file.actions).map(({ year, potWords, amount }) => ({ year, pot: potWords.zh, amount })),
    rooms: amountOf(of('room_m2')),
    sports: amountOf(of('sports_m2')),
    buildingSchools: new Set(of('room_m2', 'sports_m2').map(({ school }) => school)).size,
    hired: amountOf(of('teacher', 'art_pe')),
    trained: amountOf(of('degree', 'backbone')),
    moved: amountOf(of('move')),
    hiredWith: of('art_pe').length === 0 ? '' : `（其中体育、艺术教师${amountOf(of('art_pe'))}名）`,
  }
}

async function postsOf({ database, today }: AnswerContext, county: string): Promise<GovernorFacts['posts']> {
  const staffing = await staffingOf(database, county, today)
  if (isRefusal(staffing)) return null
  const all = (of: 'approved' | 'inPost'): number | null =>
    staffing.posts.reduce<number | null>((sum, post) => (sum === null || post[of] === null ? null : sum + post[of]), 0)
  return { approved: all('approved'), inPost: all('inPost'), headroom: staffing.headroom, year: staffing.year }
}

export async function gatherGovernor(context: AnswerContext, county: string): Promise<GovernorFacts | Refusal> {
  const own = await gatherTasks(context, county)
  if (isRefusal(own)) return own
  const count = (outcome: string): number => own.tasks.filter(({ shown }) => shown.now.outcome === outcome).length
  const [head, road, posts] = await Promise.all([
    common(context, own),
    roadOf(context, county),
    postsOf(context, county),
  ])
  return {
    ...head,
    outcomes: { met: count('met'), unmet: count('unmet'), unknown: count('unknown') },
    overdue: own.tasks.filter(({ shown }) => shown.isOverdue).length,
    road,
    posts,
  }
}
