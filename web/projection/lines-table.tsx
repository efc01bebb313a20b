/** Places of a forecast row by row: the course in small, now and ahead with intervals, and the change. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ForecastLine } from '#modules/projection/contract.ts'
import { paths } from '#web/app/paths.ts'
import { useTableView } from '#web/app/page-state.ts'
import { FanSpark } from '#web/ui/charts/fan-spark.tsx'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { sinceOpened } from './fan-picture.ts'
import { aheadOf, changeIn, nowOf, stepsAhead, type Part } from './forecast-lines.ts'
import { signedPercent } from './people-words.ts'

interface Props {
  readonly name: string
  /** Keeps search and order apart from those of other tables in the address. */
  readonly view: string
  readonly lines: readonly ForecastLine[]
  readonly part: Part
  readonly origin: number
  readonly years: readonly number[]
  readonly nameTitle: string
  readonly nameOf?: (line: ForecastLine) => ReactNode
  /** Name of the township of a school; left out where rows have none. */
  readonly parentOf?: (line: ForecastLine) => string
  readonly tools?: ReactNode
}

export function LinesTable(props: Props) {
  const { name, lines, part, origin, years, nameTitle, nameOf, parentOf, tools } = props
  const { pick } = useWords()
  const [view, setView] = useTableView(props.view)
  const share = (line: ForecastLine, ahead: number) => changeIn(line, part, ahead)
  const change = (ahead: number): Column<ForecastLine>[] =>
    ahead > years.length
      ? []
      : [
          {
            key: `change-${ahead}`,
            title: pick(`${years[ahead - 1]}年增减`, `${years[ahead - 1]} change`),
            width: 84,
            isNumber: true,
            value: (line) => share(line, ahead),
            written: (line) => {
              const found = share(line, ahead)
              return found === null ? null : signedPercent(found)
            },
            render: (line) => {
              const found = share(line, ahead)
              return found === null ? null : signedPercent(found)
            },
          },
        ]
  const columns: Column<ForecastLine>[] = [
    {
      key: 'name',
      title: nameTitle,
      width: parentOf ? 168 : 132,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: (line) => line.name,
      render: (line) =>
        nameOf?.(line) ?? (
          <Link to={paths.forecastPlace} params={{ place: line.code }}>
            {line.name || line.code}
          </Link>
        ),
    },
    ...(parentOf
      ? [
          {
            key: 'parent',
            title: pick('乡镇', 'Township'),
            width: 104,
            value: parentOf,
          } satisfies Column<ForecastLine>,
        ]
      : []),
    {
      key: 'course',
      title: pick('走势', 'Course'),
      width: 130,
      isAction: false,
      value: (line) => changeIn(line, part, Math.min(5, years.length)),
      written: () => null,
      render: (line) => (
        <FanSpark
          known={sinceOpened(line[part].known)}
          ahead={line[part].pupils}
          low={line[part].low}
          high={line[part].high}
          label={pick(
            `${line.name}：${origin}年${whole(nowOf(line, part))}，${years.at(-1)}年${whole(line[part].pupils.at(-1))}`,
            `${line.name}: ${whole(nowOf(line, part))} in ${origin}, ${whole(line[part].pupils.at(-1))} in ${years.at(-1)}`,
          )}
        />
      ),
    },
    {
      key: 'now',
      title: pick(`${origin}年（实际）`, `${origin} (known)`),
      width: 84,
      isNumber: true,
      value: (line) => nowOf(line, part),
    },
    ...stepsAhead
      .filter((ahead) => ahead <= years.length)
      .map((ahead): Column<ForecastLine> => {
        const year = years[ahead - 1]!
        return {
          key: `ahead-${ahead}`,
          title: pick(`${year}年`, String(year)),
          width: parentOf ? 98 : 124,
          isNumber: true,
          value: (line) => aheadOf(line, part, ahead)?.pupils ?? null,
          render: (line) => {
            const told = aheadOf(line, part, ahead)
            if (told === null) return null
            return (
              <span className="with-interval">
                {whole(told.pupils)}
                <small>
                  {whole(told.low)}–{whole(told.high)}
                </small>
              </span>
            )
          },
          exportedToo: [
            {
              title: pick(`${year}年区间下限`, `${year} low`),
              value: (line: ForecastLine) => aheadOf(line, part, ahead)?.low ?? null,
            },
            {
              title: pick(`${year}年区间上限`, `${year} high`),
              value: (line: ForecastLine) => aheadOf(line, part, ahead)?.high ?? null,
            },
          ],
        }
      }),
    ...change(5),
    ...change(10),
  ]
  return (
    <DataTable
      name={name}
      rows={lines}
      columns={columns}
      rowKey={({ code }) => code}
      view={view}
      onView={setView}
      tools={tools}
      empty={<EmptyState title={pick('没有符合条件的地区或学校', 'no place fits')} />}
    />
  )
}
