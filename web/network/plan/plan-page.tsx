/** One plan: its map year by year, what is done and why, the sheets of villages and schools, its cost, and who may read it. */
import {
  AuditOutlined,
  DownOutlined,
  DownloadOutlined,
  EditOutlined,
  FileTextOutlined,
  PrinterOutlined,
} from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Dropdown, Tabs } from 'antd'
import { useCallback } from 'react'
import { z } from 'zod'
import { scenarioWords } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { moment } from '#web/app/when.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { gapWords } from '../plan-gap.ts'
import { NetworkNav } from '../network-nav.tsx'
import { shareOf } from '../plans/minutes-words.ts'
import { PlanTags } from '../plans/plan-tags.tsx'
import { useBandsOf } from '../use-tag.tsx'
import { ActionsTable } from './actions-table.tsx'
import { BreachesTable } from './breaches-table.tsx'
import { CostsTable } from './costs-table.tsx'
import { PlanWorkspace } from './plan-workspace.tsx'
import { ReadersPanel } from './readers-panel.tsx'
import { SchoolsTable } from './schools-table.tsx'
import { useTakenLog } from './use-taken-log.ts'
import { VillagesTable } from './villages-table.tsx'

const tabs = ['map', 'actions', 'villages', 'schools', 'costs', 'breaches', 'readers'] as const
const choices = z.object({
  tab: z.enum(tabs).default('map'),
  year: z.coerce.number().int().optional(),
  band: z.string().optional(),
  village: z.string().optional(),
  site: z.string().optional(),
  edit: z.string().optional(),
})

export function PlanPage() {
  const { plan } = useParams({ strict: false })
  const choice = useRegionChoice('network.read')
  if (choice === undefined || plan === undefined) return null
  if (choice.county === null) return <Forbidden />
  return <CountyPlan key={plan} county={choice.county} id={plan} />
}

function CountyPlan({ county, id }: { readonly county: string; readonly id: string }) {
  const answer = useAnswer('network', 'plan', { county, id })
  return <Answered of={answer}>{(found) => <Shown found={found} />}</Answered>
}

