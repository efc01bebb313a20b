/** The sheet of one village: who goes where, minutes before and after, from which year, who gains and who loses. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { bandWords } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { minutesChange } from '../plans/minutes-words.ts'
import { VerdictTag } from '../verdict-tag.tsx'

interface Props {
  readonly county: string
  readonly plan: string
  readonly village: string
  readonly years: readonly number[]
  readonly onSite: (site: string) => void
  readonly onClose: () => void
}

export function VillagePanel({ county, plan, village, years, onSite, onClose }: Props) {
  const { say, pick } = useWords()
  const answer = useAnswer('network', 'villageSheet', { county, id: plan, village })
  const [first, last] = [years[0], years.at(-1)]
  const at = (minutes: number | null) =>
    minutes === null ? pick('缺数据', 'unknown') : pick(`${whole(minutes)} 分钟`, `${whole(minutes)} min`)
  return (
    <section className="sheet-panel" aria-label={pick('村庄表', 'Village sheet')}>
      <Answered of={answer}>
        {({ rows }) => {
          const [head] = rows
          return (
            <>
              <header>
                <div>
                  <small className="quiet">
                    {pick('村庄表', 'Village sheet')}
                    {head?.town ? ` · ${head.town}` : ''}
                  </small>
                  <h3>{head?.name ?? village}</h3>
                </div>
                <Button
                  type="text"
                  className="no-print"
                  icon={<CloseOutlined />}
                  aria-label={pick('收起', 'Close')}
                  onClick={onClose}
                />
              </header>
              {rows.length === 0 && <EmptyState title={pick('这个村庄没有学生', 'no pupils live here')} />}
              {rows.map((row) => (
                <div key={row.band} className="sheet-part">
                  <h4>
                    {say(bandWords[row.band])} <VerdictTag verdict={row.verdict} />
                  </h4>
                  <dl className="sheet-facts">
                    <div>
                      <dt>{pick('学生', 'Pupils')}</dt>
                      <dd>
                        {pick(
                          `${first} 年 ${whole(row.pupilsNow)} 人，${last} 年 ${whole(row.pupilsLast)} 人`,
                          `${whole(row.pupilsNow)} in ${first}, ${whole(row.pupilsLast)} in ${last}`,
                        )}
                      </dd>
                    </div>
                    <div>
                      <dt>{pick('现在', 'Now')}</dt>
                      <dd>
                        {row.schoolNow ?? pick('缺数据', 'unknown')} · {at(row.minutesNow)}
                      </dd>
                    </div>
                    {row.changes.map(({ year, site, siteName, minutes }) => (
                      <div key={`${year} ${site}`}>
                        <dt>{pick(`${year} 年起`, `From ${year}`)}</dt>
                        <dd>
                          <Button type="link" size="small" className="in-text" onClick={() => onSite(site)}>
                            {siteName}
                          </Button>{' '}
                          · {at(minutes)}
                        </dd>
                      </div>
                    ))}
                    <div>
                      <dt>{pick('单程增减', 'One way')}</dt>
                      <dd>
                        <strong>{say(minutesChange(row.difference))}</strong>
                        {row.changesIn !== null &&
                          pick(`（${row.changesIn} 年起变化）`, ` (changes in ${row.changesIn})`)}
                      </dd>
                    </div>
                  </dl>
                </div>
              ))}
            </>
          )
        }}
      </Answered>
    </section>
  )
}
