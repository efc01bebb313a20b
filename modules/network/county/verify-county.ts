/**
 * Checks a county's plan from its problem and its file alone, with no solver and nothing of the planner's search: who is where,
 * seats, minutes, rules, budgets, locks, every cost, and the bound from the prices it was worked out with. Tells all findings.
 */
import type { Words } from '#kernel/words.ts'
import { boundAt, boundTask } from './bound.ts'
import { enrolledYears } from './bound-lists.ts'
import { countyModel } from './county-model.ts'
import { bands, planParts, type PlanPart } from './county-words.ts'
import type { CountyProblem, Site } from './county-problem.ts'
import { costParts, type Catchment, type CountyPlan, type SiteYear } from './plan-file.ts'
import { bandsOf, presentPupils, mayBecomePoint, smallFrom, staysWhileNeeded } from './site-phases.ts'
import { firstGrades, partOfBand, wayFinder, type Way } from './ways.ts'

export interface PlanFinding {
  /** Stable English code, kebab-case, such as `overfull-seats`. */
  readonly code: string
  /** Village, site or year that it is about; empty for the whole plan. */
  readonly where: string
  readonly what: Words
}

/** Money may differ by so much, by rounding in the file (yuan). */
const rounding = 1

interface Check {
  readonly problem: CountyProblem
  readonly plan: CountyPlan
  readonly say: (code: string, where: string, zh: string, en: string) => void
  readonly sites: ReadonlyMap<string, Site>
  /** By site: year by year as the plan says, in the order of the problem's years. */
  readonly laid: ReadonlyMap<string, readonly SiteYear[]>
}

function checkIdentity({ problem, plan, say }: Check): void {
  if (plan.years.join() !== problem.years.join())
    say('wrong-years', '', '方案的学年与输入不符', 'the years are not those of the input')
  if (plan.scenario !== problem.scenario)
    say('wrong-scenario', '', '方案的情景与输入不符', 'the scenario is not that of the input')
  if (plan.isMade !== problem.isMade)
    say('wrong-made', '', '“模拟数据”标记与输入不符', 'whether it is made-up data differs from the input')
  const hashes = new Map(problem.files.map(({ name, sha256 }) => [name, sha256]))
  const named = new Map(plan.input.files.map(({ name, sha256 }) => [name, sha256]))
  for (const [name, sha256] of hashes) {
    if (named.get(name) !== sha256)
      say('wrong-input', name, `${name}不是方案所用的文件`, `${name} is not the file that the plan was made from`)
  }
  for (const name of named.keys()) {
    if (!hashes.has(name))
      say(
        'wrong-input',
        name,
        `方案所用的${name}不在输入中`,
        `${name}, which the plan was made from, is not in the input`,
      )
  }
}

/** The catchment of a village and band in each year; undefined where none, with a finding. */
function catchmentsByYear({ problem, plan, say }: Check): ReadonlyMap<string, readonly (Catchment | undefined)[]> {
  const first = problem.years[0]!
  const found = new Map<string, (Catchment | undefined)[]>()
  for (const village of problem.villages)
    for (const band of bands)
      found.set(
        `${village.id}/${band}`,
        problem.years.map(() => undefined),
      )
  for (const line of plan.catchments) {
    const own = found.get(`${line.village}/${line.band}`)
    if (!own) {
      say('unknown-village', line.village, `输入中没有${line.village}`, `${line.village} is not in the input`)
      continue
    }
    for (let year = line.from; year <= line.until; year += 1) {
      const t = year - first
      if (t < 0 || t >= own.length)
        say(
          'wrong-years',
          line.village,
          `${line.village}的学年${year}不在规划期内`,
          `${line.village}: ${year} is not a year of the plan`,
        )
      else if (own[t])
        say(
          'sent-twice',
          line.village,
          `${line.village}${line.band}年级${year}学年安排了两次`,
          `${line.village}, grades ${line.band}: sent twice in ${year}`,
        )
      else own[t] = line
    }
  }
  for (const village of problem.villages) {
    bands.forEach((band, b) => {
      found.get(`${village.id}/${band}`)!.forEach((line, t) => {
        if (!line && village.pupils[b]![t]! > 0)
          say(
            'village-missing',
            village.id,
            `${village.id}${band}年级${problem.years[t]}学年没有安排学校`,
            `${village.id}, grades ${band}, ${problem.years[t]}: sent nowhere`,
          )
      })
    })
  }
  return found
}

