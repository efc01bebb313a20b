/** 对照: what stands beside the road: 填平补齐, plain greedy, 10 % more money, one more year, and how it bears other pupils than forecast. */
import { Progress } from 'antd'
import { stageWords } from '#kernel/stage.ts'
import {
  roadOutcomeWords,
  variantWords,
  type RoadRow,
  type RoadVariant,
  type Robustness,
} from '#modules/roadmap/contract.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { moneyChange, moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { gapWords } from '../road-gap.ts'
import { isMargin, MarginsPart } from './margins-part.tsx'

interface Props {
  readonly road: RoadRow
  readonly variants: readonly RoadVariant[]
  readonly robustness: Robustness | null
  readonly onSaved: () => void
}

interface Way {
  readonly key: string
  readonly name: string
  readonly cost: number | null
  readonly note: string
}

export function BesideTab({ road, variants, robustness, onSaved }: Props) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const { cost, bound, naive, greedy } = road
  const ways: Way[] = [
    {
      key: 'road',
      name: pick('本方案', 'This road'),
      cost,
      note: road.outcome === 'impossible' ? say(roadOutcomeWords.impossible) : say(gapWords(road.gap)),
    },
    {
      key: 'bound',
      name: pick('理论最低投入', 'Theoretical least'),
      cost: bound,
      note: pick('在同样条件下，任何组合都不会比这更省。', 'Under the same conditions no set of actions costs less.'),
    },
    {
      key: 'naive',
      name: pick('填平补齐', 'Filling every gap'),
      cost: naive.cost,
      note: [
        pick(
          '各校每项缺口各自买足到标准，不统筹、不调配。',
          'Every school buys every gap up to the standard by itself; nothing is shared or moved.',
        ),
        naive.missing > 0
          ? pick(
              `另有 ${whole(naive.missing)} 处缺口没有单项措施可补，未计价。`,
              `${whole(naive.missing)} more gaps that no single thing can fill are not priced.`,
            )
          : '',
        naive.holds === false
          ? pick('照此办理，差异系数仍有超限。', 'Even then some CV would stay over its limit.')
          : naive.holds
            ? pick(
                '只看学校和差异系数可达标，编制、预算未计。',
                'Schools and CVs would hold; posts and budgets are not looked at.',
              )
            : '',
      ]
        .filter((part) => part !== '')
        .join(pick('', ' ')),
    },
    {
      key: 'greedy',
      name: pick('逐项先易后难', 'One after another, cheapest first'),
      cost: greedy,
      note:
        greedy === null
          ? pick('这样做会卡住，不能达标。', 'It gets stuck and does not reach the goal.')
          : pick(
              '逐校取最省的，再逐项压低差异系数，不作整体权衡。',
              'School by school the cheapest, then CV by CV; nothing is weighed as a whole.',
            ),
    },
    ...variants
      .filter(({ kind }) => !isMargin(kind))
      .map(({ kind, outcome, cost: own, targetYear, gap, note }): Way => ({
        key: kind,
        name: `${say(variantWords[kind])}${kind === 'one-more-year' ? pick(`（${yearName(targetYear)}）`, ` (${yearName(targetYear)})`) : ''}`,
        cost: own,
        note: `${say(note)}${pick('；', '; ')}${
          outcome === null ? '' : own === null ? say(roadOutcomeWords[outcome]) : say(gapWords(gap))
        }`.replace(/[；;]\s*$/, ''),
      })),
  ]
  return (
    <>
      <section className="panel">
        <h2>{pick('不同办法的投入', 'What other ways cost')}</h2>
        <div
          className="road-table-place"
          role="region"
          tabIndex={0}
          aria-label={pick('不同办法的投入', 'What other ways cost')}
        >
          <table className="road-columns road-ways">
            <thead>
              <tr>
                <th scope="col">{pick('办法', 'Way')}</th>
                <th scope="col">{pick('投入', 'Cost')}</th>
                <th scope="col">{pick('与本方案相比', 'Against this road')}</th>
                <th scope="col" className="road-left">
                  {pick('说明', 'Note')}
                </th>
              </tr>
            </thead>
            <tbody>
              {ways.map(({ key, name, cost: own, note }) => (
                <tr key={key} className={key === 'road' ? 'road-this' : undefined}>
                  <th scope="row">{name}</th>
                  <td>{own === null ? '—' : say(moneyWords(own))}</td>
                  <td>{own === null || cost === null || key === 'road' ? '—' : say(moneyChange(own - cost))}</td>
                  <td className="road-left">{note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {variants.length === 0 && (
          <p className="quiet after-table">
            {pick(
              '测算时没有选择增加预算和推迟一年。',
              'More money and one more year were not asked for when it was made.',
            )}
          </p>
        )}
      </section>
      <MarginsPart road={road} variants={variants} robustness={robustness} />
      <section className="panel road-wide">
        <h2>{pick('抗预测误差', 'Robustness to the forecast')}</h2>
        {robustness === null ? (
          <p className="quiet">
            {pick(
              '没有测算：没有目标学年的在校生预测区间，或测算时没有选择。',
              'Not worked out: there is no forecast interval for the target year, or it was not asked for.',
            )}
          </p>
        ) : (
          <RobustnessPart robustness={robustness} onSaved={onSaved} />
        )}
      </section>
    </>
  )
}

type Failing = Robustness['schools'][number]

function RobustnessPart({ robustness, onSaved }: { readonly robustness: Robustness; readonly onSaved: () => void }) {
  const { say, pick } = useWords()
  const { futures, passing, share, schoolShare, interval, seed, schools, spreads } = robustness
  const columns: Column<Failing>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 230,
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
    },
    { key: 'phase', title: pick('学段', 'Stage'), width: 90, value: ({ phase }) => say(stageWords[phase]) },
    {
      key: 'fails',
      title: pick('不达标次数', 'Times it fails'),
      width: 110,
      isNumber: true,
      value: ({ fails }) => fails,
    },
    {
      key: 'share',
      title: pick('占比', 'Share'),
      width: 80,
      isNumber: true,
      value: (row) => row.share,
      render: (row) => percent(row.share),
    },
    {
      key: 'indicators',
      title: pick('起作用的指标', 'By which indicators'),
      width: 220,
      wraps: true,
      value: ({ indicators }) => indicators.join(pick('、', ', ')),
    },
  ]
  return (
    <>
      <div className="road-robust">
        <Progress
          type="circle"
          size={88}
          percent={Math.round(share * 100)}
          format={() => percent(share, share > 0 && share < 0.01 ? 1 : 0)}
          status="normal"
          aria-label={pick('仍达标的占比', 'share that still passes')}
        />
        <p>
          {pick(
            `按预测区间（${percent(interval, 0)}）逐校独立抽取 ${whole(futures)} 种目标学年在校生数，措施全部实施后，${whole(passing)} 种（${percent(share)}）全县仍达标；平均 ${percent(schoolShare)} 的校·学段仍综合达标。`,
            `Of ${whole(futures)} futures, pupils of each school drawn independently from the forecast’s ${percent(interval, 0)} interval, the county passes in ${whole(passing)} (${percent(share)}) with all actions done; on average ${percent(schoolShare)} of schools and stages do.`,
          )}
          <br />
          <span className="quiet">
            {pick(
              `要留余量，可按上表选一档预留余量另测一个方案，或在下列学校的措施上加大数量锁定，再重新测算。随机种子 ${seed}，可复算。`,
              `For more to spare make a road with one of the margins above, or lock larger amounts at the schools below. Seed ${seed}.`,
            )}
          </span>
        </p>
      </div>
      {spreads.length > 0 && (
        <p>
          {pick('最常超限的差异系数：', 'CVs that are over most often: ')}
          {spreads
            .slice(0, 6)
            .map(
              ({ phase, indicator, share: own }) =>
                `${say(stageWords[phase])}${pick('', ' ')}${indicator} ${percent(own)}`,
            )
            .join(pick('、', ', '))}
        </p>
      )}
      {schools.length > 0 && (
        <DataTable
          name={pick('最易不达标的学校', 'Schools that fail most often')}
          rows={schools}
          columns={columns}
          rowKey={({ code, phase }) => `${code} ${phase}`}
          onSaved={onSaved}
        />
      )}
    </>
  )
}
