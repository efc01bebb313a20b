/** Who was called and stays, with the reason; silence is never the answer. */
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { stageWords } from '#kernel/stage.ts'
import { stayReasonWords, type RotationShown, type StayShown } from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageTurner } from '#web/ui/page-turner.tsx'
import { useWords } from '#web/ui/words.tsx'
import { PersonalNote } from '../personal-note.tsx'
import { postWords } from './post-words.ts'

const size = 300
const choices = z.object({ page: z.coerce.number().int().min(1).default(1) })

export function StaysTable({ county, plan }: { readonly county: string; readonly plan: RotationShown }) {
  const { say, pick } = useWords()
  const [{ page }, choose] = usePageState(choices)
  const answer = useAnswer(
    'staffing',
    'rotationMoves',
    { county, id: plan.id, stays: true, page, size },
    { placeholderData: (before) => before, staleTime: 60_000 },
  )
  const columns: Column<StayShown>[] = [
    {
      key: 'name',
      title: pick('教师', 'Teacher'),
      width: 120,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ teacher, name, school }) => (
        <Link to={paths.rotationNotice} params={{ rotation: plan.id, teacher }} search={{ county, school }}>
          {name}
        </Link>
      ),
      exportedToo: [{ title: pick('编号', 'number'), value: ({ teacher }) => teacher }],
    },
    { key: 'order', title: pick('公开顺序', 'Order'), width: 76, isNumber: true, value: ({ order }) => order },
    { key: 'school', title: pick('学校', 'School'), width: 190, wraps: true, value: ({ schoolName }) => schoolName },
    {
      key: 'post',
      title: pick('岗位', 'Post'),
      width: 130,
      wraps: true,
      value: ({ post, stage }) => `${say(stageWords[stage])}${pick('', ' ')}${say(postWords(post))}`,
    },
    { key: 'wishes', title: pick('志愿数', 'Wishes'), width: 76, isNumber: true, value: ({ wishes }) => wishes },
    {
      key: 'reason',
      title: pick('未落实的原因', 'Why'),
      width: 300,
      wraps: true,
      value: ({ reason }) => say(stayReasonWords[reason]),
    },
  ]
  return (
    <section className="panel wide-on-paper">
      <PersonalNote />
      <Answered of={answer}>
        {({ stays, total }) => (
          <>
            <DataTable
              searches={false}
              name={pick('列入未落实教师', 'Called, and stay')}
              rows={stays}
              columns={columns}
              rowKey={({ teacher }) => teacher}
              height={600}
              empty={<EmptyState title={pick('列入的教师全部落实', 'everybody who was called moves')} />}
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
    </section>
  )
}
