/** Handing in a roster of teachers: the year it is of, then the table, checked before anything is kept. */
import { useCommand } from '#web/app/api.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRun } from '#web/app/run.ts'
import { TableUpload } from '#web/app/table-upload.tsx'
import { useWords } from '#web/ui/words.tsx'

const noEnglish: ReadonlyMap<string, string> = new Map()

interface Props {
  readonly county: string
  /** School year of which its counts of years are. */
  readonly year: number
  readonly onClose: () => void
}

export function RosterUpload({ county, year, onClose }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const yearName = useYearName()
  const name = useRegionName(county)
  const check = useCommand('staffing', 'checkRoster')
  const save = useCommand('staffing', 'importRoster')
  return (
    <TableUpload
      title={pick(`${name}：导入教师名册（${yearName(year)}）`, `${name}: import a roster of ${yearName(year)}`)}
      hint={pick(
        '.xlsx、.xls 或 .csv（UTF-8、GBK），一名教师一行；先核查，有错误时什么都不保存',
        '.xlsx, .xls or .csv (UTF-8, GBK), a row for each teacher; checked first, and with an error nothing is saved',
      )}
      width={1130}
      problemsHeight={300}
      english={noEnglish}
      check={(given) => check.run({ county, year, ...given })}
      isChecking={check.isRunning}
      save={(given) =>
        run(
          () => save.run({ county, year, ...given }),
          ({ id, rows }) =>
            id === null
              ? pick('有错误，没有保存', 'there are errors; nothing was saved')
              : pick(`已保存 ${rows ?? 0} 名教师`, `${rows ?? 0} teachers saved`),
        )
      }
      isSaving={save.isRunning}
      mayBeSaved={({ rows, problems }) => rows !== null && problems.every(({ severity }) => severity !== 'error')}
      joinBelow={pick(
        '有错误，没有保存任何数据。请在下面对应表头，或在原文件中改正。',
        'There are errors; nothing was saved. Join the headings below, or mend the file.',
      )}
      warned={pick('可以保存；警告请先看一遍。', 'It can be saved; read the warnings first.')}
      onClose={onClose}
    />
  )
}
