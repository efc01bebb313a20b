/** 督学今日: where to go today, which own schools were not visited this month, what is due; made for a phone. */
import { EditOutlined } from '@ant-design/icons'
import { Link, useRouter } from '@tanstack/react-router'
import { Alert, Button, Tag } from 'antd'
import { useEffect } from 'react'
import { z } from 'zod'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { useMayIn } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { moment } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CaseLine } from '../../cases/case-line.tsx'
import { PlanStateTag } from '../plans/plan-state-tag.tsx'
import { SupervisionPage } from '../supervision-page.tsx'
import { useDrafts } from '../record/use-drafts.ts'
import { SupervisorChoice } from './supervisor-choice.tsx'

type Today = AnswerOf<'accountability', 'today'>

const choices = z.object({ supervisor: z.string().max(40).optional() })

export function TodayPage() {
  const { pick } = useWords()
  const [{ supervisor }, choose] = usePageState(choices)
  return (
    <SupervisionPage
      title={() => pick('督学今日', 'Today')}
      about={pick(
        '今天去哪里、本月还没去哪里、什么到期了。',
        'Where to go, where nobody has been this month, what is due.',
      )}
      withCity={false}
      actions={({ county }) =>
        county !== null && (
          <SupervisorChoice county={county} value={supervisor} onChange={(name) => choose({ supervisor: name })} />
        )
      }
    >
      {({ county }) => county !== null && <Today key={county} county={county} supervisor={supervisor} />}
    </SupervisionPage>
  )
}

function Today({ county, supervisor }: { readonly county: string; readonly supervisor: string | undefined }) {
  const { pick } = useWords()
  const router = useRouter()
  const mayVisit = useMayIn(county)('accountability.visit')
  const answer = useAnswer('accountability', 'today', { county, ...(supervisor === undefined ? {} : { supervisor }) })
  // What a record needs is fetched while there is a network, for there may be none at the school.
  const forever = { staleTime: Number.POSITIVE_INFINITY, enabled: mayVisit }
  useAnswer('accountability', 'visitForms', {}, forever)
  useAnswer('accountability', 'supervisionRules', { region: county }, forever)
  useAnswer('schools', 'schools', { region: county }, { staleTime: 600_000, enabled: mayVisit })
  useEffect(() => {
    if (mayVisit) void router.preloadRoute({ to: paths.visitRecord }).catch(() => {})
  }, [router, mayVisit])
  return (
    <Answered of={answer}>
      {(today) => (
        <>
          {mayVisit && <OwnDrafts county={county} />}
          <dl className="figure-row">
            <div>
              <dt>{pick('督学', 'Supervisor')}</dt>
              <dd>{today.supervisor}</dd>
              <small>
                {today.district ? (
                  <Link to={paths.districts} search={{ district: today.district.id, county }}>
                    {today.district.name}
                  </Link>
                ) : (
                  pick('没有划入责任区', 'stands in no district')
                )}
              </small>
            </div>
            <div>
              <dt>{pick('本月已督导', 'Visited this month')}</dt>
              <dd>
                {today.month.visited} / {today.month.schools}
              </dd>
              <small>{today.month.month}</small>
            </div>
            <div>
              <dt>{pick('应回访', 'To go back to')}</dt>
              <dd>{today.returns.length}</dd>
            </div>
            <div>
              <dt>{pick('未销号问题（逾期）', 'Open cases (overdue)')}</dt>
              <dd>
                {today.cases.length}（{today.cases.filter(({ isOverdue }) => isOverdue).length}）
              </dd>
            </div>
          </dl>
          <div className="today-columns">
            <div>
              <Planned today={today} mayVisit={mayVisit} county={county} />
              <Returns today={today} mayVisit={mayVisit} county={county} />
            </div>
            <div>
              <Schools today={today} mayVisit={mayVisit} county={county} />
              <Cases today={today} />
            </div>
          </div>
        </>
      )}
    </Answered>
  )
}

