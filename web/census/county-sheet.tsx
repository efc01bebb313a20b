/** The county's own table of a year (县区基表), which the county statistician fills in and corrects. */
import { Segmented } from 'antd'
import { useState } from 'react'
import { countyFields, type CountyFiling } from '#modules/census/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useMe } from '#web/app/me.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { useCodeWords } from './code-words.ts'
import { CorrectableFigures } from './correction.tsx'
import { countyGroups } from './field-groups.ts'
import type { Which } from './figure-grid.tsx'
import { regionsWithin } from './region-within.ts'

export function CountySheet({ county: filing }: { readonly county: CountyFiling }) {
  const { county, year, number, state } = filing
  const { pick } = useWords()
  const me = useMe().data
  const [which, setWhich] = useState<Which>('filled')
  const table = useAnswer('census', 'countyTable', { county, year })
  const earlier = useAnswer('census', 'countyTable', { county, year: year - 1 })
  const correct = useCommand('census', 'correctCounty')
  const codeWords = useCodeWords(county)
  const mayCorrect = state === 'collecting' && regionsWithin(me, 'census.submit', county).includes(county)
  return (
    <Answered of={table}>
      {({ values }) =>
        values === null && !mayCorrect ? (
          <EmptyState title={pick('还没有填报县区基表', 'the county table has not been filled in')} />
        ) : (
          <CorrectableFigures
            groups={countyGroups}
            specs={countyFields}
            codeWords={codeWords}
            values={values ?? { year, county }}
            before={earlier.data?.values ?? null}
            which={which}
            problems={[]}
            mayCorrect={mayCorrect}
            isRunning={correct.isRunning}
            save={(changes, reason) => correct.run({ county, year, expected: number, changes, reason })}
            tools={
              <Segmented<Which>
                value={which}
                onChange={setWhich}
                options={[
                  { value: 'filled', label: pick('已填', 'filled in') },
                  { value: 'all', label: pick('全部', 'all') },
                ]}
              />
            }
          />
        )
      }
    </Answered>
  )
}
