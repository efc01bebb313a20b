/** The sheet of one school: pupils, classes, seats and use of every year, when it is full and when empty, what else the building could serve. */
import { CloseOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { siteKindWords, tierWords } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { useMay } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { FillBars } from '#web/ui/charts/fill-bars.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { YearVillage } from '../edited-plan.ts'

export type PlanSite = AnswerOf<'network', 'plan'>['sites'][number]

interface Props {
  readonly county: string
  readonly plan: string
  readonly site: string
  /** Of the plan; undefined until it is there. */
  readonly facts: PlanSite | undefined
  /** Villages of the shown year and band that go there. */
  readonly villages: readonly (YearVillage & { readonly here: number })[]
  readonly onVillage: (village: string) => void
  readonly onClose: () => void
}

export function SchoolPanel({ county, plan, site, facts, villages, onVillage, onClose }: Props) {
  const { say, pick } = useWords()
  const may = useMay()
  const answer = useAnswer('network', 'schoolSheet', { county, id: plan, site })
  const inYear = (year: number | null, never: string) => (year === null ? never : pick(`${year} 年`, String(year)))
  return (
    <section className="sheet-panel" aria-label={pick('学校表', 'School sheet')}>
      <Answered of={answer}>
        {({ rows: [row] }) => (
          <>
            <header>
              <div>
                <small className="quiet">
                  {pick('学校表', 'School sheet')}
                  {row?.town ? ` · ${row.town}` : ''}
                  {facts ? ` · ${say(tierWords[facts.tier])}` : ''}
                </small>
                <h3>
                  {row?.school && may('assessment.read') ? (
                    <Link to={paths.school} params={{ school: row.school }}>
                      {row.name}
                    </Link>
                  ) : (
                    (row?.name ?? site)
                  )}
                </h3>
              </div>
              <Button
                type="text"
                className="no-print"
                icon={<CloseOutlined />}
                aria-label={pick('收起', 'Close')}
                onClick={onClose}
              />
            </header>
            {row === undefined ? (
              <EmptyState title={pick('方案中没有这所学校', 'the plan knows no such school')} />
            ) : (
              <>
                <p className="plan-tags">
                  {facts && <Tag>{say(siteKindWords[facts.kind])}</Tag>}
                  {facts?.isProtected && (
                    <Tag color="processing" title={facts.protectedBecause}>
                      {pick('必须保留', 'must stay')}
                      {facts.protectedBecause ? pick(`：${facts.protectedBecause}`, `: ${facts.protectedBecause}`) : ''}
                    </Tag>
                  )}
                  {row.adjusts !== null && (
                    <Tag color="warning">{pick(`拟调整：${row.adjusts} 年`, `to be adjusted: ${row.adjusts}`)}</Tag>
                  )}
                </p>
                <FillBars
                  years={row.years.map(({ year, pupils, seats, isOpen }) => ({
                    label: String(year),
                    filled: pupils,
                    room: seats,
                    isOff: !isOpen,
                  }))}
                  words={{
                    filled: pick('学生', 'pupils'),
                    room: pick('学位', 'places'),
                    over: pick('超出学位', 'beyond the places'),
                    off: pick('不办学', 'not teaching'),
                  }}
                  label={pick(`${row.name}逐年学生与学位`, `Pupils and places of ${row.name} by year`)}
                />
                <dl className="sheet-facts">
                  <div>
                    <dt>{pick('满员', 'Full')}</dt>
                    <dd>{inYear(row.full, pick('规划期内不满员', 'not within the plan'))}</dd>
                  </div>
                  <div>
                    <dt>{pick('无学生', 'Empty')}</dt>
                    <dd>{inYear(row.empty, pick('规划期内不会', 'not within the plan'))}</dd>
                  </div>
                  {row.reuse.length > 0 && (
                    <div>
                      <dt>{pick('校舍还可用于', 'Building could serve')}</dt>
                      <dd>{row.reuse.map(say).join(pick('、', ', '))}</dd>
                    </div>
                  )}
                  {row.rules.length > 0 && (
                    <div>
                      <dt>{pick('规则', 'Rules')}</dt>
                      <dd>{row.rules.map(say).join(pick('；', '; '))}</dd>
                    </div>
                  )}
                </dl>
                <table className="year-table">
                  <thead>
                    <tr>
                      <th>{pick('学年', 'Year')}</th>
                      <th>{pick('学生', 'Pupils')}</th>
                      <th>{pick('教室', 'Rooms')}</th>
                      <th>{pick('学位', 'Places')}</th>
                      <th>{pick('利用率', 'Use')}</th>
                      <th>{pick('寄宿', 'Boarders')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {row.years.map(({ year, isOpen, pupils, rooms, seats, use, boarders, beds }) => (
                      <tr key={year}>
                        <th scope="row">{year}</th>
                        <td>{isOpen ? whole(pupils) : '✕'}</td>
                        <td>{isOpen ? whole(rooms) : '—'}</td>
                        <td>{isOpen ? whole(seats) : '—'}</td>
                        <td>{isOpen ? percent(use, 0) : '—'}</td>
                        <td>{boarders + beds === 0 ? '—' : `${boarders} / ${beds}`}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {villages.length > 0 && (
                  <>
                    <h4>{pick(`来自 ${villages.length} 个村庄`, `From ${villages.length} villages`)}</h4>
                    <ul className="village-chips">
                      {villages.map(({ id, name, here }) => (
                        <li key={id}>
                          <Button size="small" onClick={() => onVillage(id)}>
                            {name} {here}
                          </Button>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </>
            )}
          </>
        )}
      </Answered>
    </section>
  )
}
