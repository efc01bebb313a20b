/** A plan's year in one band as the map draws it: villages with where they go, schools by use. Pure. */
import type { Words } from '#kernel/words.ts'
import { modeWords, type Band } from '#modules/network/contract.ts'
import { seatStateWords } from '#modules/projection/contract.ts'
import { loadLook } from '#web/ui/map/load-look.ts'
import type { MapPlace, MapSite } from '#web/ui/map/catchment-map.tsx'
import type { Way } from '#web/ui/map/catchment-data.ts'
import { bandAt, type PlanYear } from '../edited-plan.ts'
import { seatState, type UseBands } from '../seat-use.ts'

type Say = (words: Words) => string

export function mapPlaces(year: PlanYear, band: Band, say: Say): MapPlace[] {
  const at = bandAt(band)
  const names = new Map(year.sites.map(({ id, name }) => [id, name]))
  return year.villages.map(({ id, name, longitude, latitude, pupils, sites, minutes, before, modes }) => {
    const [owner, was, many, way, mode] = [
      sites[at] ?? null,
      before[at] ?? null,
      pupils[at] ?? 0,
      minutes[at] ?? null,
      modes[at] ?? null,
    ]
    const isChanged = owner !== null && was !== null && owner !== was
    const time = way === null ? '' : say({ zh: ` · ${Math.round(way)} 分钟`, en: ` · ${Math.round(way)} min` })
    const going =
      owner === null
        ? say({ zh: '没有这一学段的学生', en: 'no pupils of these grades' })
        : `→ ${names.get(owner) ?? owner}${time}${mode === null ? '' : ` · ${say(modeWords[mode])}`}`
    return {
      id,
      name,
      longitude,
      latitude,
      size: many,
      owner,
      isChanged,
      note: [
        say({ zh: `${many} 人`, en: `${many} pupils` }),
        going,
        ...(isChanged ? [say({ zh: `原去：${names.get(was) ?? was}`, en: `before: ${names.get(was) ?? was}` })] : []),
      ].join('\n'),
    }
  })
}

export const mapSites = (year: PlanYear, bands: UseBands, say: Say): MapSite[] =>
  year.sites.map(({ id, name, longitude, latitude, pupils, seats, use, isOpen }) => {
    const state = seatState(use, bands)
    const percent = use === null ? '' : ` ${Math.round(use * 100)}%`
    return {
      id,
      name,
      longitude,
      latitude,
      size: pupils,
      sign: isOpen ? state : 'off',
      note: isOpen
        ? `${loadLook[state].mark} ${say(seatStateWords[state])}${percent}\n${say({ zh: `学生 ${pupils} / 学位 ${seats}`, en: `${pupils} pupils, ${seats} places` })}`
        : say({ zh: '✕ 该年不办学', en: '✕ does not teach in this year' }),
    }
  })

/** Ways from what is being drawn to the school it would go to. */
export function draggedWays(
  year: PlanYear,
  { places, owner }: { readonly places: readonly string[]; readonly owner: string | null },
): Way[] {
  const site = year.sites.find(({ id }) => id === owner)
  if (site === undefined) return []
  const moved = new Set(places)
  return year.villages
    .filter(({ id }) => moved.has(id))
    .map(({ longitude, latitude }) => ({
      from: [longitude, latitude],
      to: [site.longitude, site.latitude],
      isOld: false,
    }))
}

/** Ways drawn for what is chosen: a village's way now and before, or all ways to a school. */
export function chosenWays(
  year: PlanYear,
  band: Band,
  chosen: { readonly kind: 'place' | 'site'; readonly id: string } | null,
): Way[] {
  if (chosen === null) return []
  const at = bandAt(band)
  const spots = new Map(year.sites.map(({ id, longitude, latitude }) => [id, [longitude, latitude] as const]))
  const wayTo = (village: PlanYear['villages'][number], site: string | null, isOld: boolean): Way[] => {
    const to = site === null ? undefined : spots.get(site)
    return to === undefined ? [] : [{ from: [village.longitude, village.latitude], to, isOld }]
  }
  if (chosen.kind === 'site') {
    return year.villages
      .filter((village) => (village.sites[at] ?? null) === chosen.id)
      .flatMap((village) => wayTo(village, chosen.id, false))
  }
  const village = year.villages.find(({ id }) => id === chosen.id)
  if (village === undefined) return []
  const [now, before] = [village.sites[at] ?? null, village.before[at] ?? null]
  return [...(before === now ? [] : wayTo(village, before, true)), ...wayTo(village, now, false)]
}
