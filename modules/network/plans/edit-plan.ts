/**
 * Edits by hand: villages drawn to another school, schools that stay or no longer teach. Each is judged at once by the rules,
 * seats and minutes of the plan's own input, and whether a village lies apart from all others that go there; what is allowed
 * becomes a plan of its own in which the edits are locked.
 */
import { bands, bandWords, type Band } from '../county/county-words.ts'
import type { CountyProblem, Locks } from '../county/county-problem.ts'
import { realCost } from '../county/improve-plan.ts'
import { layOutPlan } from '../county/lay-out-plan.ts'
import { sendAway, setChoices, setSpan, takeBack, type Journal } from '../county/plan-changes.ts'
import { bandsOf } from '../county/site-phases.ts'
import { choiceFor, isServed, settle, type PlanState } from '../county/plan-state.ts'
import { nearCount, nearVillages } from './near-villages.ts'
import { planAsState } from './plan-as-state.ts'
import type { JudgedEdit, PlanEdit } from './plan-shapes.ts'
import type { PlanFile, PlanView } from './plan-view.ts'

type Finding = JudgedEdit['findings'][number]

/** The input with the edits as locks, the newest word on a village or site taking the place of an older one. */
export function withLocks(problem: CountyProblem, edits: readonly PlanEdit[]): CountyProblem {
  const catchments = new Map(
    problem.locks.catchments.map((lock) => [`${lock.village} ${lock.band} ${lock.year}`, lock]),
  )
  const sites = new Map(problem.locks.sites.map((lock) => [`${lock.site} ${lock.year}`, lock]))
  for (const edit of edits) {
    for (const year of problem.years) {
      if (edit.kind === 'site') {
        if (year >= edit.year) sites.set(`${edit.site} ${year}`, { site: edit.site, year, state: edit.state })
        continue
      }
      if (year < edit.fromYear) continue
      for (const village of edit.villages) {
        for (const band of edit.bands)
          catchments.set(`${village} ${band} ${year}`, { village, band, year, site: edit.site })
      }
    }
  }
  const locks: Locks = { sites: [...sites.values()], catchments: [...catchments.values()] }
  return { ...problem, locks }
}

interface Work {
  readonly view: PlanView
  readonly state: PlanState
  readonly journal: Journal
  readonly findings: Finding[]
}

function tell(
  { findings }: Work,
  severity: Finding['severity'],
  code: string,
  place: Partial<Pick<Finding, 'edit' | 'village' | 'site' | 'year' | 'clause'>>,
  zh: string,
  en: string,
): void {
  findings.push({
    severity,
    code,
    edit: null,
    village: null,
    site: null,
    year: null,
    clause: null,
    ...place,
    what: { zh, en },
  })
}

const clauseFor = ({ rules }: CountyProblem, band: Band): string => {
  const { document, article } = rules[`minutes.${band}`]
  return article === '' ? document : `${document}（${article}）`
}

function assign(work: Work, edit: Extract<PlanEdit, { kind: 'assign' }>, number: number): void {
  const { view, state, journal } = work
  const { problem, siteAt, villageAt } = view
  const T = state.model.years
  const s = siteAt.get(edit.site)
  const from = problem.years.indexOf(edit.fromYear)
  if (s === undefined || from < 0) {
    tell(
      work,
      'error',
      'no-such-place',
      { edit: number, site: edit.site },
      '没有这所学校或这个学年',
      'there is no such site or year',
    )
    return
  }
  const { name } = problem.sites[s]!
  for (const id of edit.villages) {
    const v = villageAt.get(id)
    if (v === undefined) {
      tell(work, 'error', 'no-such-place', { edit: number, village: id }, '没有这个村庄', 'there is no such village')
      continue
    }
    for (const band of edit.bands) {
      const u = v * bands.length + bands.indexOf(band)
      const k = choiceFor(state.model, u, s)
      const where = { edit: number, village: id, site: edit.site, year: edit.fromYear }
      const village = problem.villages[v]!.name
      if (k < 0) {
        tell(
          work,
          'error',
          'too-far',
          { ...where, clause: clauseFor(problem, band) },
          `${village}的${bandWords[band].zh}不能新安排到${name}：不教这一段，或路途超过规定`,
          `${bandWords[band].en} of ${village} cannot be newly sent to ${name}: it does not teach them, or the way is too long`,
        )
      } else if (!isServed(state, k, bands.indexOf(band), from, T)) {
        tell(
          work,
          'error',
          'does-not-teach',
          where,
          `${name}在这些学年不教${bandWords[band].zh}`,
          `${name} does not teach ${bandWords[band].en} then`,
        )
      } else setChoices(state, journal, u, from, T, k)
    }
  }
}

