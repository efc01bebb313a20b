/** The verdict of a county in one band: overall, part by part, and what it rests on (data, day, rules). */
import { Tag } from 'antd'
import { outcomeWords } from '#kernel/outcome.ts'
import { countingDay } from '#kernel/school-year.ts'
import type { CountyReport, ReportBasis } from '#modules/assessment/contract.ts'
import { partWords } from '#modules/standards/contract.ts'
import { moment } from '#web/app/when.ts'
import { outcomeLook, OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'

const partNames = ['government', 'quality', 'recognition', 'vetoes'] as const

export function VerdictHeader({ report, basis }: { readonly report: CountyReport; readonly basis: ReportBasis }) {
  const { say, pick } = useWords()
  const count = (outcome: string) => report.schools.filter((school) => school.outcome === outcome).length
  const cvs = Object.values(report.phases).flatMap(({ indicators }) => Object.values(indicators))
  const cvCount = (outcome: string) => cvs.filter((balance) => balance.outcome === outcome).length
  const look = outcomeLook[report.outcome]
  return (
    <section className="verdict keep-together" style={{ borderColor: look.colour }}>
      <div className="verdict-whole" style={{ background: look.ground, color: look.ink }}>
        <div>{pick('总体（自评测算）', 'Overall (self-assessed)')}</div>
        <strong>
          <span aria-hidden="true">{look.mark}</span> {say(outcomeWords[report.outcome])}
        </strong>
        <small>{say(report.wording)}</small>
      </div>
      <dl className="verdict-parts">
        <div>
          <dt>{say(partWords.resources)}</dt>
          <dd>
            <OutcomeTag outcome={report.resources.outcome} />
            <span>
              {pick(
                `综合达标 ${count('met')}，未综合达标 ${count('unmet')}，缺数据 ${count('unknown')}（校·学段）；差异系数超限 ${cvCount('unmet')} / ${cvs.length}`,
                `schools: ${count('met')} meet, ${count('unmet')} do not, ${count('unknown')} lack data; CVs over the limit: ${cvCount('unmet')} of ${cvs.length}`,
              )}
              {report.resources.note ? `${pick('；', '; ')}${say(report.resources.note)}` : ''}
            </span>
          </dd>
        </div>
        {partNames.map((name) => {
          const part = report.parts[name]
          const items = (outcome: string) => part.items.filter((item) => item.outcome === outcome).length
          return (
            <div key={name}>
              <dt>{say(partWords[name])}</dt>
              <dd>
                <OutcomeTag outcome={part.outcome} />
                <span>
                  {pick(
                    `${part.items.length}项：达标 ${items('met')}，未达标 ${items('unmet')}，缺数据 ${items('unknown')}`,
                    `${part.items.length} items: ${items('met')} met, ${items('unmet')} not met, ${items('unknown')} without data`,
                  )}
                </span>
              </dd>
            </div>
          )
        })}
      </dl>
      <dl className="verdict-basis">
        <div>
          <dt>{pick('数据', 'Figures')}</dt>
          <dd>
            {basis.isDraft ? (
              <Tag color="warning">{pick('未定稿预览', 'draft, not locked')}</Tag>
            ) : (
              pick(`第${basis.version}版（已锁定）`, `version ${basis.version} (locked)`)
            )}
          </dd>
        </div>
        <div>
          <dt>{pick('时点', 'Counted on')}</dt>
          <dd>{countingDay(report.year)}</dd>
        </div>
        <div>
          <dt>{pick('标准', 'Rules')}</dt>
          <dd>
            {pick(`${report.on} 有效`, `in force on ${report.on}`)}{' '}
            <span className="quiet unbroken">
              {pick('版本 ', 'version ')}
              {report.rulesVersion}
            </span>
          </dd>
        </div>
        <div>
          <dt>{pick('测算', 'Judged')}</dt>
          <dd>{moment(basis.judgedAt)}</dd>
        </div>
      </dl>
    </section>
  )
}