/** Who is at a site in a year, as the verifier counts. */
interface Presence {
  readonly pupils: Record<PlanPart, number>
  readonly newcomers: Record<PlanPart, number>
  readonly riders: Record<PlanPart, number>
  boarders: number
  newBoarders: number
}

const nobody = (): Presence => ({
  pupils: { primary: 0, junior: 0 },
  newcomers: { primary: 0, junior: 0 },
  riders: { primary: 0, junior: 0 },
  boarders: 0,
  newBoarders: 0,
})

type Sums = Record<(typeof costParts)[number], number> & { followsPupil: number; investment: number }

const noSums = (): Sums => ({
  build: 0,
  run: 0,
  travel: 0,
  beds: 0,
  buses: 0,
  close: 0,
  overfull: 0,
  policy: 0,
  followsPupil: 0,
  investment: 0,
})

function checkWay(check: Check, line: Catchment, way: Way, isPresent: boolean): void {
  const { say, problem } = check
  const name = `${line.village}→${line.site}`
  if (Math.abs(way.minutes - line.minutes) > 0.011)
    say(
      'wrong-minutes',
      name,
      `${name}应为${way.minutes}分钟，方案写${line.minutes}`,
      `${name} takes ${way.minutes} minutes, the plan says ${line.minutes}`,
    )
  if (line.mode !== way.mode)
    say('wrong-mode', name, `${name}的方式应为${way.mode}`, `${name} should be by ${way.mode}, not ${line.mode}`)
  if (line.isNew === isPresent)
    say('wrong-mark', name, `${name}是否新安排的标记不对`, `${name}: whether it is new is marked wrongly`)
  const first = problem.rules['boarding.first-grade'].value ?? 1
  if (line.mode === 'board' && firstGrades[bands.indexOf(line.band)]! < first)
    say('boards-too-young', name, `${name}：${line.band}年级不寄宿`, `${name}: grades ${line.band} must not board`)
  if (!way.mayBeNew && !isPresent)
    say('too-far', name, `${name}超出新安排的路途规定`, `${name} is farther than a new assignment may be`)
}

/** Places every pupil and sums what their ways cost. */
function placePupils(check: Check, sums: readonly Sums[]): ReadonlyMap<string, readonly Presence[]> {
  const { problem, say, sites, laid } = check
  const { prices } = problem
  const T = problem.years.length
  const ways = wayFinder(problem)
  const siteNumber = new Map(problem.sites.map(({ id }, s) => [id, s]))
  const present = new Map(problem.present.map(({ village, band, site }) => [`${village}/${band}`, site]))
  const there = new Map(problem.sites.map(({ id }) => [id, problem.years.map(nobody)]))
  const lines = catchmentsByYear(check)
  const finishes = problem.rules['finish.where-enrolled'].value === 1
  const locks = new Map(
    problem.locks.catchments.map(({ village, band, year, site }) => [`${village}/${band}/${year}`, site]),
  )
  problem.villages.forEach((village, v) => {
    bands.forEach((band, b) => {
      const key = `${village.id}/${band}`
      const own = lines.get(key)!
      const home = present.get(key)
      const wayTo = new Map<string, Way>()
      const findWay = (site: string): Way => {
        const known = wayTo.get(site) ?? ways.way(v, b, siteNumber.get(site)!)
        wayTo.set(site, known)
        return known
      }
      const told = new Set<Catchment>()
      const teaches = (site: string | undefined, t: number): boolean =>
        site !== undefined && (laid.get(site)?.[t]?.bands.includes(band) ?? false)
      // Where each of the three grades is; at first all are where they were before the plan.
      let second = home
      let first = home
      for (let t = 0; t < T; t += 1) {
        const line = own[t]
        const pupils = village.pupils[b]![t]!
        const locked = locks.get(`${key}/${problem.years[t]}`)
        if (line && locked !== undefined && locked !== line.site)
          say(
            'lock-broken',
            village.id,
            `${village.id}${band}年级${problem.years[t]}学年锁定到${locked}`,
            `${village.id}, grades ${band}, ${problem.years[t]}: locked to ${locked}`,
          )
        if (line && !sites.has(line.site)) {
          say('unknown-site', line.site, `输入中没有${line.site}`, `${line.site} is not in the input`)
          continue
        }
        if (!line) continue
        if (!told.has(line) && village.pupils[b]!.some((each) => each > 0)) {
          told.add(line)
          checkWay(check, line, findWay(line.site), home === line.site)
        }
        if (pupils > 0 && !teaches(line.site, t))
          say(
            'closed-site',
            line.site,
            `${problem.years[t]}学年${line.site}不办${band}年级，却安排了${village.id}`,
            `${line.site} does not teach grades ${band} in ${problem.years[t]}, yet ${village.id} is sent there`,
          )
        const e1 = finishes && teaches(first, t) ? first! : line.site
        const e2 = finishes && teaches(second, t) ? second! : line.site
        const thirds = [Math.ceil(pupils / 3), Math.ceil((pupils - 1) / 3), Math.floor(pupils / 3)] as const
        ;[line.site, e1, e2].forEach((site, grade) => {
          const number = Math.max(0, thirds[grade as 0 | 1 | 2])
          if (number === 0) return
          const { mode, minutes } = findWay(site)
          const at = there.get(site)![t]!
          const part = partOfBand(b)
          const isNew = site !== home
          at.pupils[part] += number
          if (isNew) at.newcomers[part] += number
          if (mode === 'bus') at.riders[part] += number
          if (mode === 'board') at.boarders += number
          if (mode === 'board' && isNew) at.newBoarders += number
          const sum = sums[t]!
          const { tier } = sites.get(site)!
          sum.travel +=
            number * minutes * prices['pupil-minute'].value * (mode === 'board' ? prices['boarder-travel'].value : 1)
          if (mode === 'board') sum.beds += number * prices['boarder-year'].value
          if (mode === 'bus') sum.buses += number * prices['rider-year'].value
          const isAway = tier === 'other' || (part === 'junior' && tier === 'key-town')
          if (isAway) sum.policy += number * prices[`apart.${part}`].value
          sum.followsPupil += number * prices[`funds.${part}`].value
        })
        second = e1
        first = line.site
      }
    })
  })
  return there
}