function changeSite(work: Work, edit: Extract<PlanEdit, { kind: 'site' }>, number: number): void {
  const { view, state, journal } = work
  const { problem, siteAt } = view
  const T = state.model.years
  const s = siteAt.get(edit.site)
  const t = problem.years.indexOf(edit.year)
  if (s === undefined || t < 0) {
    tell(
      work,
      'error',
      'no-such-place',
      { edit: number, site: edit.site },
      '没有这所学校或这个学年',
      'there is no such site or year',
    )
    return
  }
  const site = problem.sites[s]!
  const where = { edit: number, site: edit.site, year: edit.year }
  if (edit.state === 'open') {
    const opens = state.opens[s]! < state.closes[s]! ? Math.min(state.opens[s]!, t) : t
    setSpan(state, journal, s, opens, T, state.turns[s]!)
    return
  }
  if (site.isProtected) {
    tell(
      work,
      'error',
      'protected',
      where,
      `${site.name}不作调整：${site.protectedBecause}`,
      `${site.name} is protected`,
    )
    return
  }
  setSpan(state, journal, s, Math.min(state.opens[s]!, t), Math.min(state.closes[s]!, t), state.turns[s]!)
  if (!sendAway(state, journal, s, 8)) {
    tell(
      work,
      'error',
      'nobody-takes-in',
      where,
      `${site.name}的部分学生没有学校可接收`,
      `some pupils of ${site.name} have nowhere to go`,
    )
  }
}

/** Villages that lie apart from all others which go to the same school. */
function tellApart(work: Work, edits: readonly PlanEdit[]): void {
  const { view, state } = work
  const { villages, sites, years } = view.problem
  const near = nearVillages(villages)
  const T = state.model.years
  for (const [number, edit] of edits.entries()) {
    if (edit.kind !== 'assign') continue
    const s = view.siteAt.get(edit.site)
    const t = years.indexOf(edit.fromYear)
    if (s === undefined || t < 0) continue
    for (const id of edit.villages) {
      const v = view.villageAt.get(id)
      if (v === undefined) continue
      const own = villages[v]!
      const away = (place: { x: number; y: number }): number => Math.hypot(place.x - own.x, place.y - own.y)
      const next = [...near.subarray(v * nearCount, (v + 1) * nearCount)].filter((w) => w >= 0)
      const reach = Math.max(0, ...next.map((w) => away(villages[w]!)))
      for (const band of edit.bands) {
        const b = bands.indexOf(band)
        const goesThere = (w: number): boolean =>
          state.model.choiceSite[state.choice[(w * bands.length + b) * T + t]!] === s
        const isBeside = away(sites[s]!) <= reach
        if (!goesThere(v) || isBeside || next.some(goesThere)) continue
        tell(
          work,
          'warning',
          'apart',
          { edit: number, village: id, site: edit.site, year: edit.fromYear },
          `${own.name}的${bandWords[band].zh}与${sites[s]!.name}的招生服务范围不相连`,
          `${own.name} (${bandWords[band].en}) lies apart from the catchment of ${sites[s]!.name}`,
        )
      }
    }
  }
}

const pupilsAt = ({ model, load }: PlanState, s: number, t: number): number =>
  load[s * 2 * model.years + t]! + load[(s * 2 + 1) * model.years + t]!

/** Places at most that may stand at a site. */
const seatsAt = ({ model }: PlanState, s: number): number =>
  model.roomsMost[s * 2]! * model.seatsPerRoom[0] + model.roomsMost[s * 2 + 1]! * model.seatsPerRoom[1]

interface Before {
  readonly cost: number
  readonly pupils: readonly (readonly number[])[]
  readonly missing: Float64Array
  readonly choice: Int32Array
}

const remember = (state: PlanState): Before => ({
  cost: realCost(state),
  pupils: state.model.problem.sites.map((_, s) => state.model.problem.years.map((__, t) => pupilsAt(state, s, t))),
  missing: state.missing.slice(),
  choice: state.choice.slice(),
})

