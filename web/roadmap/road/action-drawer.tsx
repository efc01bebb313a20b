/** One action as a paper: id, owner, due day, measure, data rule, first counted year, money, what it buys; to be locked or forbidden. */
import { LockOutlined, StopOutlined } from '@ant-design/icons'
import { Button, Drawer, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import { stageWords } from '#kernel/stage.ts'
import { unitWords } from '#kernel/unit-words.ts'
import {
  dueStepWords,
  leverWords,
  roadPotWords,
  type RoadTelling,
  type StoredAction,
} from '#modules/roadmap/contract.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { amount, fixed, whole } from '#web/ui/charts/figures.ts'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { effectWords } from './effect-words.ts'
import { FixTag } from './fix-tag.tsx'
import { fixOf, type Fix, type Fixes } from './fixes.ts'
import { useBuys } from './use-buys.ts'

interface Props {
  readonly action: StoredAction
  readonly worth: RoadTelling['worth'][number] | undefined
  readonly fixes: Fixes
  /** Null for those who may not make roads. */
  readonly onFix: ((action: Pick<StoredAction, 'id' | 'amount'>, fix: Fix) => void) | null
  readonly onClose: () => void
}

export function ActionDrawer({ action, worth, fixes, onFix, onClose }: Props) {
  const { language, say, pick } = useWords()
  const yearName = useYearName()
  const buys = useBuys()
  const fix = fixOf(fixes, action.id)
  const [least, setLeast] = useState(fixes.get(action.id)?.least || action.amount)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [pick('编号', 'Id'), <code key="id">{action.id}</code>],
    [pick('措施', 'Lever'), say(leverWords[action.kind])],
    [pick('责任单位', 'Owner'), action.ownerName],
    [
      pick('完成时限', 'Due'),
      pick(
        `${action.dueOn} 前${dueStepWords[action.dueStep].zh}`,
        `${dueStepWords[action.dueStep].en} by ${action.dueOn}`,
      ),
    ],
    [pick('首个计入统计学年', 'First counted in'), yearName(action.year)],
    [
      pick('数量', 'Amount'),
      pick(
        `${amount(action.amount)} ${action.unit}，单价 ${fixed(action.price, Number.isInteger(action.price) ? 0 : 2)} 元`,
        `${amount(action.amount)} ${unitWords(action.unit).en} at ¥${fixed(action.price, Number.isInteger(action.price) ? 0 : 2)}`,
      ),
    ],
    [pick('投入', 'Cost'), say(moneyWords(action.cost))],
    [pick('最迟付款年度', 'Paid for by'), String(action.payBy)],
    [
      pick('资金', 'Money'),
      action.payments.length === 0
        ? pick('不需资金', 'none needed')
        : action.payments
            .map(
              ({ year, pot, amount: paid }) =>
                `${year} ${pot === null ? pick('未定来源', 'no source yet') : say(roadPotWords[pot])} ${say(moneyWords(paid))}`,
            )
            .join(pick('；', '; ')),
    ],
    [pick('目标（责任书用语）', 'Measure'), say(action.measure)],
  ]
  return (
    <Drawer
      open
      size={620}
      title={say(action.what)}
      onClose={onClose}
      extra={<FixTag fix={fix} />}
      {...(onFix
        ? {
            footer: (
              <div className="road-drawer-end">
                <InputNumber
                  aria-label={pick('至少做到', 'at least')}
                  prefix={pick('至少', 'at least')}
                  suffix={say(unitWords(action.unit))}
                  min={0}
                  value={least}
                  disabled={fix === 'locked'}
                  onChange={(value) => setLeast(value ?? action.amount)}
                  style={{ width: 170 }}
                />
                <Button
                  icon={<LockOutlined />}
                  type={fix === 'locked' ? 'primary' : 'default'}
                  onClick={() => onFix({ id: action.id, amount: least }, 'locked')}
                >
                  {fix === 'locked' ? pick('取消锁定', 'Unlock') : pick('锁定这项', 'Lock it')}
                </Button>
                <Button icon={<StopOutlined />} danger={fix === 'forbidden'} onClick={() => onFix(action, 'forbidden')}>
                  {fix === 'forbidden' ? pick('取消排除', 'Allow it') : pick('排除这项', 'Forbid it')}
                </Button>
                <span className="quiet">{pick('重新测算时生效', 'holds when the road is made again')}</span>
              </div>
            ),
          }
        : {})}
    >
      <dl className="road-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{pick('改变的数', 'What it changes')}</h3>
      <ul className="plain-list">
        {effectWords(action, language).map(({ school, phase, changes }) => (
          <li key={`${school} ${phase}`}>
            {school === action.school ? action.schoolName : (action.toName ?? school)}（{say(stageWords[phase])}）{' '}
            {changes.join(pick('，', ', ')) || pick('七项不变', 'none of the seven')}
          </li>
        ))}
        {action.classes.map(({ phase, more, largest }) => (
          <li key={phase}>
            {pick(
              `${stageWords[phase].zh}可增 ${whole(more)} 个班，最大班额降到 ${whole(largest)} 人`,
              `room for ${whole(more)} more ${stageWords[phase].en} classes, the largest then ${whole(largest)}`,
            )}
          </li>
        ))}
      </ul>
      <h3>{pick('换来什么（没有它会不达标的）', 'What it buys (what would fail without it)')}</h3>
      <p>{buys(action, worth)}</p>
      {worth?.perTenThousand !== null && worth?.perTenThousand !== undefined && (
        <p className="quiet">
          {pick(
            `每万元补上标准量的 ${fixed(worth.perTenThousand * 100, 3)}%`,
            `${fixed(worth.perTenThousand * 100, 3)} % of a threshold for each 10,000 yuan`,
          )}
        </p>
      )}
      <h3>{pick('数据核验规则', 'Data rule')}</h3>
      <p className="quiet">
        {pick(
          '下列统计学年的基表中，各行所列栏目合计应不少于：',
          'In the figures of the year below, the columns of each row must together come to at least:',
        )}
      </p>
      <div className="road-table-place" role="region" tabIndex={0} aria-label={pick('数据核验规则', 'Data rule')}>
        <table className="road-columns">
          <thead>
            <tr>
              <th scope="col">{pick('表、学校', 'Table, school')}</th>
              <th scope="col" className="road-left">
                {pick('栏目', 'Columns')}
              </th>
              <th scope="col">{pick('现值', 'Now')}</th>
              <th scope="col">{pick('本项', 'By this')}</th>
              <th scope="col">{pick('应达', 'At least')}</th>
            </tr>
          </thead>
          <tbody>
            {action.proof.map(({ table, year, school, phase, label, unit, from, change, atLeast }) => (
              <tr key={`${school} ${phase} ${label.zh}`}>
                <th scope="row">
                  {table === 'county'
                    ? pick('县区基表', 'county table')
                    : school === action.school
                      ? action.schoolName
                      : (action.toName ?? school)}
                  <small>
                    {table === 'county' ? '' : say(stageWords[phase])} {year}
                  </small>
                </th>
                <td className="road-left">
                  {say(label)}
                  <small>{say(unitWords(unit))}</small>
                </td>
                <td>{from === null ? pick('缺数据', 'missing') : amount(from)}</td>
                <td>{`${change > 0 ? '+' : ''}${amount(change)}`}</td>
                <td>
                  <strong>{atLeast === null ? '—' : amount(atLeast)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Drawer>
  )
}
