/** What is missing before a plan can be worked out, or can be good, with what to do; `county` leads to its inputs. */
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'

type Lacks = AnswerOf<'network', 'planBasis'>['lacks']

export function LacksNote({ lacks, county }: { readonly lacks: Lacks; readonly county: string | null }) {
  const { say, pick } = useWords()
  if (lacks.length === 0) return null
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
        <ul className="plain-list">
          {lacks.map(({ code, what, todo }) => (
            <li key={code}>
              {say(what)}
              {pick('：', ': ')}
              {say(todo)}
            </li>
          ))}
        </ul>
      }
      action={
        county !== null && (
          <Link to={paths.networkInputs} search={{ county }}>
            {pick('数据准备', 'Inputs')}
          </Link>
        )
      }
    />
  )
}
