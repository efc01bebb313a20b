/** Why no plan exists: villages that nobody can take in, and the smallest sets of villages whose sites have too few seats together. */
import { bands, planParts, type Band } from './county-words.ts'
import { canTeach, choicesOf, partIndexOf, type CountyModel } from './county-model.ts'
import type { Impossible } from './plan-file.ts'

const nearestTeaching = (model: CountyModel, v: number, band: number): number => {
  let best = -1
  for (let s = 0; s < model.sites; s += 1) {
    if (!canTeach(model.spans[s]!, band)) continue
    if (best < 0 || model.ways.distance(v, s) < model.ways.distance(v, best)) best = s
  }
  return best
}

/** Whether the site may be open in the year, in some plan. */
function mayBeOpen(model: CountyModel, s: number, t: number): boolean {
  const span = model.spans[s]!
  return model.isOpenBefore[s] === 1 ? t < span.closeBy : t >= span.openFrom
}

interface Demand {
  readonly unit: number
  readonly pupils: number
  readonly sites: readonly number[]
}

/** Seats at most; its own villages may be more than that, so a site with such is taken to have a seat for each of them. */
function seatsMost(model: CountyModel, s: number, part: 0 | 1, t: number): number {
  const cell = s * 2 + part
  const isLead = model.isOpenBefore[s] === 1 && t < model.leadRooms
  const rooms = isLead ? Math.min(model.roomsBefore[cell]!, model.roomsMost[cell]!) : model.roomsMost[cell]!
  return Math.max(rooms * model.seatsPerRoom[part], model.presentLoad[cell * model.years + t]!)
}

/** Pupils (whole numbers, split at will) sent to seats along augmenting paths; what cannot be sent shows the smallest cut. */
function shortSets(
  demands: readonly Demand[],
  seats: ReadonlyMap<number, number>,
): readonly { readonly units: readonly number[]; readonly sites: readonly number[]; readonly missing: number }[] {
  const left = new Map(seats)
  const sent = new Map<number, Map<number, number>>()
  const waiting = demands.map(({ pupils }) => pupils)
  for (const s of seats.keys()) sent.set(s, new Map())
  /** One path from a waiting demand to a free seat; null with what was reached where there is none. */
  const push = (
    start: number,
  ): { readonly demands: ReadonlySet<number>; readonly sites: ReadonlySet<number> } | null => {
    const cameFrom = new Map<number, number>()
    const siteFrom = new Map<number, number>()
    const reached = new Set([start])
    const queue = [start]
    for (const d of queue) {
      for (const s of demands[d]!.sites) {
        if (siteFrom.has(s)) continue
        siteFrom.set(s, d)
        if (left.get(s)! > 0) {
          let amount = Math.min(waiting[start]!, left.get(s)!)
          for (let site = s, at = d; at !== start;) {
            const through = cameFrom.get(at)!
            amount = Math.min(amount, sent.get(through)!.get(at)!)
            site = through
            at = siteFrom.get(site)!
          }
          left.set(s, left.get(s)! - amount)
          waiting[start]! -= amount
          for (let site = s, at = d; ;) {
            const own = sent.get(site)!
            own.set(at, (own.get(at) ?? 0) + amount)
            if (at === start) return null
            const through = cameFrom.get(at)!
            const before = sent.get(through)!
            before.set(at, before.get(at)! - amount)
            site = through
            at = siteFrom.get(site)!
          }
        }
        for (const [other, pupils] of sent.get(s)!) {
          if (pupils <= 0 || reached.has(other)) continue
          reached.add(other)
          cameFrom.set(other, s)
          queue.push(other)
        }
      }
    }
    return { demands: reached, sites: new Set(siteFrom.keys()) }
  }
  demands.forEach((_, d) => {
    while (waiting[d]! > 0 && push(d) === null);
  })
  // Whatever a waiting demand reaches is short with it; sets that share a site are one.
  const sets: { demands: Set<number>; sites: Set<number>; missing: number }[] = []
  demands.forEach((_, d) => {
    if (waiting[d] === 0) return
    const stuck = push(d)!
    const together = { demands: new Set(stuck.demands), sites: new Set(stuck.sites), missing: waiting[d]! }
    for (const other of sets.filter(({ sites }) => [...sites].some((s) => together.sites.has(s)))) {
      for (const each of other.demands) together.demands.add(each)
      for (const each of other.sites) together.sites.add(each)
      together.missing += other.missing
      sets.splice(sets.indexOf(other), 1)
    }
    sets.push(together)
  })
  return sets.map((each) => ({
    units: [...each.demands].map((d) => demands[d]!.unit),
    sites: [...each.sites],
    missing: each.missing,
  }))
}

