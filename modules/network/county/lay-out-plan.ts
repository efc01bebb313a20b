/** Writes the plan that was found as a plan file: every site year by year, actions with reasons, catchments, breaches, costs. */
import type { Words } from '#kernel/words.ts'
import { bands, modes, type ActionName } from './county-words.ts'
import type { CountyProblem, PlanRule } from './county-problem.ts'
import { presentPupils, staysWhileNeeded } from './site-phases.ts'
import type { Catchment, Costs, CountyPlan, PlanAction, PlanException, SiteYear, YearCosts } from './plan-file.ts'
import { branchYear, gradePupils, roomTask, teaches, type PlanState } from './plan-state.ts'
import { layRooms, type RoomCosts } from './room-layers.ts'

export const cents = (yuan: number): number => Math.round(yuan * 100) / 100

export const clauseOf = (rule: PlanRule): Words => ({
  zh: `${rule.document}${rule.article}`,
  en: `${rule.document} ${rule.article}`.trim(),
})

type Sums = { -readonly [Key in keyof YearCosts]: YearCosts[Key] }

const emptyYear = (year: number, budget: number | null): Sums => ({
  year,
  build: 0,
  run: 0,
  travel: 0,
  beds: 0,
  buses: 0,
  close: 0,
  overfull: 0,
  policy: 0,
  total: 0,
  investment: 0,
  budget,
  followsPupil: 0,
})

interface SiteLayout {
  readonly years: readonly SiteYear[]
  readonly actions: readonly PlanAction[]
}

interface ActionFacts {
  readonly action: ActionName
  readonly year: number
  readonly amount: number
  readonly cost: number
  readonly reason: Words
  readonly clause?: Words | null
}

