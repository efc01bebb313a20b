/**
 * Parts of posts that small schools cannot fill alone, put together into whole posts within reach: as few as can be found, then
 * with as little travel as can be. A few schools among themselves are settled exactly; of many, groups are taken greedily and
 * then settled exactly, a few neighbours at a time.
 */

export interface SharePart {
  readonly school: string
  /** Weekly periods beyond the school's whole posts; more than 0 and less than the load. */
  readonly periods: number
}

export interface ShareLimits {
  /** Periods of a whole post. */
  readonly load: number
  /** One way from the home school. */
  readonly minutes: number
  readonly weeklyMinutes: number
  readonly largest: number
  readonly dailyPeriods: number
  /** Days of a school week. */
  readonly days: number
}

export interface SharedGroup {
  /** Places in the list of parts: the home school first, then by code. */
  readonly parts: readonly number[]
  readonly days: readonly number[]
  readonly weeklyMinutes: number
}

export interface Sharing {
  /** Every part stands in exactly one group; a group of one is a school that hires for itself. */
  readonly groups: readonly SharedGroup[]
  /** No sharing within these limits has fewer posts. */
  readonly atLeast: number
}

/** Ours: of the schools within reach so many of the nearest are looked at. */
const nearestLooked = 14
/** So many schools are settled at once: the time grows with every set of them. */
const mostSettled = 13

export const daysFor = (periods: number, dailyPeriods: number): number => Math.max(1, Math.ceil(periods / dailyPeriods))

interface Ground {
  readonly parts: readonly SharePart[]
  readonly limits: ShareLimits
  readonly minutes: (a: number, b: number) => number
  /** Those within reach of each, the nearest first. */
  readonly near: readonly (readonly number[])[]
}

/** The home school has the most periods; of several the one with the lowest code. */
function homeOf(members: readonly number[], parts: readonly SharePart[]): number {
  return members.reduce((best, each) => {
    const [a, b] = [parts[best]!, parts[each]!]
    return b.periods > a.periods || (b.periods === a.periods && b.school < a.school) ? each : best
  })
}

/** Null where the schools cannot share a post within the limits. */
export function groupOf(
  members: readonly number[],
  parts: readonly SharePart[],
  limits: ShareLimits,
  minutes: (a: number, b: number) => number,
): SharedGroup | null {
  const home = homeOf(members, parts)
  const rest = members
    .filter((each) => each !== home)
    .toSorted((a, b) => (parts[a]!.school < parts[b]!.school ? -1 : 1))
  const all = [home, ...rest]
  const days = all.map((each) => daysFor(parts[each]!.periods, limits.dailyPeriods))
  if (members.length === 1) return { parts: all, days, weeklyMinutes: 0 }
  if (members.length > limits.largest) return null
  if (all.reduce((sum, each) => sum + parts[each]!.periods, 0) > limits.load) return null
  if (days.reduce((sum, each) => sum + each, 0) > limits.days) return null
  let weeklyMinutes = 0
  for (const [i, each] of rest.entries()) {
    const way = minutes(home, each)
    if (way > limits.minutes) return null
    weeklyMinutes += 2 * way * days[i + 1]!
  }
  return weeklyMinutes > limits.weeklyMinutes ? null : { parts: all, days, weeklyMinutes }
}

/** Every group that a school can be in with those near it, among `allowed`. */
function groupsAround(
  { parts, limits, minutes, near }: Ground,
  allowed: (part: number) => boolean,
  home: number,
): SharedGroup[] {
  const found: SharedGroup[] = []
  const others = near[home]!.filter(allowed)
  const extend = (members: readonly number[], from: number): void => {
    for (let at = from; at < others.length; at++) {
      const wider = [...members, others[at]!]
      const group = groupOf(wider, parts, limits, minutes)
      // Groups are told by their home school, so that each is found once.
      if (group && group.parts[0] === home) found.push(group)
      if (wider.length < limits.largest && wider.reduce((sum, each) => sum + parts[each]!.periods, 0) < limits.load)
        extend(wider, at + 1)
    }
  }
  extend([home], 0)
  return found
}

const byWorth =
  (parts: readonly SharePart[]) =>
  (a: SharedGroup, b: SharedGroup): number =>
    b.parts.length - a.parts.length ||
    a.weeklyMinutes - b.weeklyMinutes ||
    (parts[a.parts[0]!]!.school < parts[b.parts[0]!]!.school ? -1 : 1)

const alone = (ground: Ground, part: number): SharedGroup =>
  groupOf([part], ground.parts, ground.limits, ground.minutes)!

function takeGreedily(ground: Ground): SharedGroup[] {
  const all = ground.parts.flatMap((_, home) => groupsAround(ground, () => true, home)).toSorted(byWorth(ground.parts))
  const taken = new Set<number>()
  const groups: SharedGroup[] = []
  for (const group of all) {
    if (group.parts.some((part) => taken.has(part))) continue
    groups.push(group)
    for (const part of group.parts) taken.add(part)
  }
  return [...groups, ...ground.parts.flatMap((_, part) => (taken.has(part) ? [] : [alone(ground, part)]))]
}

const isBetter = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] < b[0] || (a[0] === b[0] && a[1] < b[1] - 1e-9)

const costOf = (groups: readonly SharedGroup[]): [number, number] => [
  groups.length,
  groups.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0),
]

