/** What the figures of a page stand on: school year of the census and of the roster, locked or not, simulated or not. */
import { Tag } from 'antd'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly year?: number | null
  readonly isLocked?: boolean
  readonly rosterYear?: number | null
  readonly isSimulated: boolean
}

export function BasisLine({ year, isLocked, rosterYear, isSimulated }: Props) {
  const { pick } = useWords()
  const yearName = useYearName()
  return (
    <p className="staff-basis">
      {year !== undefined && (
        <span>
          {year === null
            ? pick('没有学校基表', 'no school table')
            : pick(`${yearName(year)}统计数据（9月1日时点）`, `census of ${yearName(year)}, as of 1 September`)}
          {isLocked === false && <Tag color="warning">{pick('未定稿', 'not final')}</Tag>}
        </span>
      )}
      {rosterYear !== undefined && (
        <span>
          {rosterYear === null
            ? pick('没有教师名册', 'no roster')
            : pick(`${yearName(rosterYear)}教师名册`, `roster of ${yearName(rosterYear)}`)}
        </span>
      )}
      {isSimulated && <Tag>{pick('模拟数据', 'simulated')}</Tag>}
    </p>
  )
}
