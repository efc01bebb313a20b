/** The plans of exchange of a county, the latest first. */
import { Link } from '@tanstack/react-router'
import type { RotationShown } from '#modules/staffing/contract.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import { outcomeWords } from '#kernel/outcome.ts'
import { RotationTags } from './status-tags.tsx'

export function RotationsTable({ plans }: { readonly plans: readonly RotationShown[] }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const columns: Column<RotationShown>[] = [
    {
      key: 'name',
      title: pick('方案', 'Plan'),
      width: 200,
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ id, county, name }) => (
        <Link to={paths.rotationPlan} params={{ rotation: id }} search={{ county }}>
          {name}
        </Link>
      ),
    },
    { key: 'year', title: pick('交流学年', 'Year'), width: 120, value: ({ year }) => yearName(year) },
    {
      key: 'status',
      title: pick('状态', 'State'),
      width: 190,
      wraps: true,
      value: ({ status }) => status,
      render: (plan) => <RotationTags plan={plan} />,
    },
    { key: 'moved', title: pick('交流', 'Moved'), width: 74, isNumber: true, value: ({ rule }) => rule.moved },
    {
      key: 'share',
      title: pick('占符合条件', 'Of eligible'),
      width: 86,
      isNumber: true,
      value: ({ rule }) => rule.share.printed,
    },
    {
      key: 'backbone',
      title: pick('骨干占比', 'Backbone'),
      width: 80,
      isNumber: true,
      value: ({ rule }) => rule.backbone.printed,
    },
    {
      key: 'outcome',
      title: pick('比例要求', 'Rule'),
      width: 92,
      value: ({ rule }) => say(outcomeWords[rule.outcome]),
      render: ({ rule }) => <OutcomeTag outcome={rule.outcome} />,
    },
    {
      key: 'stayed',
      title: pick('列入未落实', 'Called, stay'),
      width: 84,
      isNumber: true,
      value: ({ stayed }) => stayed,
    },
    { key: 'by', title: pick('拟稿', 'Drafted by'), width: 80, value: ({ madeBy }) => madeBy },
    {
      key: 'at',
      title: pick('时间', 'When'),
      width: 132,
      value: ({ madeAt }) => madeAt,
      written: ({ madeAt }) => moment(madeAt),
      render: ({ madeAt }) => moment(madeAt),
    },
  ]
  return (
    <DataTable
      name={pick('交流轮岗方案', 'Plans of exchange')}
      rows={plans}
      columns={columns}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={pick('还没有轮岗方案', 'there is no plan yet')}>
          <p className="quiet">
            {pick(
              '先在“资格名单”核对谁符合条件，在“条件和界定”核对年限、方向、咨询电话，再编制方案。',
              'Look over who is eligible and which conditions hold, then make a plan.',
            )}
          </p>
        </EmptyState>
      }
    />
  )
}
