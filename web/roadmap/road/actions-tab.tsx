/** 措施清单: what is to be done, as one list, by school or by who answers for it; each action leads to its paper. */
import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import {
  dueStepWords,
  leverWords,
  roadPotWords,
  type RoadTelling,
  type StoredAction,
} from '#modules/roadmap/contract.ts'
import { unitWords } from '#kernel/unit-words.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { amount, fixed, whole } from '#web/ui/charts/figures.ts'
import { DataTable, useIsPrinting, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { changesInShort } from './effect-words.ts'
import { FixTag } from './fix-tag.tsx'
import { fixOf, type Fixes } from './fixes.ts'
import { groupActions, groupings, type ActionGroup, type Grouping } from './group-actions.ts'
import { useBuys } from './use-buys.ts'

const choices = z.object({ by: z.enum(groupings).default('list') })

interface Props {
  readonly actions: readonly StoredAction[]
  readonly worth: ReadonlyMap<string, RoadTelling['worth'][number]>
  readonly fixes: Fixes
  readonly onOpen: (id: string) => void
  readonly onSaved: () => void
}

export function ActionsTab(props: Props) {
  const { pick } = useWords()
  const [{ by }, choose] = usePageState(choices)
  // A list of that many columns is for a screen; on paper it stands school by school.
  const onPaper = useIsPrinting()
  const words: Readonly<Record<Grouping, string>> = {
    list: pick('全部措施', 'One list'),
    school: pick('按学校', 'By school'),
    owner: pick('按责任单位', 'By owner'),
  }
  return (
    <section className="panel road-wide">
      <div className="panel-tools">
        <h2>{pick('措施清单', 'Actions')}</h2>
        <Segmented<Grouping>
          className="no-print"
          value={by}
          onChange={(value) => choose({ by: value })}
          options={groupings.map((value) => ({ value, label: words[value] }))}
        />
      </div>
      {by === 'list' && !onPaper ? (
        <ActionsList {...props} />
      ) : (
        <GroupedActions {...props} by={by === 'list' ? 'school' : by} printing={onPaper} />
      )}
    </section>
  )
}

function ActionsList({ actions, worth, fixes, onOpen, onSaved }: Props) {
  const { say, pick } = useWords()
  const buys = useBuys()
  const [view, setView] = useTableView('actions')
  const columns: Column<StoredAction>[] = [
    {
      key: 'what',
      title: pick('措施', 'Action'),
      width: 260,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: (row) => say(row.what),
      render: (row) => (
        <>
          <Button type="link" size="small" className="in-text" onClick={() => onOpen(row.id)}>
            {say(row.what)}
          </Button>{' '}
          <FixTag fix={fixOf(fixes, row.id)} />
        </>
      ),
    },
    { key: 'owner', title: pick('责任单位', 'Owner'), width: 150, wraps: true, value: ({ ownerName }) => ownerName },
    {
      key: 'due',
      title: pick('完成时限', 'Due'),
      width: 110,
      wraps: true,
      value: ({ dueOn }) => dueOn,
      render: ({ dueOn, dueStep }) => (
        <>
          {dueOn}
          <small className="quiet road-second">{say(dueStepWords[dueStep])}</small>
        </>
      ),
      exportedToo: [{ title: pick('完成标志', 'Done when'), value: ({ dueStep }) => say(dueStepWords[dueStep]) }],
    },
    { key: 'year', title: pick('首个计入学年', 'Counts from'), width: 90, value: ({ year }) => year },
    {
      key: 'cost',
      title: pick('投入（元）', 'Cost (yuan)'),
      width: 120,
      isNumber: true,
      value: ({ cost }) => cost,
      render: ({ cost }) => amount(cost),
    },
    {
      key: 'worth',
      onPhone: 'hidden',
      title: pick('每万元补上标准量（%）', '% of a threshold per 10,000 yuan'),
      width: 110,
      isNumber: true,
      value: ({ id }) => {
        const per = worth.get(id)?.perTenThousand ?? null
        return per === null ? null : Number((per * 100).toFixed(4))
      },
      render: ({ id }) => fixed(((per) => (per === null ? null : per * 100))(worth.get(id)?.perTenThousand ?? null), 3),
    },
    {
      key: 'buys',
      title: pick('换来什么（没有它会不达标的）', 'What it buys'),
      width: 230,
      wraps: true,
      value: (row) => buys(row, worth.get(row.id)),
    },
    {
      key: 'payments',
      onPhone: 'hidden',
      title: pick('资金', 'Money'),
      width: 130,
      wraps: true,
      value: ({ payments }) =>
        payments
          .map(
            ({ year, pot }) => `${year} ${pot === null ? pick('未定来源', 'no source yet') : say(roadPotWords[pot])}`,
          )
          .join(pick('；', '; ')) || null,
    },
    {
      key: 'kind',
      onPhone: 'hidden',
      title: pick('类别', 'Lever'),
      width: 90,
      value: ({ kind }) => say(leverWords[kind]).split(/[（(]/)[0]!,
    },
    {
      key: 'amount',
      onPhone: 'hidden',
      title: pick('数量', 'Amount'),
      width: 110,
      isNumber: true,
      value: (row) => row.amount,
      render: (row) => `${amount(row.amount)} ${say(unitWords(row.unit))}`,
      exportedToo: [{ title: pick('单位', 'Unit'), value: ({ unit }) => say(unitWords(unit)) }],
    },
    {
      key: 'effects',
      title: pick('改变的数', 'Changes'),
      width: 240,
      wraps: true,
      value: (row) => say(changesInShort(row)) || null,
    },
    {
      key: 'measure',
      title: pick('目标', 'Measure'),
      width: 280,
      onPhone: 'hidden',
      value: ({ measure }) => say(measure),
    },
    {
      key: 'proof',
      title: pick('数据核验规则', 'Data rule'),
      width: 240,
      onPhone: 'hidden',
      value: ({ proof }) =>
        proof
          .map(({ label, atLeast, change, unit, year }) =>
            pick(
              `${year}学年${label.zh} ${atLeast === null ? `增加 ${amount(change)}` : `≥ ${amount(atLeast)}`} ${unit}`,
              `${year}: ${label.en} ${atLeast === null ? `+${amount(change)}` : `≥ ${amount(atLeast)}`} ${unitWords(unit).en}`,
            ),
          )
          .join(pick('；', '; ')),
    },
    { key: 'id', title: pick('编号', 'Id'), width: 200, onPhone: 'hidden', value: ({ id }) => id },
  ]
  return (
    <DataTable
      name={pick('措施清单', 'Actions')}
      rows={actions}
      columns={columns}
      rowKey={({ id }) => id}
      view={view}
      onView={setView}
      onSaved={onSaved}
      empty={<EmptyState title={pick('没有措施', 'no action')} />}
    />
  )
}

interface GroupedProps extends Props {
  readonly by: 'school' | 'owner'
  /** All of them, opened. */
  readonly printing: boolean
}

function GroupedActions({ actions, worth, fixes, onOpen, by, printing }: GroupedProps) {
  const { pick } = useWords()
  const [most, setMost] = useState(60)
  const groups = useMemo(() => groupActions(actions, by), [actions, by])
  const shown = printing ? groups : groups.slice(0, most)
  return (
    <>
      <p className="quiet">
        {by === 'school'
          ? pick('投入多的在前；调配记在调入学校。', 'Most money first; a move stands at the school it helps.')
          : pick(
              '购置、培养由学校负责，建设、招聘、调配由县区负责；投入多的在前。',
              'Schools answer for buying and training, the county for building, hiring and moving; most money first.',
            )}
      </p>
      {shown.map((group) => (
        <GroupPart key={group.key} group={group} worth={worth} fixes={fixes} onOpen={onOpen} printing={printing} />
      ))}
      {groups.length > shown.length && (
        <Button block onClick={() => setMost(most + 200)}>
          {pick(
            `再显示（还有 ${groups.length - shown.length} 处）`,
            `Show more (${groups.length - shown.length} left)`,
          )}
        </Button>
      )}
    </>
  )
}

interface GroupProps {
  readonly group: ActionGroup<StoredAction>
  readonly worth: Props['worth']
  readonly fixes: Fixes
  readonly onOpen: (id: string) => void
  readonly printing: boolean
}

function GroupPart({ group, worth, fixes, onOpen, printing }: GroupProps) {
  const { say, pick } = useWords()
  const buys = useBuys()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      className="road-group"
      open={printing || isOpen}
      onToggle={({ currentTarget }) => {
        if (!printing) setIsOpen(currentTarget.open)
      }}
    >
      <summary>
        <strong>{group.name}</strong>
        <span>
          {pick(`${whole(group.actions.length)} 项`, `${whole(group.actions.length)} actions`)} ·{' '}
          {say(moneyWords(group.cost))}
        </span>
      </summary>
      {(printing || isOpen) && (
        <ul>
          {group.actions.map((action) => (
            <li key={action.id}>
              <div>
                <Button type="link" size="small" className="in-text" onClick={() => onOpen(action.id)}>
                  {say(action.what)}
                </Button>{' '}
                <FixTag fix={fixOf(fixes, action.id)} />
                <span className="road-group-cost">{say(moneyWords(action.cost))}</span>
              </div>
              <small>
                {pick(
                  `${action.dueOn} 前${dueStepWords[action.dueStep].zh}`,
                  `${dueStepWords[action.dueStep].en} by ${action.dueOn}`,
                )}
                {' · '}
                {by(action, group.key) ?? action.ownerName}
                {' · '}
                {pick('换来：', 'buys: ')}
                {buys(action, worth.get(action.id))}
              </small>
              <small>
                {pick('目标：', 'measure: ')}
                {say(action.measure)}
              </small>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

/** In a list by owner the school is told, else the owner. */
const by = ({ owner, schoolName }: StoredAction, key: string): string | null => (owner === key ? schoolName : null)
