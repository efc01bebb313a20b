/** Every school of the plan: pupils, places and use now and at the end, when it is full, empty, or to be adjusted. */
import { Button } from 'antd'
import { siteKindWords } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useTableView } from '#web/app/page-state.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { UseTag } from '../use-tag.tsx'
import type { UseBands } from '../seat-use.ts'
import { useSchoolRows, type SchoolRow } from './use-whole-sheet.ts'

interface Props {
  readonly county: string
  readonly plan: string
  readonly bands: UseBands
  readonly onSite: (site: string) => void
  readonly onSaved: () => void
}

const first = ({ years }: SchoolRow) => years[0]

const last = ({ years }: SchoolRow) => years.at(-1)

const figure = (key: string, title: string, of: (row: SchoolRow) => number | null): Column<SchoolRow> => ({
  key,
  title,
  width: 84,
  isNumber: true,
  value: of,
})

export function SchoolsTable({ county, plan, bands, onSite, onSaved }: Props) {
  const { say, pick } = useWords()
  const answer = useSchoolRows(county, plan)
  const [view, setView] = useTableView('schools')
  const year = (key: string, title: string, of: (row: SchoolRow) => number | null): Column<SchoolRow> => ({
    key,
    title,
    width: 96,
    value: of,
    render: (row) => {
      const found = of(row)
      return found === null ? null : pick(`${found} 年`, String(found))
    },
  })
  const use = (
    key: string,
    title: string,
    of: (row: SchoolRow) => SchoolRow['years'][number] | undefined,
  ): Column<SchoolRow> => ({
    key,
    title,
    width: 150,
    value: (row) => of(row)?.use ?? null,
    written: (row) => {
      const found = of(row)?.use
      return found === null || found === undefined ? null : `${Math.round(found * 100)}%`
    },
    render: (row) => {
      const found = of(row)
      if (found === undefined) return null
      return found.isOpen ? (
        <UseTag use={found.use} bands={bands} />
      ) : (
        <span className="quiet">{pick('✕ 不办学', '✕ not teaching')}</span>
      )
    },
  })
  const columns: Column<SchoolRow>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 190,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ site, name }) => (
        <Button type="link" size="small" className="in-text" onClick={() => onSite(site)}>
          {name}
        </Button>
      ),
    },
    { key: 'town', title: pick('乡镇', 'Township'), width: 112, value: ({ town }) => town },
    {
      key: 'kind',
      title: pick('类型', 'Kind'),
      width: 120,
      value: (row) => {
        const own = first(row)
        return own === undefined ? null : say(siteKindWords[own.kind])
      },
    },
    figure('pupils', pick('学生（首年）', 'Pupils, first'), (row) => first(row)?.pupils ?? null),
    figure('pupils-last', pick('学生（末年）', 'Pupils, last'), (row) => last(row)?.pupils ?? null),
    figure('seats-last', pick('学位（末年）', 'Places, last'), (row) => last(row)?.seats ?? null),
    use('use', pick('利用率（首年）', 'Use, first year'), first),
    use('use-last', pick('利用率（末年）', 'Use, last year'), last),
    year('full', pick('满员年份', 'Full in'), ({ full }) => full),
    year('empty', pick('无学生年份', 'Empty in'), ({ empty }) => empty),
    year('adjusts', pick('拟调整年份', 'To be adjusted'), ({ adjusts }) => adjusts),
    {
      key: 'reuse',
      title: pick('校舍还可用于', 'Building could serve'),
      width: 220,
      wraps: true,
      value: ({ reuse }) => reuse.map(say).join(pick('、', ', ')) || null,
    },
  ]
  return (
    <Answered of={answer}>
      {(rows) => (
        <DataTable
          name={pick('学校表', 'School sheet')}
          rows={rows}
          columns={columns}
          rowKey={({ site }) => site}
          view={view}
          onView={setView}
          onSaved={onSaved}
        />
      )}
    </Answered>
  )
}
