/** 政府保障、教育质量、社会认可度、一票否决、资格审核: item by item what was found, by which clause, and the evidence. */
import { FolderOpenOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Badge, Button } from 'antd'
import { memo } from 'react'
import { stageWords } from '#kernel/stage.ts'
import type { CountyReport, Evidence, ItemReport } from '#modules/assessment/contract.ts'
import { partWords } from '#modules/standards/contract.ts'
import { paths } from '#web/app/paths.ts'
import { useIsPrinting } from '#web/ui/data-table.tsx'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'

const partNames = ['government', 'quality', 'recognition', 'vetoes', 'qualification'] as const

interface ItemProps {
  readonly item: ItemReport
  readonly year: number
  readonly evidence: readonly Evidence[]
  readonly namesOnPaper: boolean
  readonly onTrace: (name: string) => void
  readonly onEvidence: (item: string) => void
}

function Failing({ item, year, namesOnPaper }: Pick<ItemProps, 'item' | 'year' | 'namesOnPaper'>) {
  const { say, pick } = useWords()
  const printing = useIsPrinting()
  if (item.failing.length === 0) return null
  return (
    <details className="failing-schools" {...(printing && namesOnPaper ? { open: true } : {})}>
      <summary>
        {pick(`未达标学校 ${item.failing.length}（校·学段）`, `${item.failing.length} school-stages do not meet it`)}
      </summary>
      <ul className="failing">
        {item.failing.map(({ code, name, phase, found }) => (
          <li key={`${code} ${phase} ${found.zh}`}>
            <Link to={paths.school} params={{ school: code }} search={{ year: String(year) }}>
              {name || code}
            </Link>
            <span className="quiet">
              {' '}
              {say(stageWords[phase])} · {say(found)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function ItemRow({ item, year, evidence, namesOnPaper, onTrace, onEvidence }: ItemProps) {
  const { say, pick } = useWords()
  const waiting = evidence.filter(({ review }) => review === 'waiting').length
  return (
    <tr>
      <th scope="row">{item.code}</th>
      <td className="item-label">{say(item.label)}</td>
      <td className="item-outcome">
        <OutcomeTag outcome={item.outcome} />
      </td>
      <td className="item-found">
        <button type="button" className="found" onClick={() => onTrace(item.code)}>
          {say(item.found)}
        </button>
        <Failing item={item} year={year} namesOnPaper={namesOnPaper} />
      </td>
      <td className="quiet clause" title={say(item.clause.title)}>
        {item.clause.number} {item.clause.article}
      </td>
      <td className="no-print item-evidence">
        <Badge dot={waiting > 0} offset={[-4, 4]}>
          <Button
            size="small"
            type="text"
            icon={<FolderOpenOutlined />}
            onClick={() => onEvidence(item.code)}
            aria-label={pick(
              `${item.code} 佐证材料 ${evidence.length} 件`,
              `${item.code}: ${evidence.length} pieces of evidence`,
            )}
          >
            {evidence.length}
          </Button>
        </Badge>
      </td>
    </tr>
  )
}

export interface PartItemsProps {
  readonly report: CountyReport
  readonly evidence: readonly Evidence[]
  /** Whether the schools that fail an item stand on paper too. */
  readonly namesOnPaper: boolean
  readonly onTrace: (name: string) => void
  readonly onEvidence: (item: string) => void
}

export const PartItems = memo(function PartItems({
  report,
  evidence,
  namesOnPaper,
  onTrace,
  onEvidence,
}: PartItemsProps) {
  const { say, pick } = useWords()
  const byItem = Map.groupBy(evidence, ({ item }) => item)
  return (
    <>
      {partNames.map((name) => {
        const part = report.parts[name]
        return (
          <section key={name} className="part">
            <h3>
              {say(partWords[name])} <OutcomeTag outcome={part.outcome} />
              <span className="quiet">
                {pick(`${part.items.length}项`, `${part.items.length} items`)}
                {name === 'qualification'
                  ? pick('；申报条件，不计入总体结论', '; for applying, not part of the verdict')
                  : ''}
                {part.note ? `${pick('；', '; ')}${say(part.note)}` : ''}
              </span>
            </h3>
            <div className="wide">
              <table className="items part-items">
                <colgroup>
                  <col style={{ width: 46 }} />
                  <col style={{ width: '23%' }} />
                  <col style={{ width: 112 }} />
                  <col />
                  <col style={{ width: 190 }} />
                  <col className="no-print" style={{ width: 62 }} />
                </colgroup>
                <thead>
                  <tr>
                    <th scope="col" aria-label={pick('代码', 'code')} />
                    <th scope="col">{pick('指标', 'Item')}</th>
                    <th scope="col">{pick('结论', 'Outcome')}</th>
                    <th scope="col">{pick('查明情况', 'What was found')}</th>
                    <th scope="col">{pick('条款', 'Clause')}</th>
                    <th scope="col" className="no-print">
                      {pick('佐证', 'Evidence')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {part.items.map((item) => (
                    <ItemRow
                      key={item.code}
                      item={item}
                      year={report.year}
                      evidence={byItem.get(item.code) ?? []}
                      namesOnPaper={namesOnPaper}
                      onTrace={onTrace}
                      onEvidence={onEvidence}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        )
      })}
    </>
  )
})
