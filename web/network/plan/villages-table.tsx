/** Every village and band: school and minutes before and after, who gains and who loses. */
import { Button, Segmented } from 'antd'
import { z } from 'zod'
import { bands, bandWords, minutesSourceWords, verdicts, verdictWords, type Band } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { minutesChange } from '../plans/minutes-words.ts'
import { VerdictTag } from '../verdict-tag.tsx'
import { useVillageRows, type VillageRow } from './use-whole-sheet.ts'

const choices = z.object({ verdict: z.enum(verdicts).optional(), 'of-band': z.enum(bands).optional() })

interface Props {
  readonly county: string
  readonly plan: string
  readonly onVillage: (village: string, band: Band) => void
  readonly onSaved: () => void
}

const minutes = (key: string, title: string, of: (row: VillageRow) => number | null): Column<VillageRow> => ({
  key,
  title,
  width: 92,
  isNumber: true,
  value: of,
  render: (row) => whole(of(row)),
})

export function VillagesTable({ county, plan, onVillage, onSaved }: Props) {
  const { say, pick } = useWords()
  const answer = useVillageRows(county, plan)
  const [{ verdict, 'of-band': band }, choose] = usePageState(choices)
  const [view, setView] = useTableView('villages')
  const columns: Column<VillageRow>[] = [
    {
      key: 'name',
      title: pick('村庄', 'Village'),
      width: 140,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ village, name, band: own }) => (
        <Button type="link" size="small" className="in-text" onClick={() => onVillage(village, own)}>
          {name}
        </Button>
      ),
    },
    { key: 'town', title: pick('乡镇', 'Township'), width: 112, value: ({ town }) => town },
    { key: 'band', title: pick('年级', 'Grades'), width: 100, value: (row) => say(bandWords[row.band]) },
    {
      key: 'pupils',
      title: pick('学生（现）', 'Pupils now'),
      width: 90,
      isNumber: true,
      value: ({ pupilsNow }) => pupilsNow,
    },
    {
      key: 'pupils-last',
      title: pick('学生（末年）', 'Pupils at the end'),
      width: 100,
      isNumber: true,
      value: ({ pupilsLast }) => pupilsLast,
    },
    { key: 'now', title: pick('现在去', 'Goes now to'), width: 170, wraps: true, value: ({ schoolNow }) => schoolNow },
    {
      key: 'then',
      title: pick('以后去', 'Then to'),
      width: 210,
      wraps: true,
      value: ({ changes }) =>
        changes
          .map(({ year, siteName }) => pick(`${year} 年起 ${siteName}`, `${siteName} from ${year}`))
          .join(pick('；', '; ')) || null,
    },
    minutes('minutes-now', pick('现在分钟', 'Minutes now'), ({ minutesNow }) => minutesNow),
    minutes('minutes-last', pick('末年分钟', 'At the end'), ({ minutesLast }) => minutesLast),
    {
      key: 'minutes-from',
      title: pick('时间来源', 'Minutes from'),
      width: 130,
      value: ({ minutesFrom }) => minutesFrom && say(minutesSourceWords[minutesFrom]),
    },
    {
      key: 'difference',
      title: pick('单程增减', 'Change'),
      width: 110,
      isNumber: true,
      value: ({ difference }) => difference,
      written: ({ difference }) => (difference === null ? null : Math.round(difference)),
      render: ({ difference }) => say(minutesChange(difference)),
    },
    {
      key: 'verdict',
      title: pick('变化', 'Who gains or loses'),
      width: 120,
      value: (row) => say(verdictWords[row.verdict]),
      render: (row) => <VerdictTag verdict={row.verdict} />,
    },
    { key: 'changes-in', title: pick('变化年份', 'In'), width: 84, value: ({ changesIn }) => changesIn },
  ]
  return (
    <Answered of={answer}>
      {(all) => {
        const ofBand = all.filter((row) => band === undefined || row.band === band)
        return (
          <DataTable
            name={pick('村庄表', 'Village sheet')}
            rows={ofBand.filter((row) => verdict === undefined || row.verdict === verdict)}
            columns={columns}
            rowKey={(row) => `${row.village} ${row.band}`}
            view={view}
            onView={setView}
            onSaved={onSaved}
            tools={
              <>
                <Segmented<string>
                  className="wrapping"
                  aria-label={pick('年级', 'Grades')}
                  value={band ?? ''}
                  onChange={(chosen) => choose({ 'of-band': chosen === '' ? undefined : (chosen as Band) })}
                  options={[
                    { value: '', label: pick('全部年级', 'all grades') },
                    ...bands.map((value) => ({ value, label: say(bandWords[value]) })),
                  ]}
                />
                <Segmented<string>
                  className="wrapping"
                  aria-label={pick('变化', 'Change')}
                  value={verdict ?? ''}
                  onChange={(chosen) =>
                    choose({ verdict: chosen === '' ? undefined : (chosen as (typeof verdicts)[number]) })
                  }
                  options={[
                    { value: '', label: pick('全部', 'all') },
                    ...verdicts
                      .map((value) => ({
                        value,
                        count: ofBand.filter((row) => row.verdict === value).length,
                      }))
                      .filter(({ count }) => count > 0)
                      .map(({ value, count }) => ({ value, label: `${say(verdictWords[value])} ${count}` })),
                  ]}
                />
              </>
            }
          />
        )
      }}
    </Answered>
  )
}
