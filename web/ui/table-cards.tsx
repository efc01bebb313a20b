/** The rows of a table as cards, for a screen too narrow for columns: a head, then every figure with its name. */
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Checkbox, Select, Spin } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Column } from './data-table.tsx'
import { cellShown } from './table-rows.ts'
import { useWords } from './words.tsx'

const shownAtFirst = 12

interface SortProps {
  readonly columns: readonly { readonly key: string; readonly title: string }[]
  readonly sort: string
  readonly onSort: (sort: string) => void
}

/** What the heads of columns do on a wide screen. */
export function CardSort({ columns, sort, onSort }: SortProps) {
  const { pick } = useWords()
  const down = sort.startsWith('-')
  const key = down ? sort.slice(1) : sort
  return (
    <span className="card-sort">
      <Select
        aria-label={pick('排序', 'Sort by')}
        value={key}
        onChange={onSort}
        options={[
          { value: '', label: pick('原有顺序', 'order as given') },
          ...columns.map(({ key: value, title }) => ({ value, label: pick(`按${title}`, `by ${title}`) })),
        ]}
      />
      <Button
        disabled={key === ''}
        icon={down ? <ArrowDownOutlined /> : <ArrowUpOutlined />}
        aria-label={down ? pick('改为升序', 'Ascending') : pick('改为降序', 'Descending')}
        onClick={() => onSort(down ? key : `-${key}`)}
      />
    </span>
  )
}

interface Props<R> {
  readonly name: string
  readonly rows: readonly R[]
  readonly columns: readonly Column<R>[]
  readonly rowKey: (row: R) => string
  readonly empty: ReactNode
  readonly isLoading: boolean
  readonly rowClass?: (row: R) => string
  readonly selection?: {
    readonly selected: readonly string[]
    readonly onSelect: (keys: readonly string[]) => void
    readonly maySelect: (row: R) => boolean
  }
}

export function TableCards<R>({ name, rows, columns, rowKey, empty, isLoading, rowClass, selection }: Props<R>) {
  const { pick } = useWords()
  const [most, setMost] = useState(shownAtFirst)
  const head = columns.find(({ onPhone }) => onPhone === 'head') ?? columns[0]
  const actions = columns.filter(({ isAction }) => isAction)
  const told = columns.filter((column) => column !== head && !column.isAction && column.onPhone !== 'hidden')
  if (isLoading) return <Spin style={{ display: 'block', margin: 24 }} />
  if (rows.length === 0) return <>{empty}</>
  const turn = (key: string, on: boolean) =>
    selection?.onSelect(on ? [...selection.selected, key] : selection.selected.filter((each) => each !== key))
  return (
    <>
      <ul className="table-cards" aria-label={name}>
        {rows.slice(0, most).map((row) => {
          const key = rowKey(row)
          return (
            <li key={key} className={rowClass?.(row)}>
              <div className="table-card-head">
                {selection && (
                  <Checkbox
                    aria-label={String(head?.value(row) ?? key)}
                    checked={selection.selected.includes(key)}
                    disabled={!selection.maySelect(row)}
                    onChange={({ target }) => turn(key, target.checked)}
                  />
                )}
                <strong>{head && (head.render?.(row) ?? cellShown(head, row))}</strong>
                <span className="table-card-actions">
                  {actions.map((column) => (
                    <span key={column.key}>{column.render?.(row)}</span>
                  ))}
                </span>
              </div>
              <dl>
                {told.map((column) => {
                  const shown = column.render?.(row) ?? cellShown(column, row)
                  return shown === null || shown === '' ? null : (
                    <div key={column.key} className={column.wraps && !column.isNumber ? 'table-card-wide' : undefined}>
                      <dt>{column.title}</dt>
                      <dd>{shown}</dd>
                    </div>
                  )
                })}
              </dl>
            </li>
          )
        })}
      </ul>
      {rows.length > most && (
        <Button block onClick={() => setMost(most + 60)}>
          {pick(`再显示（还有 ${rows.length - most} 条）`, `Show more (${rows.length - most} left)`)}
        </Button>
      )}
    </>
  )
}
