/** The story of each answer about the exchange of teachers: who is eligible, plans made and checked, told, issued, objected to, carried out. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { isSimulated } from '#modules/schools/index.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import type { contract } from '../contract.ts'
import { saveLookup, type Lookup } from '../teachers/store.ts'
import { writeSheets } from '../write-sheets.ts'
import type { rotationOperations } from './contract.ts'
import { eligibilityCounts, eligibilityRows, matchingRows } from './eligibility-rows.ts'
import { countExchanges, judgeExchange } from './exchange-rule.ts'
import {
  exchangeRulesOf,
  gatherExchange,
  gatherRotation,
  gatherRotations,
  noSuchRotation,
  type WholeRotation,
} from './gather.ts'
import { boardOf, movesShown, staysShown } from './moves-shown.ts'
import { recordsOfYear } from './records-of-year.ts'
import { rotationSheets } from './rotation-sheets.ts'
import { refuseRotationStep, statusOfMove, type RotationEvent } from './rotation-state.ts'
import { rotationLine } from './rotation-words.ts'
import { appendRotationEvent, holdRotation, saveRotationSettings } from './store.ts'
import { teacherNotice } from './teacher-notice.ts'
import { verifyRotation } from './verify-rotation.ts'
import { makeRotation } from './write-rotation.ts'

type RotationAnswers = Pick<Answers<typeof contract>, keyof typeof rotationOperations>

/** Names of teachers leave a mark, as those of the roster do. */
const look = (
  { database, caller, now }: AnswerContext,
  county: string,
  given: Pick<Lookup, 'kind' | 'what' | 'teachers'>,
) => saveLookup(database, county, { ...given, at: now, personName: caller.name })

const inBeijing = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

async function watermarkFor({ database, caller, now }: AnswerContext) {
  const simulated = { zh: '模拟数据', en: 'simulated data' }
  return {
    text: { zh: `${caller.name}　${inBeijing(now)}`, en: `${caller.name}, ${inBeijing(now)} (Beijing)` },
    lines: [rotationLine, ...((await isSimulated(database)) ? [simulated] : [])],
  }
}

const eventOf = (
  { caller, now }: AnswerContext,
  event: Pick<RotationEvent, 'kind'> & Partial<Pick<RotationEvent, 'reason' | 'teacher' | 'details'>>,
): Omit<RotationEvent, 'number'> => ({
  kind: event.kind,
  teacher: event.teacher ?? null,
  details: event.details ?? {},
  reason: event.reason ?? null,
  at: now,
  person: caller.id,
  personName: caller.name,
})

const noSuchTeacher = (teacher: string): Refusal =>
  refuse(
    'no-such-teacher',
    { teacher },
    { zh: `名册中本校没有编号为 ${teacher} 的教师`, en: `the roster has no teacher ${teacher} at this school` },
  )

const notPublished = (id: string): Refusal =>
  refuse('not-published', { id }, { zh: '方案还没有内部公布', en: 'the plan has not been published internally' })

async function step(
  context: AnswerContext,
  { county, id, reason }: { readonly county: string; readonly id: string; readonly reason: string },
  kind: 'reviewed' | 'published' | 'withdrawn',
): Promise<Refusal | Record<string, never>> {
  await holdRotation(context.database, county)
  const kept = (await gatherRotations(context, county)).find(({ head }) => head.id === id)
  if (!kept) return noSuchRotation(id)
  const refused = refuseRotationStep(kind, kept.state, kept.head.personName, context.caller.name)
  if (refused) return refused
  await appendRotationEvent(context.database, county, id, eventOf(context, { kind, reason }))
  return {}
}

/** A plan as those of a school see it: published, and about a teacher of theirs. */
async function gatherForSchool(
  context: AnswerContext,
  { county, school, id, teacher }: { county: string; school: string; id: string; teacher: string },
): Promise<WholeRotation | Refusal> {
  if (context.places[0]?.county !== county) return noSuchRotation(id)
  const found = await gatherRotation(context, county, id)
  if (isRefusal(found)) return found
  // Whoever plans for the county looks at a page before it is handed out.
  const plans = mayAt(context.caller, 'staffing.rotation.read', context.places)
  if (!plans && found.state.publishedAt === null) return notPublished(id)
  return found.teachers.get(teacher)?.school === school ? found : noSuchTeacher(teacher)
}

const pageOf = <Row>(rows: readonly Row[], page: number, size: number): Row[] =>
  rows.slice((page - 1) * size, page * size)

