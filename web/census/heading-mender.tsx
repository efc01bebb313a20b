/** Mends the layout of a file in place: for each heading of ours that the file lacks, which of its own stands for it. */
import { Button, Input, Select, Tag } from 'antd'
import { useState } from 'react'
import { schoolFields, type ImportReport } from '#modules/census/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { suggested } from './suggested-headings.ts'

const english = new Map<string, string>(Object.values(schoolFields).map(({ heading, en }) => [heading, en]))

export function HeadingMender({ report }: { readonly report: ImportReport }) {
  const { language, pick } = useWords()
  const run = useRun()
  const reread = useCommand('census', 'rereadImport')
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() => suggested(report.missing))
  const [saveAs, setSaveAs] = useState('')
  const [showAll, setShowAll] = useState(false)
  const needed = report.missing.filter(({ required, nearest }) => required || nearest !== null)
  const shown = showAll ? report.missing : needed
  const used = new Set(Object.values(chosen))
  const count = Object.keys(chosen).length

  const send = () =>
    run(
      () =>
        reread.run({
          region: report.region,
          id: report.id,
          headings: chosen,
          ...(saveAs.trim() === '' ? {} : { saveAs: saveAs.trim() }),
        }),
      ({ problems }) =>
        problems.length === 0
          ? pick('正在按新的表头对应重新读取', 'Reading again with these headings')
          : problems.map(({ what }) => what[language]).join('；'),
    )
  const set = (heading: string, theirs: string | null) =>
    setChosen((now) => {
      const rest = Object.entries(now).filter(([ours]) => ours !== heading)
      return Object.fromEntries(theirs === null ? rest : [...rest, [heading, theirs]])
    })
  return (
    <div className="panel">
      <h2>
        {pick('对应表头', 'Mend the headings')}{' '}
        <span className="quiet" style={{ fontSize: 13, fontWeight: 400 }}>
          {pick(
            '文件里没有找到下列表头。请指出它们在文件里叫什么；只改对应关系，不改数据。',
            'These headings were not found. Say what they are called in the file; only the layout is mended, no figure.',
          )}
        </span>
      </h2>
      <div className="mender">
        {shown.map(({ heading, required, nearest }) => (
          <div key={heading} className="mender-row">
            <span>
              {language === 'zh' ? heading : `${english.get(heading) ?? heading}（${heading}）`}{' '}
              {required && <Tag color="error">{pick('必需', 'needed')}</Tag>}
            </span>
            <span aria-hidden="true">←</span>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={pick(`文件中与“${heading}”对应的表头`, `heading of the file for ${heading}`)}
              placeholder={pick('文件中没有这一列', 'not in the file')}
              value={chosen[heading] ?? null}
              onChange={(theirs: string | null) => set(heading, theirs ?? null)}
              options={report.headings.map((theirs) => ({
                value: theirs,
                label: theirs === nearest ? pick(`${theirs}（最接近）`, `${theirs} (nearest)`) : theirs,
                disabled: used.has(theirs) && chosen[heading] !== theirs,
              }))}
            />
          </div>
        ))}
      </div>
      <div className="tools" style={{ marginTop: 12, marginBottom: 0 }}>
        {needed.length < report.missing.length && (
          <Button type="link" onClick={() => setShowAll(!showAll)}>
            {showAll
              ? pick('只看必需的', 'only those that are needed')
              : pick(`全部缺少的表头（${report.missing.length}）`, `all missing headings (${report.missing.length})`)}
          </Button>
        )}
        <span className="tools-end mender-end">
          <Input
            aria-label={pick('保存对应关系为', 'Save as')}
            placeholder={pick('保存为（下次可直接用），可不填', 'save as, for the next time (may be left out)')}
            style={{ width: 260 }}
            maxLength={60}
            value={saveAs}
            onChange={({ target }) => setSaveAs(target.value)}
          />
          <Button type="primary" disabled={count === 0} loading={reread.isRunning} onClick={() => void send()}>
            {pick(`按 ${count} 处对应重新读取`, `Read again with ${count} headings`)}
          </Button>
        </span>
      </div>
    </div>
  )
}
