/** 学校 × 七项指标: every judged school, every value with its mark; a click on a value opens where it comes from. */
import { Link } from '@tanstack/react-router'
import { Button, Grid, Select } from 'antd'
import { useMemo } from 'react'
import { schoolOutcomeWords, valueOutcomeWords } from '#kernel/outcome.ts'
import { stageWords } from '#kernel/stage.ts'
import type { CountyReport, ValueReport } from '#modules/assessment/contract.ts'
import { paths } from '#web/app/paths.ts'
import { exact, fixed, whole } from '#web/ui/charts/figures.ts'
import { shortLabel, valueUnit, type IndicatorLabel } from '#web/ui/charts/indicator-words.ts'
import { Matrix, type MatrixColumn } from '#web/ui/charts/matrix.tsx'
import { outcomeOrder } from '#web/ui/charts/outcome-symbols.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { outcomeLook, OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { SchoolSearch, StageFilter, TownFilter } from '#web/ui/school-filters.tsx'
import { useWords } from '#web/ui/words.tsx'
import { filterRows, townsOf, type MatrixRow } from './matrix-rows.ts'
import type { ChooseOnReport, ReportChoices } from './report-choices.ts'

const mark = ({ outcome, roundingFlips }: ValueReport): string =>
  `${outcome === 'near' || outcome === 'unmet' ? outcomeLook[outcome].mark : ''}${roundingFlips ? '*' : ''}`

function useColumns(report: CountyReport, year: number, onTrace: (name: string) => void) {
  const { language, say, pick } = useWords()
  const roomy = Grid.useBreakpoint().md ?? true
  return useMemo((): readonly MatrixColumn<MatrixRow>[] => {
    const valueColumn = (indicator: IndicatorLabel): MatrixColumn<MatrixRow> => {
      const { code, label } = indicator
      return {
        key: code,
        title: (
          <>
            {code} {say(shortLabel(indicator))}
            <br />
            <span className="quiet">{say(valueUnit(indicator))}</span>
          </>
        ),
        hint: `${code} ${say(label)}`,
        // Money has the longest figures.
        width: indicator.unit === '元' ? 92 : 72,
        align: 'right',
        value: ({ school }) => school.values[code]?.value ?? null,
        cell: ({ school }) => {
          const found = school.values[code]
          if (found === undefined) return '—'
          const words = say(valueOutcomeWords[found.outcome])
          const about = `${school.name} ${code}: ${fixed(found.value, 4, words)} · ${words} · ${pick('标准', 'standard')} ${exact(found.threshold)}${found.reason ? ` · ${say(found.reason)}` : ''}`
          return (
            <button
              type="button"
              title={about}
              aria-label={about}
              onClick={() => onTrace(`${school.code}/${school.phase}/${code}`)}
            >
              {found.value === null ? say(valueOutcomeWords.unknown) : fixed(found.value, 2)}
              <span className="value-mark">{mark(found)}</span>
            </button>
          )
        },
        look: ({ school }) => {
          const outcome = school.values[code]?.outcome ?? 'unknown'
          return outcome === 'met'
            ? undefined
            : { background: outcomeLook[outcome].ground, color: outcomeLook[outcome].ink }
        },
      }
    }
    return [
      {
        key: 'name',
        title: pick('学校', 'School'),
        width: roomy ? 148 : 124,
        value: ({ school }) => school.name,
        cell: ({ school }) => (
          <Link
            to={paths.school}
            params={{ school: school.code }}
            search={{ year: String(year) }}
            title={`${school.name} ${school.code}`}
          >
            {school.name || school.code}
          </Link>
        ),
      },
      {
        key: 'phase',
        title: pick('学段', 'Stage'),
        width: language === 'zh' ? 48 : 116,
        value: ({ school }) => say(stageWords[school.phase]),
        cell: ({ school }) => say(stageWords[school.phase]),
      },
      {
        key: 'town',
        title: pick('乡镇', 'Town'),
        width: 74,
        value: ({ town }) => town,
        cell: ({ town }) => <span title={town ?? ''}>{town ?? '—'}</span>,
      },
      {
        key: 'pupils',
        title: pick('在校生（人）', 'Pupils'),
        width: 58,
        align: 'right',
        value: ({ school }) => school.pupils,
        cell: ({ school }) => whole(school.pupils),
      },
      ...report.indicators.map(valueColumn),
      {
        key: 'met',
        title: pick('达标项数', 'Met'),
        width: 44,
        align: 'right',
        value: ({ school }) => school.metCount,
        cell: ({ school }) => `${school.metCount}/${report.indicators.length}`,
      },
      {
        key: 'outcome',
        title: pick('结论', 'Outcome'),
        width: language === 'zh' ? 106 : 200,
        value: ({ school }) => say(schoolOutcomeWords[school.outcome]),
        cell: ({ school }) => <OutcomeTag of="school" outcome={school.outcome} />,
      },
    ]
  }, [report, year, onTrace, roomy, language, say, pick])
}

