/** Who is eligible and who is not, each with the reason, its figures and its clause; in the public order. */
import { Select, Tag } from 'antd'
import { z } from 'zod'
import { schoolYearOf } from '#kernel/school-year.ts'
import { stageWords } from '#kernel/stage.ts'
import {
  clauseWords,
  eligibilityReasons,
  eligibilityReasonWords,
  eligibilityVerdicts,
  eligibilityWords,
  taughtSubjects,
  type EligibilityRow,
} from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { today } from '#web/app/when.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageTurner } from '#web/ui/page-turner.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BasisLine } from '../basis-line.tsx'
import { PersonalNote } from '../personal-note.tsx'
import { SchoolSelect } from '../school-select.tsx'
import { SearchField } from '../search-field.tsx'
import { postWords } from './post-words.ts'

const size = 200
const choices = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  verdict: z.enum(eligibilityVerdicts).optional(),
  reason: z.enum(eligibilityReasons).optional(),
  school: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  post: z.enum([...taughtSubjects, 'principal']).optional(),
  search: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).default(1),
})

export function EligibilityTable({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const [{ year = schoolYearOf(today()) + 1, page, ...filters }, choose] = usePageState(choices)
  const narrow = (change: Partial<z.output<typeof choices>>) => choose({ page: undefined, ...change })
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
  const answer = useAnswer(
    'staffing',
    'eligibility',
    { county, year, ...asked, page, size },
    { placeholderData: (before) => before, staleTime: 60_000 },
  )
  const columns: Column<EligibilityRow>[] = [
    { key: 'order', title: pick('公开顺序', 'Order'), width: 76, isNumber: true, value: ({ order }) => order },
    {
      key: 'name',
      title: pick('姓名', 'Name'),
      width: 124,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ name, isBackbone }) => (
        <>
          {name} {isBackbone === true && <Tag>{pick('骨干', 'backbone')}</Tag>}
        </>
      ),
      exportedToo: [
        { title: pick('编号', 'number'), value: ({ teacher }) => teacher },
        {
          title: pick('骨干', 'backbone'),
          value: ({ isBackbone }) =>
            isBackbone === null ? pick('缺数据', 'unknown') : isBackbone ? pick('是', 'yes') : pick('否', 'no'),
        },
      ],
    },
    { key: 'school', title: pick('学校', 'School'), width: 170, wraps: true, value: ({ schoolName }) => schoolName },
    { key: 'stage', title: pick('学段', 'Stage'), width: 66, value: ({ stage }) => say(stageWords[stage]) },
    { key: 'post', title: pick('岗位', 'Post'), width: 100, wraps: true, value: ({ post }) => say(postWords(post)) },
    { key: 'years', title: pick('现校年限', 'Years here'), width: 78, isNumber: true, value: ({ years }) => years },
    {
      key: 'moves',
      title: pick('以往交流', 'Moved before'),
      width: 100,
      value: ({ moves }) => moves,
      render: ({ moves, lastMove }) =>
        moves === 0 ? (
          <span className="quiet">{pick('没有', 'never')}</span>
        ) : (
          pick(`${moves}次，${lastMove ?? '—'}`, `${moves}, ${lastMove ?? '—'}`)
        ),
    },
    { key: 'wishes', title: pick('志愿数', 'Wishes'), width: 70, isNumber: true, value: ({ wishes }) => wishes },
    {
      key: 'verdict',
      title: pick('结论', 'Verdict'),
      width: 106,
      wraps: true,
      value: ({ verdict }) => say(eligibilityWords[verdict]),
      render: ({ verdict }) => (
        <Tag {...(verdict === 'eligible' ? { color: 'success' } : verdict === 'unknown' ? { color: 'warning' } : {})}>
          {say(eligibilityWords[verdict])}
        </Tag>
      ),
    },
    {
      key: 'why',
      title: pick('理由', 'Why'),
      width: 270,
      wraps: true,
      value: ({ why }) => say(why),
      exportedToo: [
        {
          title: pick('依据', 'clause'),
          value: ({ clause }) => clause && say(clauseWords(clause)),
        },
      ],
      render: ({ why, clause }) => (
        <>
          {say(why)}
          {clause !== null && <small className="quiet"> {say(clauseWords(clause))}</small>}
        </>
      ),
    },
  ]
  return (
    <section className="panel wide-on-paper">
      <PersonalNote />
      <Answered of={answer}>
        {({ rosterYear, isSimulated, counts, total, rows }) => (
          <>
            <BasisLine rosterYear={rosterYear} isSimulated={isSimulated} />
            <div className="staff-chips" role="group" aria-label={pick('按结论筛选', 'By verdict')}>
              {counts.map(({ verdict, teachers, backbone, principals }) => (
                <button
                  key={verdict}
                  type="button"
                  aria-pressed={filters.verdict === verdict}
                  onClick={() =>
                    narrow({ verdict: filters.verdict === verdict ? undefined : verdict, reason: undefined })
                  }
                >
                  {say(eligibilityWords[verdict])} <b>{whole(teachers)}</b>
                  <small className="quiet">
                    {pick(`骨干 ${backbone} · 校长 ${principals}`, `${backbone} backbone · ${principals} principals`)}
                  </small>
                </button>
              ))}
            </div>
            <DataTable
              searches={false}
              tools={
                <>
                  <SearchField value={filters.search} onSearch={(search) => narrow({ search })} />
                  <Select
                    aria-label={pick('交流学年', 'Year of the exchange')}
                    style={{ width: 150 }}
                    value={year}
                    onChange={(next) => narrow({ year: next })}
                    options={[-1, 0, 1, 2].map((ahead) => {
                      const value = schoolYearOf(today()) + ahead
                      return { value, label: yearName(value) }
                    })}
                  />
                  <SchoolSelect county={county} value={filters.school} onChange={(school) => narrow({ school })} />
                  <Select
                    allowClear
                    aria-label={pick('岗位', 'Post')}
                    placeholder={pick('岗位', 'post')}
                    style={{ width: 140 }}
                    popupMatchSelectWidth={false}
                    value={filters.post ?? null}
                    onChange={(post) => narrow({ post: post ?? undefined })}
                    options={[...taughtSubjects, 'principal' as const].map((value) => ({
                      value,
                      label: say(postWords(value)),
                    }))}
                  />
                  <Select
                    allowClear
                    aria-label={pick('理由', 'Reason')}
                    placeholder={pick('理由', 'reason')}
                    style={{ width: 190 }}
                    popupMatchSelectWidth={false}
                    value={filters.reason ?? null}
                    onChange={(reason) => narrow({ reason: reason ?? undefined })}
                    options={eligibilityReasons.map((value) => ({ value, label: say(eligibilityReasonWords[value]) }))}
                  />
                </>
              }
              name={pick(`${year}学年交流资格名单（本页）`, `Eligibility ${year} (this page)`)}
              rows={rows}
              columns={columns}
              rowKey={({ teacher }) => teacher}
              height={560}
              empty={
                <EmptyState
                  title={
                    rosterYear === null
                      ? pick('还没有导入教师名册', 'no roster has been imported')
                      : pick('没有符合条件的教师', 'nobody fits')
                  }
                />
              }
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
