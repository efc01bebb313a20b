/** The map of the warning: counties by how full they are and, nearer by, schools or townships as signs; a year at a time. */
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { CompulsoryStage } from '#kernel/stage.ts'
import { seatStateWords, type PressurePlace, type SeatState } from '#modules/projection/contract.ts'
import { useAnswer } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { Loading } from '#web/ui/loading.tsx'
import { loadLook, type Load } from '#web/ui/map/load-look.ts'
import { OutcomeMap, type MapArea, type MapPoint } from '#web/ui/map/outcome-map.tsx'
import { useWords } from '#web/ui/words.tsx'
import { townLocations } from './town-locations.ts'
import { yearOf } from './pressure-words.ts'
import type { Pressure } from './use-pressure.ts'

interface Props {
  readonly region: string
  readonly pressures: readonly Pressure[]
  readonly stage: CompulsoryStage
  /** What stands on the map as signs. */
  readonly level: 'county' | 'town' | 'school'
  readonly year: number
  readonly height: number
  readonly onCounty: (county: string) => void
}

const loadOf = (state: SeatState): Load | null => (state === 'none' || state === 'unknown' ? null : state)

export function PressureMap({ region, pressures, stage, level, year, height, onCounty }: Props) {
  const { say, pick } = useWords()
  const navigate = useNavigate()
  const borders = useAnswer('schools', 'borders', {}, { staleTime: 3_600_000 })
  const [near, setNear] = useState<string | null>(null)
  const places = useMemo(
    () => pressures.flatMap((each) => each.places).filter((place) => place.stage === stage),
    [pressures, stage],
  )
  const areas = useMemo((): readonly MapArea[] => {
    const within = region.endsWith('00') ? region.slice(0, 4) : region
    const counties = new Map(places.filter((place) => place.level === 'county').map((place) => [place.code, place]))
    return (borders.data?.features ?? [])
      .filter(({ properties: { code } }) => code.startsWith(within))
      .map(({ properties: { code, name }, geometry }) => {
        const county = counties.get(code)
        const found = county && yearOf(county, year)
        const load = found ? loadOf(found.state) : null
        const note = found
          ? `${loadLook[found.state].mark} ${found.percent === null ? say(seatStateWords[found.state]) : `${found.percent.toFixed(0)}%`}`
          : '…'
        return { code, name, ground: load ?? 'unknown', note, geometry }
      })
  }, [region, borders.data, places, year, say])
  const points = useMemo((): readonly MapPoint[] => {
    if (near === null || level === 'county') return []
    const inTown = townLocations(places)
    const noteOf = (place: PressurePlace): string => {
      const found = yearOf(place, year)
      if (found === undefined) return ''
      const figures = pick(
        `需求${whole(found.demand)} / 学位${whole(found.seats)}${found.percent === null ? '' : `，利用率${found.percent.toFixed(0)}%`}`,
        `${whole(found.demand)} pupils, ${whole(found.seats)} places${found.percent === null ? '' : `, ${found.percent.toFixed(0)} %`}`,
      )
      return `${loadLook[found.state].mark} ${say(seatStateWords[found.state])} · ${figures}`
    }
    return places.flatMap((place): MapPoint[] => {
      if (place.level !== level) return []
      const at = place.level === 'town' ? inTown.get(place.code) : place.location
      const county = place.level === 'town' ? place.parent : null
      const found = yearOf(place, year)
      if (!at || found === undefined || found.state === 'none') return []
      // Only those of the county in the middle, as on the other maps.
      const own = county ?? pressures.find((each) => each.places.includes(place))?.head?.county
      if (own !== near) return []
      return [
        { id: place.code, name: place.name, ...at, outcome: loadOf(found.state) ?? 'unknown', note: noteOf(place) },
      ]
    })
  }, [near, level, places, pressures, year, pick, say])
  if (!borders.data) return <Loading height={height} />
  const isCity = region.endsWith('00')
  return (
    <OutcomeMap
      areas={areas}
      points={points}
      height={height}
      onNear={setNear}
      onArea={(code) => (isCity ? onCounty(code) : undefined)}
      onPoint={(place) => void navigate({ to: paths.forecastPlace, params: { place } })}
      label={pick(
        `${year}年学位预警地图；下表有同样内容`,
        `Map of school places in ${year}; the table below says the same`,
      )}
    />
  )
}
