/** What each school needs, has and lacks of the chosen subject; at PE and arts with what R3 asks for beside it. */
import { useMemo } from 'react'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { SchoolNeeds } from '#modules/staffing/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { exact, fixed } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { gapWords } from '../gap-words.ts'
import { askedWords, counselling, type Asked, type SchoolNeed } from './shown-subject.ts'

interface Props {
  readonly asked: Asked
  readonly stage: CompulsoryStage
  readonly needs: readonly SchoolNeed[]
  readonly schools: readonly SchoolNeeds[]
  readonly chosen: string | null
}

const sourceWords = {
  roster: { zh: '名册', en: 'roster' },
  census: { zh: '统计数据', en: 'census' },
  unknown: { zh: '缺数据', en: 'unknown' },
} as const

export function SchoolNeedsTable({ asked, stage, needs, schools, chosen }: Props) {
  const { say, pick } = useWords()
  const [view, setView] = useTableView('needs')
  const rules = useMemo(
    () => new Map(schools.filter((each) => each.stage === stage).map((each) => [each.school, each])),
    [schools, stage],
  )
  const columns = useMemo((): Column<SchoolNeed>[] => {
    const isCounted = asked !== counselling
    const isR3 = asked === 'physical-education' || asked === 'arts'
    const gapOf = (gap: number | null) => {
      const words = gapWords(gap)
      return words && <span className={gap! > 0 ? 'staff-short' : undefined}>{say(words)}</span>
    }
    return [
      {
        key: 'school',
        title: pick('学校', 'School'),
        width: 156,
        fixed: 'left',
        wraps: true,
        onPhone: 'head',
        value: (row) => row.schoolName,
      },
      { key: 'town', title: pick('乡镇', 'Township'), width: 88, value: ({ townName }) => townName },
      ...(isCounted
        ? ([
            {
              key: 'classes',
              title: pick('班数', 'Classes'),
              width: 60,
              isNumber: true,
              value: ({ school }) => {
                const own = rules.get(school)?.classes ?? []
                return own.some(({ classes }) => classes === null)
                  ? null
                  : own.reduce((sum, { classes }) => sum + classes!, 0)
              },
            },
            {
              key: 'periods',
              title: pick('周课时', 'Periods'),
              width: 68,
              isNumber: true,
              value: ({ periods }) => periods,
              render: ({ periods }) => exact(periods),
            },
            {
              key: 'fullTime',
              title: pick('折合整岗', 'Full-time'),
              width: 80,
              isNumber: true,
              value: ({ fullTime }) => fullTime,
              render: ({ fullTime }) => fixed(fullTime, 2),
            },
          ] satisfies Column<SchoolNeed>[])
        : []),
      { key: 'needed', title: pick('应有', 'Posts'), width: 60, isNumber: true, value: ({ needed }) => needed },
      { key: 'inPost', title: pick('实有', 'In post'), width: 60, isNumber: true, value: ({ inPost }) => inPost },
      ...(isCounted
        ? ([
            { key: 'also', title: pick('兼教', 'Also teach it'), width: 60, isNumber: true, value: ({ also }) => also },
          ] satisfies Column<SchoolNeed>[])
        : []),
      {
        key: 'gap',
        title: pick('缺 / 余', 'Gap'),
        width: 72,
        isNumber: true,
        value: ({ gap }) => gap,
        render: ({ gap }) => gapOf(gap),
      },
      { key: 'source', title: pick('来源', 'Source'), width: 74, value: ({ source }) => say(sourceWords[source]) },
      ...(isR3
        ? ([
            {
              key: 'r3needed',
              title: pick('R3 应有（体育+艺术）', 'R3 needs (PE and arts)'),
              width: 96,
              isNumber: true,
              value: ({ school }) => rules.get(school)?.resourceRule.needed ?? null,
            },
            {
              key: 'r3periods',
              title: pick('按课时应有（体育+艺术）', 'By periods (PE and arts)'),
              width: 108,
              isNumber: true,
              value: ({ school }) => rules.get(school)?.resourceRule.byPeriods ?? null,
            },
            {
              key: 'r3inPost',
              title: pick('统计体艺教师', 'In the census'),
              width: 84,
              isNumber: true,
              value: ({ school }) => rules.get(school)?.resourceRule.inPost ?? null,
            },
            {
              key: 'r3gap',
              title: pick('R3 缺 / 余', 'R3 gap'),
              width: 76,
              isNumber: true,
              value: ({ school }) => rules.get(school)?.resourceRule.gap ?? null,
              render: ({ school }) => gapOf(rules.get(school)?.resourceRule.gap ?? null),
            },
          ] satisfies Column<SchoolNeed>[])
        : []),
    ]
  }, [asked, rules, say, pick])
  const ordered = useMemo(() => needs.toSorted((a, b) => (b.gap ?? -99) - (a.gap ?? -99)), [needs])
  return (
    <DataTable
      name={pick(`分校${askedWords(asked).zh}教师`, `${askedWords(asked).en} by school`)}
      rows={ordered}
      columns={columns}
      rowKey={({ school }) => school}
      view={view}
      onView={setView}
      height={520}
      rowClass={({ school }) => (school === chosen ? 'ant-table-row-selected' : '')}
    />
  )
}
