/** One input of a county: how far it reaches, who handed it in last, what is missing and what is done instead. */
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import {
  basisWords,
  inputKindWords,
  spansOf,
  type InputCoverage,
  type InputKind,
} from '#modules/projection/contract.ts'
import { fileUrl } from '#web/app/api.ts'
import { day } from '#web/app/when.ts'
import { useWords, type Speech } from '#web/ui/words.tsx'
import { InputStateTag } from './input-state-tag.tsx'
import { inputState } from './input-states.ts'

const placeWords: Readonly<Record<InputKind, { readonly zh: string; readonly en: string }>> = {
  births: { zh: '个乡镇', en: 'townships' },
  population: { zh: '个乡镇', en: 'townships' },
  kindergarten: { zh: '个乡镇', en: 'townships' },
  rolls: { zh: '所学校', en: 'schools' },
  housing: { zh: '个乡镇', en: 'townships' },
  changes: { zh: '所学校', en: 'schools' },
  flows: { zh: '个户籍乡镇', en: 'townships of registration' },
}

function reachOf({ kind, places, hasCounty }: InputCoverage, { pick }: Speech): string {
  const words = placeWords[kind]
  const count = places.of === null ? String(places.covered) : `${places.covered} / ${places.of}`
  const some = pick(`${count} ${words.zh}`, `${count} ${words.en}`)
  if (!hasCounty) return some
  const whole = pick('全县数', 'the county as a whole')
  return places.covered === 0 ? whole : `${whole}${pick('、', ', ')}${some}`
}

function yearsOf({ years, monthlyYears, kind }: InputCoverage, { pick }: Speech): string {
  const spans = spansOf(years)
  if (kind !== 'births') return spans
  if (monthlyYears.length === 0) return pick(`${spans}（全年数）`, `${spans} (whole years)`)
  return monthlyYears.length === years.length
    ? pick(`${spans}（分月）`, `${spans} (by months)`)
    : pick(`${spans}（其中 ${spansOf(monthlyYears)} 分月）`, `${spans} (${spansOf(monthlyYears)} by months)`)
}

interface Props {
  readonly coverage: InputCoverage
  readonly onImport?: () => void
}

export function InputCard({ coverage, onImport }: Props) {
  const speech = useWords()
  const { say, pick } = speech
  const { kind, years, bases, last, lacks } = coverage
  const facts: [string, string][] =
    years.length === 0
      ? []
      : [
          [pick('年份', 'Years'), yearsOf(coverage, speech)],
          [pick('范围', 'Reach'), reachOf(coverage, speech)],
          ...(bases.length > 0
            ? [
                [pick('口径', 'Counted'), bases.map((basis) => say(basisWords[basis])).join(pick('、', ', '))] as [
                  string,
                  string,
                ],
              ]
            : []),
          ...(last
            ? [[pick('最近导入', 'Last import'), `${day(last.at)} · ${last.personName}`] as [string, string]]
            : []),
        ]
  return (
    <section className="panel input-card" aria-label={say(inputKindWords[kind])}>
      <h2>
        <span className="input-name">{say(inputKindWords[kind])}</span> <InputStateTag state={inputState(coverage)} />
      </h2>
      {facts.length > 0 && (
        <dl>
          {facts.map(([title, text]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {lacks.length > 0 && (
        <ul className="input-lacks">
          {lacks.map(({ what, instead }) => (
            <li key={what.zh}>
              <strong>{say(what)}</strong>
              <span>{pick(`预测改为：${say(instead)}。`, `Instead: ${say(instead)}.`)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="input-actions no-print">
        <Button size="small" icon={<DownloadOutlined />} href={fileUrl('projection', 'inputTemplate', { kind })}>
          {pick('空白表', 'Empty table')}
        </Button>
        {onImport && (
          <Button size="small" type="primary" ghost icon={<UploadOutlined />} onClick={onImport}>
            {pick('导入', 'Import')}
          </Button>
        )}
      </div>
    </section>
  )
}
