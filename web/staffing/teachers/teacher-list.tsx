/** The teachers of a county, a page at a time; one of them opens with all that the roster has. */
import { Button, Select } from 'antd'
import { z } from 'zod'
import { compulsoryStages, stageWords } from '#kernel/stage.ts'
import {
  backboneWords,
  degreeWords,
  dutyWords,
  employmentWords,
  taughtSubjects,
  taughtSubjectWords,
  titleWords,
  type TeacherRow,
} from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageTurner } from '#web/ui/page-turner.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BasisLine } from '../basis-line.tsx'
import { PersonalNote } from '../personal-note.tsx'
import { SchoolSelect } from '../school-select.tsx'
import { SearchField } from '../search-field.tsx'
import { TeacherDrawer } from './teacher-drawer.tsx'

const size = 100
const choices = z.object({
  school: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  stage: z.enum(compulsoryStages).optional(),
  subject: z.enum(taughtSubjects).optional(),
  search: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).default(1),
  teacher: z.string().max(30).optional(),
})

export function TeacherList({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const [{ teacher, page, ...filters }, choose] = usePageState(choices)
  const narrow = (change: Partial<z.output<typeof choices>>) => choose({ page: undefined, ...change })
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
  const answer = useAnswer(
    'staffing',
    'teachers',
    { county, ...asked, page, size },
    { placeholderData: (before) => before, staleTime: 60_000 },
  )
  const columns: Column<TeacherRow>[] = [
    {
      key: 'name',
      title: pick('姓名', 'Name'),
      width: 100,
      fixed: 'left',
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ id, name }) => (
        <Button type="link" size="small" className="link-cell" onClick={() => choose({ teacher: id })}>
          {name}
        </Button>
      ),
    },
    { key: 'id', title: pick('编号', 'Number'), width: 120, value: ({ id }) => id },
    { key: 'school', title: pick('学校', 'School'), width: 180, wraps: true, value: ({ schoolName }) => schoolName },
    { key: 'stage', title: pick('学段', 'Stage'), width: 70, value: ({ stage }) => say(stageWords[stage]) },
    {
      key: 'subject',
      title: pick('学科', 'Subject'),
      width: 110,
      wraps: true,
      value: ({ subject }) => say(taughtSubjectWords[subject]),
    },
    {
      key: 'employment',
      title: pick('用工', 'Employment'),
      width: 80,
      wraps: true,
      value: ({ employment }) => say(employmentWords[employment]),
    },
    { key: 'duty', title: pick('职务', 'Duty'), width: 90, value: ({ duty }) => say(dutyWords[duty]) },
    {
      key: 'degree',
      title: pick('学历', 'Degree'),
      width: 100,
      value: ({ degree }) => degree && say(degreeWords[degree]),
    },
    { key: 'title', title: pick('职称', 'Title'), width: 100, value: ({ title }) => title && say(titleWords[title]) },
    {
      key: 'backbone',
      title: pick('骨干', 'Backbone'),
      width: 120,
      wraps: true,
      value: ({ backbone }) => backbone && say(backboneWords[backbone]),
    },
    {
      key: 'years',
      title: pick('现校年限', 'Years here'),
      width: 80,
      isNumber: true,
      value: ({ schoolYears }) => schoolYears,
    },
    {
      key: 'last',
      title: pick('上次交流', 'Last move'),
      width: 80,
      value: ({ lastExchange }) => lastExchange,
      render: ({ lastExchange }) => lastExchange,
    },
  ]
  return (
    <section className="panel">
      <PersonalNote />
      <Answered of={answer}>
        {({ year, isSimulated, total, teachers }) => (
          <>
            <BasisLine rosterYear={year} isSimulated={isSimulated} />
            <DataTable
              searches={false}
              tools={
                <>
                  <SearchField value={filters.search} onSearch={(search) => narrow({ search })} />
                  <SchoolSelect county={county} value={filters.school} onChange={(school) => narrow({ school })} />
                  <Select
                    allowClear
                    aria-label={pick('学段', 'Stage')}
                    placeholder={pick('学段', 'stage')}
                    style={{ width: 110 }}
                    value={filters.stage ?? null}
                    onChange={(stage) => narrow({ stage: stage ?? undefined })}
                    options={compulsoryStages.map((value) => ({ value, label: say(stageWords[value]) }))}
                  />
                  <Select
                    allowClear
                    aria-label={pick('任教学科', 'Subject')}
                    placeholder={pick('任教学科', 'subject')}
                    style={{ width: 160 }}
                    value={filters.subject ?? null}
                    onChange={(subject) => narrow({ subject: subject ?? undefined })}
                    options={taughtSubjects.map((value) => ({ value, label: say(taughtSubjectWords[value]) }))}
                  />
                </>
              }
              name={pick('教师（本页）', 'Teachers (this page)')}
              rows={teachers}
              columns={columns}
              rowKey={({ id }) => id}
              height={560}
              empty={
                <EmptyState
                  title={
                    year === null
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
      {teacher !== undefined && (
        <TeacherDrawer county={county} teacher={teacher} onClose={() => choose({ teacher: undefined })} />
      )}
    </section>
  )
}
