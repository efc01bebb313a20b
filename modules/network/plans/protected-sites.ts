/**
 * Schools that a township keeps: its central primary school, and under 应留必留 also the last one that teaches grades 7 to 9
 * (原则上每个乡镇都应设置初中, 国办发〔2012〕48号, recalled). Wards of a city or county seat lie close together and have no such claim.
 */
import type { Site } from '../county/county-problem.ts'
import type { ScenarioName } from '../county/county-words.ts'
import { bandsOf } from '../county/site-phases.ts'

const central = '乡镇中心小学'
const lastJunior = '原则上每个乡镇都应设置初中（国办发〔2012〕48号）'

const inTown = ({ town, tier }: Site): boolean => town !== '' && tier !== 'city' && tier !== 'county-seat'
const size = ({ rooms }: Site): number => rooms.primary + rooms.junior

const teaches =
  (band: '4-6' | '7-9') =>
  (each: Site): boolean =>
    bandsOf(each.kind).includes(band)

function reasonFor(site: Site, ofTown: readonly Site[], scenario: ScenarioName): string {
  const primaries = ofTown.filter(teaches('4-6'))
  const named = primaries.find(({ name }) => name.includes('中心小学') || name.includes('中心校'))
  // Where no name says which it is, the largest one stands for it.
  const centralOne = named ?? primaries.toSorted((a, b) => size(b) - size(a) || a.id.localeCompare(b.id))[0]
  if (centralOne === site) return central
  if (scenario !== 'keep') return ''
  const juniors = ofTown.filter(teaches('7-9')).toSorted((a, b) => size(b) - size(a) || a.id.localeCompare(b.id))
  return juniors[0] === site ? lastJunior : ''
}

export function withProtected(sites: readonly Site[], scenario: ScenarioName): Site[] {
  const byTown = Map.groupBy(sites.filter(inTown), ({ town }) => town)
  return sites.map((site) => {
    if (site.isProtected || !inTown(site)) return site
    const because = reasonFor(site, byTown.get(site.town)!, scenario)
    return because === '' ? site : { ...site, isProtected: true, isClosable: false, protectedBecause: because }
  })
}
