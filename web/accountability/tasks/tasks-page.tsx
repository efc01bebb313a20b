/** 任务分解表: the 32 items of the standard for a county: how each stands, what is lacking, which department answers by when, with what evidence. */
import { DownOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Dropdown, Select } from 'antd'
import type { ReactNode } from 'react'
import { z } from 'zod'
import {
  departments,
  departmentWords,
  taskPartWords,
  taskStates,
  type TaskRow,
} from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { day } from '#web/app/when.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { outcomeLook, OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ProgressFrame } from '../progress-frame.tsx'
import { TaskDrawer } from './task-drawer.tsx'
import { TaskStateTag } from './task-tags.tsx'

const choices = z.object({
  outcome: z.enum(['met', 'unmet', 'unknown']).optional(),
  state: z.enum(taskStates).optional(),
  department: z.enum(departments).optional(),
  only: z.enum(['all', 'overdue']).default('all'),
  item: z.string().max(8).optional(),
})

export function TasksPage() {
  const { pick } = useWords()
  return (
    <ProgressFrame
      title={(name) => pick(`${name}创建任务分解表`, `Tasks, ${name}`)}
      about={pick(
        '国家标准32项指标逐项分解到部门：现状、目标、差距、牵头部门、责任人、时限、佐证。',
        'The 32 indicators of the standard, each with how it stands, what is lacking, who leads it by when, and the evidence.',
      )}
      withCity={false}
      actions={({ county }) => county !== null && <Downloads county={county} />}
    >
      {({ county }) => county !== null && <Tasks key={county} county={county} />}
    </ProgressFrame>
  )
}

function Downloads({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const files = [
    ['exportCreationTasks', pick('任务分解表（xlsx）', 'The 32 tasks (xlsx)')],
    ['selfReport', pick('自评报告（docx）', 'Self-assessment (docx)')],
    ['governorPage', pick('呈县长一页：钱、编、地、人（docx）', 'One page for the head of the county (docx)')],
  ] as const
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: files.map(([operation, words]) => ({
            key: operation,
            label: <a href={fileUrl('accountability', operation, { county })}>{words}</a>,
          })),
        }}
      >
        <Button type="primary" icon={<DownloadOutlined />}>
          {pick('自评报告、呈县长一页', 'Reports and tables')} <DownOutlined />
        </Button>
      </Dropdown>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {pick('打印', 'Print')}
      </Button>
    </>
  )
}

function Tasks({ county }: { readonly county: string }) {
  const answer = useAnswer('accountability', 'creationTasks', { county })
  return <Answered of={answer}>{(found) => <Found county={county} found={found} />}</Answered>
}

interface FoundProps {
  readonly county: string
  readonly found: AnswerOf<'accountability', 'creationTasks'>
}

function Found({ county, found }: FoundProps) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const [chosen, choose] = usePageState(choices)
  const { basis, tasks, outcomes, states, byDepartment } = found
  const rows = tasks.filter(
    (task) =>
      (chosen.outcome === undefined || task.now.outcome === chosen.outcome) &&
      (chosen.state === undefined || task.state === chosen.state) &&
      (chosen.department === undefined || task.department === chosen.department) &&
      (chosen.only === 'all' || task.isOverdue),
  )
  const overdue = tasks.filter(({ isOverdue }) => isOverdue).length
  const told = [
    ['met', pick('达标', 'Met')],
    ['unmet', pick('未达标', 'Not met')],
    ['unknown', pick('缺数据', 'No data')],
  ] as const
  return (
    <>
      <dl className="figure-row">
        {told.map(([outcome, name]) => (
          <div key={outcome}>
            <dt>
              {outcomeLook[outcome].mark} {name}
            </dt>
            <dd>
              <Figure
                value={outcomes[outcome]}
                isChosen={chosen.outcome === outcome}
                onChoose={() => choose({ outcome: chosen.outcome === outcome ? undefined : outcome })}
              />
              <small>{pick(`共 ${tasks.length} 项`, `of ${tasks.length}`)}</small>
            </dd>
          </div>
        ))}
        <div>
          <dt>{pick('逾期', 'Overdue')}</dt>
          <dd>
            <Figure
              value={overdue}
              isChosen={chosen.only === 'overdue'}
              onChoose={() => choose({ only: chosen.only === 'overdue' ? 'all' : 'overdue' })}
            />
          </dd>
        </div>
        <div>
          <dt>{pick('目标学年、申报年', 'Target, application')}</dt>
          <dd>
            {basis.targetYear === null ? pick('未定', 'not settled') : yearName(basis.targetYear)}
            <small>
              {basis.applyYear !== null && pick(`${basis.applyYear}年申报`, `applied for in ${basis.applyYear}`)}
            </small>
          </dd>
        </div>
      </dl>
      <section className="panel wide-on-paper">
        <p className="quiet panel-about">
          {basis.figures === null
            ? pick(
                '还没有测算数据，现状为缺数据。',
                'There are no figures yet, so that nothing is known of how things stand.',
              )
            : pick(
                `现状：${yearName(basis.figures.year)}教育事业统计${basis.figures.isDraft ? '（未定稿）' : ''}，时点9月1日，${day(basis.figures.judgedAt)}测算；自评测算，非认定结论。`,
                `How things stand: ${yearName(basis.figures.year)}${basis.figures.isDraft ? ' (draft)' : ''}, 1 September, judged ${day(basis.figures.judgedAt)}; self-assessed.`,
              )}
        </p>
        <div className="status-chips" role="group" aria-label={pick('办理状态', 'State')}>
          {states
            .filter(({ state, tasks: many }) => many > 0 || chosen.state === state)
            .map(({ state, tasks: many }) => (
              <button
                key={state}
                type="button"
                aria-pressed={chosen.state === state}
                onClick={() => choose({ state: chosen.state === state ? undefined : state })}
              >
                <TaskStateTag state={state} /> <b>{many}</b>
              </button>
            ))}
        </div>
        <TaskTable
          rows={rows}
          onOpen={(item) => choose({ item })}
          tools={
            <Select
              allowClear
              aria-label={pick('牵头部门', 'Department')}
              placeholder={pick('牵头部门', 'department')}
              style={{ width: 260 }}
              value={chosen.department ?? null}
              onChange={(department: typeof chosen.department | null) =>
                choose({ department: department ?? undefined })
              }
              options={byDepartment.map(({ department, tasks: many, unmet }) => ({
                value: department,
                label: pick(
                  `${say(departmentWords[department])}（${many}项，未达标或缺数据${unmet}）`,
                  `${say(departmentWords[department])} (${many}, ${unmet} not met)`,
                ),
              }))}
            />
          }
        />
      </section>
      {chosen.item !== undefined && (
        <TaskDrawer key={chosen.item} county={county} item={chosen.item} onClose={() => choose({ item: undefined })} />
      )}
    </>
  )
}

