/** The automatic check of what the receiving schools have: places, classes after the merger, and the way of the youngest. */
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Candidate, ConditionsCheck } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'

const fromWords = {
  plan: { zh: '按布局方案', en: 'by the plan' },
  villages: { zh: '按村庄到接收学校', en: 'from the villages' },
  schools: { zh: '按两校距离', en: 'between the schools' },
  unknown: { zh: '缺数据', en: 'unknown' },
} as const

export function ConditionsPanel({ candidate: { county, id, check } }: { readonly candidate: Candidate }) {
  const { pick } = useWords()
  const [isAsked, setIsAsked] = useState(check !== null)
  return (
    <section className="panel">
      <div className="panel-tools">
        <h2>{pick('接收条件自动核对', 'Automatic check of the receiving schools')}</h2>
        {!isAsked && <Button onClick={() => setIsAsked(true)}>{pick('核对', 'Check')}</Button>}
      </div>
      {check ? (
        <Checked check={check} />
      ) : isAsked ? (
        <Asked county={county} id={id} />
      ) : (
        <p className="quiet">
          {pick(
            '学位、并入后班额、最远路程由系统核对，供“接收条件核实”填写时对照。',
            'Places, classes and ways, to be held against what is recorded under “conditions”.',
          )}
        </p>
      )}
    </section>
  )
}

function Asked({ county, id }: { readonly county: string; readonly id: string }) {
  const answer = useAnswer('network', 'checkConditions', { county, id })
  return <Answered of={answer}>{({ check }) => <Checked check={check} />}</Answered>
}

function Checked({
  check: { basis, pupilsFrom, pupilsYear, classes, largestClass, seatsLeft, minutes, minutesFrom, problems },
}: {
  readonly check: ConditionsCheck
}) {
  const { say, pick } = useWords()
  return (
    <>
      <p className="quiet">{say(basis)}</p>
      {problems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={pick('核对发现', 'What was found')}
          description={
            <ul className="plain-list">
              {problems.map((problem) => (
                <li key={problem.zh}>{say(problem)}</li>
              ))}
            </ul>
          }
        />
      )}
      <dl className="figure-row">
        <div>
          <dt>{pick('并入后空余学位', 'Places left afterwards')}</dt>
          <dd>{whole(seatsLeft, pick('缺数据', 'unknown'))}</dd>
        </div>
        <div>
          <dt>{pick('并入后最大班额', 'Largest class afterwards')}</dt>
          <dd>{whole(largestClass, pick('缺数据', 'unknown'))}</dd>
        </div>
        <div>
          <dt>{pick('1—3年级最长单程', 'Longest way, grades 1–3')}</dt>
          <dd>
            {minutes === null ? pick('缺数据', 'unknown') : pick(`${whole(minutes)} 分钟`, `${whole(minutes)} min`)}
            <small>{say(fromWords[minutesFrom])}</small>
          </dd>
        </div>
      </dl>
      {classes.length > 0 && (
        <div className="plan-columns-place">
          <table className="plan-columns">
            <thead>
              <tr>
                <th scope="col">{pick('接收学校', 'School')}</th>
                <th scope="col">{pick('年级', 'Grade')}</th>
                <th scope="col">
                  {pupilsFrom === 'forecast'
                    ? pick(`学生（${pupilsYear}学年预测）`, `Pupils, forecast for ${pupilsYear}`)
                    : pick(`学生（${pupilsYear}学年在校）`, `Pupils on the rolls of ${pupilsYear}`)}
                </th>
                <th scope="col">{pick('班数', 'Classes')}</th>
                <th scope="col">{pick('班额', 'Size')}</th>
                <th scope="col">{pick('上限', 'Limit')}</th>
              </tr>
            </thead>
            <tbody>
              {classes.map(({ school, schoolName, grade, pupils, classes: count, size, limit, isOver }) => (
                <tr key={`${school} ${grade}`}>
                  <th scope="row">{schoolName}</th>
                  <td>{grade}</td>
                  <td>{pupils}</td>
                  <td>{count}</td>
                  <td className={isOver ? 'stop-words' : undefined}>
                    {isOver ? '✕ ' : ''}
                    {Math.round(size * 10) / 10}
                  </td>
                  <td>{limit}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
