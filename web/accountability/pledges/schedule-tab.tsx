/** 时间表: every measure of a pledge as a lane of steps with arrows to what waits for them, or as a table of days. */
import { Pagination, Segmented, Select } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { today } from '#web/app/when.ts'
import { GanttChart } from '#web/ui/charts/gantt-chart.tsx'
import type { GanttPicture } from '#web/ui/charts/gantt-option.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { lanesOf, linesOf, scheduleStepWords, stepKinds, type ScheduledLine } from './schedule-lanes.ts'

const sizes = [15, 30, 60, 1000] as const
const choices = z.object({
  as: z.enum(['chart', 'table']).default('chart'),
  office: z.string().max(80).optional(),
  school: z.string().max(20).optional(),
  only: z.enum(['all', 'tight']).default('all'),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce
    .number()
    .pipe(z.union(sizes.map((size) => z.literal(size))))
    .default(15),
})

interface Props {
  readonly county: string
  readonly id: string
  readonly version: number
}

export function ScheduleTab({ county, id, version }: Props) {
  const answer = useAnswer('accountability', 'pledgeSchedule', { county, id, version })
  return <Answered of={answer}>{(found) => <Schedule found={found} />}</Answered>
}

function Schedule({ found: { rows, basis } }: { readonly found: AnswerOf<'accountability', 'pledgeSchedule'> }) {
  const { say, pick } = useWords()
  const [chosen, choose] = usePageState(choices)
  const all = useMemo(() => linesOf(rows), [rows])
  const lines = useMemo(
    () =>
      all.filter(
        ({ office, school, isTight }) =>
          (chosen.office === undefined || office === chosen.office) &&
          (chosen.school === undefined || school === chosen.school) &&
          (chosen.only === 'all' || isTight),
      ),
    [all, chosen.office, chosen.school, chosen.only],
  )
  const offices = [...new Set(all.map(({ office }) => office))].toSorted((a, b) => a.localeCompare(b, 'zh'))
  const schools = [...new Map(all.flatMap(({ school, schoolName }) => (school ? [[school, schoolName] as const] : [])))]
  const tight = all.filter(({ isTight }) => isTight).length
  const isChart = chosen.as === 'chart'
  if (all.length === 0) {
    return (
      <section className="panel">
        <EmptyState title={pick('责任书中没有需要排期的措施', 'no measure of the pledge needs a timetable')} />
      </section>
    )
  }
  return (
    <section className="panel wide-on-paper">
      <div className="tools no-print">
        <Segmented
          aria-label={pick('看法', 'Shown as')}
          value={chosen.as}
          onChange={(as) => choose({ as: as as 'chart' | 'table' })}
          options={[
            { value: 'chart', label: pick('甘特图', 'Chart') },
            { value: 'table', label: pick('表格', 'Table') },
          ]}
        />
        <Select
          allowClear
          showSearch
          aria-label={pick('责任单位', 'Who answers')}
          placeholder={pick('责任单位', 'who answers')}
          style={{ width: 190 }}
          popupMatchSelectWidth={false}
          value={chosen.office ?? null}
          onChange={(office: string | null) => choose({ office: office ?? undefined, page: 1 })}
          options={offices.map((value) => ({ value, label: value }))}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={pick('学校', 'School')}
          placeholder={pick('学校', 'school')}
          style={{ width: 190 }}
          popupMatchSelectWidth={false}
          value={chosen.school ?? null}
          onChange={(school: string | null) => choose({ school: school ?? undefined, page: 1 })}
          options={schools.map(([value, label]) => ({ value, label: label ?? value }))}
        />
        <Select
          aria-label={pick('是否紧', 'Tight or not')}
          style={{ width: 170 }}
          value={chosen.only}
          onChange={(only: 'all' | 'tight') => choose({ only, page: 1 })}
          options={[
            { value: 'all', label: pick(`全部措施（${all.length}）`, `all measures (${all.length})`) },
            { value: 'tight', label: pick(`! 时间偏紧（${tight}）`, `! short of time (${tight})`) },
          ]}
        />
      </div>
      {isChart ? <Chart lines={lines} /> : <Days lines={lines} />}
      <p className="quiet">
        {pick(
          '先后：资金落实、立项（批复）在实施之前，实施在验收（入账、到岗、认定）之前，完成后计入统计。',
          'Order: money and approval before the work, the work before it is accepted, counted when it is done.',
        )}{' '}
        {say(basis)}
        {pick('。', '.')}
      </p>
    </section>
  )
}

function Chart({ lines }: { readonly lines: readonly ScheduledLine[] }) {
  const { say, pick } = useWords()
  const [chosen, choose] = usePageState(choices)
  const last = Math.max(1, Math.ceil(lines.length / chosen.size))
  const page = Math.min(chosen.page, last)
  const shown = useMemo(() => lines.slice((page - 1) * chosen.size, page * chosen.size), [lines, page, chosen.size])
  const picture = useMemo(
    (): GanttPicture => ({
      lanes: lanesOf(shown, say),
      kinds: stepKinds.map((kind) => say(scheduleStepWords[kind])),
      today: today(),
      words: {
        today: pick('今天', 'today'),
        tight: pick('时间偏紧', 'short of time'),
        after: pick('须先完成：', 'after: '),
        link: pick('先后关系', 'has to be done first'),
      },
    }),
    [shown, say, pick],
  )
  if (lines.length === 0) return <EmptyState title={pick('没有符合条件的措施', 'no measure fits')} />
  return (
    <>
      <GanttChart
        picture={picture}
        label={pick(
          `时间表甘特图：${shown.length}项措施的步骤和先后；逐项日期见表格`,
          `Gantt chart of ${shown.length} measures; their days are in the table`,
        )}
      />
      <Pagination
        className="no-print"
        size="small"
        current={page}
        pageSize={chosen.size}
        total={lines.length}
        showSizeChanger
        pageSizeOptions={[...sizes]}
        showTotal={(total) => pick(`共 ${total} 项措施`, `${total} measures`)}
        onChange={(to, size) => choose({ page: to, size: sizes.find((each) => each === size) ?? 15 })}
      />
    </>
  )
}

function Days({ lines }: { readonly lines: readonly ScheduledLine[] }) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('schedule')
  const columns: Column<ScheduledLine>[] = [
    {
      key: 'text',
      title: pick('措施', 'Measure'),
      width: 300,
      wraps: true,
      onPhone: 'head',
      value: ({ text }) => text,
    },
    { key: 'office', title: pick('责任单位', 'Who answers'), width: 150, wraps: true, value: ({ office }) => office },
    ...stepKinds.map((kind): Column<ScheduledLine> => {
      const rowOf = ({ steps }: ScheduledLine) => steps.find(({ step }) => step === kind)
      return {
        key: kind,
        title: say(scheduleStepWords[kind]),
        width: 116,
        wraps: true,
        value: (line) => rowOf(line)?.endsOn ?? null,
        render: (line) => {
          const row = rowOf(line)
          if (row === undefined) return <span className="quiet">—</span>
          return (
            <>
              <span className="unbroken">{row.endsOn}</span>
              {row.isTight && <span className="late"> {pick('! 紧', '! short')}</span>}
              <br />
              <span className="quiet">{say(row.words)}</span>
            </>
          )
        },
      }
    }),
  ]
  return (
    <DataTable
      name={pick('时间表', 'Timetable')}
      rows={lines}
      columns={columns}
      rowKey={({ line }) => line}
      view={view}
      onView={onView}
    />
  )
}
