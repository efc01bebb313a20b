/** Handing in one input; what was read with joined headings can be taken back, and it is said what is new. */
import { Alert, Button, Statistic } from 'antd'
import { inputFields, inputKindWords, type InputKind } from '#modules/projection/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { TableUpload } from '#web/app/table-upload.tsx'
import type { JoinedHeadings } from '#web/ui/heading-mender.tsx'
import { useWords } from '#web/ui/words.tsx'

const joinedWords = (joined: JoinedHeadings): string =>
  Object.entries(joined)
    .map(([ours, theirs]) => `${ours} ← ${theirs}`)
    .join('；')

interface Props {
  readonly county: string
  readonly name: string
  readonly kind: InputKind
  readonly onClose: () => void
}

export function InputUpload({ county, name, kind, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const check = useCommand('projection', 'checkInput')
  const save = useCommand('projection', 'importInput')
  return (
    <TableUpload
      title={pick(`${name}：导入${say(inputKindWords[kind])}`, `${name}: import ${say(inputKindWords[kind])}`)}
      hint={pick(
        '.xlsx、.xls 或 .csv（UTF-8、GBK）；表头与空白表不同的，读取后可在此对应',
        '.xlsx, .xls or .csv (UTF-8, GBK); headings other than those of the empty table can be joined here',
      )}
      width={1100}
      problemsHeight={320}
      english={new Map(Object.values(inputFields[kind]).map(({ heading, en }) => [heading, en]))}
      check={(given) => check.run({ region: county, kind, ...given })}
      isChecking={check.isRunning}
      save={(given) =>
        run(
          () => save.run({ region: county, kind, ...given }),
          ({ changes, batches }) =>
            batches.length === 0
              ? pick('与已有数据完全相同，没有新的导入', 'every figure is there already; nothing was saved')
              : pick(
                  `已保存：新增 ${changes?.added ?? 0} 个数，变化 ${changes?.changed ?? 0} 个`,
                  `saved: ${changes?.added ?? 0} new figures, ${changes?.changed ?? 0} changed`,
                ),
        )
      }
      isSaving={save.isRunning}
      mayBeSaved={({ changes }) => changes !== null}
      joinBelow={pick(
        '有错误，没有保存任何数据。请在下面对应表头，或在原文件中改正后重新选择。',
        'There are errors; nothing was saved. Join the headings below, or mend the file and choose it again.',
      )}
      warned={pick(
        '可以保存；警告请先看一遍，保存后仍会显示。',
        'It can be saved; read the warnings first, they stay with the import.',
      )}
      nothingNew={({ changes }) =>
        changes !== null && changes.added + changes.changed === 0
          ? pick('与已有数据完全相同，不需要保存。', 'Every figure is there already; there is nothing to save.')
          : null
      }
      moreFigures={({ changes }) =>
        changes && (
          <>
            <Statistic title={pick('新增', 'New')} value={changes.added} />
            <Statistic title={pick('变化', 'Changed')} value={changes.changed} />
            <Statistic title={pick('相同', 'Same')} value={changes.same} />
          </>
        )
      }
      joinedNote={(joined, takeBack) => (
        <Alert
          type="info"
          style={{ marginTop: 12 }}
          title={pick(`按对应读取：${joinedWords(joined)}`, `read with joined headings: ${joinedWords(joined)}`)}
          action={
            <Button size="small" onClick={takeBack}>
              {pick('取消对应', 'Take back')}
            </Button>
          }
        />
      )}
      onClose={onClose}
    />
  )
}
