/** Handing in a table of events. */
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { TableUpload } from '#web/app/table-upload.tsx'
import { useWords } from '#web/ui/words.tsx'

const noEnglish: ReadonlyMap<string, string> = new Map()

interface Props {
  readonly region: string
  readonly name: string
  readonly onClose: () => void
}

export function EventUpload({ region, name, onClose }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const check = useCommand('accountability', 'checkYearEvents')
  const save = useCommand('accountability', 'importYearEvents')
  return (
    <TableUpload
      title={pick(`${name}：导入年度事件表`, `${name}: import events of the year`)}
      hint={pick('.xlsx、.xls 或 .csv（UTF-8、GBK）；每行一件事', '.xlsx, .xls or .csv (UTF-8, GBK); an event a row')}
      width={1000}
      problemsHeight={300}
      english={noEnglish}
      check={(given) => check.run({ region, ...given })}
      isChecking={check.isRunning}
      save={(given) =>
        run(
          () => save.run({ region, ...given }),
          ({ id, rows }) =>
            id === null
              ? pick('有错误，没有保存', 'there are errors; nothing was saved')
              : pick(`已保存 ${rows ?? 0} 条`, `${rows ?? 0} events saved`),
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
