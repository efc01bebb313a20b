/** Tells what no way leads to, with the names of the villages and sites that it concerns. */
import type { Words } from '#kernel/words.ts'
import type { CountyProblem, MinutesBetween, Village } from './county-problem.ts'
import type { Complaints } from './read-folder-rows.ts'

/** How many names a sentence bears. */
const mostNames = 40

type CutOffProblem = Pick<CountyProblem, 'villages' | 'sites' | 'present' | 'knownMinutes'>

type Named = Pick<Village, 'id' | 'name'>

export const named = (all: readonly Named[], words: (names: string, count: number) => Words): Words => {
  const names = all
    .slice(0, mostNames)
    .map(({ id, name }) => (id === name ? id : `${name}(${id})`))
    .join('、')
  const { zh, en } = words(names, all.length)
  const rest = all.length - mostNames
  return rest > 0 ? { zh: `${zh}……另有${rest}个`, en: `${en} … and ${rest} more` } : { zh, en }
}

/** What no way leads to: sites that nobody reaches, villages that reach none, villages that reach some only, those who go there now. */
export function tellCutOff(
  problem: CutOffProblem,
  { bus, walk }: Pick<MinutesBetween, 'bus' | 'walk'>,
  file: string,
  complaints: Complaints,
): void {
  const { villages, sites, present } = problem
  const villageAt = new Map(villages.map(({ id }, v) => [id, v]))
  const siteAt = new Map(sites.map(({ id }, s) => [id, s]))
  const pairOf = (village: string, site: string): number => villageAt.get(village)! * sites.length + siteAt.get(site)!
  const given = new Set(problem.knownMinutes.map(({ village, site }) => pairOf(village, site)))
  const isCut = (pair: number): boolean =>
    (bus[pair] ?? null) === null && (walk[pair] ?? null) === null && !given.has(pair)
  const from = sites.map((_, s) => villages.reduce((sum, __, v) => sum + (isCut(v * sites.length + s) ? 1 : 0), 0))
  const lost = new Set(from.flatMap((count, s) => (count === villages.length ? [s] : [])))
  const cut = villages.map((_, v) =>
    sites.reduce((sum, __, s) => sum + (!lost.has(s) && isCut(v * sites.length + s) ? 1 : 0), 0),
  )
  const reachable = sites.length - lost.size
  const goers = new Set(
    present.filter(({ village, site }) => isCut(pairOf(village, site))).map(({ village }) => village),
  )
  const note = (code: string, all: readonly Named[], words: (names: string, count: number) => Words): void => {
    if (all.length === 0) return
    complaints.tell(
      'note',
      code,
      file,
      named(all, words),
      { zh: '没有路的，方案不会新安排', en: 'a plan sends nobody newly where no way leads' },
      { zh: '如果实际有路，请补充路段或节点', en: 'if there is a way, add what is missing of the roads' },
    )
  }
  const own = (wanted: (v: number) => boolean): readonly Named[] => villages.filter((_, v) => wanted(v))
  note(
    'site-without-way',
    sites.filter((_, s) => lost.has(s)),
    (names, count) => ({
      zh: `${count}处校址没有任何村能到：${names}`,
      en: `${count} sites are reached from no village: ${names}`,
    }),
  )
  note(
    'village-without-way',
    own((v) => reachable > 0 && cut[v] === reachable),
    (names, count) => ({
      zh: `${count}个村到不了任何校址：${names}`,
      en: `${count} villages reach no site: ${names}`,
    }),
  )
  note(
    'some-without-way',
    own((v) => cut[v]! > 0 && cut[v]! < reachable),
    (names, count) => ({
      zh: `${count}个村到部分校址没有路：${names}`,
      en: `${count} villages have no way to some of the sites: ${names}`,
    }),
  )
  note(
    'present-without-way',
    own((v) => goers.has(villages[v]!.id)),
    (names, count) => ({
      zh: `${count}个村到现就读学校没有路，现在的分钟按直线距离×弯曲系数计：${names}`,
      en: `${count} villages have no way to where they go now; its minutes are straight line × detour: ${names}`,
    }),
  )
}
