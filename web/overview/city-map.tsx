/** The city's map: counties by outcome and, nearer by, the schools of the county in the middle by theirs. */
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { foldOutcomes, outcomeWords, schoolOutcomeWords } from '#kernel/outcome.ts'
import { stageWords } from '#kernel/stage.ts'
import type { CountySummary } from '#modules/assessment/contract.ts'
import { useAnswer } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { percent } from '#web/ui/charts/figures.ts'
import { Loading } from '#web/ui/loading.tsx'
import { OutcomeMap, type MapArea, type MapPoint } from '#web/ui/map/outcome-map.tsx'
import { stepColours } from '#web/ui/map/patterns.ts'
import { outcomeLook, OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import { countyLook, mapViewWords, shareSteps, type MapView } from './map-view.ts'

/** Schools of one county that have coordinates, with what the report says of them; none while nothing is near. */
function useSchoolPoints(county: string | null, year: number): readonly MapPoint[] {
  const { say, pick } = useWords()
  const enabled = county !== null
  const register = useAnswer('schools', 'schools', { region: county ?? '' }, { enabled, staleTime: 300_000 })
  const report = useAnswer('assessment', 'report', { county: county ?? '', year }, { enabled, staleTime: 300_000 })
  return useMemo(() => {
    if (county === null || !register.data) return []
    const judged = Map.groupBy(report.data?.report.schools ?? [], ({ code }) => code)
    return register.data.schools.flatMap(({ code, name, wgs84 }): MapPoint[] => {
      if (wgs84 === null) return []
      const stages = judged.get(code) ?? []
      // A school of two stages is one point: unmet if a stage is, else unknown if one is.
      const outcome = stages.length === 0 ? null : foldOutcomes(stages.map((stage) => stage.outcome))
      const note =
        stages.length > 0
          ? stages
              .map((stage) => `${say(stageWords[stage.phase])}: ${say(schoolOutcomeWords[stage.outcome])}`)
              .join(' · ')
          : pick('未单独参加测算', 'not judged by itself')
      return [{ id: code, name, ...wgs84, outcome, note }]
    })
  }, [county, register.data, report.data, say, pick])
}

export interface CityMapProps {
  /** City, or the one county that the person may see: no other is drawn, for nothing is known of it here. */
  readonly region: string
  readonly counties: readonly CountySummary[]
  readonly year: number
  readonly height: number
  readonly view: MapView
}

function Legend({ view }: { readonly view: MapView }) {
  return view === 'share' ? (
    <>
      {shareSteps.map(({ step, from, to }) => (
        <span key={step} className="map-step">
          <i style={{ background: stepColours[step] }} />
          {`${from}–${to}%`}
        </span>
      ))}
      <OutcomeTag outcome="unknown" />
    </>
  ) : (
    <>
      <OutcomeTag outcome="met" />
      <OutcomeTag outcome="unmet" />
      <OutcomeTag outcome="unknown" />
    </>
  )
}

export function CityMap({ region, counties, year, height, view }: CityMapProps) {
  const { say, pick } = useWords()
  const navigate = useNavigate()
  const borders = useAnswer('schools', 'borders', {}, { staleTime: 3_600_000 })
  const [near, setNear] = useState<string | null>(null)
  const points = useSchoolPoints(near, year)
  const areas = useMemo((): readonly MapArea[] => {
    const summaries = new Map(counties.map((summary) => [summary.county, summary]))
    const within = region.endsWith('00') ? region.slice(0, 4) : region
    const own = (borders.data?.features ?? []).filter(({ properties: { code } }) => code.startsWith(within))
    return own.map(({ properties: { code, name }, geometry }) => {
      const look = countyLook(summaries.get(code), view)
      if (look.kind === 'share') return { code, name, ground: look.step, note: percent(look.share), geometry }
      const { outcome } = look
      return {
        code,
        name,
        ground: outcome,
        note: `${outcomeLook[outcome].mark} ${say(outcomeWords[outcome])}`,
        geometry,
      }
    })
  }, [region, borders.data, counties, view, say])
  const nearName = areas.find(({ code }) => code === near)?.name ?? ''
  if (!borders.data) return <Loading height={height} />
  return (
    <figure className="city-map">
      <OutcomeMap
        areas={areas}
        points={points}
        height={height}
        onNear={setNear}
        onArea={(county) => void navigate({ to: paths.county, params: { county }, search: { year: String(year) } })}
        onPoint={(school) => void navigate({ to: paths.school, params: { school }, search: { year: String(year) } })}
        label={pick(
          `各县区${mapViewWords[view].zh}地图；下表有同样内容`,
          `Map of the counties: ${mapViewWords[view].en}; the table below says the same`,
        )}
      />
      <figcaption className="quiet">
        <Legend view={view} />
        {near === null
          ? pick(
              '点县区看报告；放大后显示居中县区的学校。',
              'Click a county for its report; zoom in for the schools of the county in the middle.',
            )
          : pick(
              `${nearName}：${points.length}所学校有坐标；● 综合达标 ◆ 未综合达标 ○ 缺数据，灰点未单独参加测算。`,
              `${nearName}: ${points.length} schools with a position; ● meets the rule ◆ does not ○ data missing, grey: not judged by itself.`,
            )}
        <span>{say(borders.data.credit)}</span>
      </figcaption>
    </figure>
  )
}