interface FilterProps {
  readonly indicators: readonly IndicatorLabel[]
  readonly towns: readonly string[]
  readonly choices: ReportChoices
  readonly choose: ChooseOnReport
}

function Filters({ indicators, towns, choices, choose }: FilterProps) {
  const { say, pick } = useWords()
  const { q, phase, outcome, short, town } = choices
  return (
    <>
      <SchoolSearch value={q} choose={(chosen) => choose({ q: chosen })} width={190} />
      <StageFilter value={phase} choose={(chosen) => choose({ phase: chosen })} width={110} />
      <Select
        aria-label={pick('学校结论', 'Outcome of the school')}
        value={outcome}
        onChange={(chosen) => choose({ outcome: chosen })}
        style={{ width: 150 }}
        popupMatchSelectWidth={false}
        options={[
          { value: '' as const, label: pick('全部结论', 'All outcomes') },
          ...(['met', 'unmet', 'unknown'] as const).map((value) => ({ value, label: say(schoolOutcomeWords[value]) })),
        ]}
      />
      <Select
        aria-label={pick('未达标的指标', 'Indicator that is not met')}
        value={short}
        onChange={(chosen) => choose({ short: chosen })}
        style={{ width: 190 }}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: pick('指标：不限', 'Any indicator') },
          ...indicators.map((indicator) => ({
            value: indicator.code,
            label: pick(
              `${indicator.code} ${shortLabel(indicator).zh} 未达标或缺数据`,
              `${indicator.code} ${shortLabel(indicator).en} not met or missing`,
            ),
          })),
        ]}
      />
      <TownFilter towns={towns} value={town} choose={(chosen) => choose({ town: chosen })} width={130} />
    </>
  )
}

export interface SchoolMatrixProps {
  readonly report: CountyReport
  readonly rows: readonly MatrixRow[]
  readonly choices: ReportChoices
  readonly choose: ChooseOnReport
  readonly onTrace: (name: string) => void
  /** Heading for print and screen readers: county and year. */
  readonly caption: string
}

export function SchoolMatrix({ report, rows, choices, choose, onTrace, caption }: SchoolMatrixProps) {
  const { say, pick } = useWords()
  const columns = useColumns(report, report.year, onTrace)
  const { q, phase, outcome, short, town } = choices
  const shown = useMemo(
    () => filterRows(rows, { q, phase, outcome, short, town }),
    [rows, q, phase, outcome, short, town],
  )
  const isFiltered = shown.length < rows.length
  return (
    <>
      <div className="tools no-print">
        <Filters indicators={report.indicators} towns={townsOf(rows)} choices={choices} choose={choose} />
        {isFiltered ? (
          <Button type="link" onClick={() => choose({ q: '', phase: '', outcome: '', short: '', town: '' })}>
            {pick('清除筛选', 'Clear filters')}
          </Button>
        ) : null}
        <span className="tools-end quiet" role="status">
          {isFiltered
            ? pick(`${shown.length} / ${rows.length} 校·学段`, `${shown.length} of ${rows.length} school-stages`)
            : pick(`共 ${rows.length} 校·学段`, `${rows.length} school-stages`)}
        </span>
      </div>
      <Matrix
        rows={shown}
        rowKey={({ key }) => key}
        columns={columns}
        caption={caption}
        height={560}
        sort={choices.sort}
        onSort={(sort) => choose({ sort })}
        empty={<EmptyState title={pick('没有符合条件的学校', 'no school fits')} />}
      />
      <p className="legend quiet">
        {outcomeOrder.map((each) => (
          <span
            key={each}
            className="legend-item"
            style={{ background: each === 'met' ? '#fff' : outcomeLook[each].ground, color: outcomeLook[each].ink }}
          >
            {each === 'met' || each === 'unknown' ? '' : `${outcomeLook[each].mark} `}
            {say(valueOutcomeWords[each])}
          </span>
        ))}
        {pick(
          '* 按两位小数看会误判，以未取整的数为准。点数值看来历。学校须七项中至少六项达标、余项不低于85%。',
          '* the printed two decimals would tell another story; the unrounded figure counts. Click a value to see where it comes from. A school must meet six of seven, the other at 85 % or more.',
        )}
      </p>
    </>
  )
}