function Shown({ found }: { readonly found: AnswerOf<'network', 'plan'> }) {
  const { say, pick } = useWords()
  const { plan, actions, costsByYear, breaches, mayEdit, watermark } = found
  const { county, id } = plan
  const [chosen, choose] = usePageState(choices)
  const bands = useBandsOf(county)
  const tabWords: Readonly<Record<(typeof tabs)[number], string>> = {
    map: pick('地图', 'Map'),
    actions: pick(`逐年安排（${actions.length}）`, `Year by year (${actions.length})`),
    villages: pick('村庄表', 'Villages'),
    schools: pick('学校表', 'Schools'),
    costs: pick('费用', 'Cost'),
    breaches: pick(`既有超限（${breaches.length}）`, `Breaches (${breaches.length})`),
    readers: pick('阅读人与经过', 'Readers, history'),
  }
  const shown = `${plan.name}：${tabWords[chosen.tab]}`
  const record = useTakenLog([plan], shown)
  const onSaved = useCallback(() => record(shown), [record, shown])
  const onSite = (site: string) => choose({ tab: 'map', site, village: undefined })
  const onVillage = (village: string, band?: string) =>
    choose({ tab: 'map', village, site: undefined, ...(band === undefined ? {} : { band }) })
  const exported = (format: 'xlsx' | 'geojson') =>
    fileUrl('network', 'exportPlan', {
      county,
      id,
      format,
      ...(format === 'geojson' && chosen.year !== undefined ? { year: chosen.year } : {}),
    })
  const content = {
    map: <PlanWorkspace found={found} fullness={bands} />,
    actions: <ActionsTable actions={actions} years={plan.years} onSite={onSite} onSaved={onSaved} />,
    villages: <VillagesTable county={county} plan={id} onVillage={onVillage} onSaved={onSaved} />,
    schools: <SchoolsTable county={county} plan={id} bands={bands} onSite={onSite} onSaved={onSaved} />,
    costs: <CostsTable years={costsByYear} />,
    breaches: (
      <>
        <p className="quiet">
          {pick(
            '这些情形在方案之前就有，列明原因，不因此判为不可行；新的安排不得再超限。',
            'These were there before the plan; they are listed with their reason and never make it infeasible. New assignments keep the rules.',
          )}
        </p>
        <BreachesTable breaches={breaches} onSite={onSite} onVillage={onVillage} onSaved={onSaved} />
      </>
    ),
    readers: <ReadersPanel plan={plan} />,
  }[chosen.tab]
  return (
    <>
      <PageHeader
        title={plan.name}
        tags={<PlanTags plan={plan} />}
        about={
          <>
            {plan.countyName} · {say(scenarioWords[plan.scenario])} ·{' '}
            {pick(`${plan.years[0]}—${plan.years.at(-1)} 学年`, `${plan.years[0]}–${plan.years.at(-1)}`)} ·{' '}
            {pick(
              `${plan.madeBy} ${moment(plan.madeAt)} 测算，用时 ${whole(plan.seconds)} 秒`,
              `${plan.madeBy}, ${moment(plan.madeAt)}, ${whole(plan.seconds)} s`,
            )}
            {plan.parent && (
              <>
                {' · '}
                <Link to={paths.networkPlan} params={{ plan: plan.parent }} search={{ county }}>
                  {pick('来自另一方案', 'made from another plan')}
                </Link>
              </>
            )}
          </>
        }
        actions={
          <>
            {mayEdit && plan.status !== 'withdrawn' && (
              <Button
                icon={<EditOutlined />}
                type={chosen.edit === '1' ? 'primary' : 'default'}
                onClick={() => choose({ tab: 'map', edit: chosen.edit === '1' ? undefined : '1' })}
              >
                {chosen.edit === '1' ? pick('结束调整', 'End editing') : pick('手工调整', 'Edit by hand')}
              </Button>
            )}
            <Link to={paths.networkSummary} params={{ plan: id }} search={{ county }}>
              <Button icon={<FileTextOutlined />}>{pick('一页说明', 'One page')}</Button>
            </Link>
            {mayEdit && plan.adjusts > 0 && plan.status !== 'withdrawn' && (
              <Link to={paths.gate} search={{ county, propose: id }}>
                <Button icon={<AuditOutlined />}>{pick('提出拟调整学校', 'Propose schools')}</Button>
              </Link>
            )}
            <Dropdown
              menu={{
                items: [
                  { key: 'xlsx', label: <a href={exported('xlsx')}>{pick('工作簿（xlsx）', 'Workbook (xlsx)')}</a> },
                  {
                    key: 'geojson',
                    label: <a href={exported('geojson')}>{pick('地图数据（GeoJSON）', 'Map data (GeoJSON)')}</a>,
                  },
                ],
              }}
            >
              <Button icon={<DownloadOutlined />}>
                {pick('导出', 'Export')} <DownOutlined />
              </Button>
            </Dropdown>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <NetworkNav county={county} />
      <dl className="figure-row">
        <div>
          <dt>{pick(`总投入（${plan.years.length} 年，含折算）`, `Cost over ${plan.years.length} years`)}</dt>
          <dd>
            {say(moneyWords(plan.objective))}
            <small>{say(gapWords(plan.gap))}</small>
          </dd>
        </div>
        <div>
          <dt>{pick('拟调整学校', 'To be adjusted')}</dt>
          <dd>
            {whole(plan.adjusts)}
            <small>
              {pick(
                `新建 ${plan.opens} · 扩建 ${plan.expands} · 改分校 ${plan.branches}`,
                `${plan.opens} opened · ${plan.expands} expanded · ${plan.branches} branches`,
              )}
            </small>
          </dd>
        </div>
        <div>
          <dt>{pick('路程变长的学生', 'Pupils with a longer way')}</dt>
          <dd>
            {whole(plan.lose)}
            <small>{percent(shareOf(plan.lose, plan))}</small>
          </dd>
        </div>
        <div>
          <dt>{pick('路程缩短的学生', 'Pupils with a shorter way')}</dt>
          <dd>
            {whole(plan.gain)}
            <small>{percent(shareOf(plan.gain, plan))}</small>
          </dd>
        </div>
        <div>
          <dt>{pick('1—3年级最长单程', 'Longest way, grades 1–3')}</dt>
          <dd>
            {pick(`${whole(plan.longestLow.last)} 分钟`, `${whole(plan.longestLow.last)} min`)}
            <small>{pick(`现状 ${whole(plan.longestLow.now)} 分钟`, `now ${whole(plan.longestLow.now)} min`)}</small>
          </dd>
        </div>
      </dl>
      {plan.notes.length > 0 && (
        <ul className="plain-list plan-notes">
          {plan.notes.map((note) => (
            <li key={note.zh}>{say(note)}</li>
          ))}
        </ul>
      )}
      <Tabs
        activeKey={chosen.tab}
        onChange={(tab) => choose({ tab: tab as (typeof tabs)[number] })}
        items={tabs.map((key) => ({ key, label: tabWords[key] }))}
      />
      {chosen.tab === 'map' || chosen.tab === 'readers' ? (
        content
      ) : (
        <section className="panel wide-on-paper">{content}</section>
      )}
      <p className="quiet plan-foot">
        {watermark.lines.map(say).join(pick('。', '. '))}
        {pick('。', '.')}
      </p>
    </>
  )
}