function layOutSite(state: PlanState, s: number, sums: readonly Sums[]): SiteLayout {
  const { model } = state
  const { problem, years: T } = model
  const { prices, rules, years } = problem
  const site = problem.sites[s]!
  const span = model.spans[s]!
  const from = state.opens[s]!
  const until = state.closes[s]!
  const isBefore = model.isOpenBefore[s] === 1
  const branch = branchYear(state, s)
  const rooms = ([0, 1] as const).map((part) => {
    const found = new Int32Array(T)
    const costs: RoomCosts = { build: 0, keep: 0, overfull: 0, missing: 0 }
    layRooms(roomTask(state, s, part), state.load, state.newcomers, (s * 2 + part) * T, costs, null, found)
    return found
  })
  const actions: PlanAction[] = []
  const act = ({ action, year, amount, cost, reason, clause = null }: ActionFacts): void => {
    actions.push({ site: site.id, year, action, amount, cost: cents(cost), reason, clause })
  }
  const laid: SiteYear[] = []
  let beds = site.beds
  let roomsBefore = [site.rooms.primary, site.rooms.junior]
  let busesBefore = site.buses
  for (let t = 0; t < T; t += 1) {
    const year = years[t]!
    const sum = sums[t]!
    const isOpen = t >= from && t < until
    const turn = span.phases.length > 1 && (span.phases[1]!.isBranch ? t >= branch : t >= state.turns[s]!)
    const phase = span.phases[turn ? 1 : 0]!
    const at = [s * 2 * T + t, (s * 2 + 1) * T + t] as const
    if (isBefore && t === until) {
      sum.close += prices.close.value
      const left = at.reduce((n, cell) => n + model.presentLoad[cell]!, 0)
      act({
        action: 'close',
        year,
        amount: 1,
        cost: prices.close.value,
        reason:
          left === 0
            ? { zh: '本校服务范围内已无学生', en: 'no pupil is left in its own villages' }
            : {
                zh: `服务范围内学生${left}人由邻近学校接收：学位足够，新安排的班额和单程时间不超规定；须先履行程序`,
                en: `its ${left} pupils find seats near by, new ones within class size and minutes; the procedure comes first`,
              },
        clause: { zh: '国办发〔2012〕48号；国办发〔2018〕27号', en: '国办发〔2012〕48号; 国办发〔2018〕27号' },
      })
    }
    if (!isOpen) {
      laid.push({
        year,
        state: 'closed',
        kind: phase.kind,
        isBranch: false,
        bands: [],
        rooms: { primary: 0, junior: 0 },
        beds,
        buses: { primary: 0, junior: 0 },
        pupils: { primary: 0, junior: 0 },
        newcomers: { primary: 0, junior: 0 },
        boarders: 0,
      })
      continue
    }
    sum.run += phase.run
    const invest = (yuan: number): void => {
      sum.build += yuan
      sum.investment += yuan
    }
    if (!isBefore && t === from) {
      const cost = site.repairCost + (site.state === 'new' ? prices[`open.${site.kind}`].value : 0)
      invest(cost)
      const pupils = state.load[at[0]]! + state.load[at[1]]!
      act({
        action: 'open',
        year,
        amount: 1,
        cost,
        reason: {
          zh: `开办当年接收${pupils}名学生，补足周边学位`,
          en: `takes in ${pupils} pupils in its first year where seats are short`,
        },
      })
    }
    if (isBefore && t === span.repairAt) {
      invest(site.repairCost)
      act({
        action: 'repair',
        year,
        amount: 1,
        cost: site.repairCost,
        reason: { zh: '继续使用，按期维修', en: 'goes on being used, repaired in time' },
      })
    }
    if (turn && phase.isBranch && t === branch) {
      invest(phase.entry)
      act({
        action: 'to-branch',
        year,
        amount: 1,
        cost: phase.entry,
        reason: { zh: '作为分校由中心校统一管理', en: 'run as a branch of a central school' },
      })
    }
    if (turn && !phase.isBranch && t === Math.max(from, state.turns[s]!)) {
      act({
        action: 'to-point',
        year,
        amount: 1,
        cost: phase.entry,
        reason: {
          zh: '低年级就近留校，4—6年级到邻近完小',
          en: 'the lower grades stay near, grades 4–6 go to a school near by',
        },
        clause: clauseOf(rules['minutes.1-3']),
      })
    }
    for (const part of [0, 1] as const) {
      const change =
        rooms[part]![t]! -
        (isBefore || t > from ? roomsBefore[part]! : part === 0 ? site.rooms.primary : site.rooms.junior)
      if (change > 0) {
        invest(change * prices.room.value)
        act({
          action: 'expand',
          year,
          amount: change,
          cost: change * prices.room.value,
          reason: {
            zh: `学生${state.load[at[part]]}人，现有教室不足`,
            en: `${state.load[at[part]]} pupils, too few rooms`,
          },
          clause: clauseOf(rules[part === 0 ? 'class.primary' : 'class.junior']),
        })
      }
      if (change < 0)
        act({
          action: 'shrink',
          year,
          amount: -change,
          cost: 0,
          reason: { zh: '以后各年均用不到', en: 'not needed in any later year' },
        })
      const count = rooms[part]![t]!
      const over = Math.max(0, state.load[at[part]]! - count * model.seatsPerRoom[part])
      sum.run += count * prices['room-year'].value
      sum.overfull += over * prices['overfull-pupil-year'].value
    }
    const buses = at.map((cell) => Math.ceil(state.riders[cell]! / prices['bus-seats'].value)) as [number, number]
    sum.buses += (buses[0] + buses[1]) * prices['bus-year'].value
    if (buses[0] + buses[1] > busesBefore) {
      const more = buses[0] + buses[1] - busesBefore
      act({
        action: 'bus',
        year,
        amount: more,
        cost: 0,
        reason: {
          zh: `乘车学生${state.riders[at[0]]! + state.riders[at[1]]!}人`,
          en: `${state.riders[at[0]]! + state.riders[at[1]]!} pupils ride`,
        },
        clause: clauseOf(rules['minutes.1-3']),
      })
    }
    busesBefore = buses[0] + buses[1]
    const boarders = state.boarders[s * T + t]!
    if (boarders > beds) {
      const cost = (boarders - beds) * prices.bed.value
      sum.beds += cost
      sum.investment += cost
      act({
        action: 'beds',
        year,
        amount: boarders - beds,
        cost,
        reason: { zh: `寄宿学生${boarders}人`, en: `${boarders} pupils board` },
        clause: clauseOf(rules['boarding.first-grade']),
      })
      beds = boarders
    }
    laid.push({
      year,
      state: 'open',
      kind: phase.kind,
      isBranch: phase.isBranch,
      bands: bands.filter((_, b) => (phase.bandMask >> b) & 1),
      rooms: { primary: rooms[0]![t]!, junior: rooms[1]![t]! },
      beds,
      buses: { primary: buses[0], junior: buses[1] },
      pupils: { primary: state.load[at[0]]!, junior: state.load[at[1]]! },
      newcomers: { primary: state.newcomers[at[0]]!, junior: state.newcomers[at[1]]! },
      boarders,
    })
    roomsBefore = [rooms[0]![t]!, rooms[1]![t]!]
  }
  if (isBefore && !actions.some(({ action }) => action === 'close' || action === 'to-point'))
    actions.push(keepAction(problem, s))
  return { years: laid, actions }
}

