/** What a road of the county would stand on: what is missing and what to do, and which rules nothing can be said about. */
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import { UncheckedList } from '../unchecked-list.tsx'

export type Ground = AnswerOf<'roadmap', 'roadGround'>

export function GroundNote({ ground, county }: { readonly ground: Ground; readonly county: string }) {
  const { say, pick } = useWords()
  const { lacks, unchecked } = ground
  if (lacks.length === 0 && unchecked.length === 0) return null
  const stops = lacks.some((lack) => lack.stops)
  return (
    <Alert
      className="note-below"
      type={stops ? 'error' : 'warning'}
      showIcon
      title={
        stops
          ? pick('还缺数据，不能测算', 'data are missing; nothing can be worked out yet')
          : pick('可以测算，但下列数据不全', 'it can be worked out, though not all data are there')
      }
      description={
        <>
          <ul className="plain-list">
            {lacks.map(({ code, what, todo }) => (
              <li key={code}>
                {say(what)}
                {pick('：', ': ')}
                {say(todo)}
              </li>
            ))}
          </ul>
          {unchecked.length > 0 && (
            <details>
              <summary>
                {pick(`${unchecked.length} 项规则因缺数据不作核对`, `${unchecked.length} rules are not enforced`)}
              </summary>
              <UncheckedList unchecked={unchecked} />
            </details>
          )}
        </>
      }
      action={
        <Link to={paths.roadSettings} search={{ county }}>
          {pick('测算口径', 'Settings')}
        </Link>
      }
    />
  )
}
