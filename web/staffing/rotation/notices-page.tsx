/** 轮岗告知单: for a school, who of its teachers moves, who was called and stays, and who comes, each with the page to hand out. */
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { z } from 'zod'
import { stayReasonWords, type MoveShown, type StayShown } from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { placesOf, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { PersonalNote } from '../personal-note.tsx'
import { moveColumns } from './moves-table.tsx'
import { postWords } from './post-words.ts'
import { MoveTag } from './status-tags.tsx'
import '../staffing.css'

const choices = z.object({
  school: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
})

export function NoticesPage() {
  const { pick } = useWords()
  const me = useMe().data
  const [{ school: asked }, choose] = usePageState(choices)
  const places = placesOf(me, 'staffing.rotation.notice')
  const region = places.find(({ kind }) => kind === 'region')?.code
  const list = useAnswer(
    'schools',
    'schools',
    { region: region ?? '' },
    { enabled: region !== undefined, staleTime: 600_000 },
  )
  if (me === undefined) return null
  if (places.length === 0) return <Forbidden />
  const own = places.find(({ kind }) => kind === 'school')?.code
  const school = asked ?? own ?? list.data?.schools[0]?.code
  return (
    <>
      <PageHeader
        title={pick('轮岗告知单', 'Notices on the exchange')}
        about={pick(
          '县里内部公布的方案中，本校教师谁交流、谁列入未落实、谁调入；逐人打印告知单，异议由学校登记。',
          'Of plans published internally: who of the school moves, who was called and stays, who comes; print each notice, and record objections.',
        )}
        actions={
          region !== undefined && (
            <Select
              aria-label={pick('学校', 'School')}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ minWidth: 220 }}
              value={school ?? null}
              onChange={(chosen: string | null) => choose({ school: chosen ?? undefined })}
              options={(list.data?.schools ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            />
          )
        }
      />
      {school !== undefined && <OfSchool key={school} school={school} />}
    </>
  )
}

function OfSchool({ school }: { readonly school: string }) {
  const register = useAnswer('schools', 'school', { school }, { staleTime: 600_000 })
  const county = register.data?.school.county
  return <Answered of={register}>{() => county !== undefined && <Plans county={county} school={school} />}</Answered>
}

function Plans({ county, school }: { readonly county: string; readonly school: string }) {
  const { pick } = useWords()
  const answer = useAnswer('staffing', 'rotationNotices', { county, school })
  return (
    <Answered of={answer}>
      {({ plans }) => {
        const shown = plans.filter(({ moves, stays, comes }) => moves.length + stays.length + comes.length > 0)
        return shown.length === 0 ? (
          <div className="panel">
            <EmptyState
              title={pick('没有涉及本校教师的已公布方案', 'no published plan is about teachers of this school')}
            />
          </div>
        ) : (
          shown.map((plan) => <OfPlan key={plan.id} county={county} plan={plan} />)
        )
      }}
    </Answered>
  )
}

interface PlanProps {
  readonly county: string
  readonly plan: AnswerOf<'staffing', 'rotationNotices'>['plans'][number]
}

function OfPlan({ county, plan }: PlanProps) {
  const words = useWords()
  const { say, pick } = words
  const yearName = useYearName()
  const link = (teacher: string, name: string, school: string) => (
    <Link to={paths.rotationNotice} params={{ rotation: plan.id, teacher }} search={{ county, school }}>
      {name}
    </Link>
  )
  const moves: Column<MoveShown>[] = [
    {
      key: 'name',
      title: pick('教师', 'Teacher'),
      width: 110,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ teacher, name, from }) => link(teacher, name, from),
    },
    ...moveColumns(words),
    {
      key: 'status',
      title: pick('状态', 'State'),
      width: 130,
      wraps: true,
      value: ({ status }) => status,
      render: ({ status }) => <MoveTag status={status} />,
    },
  ]
  const comes: Column<MoveShown>[] = [
    { key: 'name', title: pick('教师', 'Teacher'), width: 110, onPhone: 'head', value: ({ name }) => name },
    ...moveColumns(words),
  ]
  const stays: Column<StayShown>[] = [
    {
      key: 'name',
      title: pick('教师', 'Teacher'),
      width: 110,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ teacher, name, school }) => link(teacher, name, school),
    },
    { key: 'post', title: pick('岗位', 'Post'), width: 120, value: ({ post }) => say(postWords(post)) },
    {
      key: 'reason',
      title: pick('原因', 'Why'),
      width: 320,
      wraps: true,
      value: ({ reason }) => say(stayReasonWords[reason]),
    },
  ]
  return (
    <>
      <section className="panel wide-on-paper">
        <h2>
          {plan.name}（{yearName(plan.year)}）
        </h2>
        <PersonalNote />
        <h3>{pick(`调出 ${plan.moves.length} 人`, `${plan.moves.length} leave`)}</h3>
        <DataTable
          name={pick('本校调出教师', 'Who leaves')}
          rows={plan.moves}
          columns={moves}
          rowKey={({ teacher }) => teacher}
        />
      </section>
      {plan.stays.length > 0 && (
        <section className="panel">
          <h2>{pick(`列入未落实 ${plan.stays.length} 人`, `${plan.stays.length} were called and stay`)}</h2>
          <DataTable
            name={pick('本校列入未落实教师', 'Called, and stay')}
            rows={plan.stays}
            columns={stays}
            rowKey={({ teacher }) => teacher}
          />
        </section>
      )}
      {plan.comes.length > 0 && (
        <section className="panel wide-on-paper">
          <h2>{pick(`调入 ${plan.comes.length} 人`, `${plan.comes.length} come`)}</h2>
          <DataTable
            name={pick('调入本校教师', 'Who comes')}
            rows={plan.comes}
            columns={comes}
            rowKey={({ teacher }) => teacher}
          />
        </section>
      )}
    </>
  )
}
