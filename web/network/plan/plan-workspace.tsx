/** The map of a plan year by year, with the sheet of what is chosen beside it; and where it may be edited, by hand. */
import { Grid, Segmented, Slider } from 'antd'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { z } from 'zod'
import { bands, bandWords, type Band, type PlanEdit } from '#modules/network/contract.ts'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { Trouble } from '#web/app/trouble.tsx'
import { Loading } from '#web/ui/loading.tsx'
import type { Dragged } from '#web/ui/map/map-drag.ts'
import { dividePlane, touches } from '#web/ui/map/catchments.ts'
import { useWords } from '#web/ui/words.tsx'
import { EditPanel } from '../edit/edit-panel.tsx'
import { Judgement } from '../edit/judgement.tsx'
import { useEdits, useJudged } from '../edit/use-edits.ts'
import { addMove, bandAt, editedYear, judgeHere, type PlanYear } from '../edited-plan.ts'
import type { UseBands } from '../seat-use.ts'
import { MapLegend } from './map-legend.tsx'
import { SchoolPanel } from './school-panel.tsx'
import { VillagePanel } from './village-panel.tsx'
import { chosenWays, draggedWays, mapPlaces, mapSites } from './year-picture.ts'

const CatchmentMap = lazy(async () => ({ default: (await import('#web/ui/map/catchment-map.tsx')).CatchmentMap }))

export const mapChoices = z.object({
  year: z.coerce.number().int().optional(),
  band: z.enum(bands).default('1-3'),
  village: z.string().max(40).optional(),
  site: z.string().max(40).optional(),
  edit: z.enum(['1']).optional(),
})

interface Props {
  readonly found: AnswerOf<'network', 'plan'>
  readonly fullness: UseBands
}