/** What a site may be, one year after another. */
function checkSpan(check: Check, site: Site, own: readonly SiteYear[]): void {
  const { problem, say } = check
  const isOpen = (t: number): boolean => own[t]!.state === 'open'
  const never = problem.years.length
  let turns = 0
  for (let t = 0; t < never; t += 1) {
    const before = t === 0 ? site.state === 'open' : isOpen(t - 1)
    if (before !== isOpen(t)) turns += 1
  }
  if (turns > 1)
    say(
      'opens-and-closes',
      site.id,
      `${site.name}停办后又恢复，或开办后又停办`,
      `${site.name} closes and opens again, or the other way round`,
    )
  const closes = site.state === 'open' ? own.findIndex(({ state }) => state === 'closed') : -1
  if (closes >= 0) {
    if (site.isProtected)
      say(
        'protected-closed',
        site.id,
        `${site.name}受保护（${site.protectedBecause}），不得停办`,
        `${site.name} is protected and must not close`,
      )
    else if (!site.isClosable) say('protected-closed', site.id, `${site.name}不得停办`, `${site.name} must not close`)
    const pupils = presentPupils(problem)(site.id)
    if (staysWhileNeeded(problem, site, pupils[0] ?? 0) && pupils.slice(closes).some((each) => each > 0))
      say(
        'needed-closed',
        site.id,
        `${site.name}应留必留：服务范围内仍有学生`,
        `${site.name} must stay while its villages have pupils`,
      )
  }
  if (closes >= 0 && closes < smallFrom(problem, presentPupils(problem)(site.id)))
    say(
      'large-closed',
      site.id,
      `${site.name}服务范围内学生不少，不在可调整之列`,
      `${site.name} has too many pupils in its villages to be adjusted`,
    )
  const opens = site.state === 'open' ? -1 : own.findIndex(({ state }) => state === 'open')
  if (opens >= 0 && site.opensFrom !== null && problem.years[opens]! < site.opensFrom)
    say(
      'opens-too-early',
      site.id,
      `${site.name}最早${site.opensFrom}年开办`,
      `${site.name} cannot open before ${site.opensFrom}`,
    )
  own.forEach((year, t) => {
    const name = `${site.id}/${year.year}`
    if (year.state === 'closed') {
      if (year.bands.length > 0)
        say('closed-site', name, `${site.name}停办却开设年级`, `${site.name} is closed and yet teaches`)
      return
    }
    if (year.bands.join() !== bandsOf(year.kind).join())
      say('wrong-kind', name, `${site.name}的年级与类型不符`, `${site.name}: the bands are not those of its kind`)
    const atFirst = presentPupils(problem)(site.id)[0] ?? 0
    const mayTurn = year.kind === 'point' && site.state === 'open' && mayBecomePoint(problem, site, atFirst)
    if (year.kind !== site.kind && !mayTurn)
      say('wrong-kind', name, `${site.name}不能改为${year.kind}`, `${site.name} cannot become ${year.kind}`)
    if (year.isBranch && site.kind !== 'point')
      say('wrong-kind', name, `${site.name}不是教学点，不能改为分校`, `${site.name} is no point and cannot be a branch`)
    const before = t > 0 ? own[t - 1]! : null
    if (
      before?.state === 'open' &&
      ((before.kind === 'point' && year.kind !== 'point') || (before.isBranch && !year.isBranch))
    )
      say('wrong-kind', name, `${site.name}改后又改回`, `${site.name} turns back to what it was`)
    const stays = staysWhileNeeded(problem, site, atFirst)
    if (year.kind !== site.kind && (site.isProtected || !site.isClosable || stays))
      say('protected-closed', name, `${site.name}不得改为教学点`, `${site.name} must not be turned into a point`)
  })
  for (const lock of problem.locks.sites) {
    const year = lock.site === site.id ? own.find((each) => each.year === lock.year) : undefined
    if (year && year.state !== lock.state)
      say(
        'lock-broken',
        site.id,
        `${site.name}${lock.year}学年锁定为${lock.state}`,
        `${site.name} is locked ${lock.state} in ${lock.year}`,
      )
  }
}

