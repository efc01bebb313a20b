/** 公用经费: what is due to each school by which clause, what its budget has, and the 5 % for the training of teachers. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { z } from 'zod'
import type { RuleShown } from '#modules/conditions/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { ClauseLine } from '../clause.tsx'
import { ConditionsPage } from '../conditions-page.tsx'
import { FiguresLine, useChosenYear, YearChoice } from '../year-choice.tsx'
import { fundColumns } from './fund-columns.tsx'

const choices = z.object({
  /** Left out: the year before the school year, as the table has it. */
  budget: z.coerce.number().int().min(2000).max(2100).optional(),
  only: z.enum(['all', 'short', 'small']).default('all'),
})

export function FundsPage() {
  const { pick } = useWords()
  const year = useChosenYear()
  return (
    <ConditionsPage
      title={(name) => pick(`${name}公用经费`, `Public funds, ${name}`)}
      about={pick(
        '按基准定额、寄宿生补助和小规模学校按100人核定，逐校算应核定数；预算不足、培训经费不到5%的标出来。',
        'Due to each school by the basic quota, the supplement for boarders and the hundred of small rural schools; where the budget or the 5 % for training falls short it is marked.',
      )}
      withCity={false}
      actions={({ region, county }) =>
        county !== null && (
          <>
            <YearChoice region={region} />
            <Button icon={<DownloadOutlined />} href={fileUrl('conditions', 'exportFunds', { county, ...year })}>
              {pick('导出核定表', 'Export')}
            </Button>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        )
      }
    >
      {({ county }) => county !== null && <Funds key={county} county={county} />}
    </ConditionsPage>
  )
}

function ruleValue({ value, unit, code }: RuleShown): string {
  if (value === null) return '—'
  return code === 'E4' ? percent(value, 0) : `${whole(value)} ${unit}`
}

function Funds({ county }: { readonly county: string }) {
  const speech = useWords()
  const { say, pick } = speech
  const year = useChosenYear()
  const [{ budget, only }, choose] = usePageState(choices)
  const [view, onView] = useTableView('funds')
  const answer = useAnswer(
    'conditions',
    'publicFunds',
    { county, ...year, ...(budget === undefined ? {} : { budgetYear: budget }) },
    { placeholderData: (before) => before },
  )
  return (
    <Answered of={answer}>
      {({ figures, budgetYear, clauses, totals, schools, notes }) => {
        const rows = schools.filter(
          ({ short, trainingShort, isSmallRural }) =>
            only === 'all' || (only === 'small' ? isSmallRural === true : (short ?? 0) > 0 || (trainingShort ?? 0) > 0),
        )
        const sums = [
          [pick('应核定', 'Due'), say(moneyWords(totals.due)), null],
          [pick('预算', 'Budget'), say(moneyWords(totals.budget)), null],
          [
            pick('预算差额', 'Short'),
            say(moneyWords(totals.short)),
            pick(`${totals.schoolsShort} 校·学段`, `${totals.schoolsShort} schools`),
          ],
          [
            pick('培训费差额', 'Training short'),
            say(moneyWords(totals.trainingShort)),
            pick(`${totals.schoolsTrainingShort} 校·学段`, `${totals.schoolsTrainingShort} schools`),
          ],
          [pick('数据缺、不能核定', 'Unknown'), whole(totals.unknown), pick('校·学段', 'schools')],
        ] as const
        return (
          <>
            <FiguresLine figures={[figures]} />
            <dl className="figure-row">
              {sums.map(([name, value, below]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                  {below !== null && <small>{below}</small>}
                </div>
              ))}
            </dl>
            <section className="panel wide-on-paper">
              <h2>{pick(`依据（${budgetYear} 年预算）`, `Clauses (budget of ${budgetYear})`)}</h2>
              <dl className="line-list">
                {clauses.map((rule, index) => (
                  <div key={`${rule.code} ${index}`}>
                    <dt>
                      {say(rule.label)}
                      {rule.code === 'public-funds.quota' && index < 2 && clauses[1]?.code === rule.code
                        ? pick(index === 0 ? '（小学）' : '（初中）', index === 0 ? ' (primary)' : ' (junior)')
                        : ''}
                      {pick('：', ': ')}
                      {ruleValue(rule)}
                    </dt>
                    <dd>
                      <ClauseLine rule={rule} />
                    </dd>
                  </div>
                ))}
              </dl>
              <ul className="plain-list quiet">
                {notes.map((note) => (
                  <li key={note.en}>{say(note)}</li>
                ))}
              </ul>
            </section>
            <section className="panel wide-on-paper">
              <DataTable
                name={pick('公用经费核定', 'Public funds')}
                rows={rows}
                columns={fundColumns(speech, true)}
                rowKey={({ code, phase }) => `${code} ${phase}`}
                view={view}
                onView={onView}
                tools={
                  <>
                    <Select
                      aria-label={pick('预算年度', 'Budget of')}
                      value={budgetYear}
                      style={{ width: 130 }}
                      onChange={(chosen) => choose({ budget: chosen === figures.year - 1 ? undefined : chosen })}
                      options={[figures.year - 1, figures.year, figures.year + 1].map((value) => ({
                        value,
                        label: pick(`${value} 年预算`, `budget of ${value}`),
                      }))}
                    />
                    <Select<'all' | 'short' | 'small'>
                      aria-label={pick('只看', 'Only')}
                      value={only}
                      style={{ width: 168 }}
                      onChange={(chosen) => choose({ only: chosen })}
                      options={[
                        { value: 'all', label: pick('全部学校', 'all schools') },
                        { value: 'short', label: pick('有差额的', 'that fall short') },
                        { value: 'small', label: pick('乡村小规模学校', 'small rural schools') },
                      ]}
                    />
                  </>
                }
                empty={<EmptyState title={pick('没有符合条件的学校', 'no school fits')} />}
              />
            </section>
          </>
        )
      }}
    </Answered>
  )
}