export function PlanWorkspace({ found: { plan, sites, mayEdit }, fullness }: Props) {
  const { say, pick } = useWords()
  const roomy = Grid.useBreakpoint().md ?? true
  const [{ year: asked, band, village, site, edit }, choose] = usePageState(mapChoices)
  const { county, id } = plan
  const year = asked !== undefined && plan.years.includes(asked) ? asked : plan.years[0]!
  const isEditing = edit === '1' && mayEdit
  const answer = useAnswer('network', 'planYear', { county, id, year }, { placeholderData: (before) => before })
  const borders = useAnswer('schools', 'borders', {}, { staleTime: 3_600_000 })
  const outline = useMemo(
    () => borders.data?.features.find(({ properties: { code } }) => code === county)?.geometry ?? null,
    [borders.data, county],
  )
  const [edits, setEdits] = useEdits(id)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [ownBands, setOwnBands] = useState<readonly Band[] | null>(null)
  const movedBands = ownBands ?? [band]
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const shown = useMemo(
    () => (answer.data === undefined ? undefined : isEditing ? editedYear(answer.data, edits) : answer.data),
    [answer.data, isEditing, edits],
  )
  const places = useMemo(() => (shown ? mapPlaces(shown, band, say) : []), [shown, band, say])
  const signs = useMemo(() => (shown ? mapSites(shown, fullness, say) : []), [shown, fullness, say])
  const chosen = useMemo(
    () =>
      site !== undefined
        ? { kind: 'site' as const, id: site }
        : village !== undefined
          ? { kind: 'place' as const, id: village }
          : null,
    [site, village],
  )
  const ways = useMemo(() => {
    if (shown === undefined) return []
    return dragged === null ? chosenWays(shown, band, chosen) : draggedWays(shown, dragged)
  }, [shown, band, chosen, dragged])
  const moveOf = useCallback(
    (moved: Dragged): Extract<PlanEdit, { kind: 'assign' }> | null =>
      moved.owner === null
        ? null
        : { kind: 'assign', villages: [...moved.places], bands: [...movedBands], site: moved.owner, fromYear: year },
    [movedBands, year],
  )
  const tried = useMemo(() => {
    const move = dragged === null ? null : moveOf(dragged)
    return move === null ? edits : addMove(edits, move)
  }, [dragged, moveOf, edits])
  const judged = useJudged(county, id, isEditing ? tried : [])

  if (shown === undefined)
    return answer.isError ? (
      <Trouble error={answer.error} again={() => void answer.refetch()} />
    ) : (
      <Loading height={480} />
    )
  const last = plan.years.at(-1)!
  const height = roomy ? 600 : 400
  const siteName = (code: string) => shown.sites.find((each) => each.id === code)?.name ?? code
  const openVillage = (code: string) => {
    if (!isEditing) return choose({ village: code, site: undefined })
    setMarked((now) => {
      const next = new Set(now)
      if (!next.delete(code)) next.add(code)
      return next
    })
  }
  return (
    <section className="panel plan-workspace">
      <div className="panel-tools">
        <Segmented<Band>
          aria-label={pick('年级', 'Grades')}
          value={band}
          onChange={(next) => {
            setOwnBands(null)
            choose({ band: next })
          }}
          options={bands.map((value) => ({ value, label: say(bandWords[value]) }))}
        />
        <span className="year-slide">
          <strong>{pick(`${year} 年`, String(year))}</strong>
          <Slider
            className="no-print"
            ariaLabelForHandle={pick('学年', 'Year')}
            min={plan.years[0]!}
            max={last}
            value={year}
            onChange={(next: number) => choose({ year: next })}
            marks={Object.fromEntries(
              plan.years
                .filter((each, index) => roomy || index % 3 === 0 || each === last)
                .map((each) => [each, String(roomy ? each : each % 100)]),
            )}
            tooltip={{ formatter: (value) => pick(`${value} 年`, String(value)) }}
          />
        </span>
      </div>
      <YearLine year={shown} />
      <div className="plan-middle">
        <Suspense fallback={<Loading height={height} />}>
          <CatchmentMap
            outline={outline}
            places={places}
            sites={signs}
            chosen={chosen}
            ways={ways}
            marked={marked}
            isEditing={isEditing}
            onPlace={openVillage}
            onSite={(code) => choose({ site: code, village: undefined })}
            onDrag={setDragged}
            onDrop={(moved) => {
              const move = moveOf(moved)
              if (move === null) return
              setEdits(addMove(edits, move))
              setMarked(new Set())
            }}
            beside={
              dragged && (
                <DragNote
                  dragged={dragged}
                  year={shown}
                  movedBands={movedBands}
                  band={band}
                  siteName={siteName}
                  judged={judged.isPlaceholderData ? undefined : judged.data}
                />
              )
            }
            height={height}
            label={pick(
              `${year} 年${say(bandWords[band])}布局地图；村庄表、学校表有同样内容`,
              `Map of ${say(bandWords[band])} in ${year}; the sheets of villages and schools say the same`,
            )}
          />
        </Suspense>
        <div className="plan-side">
          {isEditing && (
            <EditPanel
              key={id}
              county={county}
              plan={id}
              planName={plan.name}
              year={shown}
              band={band}
              kindOf={(code) => sites.find((each) => each.id === code)?.kind}
              movedBands={movedBands}
              onMovedBands={setOwnBands}
              site={site}
              edits={edits}
              onEdits={setEdits}
              marked={marked}
              onMarked={setMarked}
              judged={judged.data}
              isJudging={judged.isFetching}
              trouble={judged.error}
              onEnd={() => choose({ edit: undefined })}
            />
          )}
          {site !== undefined ? (
            <SchoolPanel
              key={site}
              county={county}
              plan={id}
              site={site}
              facts={sites.find((each) => each.id === site)}
              villages={shown.villages.flatMap((each) =>
                (each.sites[bandAt(band)] ?? null) === site ? [{ ...each, here: each.pupils[bandAt(band)] ?? 0 }] : [],
              )}
              onVillage={(code) => choose({ village: code, site: undefined })}
              onClose={() => choose({ site: undefined })}
            />
          ) : village !== undefined ? (
            <VillagePanel
              key={village}
              county={county}
              plan={id}
              village={village}
              years={plan.years}
              onSite={(code) => choose({ site: code, village: undefined })}
              onClose={() => choose({ village: undefined })}
            />
          ) : (
            <>
              <MapLegend year={shown} bands={fullness} />
              {!isEditing && (
                <p className="quiet after-table no-print">
                  {pick(
                    '点村庄看谁去哪里、远近增减；点学校看逐年学生、学位和校舍用途。',
                    'Click a village for who goes where; click a school for its pupils, places and building by year.',
                  )}
                </p>
              )}
            </>
          )}
        </div>
      </div>
    </section>
  )
}

