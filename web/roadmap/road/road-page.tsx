/** One road: its matrix that fills as actions are switched, its actions with who answers by when, its money, what stands beside it, its basis. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { z } from 'zod'
import { outcomeWords } from '#kernel/outcome.ts'
import { roadOutcomeWords, type StoredAction } from '#modules/roadmap/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { moment } from '#web/app/when.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { moneyChange, moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { RoadFoot } from '../road-foot.tsx'
import { gapWords } from '../road-gap.ts'
import { RoadTags } from '../road-tags.tsx'
import { RoadmapNav } from '../roadmap-nav.tsx'
import { useRoadLog } from '../use-road-log.ts'
import { ActionDrawer } from './action-drawer.tsx'
import { ActionsTab } from './actions-tab.tsx'
import { AdoptButtons } from './adopt-buttons.tsx'
import { BasisTab } from './basis-tab.tsx'
import { BesideTab } from './beside-tab.tsx'
import { CertificatePanel } from './certificate-panel.tsx'
import { fixesOf, withFix, type Fix, type Fixes } from './fixes.ts'
import { MatrixTab } from './matrix-tab.tsx'
import { MoneyTab } from './money-tab.tsx'
import { RemakeBar } from './remake-bar.tsx'
import type { Toggled } from './toggled.ts'

const tabs = ['matrix', 'actions', 'money', 'beside', 'basis'] as const
const choices = z.object({ tab: z.enum(tabs).default('matrix'), action: z.string().max(120).optional() })

export function RoadPage() {
  const { road } = useParams({ strict: false })
  const choice = useRegionChoice('roadmap.read')
  if (choice === undefined || road === undefined) return null
  if (choice.county === null) return <Forbidden />
  return <CountyRoad key={road} county={choice.county} id={road} withCity={choice.city !== null} />
}

interface RoadProps {
  readonly county: string
  readonly id: string
  readonly withCity: boolean
}

function CountyRoad({ county, id, withCity }: RoadProps) {
  const answer = useAnswer('roadmap', 'storedRoad', { county, id })
  return <Answered of={answer}>{(found) => <Shown found={found} withCity={withCity} />}</Answered>
}

function Shown({ found, withCity }: { readonly found: AnswerOf<'roadmap', 'storedRoad'>; readonly withCity: boolean }) {
  const { pick } = useWords()
  const { road, telling, actions, fixed, variants, robustness, events, mayEdit, mayAdopt, watermark } = found
  const { county, id } = road
  const [chosen, choose] = usePageState(choices)
  const kept = useRef<Toggled | null>(null)
  const [fixes, setFixes] = useState<Fixes>(() => fixesOf(fixed))
  const adopt = useCommand('roadmap', 'adoptRoad')
  const withdraw = useCommand('roadmap', 'withdrawRoad')
  const worth = useMemo(() => new Map(telling.worth.map((each) => [each.id, each])), [telling])
  const opened = actions.find((action) => action.id === chosen.action)
  const tabWords: Readonly<Record<(typeof tabs)[number], string>> = {
    matrix: pick('学校 × 指标', 'Schools × indicators'),
    actions: pick(`措施清单（${whole(actions.length)}）`, `Actions (${whole(actions.length)})`),
    money: pick('逐年投入', 'Money'),
    beside: pick('对照与稳健', 'Beside it'),
    basis: pick('依据、单价与经过', 'Basis, prices, history'),
  }
  const shown = `${road.name}：${tabWords[chosen.tab]}`
  const record = useRoadLog([road], shown)
  const onSaved = useCallback(() => record(shown), [record, shown])
  const onOpen = useCallback((action: string) => choose({ action }), [choose])
  const onFix = (action: Pick<StoredAction, 'id' | 'amount'>, fix: Fix) => setFixes((now) => withFix(now, action, fix))
  const content: Readonly<Record<(typeof tabs)[number], () => ReactNode>> = {
    matrix: () => (
      <Matrixed county={county} id={id} actions={actions} cost={road.cost} kept={kept} fixes={fixes} onOpen={onOpen} />
    ),
    actions: () => <ActionsTab actions={actions} worth={worth} fixes={fixes} onOpen={onOpen} onSaved={onSaved} />,
    money: () => <MoneyTab road={road} actions={actions} onSaved={onSaved} />,
    beside: () => <BesideTab road={road} variants={variants} robustness={robustness} onSaved={onSaved} />,
    basis: () => <BasisTab road={road} telling={telling} events={events} maySeeExports={mayEdit} onSaved={onSaved} />,
  }
  return (
    <>
      <RoadHead
        found={found}
        actions={
          <>
            <AdoptButtons
              status={road.status}
              hasPlan={road.cost !== null}
              mayAdopt={mayAdopt}
              mayWithdraw={mayEdit}
              isRunning={adopt.isRunning || withdraw.isRunning}
              onAdopt={(reason) => adopt.run({ county, id, reason })}
              onWithdraw={(reason) => withdraw.run({ county, id, reason })}
            />
            <Button icon={<DownloadOutlined />} href={fileUrl('roadmap', 'exportRoad', { county, id })}>
              {pick('导出', 'Export')}
            </Button>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <RoadmapNav county={county} withCity={withCity} />
      <RoadFigures found={found} />
      {telling.certificate !== null && (
        <section className="panel road-wide">
          <CertificatePanel
            certificate={telling.certificate}
            nameOf={(code) => telling.certificate!.relaxations.find(({ school }) => school === code)?.name ?? code}
            onSaved={onSaved}
          />
        </section>
      )}
      {mayEdit && <RemakeBar road={road} made={fixed} fixes={fixes} onFixes={setFixes} />}
      <Tabs
        activeKey={chosen.tab}
        onChange={(tab) => choose({ tab: tab as (typeof tabs)[number] })}
        items={tabs.map((key) => ({ key, label: tabWords[key] }))}
      />
      <h2 className="only-print">{tabWords[chosen.tab]}</h2>
      {content[chosen.tab]()}
      {opened && (
        <ActionDrawer
          key={opened.id}
          action={opened}
          worth={worth.get(opened.id)}
          fixes={fixes}
          onFix={mayEdit ? onFix : null}
          onClose={() => choose({ action: undefined })}
        />
      )}
      <RoadFoot mark={watermark} />
    </>
  )
}

type MatrixedProps = Omit<Parameters<typeof MatrixTab>[0], 'found'>

function Matrixed(props: MatrixedProps) {
  const answer = useAnswer('roadmap', 'roadMatrix', { county: props.county, id: props.id }, { staleTime: 600_000 })
  return <Answered of={answer}>{(found) => <MatrixTab {...props} found={found} />}</Answered>
}

interface HeadProps {
  readonly found: AnswerOf<'roadmap', 'storedRoad'>
  readonly actions: ReactNode
}

function RoadHead({ found: { road }, actions }: HeadProps) {
  const { pick } = useWords()
  const yearName = useYearName()
  return (
    <PageHeader
      title={road.name}
      tags={<RoadTags road={road} />}
      about={
        <>
          {road.countyName} ·{' '}
          {pick(
            `目标 ${yearName(road.targetYear)}，${road.applyYear} 年申报`,
            `target ${yearName(road.targetYear)}, applied for in ${road.applyYear}`,
          )}{' '}
          ·{' '}
          {pick(
            `${road.madeBy} ${moment(road.madeAt)} 测算，用时 ${whole(road.seconds)} 秒`,
            `${road.madeBy}, ${moment(road.madeAt)}, ${whole(road.seconds)} s`,
          )}
          {road.parent && (
            <>
              {' · '}
              <Link to={paths.road} params={{ road: road.parent }} search={{ county: road.county }}>
                {pick('来自另一路线图', 'made from another road')}
              </Link>
            </>
          )}
          {road.adopted && (
            <>
              {' · '}
              {pick(
                `${road.adopted.personName} ${moment(road.adopted.at)} 采用`,
                `adopted by ${road.adopted.personName}, ${moment(road.adopted.at)}`,
              )}
            </>
          )}
          {road.description && <span className="road-second">{road.description}</span>}
        </>
      }
      actions={actions}
    />
  )
}

function RoadFigures({ found: { road } }: { readonly found: AnswerOf<'roadmap', 'storedRoad'> }) {
  const { say, pick } = useWords()
  const { cost, bound, gap, naive, greedy, before, after } = road
  const figures: readonly (readonly [name: string, value: ReactNode, about: ReactNode])[] = [
    [
      pick('总投入', 'Cost'),
      cost === null ? say(roadOutcomeWords[road.outcome]) : say(moneyWords(cost)),
      cost === null ? null : say(gapWords(gap)),
    ],
    [
      pick('理论最低投入', 'Theoretical least'),
      bound === null ? '—' : say(moneyWords(bound)),
      bound === null ? null : pick('同样条件下，任何组合都不会更省', 'no set of actions costs less'),
    ],
    [
      pick('填平补齐需', 'Filling every gap'),
      say(moneyWords(naive.cost)),
      cost === null ? null : pick(`比本方案${moneyChange(naive.cost - cost).zh}`, moneyChange(naive.cost - cost).en),
    ],
    [
      pick('逐项先易后难需', 'Cheapest first'),
      greedy === null ? pick('不能达标', 'gets stuck') : say(moneyWords(greedy)),
      cost === null || greedy === null
        ? null
        : pick(`比本方案${moneyChange(greedy - cost).zh}`, moneyChange(greedy - cost).en),
    ],
    [
      pick('实施后（自评测算）', 'After (self-assessment)'),
      after === null ? '—' : say(outcomeWords[after.outcome]),
      after === null
        ? null
        : pick(
            `综合达标 ${whole(before.met)} → ${whole(after.met)}；差异系数超限 ${whole(before.cvsOver)} → ${whole(after.cvsOver)}`,
            `schools ${whole(before.met)} → ${whole(after.met)}; CVs over ${whole(before.cvsOver)} → ${whole(after.cvsOver)}`,
          ),
    ],
    [
      pick('预测变动下仍达标', 'Holds when pupils differ'),
      road.passingShare === null ? '—' : percent(road.passingShare),
      road.passingShare === null ? null : pick('抽样的未来情形中的占比', 'share of sampled futures'),
    ],
  ]
  return (
    <dl className="figure-row">
      {figures.map(([name, value, about]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {about !== null && <small>{about}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
