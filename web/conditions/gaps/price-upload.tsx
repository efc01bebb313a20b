/** Handing in the county's price list, with what it rests on. */
import { Form, Input } from 'antd'
import { useState } from 'react'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { TableUpload } from '#web/app/table-upload.tsx'
import { useWords } from '#web/ui/words.tsx'

const headingsInEnglish: ReadonlyMap<string, string> = new Map()

interface Props {
  readonly county: string
  readonly name: string
  readonly onClose: () => void
}

export function PriceUpload({ county, name, onClose }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const [basis, setBasis] = useState('')
  const check = useCommand('conditions', 'checkPrices')
  const save = useCommand('conditions', 'importPrices')
  const isAnswered = basis.trim().length >= 2
  return (
    <TableUpload
      title={pick(`${name}：导入单价表`, `${name}: import prices`)}
      hint={pick(
        '.xlsx、.xls 或 .csv，列为 item、phase、unit、price、source；没有列出的项目仍用示例单价',
        '.xlsx, .xls or .csv with item, phase, unit, price, source; what it does not name keeps its sample price',
      )}
      width={900}
      problemsHeight={280}
      english={headingsInEnglish}
      check={(given) => check.run({ county, ...given })}
      isChecking={check.isRunning}
      save={async (given) => {
        let isSaved = false
        await run(
          () => save.run({ county, ...given, basis: basis.trim() }),
          ({ saved, rows }) => {
            isSaved = saved
            return saved ? pick(`已保存 ${rows ?? 0} 行单价`, `${rows ?? 0} prices saved`) : null
          },
        )
        return isSaved
      }}
      isSaving={save.isRunning}
      mayBeSaved={({ rows, problems }) => rows !== null && problems.every(({ severity }) => severity !== 'error')}
      asks={{
        isAnswered,
        fields: (
          <Form layout="vertical" style={{ marginTop: 12 }}>
            <Form.Item
              label={pick('依据（会议纪要、造价信息、采购协议；必填）', 'What they rest on (needed)')}
              htmlFor="price-basis"
              style={{ marginBottom: 0 }}
            >
              <Input id="price-basis" maxLength={200} value={basis} onChange={({ target }) => setBasis(target.value)} />
            </Form.Item>
          </Form>
        ),
      }}
      joinBelow={pick(
        '有错误，没有保存任何数据。请在下面对应表头，或在原文件中改正。',
        'There are errors; nothing was saved. Join the headings below, or mend the file.',
      )}
      warned={pick('可以保存；警告请先看一遍。', 'It can be saved; read the warnings first.')}
      onClose={onClose}
    />
  )
}
