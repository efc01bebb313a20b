/** The years of one school, for people who work there: each leads to its table. */
import { Link } from '@tanstack/react-router'
import { Card } from 'antd'
import { schoolYearOf } from '#kernel/school-year.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { FilingTag } from './filing-tags.tsx'

export function SchoolYears({ school }: { readonly school: string }) {
  const { pick } = useWords()
  const thisYear = schoolYearOf(new Date().toISOString().slice(0, 10))
  const filing = useAnswer('census', 'filing', { school, year: thisYear })
  return (
    <>
      <PageHeader
        title={pick('本校事业统计', 'Census of this school')}
        about={pick('选择学年，核对、更正、说明并签字。', 'Choose a year to check, correct, explain and sign.')}
      />
      <Answered of={filing}>
        {({ years }) =>
          years.length === 0 ? (
            <EmptyState title={pick('还没有本校的数据', 'there are no figures of this school yet')} />
          ) : (
            <div className="cards">
              {years
                .toSorted((a, b) => b - a)
                .map((year) => (
                  <YearCard key={year} school={school} year={year} />
                ))}
            </div>
          )
        }
      </Answered>
    </>
  )
}

function YearCard({ school, year }: { readonly school: string; readonly year: number }) {
  const { pick } = useWords()
  const yearName = useYearName()
  const filing = useAnswer('census', 'filing', { school, year }).data?.filing
  return (
    <Card size="small" title={yearName(year)} extra={filing && <FilingTag state={filing.state} />}>
      {filing && (
        <p className="quiet" style={{ marginTop: 0 }}>
          {pick(`在校生 ${filing.pupils ?? '—'} 人`, `${filing.pupils ?? '—'} pupils`)}
          {filing.openWarnings > 0 &&
            pick(`，${filing.openWarnings} 条警告待说明`, `, ${filing.openWarnings} warnings to explain`)}
        </p>
      )}
      <Link to={paths.filing} params={{ school, year: String(year) }}>
        {pick('打开学校基表', 'Open the school table')}
      </Link>
    </Card>
  )
}
