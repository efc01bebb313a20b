/** What a road of the county would stand on: what is missing and what to do, and which rules nothing can be said about. */
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import { UncheckedList } from '../unchecked-list.tsx'

export type Ground = AnswerOf<'roadmap', 'roadGround'>
type Lack = Ground['lacks'][number]

export function GroundNote({ ground, county }: { readonly ground: Ground; readonly county: string }) {
  const { pick } = useWords()
  const { lacks, unchecked } = ground
  const stopping = lacks.filter(({ stops }) => stops)
  const others = lacks.filter(({ stops }) => !stops)
  if (lacks.length === 0 && unchecked.length === 0) return null
  return (
    <Alert
      className="note-below road-ground"
      type={stopping.length > 0 ? 'error' : 'warning'}
      showIcon
      title={
        stopping.length > 0
          ? pick('还缺数据，不能测算', 'data are missing; nothing can be worked out yet')
          : pick(
              `可以测算；${others.length} 项没有设置或缺数据，${unchecked.length} 项规则因此不作核对，方案中逐项注明`,
              `it can be worked out; ${others.length} things are not set or missing and ${unchecked.length} rules are not enforced, each named in the road`,
            )
      }
      description={
        <>
          {stopping.length > 0 && <LackList lacks={stopping} />}
          {others.length > 0 && (
            <details>
              <summary>
                {pick(`没有设置或缺数据的（${others.length}）`, `Not set, or missing (${others.length})`)}
              </summary>
              <LackList lacks={others} />
            </details>
          )}
          {unchecked.length > 0 && (
            <details>
              <summary>
                {pick(`不作核对的规则（${unchecked.length}）`, `Rules not enforced (${unchecked.length})`)}
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

function LackList({ lacks }: { readonly lacks: readonly Lack[] }) {
  const { say, pick } = useWords()
  return (
    <ul className="plain-list">
      {lacks.map(({ code, what, todo }) => (
        <li key={code}>
          {say(what)}
          {pick('。', '. ')}
          <span className="quiet">{say(todo)}</span>
        </li>
      ))}
    </ul>
  )
}
