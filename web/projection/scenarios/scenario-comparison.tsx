/** Scenarios side by side: a line each, and a table of what they differ by, for the county or a part of it. */
import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import type { Scenario } from '#modules/projection/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { FanChart } from '#web/ui/charts/fan-chart.tsx'
import type { FanPicture } from '#web/ui/charts/fan-option.ts'
import { equalLook } from '#web/ui/charts/line-looks.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { fanWords, joined } from '../fan-picture.ts'
import type { Part } from '../forecast-lines.ts'
import { PartChoice } from '../part-choice.tsx'
import { signed } from '../people-words.ts'
import { comparedRows, valuesOf, type ComparedRow, type Comparison } from './compared-rows.ts'

interface Props {
  readonly county: string
  readonly scenarios: readonly Scenario[]
  readonly compared: readonly string[]
  readonly place: string | undefined
  readonly part: Part
  readonly choose: (change: { place?: string | undefined; part?: Part }) => void
}

export function ScenarioComparison({ county, scenarios, compared, place, part, choose }: Props) {
  const { pick } = useWords()
  const answer = useAnswer(
    'projection',
    'compareScenarios',
    { county, scenarios: [...compared], ...(place === undefined ? {} : { place }) },
    { enabled: compared.length > 0, placeholderData: (before) => before },
  )
  return (
    <section className="panel">
      <div className="panel-tools">
        <h2>{pick('并列对照', 'Side by side')}</h2>
        <PartOfCounty county={county} place={place} onPlace={(chosen) => choose({ place: chosen })} />
        <PartChoice part={part} onPart={(chosen) => choose({ part: chosen })} />
      </div>
      {compared.length === 0 ? (
        <EmptyState title={pick('请在上面勾选要对照的情景', 'tick the scenarios to compare above')} />
      ) : (
        <Answered of={answer}>{(found) => <Compared found={found} scenarios={scenarios} part={part} />}</Answered>
      )}
    </section>
  )
}

interface PlaceProps {
  readonly county: string
  readonly place: string | undefined
  readonly onPlace: (place: string | undefined) => void
}

/** The county, one of its townships, or one of their schools. */
function PartOfCounty({ county, place, onPlace }: PlaceProps) {
  const { pick } = useWords()
  const towns = useAnswer('schools', 'regions', { under: county }, { staleTime: 600_000 })
  const schools = useAnswer('schools', 'schools', { region: county }, { staleTime: 600_000 })
  const byTown = Map.groupBy(schools.data?.schools ?? [], ({ town }) => town ?? '')
  const options = [
    { value: county, title: pick('全县', 'the county') },
    ...(towns.data?.regions ?? []).map(({ code, name }) => ({
      value: code,
      title: name,
      children: (byTown.get(code) ?? []).map((school) => ({ value: school.code, title: school.name || school.code })),
    })),
  ]
  return (
    <TreeSelect
      className="scenario-place no-print"
      aria-label={pick('范围', 'Place')}
      showSearch={{ treeNodeFilterProp: 'title' }}
      popupMatchSelectWidth={320}
      value={place ?? county}
      treeData={options}
      onChange={(chosen: string) => onPlace(chosen === county ? undefined : chosen)}
    />
  )
}

interface ComparedProps {
  readonly found: Comparison
  readonly scenarios: readonly Scenario[]
  readonly part: Part
}

function Compared({ found, scenarios, part }: ComparedProps) {
  const speech = useWords()
  const { say, pick } = speech
  const names = found.compared.map(({ name }) => say(name))
  const picture = useMemo((): FanPicture => {
    const axis = [...found.knownYears, ...found.years]
    const nothing = axis.map(() => null)
    // What is known is told of all grades together; a stage begins with its forecast.
    const known = part === 'all' ? found.known : found.knownYears.map(() => null)
    return {
      years: axis,
      known: [...known, ...found.years.map(() => null)],
      middle: nothing,
      low: nothing,
      high: nothing,
      others: found.compared.map((each, index) => ({
        name: speech.say(each.name),
        mark: '',
        values: joined(found, known, valuesOf(each, part)),
        look: equalLook(index),
      })),
      origin: found.knownYears.at(-1) ?? null,
      seats: null,
      words: fanWords(speech),
    }
  }, [found, part, speech])
  const rows = comparedRows(found, part)
  const first = names[0] ?? ''
  const columns: Column<ComparedRow>[] = [
    {
      key: 'year',
      title: pick('年份', 'Year'),
      width: 72,
      fixed: 'left',
      onPhone: 'head',
      value: ({ year }) => year,
      render: ({ year }) => pick(`${year}年`, String(year)),
    },
    ...names.flatMap((name, index): Column<ComparedRow>[] => [
      {
        key: `pupils-${index}`,
        title: name,
        width: 110,
        isNumber: true,
        value: ({ pupils }) => pupils[index] ?? null,
        render: ({ pupils }) => whole(pupils[index]),
      },
      ...(index === 0
        ? []
        : [
            {
              key: `more-${index}`,
              title: pick(`${name}比${first}`, `${name} on ${first}`),
              width: 118,
              isNumber: true,
              value: ({ more }: ComparedRow) => more[index] ?? null,
              render: ({ more }: ComparedRow) => signed(more[index] ?? 0),
            } satisfies Column<ComparedRow>,
          ]),
    ]),
  ]
  if (found.years.length === 0) {
    return <EmptyState title={pick('还没有测算过，无从对照', 'nothing has been worked out yet')} />
  }
  return (
    <>
      <FanChart
        picture={picture}
        label={pick('各情景在校生；下表有同样内容', 'Pupils under each scenario; the table says the same')}
      />
      <DataTable
        name={pick('情景对照', 'Scenarios side by side')}
        rows={rows}
        columns={columns}
        rowKey={({ year }) => String(year)}
      />
      <p className="quiet after-table">
        {pick(
          `差数以“${first}”为准。共有${scenarios.length}个情景；各情景的区间与中方案宽窄相近，这里只比中间值。`,
          `Differences are taken from "${first}". The intervals of all scenarios are about as wide; their middles are compared here.`,
        )}
      </p>
    </>
  )
}
