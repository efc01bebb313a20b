/** Errors of earlier forecasts by years ahead beside two simple ways, by size of what was forecast, and how often intervals held. */
import { Segmented } from 'antd'
import { z } from 'zod'
import { levelWords } from '#modules/projection/contract.ts'
import { usePageState } from '#web/app/page-state.ts'
import { fixed, percent } from '#web/ui/charts/figures.ts'
import { GroupBars, type BarKind } from '#web/ui/charts/group-bars.tsx'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { percentOff, sizeWords, timesOutOfTen, yearsLater, type ErrorLine } from './accuracy-words.ts'
import type { BackTest } from './method-panel.tsx'

type Level = BackTest['levels'][number]
type Size = Level['bySize'][number]

const choices = z.object({
  level: z.enum(['whole', 'group', 'school']).default('whole'),
  of: z.enum(['grades', 'totals']).default('grades'),
})

interface HorizonRow extends ErrorLine {
  readonly held: number | null
  readonly tried: number | null
}

export function ErrorPanel({ levels }: { readonly levels: BackTest['levels'] }) {
  const { say, pick } = useWords()
  const [{ level: asked, of }, choose] = usePageState(choices)
  const level = levels.find((each) => each.level === asked) ?? levels[0]
  if (level === undefined) return null
  const errors = level[of].filter(({ cases }) => cases > 0)
  return (
    <section className="panel">
      <div className="panel-tools">
        <h2>{pick('过去若用本办法，会差多少', 'How far it would have been off')}</h2>
        <Segmented
          className="no-print"
          aria-label={pick('层级', 'Level')}
          value={level.level}
          onChange={(chosen) => choose({ level: chosen })}
          options={levels.map(({ level: value }) => ({ value, label: say(levelWords[value]) }))}
        />
        <Segmented<'grades' | 'totals'>
          className="no-print"
          aria-label={pick('对象', 'Of what')}
          value={of}
          onChange={(chosen) => choose({ of: chosen })}
          options={[
            { value: 'grades', label: pick('分年级', 'by grade') },
            { value: 'totals', label: pick('各年级合计', 'all grades') },
          ]}
        />
      </div>
      <h3 className="only-print">
        {say(levelWords[level.level])} ·{' '}
        {of === 'grades' ? pick('分年级', 'by grade') : pick('各年级合计', 'all grades')}
      </h3>
      {errors.length === 0 ? (
        <EmptyState title={pick('已知学年太少，没有可以对照的', 'too few years are known to compare')} />
      ) : (
        <Errors level={level} errors={errors} kind={of === 'grades' ? 'grade' : 'all'} />
      )}
    </section>
  )
}

const shareColumn = (key: 'wape' | 'unchanged' | 'pooled', title: string): Column<HorizonRow> => ({
  key,
  title,
  width: 130,
  isNumber: true,
  value: (row) => row[key],
  written: (row) => (row[key] === null ? null : percentOff(row[key])),
  render: (row) => (row[key] === null ? null : percentOff(row[key])),
})

