/** The columns of public funds, for a county and for one school: what is due, what the budget has, and the floor of training. */
import { Link } from '@tanstack/react-router'
import type { FundRow } from '#modules/conditions/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import { paths } from '#web/app/paths.ts'
import { amount, whole } from '#web/ui/charts/figures.ts'
import type { Column } from '#web/ui/data-table.tsx'
import type { Speech } from '#web/ui/words.tsx'

const money = (key: string, title: string, of: (row: FundRow) => number | null, isGap = false): Column<FundRow> => ({
  key,
  title,
  width: 94,
  isNumber: true,
  value: of,
  render: (row) => {
    const value = of(row)
    if (value === null) return null
    return isGap && value > 0 ? <b className="below">{amount(value)}</b> : amount(value)
  },
})

export function fundColumns({ say, pick }: Speech, withSchool: boolean): Column<FundRow>[] {
  return [
    ...(withSchool
      ? [
          {
            key: 'name',
            title: pick('学校', 'School'),
            width: 176,
            fixed: 'left',
            wraps: true,
            value: ({ name }: FundRow) => name,
            render: ({ code, name }: FundRow) => (
              <Link to={paths.schoolConditions} params={{ school: code }}>
                {name}
              </Link>
            ),
          } satisfies Column<FundRow>,
          { key: 'town', title: pick('乡镇', 'Township'), width: 88, value: ({ townName }: FundRow) => townName },
        ]
      : []),
    {
      key: 'phase',
      title: pick('学段', 'Stage'),
      width: 66,
      ...(withSchool ? {} : { onPhone: 'head' as const }),
      value: ({ phase }) => say(stageWords[phase]),
    },
    { key: 'pupils', title: pick('在校生', 'Pupils'), width: 72, isNumber: true, value: ({ pupils }) => pupils },
    {
      key: 'boarders',
      title: pick('寄宿生', 'Boarders'),
      width: 78,
      isNumber: true,
      value: ({ boarders }) => boarders,
    },
    {
      key: 'counted',
      title: pick('核定人数', 'Counted as'),
      width: 104,
      isNumber: true,
      value: ({ countedPupils }) => countedPupils,
      render: ({ countedPupils, isSmallRural }) =>
        countedPupils === null ? null : (
          <>
            {whole(countedPupils)}
            {isSmallRural === true && <small className="quiet"> {pick('小规模', 'small')}</small>}
          </>
        ),
    },
    money('due', pick('应核定（元）', 'Due (yuan)'), ({ due }) => due),
    money('budget', pick('预算（元）', 'Budget (yuan)'), ({ budget }) => budget),
    money('short', pick('预算差额', 'Short'), ({ short }) => short, true),
    money('floor', pick('培训费下限', 'Floor of training'), ({ trainingFloor }) => trainingFloor),
    money('training', pick('培训费', 'Training'), ({ training }) => training),
    money('training-short', pick('培训费差额', 'Training short'), ({ trainingShort }) => trainingShort, true),
    {
      key: 'note',
      title: pick('说明', 'Note'),
      width: 140,
      wraps: true,
      value: ({ note }) => (note === null ? null : say(note)),
    },
  ]
}
