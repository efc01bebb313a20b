/** Teachers with what each qualifies for: by which clause, from which school year, with the figures it was judged by. */
import { Select } from 'antd'
import { z } from 'zod'
import {
  incentiveKinds,
  incentiveStates,
  incentiveStateWords,
  incentiveWords,
  type IncentiveStanding,
} from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { exact } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageTurner } from '#web/ui/page-turner.tsx'
import { useWords } from '#web/ui/words.tsx'
import { PersonalNote } from '../personal-note.tsx'
import { ConfidenceMark } from '../source-list.tsx'

const size = 100
const choices = z.object({
  kind: z.enum([...incentiveKinds, 'all']).default('senior-direct'),
  state: z.enum(incentiveStates).default('met'),
  page: z.coerce.number().int().min(1).default(1),
})

interface Row extends IncentiveStanding {
  readonly id: string
  readonly teacher: string
  readonly name: string
  readonly schoolName: string
}

export function QualifiedTable({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const [{ kind, state, page }, choose] = usePageState(choices)
  const answer = useAnswer(
    'staffing',
    'incentives',
    { county, ...(kind === 'all' ? {} : { kind }), state, page, size },
    { placeholderData: (before) => before, staleTime: 60_000 },
  )
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: pick('教师', 'Teacher'),
      width: 100,
      onPhone: 'head',
      value: ({ name }) => name,
      exportedToo: [{ title: pick('编号', 'number'), value: ({ teacher }) => teacher }],
    },
    { key: 'school', title: pick('学校', 'School'), width: 170, wraps: true, value: ({ schoolName }) => schoolName },
    {
      key: 'kind',
      title: pick('类别', 'Kind'),
      width: 160,
      wraps: true,
      value: (row) => say(incentiveWords[row.kind]),
    },
    {
      key: 'since',
      title: pick('起始学年', 'From'),
      width: 82,
      value: ({ since }) => since,
      render: ({ since }) => since,
    },
    {
      key: 'monthly',
      title: pick('元/月', 'Yuan a month'),
      width: 76,
      isNumber: true,
      value: ({ monthly }) => monthly,
      render: ({ monthly }) => (monthly === null ? null : exact(monthly)),
    },
    { key: 'why', title: pick('怎样判断', 'How it was judged'), width: 280, wraps: true, value: ({ why }) => say(why) },
    {
      key: 'clause',
      title: pick('依据', 'Clause'),
      width: 280,
      wraps: true,
      value: ({ clause }) => say(clause),
      render: ({ clause, confidence }) => (
        <>
          {say(clause)} <ConfidenceMark confidence={confidence} />
        </>
      ),
    },
  ]
  return (
    <section className="panel wide-on-paper">
      <PersonalNote />
      <Answered of={answer}>
        {({ teachers, total }) => (
          <>
            <DataTable
              searches={false}
              tools={
                <>
                  <Select
                    aria-label={pick('类别', 'Kind')}
                    style={{ width: 220 }}
                    popupMatchSelectWidth={false}
                    value={kind}
                    onChange={(next) => choose({ kind: next, page: undefined })}
                    options={[
                      ...incentiveKinds.map((value) => ({ value, label: say(incentiveWords[value]) })),
                      { value: 'all' as const, label: pick('全部类别', 'all kinds') },
                    ]}
                  />
                  <Select
                    aria-label={pick('情况', 'State')}
                    style={{ width: 160 }}
                    value={state}
                    onChange={(next) => choose({ state: next, page: undefined })}
                    options={incentiveStates.map((value) => ({ value, label: say(incentiveStateWords[value]) }))}
                  />
                </>
              }
              name={pick('职称与待遇（本页）', 'Titles and subsidies (this page)')}
              rows={teachers.flatMap(({ teacher, name, schoolName, standings }) =>
                standings
                  .filter((own) => own.state === state && (kind === 'all' || own.kind === kind))
                  .map((own): Row => ({ ...own, id: `${teacher} ${own.kind}`, teacher, name, schoolName })),
              )}
              columns={columns}
              rowKey={({ id }) => id}
              height={600}
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
    </section>
  )
}