/** Seats, beds, size and buses of a site year by year, against who is there, and what it costs. */
function checkSite(
  check: Check,
  site: Site,
  own: readonly SiteYear[],
  there: readonly Presence[],
  sums: readonly Sums[],
): void {
  const { problem, say } = check
  const { prices, rules, years } = problem
  const lead = rules['lead.rooms'].value ?? 0
  const cap = rules[site.kind === 'nine-year' ? 'size.nine-year' : 'size.school'].value ?? Number.POSITIVE_INFINITY
  let rooms = { ...site.rooms }
  let beds = site.beds
  own.forEach((year, t) => {
    const sum = sums[t]!
    const at = there[t]!
    const name = `${site.id}/${year.year}`
    const before = t === 0 ? (site.state === 'open' ? 'open' : 'closed') : own[t - 1]!.state
    const invest = (yuan: number): void => {
      sum.build += yuan
      sum.investment += yuan
    }
    if (year.state === 'closed') {
      if (before === 'open') sum.close += prices.close.value
      return
    }
    if (before === 'closed') invest(site.repairCost + (site.state === 'new' ? prices[`open.${site.kind}`].value : 0))
    if (site.state === 'open' && site.repairBy !== null && year.year === Math.max(years[0]!, site.repairBy))
      invest(site.repairCost)
    if (year.isBranch && !(t > 0 && own[t - 1]!.isBranch)) invest(prices.branch.value)
    sum.run += (year.isBranch ? prices['run.branch'] : prices[`run.${year.kind}`]).value
    for (const band of year.bands) sum.run += prices[`band.${band}`].value
    for (const part of planParts) {
      const seats = year.rooms[part] * (rules[`class.${part}`].value ?? (part === 'primary' ? 45 : 50))
      const here = at.pupils[part]
      if (year.pupils[part] !== here || year.newcomers[part] !== at.newcomers[part])
        say(
          'wrong-pupils',
          name,
          `${site.name}${year.year}学年应有${here}人，方案写${year.pupils[part]}`,
          `${site.name} has ${here} pupils in ${year.year}, the plan says ${year.pupils[part]}`,
        )
      if (here > seats && at.newcomers[part] > 0)
        say(
          'overfull-seats',
          name,
          `${site.name}${year.year}学年${here}人，学位${seats}，且有新安排的学生`,
          `${site.name} has ${here} pupils on ${seats} seats in ${year.year}, some of them newly sent`,
        )
      sum.overfull += Math.max(0, here - seats) * prices['overfull-pupil-year'].value
      const built = Math.max(0, year.rooms[part] - rooms[part])
      if (year.rooms[part] > site.mostRooms[part])
        say('too-many-rooms', name, `${site.name}的教室超过可建上限`, `${site.name} has more rooms than there may be`)
      if (built > 0 && site.state === 'open' && t < lead)
        say(
          'built-too-early',
          name,
          `${site.name}${year.year}学年还不可能有新教室`,
          `${site.name} cannot have new rooms yet in ${year.year}`,
        )
      invest(built * prices.room.value)
      sum.run += year.rooms[part] * prices['room-year'].value
      const buses = Math.ceil(at.riders[part] / prices['bus-seats'].value)
      if (buses !== year.buses[part])
        say(
          'wrong-buses',
          name,
          `${site.name}应有校车${buses}辆`,
          `${site.name} needs ${buses} buses, the plan says ${year.buses[part]}`,
        )
      sum.buses += buses * prices['bus-year'].value
    }
    if (year.boarders !== at.boarders)
      say('wrong-boarders', name, `${site.name}应有寄宿生${at.boarders}人`, `${site.name} has ${at.boarders} boarders`)
    if (at.boarders > year.beds) say('no-bed', name, `${site.name}床位不足`, `${site.name} has too few beds`)
    if (at.newBoarders > 0 && at.boarders > site.mostBeds)
      say('no-bed', name, `${site.name}寄宿生超过床位上限`, `${site.name} boards more than it may`)
    const more = Math.max(0, year.beds - beds)
    sum.beds += more * prices.bed.value
    sum.investment += more * prices.bed.value
    beds = Math.max(beds, year.beds)
    rooms = { ...year.rooms }
    const all = at.pupils.primary + at.pupils.junior
    if (all > cap && at.newcomers.primary + at.newcomers.junior > 0)
      say(
        'over-size',
        name,
        `${site.name}${all}人，超过规模上限${cap}`,
        `${site.name} has ${all} pupils, more than ${cap}`,
      )
  })
}

