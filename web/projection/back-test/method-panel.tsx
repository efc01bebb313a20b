/** Which way of forecasting was chosen on each level, and how the others would have done; first in words, then as a table. */
import type { AnswerOf } from '#web/app/api.ts'
import { levelWords, methodWords } from '#modules/projection/contract.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { besideSimpleWays, errorSentence, percentOff, timesOutOfTen, wasClosest } from './accuracy-words.ts'

export type BackTest = AnswerOf<'projection', 'backTest'>
type Method = BackTest['methods'][number]

interface Row {
  readonly name: string
  readonly found: readonly { readonly wape: number | null; readonly isChosen: boolean }[]
}

const rowsOf = (methods: readonly Method[]): Row[] => {
  const names = [...new Set(methods.flatMap(({ tried }) => tried.map(({ name }) => name)))]
  return names.map((name) => ({
    name,
    found: methods.map(({ tried, chosen }) => ({
      wape: tried.find((each) => each.name === name)?.wape ?? null,
      isChosen: chosen === name,
    })),
  }))
}

interface Props {
  readonly methods: readonly Method[]
  readonly levels: BackTest['levels']
}

export function MethodPanel({ methods, levels }: Props) {
  const { say, pick } = useWords()
  const wordsOf = (name: string): string => (methodWords[name] ? say(methodWords[name]) : name)
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: pick('办法', 'Way'),
      width: 420,
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => wordsOf(name),
    },
    ...methods.map(({ level }, index): Column<Row> => ({
      key: level,
      title: say(levelWords[level]),
      width: 150,
      isNumber: true,
      value: ({ found }) => found[index]?.wape ?? null,
      written: ({ found }) => {
        const each = found[index]
        return each?.wape === null || each === undefined ? null : percentOff(each.wape)
      },
      render: ({ found }) => {
        const each = found[index]
        if (each === undefined || each.wape === null) return null
        return each.isChosen ? <strong>✓ {percentOff(each.wape)}</strong> : percentOff(each.wape)
      },
    })),
  ]
  const tested = methods.some(({ errors }) => errors.some(({ cases }) => cases > 0))
  return (
    <section className="panel">
      <h2>{pick('用的什么办法，为什么', 'Which way, and why')}</h2>
      {tested ? (
        <>
          <ul className="accuracy-words">
            {methods.map((method) => {
              const level = levels.find((each) => each.level === method.level)
              const coverage = (level?.coverage ?? []).filter(({ kind }) => kind === 'grade')
              const [held, cases] = [
                coverage.reduce((sum, each) => sum + each.held, 0),
                coverage.reduce((sum, each) => sum + each.cases, 0),
              ]
              const times = timesOutOfTen(held, cases)
              const [off, beside] = [errorSentence(method.errors), besideSimpleWays(method.errors)]
              return (
                <li key={method.level}>
                  <strong>{say(levelWords[method.level])}</strong>
                  <span>
                    {pick('采用：', 'Used: ')}
                    {wordsOf(method.chosen)}
                    {wasClosest(method.chosen, method.tried)
                      ? pick('（试过的办法中误差最小）', ' (closest of those tried)')
                      : pick('（误差与最小的相近，更稳妥）', ' (about as close as the closest, and steadier)')}
                    {pick('。', '. ')}
                    {off && pick(`分年级看，${off.zh}；`, `By grade, ${off.en}; `)}
                    {beside && say(beside)}
                    {times &&
                      pick(
                        `；${times.zh}实际落在八成把握区间内（${held} / ${cases}）。`,
                        `; ${times.en} what came lay within the 80 % interval (${held} of ${cases}).`,
                      )}
                  </span>
                </li>
              )
            })}
          </ul>
          <DataTable
            name={pick('各种办法的平均误差', 'Mean error of each way')}
            rows={rowsOf(methods)}
            columns={columns}
            rowKey={({ name }) => name}
          />
          <p className="quiet after-table">
            {pick(
              `误差为各预测值与实际相差的绝对数之和占实际人数之和（WAPE），各年、各年级合在一起。✓ 为采用的办法。以已知${methods[0]?.origins.length ?? 0}个学年为起点各试一遍。`,
              `The error is the sum of what each figure was off, as a share of all pupils (WAPE), over all years and grades. ✓: the way used. Tried from ${methods[0]?.origins.length ?? 0} earlier years.`,
            )}
          </p>
        </>
      ) : (
        <EmptyState
          title={pick(
            '已知学年太少，无法用过去检验；区间按一般经验给出',
            'too few years are known to try it on the past; usual widths are given',
          )}
        />
      )}
    </section>
  )
}
