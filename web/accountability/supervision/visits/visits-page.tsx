/** 督导记录: the visits of a month, with 督政, 督学 and 评估监测 kept apart. */
import { PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { z } from 'zod'
import { supervisionKinds, supervisionKindWords, type VisitRow } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { MonthChoice, useMonth, useMonthName } from '../month-choice.tsx'
import { SupervisionPage, type Place } from '../supervision-page.tsx'

const choices = z.object({
  kind: z.enum(supervisionKinds).optional(),
  page: z.coerce.number().int().min(1).default(1),
})
const size = 200

export function VisitsPage() {
  const { pick } = useWords()
  const month = useMonth()
  const monthName = useMonthName()
  return (
    <SupervisionPage
      title={(name) => pick(`${name}${monthName(month)}督导记录`, `Visits of ${month}, ${name}`)}
      about={pick('督政、督学、评估监测分开记、分开数。', 'Three kinds of supervision, counted apart.')}
      withCity
      isLandscape
      actions={() => (
        <>
          <MonthChoice />
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {pick('打印', 'Print')}
          </Button>
        </>
      )}
    >
      {(place) => <Visits key={`${place.region} ${month}`} {...place} month={month} />}
    </SupervisionPage>
  )
}

function Visits({ region, county, month }: Place & { readonly month: string }) {
  const { say, pick } = useWords()
  const [{ kind, page }, choose] = usePageState(choices)
  const [view, onView] = useTableView('visits')
  const answer = useAnswer(
    'accountability',
    'visits',
    { region, month, page, size, ...(kind === undefined ? {} : { kind }) },
    { placeholderData: (before) => before },
  )
  const columns: Column<VisitRow>[] = [
    { key: 'on', title: pick('日期', 'Day'), width: 104, value: ({ visitedOn }) => visitedOn },
    ...(county === null
      ? [{ key: 'county', title: pick('县区', 'County'), width: 90, value: ({ countyName }: VisitRow) => countyName }]
      : []),
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 230,
      wraps: true,
      onPhone: 'head',
      value: ({ school, countyName }) => school?.name ?? countyName,
      render: ({ id, county: its, school, countyName }) => (
        <Link to={paths.visit} params={{ visit: id }} search={{ county: its }}>
          {school?.name ?? countyName}
        </Link>
      ),
    },
    {
      key: 'kind',
      title: pick('类别', 'Kind'),
      width: 96,
      value: (visit) => say(supervisionKindWords[visit.kind]),
    },
    { key: 'form', title: pick('记录表', 'Form'), width: 170, wraps: true, value: ({ formWords }) => say(formWords) },
    { key: 'supervisor', title: pick('督学', 'Supervisor'), width: 92, value: ({ supervisor }) => supervisor },
    {
      key: 'findings',
      title: pick('问题', 'Findings'),
      width: 74,
      isNumber: true,
      value: ({ findings }) => findings,
    },
    {
      key: 'open',
      title: pick('未销号', 'Open'),
      width: 74,
      isNumber: true,
      value: ({ openFindings }) => openFindings,
    },
    { key: 'notices', title: pick('通知书', 'Notices'), width: 74, isNumber: true, value: ({ notices }) => notices },
    { key: 'photos', title: pick('照片', 'Photos'), width: 66, isNumber: true, value: ({ photos }) => photos },
    {
      key: 'note',
      title: pick('说明', 'Note'),
      width: 130,
      wraps: true,
      value: ({ isReturn, withdrawn }) =>
        [
          isReturn && pick('回访', 'a return'),
          withdrawn && pick(`已撤回：${withdrawn.reason}`, `withdrawn: ${withdrawn.reason}`),
        ]
          .filter(Boolean)
          .join(pick('；', '; ')) || null,
      render: ({ isReturn, withdrawn }) => (
        <>
          {isReturn && <Tag>{pick('回访', 'a return')}</Tag>}
          {withdrawn && <Tag>{pick(`↺ 已撤回：${withdrawn.reason}`, `↺ withdrawn: ${withdrawn.reason}`)}</Tag>}
        </>
      ),
    },
  ]
  return (
    <Answered of={answer}>
      {({ counts, total, visits }) => (
        <section className="panel wide-on-paper">
          <div className="status-chips" role="group" aria-label={pick('类别', 'Kind')}>
            {counts.map((each) => (
              <button
                key={each.kind}
                type="button"
                aria-pressed={kind === each.kind}
                onClick={() => choose({ kind: kind === each.kind ? undefined : each.kind, page: 1 })}
              >
                {say(supervisionKindWords[each.kind])} <b>{each.visits}</b>{' '}
                <span className="quiet">{pick(`问题 ${each.findings}`, `${each.findings} findings`)}</span>
              </button>
            ))}
          </div>
          <DataTable
            name={pick(`${month} 督导记录`, `Visits of ${month}`)}
            rows={visits}
            columns={columns}
            rowKey={({ county: its, id }) => `${its} ${id}`}
            view={view}
            onView={onView}
            rowClass={({ withdrawn }) => (withdrawn === null ? '' : 'withdrawn')}
            empty={<EmptyState title={pick('这个月还没有督导记录', 'no visit has been recorded in this month')} />}
          />
          {total > size && (
            <div className="tools after-table">
              <span className="quiet">{pick(`第 ${page} 页，共 ${total} 次`, `page ${page} of ${total} visits`)}</span>
              <Button disabled={page <= 1} onClick={() => choose({ page: page - 1 })}>
                {pick('上一页', 'Before')}
              </Button>
              <Button disabled={page * size >= total} onClick={() => choose({ page: page + 1 })}>
                {pick('下一页', 'Next')}
              </Button>
            </div>
          )}
        </section>
      )}
    </Answered>
  )
}
