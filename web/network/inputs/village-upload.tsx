/** Handing in the table of villages. */
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { TableUpload } from '#web/app/table-upload.tsx'
import { useWords } from '#web/ui/words.tsx'

const noEnglish: ReadonlyMap<string, string> = new Map()

interface Props {
  readonly county: string
  readonly name: string
  readonly onClose: () => void
}

export function VillageUpload({ county, name, onClose }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const check = useCommand('network', 'checkVillages')
  const save = useCommand('network', 'importVillages')
  return (
    <TableUpload
      title={pick(`${name}：导入村庄学龄人口表`, `${name}: import the pupils of villages`)}
      hint={pick(
        '.xlsx、.xls 或 .csv（UTF-8、GBK）；坐标可用 CGCS2000、WGS84、GCJ-02、BD-09，须注明',
        '.xlsx, .xls or .csv (UTF-8, GBK); places in CGCS2000, WGS84, GCJ-02 or BD-09, said in the table',
      )}
      width={1000}
      problemsHeight={300}
      english={noEnglish}
      check={(given) => check.run({ county, ...given })}
      isChecking={check.isRunning}
      save={(given) =>
        run(
          () => save.run({ county, ...given }),
          ({ id, rows }) =>
            id === null
              ? pick('有错误，没有保存', 'there are errors; nothing was saved')
              : pick(`已保存 ${rows ?? 0} 行`, `${rows ?? 0} rows saved`),
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
