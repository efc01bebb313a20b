/** How a figure came about, for the eye: the figure, its formula and clause, the cells it was read from, and so on down. */
import { useState } from 'react'
import type { Clause, Trace, TracedCell } from '#kernel/trace.ts'
import type { Words } from '#kernel/words.ts'
import { unitWords } from '#web/ui/charts/indicator-words.ts'
import './trace.css'

export interface TraceTreeProps {
  readonly trace: Trace
  readonly say: (words: Words) => string
  /** Opens another trace by its name, where this one sums over others. */
  readonly onOpen?: (name: string) => void
  /** Words for the name of another trace, such as the school's. */
  readonly nameOf?: (name: string) => string
}

const words = {
  formula: { zh: '公式', en: 'formula' },
  clause: { zh: '依据', en: 'clause' },
  since: { zh: '自{from}施行', en: 'in force from {from}' },
  unsure: { zh: '待核原文', en: 'to be checked against the original' },
  cells: { zh: '原始单元格', en: 'cells as handed in' },
  file: { zh: '文件、工作表', en: 'file and sheet' },
  cell: { zh: '单元格', en: 'cell' },
  heading: { zh: '表头', en: 'heading' },
  value: { zh: '值', en: 'value' },
  empty: { zh: '空', en: 'empty' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unknown: { zh: '缺数据', en: 'data missing' },
  over: { zh: '由下列数值汇总', en: 'summed over' },
  more: { zh: '再显示{count}个', en: 'show {count} more' },
} as const satisfies Record<string, Words>

/** All digits of a double that a person may want to compute with, without the noise after them. */
const figure = (value: number | string): string => (typeof value === 'string' ? value : String(value))

function ClauseLine({ clause, say }: { readonly clause: Clause; readonly say: (words: Words) => string }) {
  return (
    <>
      {say(clause.title)}
      {clause.number === null ? '' : `（${clause.number}）`} {clause.article}
      <span className="trace-quiet"> · {say(words.since).replace('{from}', clause.from)}</span>
      {clause.confidence === 'recalled-medium' || clause.confidence === 'recalled-low' ? (
        <span className="trace-quiet"> · {say(words.unsure)}</span>
      ) : null}
    </>
  )
}

function CellTable({ cells, say }: { readonly cells: readonly TracedCell[]; readonly say: TraceTreeProps['say'] }) {
  const shown = (value: TracedCell['value']) =>
    value === null ? say(words.empty) : typeof value === 'boolean' ? say(value ? words.yes : words.no) : String(value)
  return (
    <table className="trace-cells">
      <caption>{say(words.cells)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.cell)}</th>
          <th scope="col">{say(words.heading)}</th>
          <th scope="col" className="trace-number">
            {say(words.value)}
          </th>
          <th scope="col">{say(words.file)}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ file, sheet, cell, row, heading, value }) => (
          <tr key={`${file} ${sheet} ${cell ?? row} ${heading}`}>
            <td>{cell ?? `#${row}`}</td>
            <td>{heading}</td>
            <td className={value === null ? 'trace-number trace-quiet' : 'trace-number'}>{shown(value)}</td>
            <td className="trace-quiet">
              {file} · {sheet}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const firstShown = 30

function Over({ names, say, onOpen, nameOf }: Omit<TraceTreeProps, 'trace'> & { readonly names: readonly string[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? names : names.slice(0, firstShown)
  return (
    <div className="trace-over">
      <div className="trace-quiet">
        {say(words.over)} ({names.length})
      </div>
      <ul>
        {shown.map((name) => (
          <li key={name}>
            {onOpen ? (
              <button type="button" onClick={() => onOpen(name)}>
                {nameOf?.(name) ?? name}
              </button>
            ) : (
              (nameOf?.(name) ?? name)
            )}
          </li>
        ))}
      </ul>
      {shown.length < names.length ? (
        <button type="button" onClick={() => setAll(true)}>
          {say(words.more).replace('{count}', String(names.length - shown.length))}
        </button>
      ) : null}
    </div>
  )
}

export function TraceTree({ trace, say, onOpen, nameOf }: TraceTreeProps) {
  const { what, value, unit, formula, clause, cells = [], from = [], over = [] } = trace
  return (
    <section className="trace">
      <h4>{say(what)}</h4>
      <p className="trace-value">
        {value === null ? say(words.unknown) : figure(value)}
        {value === null || unit === undefined ? null : <span className="trace-quiet"> {say(unitWords(unit))}</span>}
      </p>
      <dl>
        {formula ? (
          <>
            <dt>{say(words.formula)}</dt>
            <dd>{say(formula)}</dd>
          </>
        ) : null}
        {clause ? (
          <>
            <dt>{say(words.clause)}</dt>
            <dd>
              <ClauseLine clause={clause} say={say} />
            </dd>
          </>
        ) : null}
      </dl>
      {cells.length > 0 ? <CellTable cells={cells} say={say} /> : null}
      {from.length > 0 ? (
        <div className="trace-from">
          {from.map((part, index) => (
            // Parts of one figure have no names of their own and never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <TraceTree key={index} trace={part} say={say} />
          ))}
        </div>
      ) : null}
      {over.length > 0 ? (
        <Over names={over} say={say} {...(onOpen ? { onOpen } : {})} {...(nameOf ? { nameOf } : {})} />
      ) : null}
    </section>
  )
}
