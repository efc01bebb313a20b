/** One county and school year: how far it has come, its schools, its own table, and what may be done next. */
import { useParams } from '@tanstack/react-router'
import { Select, Steps, Tabs } from 'antd'
import { z } from 'zod'
import {
  countyFilingStates,
  countyFilingStateWords,
  filingStates,
  type CountyFiling,
} from '#modules/census/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useTownNames } from '#web/app/place-name.tsx'
import { useYearName } from '#web/app/place-and-year.tsx'
import { moment } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CountyActions } from './county-actions.tsx'
import { CountySheet } from './county-sheet.tsx'
import { EventLine } from './event-line.tsx'
import { CountyFilingTag } from './filing-tags.tsx'
import { FilingsTable } from './filings-table.tsx'
import { regionsWithin } from './region-within.ts'

export const filingChoices = z.object({
  q: z.string().default(''),
  sort: z.string().default(''),
  tab: z.enum(['schools', 'county', 'events']).default('schools'),
  state: z.enum(filingStates).optional(),
  town: z.string().optional(),
  warnings: z.enum(['open']).optional(),
  /** Township of a person who looks after several. */
  region: z.string().optional(),
})

function CountySteps({ county }: { readonly county: CountyFiling }) {
  const { say, pick } = useWords()
  const handedIn = county.schools - (county.byState.imported ?? 0) - (county.byState.returned ?? 0)
  const told: Readonly<Record<CountyFiling['state'], string>> = {
    collecting:
      county.schools === 0
        ? pick('尚未导入', 'nothing imported yet')
        : pick(`${handedIn} / ${county.schools} 所已签字`, `${handedIn} of ${county.schools} signed`),
    submitted: '',
    approved: '',
    locked:
      county.version > 0
        ? pick(
            `第 ${county.version} 版 ${moment(county.lockedAt)}`,
            `version ${county.version}, ${moment(county.lockedAt)}`,
          )
        : '',
  }
  return (
    <div className="panel">
      <Steps
        size="small"
        current={countyFilingStates.indexOf(county.state)}
        {...(county.state === 'locked' ? { status: 'finish' as const } : {})}
        items={countyFilingStates.map((state) => ({ title: say(countyFilingStateWords[state]), content: told[state] }))}
      />
    </div>
  )
}

export function FilingsPage() {
  const { county, year: yearText } = useParams({ from: paths.filings })
  const year = Number(yearText)
  const { pick } = useWords()
  const yearName = useYearName()
  const me = useMe().data
  const [view, setView] = usePageState(filingChoices)
  const mine = regionsWithin(me, 'census.read', county)
  const region = mine.find((code) => code === view.region) ?? mine[0] ?? county
  const filings = useAnswer('census', 'filings', { region, year })
  const townName = useTownNames(county)
  const seesWhole = region === county
  return (
    <Answered of={filings}>
      {(answer) => (
        <>
          <PageHeader
            title={`${answer.county.countyName} ${yearName(year)}`}
            tags={<CountyFilingTag state={answer.county.state} />}
            about={pick(
              `时点 ${year}年9月1日；数据由学校填报并签字，上级只能退回，不能代改。`,
              `Counted on 1 September ${year}. Schools report and sign; nobody above them alters a figure, it is only returned.`,
            )}
            actions={<CountyActions county={answer.county} region={region} />}
          />
          {seesWhole && <CountySteps county={answer.county} />}
          <div className="panel">
            {mine.length > 1 && (
              <Select
                aria-label={pick('乡镇', 'Township')}
                style={{ width: 220, marginBottom: 8 }}
                value={region}
                options={mine.map((code) => ({ value: code, label: townName(code) }))}
                onChange={(chosen) => setView({ region: chosen })}
              />
            )}
            <Tabs
              activeKey={view.tab}
              onChange={(tab) => setView({ tab: tab as typeof view.tab })}
              items={[
                {
                  key: 'schools',
                  label: pick(`学校报送（${answer.filings.length}）`, `Schools (${answer.filings.length})`),
                  children: (
                    <FilingsTable county={answer.county} filings={answer.filings} view={view} setView={setView} />
                  ),
                },
                ...(seesWhole
                  ? [
                      {
                        key: 'county',
                        label: pick('县区基表', 'County table'),
                        children: <CountySheet county={answer.county} />,
                      },
                    ]
                  : []),
                {
                  key: 'events',
                  label: pick('流转记录', 'History'),
                  children:
                    answer.events.length === 0 ? (
                      <EmptyState title={pick('还没有流转记录', 'nothing has happened yet')} />
                    ) : (
                      <EventLine events={answer.events} />
                    ),
                },
              ]}
            />
          </div>
        </>
      )}
    </Answered>
  )
}
