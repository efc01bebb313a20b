/** The smallest explanation of why a siting problem has no answer, in words and with the file's ids. */
import type { Impossible } from './explain-impossible.ts'
import type { SitingPlan } from './siting-plan.ts'
import { idOf } from './plan-ids.ts'
import type { SitingProblem } from './siting-problem.ts'

const few = (ids: readonly (string | number)[]): string =>
  ids.length > 12 ? `${ids.slice(0, 12).join(', ')} … (${ids.length})` : ids.join(', ')

export function explanationOf(impossible: Impossible, problem: SitingProblem): NonNullable<SitingPlan['explanation']> {
  const demandsOf = (numbers: readonly number[]) => numbers.map((j) => idOf(problem.demandIds[j]!))
  const sitesOf = (numbers: readonly number[]) => numbers.map((i) => idOf(problem.siteIds[i]!))
  switch (impossible.kind) {
    case 'out-of-reach': {
      const demands = demandsOf(impossible.demands)
      const zh = `需求点 ${few(demands)} 在允许的距离内没有任何候选点`
      return {
        code: impossible.kind,
        zh,
        en: `no site is within reach of ${few(demands)}`,
        demands,
        sites: [],
        short: null,
      }
    }
    case 'larger-than-sites': {
      const demands = demandsOf(impossible.demands)
      const short = Math.max(...impossible.demands.map((j, k) => problem.demand[j]! - impossible.largest[k]!))
      const zh = `需求点 ${few(demands)} 大于可到的最大一处，整点放不下，最多差 ${short}`
      const en = `${few(demands)} are larger than every site they reach, by ${short} at most`
      return { code: impossible.kind, zh, en, demands, sites: [], short }
    }
    case 'number-of-sites': {
      const { least, most, asked } = impossible
      const zh = `要设 ${asked} 处，但必须保留 ${least} 处、可用的只有 ${most} 处`
      const en = `${asked} sites are asked for, ${least} must stay and ${most} may be used`
      return { code: impossible.kind, zh, en, demands: [], sites: [], short: null }
    }
    case 'too-little-room': {
      const { needed, room, short } = impossible
      const zh = `需求合计 ${needed}，可设的各处最多容纳 ${room}，还差 ${short}`
      const en = `all demand is ${needed}, the sites that may be open hold ${room} at most: ${short} short`
      return { code: impossible.kind, zh, en, demands: [], sites: [], short }
    }
    case 'too-little-room-nearby': {
      const demands = demandsOf(impossible.demands)
      const sites = sitesOf(impossible.sites)
      const { needed, room, short } = impossible
      const zh = `需求点 ${few(demands)} 合计 ${needed}，可到的 ${few(sites)} 只能容纳 ${room}，还差 ${short}`
      const en = `${few(demands)} need ${needed}; the sites within their reach, ${few(sites)}, hold ${room}: ${short} short`
      return { code: impossible.kind, zh, en, demands, sites, short }
    }
    default:
      return {
        code: impossible.kind,
        zh: '逐一排除后没有可行的组合',
        en: 'all combinations were ruled out',
        demands: [],
        sites: [],
        short: null,
      }
  }
}