const differs = (a: number, b: number): boolean => Math.abs(a - b) > rounding || !Number.isFinite(a)

function checkMoney(check: Check, sums: readonly Sums[]): void {
  const { problem, plan, say } = check
  problem.years.forEach((year, t) => {
    const told = plan.byYear.find((each) => each.year === year)
    const sum = sums[t]!
    const name = String(year)
    if (!told) {
      say('wrong-cost', name, `${year}学年没有费用`, `no costs for ${year}`)
      return
    }
    const total = costParts.reduce((all, part) => all + sum[part], 0)
    for (const part of costParts) {
      if (differs(told[part], sum[part]))
        say(
          'wrong-cost',
          `${name}/${part}`,
          `${year}学年${part}应为${sum[part].toFixed(2)}元`,
          `${part} of ${year} is ${sum[part].toFixed(2)} yuan, the plan says ${told[part]}`,
        )
    }
    if (differs(told.total, total))
      say(
        'wrong-cost',
        `${name}/total`,
        `${year}学年合计应为${total.toFixed(2)}元`,
        `the total of ${year} is ${total.toFixed(2)} yuan`,
      )
    if (differs(told.investment, sum.investment) || differs(told.followsPupil, sum.followsPupil))
      say(
        'wrong-cost',
        `${name}/investment`,
        `${year}学年投资应为${sum.investment.toFixed(2)}元`,
        `the investment of ${year} is ${sum.investment.toFixed(2)} yuan`,
      )
    const budget = problem.budgets[t] ?? null
    if (told.budget !== budget)
      say('wrong-budget', name, `${year}学年预算与输入不符`, `the budget of ${year} is not that of the input`)
    if (budget !== null && sum.investment > budget + rounding)
      say(
        'over-budget',
        name,
        `${year}学年投资${sum.investment.toFixed(0)}元，预算${budget}元`,
        `${sum.investment.toFixed(0)} yuan invested in ${year}, the budget is ${budget}`,
      )
  })
  for (const part of costParts) {
    const sum = sums.reduce((all, each) => all + each[part], 0)
    if (differs(plan.objective[part], sum))
      say(
        'wrong-cost',
        part,
        `${part}应为${sum.toFixed(2)}元`,
        `${part} is ${sum.toFixed(2)} yuan, the plan says ${plan.objective[part]}`,
      )
  }
  const total = costParts.reduce((all, part) => all + sums.reduce((some, each) => some + each[part], 0), 0)
  if (differs(plan.objective.total, total))
    say(
      'wrong-cost',
      'total',
      `合计应为${total.toFixed(2)}元`,
      `the total is ${total.toFixed(2)} yuan, the plan says ${plan.objective.total}`,
    )
}

