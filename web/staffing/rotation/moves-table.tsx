/** Who moves: from → to, by which wish, direction and way, and the page for each teacher. */
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, DatePicker, Modal, Tag } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { z } from 'zod'
import { stageWords } from '#kernel/stage.ts'
import {
  directionWords,
  moveStatusWords,
  moveWayWords,
  type MoveShown,
  type RotationShown,
} from '#modules/staffing/contract.ts'
import { useMayIn } from '#web/app/me.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { fixed } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageTurner } from '#web/ui/page-turner.tsx'
import { useWords } from '#web/ui/words.tsx'
import { PersonalNote } from '../personal-note.tsx'
import { SchoolSelect } from '../school-select.tsx'
import { SearchField } from '../search-field.tsx'
import { postWords } from './post-words.ts'
import { MoveTag } from './status-tags.tsx'

const size = 300
const choices = z.object({
  school: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  backbone: z.literal('1').optional(),
  search: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).default(1),
})

/** Columns that the office and a school see alike. */
export function moveColumns({ say, pick }: ReturnType<typeof useWords>): Column<MoveShown>[] {
  return [
    {
      key: 'post',
      title: pick('岗位', 'Post'),
      width: 110,
      wraps: true,
      value: ({ post, stage }) => `${say(stageWords[stage])}${pick('', ' ')}${say(postWords(post))}`,
    },
    { key: 'from', title: pick('调出学校', 'From'), width: 160, wraps: true, value: ({ fromName }) => fromName },
    {
      key: 'to',
      title: pick('调入学校', 'To'),
      width: 170,
      wraps: true,
      value: ({ toName }) => toName,
      render: ({ toName, toStage, stage }) => (
        <>
          <span aria-hidden="true">→ </span>
          {toName} {toStage !== stage && <Tag>{say(stageWords[toStage])}</Tag>}
        </>
      ),
    },
    {
      key: 'wish',
      title: pick('志愿', 'Wish'),
      width: 84,
      value: ({ wish }) => wish,
      render: ({ wish, wishes }) => pick(`第${wish} / ${wishes}`, `${wish} of ${wishes}`),
    },
    {
      key: 'direction',
      title: pick('方向', 'Direction'),
      width: 120,
      wraps: true,
      value: ({ direction }) => say(directionWords[direction]),
    },
    {
      key: 'way',
      title: pick('方式', 'Way'),
      width: 130,
      wraps: true,
      value: ({ way }) => say(moveWayWords[way]).split('（')[0]!,
    },
    {
      key: 'km',
      title: pick('直线距离', 'Straight line'),
      width: 82,
      isNumber: true,
      value: ({ km }) => km,
      render: ({ km }) => (km === null ? null : `${fixed(km, 1)} km`),
    },
  ]
}

export function MovesTable({ county, plan }: { readonly county: string; readonly plan: RotationShown }) {
  const words = useWords()
  const { say, pick } = words
  const run = useRun()
  const holds = useMayIn(county)
  const [{ page, backbone, ...filters }, choose] = usePageState(choices)
  const narrow = (change: Partial<z.output<typeof choices>>) => choose({ page: undefined, ...change })
  const [selected, setSelected] = useState<readonly string[]>([])
  const [isRecording, setIsRecording] = useState(false)
  const [on, setOn] = useState<Dayjs | null>(null)
  const carry = useCommand('staffing', 'carryOutRotation')
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
  const answer = useAnswer(
    'staffing',
    'rotationMoves',
    { county, id: plan.id, ...asked, ...(backbone === '1' ? { isBackbone: true } : {}), page, size },
    { placeholderData: (before) => before, staleTime: 60_000 },
  )
  const mayRecord = plan.status === 'published' && holds('staffing.rotation.plan')
  const columns: Column<MoveShown>[] = [
    {
      key: 'name',
      title: pick('教师', 'Teacher'),
      width: 130,
      fixed: 'left',
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ teacher, name, from, isBackbone }) => (
        <>
          <Link to={paths.rotationNotice} params={{ rotation: plan.id, teacher }} search={{ county, school: from }}>
            {name}
          </Link>{' '}
          {isBackbone === true && <Tag>{pick('骨干', 'backbone')}</Tag>}
        </>
      ),
      exportedToo: [{ title: pick('编号', 'number'), value: ({ teacher }) => teacher }],
    },
    { key: 'order', title: pick('公开顺序', 'Order'), width: 72, isNumber: true, value: ({ order }) => order },
    ...moveColumns(words),
    {
      key: 'status',
      title: pick('状态', 'State'),
      width: 120,
      wraps: true,
      value: ({ status }) => say(moveStatusWords[status]),
      render: ({ status }) => <MoveTag status={status} />,
    },
  ]
  return (
    <section className="panel wide-on-paper">
      <PersonalNote />
      <Answered of={answer}>
        {({ moves, total }) => (
          <>
            <DataTable
              searches={false}
              tools={
                <>
                  <SearchField value={filters.search} onSearch={(search) => narrow({ search })} />
                  <SchoolSelect county={county} value={filters.school} onChange={(school) => narrow({ school })} />
                  <Checkbox
                    checked={backbone === '1'}
                    onChange={({ target }) => narrow({ backbone: target.checked ? '1' : undefined })}
                  >
                    {pick('只看骨干', 'backbone only')}
                  </Checkbox>
                  {mayRecord && selected.length > 0 && (
                    <Button onClick={() => setIsRecording(true)}>
                      {pick(`登记所选 ${selected.length} 人到岗`, `Record ${selected.length} as in post`)}
                    </Button>
                  )}
                </>
              }
              name={pick('交流教师', 'Who moves')}
              rows={moves}
              columns={columns}
              rowKey={({ teacher }) => teacher}
              height={600}
              {...(mayRecord
                ? { selected, onSelect: setSelected, maySelect: (row: MoveShown) => row.status === 'planned' }
                : {})}
              empty={<EmptyState title={pick('没有符合条件的教师', 'nobody fits')} />}
            />
            <PageTurner
              page={page}
              size={size}
              total={total}
              unit={{ zh: '人', en: 'teachers' }}
              onPage={(next) => choose({ page: next })}
            />
          </>
        )}
      </Answered>
      <Modal
        open={isRecording}
        title={pick(`登记 ${selected.length} 人到岗`, `Record ${selected.length} as in post`)}
        okText={pick('登记', 'Record')}
        okButtonProps={{ disabled: on === null }}
        confirmLoading={carry.isRunning}
        onOk={() =>
          void run(
            () => carry.run({ county, id: plan.id, on: on!.format('YYYY-MM-DD'), teachers: [...selected] }),
            ({ carriedOut }) => pick(`已登记 ${carriedOut} 人到岗`, `${carriedOut} recorded`),
          ).then((done) => {
            if (!done) return
            setIsRecording(false)
            setSelected([])
          })
        }
        onCancel={() => setIsRecording(false)}
      >
        <DatePicker
          aria-label={pick('到岗日期', 'Day')}
          value={on}
          onChange={(given) => setOn(given)}
          style={{ width: '100%' }}
        />
      </Modal>
    </section>
  )
}
