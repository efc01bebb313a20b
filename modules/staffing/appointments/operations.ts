/** The story of each answer about 县管校聘: what stands, what may be recorded, what was. */
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { isSimulated } from '#modules/schools/index.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { gatherCounty } from '../gather-county.ts'
import { gatherRoster, schoolsByCodeIn } from '../teachers/gather.ts'
import { saveLookup } from '../teachers/store.ts'
import type { Teacher } from '../teachers/teacher-table.ts'
import { writeSheets } from '../write-sheets.ts'
import {
  appointeesOf,
  campaignSheets,
  eventWords,
  filledByRound,
  headShown,
  postsShown,
  schoolsShown,
} from './campaign-shown.ts'
import { foldCampaign, nextKinds } from './campaign-state.ts'
import type { appointmentOperations } from './contract.ts'
import { judgeAppointments, judgeClosing, judgeException, judgeVacating } from './judge-appointments.ts'
import { judgeContracts, judgeFiling, judgeTraining } from './judge-completion.ts'
import { judgePosts, judgeRound, judgeTotal } from './judge-preparation.ts'
import type { StepFault } from './step-fault.ts'
import { campaignEvents, campaignsOf, holdCampaigns, saveCampaign } from './store.ts'
import { gatherCampaign, recordStep } from './write-steps.ts'

type AppointmentAnswers = Pick<Answers<typeof contract>, keyof typeof appointmentOperations>

const rosterById = async ({ database }: Pick<AnswerContext, 'database'>, county: string) =>
  new Map<string, Teacher>(((await gatherRoster(database, county))?.teachers ?? []).map((each) => [each.id, each]))

/** A step about one thing; with a fault its details are not kept, so that a round that is not there needs no case of its own. */
const one = <D extends object>(faults: readonly StepFault[], details: D) => ({
  faults,
  details,
  count: 1,
})