function checkActions({ problem, plan, say, laid }: Check): void {
  const most = problem.rules['closures.yearly'].value
  const expected = new Set<string>()
  const closings = new Map<number, number>()
  for (const site of problem.sites) {
    const own = laid.get(site.id)
    own?.forEach(({ state, year }, t) => {
      const before = t === 0 ? (site.state === 'open' ? 'open' : 'closed') : own[t - 1]!.state
      if (before === state) return
      expected.add(`${site.id}/${state === 'open' ? 'open' : 'close'}/${year}`)
      if (state === 'closed') closings.set(year, (closings.get(year) ?? 0) + 1)
    })
  }
  for (const [year, number] of closings) {
    if (most !== null && number > most)
      say(
        'too-many-closings',
        String(year),
        `${year}学年拟调整${number}所，上限${most}所`,
        `${number} sites close in ${year}, at most ${most} may`,
      )
  }
  const told = new Set(
    plan.actions
      .filter(({ action }) => action === 'open' || action === 'close')
      .map(({ site, action, year }) => `${site}/${action}/${year}`),
  )
  for (const each of expected)
    if (!told.has(each)) say('action-missing', each, `措施中没有${each}`, `${each} is not among the actions`)
  for (const each of told)
    if (!expected.has(each)) say('action-wrong', each, `措施${each}与各年状态不符`, `${each} is not what the site does`)
}

function checkBound({ problem, plan, say }: Check): void {
  const { bound, gap, objective, proof } = plan
  if (bound === null) return
  if (bound > objective.total + rounding) say('wrong-bound', '', '下界高于总支出', 'the bound is above the objective')
  const expected = objective.total > 0 ? (objective.total - bound) / objective.total : null
  if (gap === null || expected === null || Math.abs(gap - expected) > 1e-6)
    say('wrong-gap', '', '差距算得不对', 'the gap is not (objective − bound) ÷ objective')
  if (proof === null) return
  const cells = problem.villages.length * bands.length * problem.years.length
  const isWhole =
    proof.served.length === cells &&
    (proof.enrolled === undefined ||
      proof.enrolled.length === problem.villages.length * bands.length * enrolledYears) &&
    proof.budget.length === problem.years.length &&
    proof.budget.every((each) => each >= 0)
  if (!isWhole) {
    say('wrong-proof', '', '下界的依据不完整', 'what the bound was worked out from is not complete')
    return
  }
  const again = boundAt(
    boundTask(countyModel(problem)),
    {
      served: Float64Array.from(proof.served),
      ...(proof.enrolled && { enrolled: Float64Array.from(proof.enrolled) }),
      budget: Float64Array.from(proof.budget),
    },
    null,
    null,
  )
  if (bound > again + rounding)
    say(
      'wrong-bound',
      '',
      `按所附依据下界为${again.toFixed(2)}元，方案写${bound}`,
      `by the prices given the bound is ${again.toFixed(2)} yuan, the plan says ${bound}`,
    )
}

/** All findings; none means that plan, costs and bound are what the file says. */
export function verifyCounty(problem: CountyProblem, plan: CountyPlan): readonly PlanFinding[] {
  const findings: PlanFinding[] = []
  const say = (code: string, where: string, zh: string, en: string): void => {
    findings.push({ code, where, what: { zh, en } })
  }
  const sites = new Map(problem.sites.map((site) => [site.id, site]))
  const laid = new Map(plan.sites.map(({ site, years }) => [site, years]))
  const check: Check = { problem, plan, say, sites, laid }
  checkIdentity(check)
  if (plan.status === 'infeasible') {
    if (plan.impossible === null) say('unexplained', '', '没有不可行说明', 'nothing explains why there is no plan')
    return findings
  }
  for (const { id, name } of problem.sites) {
    const own = laid.get(id)
    if (!own || own.map(({ year }) => year).join() !== problem.years.join()) {
      say('site-missing', id, `${name}没有逐年状态`, `${name} has no state for every year`)
    }
  }
  if (findings.some(({ code }) => code === 'site-missing' || code === 'wrong-years')) return findings
  const sums = problem.years.map(noSums)
  const there = placePupils(check, sums)
  for (const site of problem.sites) {
    const own = laid.get(site.id)!
    checkSpan(check, site, own)
    checkSite(check, site, own, there.get(site.id)!, sums)
  }
  checkMoney(check, sums)
  checkActions(check)
  checkBound(check)
  return findings
}
