/** Joins headings by hand: for each of ours that the file lacks, which of its own stands for it. */
import { Button, Select, Tag } from 'antd'
import { useState, type ReactNode } from 'react'
import { suggested, type MissingHeading } from './suggested-headings.ts'
import { useWords } from './words.tsx'

/** Ours → the file's own. */
export type JoinedHeadings = Readonly<Record<string, string>>

interface Props {
  readonly missing: readonly MissingHeading[]
  /** Every heading of the file. */
  readonly found: readonly string[]
  /** English of our headings. */
  readonly english: ReadonlyMap<string, string>
  /** What is done with the joins; stands below them. */
  readonly action: (chosen: JoinedHeadings) => ReactNode
}

export function HeadingMender({ missing, found, english, action }: Props) {
  const { language, pick } = useWords()
  const [chosen, setChosen] = useState<JoinedHeadings>(() => suggested(missing))
  const [showAll, setShowAll] = useState(false)
  const needed = missing.filter(({ required, nearest }) => required || nearest !== null)
  const shown = showAll ? missing : needed
  const used = new Set(Object.values(chosen))

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
              options={found.map((theirs) => ({
                value: theirs,
                label: theirs === nearest ? pick(`${theirs}（最接近）`, `${theirs} (nearest)`) : theirs,
                disabled: used.has(theirs) && chosen[heading] !== theirs,
              }))}
            />
          </div>
        ))}
      </div>
      <div className="tools" style={{ marginTop: 12, marginBottom: 0 }}>
        {needed.length < missing.length && (
          <Button type="link" onClick={() => setShowAll(!showAll)}>
            {showAll
              ? pick('只看必需的', 'only those that are needed')
              : pick(`全部缺少的表头（${missing.length}）`, `all missing headings (${missing.length})`)}
          </Button>
        )}
        <span className="tools-end mender-end">{action(chosen)}</span>
      </div>
    </div>
  )
}