function carryOut(view: PlanView, state: PlanState, edits: readonly PlanEdit[]) {
  const { problem } = state.model
  const before = remember(state)
  const work: Work = { view: { ...view, problem }, state, journal: [], findings: [] }
  for (const [number, edit] of edits.entries()) {
    if (edit.kind === 'site') changeSite(work, edit, number)
  }
  for (const [number, edit] of edits.entries()) {
    if (edit.kind === 'assign') assign(work, edit, number)
  }
  settle(state)
  for (const [s, site] of problem.sites.entries()) {
    const more = Math.round(state.missing[s]! - before.missing[s]!)
    if (more <= 0) continue
    tell(
      work,
      'error',
      'seats-short',
      { site: site.id },
      `${site.name}扩到最多仍缺学位（床位）或超过规模上限，各学年合计 ${more} 人`,
      `${site.name} lacks places or beds at most, or grows too large: ${more} pupils over all years`,
    )
  }
  tellApart(work, edits)
  return { work, state, before }
}

/** A large county is laid out as a state once, and not with every move of the hand. */
const states = new WeakMap<PlanView, PlanState>()

function stateOf(view: PlanView): PlanState | null {
  const state = states.get(view) ?? planAsState(view, view.problem)
  if (state) states.set(view, state)
  return state
}

/** Whether an edit names a school that the model has left out as too far down its list, though the rules allow it. */
function needsOwnModel(
  { problem, siteAt, villageAt }: PlanView,
  { model }: PlanState,
  edits: readonly PlanEdit[],
): boolean {
  return edits.some((edit) => {
    const s = edit.kind === 'assign' ? siteAt.get(edit.site) : undefined
    if (edit.kind !== 'assign' || s === undefined) return false
    return edit.villages.some((id) => {
      const v = villageAt.get(id)
      return edit.bands.some((band) => {
        const b = bands.indexOf(band)
        if (v === undefined || choiceFor(model, v * bands.length + b, s) >= 0) return false
        return bandsOf(problem.sites[s]!.kind).includes(band) && model.ways.way(v, b, s).mayBeNew
      })
    })
  })
}

const tenth = (minutes: number): number => Math.round(minutes * 10) / 10

export function judgeEdits(view: PlanView, edits: readonly PlanEdit[]): JudgedEdit {
  const { problem } = view
  const total = view.plan.objective.total
  const kept = stateOf(view)
  const isOwn = kept !== null && needsOwnModel(view, kept, edits)
  const used = isOwn ? planAsState(view, withLocks(problem, edits)) : kept
  if (!used) {
    const what = { zh: '方案与输入不符，不能调整', en: 'the plan does not fit its input' }
    const finding = {
      severity: 'error',
      code: 'other-input',
      edit: null,
      village: null,
      site: null,
      year: null,
      what,
      clause: null,
    } as const
    return { isAllowed: false, findings: [finding], objective: { before: total, after: total }, sites: [], minutes: [] }
  }
  const done = carryOut(view, used, edits)
  const judged = toldOf(view, done)
  if (!isOwn) {
    takeBack(used, done.work.journal, 0)
    settle(used)
  }
  return judged
}

function toldOf({ problem }: PlanView, done: ReturnType<typeof carryOut>): JudgedEdit {
  const { work, state, before } = done
  const T = state.model.years
  const minutes: JudgedEdit['minutes'] = []
  for (let u = 0; u < state.model.units; u += 1) {
    const last = u * T + T - 1
    const [was, is] = [before.choice[last]!, state.choice[last]!]
    if (was === is || state.model.pupils.subarray(u * T, (u + 1) * T).every((count) => count === 0)) continue
    minutes.push({
      village: problem.villages[Math.floor(u / bands.length)]!.id,
      band: bands[u % bands.length]!,
      before: tenth(state.model.choiceMinutes[was]!),
      after: tenth(state.model.choiceMinutes[is]!),
    })
  }
  const sites = problem.sites.flatMap(({ id }, s) =>
    problem.years.flatMap((year, t) => {
      const pupils = pupilsAt(state, s, t)
      const was = before.pupils[s]![t]!
      return pupils === was ? [] : [{ site: id, year, pupils, seats: seatsAt(state, s), before: was }]
    }),
  )
  return {
    isAllowed: !work.findings.some(({ severity }) => severity === 'error'),
    findings: work.findings,
    objective: { before: Math.round(before.cost), after: Math.round(realCost(state)) },
    sites,
    minutes,
  }
}

/** Null where the edits are not allowed. The bound is not worked out anew: completing the plan does that. */
export function applyEdits(view: PlanView, edits: readonly PlanEdit[]): PlanFile | null {
  const problem = withLocks(view.problem, edits)
  const state = planAsState(view, problem)
  if (!state) return null
  const done = carryOut(view, state, edits)
  if (done.work.findings.some(({ severity }) => severity === 'error')) return null
  const plan = layOutPlan(done.state, {
    seed: view.plan.seed,
    seconds: 0,
    bound: null,
    status: 'feasible',
    proof: null,
  })
  return { problem, plan }
}