/** One line of the year: how many are taught where, and who goes elsewhere than now. */
function YearLine({ year }: { readonly year: PlanYear }) {
  const { pick } = useWords()
  const open = year.sites.filter(({ isOpen }) => isOpen)
  const over = open.filter(({ use }) => use !== null && use > 1).length
  let [pupils, moved] = [0, 0]
  for (const village of year.villages)
    for (const [at, site] of village.sites.entries()) {
      pupils += village.pupils[at] ?? 0
      const before = village.before[at] ?? null
      if (site !== null && before !== null && site !== before) moved += village.pupils[at] ?? 0
    }
  return (
    <p className="year-line" role="status">
      {pick(
        `${year.year} 年办学 ${open.length} 所（处），学生 ${pupils.toLocaleString('en-US')} 人；${moved.toLocaleString('en-US')} 人去的学校与现在不同；超过学位的学校 ${over} 所。`,
        `${year.year}: ${open.length} schools teach ${pupils.toLocaleString('en-US')} pupils; ${moved.toLocaleString('en-US')} go elsewhere than now; ${over} schools are beyond their places.`,
      )}
    </p>
  )
}

interface DragProps {
  readonly dragged: Dragged
  readonly year: PlanYear
  readonly movedBands: readonly Band[]
  readonly band: Band
  readonly siteName: (site: string) => string
  readonly judged: Parameters<typeof Judgement>[0]['judged'] | undefined
}

/** Beside the pointer: seats and contiguity at once, the room's judgement a moment later. */
function DragNote({ dragged: { places, owner }, year, movedBands, band, siteName, judged }: DragProps) {
  const { pick } = useWords()
  const owned = useMemo(
    () =>
      year.villages.map(({ id, longitude, latitude, sites }) => ({
        id,
        longitude,
        latitude,
        owner: sites[bandAt(band)] ?? null,
      })),
    [year, band],
  )
  const neighbours = useMemo(() => {
    const [xs, ys] = [owned.map(({ longitude }) => longitude), owned.map(({ latitude }) => latitude)]
    return dividePlane(owned, [
      [Math.min(...xs) - 0.2, Math.min(...ys) - 0.2],
      [Math.max(...xs) + 0.2, Math.max(...ys) + 0.2],
    ])
  }, [owned])
  if (owner === null) return <>{pick('拖到一所学校或它的服务范围', 'draw it to a school or its area')}</>
  const here = judgeHere(
    year,
    { villages: places, bands: movedBands, site: owner },
    touches(owned, neighbours, places, owner),
  )
  return (
    <>
      <strong>→ {siteName(owner)}</strong>
      {here && (
        <>
          <div>
            {here.isFull ? '■ ' : '● '}
            {pick(
              `${places.length} 村 ${here.coming} 人；该校 ${here.pupils} / 学位 ${here.seats}${here.isFull ? '，超出' : ''}`,
              `${places.length} villages, ${here.coming} pupils; ${here.pupils} of ${here.seats} places${here.isFull ? ', too many' : ''}`,
            )}
          </div>
          <div>
            {here.apart.length === 0
              ? pick('✓ 与该校服务范围相连', '✓ joins the area of the school')
              : pick(`! ${here.apart.length} 村与该校服务范围不相连`, `! ${here.apart.length} lie apart from its area`)}
          </div>
        </>
      )}
      {judged ? (
        <Judgement judged={judged} siteName={siteName} isShort />
      ) : (
        <div className="quiet">{pick('正在判断路程和规则…', 'judging ways and rules …')}</div>
      )}
    </>
  )
}
