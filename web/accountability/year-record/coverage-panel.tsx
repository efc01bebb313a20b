/** 全覆盖 of what? What groups cover, beside both denominators it may be a share of. */
import type { GroupCoverage } from '#modules/accountability/contract.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'
import { PlainTable } from '../plain-table.tsx'

interface Props {
  readonly coverage: GroupCoverage
  /** Members at the end of the year, as the figure counts them. */
  readonly members: number
}

export function CoveragePanel({ coverage, members }: Props) {
  const { pick } = useWords()
  const rows = [
    [pick('独立设置学校（不含教学点）', 'schools without teaching points'), coverage.independent],
    [pick('含教学点', 'with teaching points'), coverage.withPoints],
  ] as const
  return (
    <section className="panel">
      <h2>{pick('教育集团覆盖：占什么的比例', 'Covered by groups: a share of what')}</h2>
      <PlainTable
        name={pick('教育集团覆盖', 'Covered by groups')}
        figuresFrom={1}
        heads={[pick('分母', 'Of'), pick('在集团内', 'In a group'), pick('全部', 'All'), pick('覆盖率', 'Share')]}
        rows={rows.map(([name, { covered, schools }]) => ({
          key: name,
          cells: [
            name,
            whole(covered),
            whole(schools),
            `${percent(schools === 0 ? null : covered / schools)}${schools > 0 && covered === schools ? pick('（全覆盖）', ' (all)') : ''}`,
          ],
        }))}
      />
      <p className="quiet">
        {pick(
          `成员校 ${whole(members)} 所，其中名录内现有学校 ${whole(coverage.covered)} 所${coverage.unmatched > 0 ? `，${coverage.unmatched} 所不在名录内或已撤并，不计入比例` : ''}。名录截至 ${coverage.asOf}。说“全覆盖”时须写明分母。`,
          `${whole(members)} members, ${whole(coverage.covered)} of them open schools of the register${coverage.unmatched > 0 ? `; ${coverage.unmatched} are not in it and count in no share` : ''}. Register as of ${coverage.asOf}. Whoever says “all” says of what.`,
        )}
      </p>
    </section>
  )
}