function Errors({
  level,
  errors,
  kind,
}: {
  readonly level: Level
  readonly errors: readonly ErrorLine[]
  readonly kind: 'grade' | 'all'
}) {
  const { say, pick } = useWords()
  const kinds: readonly BarKind[] = [
    { name: pick('本办法', 'ours'), fill: 'full' },
    { name: pick('同届人数不变', 'cohorts unchanged'), fill: 'hatched' },
    { name: pick('三年合并升级比', 'ratios over three years'), fill: 'dotted' },
  ]
  const rows = errors.map((line): HorizonRow => {
    const found = level.coverage.find((each) => each.kind === kind && each.horizon === line.horizon)
    return { ...line, held: found?.held ?? null, tried: found?.cases ?? null }
  })
  const columns: Column<HorizonRow>[] = [
    {
      key: 'horizon',
      title: pick('预测年数', 'Years ahead'),
      width: 110,
      onPhone: 'head',
      value: ({ horizon }) => horizon,
      written: ({ horizon }) => say(yearsLater(horizon)),
      render: ({ horizon }) => say(yearsLater(horizon)),
    },
    shareColumn('wape', kinds[0]!.name),
    shareColumn('unchanged', kinds[1]!.name),
    shareColumn('pooled', kinds[2]!.name),
    { key: 'cases', title: pick('对照次数', 'Cases'), width: 100, isNumber: true, value: ({ cases }) => cases },
    {
      key: 'held',
      title: pick('落在八成区间内', 'Within the 80 % interval'),
      width: 210,
      value: ({ held, tried }) => (held === null || !tried ? null : held / tried),
      written: ({ held, tried }) => (held === null || !tried ? null : percent(held / tried, 0)),
      render: ({ held, tried }) => {
        if (held === null || !tried) return null
        const times = timesOutOfTen(held, tried)
        return `${percent(held / tried, 0)}（${held} / ${tried}）${times ? ` ${say(times)}` : ''}`
      },
    },
  ]
  return (
    <>
      <GroupBars
        kinds={kinds}
        groups={errors.map(({ horizon, wape, unchanged, pooled }) => ({
          label: say(yearsLater(horizon)),
          values: [wape, unchanged, pooled],
        }))}
        written={(value) => `${fixed(value * 100, 1)}%`}
        axis={pick('平均误差（占实际人数）', 'mean error, of pupils')}
        label={pick('各年平均误差；下表有同样内容', 'Mean error by years ahead; the table says the same')}
      />
      <DataTable
        name={pick('按预测年数的误差', 'Errors by years ahead')}
        rows={rows}
        columns={columns}
        rowKey={({ horizon }) => String(horizon)}
      />
      <SizeTable sizes={level.bySize} />
    </>
  )
}

/** Errors in pupils: what a percentage hides of small schools. */
function SizeTable({ sizes }: { readonly sizes: readonly Size[] }) {
  const { say, pick } = useWords()
  const horizons = [1, 3, 5].filter((horizon) => sizes.some((size) => size.horizon === horizon))
  const bands = [...Map.groupBy(sizes, ({ least }) => least).values()]
  if (bands.length === 0) return null
  const columns: Column<readonly Size[]>[] = [
    {
      key: 'size',
      title: pick('年级人数', 'Pupils in the grade'),
      width: 130,
      onPhone: 'head',
      value: ([first]) => first?.least ?? null,
      written: ([first]) => (first ? say(sizeWords(first.least, first.below)) : null),
      render: ([first]) => first && say(sizeWords(first.least, first.below)),
    },
    ...horizons.flatMap((horizon): Column<readonly Size[]>[] => {
      const at = (band: readonly Size[]) => band.find((size) => size.horizon === horizon)
      const later = say(yearsLater(horizon))
      return [
        {
          key: `off-${horizon}`,
          title: pick(`${later}差几人`, `Pupils off, ${later}`),
          width: 120,
          isNumber: true,
          value: (band) => at(band)?.pupilsOff ?? null,
          written: (band) => fixed(at(band)?.pupilsOff, 1),
          render: (band) => fixed(at(band)?.pupilsOff, 1),
        },
        {
          key: `share-${horizon}`,
          title: pick(`${later}差百分之几`, `Per cent off, ${later}`),
          width: 130,
          isNumber: true,
          value: (band) => at(band)?.wape ?? null,
          written: (band) => percent(at(band)?.wape),
          render: (band) => percent(at(band)?.wape),
        },
      ]
    }),
  ]
  return (
    <>
      <h3 className="accuracy-size">
        {pick('按年级人数分：平均差几个人', 'By size of the grade: how many pupils off')}
      </h3>
      <DataTable
        name={pick('按规模的误差', 'Errors by size')}
        rows={bands}
        columns={columns}
        rowKey={([first]) => String(first?.least)}
      />
    </>
  )
}
