/** 年度实绩: what a year brought, as the bureau counts it in its replies; every figure opens to its list. */
import { DownloadOutlined, PlusOutlined, PrinterOutlined, UploadOutlined } from '@ant-design/icons'
import { Alert, Button, Select, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { yearFigureCodes, type YearFigure } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useMayIn } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { today } from '#web/app/when.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CoveragePanel } from './coverage-panel.tsx'
import { EventDialog } from './event-dialog.tsx'
import { EventUpload } from './event-upload.tsx'
import { EventsTab } from './events-tab.tsx'
import { FigureLines } from './figure-lines.tsx'
import './year-record.css'

const choices = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  tab: z.enum(['figures', 'counties', 'events']).default('figures'),
  figure: z.enum(yearFigureCodes).optional(),
})
type Tab = z.output<typeof choices>['tab']
type Found = AnswerOf<'accountability', 'yearRecord'>

export function YearRecordPage() {
  const { pick } = useWords()
  const choice = useRegionChoice('accountability.record')
  const name = useRegionName(choice?.region ?? '')
  const [chosen, choose] = usePageState(choices)
  const [dialog, setDialog] = useState<'enter' | 'import' | null>(null)
  const mayEnter = useMayIn(choice?.region ?? null)('accountability.record-enter')
  const year = chosen.year ?? Number(today().slice(0, 4))
  const region = choice?.region ?? ''
  const answer = useAnswer('accountability', 'yearRecord', { region, year }, { enabled: region !== '' })
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  const years = [...new Set([...(answer.data?.years ?? []), year, Number(today().slice(0, 4))])].sort((a, b) => b - a)
  const tab: Tab = choice.county !== null && chosen.tab === 'counties' ? 'figures' : chosen.tab
  return (
    <>
      <PageHeader
        title={pick(`${name}${year}年度实绩`, `The record of ${year}, ${name}`)}
        tags={answer.data?.isSimulated && <Tag>{pick('模拟数据', 'simulated')}</Tag>}
        about={pick(
          '答复和总结里写的当年数字，由事件逐条累计；点开每个数字看名单和来源。按公历年计。',
          'The counts of a calendar year as replies state them, added up from events; each opens to its list.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity />
            <Select
              aria-label={pick('年份', 'Year')}
              style={{ width: 108 }}
              value={year}
              onChange={(value) => choose({ year: value })}
              options={years.map((value) => ({ value, label: pick(`${value} 年`, String(value)) }))}
            />
            <Button icon={<DownloadOutlined />} href={fileUrl('accountability', 'exportYearRecord', { region, year })}>
              {pick('导出', 'Export')}
            </Button>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
            {mayEnter && (
              <>
                <Button icon={<DownloadOutlined />} href={fileUrl('accountability', 'yearEventTemplate', {})}>
                  {pick('空白表', 'Empty table')}
                </Button>
                <Button icon={<UploadOutlined />} onClick={() => setDialog('import')}>
                  {pick('导入', 'Import')}
                </Button>
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('enter')}>
                  {pick('登记', 'Enter')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Tabs
        activeKey={tab}
        onChange={(key) => choose({ tab: key as Tab })}
        items={[
          { key: 'figures', label: pick('各项数字', 'Figures') },
          ...(choice.county === null ? [{ key: 'counties', label: pick('分县区', 'By county') }] : []),
          { key: 'events', label: pick('登记、导入的事件', 'Entered and imported') },
        ]}
      />
      {tab === 'events' ? (
        <EventsTab key={`${region} ${year}`} region={region} year={year} mayEnter={mayEnter} />
      ) : (
        <Answered of={answer}>
          {(found) =>
            tab === 'counties' ? (
              <CountyTable found={found} />
            ) : (
              <Figures found={found} onOpen={(figure) => choose({ figure })} />
            )
          }
        </Answered>
      )}
      {answer.data && chosen.figure && (
        <FigureLines
          figure={answer.data.figures.find(({ code }) => code === chosen.figure)!}
          year={year}
          isCity={choice.county === null}
          onClose={() => choose({ figure: undefined })}
        />
      )}
      {dialog === 'enter' && <EventDialog region={region} year={year} onClose={() => setDialog(null)} />}
      {dialog === 'import' && <EventUpload region={region} name={name} onClose={() => setDialog(null)} />}
    </>
  )
}

interface FiguresProps {
  readonly found: Found
  readonly onOpen: (code: YearFigure['code']) => void
}

function Figures({ found, onOpen }: FiguresProps) {
  const { say, pick } = useWords()
  const members = found.figures.find(({ code }) => code === 'group-schools')?.value ?? 0
  const isNothing = found.figures.every(({ value }) => value === 0)
  return (
    <>
      {isNothing && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={pick(
            '这一年还没有计入的事项：可在右上角登记或导入；撤并和竣工项目登记后自动计入。',
            'Nothing counts in this year yet: enter or import it; mergers and accepted projects count by themselves.',
          )}
        />
      )}
      <ul className="record-figures">
        {found.figures.map(({ code, words, unit, value, counted, asOf }) => (
          <li key={code}>
            <button type="button" onClick={() => onOpen(code)}>
              <span>{say(words)}</span>
              <strong>
                {whole(value)} <small>{pick(unit, '')}</small>
              </strong>
              <small className="quiet">{say(counted)}</small>
              <small className="quiet">
                {asOf === null ? pick('没有计入的事项', 'nothing counted') : pick(`截至 ${asOf}`, `as of ${asOf}`)}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <CoveragePanel coverage={found.coverage} members={members} />
    </>
  )
}

type CountyLine = Found['counties'][number]

function CountyTable({ found }: { readonly found: Found }) {
  const { say, pick } = useWords()
  const columns: Column<CountyLine>[] = [
    {
      key: 'name',
      title: pick('县区', 'County'),
      width: 110,
      fixed: 'left',
      onPhone: 'head',
      value: ({ name }) => name,
    },
    ...found.figures.map((figure, place): Column<CountyLine> => ({
      key: figure.code,
      title: say(figure.words),
      width: 96,
      isNumber: true,
      value: ({ values }) => values[place] ?? null,
    })),
  ]
  return (
    <section className="panel wide-on-paper">
      <DataTable
        name={pick(`${found.year} 年分县区实绩`, `The record of ${found.year} by county`)}
        rows={found.counties}
        columns={columns}
        rowKey={({ county }) => county}
      />
    </section>
  )
}
