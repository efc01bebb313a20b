/** Everything that was recorded of a candidate, in order; nothing is ever overwritten. */
import type { Candidate } from '#modules/network/contract.ts'
import { fileUrl } from '#web/app/api.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'

type Event = Candidate['events'][number]

const kinds: Readonly<Record<Event['kind'], { readonly zh: string; readonly en: string }>> = {
  proposed: { zh: '提出', en: 'proposed' },
  step: { zh: '登记步骤', en: 'step recorded' },
  hearing: { zh: '登记听证', en: 'hearing recorded' },
  corrected: { zh: '更正', en: 'corrected' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  restored: { zh: '恢复', en: 'taken back' },
}

interface Props {
  readonly county: string
  readonly events: readonly Event[]
  readonly stepName: (code: string) => string
}

export function CandidateEvents({ county, events, stepName }: Props) {
  const { say, pick } = useWords()
  const columns: Column<Event>[] = [
    { key: 'number', title: pick('序号', 'No.'), width: 64, isNumber: true, value: ({ number }) => number },
    { key: 'at', title: pick('时间', 'When'), width: 150, value: ({ at }) => at, render: ({ at }) => moment(at) },
    { key: 'by', title: pick('办理人', 'By'), width: 110, value: ({ personName }) => personName },
    {
      key: 'what',
      title: pick('事项', 'What'),
      width: 240,
      wraps: true,
      onPhone: 'head',
      value: ({ kind, step, corrects }) =>
        `${say(kinds[kind])}${step === null ? '' : pick(`：${stepName(step)}`, `: ${stepName(step)}`)}${corrects === null ? '' : pick(`（更正第 ${corrects} 号）`, ` (of no. ${corrects})`)}`,
    },
    { key: 'reason', title: pick('原因', 'Reason'), width: 240, wraps: true, value: ({ reason }) => reason },
    {
      key: 'paper',
      title: pick('材料', 'Paper'),
      width: 200,
      wraps: true,
      value: ({ document }) => document?.title ?? null,
      render: ({ document }) =>
        document === null ? null : (
          <a href={fileUrl('network', 'gateDocument', { county, document: document.id })}>{document.title}</a>
        ),
    },
  ]
  return (
    <section className="panel">
      <h2>{pick('全部记录', 'Everything recorded')}</h2>
      <DataTable
        name={pick('全部记录', 'Records')}
        rows={events}
        columns={columns}
        rowKey={({ number }) => String(number)}
      />
    </section>
  )
}
