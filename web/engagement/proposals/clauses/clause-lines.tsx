/** What was found of one clause: kind, part, the words themselves, owner, measure, time, and the rule that decided. */
import { Tag } from 'antd'
import { clauseAreaWords, type Clause } from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import { KindTag } from './kind-tag.tsx'

export function ClauseLines({ clause }: { readonly clause: Clause }) {
  const { say, pick } = useWords()
  const {
    code,
    kind,
    area,
    text,
    means,
    owner,
    ownerFrom,
    measure,
    amount,
    unit,
    dueOn,
    time,
    rule,
    why,
    isDoubtful,
    doubt,
  } = clause
  // What is missing matters only of a promise.
  const isPromise = kind === 'promise'
  const facts: readonly (readonly [string, string | null])[] = [
    [
      pick('责任单位', 'Owner'),
      owner === null ? null : `${owner}${ownerFrom === 'head' ? pick('（答复单位）', ' (who replies)') : ''}`,
    ],
    [pick('衡量', 'Measure'), measure],
    [pick('数量', 'Amount'), amount === null ? null : `${amount} ${unit ?? ''}`],
    [pick('时限', 'Due'), dueOn ?? time],
  ]
  const known = facts.filter(([, value], index) => value !== null && !(index === 0 && ownerFrom === 'head'))
  return (
    <>
      <div className="clause-head">
        <span className="clause-code">{code}</span>
        <KindTag kind={kind} />
        {area !== null && <Tag>{say(clauseAreaWords[area])}</Tag>}
        {isDoubtful && <Tag color="warning">{pick('? 须人看', '? look at it')}</Tag>}
      </div>
      <p className="clause-text">
        {means !== null && <span className="quiet">{means}，</span>}
        {text}
      </p>
      {(isPromise || known.length > 0) && (
        <p className="clause-facts">
          {(isPromise ? facts : known).map(([name, value]) => (
            <span key={name}>
              <span className="quiet">{name}</span>{' '}
              {value ?? <span className="quiet">{pick('文中没有', 'not in the text')}</span>}
            </span>
          ))}
        </p>
      )}
      <p className="quiet clause-why">
        {pick('判断依据：', 'Why: ')}
        {say(why)} <code>{rule}</code>
        {doubt && <span className="flag-word"> {say(doubt)}</span>}
      </p>
    </>
  )
}
