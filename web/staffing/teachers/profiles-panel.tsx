/** Counts of the roster by school, without a name, beside what the census has; differing figures are marked, never mended. */
import { stageWords } from '#kernel/stage.ts'
import type { SchoolProfile } from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { useTableView } from '#web/app/page-state.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BasisLine } from '../basis-line.tsx'

export function ProfilesPanel({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const [view, setView] = useTableView('profiles')
  const answer = useAnswer('staffing', 'rosterProfiles', { county })
  const compared = (
    key: 'teachers' | 'aboveDegree' | 'backbone' | 'peArts',
    zh: string,
    en: string,
  ): Column<SchoolProfile> => ({
    key,
    title: pick(zh, en),
    width: 92,
    isNumber: true,
    value: (row) => row[key],
    exportedToo: [{ title: pick(`${zh}（统计数据）`, `${en} (census)`), value: ({ census }) => census[key] }],
    render: (row) => {
      const other = row.census[key]
      return other === null || other === row[key] ? (
        row[key]
      ) : (
        <span className="staff-short" title={pick('名册与统计数据不一致', 'roster and census differ')}>
          {row[key]} <small>{pick(`统计 ${other}`, `census ${other}`)}</small>
        </span>
      )
    },
  })
  const count = (
    key: 'inPost' | 'contract' | 'substitute' | 'certified' | 'juniorCertified',
    zh: string,
    en: string,
  ): Column<SchoolProfile> => ({ key, title: pick(zh, en), width: 78, isNumber: true, value: (row) => row[key] })
  const columns: Column<SchoolProfile>[] = [
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 170,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ schoolName }) => schoolName,
    },
    { key: 'stage', title: pick('学段', 'Stage'), width: 72, value: ({ stage }) => say(stageWords[stage]) },
    compared('teachers', '教师', 'Teachers'),
    count('inPost', '编内、特岗', 'In post'),
    count('contract', '聘任', 'Contract'),
    count('substitute', '代课', 'Substitutes'),
    compared('aboveDegree', '高于规定学历', 'Above the degree'),
    compared('backbone', '骨干教师', 'Backbone'),
    compared('peArts', '体艺教师', 'PE and arts'),
    count('certified', '资格证相符', 'Certified'),
    count('juniorCertified', '可教初中', 'May teach junior'),
    {
      key: 'unknown',
      title: pick('缺数据', 'Unknown'),
      width: 120,
      wraps: true,
      value: ({ unknown }) => unknown.degree + unknown.backbone + unknown.certificate,
      render: ({ unknown: { degree, backbone, certificate } }) => {
        const told = [
          degree > 0 && pick(`学历 ${degree}`, `degree ${degree}`),
          backbone > 0 && pick(`骨干 ${backbone}`, `backbone ${backbone}`),
          certificate > 0 && pick(`资格证 ${certificate}`, `certificate ${certificate}`),
        ].filter((each) => each !== false)
        return told.length === 0 ? <span className="quiet">—</span> : told.join(pick('、', ', '))
      },
    },
  ]
  return (
    <section className="panel wide-on-paper">
      <Answered of={answer}>
        {({ year, fileName, at, isSimulated, schools }) => (
          <>
            {year !== null && <BasisLine rosterYear={year} isSimulated={isSimulated} />}
            {fileName !== null && (
              <p className="quiet staff-lone">
                {pick(`按 ${moment(at)} 导入的“${fileName}”`, `As imported on ${moment(at)}, “${fileName}”`)}
              </p>
            )}
            <DataTable
              name={pick('教师名册分校统计', 'Roster by school')}
              rows={schools}
              columns={columns}
              rowKey={({ school, stage }) => `${school} ${stage}`}
              view={view}
              onView={setView}
              height={620}
              empty={
                <EmptyState title={pick('还没有导入教师名册', 'no roster has been imported')}>
                  {pick(
                    '没有名册也能看编制；学科缺口、轮岗、职称需要名册。请人事股从空白表填起。',
                    'Posts do without one; subjects, exchange and titles need it. Begin with the empty table.',
                  )}
                </EmptyState>
              }
            />
          </>
        )}
      </Answered>
    </section>
  )
}