/** The best way of all to put a few schools into groups: over every set of them, from the emptiest. */
function settle(ground: Ground, members: readonly number[]): SharedGroup[] {
  const place = new Map(members.map((part, i) => [part, i]))
  const groups = [
    ...members.map((part) => alone(ground, part)),
    ...members.flatMap((home) => groupsAround(ground, (part) => place.has(part), home)),
  ].map((group) => ({ group, mask: group.parts.reduce((mask, part) => mask | (1 << place.get(part)!), 0) }))
  const byLowest = Map.groupBy(groups, ({ mask }) => mask & -mask)
  const full = (1 << members.length) - 1
  const best: ([number, number] | undefined)[] = Array.from({ length: full + 1 })
  const last: (typeof groups)[number][] = []
  best[0] = [0, 0]
  for (let mask = 0; mask < full; mask++) {
    const here = best[mask]
    if (!here) continue
    const lowest = ~mask & (mask + 1)
    for (const each of byLowest.get(lowest) ?? []) {
      if ((each.mask & mask) !== 0) continue
      const next = mask | each.mask
      const cost: [number, number] = [here[0] + 1, here[1] + each.group.weeklyMinutes]
      if (best[next] && !isBetter(cost, best[next])) continue
      best[next] = cost
      last[next] = each
    }
  }
  const found: SharedGroup[] = []
  for (let mask = full; mask !== 0; mask &= ~last[mask]!.mask) found.push(last[mask]!.group)
  return found
}

/** The groups near one, by the shortest way between any of their schools. */
function neighboursOf(ground: Ground, groups: readonly SharedGroup[], own: number): number[] {
  const within = new Set(groups[own]!.parts.flatMap((part) => ground.near[part]!))
  const way = (other: SharedGroup): number =>
    Math.min(...groups[own]!.parts.flatMap((a) => other.parts.map((b) => ground.minutes(a, b))))
  return groups
    .flatMap((other, i) => (i !== own && other.parts.some((part) => within.has(part)) ? [{ i, way: way(other) }] : []))
    .toSorted((a, b) => a.way - b.way || a.i - b.i)
    .slice(0, 6)
    .map(({ i }) => i)
}

function improve(ground: Ground, start: readonly SharedGroup[]): readonly SharedGroup[] {
  let groups = start
  for (let round = 0; round < 40; round++) {
    let isChanged = false
    for (let own = 0; own < groups.length; own++) {
      const near = neighboursOf(ground, groups, own)
      const pairs = near.flatMap((a, i) => near.slice(i + 1).map((b) => [a, b]))
      const sets = [...near.map((a) => [a]), ...pairs, ...(near.length > 2 ? [near.slice(0, 3)] : [])]
      for (const others of sets) {
        const chosen = [own, ...others]
        const members = chosen.flatMap((i) => groups[i]!.parts)
        if (members.length > mostSettled) continue
        const settled = settle(ground, members)
        if (!isBetter(costOf(settled), costOf(chosen.map((i) => groups[i]!)))) continue
        groups = [...groups.filter((_, i) => !chosen.includes(i)), ...settled]
        isChanged = true
        break
      }
    }
    if (!isChanged) break
  }
  return groups
}

/** Schools that could ever come to share a post, directly or through others. */
function clustersOf({ parts, limits, minutes }: Ground): number[][] {
  const cluster = parts.map((_, i) => i)
  const top = (i: number): number => (cluster[i] === i ? i : top(cluster[i]!))
  for (let a = 0; a < parts.length; a++) {
    for (let b = a + 1; b < parts.length; b++) {
      if (minutes(a, b) <= limits.minutes) cluster[top(a)] = top(b)
    }
  }
  return [...Map.groupBy(cluster.keys(), top).values()]
}

/** The posts of a cluster are no fewer than its periods, its schools or their days ask for. */
function fewest({ parts, limits }: Ground, cluster: readonly number[]): number {
  const sum = (value: (part: SharePart) => number): number =>
    cluster.reduce((all, part) => all + value(parts[part]!), 0)
  return Math.max(Math.ceil(sum(({ periods }) => periods) / limits.load), Math.ceil(cluster.length / limits.largest))
}

/** `minutes(a, b)`: one way between two parts by their places in the list; the same both ways. */
export function sharePosts(
  parts: readonly SharePart[],
  limits: ShareLimits,
  minutes: (a: number, b: number) => number,
): Sharing {
  const near = parts.map((_, own) =>
    parts
      .flatMap((__, other) => (other !== own && minutes(own, other) <= limits.minutes ? [other] : []))
      .toSorted((a, b) => minutes(own, a) - minutes(own, b) || a - b)
      .slice(0, nearestLooked),
  )
  const ground: Ground = { parts, limits, minutes, near }
  const clusters = clustersOf(ground)
  const isSmall = ({ parts: own }: SharedGroup): boolean =>
    (clusters.find((cluster) => cluster.includes(own[0]!))?.length ?? 0) <= mostSettled
  const large = takeGreedily(ground).filter((group) => !isSmall(group))
  const small = clusters.flatMap((cluster) => (cluster.length <= mostSettled ? settle(ground, cluster) : []))
  const groups = [...small, ...improve(ground, large)].toSorted((a, b) =>
    parts[a.parts[0]!]!.school < parts[b.parts[0]!]!.school ? -1 : 1,
  )
  return { groups, atLeast: clusters.reduce((all, cluster) => all + fewest(ground, cluster), 0) }
}
