/** Every line of a pledge: what is promised, by whom, until when, which figure decides it; altered here before it is signed or for a supplement. */
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import {
  areaWords,
  departments,
  departmentWords,
  pledgeLineKinds,
  pledgeLineKindWords,
  type PledgeLine,
} from '#modules/accountability/contract.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { exact } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { withLineChange, type Alterations } from './alterations.ts'
import { LineDialog } from './line-dialog.tsx'

interface Props {
  readonly lines: readonly PledgeLine[]
  readonly altered: Alterations
  readonly onAltered: ((altered: Alterations) => void) | null
}

const choices = z.object({
  kind: z.enum(pledgeLineKinds).optional(),
  department: z.enum(departments).optional(),
  decided: z.enum(['all', 'data', 'people']).default('all'),
})

export function LinesTab({ lines, altered, onAltered }: Props) {
  const { say, pick } = useWords()
  const [{ kind, department, decided }, choose] = usePageState(choices)
  const [view, onView] = useTableView('lines')
  const [opened, setOpened] = useState<PledgeLine | null>(null)
  const changes = new Map(altered.lines.map((each) => [each.line, each]))
  const rows = lines.filter(
    (line) =>
      (kind === undefined || line.kind === kind) &&
      (department === undefined || line.department === department) &&
      (decided === 'all' || (decided === 'data') === (line.dataRule !== null)),
  )
  const columns: Column<PledgeLine>[] = [
    {
      key: 'text',
      title: pick('条目', 'Line'),
      width: 260,
      wraps: true,
      onPhone: 'head',
      value: ({ text }) => text,
      render: ({ line, text }) => {
        const change = changes.get(line)
        return (
          <>
            <span className={change?.isDropped ? 'line-dropped' : ''}>{text}</span>
            {change && (
              <span className="late">
                {' '}
                {change.isDropped
                  ? pick('（拟取消）', ' (to be dropped)')
                  : pick('（已调整，未保存）', ' (altered, not saved)')}
              </span>
            )}
          </>
        )
      },
    },
    {
      key: 'kind',
      title: pick('类别、方面', 'Kind, area'),
      width: 118,
      wraps: true,
      value: ({ kind: own }) => say(pledgeLineKindWords[own]),
      exportedToo: [{ title: pick('方面', 'Area'), value: ({ area }) => say(areaWords[area]) }],
      render: ({ kind: own, area }) => (
        <>
          {say(pledgeLineKindWords[own])}
          <br />
          <span className="quiet">{say(areaWords[area])}</span>
        </>
      ),
    },
    {
      key: 'office',
      title: pick('责任单位、责任人', 'Who answers'),
      width: 124,
      wraps: true,
      value: ({ office, person }) => [office, person].filter(Boolean).join(' '),
      exportedToo: [
        { title: pick('牵头部门', 'Department'), value: ({ department: own }) => say(departmentWords[own]) },
      ],
    },
    { key: 'due', title: pick('时限', 'By'), width: 104, value: ({ dueOn }) => dueOn },
    {
      key: 'target',
      title: pick('基数 → 目标', 'From → to'),
      width: 130,
      isNumber: true,
      wraps: true,
      value: ({ target }) => target,
      written: ({ baseline, target, unit }) =>
        target === null ? null : `${exact(baseline, pick('缺数据', 'no data'))} → ${exact(target)} ${unit}`,
      render: ({ baseline, target, unit }) =>
        target === null ? (
          <span className="quiet">—</span>
        ) : (
          `${exact(baseline, pick('缺数据', 'no data'))} → ${exact(target)} ${unit}`
        ),
    },
    {
      key: 'cost',
      title: pick('费用', 'Cost'),
      width: 92,
      isNumber: true,
      value: ({ cost }) => cost,
      render: ({ cost }) => (cost === null || cost === 0 ? <span className="quiet">—</span> : say(moneyWords(cost))),
    },
    {
      key: 'rule',
      title: pick('由什么判定', 'Decided by'),
      width: 200,
      wraps: true,
      value: ({ dataRule }) => (dataRule === null ? pick('报送和佐证', 'reports and evidence') : say(dataRule)),
      exportedToo: [{ title: pick('衡量', 'Measure'), value: ({ measure }) => measure }],
      render: ({ dataRule }) =>
        dataRule === null ? (
          <span className="quiet">○ {pick('报送和佐证，另一人审核', 'reports and evidence, reviewed by another')}</span>
        ) : (
          <>
            <span aria-hidden="true">◆</span> {say(dataRule)}
          </>
        ),
    },
    ...(onAltered === null
      ? []
      : [
          {
            key: 'alter',
            title: pick('调整', 'Alter'),
            width: 70,
            isAction: true,
            value: () => null,
            render: (line: PledgeLine) => (
              <Button type="link" className="link-cell" onClick={() => setOpened(line)}>
                {pick('调整', 'Alter')}
              </Button>
            ),
          },
        ]),
  ]
  return (
    <section className="panel wide-on-paper">
      <DataTable
        name={pick('责任书条目', 'Lines of the pledge')}
        rows={rows}
        columns={columns}
        rowKey={({ line }) => line}
        view={view}
        onView={onView}
        tools={
          <>
            <Select
              allowClear
              aria-label={pick('类别', 'Kind')}
              placeholder={pick('类别', 'kind')}
              style={{ width: 130 }}
              value={kind ?? null}
              onChange={(chosen: typeof kind | null) => choose({ kind: chosen ?? undefined })}
              options={pledgeLineKinds.map((value) => ({ value, label: say(pledgeLineKindWords[value]) }))}
            />
            <Select
              allowClear
              aria-label={pick('牵头部门', 'Department')}
              placeholder={pick('牵头部门', 'department')}
              style={{ width: 150 }}
              value={department ?? null}
              onChange={(chosen: typeof department | null) => choose({ department: chosen ?? undefined })}
              options={departments.map((value) => ({ value, label: say(departmentWords[value]) }))}
            />
            <Select
              aria-label={pick('由什么判定', 'Decided by')}
              style={{ width: 150 }}
              value={decided}
              onChange={(chosen: typeof decided) => choose({ decided: chosen })}
              options={[
                { value: 'all', label: pick('全部判定方式', 'decided in any way') },
                { value: 'data', label: pick('◆ 数据判定', '◆ by data') },
                { value: 'people', label: pick('○ 报送和佐证', '○ by reports') },
              ]}
            />
          </>
        }
      />
      {opened !== null && onAltered !== null && (
        <LineDialog
          line={opened}
          change={changes.get(opened.line) ?? null}
          onChange={(change) => {
            onAltered(withLineChange(altered, opened.line, change))
            setOpened(null)
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  )
}
