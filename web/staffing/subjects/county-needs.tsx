/** All subjects of the county at a glance; a press on one shows where it is lacking. */
import { Button, Tag } from 'antd'
import { stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import type { AnswerOf } from '#web/app/api.ts'
import { fixed, whole } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'
import { askedWords, counselling, type Asked } from './shown-subject.ts'

interface Props {
  readonly found: AnswerOf<'staffing', 'subjectNeeds'>
  readonly stage: CompulsoryStage
  readonly asked: Asked
  readonly onAsked: (asked: Asked) => void
}

const lacks = (lacking: number) => (lacking > 0 ? <b className="staff-short">{whole(lacking)}</b> : whole(lacking))

export function CountyNeeds({ found: { total, counsellors }, stage, asked, onAsked }: Props) {
  const { say, pick } = useWords()
  const rows = total.filter((each) => each.stage === stage)
  const name = (subject: Asked, isShortage: boolean) => (
    <>
      <Button type="link" size="small" className="link-cell" onClick={() => onAsked(subject)}>
        {say(askedWords(subject))}
      </Button>{' '}
      {isShortage && <Tag color="warning">{pick('紧缺', 'scarce')}</Tag>}
    </>
  )
  const counsellingRow = (
    <tr key={counselling} aria-selected={asked === counselling}>
      <th scope="row" className="staff-words">
        {name(counselling, true)}
      </th>
      <td>—</td>
      <td>{whole(counsellors.needed)}</td>
      <td>—</td>
      <td>{whole(counsellors.inPost)}</td>
      <td>{lacks(counsellors.lacking)}</td>
      <td>{counsellors.schools.filter(({ gap }) => gap !== null && gap > 0).length}</td>
    </tr>
  )
  // 心理健康 stands with the scarce subjects, which come first.
  const scarce = rows.filter(({ isShortage }) => isShortage).length
  return (
    <div className="staff-sheet">
      <table aria-label={pick('全县学科缺口', 'Needs of subjects')}>
        <thead>
          <tr>
            <th scope="col">{pick(`学科（${stageWords[stage].zh}）`, `Subject (${stageWords[stage].en})`)}</th>
            <th scope="col">{pick('整岗', 'Full-time')}</th>
            <th scope="col">{pick('分校应有', 'Posts by school')}</th>
            <th
              scope="col"
              title={pick('全县合起来进位一次，相当于教师可以走教', 'rounded up once, as if teachers went round')}
            >
              {pick('合并应有', 'Together')}
            </th>
            <th scope="col">{pick('实有', 'In post')}</th>
            <th scope="col">{pick('缺口', 'Lacking')}</th>
            <th scope="col">{pick('校数', 'Schools')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, scarce).map((row) => line(row))}
          {counsellingRow}
          {rows.slice(scarce).map((row) => line(row))}
        </tbody>
      </table>
    </div>
  )

  function line(row: (typeof rows)[number]) {
    const isUnknown = row.inPost === 0 && row.unknown > 0
    return (
      <tr key={row.subject} aria-selected={row.subject === asked}>
        <th scope="row" className="staff-words">
          {name(row.subject, row.isShortage)}
        </th>
        <td>{fixed(row.fullTime, 2)}</td>
        <td>{whole(row.posts)}</td>
        <td>{whole(row.postsTogether)}</td>
        <td>{isUnknown ? pick('缺数据', 'unknown') : whole(row.inPost)}</td>
        <td>{isUnknown ? '—' : lacks(row.lacking)}</td>
        <td title={row.unknown > 0 ? pick(`${row.unknown} 所缺数据`, `${row.unknown} unknown`) : undefined}>
          {row.lackingSchools}
          {row.unknown > 0 && pick(`（?${row.unknown}）`, ` (? ${row.unknown})`)}
        </td>
      </tr>
    )
  }
}
