/**
 * The dense table of every list: search, sort, export as xlsx, ten thousand rows without delay (only what is seen is
 * drawn), and all rows on paper.
 */
import { DownloadOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Grid, Input, Table, type TableProps } from 'antd'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { ClearIcon } from './clear-icon.tsx'
import { EmptyState } from './empty-state.tsx'
import { keepFile, sheetBytes, xlsxType } from './save-table.ts'
import { CardSort, TableCards } from './table-cards.tsx'
import { cellShown, matches, sortRows, type CellValue, type Valued } from './table-rows.ts'
import { useWords } from './words.tsx'

export interface Column<R> extends Valued<R> {
  readonly title: string
  /** How the cell looks, where that is more than its value. */
  readonly render?: (row: R) => ReactNode
  readonly width: number
  /** What the exported file and the hover say, where `value` is there only to sort by. */
  readonly written?: (row: R) => CellValue
  /** Stand beside it in the exported file only, such as the two ends of an interval. */
  readonly exportedToo?: readonly { readonly title: string; readonly value: (row: R) => CellValue }[]
  /** Figures stand to the right. */
  readonly isNumber?: boolean
  readonly fixed?: 'left' | 'right'
  /** Text may run over several lines; else it is cut short with its full text on hover. */
  readonly wraps?: boolean
  /** Only for looking: neither sorted, searched nor exported (buttons). */
  readonly isAction?: boolean
  /** On a narrow screen rows are cards: the head of one (else the first column), or not shown there. */
  readonly onPhone?: 'head' | 'hidden'
}

/** What the person has chosen; pages keep it in their address. */
export interface TableView {
  readonly q: string
  readonly sort: string
}

interface Props<R> {
  /** Names the table for screen readers and the exported file. */
  readonly name: string
  readonly rows: readonly R[]
  readonly columns: readonly Column<R>[]
  readonly rowKey: (row: R) => string
  readonly view?: TableView
  readonly onView?: (view: TableView) => void
  /** Filters and buttons of the page, beside the search. */
  readonly tools?: ReactNode
  readonly empty?: ReactNode
  readonly selected?: readonly string[]
  readonly onSelect?: (keys: readonly string[]) => void
  readonly maySelect?: (row: R) => boolean
  /** Height of the rows' window in pixels; the rest scrolls. */
  readonly height?: number
  readonly isLoading?: boolean
  readonly rowClass?: (row: R) => string
  /** False where the rows are one page of a longer list, which only its server can search. */
  readonly searches?: boolean
  /** After the rows were saved as a file: where that is written down. */
  readonly onSaved?: () => void
}

/** Above this only the rows in the window are drawn. */
const drawnAtOnce = 120

/** True while the page is laid out for paper, where nothing scrolls. */
export function useIsPrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes its picture right after the event, so the rows must be there by then.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}

const dash = <span className="quiet">—</span>

