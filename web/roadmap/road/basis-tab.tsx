/** 依据: what the road was made from, the rules it does not enforce, the prices with their source, and what has happened to it. */
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { stageWords } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import { unitWords } from '#kernel/unit-words.ts'
import {
  roadItemWords,
  roadMarginNotes,
  roadMarginWords,
  type RoadItemCode,
  type RoadRow,
  type RoadTelling,
} from '#modules/roadmap/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { moment } from '#web/app/when.ts'
import { exact, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { UncheckedList } from '../unchecked-list.tsx'

type Price = RoadTelling['prices'][number]
type RoadEvent = AnswerOf<'roadmap', 'storedRoad'>['events'][number]

interface Props {
  readonly road: RoadRow
  readonly telling: RoadTelling
  readonly events: readonly RoadEvent[]
  readonly maySeeExports: boolean
  readonly onSaved: () => void
}

export function BasisTab({ road, telling, events, maySeeExports, onSaved }: Props) {
  const { pick } = useWords()
  return (
    <>
      <section className="panel">
        <h2>{pick('未核对的规则', 'Rules that are not enforced')}</h2>
        {telling.unchecked.length === 0 ? (
          <p className="quiet">{pick('各项规则均已核对。', 'Every rule is enforced.')}</p>
        ) : (
          <UncheckedList unchecked={telling.unchecked} />
        )}
      </section>
      <section className="panel">
        <h2>{pick('测算依据', 'What it stands on')}</h2>
        <BasisFacts road={road} telling={telling} />
      </section>
      <section className="panel road-wide">
        <div className="panel-tools">
          <h2>{pick('单价及来源', 'Prices and their source')}</h2>
          <Link className="no-print" to={paths.conditionGaps} search={{ county: road.county, tab: 'prices' }}>
            {pick('本县单价表（办学条件）', 'The county’s price list')}
          </Link>
        </div>
        <PriceTable prices={telling.prices} onSaved={onSaved} />
      </section>
      <section className="panel">
        <h2>{pick('采用与撤回', 'Adopted and withdrawn')}</h2>
        {events.length === 0 ? (
          <p className="quiet">{pick('还没有采用。', 'It has not been adopted.')}</p>
        ) : (
          <ul className="plain-list">
            {events.map(({ number, kind, at, personName, reason }) => (
              <li key={number}>
                {moment(at)} {personName}{' '}
                {kind === 'adopted' ? pick('采用', 'adopted it') : pick('撤回', 'withdrew it')}
                {pick('：', ': ')}
                {reason}
              </li>
            ))}
          </ul>
        )}
      </section>
      {maySeeExports && <Exports county={road.county} id={road.id} />}
      <p className="quiet no-print">
        {pick('完整工作簿见页首“导出”。', 'The whole workbook is under “Export” at the head of the page.')}
      </p>
    </>
  )
}

/** The forecasts of the system; others have a name of their own. */
const forecastWords: Readonly<Record<string, Words>> = {
  low: { zh: '低方案', en: 'low' },
  middle: { zh: '中方案', en: 'middle' },
  high: { zh: '高方案', en: 'high' },
}

function BasisFacts({ road, telling }: { readonly road: RoadRow; readonly telling: RoadTelling }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const { basis } = road
  const own = basis.forecast?.scenario ?? ''
  const scenario = own in forecastWords ? say(forecastWords[own]!) : own
  const none = (zh: string, en: string) => <span className="quiet">{pick(zh, en)}</span>
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [
      pick('学校基表', 'Figures'),
      `${yearName(basis.census.year)} · ${basis.census.version === 0 ? pick('未定稿', 'draft') : pick(`已锁定第 ${basis.census.version} 版`, `locked, version ${basis.census.version}`)}`,
    ],
    [
      pick('标准', 'Rules'),
      `${pick(`${basis.rulesOn} 有效`, `in force on ${basis.rulesOn}`)} · ${basis.rulesVersion.slice(0, 12)}`,
    ],
    [
      pick('目标统计学年、申报年', 'Target year, year of application'),
      `${yearName(road.targetYear)} · ${pick(`${road.applyYear}年申报`, `applied for in ${road.applyYear}`)}`,
    ],
    [
      pick('在校生预测', 'Forecast'),
      basis.forecast
        ? pick(
            `${basis.forecast.origin} 年起，${scenario}，${moment(basis.forecast.madeAt)} 测算`,
            `from ${basis.forecast.origin}, ${scenario}, made ${moment(basis.forecast.madeAt)}`,
          )
        : none('没有，在校生按现状', 'none; pupils as they are'),
    ],
    [
      pick('预留余量', 'Margin'),
      <>
        {say(roadMarginWords[basis.margin])}
        <small className="road-second">{say(roadMarginNotes[basis.margin])}</small>
      </>,
    ],
    [
      pick('学校布局方案', 'Plan of the network'),
      basis.network ? (
        <Link to={paths.networkPlan} params={{ plan: basis.network.id }} search={{ county: road.county }}>
          {basis.network.name}
        </Link>
      ) : (
        none('没有采用的方案，学校按现状', 'none adopted; schools as they are')
      ),
    ],
    [
      pick('教师名册', 'Roster'),
      basis.roster
        ? yearName(basis.roster.year)
        : none('没有，按学校合计数测算调配', 'none; moves by the sums of schools'),
    ],
    [
      pick('在建、拟建项目', 'Projects under way'),
      basis.projects.length === 0
        ? none('没有计入的项目', 'none')
        : basis.projects
            .map(({ name, items }) => pick(`${name}（${items} 项）`, `${name} (${items})`))
            .join(pick('、', ', ')),
    ],
    [
      pick('测算口径', 'Settings'),
      <Link key="settings" to={paths.roadSettings} search={{ county: road.county }}>
        {basis.settings === null
          ? pick('全部为本系统设定', 'all ours')
          : pick(`第 ${basis.settings} 次设置`, `number ${basis.settings}`)}
      </Link>,
    ],
    [pick('用时', 'Time'), pick(`${whole(road.seconds)} 秒`, `${whole(road.seconds)} s`)],
    [
      pick('理论最低投入中可逐项复算的', 'Part of the least that can be added up again'),
      telling.provenByMultipliers === null
        ? '—'
        : pick(
            `${moneyWords(telling.provenByMultipliers).zh}（不依赖求解程序）`,
            `${moneyWords(telling.provenByMultipliers).en} (without the solver)`,
          ),
    ],
  ]
  return (
    <dl className="road-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function PriceTable({ prices, onSaved }: { readonly prices: readonly Price[]; readonly onSaved: () => void }) {
  const { say, pick } = useWords()
  const columns: Column<Price>[] = [
    {
      key: 'item',
      title: pick('项目', 'Item'),
      width: 220,
      wraps: true,
      onPhone: 'head',
      value: ({ item }) => say(roadItemWords[item as RoadItemCode]),
    },
    { key: 'phase', title: pick('学段', 'Stage'), width: 90, value: ({ phase }) => say(stageWords[phase]) },
    {
      key: 'price',
      title: pick('单价', 'Price'),
      width: 110,
      isNumber: true,
      value: ({ price }) => price,
      render: ({ price }) => exact(price),
    },
    { key: 'unit', title: pick('单位', 'Unit'), width: 110, value: ({ unit }) => say(unitWords(unit)) },
    {
      key: 'source',
      title: pick('来源', 'Source'),
      width: 320,
      wraps: true,
      value: ({ source, isSample }) => (isSample ? `${pick('本系统示例', 'a sample of ours')} · ${source}` : source),
      render: ({ source, isSample }) => (
        <>
          {isSample && <Tag color="warning">{pick('本系统示例，未经核定', 'a sample of ours')}</Tag>} {source}
        </>
      ),
    },
  ]
  return (
    <DataTable
      name={pick('单价', 'Prices')}
      rows={prices}
      columns={columns}
      rowKey={({ item, phase }) => `${item} ${phase}`}
      onSaved={onSaved}
      height={420}
    />
  )
}

function Exports({ county, id }: { readonly county: string; readonly id: string }) {
  const { pick } = useWords()
  const answer = useAnswer('roadmap', 'roadExports', { county, id })
  return (
    <section className="panel">
      <h2>{pick('导出、打印记录', 'Exported and printed')}</h2>
      <Answered of={answer}>
        {({ exports }) =>
          exports.length === 0 ? (
            <p className="quiet">{pick('还没有。', 'Nothing yet.')}</p>
          ) : (
            <ul className="plain-list">
              {exports.slice(0, 50).map(({ at, personName, what }, index) => (
                <li key={index}>
                  {moment(at)} {personName} {what}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}
