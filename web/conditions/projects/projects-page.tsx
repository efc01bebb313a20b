/** 项目台账: every project with its money stages, the four rates, what all of them change, and the pots they are paid from. */
import { DownloadOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Select, Tabs } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import {
  projectKinds,
  projectKindWords,
  projectStates,
  type Money,
  type ProjectItemInput,
} from '#modules/conditions/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { today } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ConditionsPage, type Place } from '../conditions-page.tsx'
import { gapKey } from '../gaps/gap-table.tsx'
import { useMayIn } from '#web/app/me.ts'
import { EffectPanel } from './effect-panel.tsx'
import { EnterDialog } from './enter-dialog.tsx'
import { itemOfGap } from './item-of-gap.ts'
import { MoneyBars } from './money-bars.tsx'
import { PotsPanel } from './pots-panel.tsx'
import { ProjectStateTag } from './project-state-tag.tsx'
import { ProjectTable } from './project-table.tsx'
import { RatesPanel } from './rates-panel.tsx'

const choices = z.object({
  tab: z.enum(['ledger', 'rates', 'effect', 'pots']).default('ledger'),
  kind: z.enum(projectKinds).optional(),
  state: z.enum(projectStates).optional(),
  startYear: z.coerce.number().int().min(2000).max(2100).optional(),
  page: z.coerce.number().int().min(1).default(1),
  /** Entering is open. */
  enter: z.literal('1').optional(),
  /** Gaps that the new project is to close. */
  gaps: z.string().max(20_000).optional(),
  /** Projects whose effect is looked at; all that stand where left out. */
  ids: z.string().max(20_000).optional(),
})
type Tab = z.output<typeof choices>['tab']
const size = 500

const filtersOf = ({ kind, state, startYear }: z.output<typeof choices>) => ({
  ...(kind === undefined ? {} : { kind }),
  ...(state === undefined ? {} : { state }),
  ...(startYear === undefined ? {} : { startYear }),
})

export function ProjectsPage() {
  const { pick } = useWords()
  const [chosen, choose] = usePageState(choices)
  return (
    <ConditionsPage
      title={(name) => pick(`${name}项目台账`, `Projects, ${name}`)}
      about={pick(
        '薄弱环节改善与能力提升、校舍维修改造、改善办学条件、新建：钱走到哪一步、哪一年起算数、完成后测算结论怎样变。',
        'Weak links, repair, better conditions, new building: how far the money is, from which year each thing counts, what it changes in the verdict.',
      )}
      withCity
      actions={(place) => <Actions {...place} filters={filtersOf(chosen)} onEnter={() => choose({ enter: '1' })} />}
    >
      {(place) => <Projects key={place.region} {...place} />}
    </ConditionsPage>
  )
}

interface ActionsProps extends Place {
  readonly filters: ReturnType<typeof filtersOf>
  readonly onEnter: () => void
}

function Actions({ region, county, filters, onEnter }: ActionsProps) {
  const { pick } = useWords()
  const mayIn = useMayIn(county)
  return (
    <>
      <Button icon={<DownloadOutlined />} href={fileUrl('conditions', 'exportProjects', { region, ...filters })}>
        {pick('导出台账', 'Export')}
      </Button>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {pick('打印', 'Print')}
      </Button>
      {mayIn('conditions.write') && (
        <Button type="primary" icon={<PlusOutlined />} onClick={onEnter}>
          {pick('登记项目', 'Enter a project')}
        </Button>
      )}
    </>
  )
}

function Projects({ region, county }: Place) {
  const { pick } = useWords()
  const [chosen, choose] = usePageState(choices)
  const filters = filtersOf(chosen)
  const tab: Tab = county === null && chosen.tab === 'effect' ? 'ledger' : chosen.tab
  const answer = useAnswer(
    'conditions',
    'projects',
    { region, ...filters, page: chosen.page, size },
    { placeholderData: (before) => before },
  )
  return (
    <>
      <Tabs
        activeKey={tab}
        onChange={(key) => choose({ tab: key as Tab })}
        items={[
          { key: 'ledger', label: pick('台账', 'Ledger') },
          { key: 'rates', label: pick('四率', 'Rates') },
          ...(county === null ? [] : [{ key: 'effect', label: pick('对测算结论的影响', 'Effect on the verdict') }]),
          { key: 'pots', label: pick('资金来源与用途', 'Pots and uses') },
        ]}
      />
      {tab === 'ledger' && (
        <Answered of={answer}>{(found) => <Ledger found={found} county={county} mayLook={county !== null} />}</Answered>
      )}
      {tab === 'rates' && (
        <section className="panel wide-on-paper">
          <RatesPanel region={region} startYear={chosen.startYear} />
        </section>
      )}
      {tab === 'effect' && county !== null && <Effect county={county} />}
      {tab === 'pots' && (
        <section className="panel wide-on-paper">
          <PotsPanel region={region} />
        </section>
      )}
      {chosen.enter !== undefined && county !== null && <Entering county={county} />}
    </>
  )
}