/** Years in which what must be paid (repairs of sites that must stand, openings that are locked) is more than the budget. */
function shortMoney(model: CountyModel): Impossible['money'] {
  const { problem, spans, years: T } = model
  const { sites, prices, years } = problem
  return problem.budgets.flatMap((budget, t) => {
    if (budget === null) return []
    let least = 0
    spans.forEach(({ repairAt, closeFrom, openFrom, openBy }, s) => {
      const site = sites[s]!
      if (model.isOpenBefore[s] === 1) {
        if (repairAt === t && closeFrom > t) least += site.repairCost
      } else if (openBy < T && openBy === t && openFrom === t) {
        least += site.repairCost + (site.state === 'new' ? prices[`open.${site.kind}`].value : 0)
      }
    })
    if (least <= budget) return []
    return [
      {
        year: years[t]!,
        least,
        budget,
        what: {
          zh: `${years[t]}学年必须支出的维修和开办费用${least}元，超过预算${budget}元`,
          en: `in ${years[t]}, repairs and openings that must be paid come to ${least} yuan, the budget is ${budget}`,
        },
      },
    ]
  })
}

export function explainImpossible(model: CountyModel): Impossible {
  const { problem, units: U, years: T, pupils } = model
  const { years, villages, sites } = problem
  const choices = Array.from({ length: U }, (_, u) =>
    choicesOf(problem, model.ways, model.spans, Math.floor(u / 3), u % 3, model.present[u]!).map(({ site }) => site),
  )
  const unreached: Impossible['unreached'] = []
  const short: Impossible['short'] = []
  for (let t = 0; t < T; t += 1) {
    for (const part of [0, 1] as const) {
      const demands: Demand[] = []
      for (let u = 0; u < U; u += 1) {
        const w = pupils[u * T + t]!
        if (w === 0 || partIndexOf(u % 3) !== part) continue
        // A lock leaves one site, and none where that one lies outside the rules.
        const locked = model.locked[u * T + t]!
        const open = choices[u]!.filter((s) => mayBeOpen(model, s, t) && (locked < 0 || s === locked))
        if (open.length > 0) {
          demands.push({ unit: u, pupils: w, sites: open })
          continue
        }
        const v = Math.floor(u / 3)
        const near = nearestTeaching(model, v, u % 3)
        const minutes = near < 0 ? null : model.ways.way(v, u % 3, near).minutes
        unreached.push({
          village: villages[v]!.id,
          band: bands[u % 3]!,
          year: years[t]!,
          pupils: w,
          nearest: near < 0 ? null : sites[near]!.id,
          minutes,
          what: {
            zh: `${villages[v]!.name}${bands[u % 3]}年级${w}人，${years[t]}学年没有可以安排的学校${near < 0 ? '' : `：最近的${sites[near]!.name}需${minutes}分钟`}`,
            en: `${villages[v]!.name}: ${w} pupils of grades ${bands[u % 3]} in ${years[t]} have no school within the rules${near < 0 ? '' : `; the nearest, ${sites[near]!.name}, takes ${minutes} minutes`}`,
          },
        })
      }
      const seats = new Map(demands.flatMap(({ sites: own }) => own).map((s) => [s, seatsMost(model, s, part, t)]))
      for (const each of shortSets(demands, seats)) {
        const sum = each.units.reduce((all, u) => all + pupils[u * T + t]!, 0)
        const names = [...new Set(each.units.map((u) => villages[Math.floor(u / 3)]!.id))]
        const own = [...new Set(each.units.map((u): Band => bands[u % 3]!))].toSorted()
        short.push({
          bands: own,
          year: years[t]!,
          villages: names,
          sites: each.sites.map((s) => sites[s]!.id),
          pupils: sum,
          seats: sum - each.missing,
          missing: each.missing,
          what: {
            zh: `${years[t]}学年${names.length}个村的${planParts[part] === 'primary' ? '小学' : '初中'}学生${sum}人只能到${each.sites.length}所学校，最多${sum - each.missing}个学位，缺${each.missing}个`,
            en: `in ${years[t]}, ${sum} pupils of ${names.length} villages can only go to ${each.sites.length} sites with ${sum - each.missing} seats at most: ${each.missing} are missing`,
          },
        })
      }
    }
  }
  return { unreached, short, money: shortMoney(model) }
}
