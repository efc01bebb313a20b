/** Objections, each with its answer or that it waits for one. */
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import type { Objection } from '#modules/staffing/contract.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly objections: readonly Objection[]
  readonly withName?: boolean
  readonly action?: (objection: Objection) => ReactNode
}

export function ObjectionLines({ objections, withName = false, action }: Props) {
  const { pick } = useWords()
  return (
    <ul className="staff-lines">
      {objections.map((objection) => {
        const { number, teacherName, text, at, personName, answer } = objection
        return (
          <li key={number} className="keep-together">
            {withName && <b>{teacherName} </b>}
            {answer === null ? (
              <Tag color="warning">{pick('待答复', 'to be answered')}</Tag>
            ) : answer.isUpheld ? (
              <Tag color="success">{pick('异议成立，已取消', 'upheld, cancelled')}</Tag>
            ) : (
              <Tag>{pick('异议不成立', 'declined')}</Tag>
            )}{' '}
            <span className="quiet">
              {pick(`${personName} ${moment(at)} 登记`, `recorded by ${personName}, ${moment(at)}`)}
            </span>{' '}
            {action?.(objection)}
            <div className="note">{text}</div>
            {answer !== null && (
              <div className="note">
                {pick('答复：', 'Answer: ')}
                {answer.text}{' '}
                <span className="quiet">
                  {answer.personName} {moment(answer.at)}
                </span>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