export function DataTable<R>(props: Props<R>) {
  const { name, rows, columns, rowKey, tools, empty, selected, onSelect, maySelect, isLoading = false } = props
  const { pick } = useWords()
  const [own, setOwn] = useState<TableView>({ q: '', sort: '' })
  const view = props.view ?? own
  const setView = props.onView ?? setOwn
  const printing = useIsPrinting()
  const place = useRef<HTMLElement>(null)
  // What scrolls has to be reached by keyboard, which the table's own parts cannot be told.
  useEffect(() => {
    for (const part of place.current?.querySelectorAll<HTMLElement>('.ant-table-body, .ant-table-content') ?? [])
      part.tabIndex = 0
  })
  const roomy = Grid.useBreakpoint().md ?? true
  const asCards = !roomy && !printing
  const valued = useMemo(() => columns.filter(({ isAction }) => !isAction), [columns])
  const shown = useMemo(
    () =>
      sortRows(
        rows.filter((row) => matches(row, valued, view.q)),
        valued,
        view.sort,
      ),
    [rows, valued, view.q, view.sort],
  )
  const width = columns.reduce((sum, column) => sum + column.width, onSelect ? 44 : 0)
  const isVirtual = shown.length > drawnAtOnce && !printing
  const height = props.height ?? 560

  const save = async () => {
    const saved = valued.flatMap(({ title, value, written, exportedToo = [] }) => [
      { title, value: written ?? value },
      ...exportedToo,
    ])
    const cells = shown.map((row) => saved.map(({ value }): CellValue => value(row)))
    const headings = saved.map(({ title }) => ({ heading: title }))
    keepFile(`${name}.xlsx`, await sheetBytes(name, headings, cells), xlsxType)
    props.onSaved?.()
  }
  const drawn: NonNullable<TableProps<R & object>['columns']> = columns.map((column) => ({
    key: column.key,
    title: column.title,
    width: column.width,
    ...(column.fixed && !printing ? { fixed: column.fixed } : {}),
    ...(column.isNumber ? { align: 'right' as const } : {}),
    ellipsis: !column.wraps && !column.isAction,
    // What is cut short says the whole of itself on hover.
    ...(column.wraps || column.isAction
      ? {}
      : { onCell: (row: R) => ({ title: String((column.written ?? column.value)(row) ?? '') }) }),
    ...(column.isAction ? { className: 'no-print' } : {}),
    ...(column.isAction
      ? {}
      : {
          sorter: true,
          sortOrder: view.sort === column.key ? 'ascend' : view.sort === `-${column.key}` ? 'descend' : null,
        }),
    render: (_: unknown, row: R) => column.render?.(row) ?? cellShown(column, row) ?? dash,
  }))
  const change: TableProps<R & object>['onChange'] = (_page, _filters, sorter) => {
    const chosen = Array.isArray(sorter) ? sorter[0] : sorter
    const key = chosen?.order ? String(chosen.columnKey) : ''
    setView({ ...view, sort: chosen?.order === 'descend' ? `-${key}` : key })
  }
  const nothing = empty ?? <EmptyState title={pick('没有符合条件的行', 'no rows fit')} />
  return (
    <section ref={place} aria-label={name} className="data-table">
      <div className="tools no-print">
        {props.searches !== false && (
          <Input
            allowClear={{ clearIcon: <ClearIcon /> }}
            aria-label={pick('查找', 'Search')}
            placeholder={pick('查找', 'Search')}
            prefix={<SearchOutlined />}
            className="tools-search"
            defaultValue={view.q}
            onChange={(event) => setView({ ...view, q: event.target.value })}
          />
        )}
        {tools}
        {asCards && <CardSort columns={valued} sort={view.sort} onSort={(sort) => setView({ ...view, sort })} />}
        <span className="tools-end">
          <span className="quiet" role="status">
            {shown.length === rows.length
              ? pick(`共 ${rows.length} 行`, `${rows.length} rows`)
              : pick(`${shown.length} / ${rows.length} 行`, `${shown.length} of ${rows.length} rows`)}
          </span>
          <Button icon={<DownloadOutlined />} onClick={() => void save()} disabled={shown.length === 0}>
            {pick('导出', 'Export')}
          </Button>
        </span>
      </div>
      {asCards ? (
        <TableCards<R>
          name={name}
          rows={shown}
          columns={columns}
          rowKey={rowKey}
          empty={nothing}
          isLoading={isLoading}
          {...(props.rowClass ? { rowClass: props.rowClass } : {})}
          {...(onSelect
            ? { selection: { selected: selected ?? [], onSelect, maySelect: maySelect ?? (() => true) } }
            : {})}
        />
      ) : (
        <Table<R & object>
          size="small"
          bordered
          virtual={isVirtual}
          loading={isLoading}
          dataSource={shown as readonly (R & object)[]}
          columns={drawn}
          rowKey={rowKey}
          pagination={false}
          showSorterTooltip={false}
          {...(printing
            ? {}
            : {
                scroll: isVirtual
                  ? { x: width, y: height }
                  : shown.length > 12
                    ? { x: width, y: height }
                    : { x: width },
              })}
          tableLayout="fixed"
          onChange={change}
          locale={{ emptyText: nothing }}
          {...(props.rowClass ? { rowClassName: props.rowClass } : {})}
          {...(onSelect && !printing
            ? {
                rowSelection: {
                  columnWidth: 44,
                  selectedRowKeys: [...(selected ?? [])],
                  onChange: (keys: readonly React.Key[]) => onSelect(keys.map(String)),
                  ...(maySelect
                    ? { getCheckboxProps: (row: R) => ({ disabled: !maySelect(row), 'aria-label': rowKey(row) }) }
                    : {}),
                },
              }
            : {})}
        />
      )}
    </section>
  )
}
