/** County by county: parts, schools, CVs, data and filing, in one dense table that can be sorted, searched and exported. */
import { Link } from '@tanstack/react-router'
import { outcomeWords, schoolOutcomeWords } from '#kernel/outcome.ts'
import { stageWords } from '#kernel/stage.ts'
import type { CountySummary } from '#modules/assessment/contract.ts'
import { countyFilingStateWords, type CountyFiling } from '#modules/census/contract.ts'
import { partWords } from '#modules/standards/contract.ts'
import { paths } from '#web/app/paths.ts'
import { day } from '#web/app/when.ts'
import { fixed, percent } from '#web/ui/charts/figures.ts'
import { DataTable, type Column, type TableView } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import { partOutcome, shownParts } from './county-changes.ts'

export interface CountyTableProps {
  readonly counties: readonly CountySummary[]
  readonly filings: ReadonlyMap<string, CountyFiling>
  readonly year: number
  readonly view: TableView
  readonly onView: (view: TableView) => void
}

const metShare = ({ schools: { met, unmet, unknown } }: CountySummary): number | null =>
  met + unmet + unknown === 0 ? null : met / (met + unmet + unknown)

/** How far the worst CV is from its limit, as a share of it; what the column is sorted by. */
const overLimit = ({ worstCv }: CountySummary): number | null => worstCv && worstCv.cv / worstCv.limit

export function CountyTable({ counties, filings, year, view, onView }: CountyTableProps) {
  const { say, pick } = useWords()
  const columns: Column<CountySummary>[] = [
    {
      key: 'county',
      title: pick('县区', 'County'),
      width: 92,
      fixed: 'left',
      value: ({ countyName }) => countyName,
      render: ({ county, countyName }) => (
        <Link to={paths.county} params={{ county }} search={{ year: String(year) }}>
          {countyName}
        </Link>
      ),
    },
    ...shownParts.map((part) => ({
      key: part,
      title: say(partWords[part]),
      width: 106,
      value: (summary: CountySummary) => say(outcomeWords[partOutcome(summary, part)]),
      render: (summary: CountySummary) => <OutcomeTag outcome={partOutcome(summary, part)} />,
    })),
    {
      key: 'met',
      title: say(schoolOutcomeWords.met),
      width: 86,
      isNumber: true,
      value: ({ schools }) => schools.met,
      render: (summary) => (
        <>
          {summary.schools.met} <span className="quiet">{percent(metShare(summary), 0)}</span>
        </>
      ),
    },
    {
      key: 'unmet',
      title: say(schoolOutcomeWords.unmet),
      width: 104,
      isNumber: true,
      value: ({ schools }) => schools.unmet,
    },
    {
      key: 'unknown',
      title: say(schoolOutcomeWords.unknown),
      width: 84,
      isNumber: true,
      value: ({ schools }) => schools.unknown,
    },
    {
      key: 'cvUnmet',
      title: pick('差异系数超限', 'CVs over limit'),
      width: 116,
      isNumber: true,
      value: ({ cvUnmet }) => cvUnmet,
      render: ({ cvUnmet, cvUnknown }) => (
        <>
          {cvUnmet}
          {cvUnknown > 0 && (
            <span className="quiet">{pick(`（另${cvUnknown}项无法计算）`, ` (+${cvUnknown} unknown)`)}</span>
          )}
        </>
      ),
    },
    {
      key: 'worst',
      title: pick('超限最多的差异系数', 'CV farthest over'),
      width: 196,
      value: overLimit,
      render: ({ worstCv }) =>
        worstCv && (
          <span className={worstCv.cv > worstCv.limit ? 'over-limit' : ''}>
            {say(stageWords[worstCv.phase])} {worstCv.indicator} {fixed(worstCv.cv, 4)}{' '}
            {worstCv.cv > worstCv.limit ? '>' : '≤'} {fixed(worstCv.limit, 2)}
          </span>
        ),
    },
    {
      key: 'version',
      title: pick('数据版本', 'Data'),
      width: 140,
      value: ({ isDraft, version, judgedAt }) =>
        `${isDraft ? pick('未定稿', 'draft') : pick(`第${version}版`, `version ${version}`)} ${day(judgedAt)}`,
    },
    {
      key: 'filing',
      title: pick('本学年报送', 'Filing'),
      width: 150,
      value: ({ county }) => {
        const filing = filings.get(county)
        return filing === undefined ? null : say(countyFilingStateWords[filing.state])
      },
    },
  ]
  return (
    <DataTable<CountySummary>
      name={pick('各县区情况', 'County by county')}
      rows={counties}
      columns={columns}
      rowKey={({ county }) => county}
      view={view}
      onView={onView}
      empty={<EmptyState title={pick('本学年还没有测算结果', 'there is no report of this year yet')} />}
    />
  )
}
