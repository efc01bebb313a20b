/** 整改台账: every case of a county or city whatever it came from, with filters; for a school its own. */
import { DownloadOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { caseSources, caseSourceWords, caseStates } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { homeSchool } from '#web/app/home-region.ts'
import { useMayIn, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PageTurner } from '#web/ui/page-turner.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CasesFrame, type CasesPlace } from './cases-frame.tsx'
import { CaseStateTag } from './case-tags.tsx'
import { CaseTable } from './case-table.tsx'
import { OpenDialog } from './open-dialog.tsx'
import './cases.css'

const choices = z.object({
  state: z.enum(caseStates).optional(),
  source: z.enum(caseSources).optional(),
  office: z.string().max(80).optional(),
  only: z.enum(['all', 'open', 'overdue', 'recurring']).default('all'),
  search: z.string().max(60).default(''),
  page: z.coerce.number().int().min(1).default(1),
})
type Choices = z.output<typeof choices>
const size = 200

const filtersOf = ({ state, source, office, only, search }: Choices) => ({
  ...(state === undefined ? {} : { state }),
  ...(source === undefined ? {} : { source }),
  ...(office === undefined ? {} : { office }),
  ...(only === 'open' ? { open: true } : {}),
  ...(only === 'overdue' ? { overdue: true } : {}),
  ...(only === 'recurring' ? { recurring: true } : {}),
  ...(search.trim() === '' ? {} : { search: search.trim() }),
})

export function CasesPage() {
  const me = useMe().data
  if (me === undefined) return null
  const school = homeSchool(me)
  return school === null ? <Ledger /> : <SchoolLedger school={school} />
}

function SchoolLedger({ school }: { readonly school: string }) {
  const { pick } = useWords()
  const answer = useAnswer('accountability', 'schoolCases', { school })
  return (
    <>
      <PageHeader
        title={pick('本校整改台账', 'Cases of this school')}
        about={pick(
          '认领整改、登记进展、上传佐证、申请销号；由另一人复核。',
          'Take it on, record progress, hand in evidence, have it reviewed by another person.',
        )}
      />
      <section className="panel wide-on-paper">
        <Answered of={answer}>
          {({ cases }) => (
            <CaseTable
              rows={cases}
              name={pick('本校整改台账', 'Cases of this school')}
              view="cases"
              isCity={false}
              withSchool={false}
              empty={pick('没有本校的整改', 'there is no case of this school')}
            />
          )}
        </Answered>
      </section>
    </>
  )
}

function Ledger() {
  const { pick } = useWords()
  const [chosen] = usePageState(choices)
  return (
    <CasesFrame
      title={(name) => pick(`${name}整改台账`, `Cases, ${name}`)}
      about={pick(
        '督导、信访、监测、自查、数据反弹、建议的问题都在一本账；销号须有佐证，由另一人复核。',
        'One ledger for every source; a case is closed with evidence and by a second person.',
      )}
      actions={({ region }) => (
        <>
          <Button
            icon={<DownloadOutlined />}
            href={fileUrl('accountability', 'exportCases', { region, ...filtersOf(chosen) })}
          >
            {pick('导出台账', 'Export')}
          </Button>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {pick('打印', 'Print')}
          </Button>
        </>
      )}
    >
      {(place) => <Cases key={place.region} {...place} />}
    </CasesFrame>
  )
}

function Cases({ region, county }: CasesPlace) {
  const [chosen] = usePageState(choices)
  const answer = useAnswer(
    'accountability',
    'cases',
    { region, ...filtersOf(chosen), page: chosen.page, size },
    { placeholderData: (before) => before },
  )
  return <Answered of={answer}>{(found) => <Found found={found} county={county} />}</Answered>
}

interface FoundProps {
  readonly found: AnswerOf<'accountability', 'cases'>
  readonly county: string | null
}

function Found({ found, county }: FoundProps) {
  const { say, pick } = useWords()
  const navigate = useNavigate()
  const mayOpen = useMayIn(county)('accountability.case-open')
  const [chosen, choose] = usePageState(choices)
  const [isOpening, setIsOpening] = useState(false)
  const change = (next: Partial<Choices>) => choose({ page: 1, ...next })
  const { counts } = found
  const figures = [
    [pick('未办结', 'Open'), counts.open, 'open'],
    [pick('逾期', 'Overdue'), counts.overdue, 'overdue'],
    [pick('反弹', 'Found before'), counts.recurring, 'recurring'],
  ] as const
  return (
    <>
      <dl className="figure-row">
        {figures.map(([name, value, only]) => (
          <div key={only}>
            <dt>{name}</dt>
            <dd>
              <Button
                type="link"
                className="figure-button"
                aria-pressed={chosen.only === only}
                onClick={() => change({ only: chosen.only === only ? 'all' : only })}
              >
                {value}
              </Button>
            </dd>
          </div>
        ))}
        <div>
          <dt>{pick('待复核', 'To be reviewed')}</dt>
          <dd>{counts.toReview}</dd>
        </div>
        <div>
          <dt>{pick('已销号', 'Closed')}</dt>
          <dd>{counts.closed}</dd>
        </div>
        <div>
          <dt>{pick('应回访', 'To be followed up')}</dt>
          <dd>{counts.followUpsDue}</dd>
        </div>
      </dl>
      <section className="panel wide-on-paper">
        <div className="status-chips" role="group" aria-label={pick('状态', 'State')}>
          {found.states
            .filter(({ state, cases }) => cases > 0 || chosen.state === state)
            .map(({ state, cases }) => (
              <button
                key={state}
                type="button"
                aria-pressed={chosen.state === state}
                onClick={() => change({ state: chosen.state === state ? undefined : state })}
              >
                <CaseStateTag state={state} /> <b>{cases}</b>
              </button>
            ))}
        </div>
        <CaseTable
          rows={found.cases}
          name={pick('整改台账', 'Cases')}
          view="cases"
          isCity={county === null}
          searches={false}
          tools={
            <>
              <Input.Search
                allowClear
                aria-label={pick('问题或学校', 'Words of it, or the school')}
                placeholder={pick('问题或学校', 'words, or school')}
                className="tools-search"
                defaultValue={chosen.search}
                onSearch={(search) => change({ search })}
              />
              <Select
                allowClear
                aria-label={pick('来源', 'Source')}
                placeholder={pick('来源', 'source')}
                style={{ width: 132 }}
                value={chosen.source ?? null}
                onChange={(source: Choices['source'] | null) => change({ source: source ?? undefined })}
                options={caseSources.map((value) => ({
                  value,
                  label: `${say(caseSourceWords[value])} ${found.sources.find(({ source }) => source === value)?.cases ?? 0}`,
                }))}
              />
              <Select
                allowClear
                showSearch
                aria-label={pick('责任单位', 'Owner')}
                placeholder={pick('责任单位', 'owner')}
                style={{ width: 180 }}
                value={chosen.office ?? null}
                onChange={(office: string | null) => change({ office: office ?? undefined })}
                options={found.offices.map((value) => ({ value, label: value }))}
              />
              <Checkbox
                checked={chosen.only === 'open'}
                onChange={({ target }) => change({ only: target.checked ? 'open' : 'all' })}
              >
                {pick('只看未办结', 'Open only')}
              </Checkbox>
              {mayOpen && (
                <Button type="primary" ghost icon={<PlusOutlined />} onClick={() => setIsOpening(true)}>
                  {pick('登记线索', 'Open a case')}
                </Button>
              )}
            </>
          }
        />
        <PageTurner
          page={found.page}
          size={size}
          total={found.found}
          unit={{ zh: '件', en: 'cases' }}
          onPage={(page) => choose({ page })}
        />
      </section>
      {isOpening && county !== null && (
        <OpenDialog
          county={county}
          onOpened={(id) => void navigate({ to: paths.case, params: { case: id }, search: { county } })}
          onClose={() => setIsOpening(false)}
        />
      )}
    </>
  )
}