export const rotationAnswers: RotationAnswers = {
  rotationRules: async ({ county }, context) => {
    const found = await gatherExchange(context, county)
    if (isRefusal(found)) return found
    const { stored, conditions } = found
    return {
      rules: [...conditions.lines],
      settings: stored?.settings ?? {},
      setBy: stored?.personName ?? null,
      setAt: stored?.at ?? null,
      document: stored?.document ?? null,
    }
  },

  setRotationRules: async ({ county, settings, document }, { database, caller, now }) => {
    await holdRotation(database, county)
    await saveRotationSettings(database, county, { settings, document, at: now, personName: caller.name })
    return {}
  },

  eligibility: async ({ county, year, page, size, ...filters }, context) => {
    const found = await gatherExchange(context, county)
    if (isRefusal(found)) return found
    const rows = eligibilityRows({ ...found, year, draw: `${county}-${year}` })
    const matching = matchingRows(rows, filters)
    const shown = pageOf(matching, page, size)
    await look(context, county, {
      kind: 'list',
      what: `交流轮岗资格 ${JSON.stringify(filters)}`,
      teachers: shown.length,
    })
    return {
      rosterYear: found.roster?.batch.year ?? null,
      isSimulated: found.isSimulated,
      counts: eligibilityCounts(rows),
      total: matching.length,
      page,
      rows: shown,
    }
  },

  exchangeRule: async ({ county, year }, context) => {
    const found = await gatherExchange(context, county)
    if (isRefusal(found)) return found
    const rows = eligibilityRows({ ...found, year, draw: `${county}-${year}` })
    const { records, eligible, unknown, counted, notes } = recordsOfYear(
      rows,
      found.roster?.teachers ?? [],
      found.pastMoves,
      year,
    )
    const { moved, backbone } = countExchanges(records, year)
    return {
      judged:
        found.roster === null
          ? null
          : judgeExchange({ eligible, unknown, moved, movedBackbone: backbone }, exchangeRulesOf(found.rules)),
      counted,
      rules: found.conditions.lines.filter(
        ({ code }) => code === 'exchange.share' || code === 'exchange.backbone-share',
      ),
      notes,
    }
  },

  makeRotation: async ({ county, year, name, draw, ways, limitMinutes }, context) => {
    const found = await gatherExchange(context, county)
    if (isRefusal(found)) return found
    await holdRotation(context.database, county)
    return makeRotation(context, found, {
      year,
      name,
      draw: draw ?? `${county}-${year}`,
      ways: ways ?? null,
      limitMinutes: limitMinutes ?? null,
    })
  },

  rotations: async ({ county }, context) => ({
    plans: (await gatherRotations(context, county)).map(({ shown }) => shown),
  }),

  rotation: async ({ county, id }, context) => {
    const found = await gatherRotation(context, county, id)
    if (isRefusal(found)) return found
    const { made, state, shown, events, teachers } = found
    const nameOfTeacher = (teacher: string): string => teachers.get(teacher)?.name ?? teacher
    return {
      plan: shown,
      rules: [...made.lines],
      schools: boardOf(made, state),
      events: events.map(({ number, kind, at, personName, reason, teacher, details }) => ({
        number,
        kind,
        at,
        personName,
        reason: reason ?? details.text ?? null,
        teacher,
      })),
      objections: state.objections.map((each) => ({ ...each, teacherName: nameOfTeacher(each.teacher) })),
      mayPlan: mayAt(context.caller, 'staffing.rotation.plan', context.places),
      watermark: await watermarkFor(context),
    }
  },

  rotationMoves: async ({ county, id, school, post, isBackbone: only, stays, search, page, size }, context) => {
    const found = await gatherRotation(context, county, id)
    if (isRefusal(found)) return found
    const { made, state, teachers } = found
    const fits = (each: { teacher: string; name: string; post: string; isBackbone: boolean | null }): boolean =>
      (post === undefined || each.post === post) &&
      (only !== true || each.isBackbone === true) &&
      (search === undefined || each.name.includes(search) || each.teacher.includes(search))
    const moves = stays
      ? []
      : movesShown(made, state, teachers).filter(
          (each) => fits(each) && (school === undefined || each.from === school || each.to === school),
        )
    const staying = stays
      ? staysShown(made, teachers).filter((each) => fits(each) && (school === undefined || each.school === school))
      : []
    const shown = { moves: pageOf(moves, page, size), stays: pageOf(staying, page, size) }
    await look(context, county, {
      kind: 'list',
      what: `轮岗方案 ${found.head.name}`,
      teachers: shown.moves.length + shown.stays.length,
    })
    return { total: moves.length + staying.length, page, ...shown, watermark: await watermarkFor(context) }
  },

  rotationNotice: async (given, context) => {
    const found = await gatherForSchool(context, given)
    if (isRefusal(found)) return found
    const { made, state, teachers, head, shown } = found
    await look(context, given.county, { kind: 'teacher', what: `轮岗告知单 ${given.teacher}`, teachers: 1 })
    return teacherNotice(made, state, teachers, {
      teacher: given.teacher,
      year: head.year,
      isSimulated: shown.isSimulated,
      watermark: await watermarkFor(context),
    })
  },

  rotationNotices: async ({ county, school }, context) => {
    if (context.places[0]?.county !== county) return { plans: [] }
    const kept = (await gatherRotations(context, county)).filter(({ state }) => state.publishedAt !== null)
    const plans = []
    for (const { head } of kept) {
      const found = await gatherRotation(context, county, head.id)
      if (isRefusal(found)) continue
      const moves = movesShown(found.made, found.state, found.teachers)
      plans.push({
        id: head.id,
        name: head.name,
        year: head.year,
        moves: moves.filter(({ from }) => from === school),
        stays: staysShown(found.made, found.teachers).filter((each) => each.school === school),
        comes: moves.filter(({ to }) => to === school),
      })
    }
    const teachers = plans.reduce((sum, { moves, stays, comes }) => sum + moves.length + stays.length + comes.length, 0)
    await look(context, county, { kind: 'list', what: `轮岗告知单目录 ${school}`, teachers })
    return { plans }
  },

  reviewRotation: (given, context) => step(context, given, 'reviewed'),
  publishRotation: (given, context) => step(context, given, 'published'),
  withdrawRotation: (given, context) => step(context, given, 'withdrawn'),

  carryOutRotation: async ({ county, id, on, teachers }, context) => {
    await holdRotation(context.database, county)
    const kept = (await gatherRotations(context, county)).find(({ head }) => head.id === id)
    if (!kept) return noSuchRotation(id)
    if (kept.state.status !== 'published') return notPublished(id)
    const { moves } = kept.head.summary
    const wanted = teachers ?? moves.filter((each) => statusOfMove(kept.state, each) === 'planned')
    const wrong = wanted.find((each) => !moves.includes(each) || statusOfMove(kept.state, each) !== 'planned')
    if (wrong !== undefined) {
      return refuse(
        'not-to-be-carried-out',
        { teacher: wrong },
        {
          zh: `编号 ${wrong} 不在待执行之列（未列入、有异议待答复、已取消或已执行）`,
          en: `${wrong} is not to be carried out: not in the plan, objected to, cancelled or done`,
        },
      )
    }
    if (wanted.length > 0) {
      const details = { on, teachers: [...new Set(wanted)] }
      await appendRotationEvent(context.database, county, id, eventOf(context, { kind: 'carried-out', details }))
    }
    return { carriedOut: new Set(wanted).size }
  },

  objectToMove: async (given, context) => {
    const { county, id, teacher, text } = given
    await holdRotation(context.database, county)
    const found = await gatherForSchool(context, given)
    if (isRefusal(found)) return found
    if (found.state.status !== 'published') return notPublished(id)
    if (!found.head.summary.moves.includes(teacher) || statusOfMove(found.state, teacher) !== 'planned') {
      return refuse(
        'nothing-to-object-to',
        { teacher },
        {
          zh: '这名教师没有待执行的交流，或异议正在答复中',
          en: 'the teacher has no move to be carried out, or an objection is being answered',
        },
      )
    }
    return {
      number: await appendRotationEvent(
        context.database,
        county,
        id,
        eventOf(context, { kind: 'objected', teacher, details: { text } }),
      ),
    }
  },

  answerObjection: async ({ county, id, number, isUpheld, text }, context) => {
    await holdRotation(context.database, county)
    const found = await gatherRotation(context, county, id)
    if (isRefusal(found)) return found
    const { made, state } = found
    const objection = state.objections.find((each) => each.number === number && each.answer === null)
    if (!objection) {
      return refuse(
        'no-such-objection',
        { number },
        { zh: '没有这条待答复的异议', en: 'there is no such objection to be answered' },
      )
    }
    if (isUpheld) {
      // Posts change hands in chains and rings: whoever was to follow would find the post taken.
      const off = new Set([...state.cancelled, objection.teacher])
      const left = { ...made.plan, moves: made.plan.moves.filter((move) => !off.has(move.id)) }
      const fault = verifyRotation(made.problem, left).find(({ code }) => code !== 'passed-over')
      if (fault) {
        return refuse(
          'others-depend-on-it',
          { teacher: objection.teacher, fault: fault.code, what: fault.what },
          {
            zh: '取消后，接替其岗位或与其同调的教师也不能执行。请撤回方案，在名册中登记暂缓情形后重新编制。',
            en: 'others follow into this post or go together with this teacher. Withdraw the plan, enter the exemption in the roster and make it anew.',
          },
        )
      }
    }
    const details = { answers: number, isUpheld, text }
    await appendRotationEvent(
      context.database,
      county,
      id,
      eventOf(context, { kind: 'answered', teacher: objection.teacher, details }),
    )
    return {}
  },

  exportRotation: async ({ county, id }, context) => {
    const found = await gatherRotation(context, county, id)
    if (isRefusal(found)) return found
    const { made, state, teachers, shown, head } = found
    await look(context, county, {
      kind: 'export',
      what: `交流轮岗方案 ${head.name}`,
      teachers: made.plan.called.length,
    })
    const moves = movesShown(made, state, teachers)
    return writeSheets(context, {
      county,
      title: `交流轮岗方案（${head.name}）`,
      isSimulated: shown.isSimulated,
      lines: [rotationLine.zh],
      sheets: rotationSheets({
        plan: shown,
        lines: made.lines,
        moves,
        stays: staysShown(made, teachers),
        schools: boardOf(made, state),
      }),
    })
  },
}
