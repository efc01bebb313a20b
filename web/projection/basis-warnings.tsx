/** Where 户籍, 常住 and 在校 of the same children differ widely: both figures and the difference, never one in place of the other. */
import { Alert, Checkbox, Segmented } from 'antd'
import { z } from 'zod'
import type { BasisWarning } from '#modules/projection/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'

const subjects = ['entry', 'stages', 'births', 'age'] as const
const choices = z.object({ about: z.enum(subjects).default('entry'), towns: z.enum(['yes']).optional() })

const groupOf = ({ subject }: BasisWarning): (typeof subjects)[number] =>
  subject === 'primary' || subject === 'junior' ? 'stages' : subject

export function BasisWarnings({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const [{ about, towns }, setChoices] = usePageState(choices)
  const answer = useAnswer('projection', 'baseWarnings', { region: county, towns: towns === 'yes' })
  const titles = {
    entry: pick('出生与一年级', 'births and grade 1'),
    stages: pick('学龄人口与在校', 'ages and stages'),
    births: pick('户籍与常住出生', 'births'),
    age: pick('分年龄人口', 'single ages'),
  }
  const columns: Column<BasisWarning>[] = [
    { key: 'place', title: pick('地区', 'Place'), width: 120, value: ({ placeName }) => placeName },
    {
      key: 'year',
      title: pick('年份', 'Year'),
      width: 84,
      onPhone: 'head',
      value: ({ year }) => year,
      render: ({ year }) => String(year),
    },
    {
      key: 'first',
      title: pick('口径一', 'On one basis'),
      width: 200,
      wraps: true,
      value: ({ first }) => say(first.what),
    },
    {
      key: 'firstPeople',
      title: pick('人数', 'People'),
      width: 90,
      isNumber: true,
      value: ({ first }) => first.people,
    },
    {
      key: 'second',
      title: pick('口径二', 'On another'),
      width: 180,
      wraps: true,
      value: ({ second }) => say(second.what),
    },
    {
      key: 'secondPeople',
      title: pick('人数', 'People'),
      width: 90,
      isNumber: true,
      value: ({ second }) => second.people,
    },
    {
      key: 'difference',
      title: pick('相差', 'Difference'),
      width: 90,
      isNumber: true,
      value: ({ difference }) => difference,
    },
    {
      key: 'share',
      title: pick('占较大数', 'Of the larger'),
      width: 100,
      isNumber: true,
      value: ({ share }) => share,
      written: ({ share }) => `${(share * 100).toFixed(1)}%`,
      render: ({ share }) => `${(share * 100).toFixed(1)}%`,
    },
  ]
  return (
    <div className="panel">
      <h2>{pick('口径核对', 'Bases held against one another')}</h2>
      <Answered of={answer}>
        {({ limit, warnings }) => {
          const percent = Math.round(limit * 100)
          const groups = Map.groupBy(warnings, groupOf)
          return (
            <>
              <Alert
                type={warnings.length === 0 ? 'success' : 'warning'}
                showIcon
                style={{ marginBottom: 12 }}
                title={
                  warnings.length === 0
                    ? pick(
                        `可比的口径相差都不超过 ${percent}%`,
                        `no two bases that can be compared differ by more than ${percent} %`,
                      )
                    : pick(
                        `有 ${warnings.length} 处相差超过 ${percent}%（本系统设定的提示线）。多为人口流动所致，请核对来源；预测时三种口径分开，不互相代替。`,
                        `${warnings.length} pairs differ by more than ${percent} % (a limit set by this system). Mostly people have moved; check the sources. Forecasts keep the bases apart.`,
                      )
                }
              />
              <DataTable
                name={pick('口径核对', 'Bases held against one another')}
                rows={groups.get(about) ?? []}
                columns={columns}
                rowKey={({ place, year, subject, age, first, second }) =>
                  `${place}-${year}-${subject}-${age}-${first.counted}-${second.counted}`
                }
                height={420}
                empty={<EmptyState title={pick('这一项没有超过提示线的', 'nothing beyond the limit here')} />}
                tools={
                  <>
                    <Segmented<(typeof subjects)[number]>
                      className="basis-subjects"
                      value={about}
                      onChange={(chosen) => setChoices({ about: chosen })}
                      options={subjects.map((value) => ({
                        value,
                        label: `${titles[value]} ${groups.get(value)?.length ?? 0}`,
                      }))}
                    />
                    <Checkbox
                      checked={towns === 'yes'}
                      onChange={({ target }) => setChoices({ towns: target.checked ? 'yes' : undefined })}
                    >
                      {pick('逐乡镇', 'townships too')}
                    </Checkbox>
                  </>
                }
              />
            </>
          )
        }}
      </Answered>
    </div>
  )
}