function keepAction(problem: CountyProblem, s: number): PlanAction {
  const site = problem.sites[s]!
  const pupils = presentPupils(problem)(site.id)
  const stays = staysWhileNeeded(problem, site, pupils[0] ?? 0)
  const reason: Words = site.isProtected
    ? { zh: `保护学校：${site.protectedBecause}`, en: `protected: ${site.protectedBecause}` }
    : stays
      ? { zh: '应留必留：服务范围内仍有学生', en: 'stays while its own villages have pupils' }
      : {
          zh: '本校学位仍需使用：改到他校须另增学位、班数或路程',
          en: 'its seats are used: elsewhere it takes more seats, classes or minutes',
        }
  const clause = stays ? clauseOf(problem.rules[site.kind === 'point' ? 'stays.point' : 'stays.small-village']) : null
  return { site: site.id, year: problem.years[0]!, action: 'keep', amount: 1, cost: 0, reason, clause }
}

/** Consecutive years of one choice become one line. */
function catchmentsOf(state: PlanState): Catchment[] {
  const { model, choice } = state
  const T = model.years
  const { years, villages, sites } = model.problem
  const lines: Catchment[] = []
  for (let u = 0; u < model.units; u += 1) {
    for (let t = 0; t < T;) {
      const k = choice[u * T + t]!
      let until = t
      while (until + 1 < T && choice[u * T + until + 1] === k) until += 1
      const s = model.choiceSite[k]!
      // A band without a pupil and without a school that could teach it.
      if (k < 0) break
      lines.push({
        village: villages[Math.floor(u / 3)]!.id,
        band: bands[u % 3]!,
        from: years[t]!,
        until: years[until]!,
        site: sites[s]!.id,
        mode: modes[model.choiceMode[k]!]!,
        minutes: model.choiceMinutes[k]!,
        isNew: s !== model.present[u],
      })
      t = until + 1
    }
  }
  return lines
}

/** Runs of years in which a figure is more than nothing. */
function runs(
  figures: readonly number[],
): readonly { readonly from: number; readonly until: number; readonly most: number }[] {
  const found: { from: number; until: number; most: number }[] = []
  figures.forEach((figure, t) => {
    const last = found.at(-1)
    if (figure <= 0) return
    if (last && last.until === t - 1) {
      last.until = t
      last.most = Math.max(last.most, figure)
    } else found.push({ from: t, until: t, most: figure })
  })
  return found
}

const wasThere: Words = {
  zh: '方案之前已如此，并非新的安排造成；列出并逐步解决',
  en: 'it was so before the plan and no new assignment caused it',
}

function exceptionsOf(
  state: PlanState,
  layouts: readonly SiteLayout[],
  catchments: readonly Catchment[],
): PlanException[] {
  const { model } = state
  const { problem } = model
  const { rules, years } = problem
  const found: PlanException[] = []
  const atVillage = new Map(problem.villages.map(({ id }, v) => [id, v]))
  const atSite = new Map(problem.sites.map(({ id }, s) => [id, s]))
  for (const { village, band, from, until, site, minutes, isNew } of catchments) {
    if (isNew) continue
    const v = atVillage.get(village)!
    const way = model.ways.way(v, bands.indexOf(band), atSite.get(site)!)
    if (way.mayBeNew || problem.villages[v]!.pupils[bands.indexOf(band)]!.every((each) => each === 0)) continue
    const limit = rules[`minutes.${band}`]
    found.push({
      code: 'long-way',
      village,
      band,
      site,
      from,
      until,
      amount: minutes,
      what: { zh: `单程${minutes}分钟，超过${limit.value}分钟`, en: `${minutes} minutes one way, over ${limit.value}` },
      reason: wasThere,
    })
  }
  layouts.forEach(({ years: own }, s) => {
    const site = problem.sites[s]!.id
    const note = (
      code: PlanException['code'],
      figures: readonly number[],
      what: (most: number) => Words,
      reason = wasThere,
    ): void => {
      for (const { from, until, most } of runs(figures)) {
        found.push({
          code,
          village: null,
          band: null,
          site,
          from: years[from]!,
          until: years[until]!,
          amount: most,
          what: what(most),
          reason,
        })
      }
    }
    for (const part of [0, 1] as const) {
      const name = part === 0 ? 'primary' : 'junior'
      note(
        'overfull',
        own.map(({ pupils, rooms }) => pupils[name] - rooms[name] * model.seatsPerRoom[part]),
        (most) => ({ zh: `最多超出学位${most}人`, en: `up to ${most} pupils over its seats` }),
      )
    }
    note(
      'over-size',
      own.map(({ pupils }) => pupils.primary + pupils.junior - model.sizeMost[s]!),
      (most) => ({ zh: `规模最多超出${most}人`, en: `up to ${most} pupils over the cap` }),
    )
    const small = rules['small.point'].value ?? 0
    note(
      'small-point',
      own.map(({ state: stands, kind, pupils }) =>
        stands === 'open' && kind === 'point' && pupils.primary < small ? small - pupils.primary : 0,
      ),
      (most) => ({ zh: `学生最少时不足${small}人（少${most}人）`, en: `fewer than ${small} pupils, by up to ${most}` }),
      { zh: '就近入学需要，或须履行程序后再作调整', en: 'needed near by, or to be adjusted only after the procedure' },
    )
  })
  return found
}

