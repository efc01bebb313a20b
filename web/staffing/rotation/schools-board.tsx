/** The board of schools: who leaves and comes by post, in post before and after, against what is approved and needed. */
import { Button, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { stageWords } from '#kernel/stage.ts'
import type { BoardSchool } from '#modules/staffing/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { postWords } from './post-words.ts'

interface Props {
  readonly schools: readonly BoardSchool[]
  readonly onSchool: (school: string) => void
}

const settlementWords = {
  city: { zh: '城区', en: 'city' },
  town: { zh: '镇区', en: 'town' },
  country: { zh: '乡村', en: 'country' },
} as const

export function SchoolsBoard({ schools, onSchool }: Props) {
  const { say, pick } = useWords()
  const [view, setView] = useTableView('board')
  const [onlyMoved, setOnlyMoved] = useState(true)
  const shown = useMemo(
    () => (onlyMoved ? schools.filter(({ leaves, comes }) => leaves + comes > 0) : schools),
    [schools, onlyMoved],
  )
  const columns = useMemo((): Column<BoardSchool>[] => {
    const told = (posts: BoardSchool['posts'], field: 'leaves' | 'comes') =>
      posts
        .filter((post) => post[field] > 0)
        .map((post) => `${say(postWords(post.post))}${post[field] > 1 ? ` ${post[field]}` : ''}`)
    const words = (posts: BoardSchool['posts'], field: 'leaves' | 'comes') => told(posts, field).join(pick('、', ', '))
    return [
      {
        key: 'school',
        title: pick('学校', 'School'),
        width: 164,
        fixed: 'left',
        wraps: true,
        onPhone: 'head',
        value: ({ name }) => name,
        render: ({ school, name, isStrong }) => (
          <>
            <Button type="link" size="small" className="link-cell in-text" onClick={() => onSchool(school)}>
              {name}
            </Button>{' '}
            {isStrong === true && <Tag>{pick('优质', 'strong')}</Tag>}
            {isStrong === false && <Tag>{pick('薄弱', 'weak')}</Tag>}
          </>
        ),
      },
      { key: 'town', title: pick('乡镇', 'Township'), width: 100, value: ({ townName }) => townName },
      {
        key: 'settlement',
        title: pick('城乡', 'Place'),
        width: 74,
        value: ({ settlement }) => settlement && say(settlementWords[settlement]),
      },
      {
        key: 'approved',
        title: pick('核定编制', 'Approved'),
        width: 84,
        isNumber: true,
        value: ({ approved }) => approved,
      },
      { key: 'before', title: pick('交流前', 'Before'), width: 76, isNumber: true, value: ({ inPost }) => inPost },
      { key: 'leaves', title: pick('调出', 'Leave'), width: 72, isNumber: true, value: ({ leaves }) => leaves },
      { key: 'comes', title: pick('调入', 'Come'), width: 72, isNumber: true, value: ({ comes }) => comes },
      {
        key: 'after',
        title: pick('交流后', 'After'),
        width: 72,
        isNumber: true,
        value: ({ inPostAfter }) => inPostAfter,
        // What a plan makes worse stands out, not what was so before.
        render: ({ inPost, inPostAfter, approved }) => (
          <b
            className={approved !== null && inPostAfter > approved && inPostAfter > inPost ? 'staff-short' : undefined}
          >
            {inPostAfter}
          </b>
        ),
      },
      {
        key: 'leavePosts',
        title: pick('调出学科', 'Subjects that leave'),
        width: 168,
        wraps: true,
        value: ({ posts }) => words(posts, 'leaves') || null,
      },
      {
        key: 'comePosts',
        title: pick('调入学科', 'Subjects that come'),
        width: 168,
        wraps: true,
        value: ({ posts }) => words(posts, 'comes') || null,
      },
      {
        key: 'newly',
        title: pick('补上的空白学科', 'Subjects it did not have'),
        width: 128,
        wraps: true,
        value: ({ posts }) =>
          posts
            .filter(({ wasEmpty, comes }) => wasEmpty && comes > 0)
            .map(({ post, stage }) => `${say(stageWords[stage])}${pick('', ' ')}${say(postWords(post))}`)
            .join(pick('、', ', ')) || null,
      },
    ]
  }, [say, pick, onSchool])
  return (
    <section className="panel wide-on-paper">
      <div className="staff-chips">
        <button type="button" aria-pressed={onlyMoved} onClick={() => setOnlyMoved(!onlyMoved)}>
          {pick('只看有进出的学校', 'only schools with moves')}
        </button>
      </div>
      <DataTable
        name={pick('轮岗方案分校进出', 'Moves by school')}
        rows={shown}
        columns={columns}
        rowKey={({ school }) => school}
        view={view}
        onView={setView}
        height={600}
      />
      <p className="quiet after-table">
        {pick(
          '点学校看它的调出、调入教师。空白学科：交流前该校没有一名专任教师任教这门学科。',
          'Press a school for who leaves and comes. “Did not have”: nobody taught the subject there before.',
        )}
      </p>
    </section>
  )
}
