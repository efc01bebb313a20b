/** Posts of every school: by pupils, by classes, needed, approved, in post, both gaps, and what it is flagged with. */
import { Tag } from 'antd'
import { useMemo, type ReactNode } from 'react'
import {
  deciderWords,
  inPostSourceWords,
  postFlagWords,
  taughtSubjectWords,
  type SchoolPosts,
} from '#modules/staffing/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import { useTableView } from '#web/app/page-state.ts'
import { fixed } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { gapWords, headroomWords } from '../gap-words.ts'
import { FlagTag } from './flag-tag.tsx'

interface Props {
  readonly schools: readonly SchoolPosts[]
  readonly tools?: ReactNode
}

const sumOf = (stages: SchoolPosts['stages'], field: 'pupils' | 'classes'): number | null =>
  stages.some((stage) => stage[field] === null) ? null : stages.reduce((sum, stage) => sum + stage[field]!, 0)

export function PostsTable({ schools, tools }: Props) {
  const { say, pick, language } = useWords()
  const [view, setView] = useTableView('posts')
  const columns = useMemo((): Column<SchoolPosts>[] => {
    // English heads are longer words.
    const more = language === 'en' ? 18 : 0
    const joined = (words: readonly string[]) => words.join(pick('、', ', '))
    return [
      {
        key: 'school',
        title: pick('学校', 'School'),
        width: 158,
        fixed: 'left',
        wraps: true,
        onPhone: 'head',
        value: ({ schoolName }) => schoolName,
        exportedToo: [
          {
            title: pick('学段', 'stages'),
            value: ({ stages }) => joined(stages.map(({ stage }) => say(stageWords[stage]))),
          },
        ],
        render: ({ schoolName, isPoint, isSmall, stages }) => (
          <>
            {schoolName} {stages.length > 1 && <Tag>{joined(stages.map(({ stage }) => say(stageWords[stage])))}</Tag>}
            {isPoint ? <Tag>{pick('教学点', 'point')}</Tag> : isSmall ? <Tag>{pick('小规模', 'small')}</Tag> : null}
          </>
        ),
      },
      { key: 'town', title: pick('乡镇', 'Township'), width: 84 + more, value: ({ townName }) => townName },
      {
        key: 'pupils',
        title: pick('学生', 'Pupils'),
        width: 66 + more,
        isNumber: true,
        value: ({ stages }) => sumOf(stages, 'pupils'),
      },
      {
        key: 'classes',
        title: pick('班数', 'Classes'),
        width: 56 + more,
        isNumber: true,
        value: ({ stages }) => sumOf(stages, 'classes'),
      },
      {
        key: 'byPupils',
        title: pick('按生师比', 'By pupils'),
        width: 72 + more,
        isNumber: true,
        value: ({ byPupils }) => byPupils,
        render: ({ byPupils }) => fixed(byPupils, 2),
      },
      {
        key: 'byClasses',
        title: pick('按班师比', 'By classes'),
        width: 72 + more,
        isNumber: true,
        value: ({ byClasses }) => byClasses,
        render: ({ byClasses }) => fixed(byClasses, 2),
      },
      {
        key: 'needed',
        title: pick('按标准应有', 'Needed'),
        width: 86 + more,
        isNumber: true,
        value: ({ needed }) => needed,
        exportedToo: [
          { title: pick('应有依据', 'decided'), value: ({ decidedBy }) => decidedBy && say(deciderWords[decidedBy]) },
        ],
        render: ({ needed, decidedBy }) =>
          needed === null ? null : (
            <>
              <b>{needed}</b> {decidedBy !== null && <small className="quiet">{say(deciderWords[decidedBy])}</small>}
            </>
          ),
      },
      {
        key: 'approved',
        title: pick('核定编制', 'Approved'),
        width: 62 + more,
        isNumber: true,
        value: ({ approved }) => approved,
      },
      {
        key: 'inPost',
        title: pick('实有', 'In post'),
        width: 58 + more,
        isNumber: true,
        value: ({ inPost }) => inPost,
        exportedToo: [
          { title: pick('实有来源', 'source'), value: ({ inPostSource }) => say(inPostSourceWords[inPostSource]) },
        ],
      },
      {
        key: 'outside',
        title: pick('编外', 'Outside'),
        width: 56 + more,
        isNumber: true,
        value: ({ outside }) => outside,
      },
      {
        key: 'headroom',
        title: pick('核定−实有', 'Approved − in post'),
        width: 78 + more,
        isNumber: true,
        value: ({ headroom }) => headroom,
        render: ({ headroom }) => {
          const words = headroomWords(headroom)
          return words && <span className={headroom! < 0 ? 'staff-short' : undefined}>{say(words)}</span>
        },
      },
      {
        key: 'gap',
        title: pick('应有−实有', 'Needed − in post'),
        width: 76 + more,
        isNumber: true,
        value: ({ standardGap }) => standardGap,
        render: ({ standardGap }) => {
          const words = gapWords(standardGap)
          return words && <span className={standardGap! > 0 ? 'staff-short' : undefined}>{say(words)}</span>
        },
      },
      {
        key: 'flags',
        title: pick('标记', 'Flags'),
        width: 250,
        wraps: true,
        value: ({ flags }) => joined(flags.map((flag) => say(postFlagWords[flag]))) || null,
        exportedToo: [
          {
            title: pick('缺的学科', 'subjects lacking'),
            value: ({ lacking }) => joined(lacking.map((subject) => say(taughtSubjectWords[subject]))) || null,
          },
        ],
        render: ({ flags, lacking }) =>
          flags.length === 0 ? null : (
            <>
              <span className="staff-tags">
                {flags.map((flag) => (
                  <FlagTag key={flag} flag={flag} />
                ))}
              </span>
              {lacking.length > 0 && (
                <small className="quiet" title={joined(lacking.map((subject) => say(taughtSubjectWords[subject])))}>
                  {' '}
                  {pick('缺 ', 'lacks ')}
                  {joined(lacking.slice(0, 3).map((subject) => say(taughtSubjectWords[subject])))}
                  {lacking.length > 3 && pick(` 等${lacking.length}科`, ` and ${lacking.length - 3} more`)}
                </small>
              )}
            </>
          ),
      },
    ]
  }, [say, pick, language])
  return (
    <DataTable
      name={pick('编制测算', 'Posts of schools')}
      rows={schools}
      columns={columns}
      rowKey={({ school }) => school}
      view={view}
      onView={setView}
      height={620}
      tools={tools}
    />
  )
}
