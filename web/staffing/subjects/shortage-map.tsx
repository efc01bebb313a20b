/** The map of a chosen subject: a circle for each school, as large as what it lacks; the table below says the same. */
import { useMemo } from 'react'
import { useAnswer } from '#web/app/api.ts'
import { Loading } from '#web/ui/loading.tsx'
import { CircleMap, circleLooks, circleStates, type CircleState, type MapCircle } from '#web/ui/map/circle-map.tsx'
import { useWords } from '#web/ui/words.tsx'
import { gapWords } from '../gap-words.ts'
import { signOf, stateOf, type SchoolNeed } from './shown-subject.ts'

interface Props {
  readonly county: string
  readonly needs: readonly SchoolNeed[]
  readonly chosen: string | null
  readonly onSchool: (school: string) => void
  readonly label: string
}

const stateWords: Readonly<Record<CircleState, { readonly zh: string; readonly en: string }>> = {
  lacking: { zh: '缺教师（圈越大缺得越多）', en: 'lacks teachers, the more the larger' },
  enough: { zh: '持平', en: 'even' },
  over: { zh: '有富余', en: 'more than needed' },
  unknown: { zh: '缺数据', en: 'unknown' },
}
const signs: Readonly<Record<CircleState, string>> = { lacking: '2', enough: '✓', over: '+1', unknown: '?' }

export function ShortageMap({ county, needs, chosen, onSchool, label }: Props) {
  const { say, pick } = useWords()
  const borders = useAnswer('schools', 'borders', {}, { staleTime: 3_600_000 })
  const areas = useMemo(
    () =>
      (borders.data?.features ?? [])
        .filter(({ properties: { code } }) => code === county)
        .map(({ properties: { code }, geometry }) => ({ code, geometry })),
    [borders.data, county],
  )
  const circles = useMemo(
    (): readonly MapCircle[] =>
      needs.flatMap(({ school, schoolName, location, needed, inPost, gap }) => {
        if (location === null) return []
        const words = gapWords(gap)
        const figures = pick(
          `需${needed ?? '—'} · 实有${inPost ?? '—'} · ${words?.zh ?? '缺数据'}`,
          `needs ${needed ?? '—'} · has ${inPost ?? '—'} · ${words?.en ?? 'unknown'}`,
        )
        return [
          {
            id: school,
            name: schoolName,
            ...location,
            state: stateOf(gap),
            size: Math.max(0, gap ?? 0),
            sign: signOf(gap),
            note: figures,
          },
        ]
      }),
    [needs, pick],
  )
  if (!borders.data) return <Loading height={420} />
  const unplaced = needs.length - circles.length
  return (
    <div>
      <CircleMap areas={areas} circles={circles} chosen={chosen} onCircle={onSchool} label={label} height={420} />
      <ul className="staff-legend">
        {circleStates.map((state) => (
          <li key={state}>
            <svg width={20} height={20} aria-hidden="true">
              <circle
                cx={10}
                cy={10}
                r={8.5}
                fill={circleLooks[state].fill}
                stroke={circleLooks[state].rim}
                strokeWidth={1.4}
              />
              <text x={10} y={14} textAnchor="middle" fontSize={10} fill={circleLooks[state].ink}>
                {signs[state]}
              </text>
            </svg>
            {say(stateWords[state])} {needs.filter(({ gap }) => stateOf(gap) === state).length}
          </li>
        ))}
        {unplaced > 0 && <li>{pick(`${unplaced} 所没有坐标，见下表`, `${unplaced} have no place, see the table`)}</li>}
      </ul>
    </div>
  )
}
