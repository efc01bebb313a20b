/** Mends the layout of a school table in place and has it read again; the joins may be kept for the next time. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { schoolFields, type ImportReport } from '#modules/census/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { HeadingMender, type JoinedHeadings } from '#web/ui/heading-mender.tsx'
import { useWords } from '#web/ui/words.tsx'

const english = new Map<string, string>(Object.values(schoolFields).map(({ heading, en }) => [heading, en]))

export function ImportMender({ report }: { readonly report: ImportReport }) {
  const { language, pick } = useWords()
  const run = useRun()
  const reread = useCommand('census', 'rereadImport')
  const [saveAs, setSaveAs] = useState('')

  const send = (headings: JoinedHeadings) =>
    run(
      () =>
        reread.run({
          region: report.region,
          id: report.id,
          headings,
          ...(saveAs.trim() === '' ? {} : { saveAs: saveAs.trim() }),
        }),
      ({ problems }) =>
        problems.length === 0
          ? pick('正在按新的表头对应重新读取', 'Reading again with these headings')
          : problems.map(({ what }) => what[language]).join('；'),
    )
  return (
    <HeadingMender
      missing={report.missing}
      found={report.headings}
      english={english}
      action={(chosen) => {
        const count = Object.keys(chosen).length
        return (
          <>
            <Input
              aria-label={pick('保存对应关系为', 'Save as')}
              placeholder={pick('保存为（下次可直接用），可不填', 'save as, for the next time (may be left out)')}
              style={{ width: 260 }}
              maxLength={60}
              value={saveAs}
              onChange={({ target }) => setSaveAs(target.value)}
            />
            <Button type="primary" disabled={count === 0} loading={reread.isRunning} onClick={() => void send(chosen)}>
              {pick(`按 ${count} 处对应重新读取`, `Read again with ${count} headings`)}
            </Button>
          </>
        )
      }}
    />
  )
}
