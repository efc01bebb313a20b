/** Problems where they are: sheet, row and column, what it is, why it matters, what to do; errors first. */
import { CloseCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons'
import { Segmented, Tag } from 'antd'
import type { ReactNode } from 'react'
import { placeOf, severityWords, type Problem, type Severity } from '#kernel/problem.ts'
import { DataTable, type Column } from './data-table.tsx'
import { EmptyState } from './empty-state.tsx'
import { useWords } from './words.tsx'

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }
const icons: Readonly<Record<Severity, ReactNode>> = {
  error: <CloseCircleFilled />,
  warning: <WarningFilled />,
  note: <InfoCircleFilled />,
}
const colours: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'default' }

export function SeverityTag({ severity }: { readonly severity: Severity }) {
  const { say } = useWords()
  return (
    <Tag color={colours[severity]} icon={icons[severity]}>
      {say(severityWords[severity])}
    </Tag>
  )
}

export const severities = ['error', 'warning', 'note'] as const

interface Props {
  readonly problems: readonly Problem[]
  readonly name: string
  /** Which severity is shown; empty for all. */
  readonly only: Severity | ''
  readonly onOnly: (severity: Severity | '') => void
  readonly height?: number
}

interface Numbered {
  readonly id: string
  readonly problem: Problem
}

export function ProblemList({ problems, name, only, onOnly, height = 520 }: Props) {
  const { language, say, pick } = useWords()
  const counts = new Map(
    severities.map((severity) => [severity, problems.filter((p) => p.severity === severity).length]),
  )
  const rows: Numbered[] = problems
    .map((problem, index) => ({ id: String(index), problem }))
    .filter(({ problem }) => only === '' || problem.severity === only)
    .sort((a, b) => order[a.problem.severity] - order[b.problem.severity])
  const columns: Column<Numbered>[] = [
    {
      key: 'severity',
      title: pick('程度', 'Severity'),
      width: 88,
      value: ({ problem }) => say(severityWords[problem.severity]),
      render: ({ problem }) => <SeverityTag severity={problem.severity} />,
    },
    {
      key: 'sheet',
      title: pick('工作表', 'Sheet'),
      width: 92,
      value: ({ problem }) => problem.sheet ?? problem.file ?? null,
    },
    {
      key: 'row',
      title: pick('行', 'Row'),
      width: 72,
      isNumber: true,
      value: ({ problem }) => problem.row ?? null,
      render: ({ problem }) => problem.row,
    },
    {
      key: 'column',
      title: pick('列', 'Column'),
      width: 128,
      wraps: true,
      value: ({ problem }) =>
        problem.column === undefined
          ? (problem.cell ?? null)
          : problem.column + (problem.cell ? ` (${problem.cell})` : ''),
    },
    {
      key: 'what',
      title: pick('问题', 'What'),
      width: 226,
      wraps: true,
      onPhone: 'head',
      value: ({ problem }) => say(problem.what),
    },
    { key: 'why', title: pick('原因', 'Why'), width: 184, wraps: true, value: ({ problem }) => say(problem.why) },
    {
      key: 'todo',
      title: pick('怎么办', 'What to do'),
      width: 236,
      wraps: true,
      value: ({ problem }) => say(problem.todo),
    },
  ]
  return (
    <DataTable
      name={name}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      height={height}
      empty={<EmptyState title={pick('没有问题', 'nothing to mend')} />}
      tools={
        <Segmented<Severity | ''>
          value={only}
          onChange={onOnly}
          options={[
            { value: '', label: pick(`全部 ${problems.length}`, `all ${problems.length}`) },
            ...severities.map((severity) => ({
              value: severity,
              label: `${say(severityWords[severity])} ${counts.get(severity) ?? 0}`,
            })),
          ]}
        />
      }
      rowClass={({ problem }) => `problem-${problem.severity} ${placeOf(problem, language) === '' ? 'whole-file' : ''}`}
    />
  )
}