export const appointmentAnswers: AppointmentAnswers = {
  campaigns: async ({ county }, { database }) => {
    const [heads, events] = await Promise.all([campaignsOf(database, county), campaignEvents(database, county)])
    return { campaigns: heads.map((head) => headShown(head, foldCampaign(events.get(head.id) ?? []))) }
  },

  campaign: async (which, context) => {
    const { database } = context
    const [gathered, schools, simulated] = await Promise.all([
      gatherCampaign(context, which),
      schoolsByCodeIn(database, which.county),
      isSimulated(database),
    ])
    if (isRefusal(gathered)) return gathered
    const { head, events, state } = gathered
    const posts = postsShown(state, schools)
    return {
      isSimulated: simulated,
      campaign: headShown(head, state),
      posts,
      schools: schoolsShown(posts),
      byRound: filledByRound(state),
      next: nextKinds(state),
      events: events.map((event) => ({
        number: event.number,
        kind: event.kind,
        at: event.at,
        personName: event.personName,
        words: eventWords(event),
      })),
    }
  },

  appointees: async ({ county, campaign, school, result }, context) => {
    const { database, caller, now } = context
    const [gathered, schools, roster] = await Promise.all([
      gatherCampaign(context, { county, campaign }),
      schoolsByCodeIn(database, county),
      rosterById(context, county),
    ])
    if (isRefusal(gathered)) return gathered
    const teachers = appointeesOf(gathered.state, schools, roster).filter(
      (each) =>
        (school === undefined || each.origin === school || each.school === school) &&
        (result === undefined || each.result === result),
    )
    const what = `县管校聘：${gathered.head.name}`
    await saveLookup(database, county, {
      at: now,
      personName: caller.name,
      kind: 'list',
      what,
      teachers: teachers.length,
    })
    return { teachers }
  },

  openCampaign: async ({ county, name, year }, { database, caller, now }) => {
    await holdCampaigns(database, county)
    if ((await campaignsOf(database, county)).some((each) => each.name === name)) {
      return refuse(
        'campaign-name-taken',
        { name },
        { zh: `已有名为“${name}”的批次`, en: `there is a campaign "${name}"` },
      )
    }
    return { id: await saveCampaign(database, { county, name, year, at: now, personName: caller.name }) }
  },

  announceTotal: ({ posts, document, ...which }, context) =>
    recordStep(context, which, 'total-announced', (state) => one(judgeTotal(state, posts), { posts, document })),

  announcePosts: ({ posts, ...which }, context) =>
    recordStep(context, which, 'posts-announced', async (state) => {
      const { database, today } = context
      const [schools, county] = await Promise.all([
        schoolsByCodeIn(database, which.county),
        gatherCounty(database, which.county, today),
      ])
      const small = new Set(
        isRefusal(county)
          ? []
          : county.schools.filter(({ posts: own }) => own.facts.isSmall).map(({ school }) => school.code),
      )
      const open = new Map([...schools].map(([code, { name, status }]) => [code, { name, isOpen: status === 'open' }]))
      return {
        faults: judgePosts(state, posts, open),
        details: { posts: posts.map((post) => ({ ...post, isSmall: small.has(post.school) })) },
        count: posts.length,
      }
    }),

  openRound: ({ round, ...which }, context) =>
    recordStep(context, which, 'round-opened', (state) => one(judgeRound(state, round), { round })),

  appoint: ({ appointments, ...which }, context) =>
    recordStep(context, which, 'appointed', async (state) => {
      const roster = await rosterById(context, which.county)
      return {
        faults: judgeAppointments(state, appointments, roster),
        details: {
          round: state.round ?? 'school',
          appointments: appointments.map(({ post, teacher, reason }) => ({
            post,
            teacher,
            origin: roster.get(teacher)?.school ?? '',
            reason: reason?.trim() || null,
          })),
        },
        count: appointments.length,
      }
    }),

  vacate: ({ teacher, reason, ...which }, context) =>
    recordStep(context, which, 'vacated', (state) => one(judgeVacating(state, teacher), { teacher, reason })),

  explainVacancy: ({ post, reason, ...which }, context) =>
    recordStep(context, which, 'exception', (state) =>
      one(judgeException(state, post), { post, round: state.round ?? 'school', reason }),
    ),

  closeRound: (which, context) =>
    recordStep(context, which, 'round-closed', (state) => one(judgeClosing(state), { round: state.round ?? 'school' })),

  sendToTraining: ({ teachers, reason, ...which }, context) =>
    recordStep(context, which, 'training', async (state) => {
      const roster = await rosterById(context, which.county)
      return {
        faults: judgeTraining(state, teachers, roster),
        details: {
          teachers: teachers.map((teacher) => ({ teacher, origin: roster.get(teacher)?.school ?? '' })),
          reason,
        },
        count: teachers.length,
      }
    }),

  signContracts: ({ teachers, number, from, to, ...which }, context) =>
    recordStep(context, which, 'contract', (state) => ({
      faults: judgeContracts(state, { teachers, from, to }),
      details: { teachers, number, from, to },
      count: teachers.length,
    })),

  fileCampaign: ({ on, document, ...which }, context) =>
    recordStep(context, which, 'filed', (state) => one(judgeFiling(state), { on, document })),

  exportCampaign: async (which, context) => {
    const { database, caller, now } = context
    const { county } = which
    const [gathered, schools, roster, simulated] = await Promise.all([
      gatherCampaign(context, which),
      schoolsByCodeIn(database, county),
      rosterById(context, county),
      isSimulated(database),
    ])
    if (isRefusal(gathered)) return gathered
    const { head, state } = gathered
    const appointees = appointeesOf(state, schools, roster)
    const title = `县管校聘台账（${head.name}）`
    await saveLookup(database, county, {
      at: now,
      personName: caller.name,
      kind: 'export',
      what: title,
      teachers: appointees.length,
    })
    const lines = ['口径：按逐条登记推算；一名教师最多一个岗位，未公布的岗位不能聘任。含个人信息。']
    return writeSheets(context, {
      county,
      title,
      isSimulated: simulated,
      lines,
      sheets: campaignSheets(postsShown(state, schools), appointees),
    })
  },
}
