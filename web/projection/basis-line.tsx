/** What a forecast stands on: what is counted and when, the last known year, when it was worked out, and whether it is out of date. */
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { schoolYearName } from '#kernel/school-year.ts'
import { basisWords, spansOf, type ForecastHead } from '#modules/projection/contract.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'

/** Heads of several counties may differ: each value once. */
const each = <T,>(values: readonly T[]): T[] => [...new Set(values)]

export function BasisLine({ heads }: { readonly heads: readonly ForecastHead[] }) {
  const { say, pick } = useWords()
  if (heads.length === 0) return null
  const origins = each(heads.map(({ origin }) => origin)).sort((a, b) => a - b)
  const bases = each(heads.flatMap(({ basis }) => (basis === null ? [] : [basis])))
  const made = heads.map(({ madeAt }) => madeAt).sort()
  const [locked, imported] = [
    each(heads.flatMap((head) => head.lockedYears)),
    each(heads.flatMap((head) => head.importedYears)),
  ]
  const horizon = Math.max(...heads.map((head) => head.horizon))
  const facts: readonly (readonly [string, string])[] = [
    [
      pick('口径', 'Counted'),
      pick(
        `义务教育阶段在校生，各年均指当年9月1日（学年初）${bases.length === 0 ? '；没有采用出生人口' : `；出生人口按${bases.map((basis) => say(basisWords[basis])).join('、')}口径`}`,
        `pupils of compulsory schooling on 1 September of each year${bases.length === 0 ? '; births are not used' : `; births: ${bases.map((basis) => say(basisWords[basis])).join(', ')}`}`,
      ),
    ],
    [
      pick('基准学年', 'Last known year'),
      origins.map((origin) => pick(schoolYearName(origin), `${origin}–${origin + 1}`)).join(pick('、', ', ')),
    ],
    [pick('预测', 'Ahead'), pick(`${horizon}年`, `${horizon} years`)],
    ...(locked.length + imported.length === 0
      ? []
      : [
          [
            pick('来源', 'Source'),
            [
              locked.length === 0 ? '' : pick(`已锁定统计 ${spansOf(locked)}`, `locked census ${spansOf(locked)}`),
              imported.length === 0 ? '' : pick(`导入数据 ${spansOf(imported)}`, `imported ${spansOf(imported)}`),
            ]
              .filter(Boolean)
              .join(pick('；', '; ')),
          ] as const,
        ]),
    [pick('测算时间', 'Worked out'), moment(made.at(-1) ?? null)],
  ]
  return (
    <dl className="basis-line">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Inputs have changed since: the page says so and offers the way on. */
export function StaleNote({ heads, action }: { readonly heads: readonly ForecastHead[]; readonly action?: ReactNode }) {
  const { pick } = useWords()
  const stale = heads.filter(({ isStale }) => isStale)
  if (stale.length === 0) return null
  const names = stale.map(({ countyName }) => countyName).join(pick('、', ', '))
  return (
    <Alert
      type="warning"
      showIcon
      className="note-below"
      title={pick(
        `${names}：测算之后数据有变化，本页仍是变化之前的结果，请重新测算。`,
        `${names}: figures have changed since; this is still the forecast from before. Work it out anew.`,
      )}
      action={action}
    />
  )
}
