/** The figures and promises that a reply may use, part by part; one press puts one into the text. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { clauseAreas, clauseAreaWords, type LiveFigure, type QuotedPromise } from '#modules/engagement/contract.ts'
import { ClearIcon } from '#web/ui/clear-icon.tsx'
import { useWords } from '#web/ui/words.tsx'
import { FigureCard } from './figure-card.tsx'

interface Props {
  readonly figures: readonly LiveFigure[]
  readonly promises: readonly QuotedPromise[]
  readonly used: ReadonlySet<string>
  readonly usedPromises: ReadonlySet<string>
  readonly onFigure: (code: string) => void
  readonly onPromise: (id: string) => void
}

/** The press must not take the caret away from the text. */
const keep = (event: React.MouseEvent) => event.preventDefault()

export function FiguresPanel({ figures, promises, used, usedPromises, onFigure, onPromise }: Props) {
  const { say, pick } = useWords()
  const [asked, setAsked] = useState('')
  const fits = (text: string): boolean => text.toLowerCase().includes(asked.trim().toLowerCase())
  return (
    <div className="figures-panel">
      <Input
        allowClear={{ clearIcon: <ClearIcon /> }}
        aria-label={pick('查找数据', 'Search the figures')}
        placeholder={pick('查找数据', 'search the figures')}
        value={asked}
        onChange={({ target }) => setAsked(target.value)}
      />
      {clauseAreas.map((area) => {
        const own = figures.filter((figure) => figure.area === area && fits(say(figure.words)))
        const promised = promises.filter((promise) => promise.area === area && fits(promise.text))
        if (own.length + promised.length === 0) return null
        return (
          <section key={area} aria-label={say(clauseAreaWords[area])}>
            <h3>{say(clauseAreaWords[area])}</h3>
            <ul>
              {own.map((figure) => (
                <li key={figure.code} className={figure.value === null ? 'is-missing' : undefined}>
                  <Popover placement="left" trigger={['hover', 'focus']} content={<FigureCard figure={figure} />}>
                    <button type="button" className="figure-name">
                      <span>{say(figure.words)}</span> <b>{figure.printed ?? pick('缺数据', 'no data')}</b>
                      <small>{say(figure.missing ?? figure.asOf)}</small>
                    </button>
                  </Popover>
                  {figure.value !== null && (
                    <Button
                      size="small"
                      type={used.has(figure.code) ? 'text' : 'default'}
                      icon={<PlusOutlined />}
                      aria-label={pick(`插入${figure.words.zh}`, `Insert ${figure.words.en}`)}
                      title={
                        used.has(figure.code) ? pick('已用过，可再次插入', 'used already') : pick('插入', 'insert')
                      }
                      onMouseDown={keep}
                      onClick={() => onFigure(figure.code)}
                    />
                  )}
                </li>
              ))}
              {promised.map((promise) => (
                <li key={promise.id}>
                  <span className="figure-name">
                    <span>
                      {pick('承诺：', 'promise: ')}
                      {promise.text}
                    </span>
                    <small>
                      {promise.owner} {promise.dueOn}
                    </small>
                  </span>
                  <Button
                    size="small"
                    type={usedPromises.has(promise.id) ? 'text' : 'default'}
                    icon={<PlusOutlined />}
                    aria-label={pick(`插入承诺：${promise.text}`, `Insert the promise: ${promise.text}`)}
                    onMouseDown={keep}
                    onClick={() => onPromise(promise.id)}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
