/** One item of a form, answered with a thumb: fine, a problem, not looked at; or a number, or a few words. */
import { Button, Input, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import { checkAnswers, checkAnswerWords, type VisitForm } from '#modules/accountability/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import type { DraftAnswer } from './draft.ts'

interface Props {
  readonly item: VisitForm['items'][number]
  readonly answer: DraftAnswer | undefined
  readonly onAnswer: (value: string | number | null) => void
  readonly onNote: (note: string) => void
  /** Findings of the item. */
  readonly children?: ReactNode
}

export function ItemField({ item, answer, onAnswer, onNote, children }: Props) {
  const { say, pick } = useWords()
  const [isNoting, setIsNoting] = useState(false)
  const name = say(item.words)
  const note = answer?.note ?? ''
  return (
    <li className="visit-item">
      <div className="visit-item-head">
        <span id={`item-${item.code}`}>
          {name} {item.indicator && <small className="quiet">{item.indicator}</small>}
        </span>
        {item.answer === 'check' && (
          <span className="check-answers" role="radiogroup" aria-labelledby={`item-${item.code}`}>
            {checkAnswers.map((value) => (
              <button
                key={value}
                type="button"
                role="radio"
                aria-checked={answer?.value === value}
                className={`check-${value}`}
                onClick={() => onAnswer(answer?.value === value ? null : value)}
              >
                {say(checkAnswerWords[value])}
              </button>
            ))}
          </span>
        )}
        {item.answer === 'number' && (
          <InputNumber
            aria-label={name}
            inputMode="numeric"
            min={0}
            max={1_000_000}
            style={{ width: 130 }}
            suffix={item.unit}
            value={typeof answer?.value === 'number' ? answer.value : null}
            onChange={(value) => onAnswer(value)}
          />
        )}
      </div>
      {item.answer === 'text' && (
        <Input.TextArea
          aria-label={name}
          autoSize={{ minRows: 1, maxRows: 8 }}
          maxLength={1000}
          value={typeof answer?.value === 'string' ? answer.value : ''}
          onChange={({ target }) => onAnswer(target.value)}
        />
      )}
      {item.answer !== 'text' &&
        answer !== undefined &&
        (isNoting || note !== '' ? (
          <Input.TextArea
            aria-label={pick(`${name}：说明`, `${name}: note`)}
            placeholder={pick('说明', 'note')}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={1000}
            value={note}
            onChange={({ target }) => onNote(target.value)}
          />
        ) : (
          <Button
            type="link"
            size="small"
            className="in-text"
            aria-label={pick(`${name}：写说明`, `${name}: write a note`)}
            onClick={() => setIsNoting(true)}
          >
            {pick('写说明', 'Write a note')}
          </Button>
        ))}
      {children}
    </li>
  )
}
