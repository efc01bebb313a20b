/** 测算依据: every number a page is reckoned with, its clause, and how sure we are of it. */
import { Tag } from 'antd'
import { clauseWords, type RuleLine, type Sourced } from '#modules/staffing/contract.ts'
import { confidenceWords, type Confidence } from '#modules/standards/contract.ts'
import { exact } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'

export function ConfidenceMark({ confidence }: { readonly confidence: string }) {
  const { say, pick } = useWords()
  if (confidence === 'county') return <Tag color="blue">{pick('本县设定', 'set by the county')}</Tag>
  if (!(confidence in confidenceWords)) return <Tag>{confidence}</Tag>
  const colour = confidence === 'recalled-medium' || confidence === 'recalled-low' ? 'warning' : undefined
  return <Tag {...(colour ? { color: colour } : {})}>{say(confidenceWords[confidence as Confidence])}</Tag>
}

/** A rule of two stages that says the same of both is told once. */
const onlyOnce = (rules: readonly Sourced[]): readonly Sourced[] => [
  ...new Map(rules.map((rule) => [`${rule.words.zh} ${rule.value} ${rule.source.zh}`, rule])).values(),
]

export function SourceList({ rules }: { readonly rules: readonly Sourced[] }) {
  const { say, pick } = useWords()
  return (
    <section className="panel">
      <h2>{pick('测算依据', 'What it is reckoned with')}</h2>
      <ul className="staff-sources">
        {onlyOnce(rules).map(({ code, words, value, unit, source, confidence }) => (
          <li key={`${code} ${words.zh}`}>
            <span>
              {say(words)}
              {unit !== '' && (
                <b>
                  {pick('：', ': ')}
                  {exact(value)}
                  {unit === '%' ? '%' : pick(` ${unit}`, '')}
                </b>
              )}
            </span>
            <span className="quiet">{say(source)}</span>
            <ConfidenceMark confidence={confidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same for lines whose value is told in words. */
export function RuleLines({ rules }: { readonly rules: readonly RuleLine[] }) {
  const { say, pick } = useWords()
  return (
    <ul className="staff-sources">
      {rules.map(({ code, words, value, clause, setBy }) => (
        <li key={code}>
          <span>
            {say(words)}
            <b>
              {pick('：', ': ')}
              {say(value)}
            </b>
          </span>
          <span className="quiet">
            {setBy ??
              (clause
                ? say(clauseWords(clause))
                : pick('本系统的办法，随方案公布', 'a method of this system, told with each plan'))}
          </span>
          <ConfidenceMark confidence={setBy === null ? (clause?.confidence ?? 'ours') : 'county'} />
        </li>
      ))}
    </ul>
  )
}