/** What pupils cost on their way, by year, in the three parts of it. */
function addWays(state: PlanState, sums: readonly Sums[]): void {
  const { model, choice, presentChoice } = state
  const { problem, years: T } = model
  const { prices } = problem
  const add = (t: number, u: number, k: number, pupils: number): void => {
    if (pupils === 0) return
    const sum = sums[t]!
    const mode = modes[model.choiceMode[k]!]!
    const travel =
      model.choiceMinutes[k]! * prices['pupil-minute'].value * (mode === 'board' ? prices['boarder-travel'].value : 1)
    const seat = mode === 'bus' ? prices['rider-year'].value : 0
    const bed = mode === 'board' ? prices['boarder-year'].value : 0
    sum.travel += pupils * travel
    sum.buses += pupils * seat
    sum.beds += pupils * bed
    sum.policy += pupils * (model.choiceCost[k]! - travel - seat - bed)
    sum.followsPupil += pupils * prices[u % 3 === 2 ? 'funds.junior' : 'funds.primary'].value
  }
  for (let u = 0; u < model.units; u += 1) {
    let first = presentChoice[u]!
    let second = first
    for (let t = 0; t < T; t += 1) {
      const now = choice[u * T + t]!
      const w = model.pupils[u * T + t]!
      const stays = (k: number): boolean =>
        model.finishWhereEnrolled && k >= 0 && teaches(state, model.choiceSite[k]!, u % 3, t)
      const e1 = stays(first) ? first : now
      const e2 = stays(second) ? second : now
      add(t, u, now, gradePupils(w, 0))
      add(t, u, e1, gradePupils(w, 1))
      add(t, u, e2, gradePupils(w, 2))
      second = e1
      first = now
    }
  }
}

const costNames = ['build', 'run', 'travel', 'beds', 'buses', 'close', 'overfull', 'policy'] as const

export interface FoundPlan {
  readonly seed: number
  readonly seconds: number
  readonly bound: number | null
  readonly status: CountyPlan['status']
  readonly proof: CountyPlan['proof']
}

/** The plan of a settled state as a plan file. */
export function layOutPlan(state: PlanState, found: FoundPlan): CountyPlan {
  const { problem } = state.model
  const sums = problem.years.map((year, t) => emptyYear(year, problem.budgets[t] ?? null))
  const layouts = problem.sites.map((_, s) => layOutSite(state, s, sums))
  addWays(state, sums)
  const byYear = sums.map((sum): YearCosts => {
    for (const name of costNames) sum[name] = cents(sum[name])
    sum.total = cents(costNames.reduce((all, name) => all + sum[name], 0))
    sum.investment = cents(sum.investment)
    sum.followsPupil = cents(sum.followsPupil)
    return sum
  })
  const over = (name: keyof Costs): number => cents(byYear.reduce((all, year) => all + year[name], 0))
  const objective: Costs = {
    build: over('build'),
    run: over('run'),
    travel: over('travel'),
    beds: over('beds'),
    buses: over('buses'),
    close: over('close'),
    overfull: over('overfull'),
    policy: over('policy'),
    total: over('total'),
  }
  const catchments = catchmentsOf(state)
  const bound = found.bound === null ? null : cents(Math.min(found.bound, objective.total))
  return {
    kind: 'county',
    name: problem.name,
    isMade: problem.isMade,
    input: { files: problem.files.map(({ name, sha256 }) => ({ name, sha256 })) },
    scenario: problem.scenario,
    seed: found.seed,
    years: [...problem.years],
    objective,
    bound,
    gap: bound === null || objective.total <= 0 ? null : (objective.total - bound) / objective.total,
    seconds: Math.round(found.seconds * 100) / 100,
    status: found.status,
    byYear,
    sites: layouts.map(({ years }, s) => ({ site: problem.sites[s]!.id, years: [...years] })),
    actions: layouts.flatMap(({ actions }) => actions),
    catchments,
    exceptions: exceptionsOf(state, layouts, catchments),
    impossible: null,
    proof: found.proof,
  }
}
