/** Imports of the roster: which one counts, and the way to take one back. */
import type { RosterBatch } from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { ImportBatches, useBatchColumns } from '#web/app/import-batches.tsx'
import { useYearName } from '#web/app/place-and-year.tsx'
import type { Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'

export function BatchesPanel({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const yearName = useYearName()
  const answer = useAnswer('staffing', 'rosterBatches', { county })
  const withdraw = useCommand('staffing', 'withdrawRoster')
  const { file, warnings, by, at, state } = useBatchColumns<RosterBatch>()
  const columns: Column<RosterBatch>[] = [
    file,
    { key: 'year', title: pick('学年', 'Year'), width: 130, value: ({ year }) => yearName(year) },
    { key: 'teachers', title: pick('教师', 'Teachers'), width: 84, isNumber: true, value: ({ teachers }) => teachers },
    warnings,
    { ...by, width: 120 },
    at,
    state,
  ]
  return (
    <section className="panel">
      <Answered of={answer}>
        {({ batches }) => (
          <ImportBatches
            batches={batches}
            columns={columns}
            mayWithdraw
            withdraw={withdraw}
            about={(fileName) =>
              pick(
                `“${fileName}”不再计入，它之前的导入重新有效；已做的轮岗方案不变，会标明名册已更新。`,
                `“${fileName}” no longer counts and the import before it does again; plans of exchange stay and are marked.`,
              )
            }
            most={500}
          />
        )}
      </Answered>
    </section>
  )
}
