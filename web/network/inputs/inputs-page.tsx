/** 布局数据准备: the pupils of villages and the prices that plans of a county stand on, what is missing, and the rules in force. */
import { Tag } from 'antd'
import { confidenceWords, type Confidence } from '#modules/standards/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { CountyFirst } from '#web/app/county-first.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useMayIn } from '#web/app/me.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { exact } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { NetworkNav } from '../network-nav.tsx'
import { LacksNote } from '../plans/lacks-note.tsx'
import { PricesPanel } from './prices-panel.tsx'
import { VillagesPanel } from './villages-panel.tsx'
import type { AnswerOf } from '#web/app/api.ts'

type Rule = AnswerOf<'network', 'planBasis'>['rules'][number]

export function NetworkInputsPage() {
  const { pick } = useWords()
  const choice = useRegionChoice('network.read')
  const name = useRegionName(choice?.region ?? '')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return (
    <>
      <PageHeader
        title={pick(`${name}布局数据准备`, `Inputs of network plans, ${name}`)}
        about={pick(
          '方案用名录和统计表里的学校、学位预测，再加上各村学龄人口和单价。先核查、后保存：有错误时什么都不保存。',
          'Plans use the schools of the register and the census, the forecast of places, the pupils of every village, and prices. Checked first, saved afterwards: with an error nothing is saved.',
        )}
        actions={<CountyChoice choice={choice} withCity={false} />}
      />
      <NetworkNav county={choice.city === null ? null : choice.county} />
      {choice.county === null ? (
        <CountyFirst choice={choice} />
      ) : (
        <CountyInputs key={choice.county} county={choice.county} name={name} />
      )}
    </>
  )
}

function CountyInputs({ county, name }: { readonly county: string; readonly name: string }) {
  const basis = useAnswer('network', 'planBasis', { county })
  const holds = useMayIn(county)
  return (
    <>
      {basis.data && <LacksNote lacks={basis.data.lacks} county={null} />}
      <VillagesPanel county={county} name={name} mayImport={holds('network.import')} />
      <PricesPanel county={county} maySet={holds('network.plan')} />
      <Answered of={basis}>{({ rules }) => <RulesPanel rules={rules} />}</Answered>
    </>
  )
}

function RulesPanel({ rules }: { readonly rules: readonly Rule[] }) {
  const { say, pick } = useWords()
  const columns: Column<Rule>[] = [
    {
      key: 'rule',
      title: pick('规则', 'Rule'),
      width: 280,
      wraps: true,
      onPhone: 'head',
      value: ({ words }) => say(words),
    },
    {
      key: 'value',
      title: pick('数值', 'Value'),
      width: 110,
      isNumber: true,
      value: ({ value }) => value,
      render: ({ value, unit }) => (value === null ? null : pick(`${exact(value)} ${unit}`, exact(value))),
    },
    {
      key: 'document',
      title: pick('依据', 'Document'),
      width: 260,
      wraps: true,
      value: ({ document, article }) => `${document} ${article}`.trim(),
    },
    {
      key: 'confidence',
      title: pick('核对', 'How known'),
      width: 150,
      value: ({ confidence }) =>
        confidence in confidenceWords ? say(confidenceWords[confidence as Confidence]) : confidence,
      render: ({ confidence }) => (
        <Tag>{confidence in confidenceWords ? say(confidenceWords[confidence as Confidence]) : confidence}</Tag>
      ),
    },
  ]
  return (
    <section className="panel">
      <h2>{pick('测算规则', 'Rules that plans keep')}</h2>
      <DataTable
        name={pick('测算规则', 'Rules')}
        rows={rules}
        columns={columns}
        rowKey={({ code }) => code}
        height={420}
      />
    </section>
  )
}
