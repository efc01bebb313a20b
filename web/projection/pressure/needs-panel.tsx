/** 班级、教师、床位需求: what a year asks for, beside what is there; teachers by ratio and by weekly periods. */
import { Segmented, Select, Tag } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { NeedsOfPlace } from '#modules/projection/contract.ts'
import { confidenceWords, type Confidence } from '#modules/standards/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { useScenario } from '../scenario-choice.tsx'
import { NeedsTable } from './needs-table.tsx'
import { needsSentence } from './needs-words.ts'
import { SubjectsDialog } from './subjects-dialog.tsx'

type Needs = AnswerOf<'projection', 'needs'>

const choices = z.object({
  year: z.coerce.number().int().optional(),
  'needs-level': z.enum(['town', 'school']).default('town'),
})

/** A rule of two stages is told once. */
const onlyOnce = (rules: Needs['rules']): Needs['rules'] => [
  ...new Map(rules.map((rule) => [`${rule.label.zh} ${rule.document} ${rule.confidence}`, rule])).values(),
]

interface Props {
  readonly county: string
  /** Last known year: needs are told of those ahead. */
  readonly origin: number | undefined
}

export function NeedsPanel({ county, origin }: Props) {
  const [{ year: asked }] = usePageState(choices)
  const scenario = useScenario()
  const year = asked !== undefined && origin !== undefined && asked > origin ? asked : undefined
  const answer = useAnswer(
    'projection',
    'needs',
    { county, ...(year === undefined ? {} : { year }), ...(scenario === undefined ? {} : { scenario }) },
    { placeholderData: (before) => before },
  )
  return <Answered of={answer}>{(needs) => <Shown needs={needs} />}</Answered>
}

function Shown({ needs: { head, year, places, rules } }: { readonly needs: Needs }) {
  const { say, pick } = useWords()
  const [{ 'needs-level': level }, choose] = usePageState(choices)
  const [subjectsOf, setSubjectsOf] = useState<NeedsOfPlace | null>(null)
  const county = places.find((place) => place.level === 'county')
  if (head === null || year === null || county === undefined) {
    return (
      <div className="panel">
        <EmptyState title={pick('还没有测算过', 'nothing has been worked out yet')} />
      </div>
    )
  }
  const years = Array.from({ length: head.horizon }, (_, index) => head.origin + index + 1)
  const isDefault = county.byPeriods?.isDefaultTable ?? false
  return (
    <>
      <section className="panel wide-on-paper">
        <div className="panel-tools">
          <h2>{pick(`${year}年需要多少班级、教师、床位`, `Classes, staff and beds needed in ${year}`)}</h2>
          <Select
            className="no-print"
            aria-label={pick('年份', 'Year')}
            value={year}
            style={{ width: 104 }}
            onChange={(next) => choose({ year: next })}
            options={years.map((value) => ({ value, label: pick(`${value}年`, String(value)) }))}
          />
          <Segmented<'town' | 'school'>
            className="no-print"
            aria-label={pick('层级', 'Level')}
            value={level}
            onChange={(next) => choose({ 'needs-level': next })}
            options={[
              { value: 'town', label: pick('乡镇', 'townships') },
              { value: 'school', label: pick('学校', 'schools') },
            ]}
          />
        </div>
        <p className="forecast-headline">{say(needsSentence(county, year))}</p>
        <NeedsTable
          places={[county, ...places.filter((place) => place.level === level)]}
          level={level}
          names={new Map(places.map(({ code, name }) => [code, name]))}
          onSubjects={setSubjectsOf}
        />
        <p className="quiet after-table">
          {pick(
            `缺＝需要多于现有，余＝现有多于需要，均为中间值，只算现有数已知的学校；小字为八成把握区间。按课时测算分两种：每人只教一科，和一人可教多科的最少数。${isDefault ? '课时按默认课表，请以本地课表为准。' : ''}不含病产假、支教等离岗。`,
            `Short: more are needed than there are; over: the reverse; both of the middle, over those schools whose figures are known. Small figures: the 80 % interval. By periods in two ways: each teacher one subject, and the fewest where teachers teach several. ${isDefault ? 'Periods follow a default table.' : ''}`,
          )}
        </p>
      </section>
      <section className="panel">
        <h2>{pick('测算依据', 'Rules that were applied')}</h2>
        <ul className="plain-list">
          {onlyOnce(rules).map(({ code, label, document, confidence }, index) => (
            <li key={`${code}-${index}`}>
              {say(label)}
              {document === null ? '' : `（${document}）`}{' '}
              <Tag>{confidence in confidenceWords ? say(confidenceWords[confidence as Confidence]) : confidence}</Tag>
            </li>
          ))}
        </ul>
      </section>
      {subjectsOf && <SubjectsDialog place={subjectsOf} year={year} onClose={() => setSubjectsOf(null)} />}
    </>
  )
}
