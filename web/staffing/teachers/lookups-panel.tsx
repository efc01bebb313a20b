/** Who looked up or exported personal data of teachers, and when. */
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'

type Lookup = AnswerOf<'staffing', 'lookups'>['lookups'][number]

const kindWords: Readonly<Record<Lookup['kind'], { readonly zh: string; readonly en: string }>> = {
  teacher: { zh: '查看一名教师', en: 'one teacher' },
  list: { zh: '查询名单', en: 'a list' },
  export: { zh: '导出', en: 'an export' },
}

export function LookupsPanel({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const answer = useAnswer('staffing', 'lookups', { county })
  const columns: Column<Lookup & { readonly id: string }>[] = [
    {
      key: 'at',
      title: pick('时间', 'When'),
      width: 150,
      value: ({ at }) => at,
      render: ({ at }) => moment(at),
      written: ({ at }) => moment(at),
    },
    { key: 'who', title: pick('查阅人', 'Who'), width: 120, onPhone: 'head', value: ({ personName }) => personName },
    { key: 'kind', title: pick('方式', 'How'), width: 130, value: ({ kind }) => say(kindWords[kind]) },
    { key: 'what', title: pick('内容', 'What'), width: 420, wraps: true, value: ({ what }) => what },
    {
      key: 'teachers',
      title: pick('涉及教师', 'Teachers'),
      width: 100,
      isNumber: true,
      value: ({ teachers }) => teachers,
    },
  ]
  return (
    <section className="panel">
      <Answered of={answer}>
        {({ lookups }) => (
          <DataTable
            name={pick('个人信息查阅记录', 'Who looked')}
            rows={lookups.map((lookup, index) => ({ ...lookup, id: `${lookup.at} ${index}` }))}
            columns={columns}
            rowKey={({ id }) => id}
            empty={<EmptyState title={pick('还没有人查阅过', 'nobody has looked yet')} />}
          />
        )}
      </Answered>
    </section>
  )
}
