/** County by county: parts, schools, CVs, data and filing, in one dense table that can be sorted, searched and exported. */
import { Link } from '@tanstack/react-router'
import { outcomeWords } from '#kernel/outcome.ts'
import { stageWords } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { CountySummary } from '#modules/assessment/contract.ts'
import { countyFilingStateWords, type CountyFiling } from '#modules/census/contract.ts'
import { partWords } from '#modules/standards/contract.ts'
import { paths } from '#web/app/paths.ts'
import { day } from '#web/app/when.ts'
import { fixed } from '#web/ui/charts/figures.ts'
import { DataTable, type Column, type TableView } from '#web/ui/data-table.tsx'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import { partOutcome, shownParts, type CountyRow, type ShownPart } from './county-changes.ts'

export interface CountyTableProps {
  readonly rows: readonly CountyRow[]
  /** Null for people who do not see what counties file. */
  readonly filings: ReadonlyMap<string, CountyFiling> | null
  readonly year: number
  readonly view: TableView
  readonly onView: (view: TableView) => void
}

/** Parts in short, for narrow heads. */
const heads: Readonly<Record<ShownPart, Words>> = {
  ...partWords,
  government: { zh: '政府保障', en: 'government' },
  quality: { zh: '教育质量', en: 'quality' },
  recognition: { zh: '社会认可', en: 'recognition' },
}

const schoolCount = ({ schools: { met, unmet, unknown } }: CountySummary): number => met + unmet + unknown

type WorstCv = NonNullable<CountySummary['worstCv']>

/** How far the worst CV is from its limit, as a share of it; what the column is sorted by. */
const overLimit = ({ worstCv }: CountySummary): number | null => worstCv && worstCv.cv / worstCv.limit

const cvText = ({ phase, indicator, cv, limit }: WorstCv, say: (words: Words) => string): string =>
  `${say(stageWords[phase])} ${indicator} ${fixed(cv, 4)} ${cv > limit ? '>' : '≤'} ${fixed(limit, 2)}`

export function CountyTable({ rows, filings, year, view, onView }: CountyTableProps) {
  const { language, say, pick } = useWords()
  const wide = (zh: number, en: number): number => (language === 'zh' ? zh : en)
  const columns: Column<CountyRow>[] = [
    {
      key: 'county',
      title: pick('县区', 'County'),
      width: wide(76, 92),
      fixed: 'left',
      value: ({ countyName }) => countyName,
      render: ({ county, countyName, summary }) =>
        summary === null ? (
          countyName
        ) : (
          <Link to={paths.county} params={{ county }} search={{ year: String(year) }}>
            {countyName}
          </Link>
        ),
    },
    ...shownParts.map((part) => ({
      key: part,
      title: say(heads[part]),
      width: wide(91, 122),
      value: ({ summary }: CountyRow) => say(outcomeWords[summary === null ? 'unknown' : partOutcome(summary, part)]),
      render: ({ summary }: CountyRow) => (
        <OutcomeTag outcome={summary === null ? 'unknown' : partOutcome(summary, part)} />
      ),
    })),
    {
      key: 'unmet',
      title: pick('未综合达标学校', 'Schools that fail'),
      width: wide(146, 156),
      isNumber: true,
      value: ({ summary }) => summary && summary.schools.unmet,
      render: ({ summary }) =>
        summary && (
          <>
            {summary.schools.unmet} <span className="quiet">/ {schoolCount(summary)}</span>
            {summary.schools.unknown > 0 && (
              <span className="quiet">
                {pick(`（缺数据${summary.schools.unknown}）`, ` (${summary.schools.unknown} unknown)`)}
              </span>
            )}
          </>
        ),
    },
    {
      key: 'cvUnmet',
      title: pick('差异系数超限', 'CVs over limit'),
      width: wide(122, 142),
      isNumber: true,
      value: ({ summary }) => summary && summary.cvUnmet,
      render: ({ summary }) =>
        summary && (
          <>
            {summary.cvUnmet}
            {summary.cvUnknown > 0 && (
              <span className="quiet">
                {pick(`（另${summary.cvUnknown}项无法计算）`, ` (+${summary.cvUnknown} unknown)`)}
              </span>
            )}
          </>
        ),
    },
    {
      key: 'worst',
      title: pick('离限值最远的差异系数', 'CV farthest from its limit'),
      width: wide(182, 236),
      value: ({ summary }) => summary && overLimit(summary),
      written: ({ summary }) => (summary?.worstCv ? cvText(summary.worstCv, say) : null),
      render: ({ summary }) =>
        summary?.worstCv && (
          <span className={summary.worstCv.cv > summary.worstCv.limit ? 'over-limit' : ''}>
            {cvText(summary.worstCv, say)}
          </span>
        ),
    },
    {
      key: 'version',
      title: pick('数据版本', 'Data'),
      width: 102,
      wraps: true,
      value: ({ summary }) =>
        summary &&
        `${summary.isDraft ? pick('未定稿', 'draft') : pick(`第${summary.version}版`, `version ${summary.version}`)} ${day(summary.judgedAt)}`,
      render: ({ summary }) =>
        summary && (
          <>
            {summary.isDraft ? pick('未定稿', 'draft') : pick(`第${summary.version}版`, `version ${summary.version}`)}{' '}
            <span className="unbroken">{day(summary.judgedAt)}</span>
          </>
        ),
    },
    ...(filings === null
      ? []
      : [
          {
            key: 'filing',
            title: pick('本学年报送', 'Filing'),
            width: wide(114, 200),
            wraps: true,
            value: ({ county }: CountyRow) => {
              const filing = filings.get(county)
              return filing === undefined ? pick('未开始', 'not begun') : say(countyFilingStateWords[filing.state])
            },
          },
        ]),
  ]
  return (
    <DataTable<CountyRow>
      name={pick('各县区情况', 'County by county')}
      rows={rows}
      columns={columns}
      rowKey={({ county }) => county}
      view={view}
      onView={onView}
    />
  )
}
