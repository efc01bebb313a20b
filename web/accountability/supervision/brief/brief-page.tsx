/** 学校简况: what to know of a school before visiting it: three years, open cases and complaints, commitments, earlier visits. */
import { EditOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { stageWords } from '#kernel/stage.ts'
import { schoolTypeOf } from '#kernel/school-type.ts'
import { unitWords } from '#kernel/unit-words.ts'
import { lightWords, type BriefYear } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { useMayIn } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { exact, fixed, whole } from '#web/ui/charts/figures.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CaseLine } from '../../cases/case-line.tsx'
import { SupervisionNav } from '../supervision-nav.tsx'
import { briefRows } from './brief-rows.ts'

type Brief = AnswerOf<'accountability', 'schoolBrief'>

export function BriefPage() {
  const { school } = useParams({ strict: false })
  const answer = useAnswer('accountability', 'schoolBrief', { school: school ?? '' })
  return <Answered of={answer}>{(brief) => <Brief brief={brief} />}</Answered>
}

function Brief({ brief }: { readonly brief: Brief }) {
  const { say, pick } = useWords()
  const { school, openCases, closedCases, complaints } = brief
  const mayVisit = useMayIn(school.county)('accountability.visit')
  const type = schoolTypeOf(school.type)
  return (
    <>
      <PageHeader
        title={school.name}
        tab={`${school.name} ${pick('督导简况', 'brief')}`}
        tags={brief.isSimulated && <Tag>{pick('模拟数据', 'simulated')}</Tag>}
        about={
          <>
            {[school.countyName, school.townName, type ? say(type) : school.type].filter(Boolean).join(' · ')} ·{' '}
            {brief.supervisor === null
              ? pick('责任督学暂缺', 'no supervisor yet')
              : pick(`责任督学 ${brief.supervisor}`, `supervisor ${brief.supervisor}`)}
            {brief.district && ` · ${brief.district}`} ·{' '}
            <Link to={paths.school} params={{ school: school.code }}>
              {pick('学校达标卡', 'school card')}
            </Link>
          </>
        }
        actions={
          <>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
            {mayVisit && (
              <Link to={paths.visitRecord} search={{ county: school.county, school: school.code }}>
                <Button type="primary" icon={<EditOutlined />}>
                  {pick('开始记录', 'Record a visit')}
                </Button>
              </Link>
            )}
          </>
        }
      />
      <SupervisionNav county={school.county} isChosen />
      <dl className="figure-row">
        <div>
          <dt>{pick('未销号问题', 'Open cases')}</dt>
          <dd>{openCases.length}</dd>
        </div>
        <div>
          <dt>{pick('其中逾期', 'Of them overdue')}</dt>
          <dd>{openCases.filter(({ isOverdue }) => isOverdue).length}</dd>
        </div>
        <div>
          <dt>{pick('信访件', 'Complaints')}</dt>
          <dd>{complaints}</dd>
        </div>
        <div>
          <dt>{pick('以往督导', 'Earlier visits')}</dt>
          <dd>{brief.visits.length}</dd>
        </div>
      </dl>
      <div className="visit-columns">
        <div>
          <section className="panel">
            <h2>{pick('近三年', 'Three years')}</h2>
            {brief.years.length === 0 ? (
              <EmptyState title={pick('还没有统计数据', 'there are no figures yet')} />
            ) : (
              <YearTable years={brief.years} />
            )}
          </section>
          <section className="panel">
            <h2>{pick('涉及本校的承诺', 'Commitments about this school')}</h2>
            {brief.commitments.length === 0 ? (
              <EmptyState title={pick('没有涉及本校的承诺', 'no commitment is about this school')} />
            ) : (
              <ul className="today-list">
                {brief.commitments.map((commitment) => (
                  <li key={commitment.id} className="today-school">
                    <div>
                      <p>{commitment.text}</p>
                      <p className="quiet">
                        {[commitment.owner.office, pick(`期限 ${commitment.dueOn}`, `by ${commitment.dueOn}`)]
                          .filter(Boolean)
                          .join(' · ')}
                      </p>
                    </div>
                    <Tag>{say(lightWords[commitment.standing.light])}</Tag>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
        <div>
          <section className="panel">
            <h2>{pick('未销号问题', 'Open cases')}</h2>
            {openCases.length === 0 ? (
              <EmptyState title={pick('没有未销号的问题', 'no case is open')} />
            ) : (
              <ul className="today-list">
                {openCases.map((row) => (
                  <CaseLine key={row.id} row={row} withSchool={false} />
                ))}
              </ul>
            )}
          </section>
          {closedCases.length > 0 && (
            <section className="panel">
              <h2>{pick('已办结，看是否反弹', 'Ended; have they come back?')}</h2>
              <ul className="today-list">
                {closedCases.map((row) => (
                  <CaseLine key={row.id} row={row} withSchool={false} />
                ))}
              </ul>
            </section>
          )}
          <section className="panel">
            <h2>{pick('以往督导', 'Earlier visits')}</h2>
            {brief.visits.length === 0 ? (
              <EmptyState title={pick('还没有督导记录', 'never visited')} />
            ) : (
              <ul className="today-list">
                {brief.visits.map((visit) => (
                  <li key={visit.id} className="today-school">
                    <div>
                      <p>
                        <Link to={paths.visit} params={{ visit: visit.id }} search={{ county: visit.county }}>
                          {visit.visitedOn}
                        </Link>{' '}
                        {say(visit.formWords)}
                      </p>
                      <p className="quiet">
                        {pick(
                          `${visit.supervisor}，问题 ${visit.findings} 个，未销号 ${visit.openFindings} 个`,
                          `${visit.supervisor}, ${visit.findings} findings, ${visit.openFindings} open`,
                        )}
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
    </>
  )
}

function YearTable({ years }: { readonly years: readonly BriefYear[] }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const { heads, parts } = briefRows(years)
  const cells = (values: readonly (number | null)[]) =>
    values.map((value, i) => <td key={years[i]!.year}>{whole(value)}</td>)
  return (
    <div className="brief-years-place">
      <table className="brief-years">
        <thead>
          <tr>
            <th scope="col">{pick('统计学年', 'School year')}</th>
            {years.map(({ year, isDraft }) => (
              <th key={year} scope="col">
                {yearName(year)} {isDraft && <small>{pick('未定稿', 'draft')}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heads.map(({ words, values }) => (
            <tr key={words.en}>
              <th scope="row">{say(words)}</th>
              {cells(values)}
            </tr>
          ))}
          {parts.map(({ phase, outcomes, rows }) => [
            <tr key={phase} className="brief-part">
              <th scope="row">
                {say(stageWords[phase])}
                {pick('：七项达标', ': of the seven')}
              </th>
              {outcomes.map((found, i) => (
                <td key={years[i]!.year}>
                  {found === null ? '—' : <OutcomeTag outcome={found.outcome} />}{' '}
                  {found?.metCount != null && <span className="unbroken">{found.metCount} / 7</span>}
                </td>
              ))}
            </tr>,
            ...rows.map(({ indicator, words, unit, threshold, values }) => (
              <tr key={`${phase} ${indicator}`}>
                <th scope="row">
                  {indicator} {say(words)}{' '}
                  <small className="quiet">
                    {threshold === null ? '' : pick(`≥ ${exact(threshold)} `, `≥ ${exact(threshold)} `)}
                    {say(unitWords(unit))}
                  </small>
                </th>
                {values.map((found, i) => (
                  <td key={years[i]!.year} className={found?.outcome === 'unmet' ? 'late' : ''}>
                    {found === null || found.value === null
                      ? pick('缺数据', 'unknown')
                      : `${fixed(found.value, 2)}${found.outcome === 'unmet' ? ' ✕' : found.outcome === 'near' ? ' △' : ' ✓'}`}
                  </td>
                ))}
              </tr>
            )),
          ])}
        </tbody>
      </table>
    </div>
  )
}
