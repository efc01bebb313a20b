/** 年度情况: what was approved, carried out, followed, stopped or withdrawn in a year, by kind; every figure opens its list. */
import { Link } from '@tanstack/react-router'
import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { accountOutcomes, accountWords, adjustmentKinds, adjustmentWords } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { sumFigures, type AccountList } from './account-sums.ts'

type Account = AnswerOf<'network', 'yearAccount'>

const choices = z.object({ of: z.coerce.number().int().min(2000).max(2100).optional() })

export function AccountPanel({ region }: { readonly region: string }) {
  const { pick } = useWords()
  const [{ of: asked }, choose] = usePageState(choices)
  const thisYear = new Date().getFullYear()
  const year = asked ?? thisYear
  const answer = useAnswer('network', 'yearAccount', { region, year })
  return (
    <section className="panel">
      <div className="panel-tools">
        <h2>{pick(`${year} 年布局调整情况`, `Adjustments in ${year}`)}</h2>
        <Select
          aria-label={pick('年份', 'Year')}
          value={year}
          style={{ width: 110 }}
          onChange={(of: number) => choose({ of })}
          options={Array.from({ length: 12 }, (_, index) => thisYear + 1 - index).map((value) => ({
            value,
            label: pick(`${value} 年`, String(value)),
          }))}
        />
      </div>
      <Answered of={answer}>{(account) => <Figures account={account} />}</Answered>
      <p className="quiet after-table">
        {pick(
          '按批复、登记、停止发生的公历年计；同一所学校可在不同年份出现在不同栏。点数字看名单。',
          'Counted by the calendar year of approval, registration or stop; a school may stand in several columns over the years. A figure opens its list.',
        )}
      </p>
    </section>
  )
}

function Figures({ account }: { readonly account: Account }) {
  const { say, pick } = useWords()
  const [opened, setOpened] = useState<{ readonly title: string; readonly list: AccountList } | null>(null)
  const all = sumFigures(account.counties)
  const rows =
    account.counties.length > 1
      ? [
          ...account.counties.map(({ county, name, figures }) => ({
            key: county,
            name,
            figures: sumFigures([{ county, figures }]),
          })),
          { key: 'all', name: pick('合计', 'All'), figures: all },
        ]
      : []
  const figure = (title: string, list: AccountList | undefined) =>
    list === undefined || list.length === 0 ? (
      <span className="quiet">0</span>
    ) : (
      <Button type="link" size="small" className="in-text" onClick={() => setOpened({ title, list })}>
        {list.length}
      </Button>
    )
  const heads = accountOutcomes.map((outcome) => (
    <th key={outcome} scope="col">
      {say(accountWords[outcome])}
    </th>
  ))
  return (
    <>
      <div className="plan-columns-place">
        <table className="plan-columns">
          <thead>
            <tr>
              <th scope="col">{pick('调整类型', 'Kind')}</th>
              {heads}
            </tr>
          </thead>
          <tbody>
            {adjustmentKinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{say(adjustmentWords[kind])}</th>
                {accountOutcomes.map((outcome) => (
                  <td key={outcome}>
                    {figure(
                      `${say(adjustmentWords[kind])} · ${say(accountWords[outcome])}`,
                      all.get(outcome)?.filter((each) => each.kind === kind),
                    )}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="plan-columns-sum">
              <th scope="row">{pick('合计', 'All')}</th>
              {accountOutcomes.map((outcome) => (
                <td key={outcome}>{figure(say(accountWords[outcome]), all.get(outcome))}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {rows.length > 0 && (
        <div className="plan-columns-place by-county">
          <table className="plan-columns">
            <thead>
              <tr>
                <th scope="col">{pick('县区', 'County')}</th>
                {heads}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, figures }) => (
                <tr key={key} className={key === 'all' ? 'plan-columns-sum' : undefined}>
                  <th scope="row">{name}</th>
                  {accountOutcomes.map((outcome) => (
                    <td key={outcome}>{figure(`${name} · ${say(accountWords[outcome])}`, figures.get(outcome))}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {opened && (
        <Modal
          open
          width={760}
          footer={null}
          title={pick(`${account.year} 年 · ${opened.title}`, `${account.year} · ${opened.title}`)}
          onCancel={() => setOpened(null)}
        >
          <AccountRows list={opened.list} />
        </Modal>
      )}
    </>
  )
}

function AccountRows({ list }: { readonly list: AccountList }) {
  const { say, pick } = useWords()
  const columns: Column<AccountList[number]>[] = [
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 260,
      wraps: true,
      onPhone: 'head',
      value: ({ schoolName }) => schoolName,
      render: ({ id, county, schoolName }) => (
        <Link to={paths.candidate} params={{ candidate: id }} search={{ county }}>
          {schoolName}
        </Link>
      ),
    },
    { key: 'code', title: pick('标识码', 'Code'), width: 120, value: ({ school }) => school },
    { key: 'kind', title: pick('调整类型', 'Kind'), width: 130, value: ({ kind }) => say(adjustmentWords[kind]) },
    { key: 'on', title: pick('日期', 'Day'), width: 110, value: ({ on }) => on.slice(0, 10) },
  ]
  return (
    <DataTable name={pick('学校名单', 'Schools')} rows={list} columns={columns} rowKey={({ id }) => id} height={380} />
  )
}
