/** The last school years of a township, for its central school: how many of its schools have signed. */
import { Link } from '@tanstack/react-router'
import { Card } from 'antd'
import dayjs from 'dayjs'
import { schoolYearOf } from '#kernel/school-year.ts'
import { filingStates, type Filing } from '#modules/census/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useWords } from '#web/ui/words.tsx'
import { FilingTag } from './filing-tags.tsx'

const shownYears = 5

export function TownYears({ town }: { readonly town: string }) {
  const thisYear = schoolYearOf(dayjs().format('YYYY-MM-DD'))
  return (
    <div className="cards">
      {Array.from({ length: shownYears }, (_, index) => (
        <TownYear key={index} town={town} year={thisYear - index} />
      ))}
    </div>
  )
}

const count = (filings: readonly Filing[], state: Filing['state']): number =>
  filings.filter((filing) => filing.state === state).length

function TownYear({ town, year }: { readonly town: string; readonly year: number }) {
  const { pick } = useWords()
  const yearName = useYearName()
  const answer = useAnswer('census', 'filings', { region: town, year })
  return (
    <Card size="small" title={yearName(year)}>
      <Answered of={answer}>
        {({ filings }) =>
          filings.length === 0 ? (
            <p className="quiet">{pick('还没有数据', 'no figures yet')}</p>
          ) : (
            <ul className="state-counts">
              {filingStates
                .filter((state) => count(filings, state) > 0)
                .map((state) => (
                  <li key={state}>
                    <FilingTag state={state} /> {count(filings, state)}
                  </li>
                ))}
            </ul>
          )
        }
      </Answered>
      <Link to={paths.filings} params={{ county: town.slice(0, 6), year: String(year) }}>
        {pick('打开', 'Open')}
      </Link>
    </Card>
  )
}
