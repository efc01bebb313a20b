/** What a year asks of each place beside what is there: classes, staff by ratio, teachers by weekly periods, beds. */
import { Button } from 'antd'
import type { NeedsOfPlace } from '#modules/projection/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { gapWords, unknownWords } from './pressure-words.ts'

type Range = NeedsOfPlace['pupils']

interface TableProps {
  readonly places: readonly NeedsOfPlace[]
  readonly level: 'town' | 'school'
  readonly names: ReadonlyMap<string, string>
  readonly onSubjects: (place: NeedsOfPlace) => void
}

const there = (key: string, title: string, of: (place: NeedsOfPlace) => number | null): Column<NeedsOfPlace> => ({
  key,
  title,
  width: 76,
  isNumber: true,
  value: of,
})

export function NeedsTable({ places, level, names, onSubjects }: TableProps) {
  const { say, pick } = useWords()
  const [view, setView] = useTableView('needs')
  const needed = (key: string, title: string, of: (place: NeedsOfPlace) => Range | null): Column<NeedsOfPlace> => ({
    key,
    title,
    width: 108,
    isNumber: true,
    value: (place) => of(place)?.middle ?? null,
    render: (place) => {
      const range = of(place)
      if (range === null) return null
      return (
        <span className="with-interval">
          {whole(range.middle)}
          {range.low === range.high ? null : (
            <small>
              {whole(range.low)}–{whole(range.high)}
            </small>
          )}
        </span>
      )
    },
    exportedToo: [
      { title: pick(`${title}下限`, `${title}, low`), value: (place) => of(place)?.low ?? null },
      { title: pick(`${title}上限`, `${title}, high`), value: (place) => of(place)?.high ?? null },
    ],
  })
  const gap = (
    key: string,
    title: string,
    of: (place: NeedsOfPlace) => { readonly gap: number | null; readonly unknown: number } | null,
  ): Column<NeedsOfPlace> => ({
    key,
    title,
    width: 96,
    isNumber: true,
    value: (place) => of(place)?.gap ?? null,
    render: (place) => {
      const found = of(place)
      const [words, more] = [gapWords(found?.gap ?? null), unknownWords(found?.unknown ?? 0)]
      if (words === null) return more && <span className="quiet">{pick('缺数据', 'unknown')}</span>
      return (
        <span className="with-interval">
          {say(words)}
          {more && <small>{say(more)}</small>}
        </span>
      )
    },
    exportedToo: [
      {
        title: pick(`${title}：缺数据学校数`, `${title}: schools unknown`),
        value: (place) => of(place)?.unknown ?? null,
      },
    ],
  })
  const columns: Column<NeedsOfPlace>[] = [
    {
      key: 'name',
      title: level === 'school' ? pick('学校', 'School') : pick('乡镇', 'Township'),
      width: level === 'school' ? 168 : 116,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ name, level: own }) =>
        own === 'county' ? <strong>{pick(`${name}合计`, `${name}, all`)}</strong> : name,
    },
    ...(level === 'school'
      ? [
          {
            key: 'parent',
            title: pick('乡镇', 'Township'),
            width: 96,
            value: ({ parent }: NeedsOfPlace) => (parent === null ? '' : (names.get(parent) ?? parent)),
          } satisfies Column<NeedsOfPlace>,
        ]
      : []),
    needed('pupils', pick('在校生', 'Pupils'), ({ pupils }) => pupils),
    needed('primary', pick('小学班数', 'Primary classes'), ({ primaryClasses }) => primaryClasses.needed),
    there('primary-now', pick('现有小学班', 'Primary now'), ({ primaryClasses }) => primaryClasses.now),
    needed('junior', pick('初中班数', 'Junior classes'), ({ juniorClasses }) => juniorClasses.needed),
    there('junior-now', pick('现有初中班', 'Junior now'), ({ juniorClasses }) => juniorClasses.now),
    needed('ratio', pick('教职工（生师比）', 'Staff by ratio'), ({ byRatio }) => byRatio.needed),
    there('staff', pick('现有教职工', 'Staff now'), ({ byRatio }) => byRatio.staff),
    gap('staff-gap', pick('教职工缺 / 余', 'Staff short / over'), ({ byRatio }) => byRatio),
    gap('establishment', pick('比核定编制', 'On posts fixed'), ({ byRatio: { establishmentGap, unknown } }) => ({
      gap: establishmentGap,
      unknown,
    })),
    needed('periods', pick('专任教师（课时）', 'Teachers by periods'), ({ byPeriods }) => byPeriods?.needed ?? null),
    there('teachers', pick('现有专任教师', 'Teachers now'), ({ byPeriods }) => byPeriods?.teachers ?? null),
    gap('teachers-gap', pick('教师缺 / 余', 'Teachers short / over'), ({ byPeriods }) => byPeriods),
    gap(
      'fewest-gap',
      pick('一人多科时缺 / 余', 'At the fewest'),
      ({ byPeriods }) => byPeriods && { gap: byPeriods.gapOfFewest, unknown: byPeriods.unknown },
    ),
    needed('beds', pick('寄宿生', 'Boarders'), ({ beds }) => beds.expected),
    there('beds-now', pick('现有床位', 'Beds'), ({ beds }) => beds.there),
    gap('beds-gap', pick('床位缺 / 余', 'Beds short / over'), ({ beds }) => beds),
    {
      key: 'subjects',
      title: pick('分科', 'Subjects'),
      width: 72,
      isAction: true,
      value: () => null,
      render: (place) =>
        place.byPeriods === null ? null : (
          <Button size="small" onClick={() => onSubjects(place)}>
            {pick('分科', 'Subjects')}
          </Button>
        ),
    },
  ]
  return (
    <DataTable
      name={pick('班级教师床位需求', 'Needs')}
      rows={places}
      columns={columns}
      rowKey={({ code }) => code}
      view={view}
      onView={setView}
    />
  )
}