interface LedgerProps {
  readonly found: AnswerOf<'conditions', 'projects'>
  readonly county: string | null
  readonly mayLook: boolean
}

function Ledger({ found, county, mayLook }: LedgerProps) {
  const { say, pick } = useWords()
  const [chosen, choose] = usePageState(choices)
  const [selected, setSelected] = useState<readonly string[]>([])
  const money = Object.fromEntries(found.money.map(({ stage, amount }) => [stage, amount])) as unknown as Money
  const thisYear = Number(today().slice(0, 4))
  const change = (next: Partial<z.output<typeof choices>>) => choose({ page: 1, ...next })
  return (
    <>
      <section className="panel wide-on-paper">
        <div className="status-chips" role="group" aria-label={pick('状态', 'State')}>
          {found.counts.map(({ state, projects }) => (
            <button
              key={state}
              type="button"
              aria-pressed={chosen.state === state}
              onClick={() => change({ state: chosen.state === state ? undefined : state })}
            >
              <ProjectStateTag state={state} /> <b>{projects}</b>
            </button>
          ))}
        </div>
        <MoneyBars money={money} />
      </section>
      <section className="panel wide-on-paper">
        <ProjectTable
          rows={found.projects}
          isCity={county === null}
          selected={selected}
          {...(mayLook ? { onSelect: setSelected } : {})}
          tools={
            <>
              <Select
                allowClear
                aria-label={pick('项目类型', 'Kind')}
                placeholder={pick('项目类型', 'kind')}
                style={{ width: 190 }}
                value={chosen.kind ?? null}
                onChange={(kind: typeof chosen.kind | null) => change({ kind: kind ?? undefined })}
                options={projectKinds.map((value) => ({ value, label: say(projectKindWords[value]) }))}
              />
              <Select
                allowClear
                aria-label={pick('登记年份', 'Entered in')}
                placeholder={pick('登记年份', 'entered in')}
                style={{ width: 120 }}
                value={chosen.startYear ?? null}
                onChange={(startYear: number | null) => change({ startYear: startYear ?? undefined })}
                options={Array.from({ length: 8 }, (_, index) => ({
                  value: thisYear - index,
                  label: pick(`${thisYear - index} 年`, String(thisYear - index)),
                }))}
              />
              {selected.length > 0 && (
                <Button onClick={() => choose({ tab: 'effect', ids: selected.join(',') })}>
                  {pick(`看所选 ${selected.length} 个的影响`, `Effect of ${selected.length} chosen`)}
                </Button>
              )}
            </>
          }
        />
        {found.total > size && (
          <div className="tools after-table">
            <span className="quiet">
              {pick(`第 ${found.page} 页，共 ${found.total} 个`, `page ${found.page} of ${found.total} projects`)}
            </span>
            <Button disabled={found.page <= 1} onClick={() => choose({ page: found.page - 1 })}>
              {pick('上一页', 'Before')}
            </Button>
            <Button disabled={found.page * size >= found.total} onClick={() => choose({ page: found.page + 1 })}>
              {pick('下一页', 'Next')}
            </Button>
          </div>
        )}
      </section>
    </>
  )
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function Effect({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const [{ ids: asked }, choose] = usePageState(choices)
  const ids = asked?.split(',').filter((id) => uuid.test(id)) ?? []
  return (
    <section className="panel wide-on-paper">
      <div className="panel-tools">
        <h2>
          {ids.length === 0
            ? pick('全部未撤销、未停建的项目完成后', 'With all projects carried out that stand')
            : pick(`所选 ${ids.length} 个项目完成后`, `With ${ids.length} chosen projects carried out`)}
        </h2>
        {ids.length > 0 && (
          <Button onClick={() => choose({ ids: undefined })}>{pick('改看全部项目', 'Look at all')}</Button>
        )}
      </div>
      <EffectPanel county={county} {...(ids.length > 0 ? { ids } : {})} />
    </section>
  )
}

/** Entering waits for the gaps that the project is to close, where it comes from them. */
function Entering({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const navigate = useNavigate()
  const [{ gaps: asked }, choose] = usePageState(choices)
  const keys = asked === undefined ? [] : asked.split(',')
  const found = useAnswer('conditions', 'gaps', { county }, { enabled: keys.length > 0 })
  const close = () => choose({ enter: undefined, gaps: undefined })
  if (keys.length > 0 && found.isPending) return <Loading />
  const items = (found.data?.gaps ?? []).flatMap((gap): ProjectItemInput[] => {
    const item = keys.includes(gapKey(gap)) ? itemOfGap(gap) : null
    return item ? [item] : []
  })
  if (found.isError) {
    return <EmptyState title={pick('差额没有读到，请返回重选', 'the gaps could not be read; choose them again')} />
  }
  return (
    <EnterDialog
      county={county}
      items={items}
      onEntered={(id) => void navigate({ to: paths.project, params: { project: id }, search: { county } })}
      onClose={close}
    />
  )
}