/** Drafts on this device that were not handed over yet, and those just sent. */
function OwnDrafts({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const drafts = (useDrafts() ?? []).filter((draft) => draft.county === county && draft.state === 'editing')
  return drafts.map((draft) => (
    <Alert
      key={draft.id}
      type={draft.problems.length > 0 ? 'error' : 'info'}
      showIcon
      className="note-below"
      title={pick(
        `没写完的记录：${draft.school?.name ?? '督政'}，${draft.form.words.zh}`,
        `Not finished: ${draft.school?.name ?? 'government'}, ${say(draft.form.words)}`,
      )}
      description={pick(
        `存在本机，${moment(draft.changedAt)} 修改`,
        `on this device, changed ${moment(draft.changedAt)}`,
      )}
      action={
        <Link to={paths.visitRecord} search={{ draft: draft.id }}>
          <Button>{pick('继续填写', 'Go on')}</Button>
        </Link>
      }
    />
  ))
}

interface PartProps {
  readonly today: Today
  readonly county: string
  readonly mayVisit: boolean
}

function Planned({ today, county, mayVisit }: PartProps) {
  const { pick, say } = useWords()
  return (
    <section className="panel">
      <div className="panel-tools">
        <h2>{pick('今日和近七天', 'Today and the next seven days')}</h2>
        <Link to={paths.visitPlans} search={{ county }}>
          {pick('督导安排', 'All plans')}
        </Link>
      </div>
      {today.planned.length === 0 ? (
        <EmptyState title={pick('没有安排', 'nothing is planned')} />
      ) : (
        <ul className="today-list">
          {today.planned.map((plan) => (
            <li key={plan.id} className="today-school">
              <div>
                <p>
                  {plan.school ? (
                    <Link to={paths.schoolBrief} params={{ school: plan.school.code }}>
                      {plan.school.name}
                    </Link>
                  ) : (
                    plan.countyName
                  )}{' '}
                  <PlanStateTag state={plan.state} />
                </p>
                <p className="quiet">
                  {plan.plannedOn} · {say(plan.formWords)} · {plan.purpose}
                </p>
              </div>
              {mayVisit && (
                <Link
                  to={paths.visitRecord}
                  search={{
                    county,
                    plan: plan.id,
                    form: plan.form,
                    ...(plan.school ? { school: plan.school.code } : {}),
                    ...(plan.follows ? { follows: plan.follows } : {}),
                  }}
                >
                  <Button type="primary" icon={<EditOutlined />}>
                    {pick('记录', 'Record')}
                  </Button>
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Returns({ today, county, mayVisit }: PartProps) {
  const { pick } = useWords()
  if (today.returns.length === 0) return null
  return (
    <section className="panel">
      <h2>{pick('应回访', 'To go back to')}</h2>
      <ul className="today-list">
        {today.returns.map((due) => (
          <li key={due.notice} className="today-school">
            <div>
              <p>
                <Link to={paths.visit} params={{ visit: due.visit }} search={{ county }}>
                  {due.number}
                </Link>{' '}
                {due.school?.name} {due.isLate && <Tag color="error">{pick('! 已过回访期限', '! late')}</Tag>}
              </p>
              <p className="quiet">
                {pick(
                  `整改期限 ${due.dueOn}，${due.returnBy} 前回访，未销号 ${due.openCases} 个`,
                  `due ${due.dueOn}, go back by ${due.returnBy}, ${due.openCases} open`,
                )}
              </p>
            </div>
            {mayVisit && due.school && (
              <Link
                to={paths.visitRecord}
                search={{ county, school: due.school.code, form: 'return', follows: due.visit }}
              >
                <Button>{pick('回访', 'Go back')}</Button>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Cases({ today }: { readonly today: Today }) {
  const { pick } = useWords()
  return (
    <section className="panel">
      <h2>{pick('我的学校的未销号问题', 'Open cases of my schools')}</h2>
      {today.cases.length === 0 ? (
        <EmptyState title={pick('没有未销号的问题', 'no case is open')} />
      ) : (
        <ul className="today-list">
          {today.cases.map((row) => (
            <CaseLine key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Schools({ today, county, mayVisit }: PartProps) {
  const { pick } = useWords()
  const isUnvisited = new Set(today.unvisited.map(({ code }) => code))
  // Whoever goes where today's plan sends them carries it out.
  const planOf = (code: string) => {
    const plan = today.planned.find(({ school, state }) => school?.code === code && state !== 'planned')
    return plan ? { plan: plan.id, form: plan.form } : {}
  }
  const schools = today.schools.toSorted((a, b) => Number(isUnvisited.has(b.code)) - Number(isUnvisited.has(a.code)))
  return (
    <section className="panel">
      <div className="panel-tools">
        <h2>{pick('我的学校', 'My schools')}</h2>
        {mayVisit && (
          <Link to={paths.visitRecord} search={{ county }}>
            {pick('记录其他学校', 'Record another school')}
          </Link>
        )}
      </div>
      {schools.length === 0 ? (
        <EmptyState title={pick('还没有划给这名督学的学校', 'no school has been given to this supervisor')}>
          <Link to={paths.districts} search={{ county }}>
            {pick('看督学责任区', 'See the districts')}
          </Link>
        </EmptyState>
      ) : (
        <ul className="today-list" aria-label={pick('我的学校', 'My schools')}>
          {schools.map((school) => (
            <li key={school.code} className="today-school">
              <div>
                <p>
                  <Link to={paths.schoolBrief} params={{ school: school.code }}>
                    {school.name}
                  </Link>{' '}
                  {isUnvisited.has(school.code) ? (
                    <Tag color="warning">{pick('本月未督导', 'not visited this month')}</Tag>
                  ) : (
                    <Tag color="success">
                      ✓ {pick(`本月 ${school.visitsThisMonth} 次`, `${school.visitsThisMonth} this month`)}
                    </Tag>
                  )}
                </p>
                <p className="quiet">
                  {[
                    school.townName,
                    school.lastVisit === null
                      ? pick('还没有督导记录', 'never visited')
                      : pick(`上次 ${school.lastVisit}`, `last ${school.lastVisit}`),
                    school.openCases > 0 &&
                      pick(
                        `未销号 ${school.openCases}${school.overdueCases > 0 ? `，逾期 ${school.overdueCases}` : ''}`,
                        `${school.openCases} open${school.overdueCases > 0 ? `, ${school.overdueCases} overdue` : ''}`,
                      ),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              {mayVisit && (
                <Link to={paths.visitRecord} search={{ county, school: school.code, ...planOf(school.code) }}>
                  <Button icon={<EditOutlined />} aria-label={pick(`记录 ${school.name}`, `Record ${school.name}`)}>
                    {pick('记录', 'Record')}
                  </Button>
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
