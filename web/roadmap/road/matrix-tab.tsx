/** 学校 × 指标: every school's seven values with the actions that are switched on; the county is judged anew with each switch. */
import { Grid } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import { schoolOutcomeWords, valueOutcomeWords } from '#kernel/outcome.ts'
import { stageWords } from '#kernel/stage.ts'
import type { StoredAction } from '#modules/roadmap/contract.ts'
import { judgeFrame, type FrameVerdict } from '#modules/roadmap/formulas.ts'
import { usePageState } from '#web/app/page-state.ts'
import { type AnswerOf } from '#web/app/api.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { shortLabel, valueUnit } from '#web/ui/charts/indicator-words.ts'
import { Matrix, type MatrixColumn } from '#web/ui/charts/matrix.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { outcomeLook } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ActionSwitches } from './action-switches.tsx'
import type { Fixes } from './fixes.ts'
import { SchoolCell, UnitOutcome, ValueCell } from './matrix-cells.tsx'
import { MatrixFilters } from './matrix-filters.tsx'
import { filterRoadRows, matrixCell, roadMatrixRows, type RoadMatrixRow } from './matrix-rows.ts'
import { isOn } from './toggled.ts'
import { useToggled, type KeptToggled } from './use-toggled.ts'
import { ExactCheck, SpreadStrip, VerdictBar } from './verdict-bar.tsx'

type Matrixed = AnswerOf<'roadmap', 'roadMatrix'>

const choices = z.object({
  mq: z.string().default(''),
  mphase: z.enum(['', 'primary', 'junior']).default(''),
  mtown: z.string().default(''),
  mshow: z.enum(['', 'touched', 'open', 'filled']).default(''),
  msort: z.string().default(''),
  mrow: z.string().optional(),
})

const filledLook = { background: '#d6ecdd', color: '#1e5c37', fontWeight: 600 } as const

function useMatrixColumns(
  { indicators }: Matrixed,
  now: FrameVerdict,
  first: FrameVerdict,
  chosen: string | undefined,
  onRow: (key: string) => void,
) {
  const { language, say, pick } = useWords()
  const roomy = Grid.useBreakpoint().md ?? true
  return useMemo(
    (): readonly MatrixColumn<RoadMatrixRow>[] => [
      {
        key: 'name',
        title: pick('学校', 'School'),
        width: roomy ? 134 : 124,
        value: ({ name }) => name,
        look: ({ key }) => (key === chosen ? { boxShadow: 'inset 3px 0 #1a5fb4', background: '#eef5fd' } : undefined),
        cell: ({ code, name }) => <SchoolCell code={code} name={name} />,
      },
      {
        key: 'phase',
        title: pick('学段', 'Stage'),
        width: language === 'zh' ? 42 : 66,
        value: ({ phase }) => phase,
        cell: ({ phase }) => <span title={say(stageWords[phase])}>{say(stageWords[phase])}</span>,
      },
      {
        key: 'pupils',
        title: pick('在校生', 'Pupils'),
        width: 54,
        align: 'right',
        value: ({ pupils }) => pupils,
        cell: ({ pupils }) => whole(pupils),
      },
      ...indicators.map((indicator, k): MatrixColumn<RoadMatrixRow> => {
        const { code, label, per, threshold } = indicator
        const cellOf = (row: RoadMatrixRow) => matrixCell(row, k, per, now, first)
        return {
          key: code,
          title: (
            <>
              {code}
              {/* English names do not fit in so narrow a head; they stand below the table. */}
              {language === 'zh' && (
                <>
                  {' '}
                  {say(shortLabel(indicator))}
                  <br />
                  <span className="quiet">{say(valueUnit(indicator))}</span>
                </>
              )}
            </>
          ),
          hint: `${code} ${say(label)}`,
          width: indicator.unit === '元' ? 84 : 62,
          align: 'right',
          value: (row) => cellOf(row).value,
          cell: (row) => (
            <ValueCell
              row={row.key}
              school={row.name}
              indicator={code}
              threshold={threshold[row.phase]}
              {...cellOf(row)}
              onRow={onRow}
            />
          ),
          look: (row) => {
            const { outcome, isFilled } = cellOf(row)
            if (isFilled) return filledLook
            return outcome === 'met'
              ? undefined
              : { background: outcomeLook[outcome].ground, color: outcomeLook[outcome].ink }
          },
        }
      }),
      {
        key: 'outcome',
        title: pick('结论', 'Outcome'),
        width: language === 'zh' ? 100 : 84,
        value: ({ unit }) => say(schoolOutcomeWords[now.units[unit] ?? 'unknown']),
        cell: ({ unit }) => <UnitOutcome outcome={now.units[unit] ?? 'unknown'} />,
      },
      {
        key: 'actions',
        title: pick('措施', 'Actions'),
        width: language === 'zh' ? 40 : 58,
        align: 'right',
        value: ({ actions }) => actions.length,
        cell: ({ actions }) => (actions.length === 0 ? <span className="quiet">—</span> : actions.length),
      },
    ],
    [indicators, now, first, chosen, onRow, roomy, language, say, pick],
  )
}