interface FigureProps {
  readonly value: number
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Figure({ value, isChosen, onChoose }: FigureProps) {
  return (
    <Button type="link" className="figure-button" aria-pressed={isChosen} onClick={onChoose}>
      {whole(value)}
    </Button>
  )
}

interface TableProps {
  readonly rows: readonly TaskRow[]
  readonly tools: ReactNode
  readonly onOpen: (item: string) => void
}

function TaskTable({ rows, tools, onOpen }: TableProps) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('tasks')
  const unassigned = pick('未分解', 'not assigned')
  const columns: Column<TaskRow>[] = [
    {
      key: 'item',
      title: pick('指标', 'Indicator'),
      width: 196,
      wraps: true,
      onPhone: 'head',
      value: ({ item, label }) => `${item} ${say(label)}`,
      exportedToo: [{ title: pick('部分', 'Part'), value: ({ part }) => say(taskPartWords[part]) }],
      render: ({ item, label }) => (
        <Button type="link" className="in-text" onClick={() => onOpen(item)}>
          {item} {say(label)}
        </Button>
      ),
    },
    {
      key: 'now',
      title: pick('现状', 'Now'),
      width: 190,
      wraps: true,
      value: ({ now }) => `${outcomeLook[now.outcome].mark} ${say(now.found)}`,
      render: ({ now }) => (
        <>
          <OutcomeTag outcome={now.outcome} /> <span>{say(now.found)}</span>
        </>
      ),
    },
    { key: 'target', title: pick('目标', 'Target'), width: 160, wraps: true, value: ({ target }) => say(target) },
    {
      key: 'gap',
      title: pick('差距', 'Gap'),
      width: 130,
      wraps: true,
      value: ({ gap }) => (gap === null ? null : say(gap)),
    },
    {
      key: 'department',
      title: pick('牵头部门、责任人', 'Lead, person'),
      width: 132,
      wraps: true,
      value: ({ department, person }) => [say(departmentWords[department]), person].filter(Boolean).join(' '),
      render: ({ department, person, isProposed }) => (
        <>
          {say(departmentWords[department])} {person}
          {isProposed && <span className="quiet">{pick('（建议）', ' (proposed)')}</span>}
        </>
      ),
    },
    {
      key: 'due',
      title: pick('时限', 'By'),
      width: 104,
      wraps: true,
      value: ({ dueOn }) => dueOn,
      render: ({ dueOn, isOverdue }) =>
        dueOn === null ? (
          <span className="quiet">{unassigned}</span>
        ) : (
          <>
            <span className="unbroken">{dueOn}</span>
            {isOverdue && <span className="overdue"> {pick('! 逾期', '! overdue')}</span>}
          </>
        ),
    },
    {
      key: 'state',
      title: pick('状态', 'State'),
      width: 108,
      value: ({ state }) => taskStates.indexOf(state),
      written: ({ state }) => state,
      render: ({ state }) => <TaskStateTag state={state} />,
    },
    {
      key: 'evidence',
      title: pick('佐证', 'Evidence'),
      width: 96,
      value: ({ evidence }) => evidence.accepted * 1000 + evidence.waiting,
      written: ({ evidence }) => evidence.accepted + evidence.waiting + evidence.returned,
      render: ({ evidence }) => <EvidenceCount {...evidence} />,
    },
  ]
  return (
    <DataTable
      name={pick('任务分解表', 'Tasks')}
      rows={rows}
      columns={columns}
      rowKey={({ item }) => item}
      view={view}
      onView={onView}
      tools={tools}
      height={640}
    />
  )
}

function EvidenceCount({ waiting, accepted, returned }: TaskRow['evidence']) {
  const { pick } = useWords()
  if (waiting + accepted + returned === 0) return <span className="quiet">{pick('无', 'none')}</span>
  return (
    <span>
      {accepted > 0 && <span title={pick('属实', 'true')}>✓{accepted} </span>}
      {waiting > 0 && <span title={pick('待审核', 'to be reviewed')}>◔{waiting} </span>}
      {returned > 0 && <span title={pick('退回补充', 'to be completed')}>↩{returned}</span>}
    </span>
  )
}