interface Props {
  readonly county: string
  readonly id: string
  readonly found: Matrixed
  readonly actions: readonly StoredAction[]
  readonly cost: number | null
  readonly kept: KeptToggled
  readonly fixes: Fixes
  readonly onOpen: (id: string) => void
}

export function MatrixTab({ county, id, found, actions, cost, kept, fixes, onOpen }: Props) {
  const [toggled, onToggle] = useToggled(kept)
  const { language, say, pick } = useWords()
  const [chosen, choose] = usePageState(choices)
  const { frame, towns } = found
  const rows = useMemo(() => roadMatrixRows(frame, actions, towns), [frame, actions, towns])
  const first = useMemo(() => judgeFrame(frame, []), [frame])
  const { verdict, on, milliseconds } = useMemo(() => {
    const began = performance.now()
    const own = actions.filter((action) => isOn(toggled, action))
    return { verdict: judgeFrame(frame, own), on: own.length, milliseconds: performance.now() - began }
  }, [frame, actions, toggled])
  const without = useMemo(
    () => actions.filter((action) => !isOn(toggled, action)).map((action) => action.id),
    [actions, toggled],
  )
  const { mq: q, mphase: phase, mtown: town, mshow: show, msort, mrow } = chosen
  // While rows are filtered by how they stand, a switch may take one away; else the list stays as it is.
  const byState = show === 'open' || show === 'filled' ? verdict : first
  const shown = useMemo(
    () => filterRoadRows(rows, { q, phase, town, show }, byState, first),
    [rows, q, phase, town, show, byState, first],
  )
  const onRow = useMemo(() => (key: string) => choose({ mrow: key }), [choose])
  const columns = useMatrixColumns(found, verdict, first, mrow, onRow)
  const townNames = useMemo(
    () =>
      [...new Set(rows.flatMap((row) => (row.town === null ? [] : [row.town])))].toSorted((a, b) =>
        a.localeCompare(b, 'zh-Hans-CN'),
      ),
    [rows],
  )
  const row = rows.find(({ key }) => key === mrow)
  return (
    <>
      <VerdictBar
        verdict={verdict}
        first={first}
        on={on}
        all={actions.length}
        milliseconds={milliseconds}
        cost={cost}
      />
      <section className="panel">
        <SpreadStrip verdict={verdict} first={first} />
        <ExactCheck county={county} id={id} without={without} verdict={verdict} />
      </section>
      <div className="road-middle">
        <section className="panel road-wide">
          <MatrixFilters
            q={q}
            phase={phase}
            town={town}
            show={show}
            towns={townNames}
            shown={shown.length}
            all={rows.length}
            choose={choose}
          />
          <Matrix
            rows={shown}
            rowKey={({ key }) => key}
            columns={columns}
            caption={pick('学校 × 指标', 'Schools × indicators')}
            height={560}
            sort={msort}
            onSort={(sort) => choose({ msort: sort })}
            empty={<EmptyState title={pick('没有符合条件的学校', 'no school fits')} />}
          />
          <p className="road-legend quiet">
            <span className="road-legend-item" style={filledLook}>
              {pick('✓ 措施实施后达标', '✓ met through actions')}
            </span>
            {(['near', 'unmet', 'unknown'] as const).map((each) => (
              <span
                key={each}
                className="road-legend-item"
                style={{ background: outcomeLook[each].ground, color: outcomeLook[each].ink }}
              >
                {outcomeLook[each].mark} {say(valueOutcomeWords[each])}
              </span>
            ))}
            {language === 'en' && (
              <span>
                {found.indicators
                  .map((indicator) => `${indicator.code} ${say(shortLabel(indicator))} (${say(valueUnit(indicator))})`)
                  .join('; ')}
              </span>
            )}
            <span>
              {pick(
                '白底为现已达标。点数值，右侧只列该校的措施。数值为目标统计学年（在校生按预测）。即时测算只含七项指标和差异系数，班额、编制、交流比例和预算在测算方案时核对。',
                'White is met already. Click a value to see the actions there. Values are of the target year, with its pupils. The page judges the seven indicators and their CVs only; class size, posts, exchange and budgets are held when a road is made.',
              )}
            </span>
          </p>
        </section>
        <section className="panel">
          <ActionSwitches
            actions={actions}
            toggled={toggled}
            onToggle={onToggle}
            fixes={fixes}
            only={row ?? null}
            onAll={() => choose({ mrow: undefined })}
            onOpen={onOpen}
          />
        </section>
      </div>
    </>
  )
}
