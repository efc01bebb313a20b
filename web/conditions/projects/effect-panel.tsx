/** What the verdict would be with projects carried out, before a yuan is spent: the county, its CVs, its schools, and what could not be counted. */
import { Select } from 'antd'
import { useState } from 'react'
import { projectItems, type ProjectEffect } from '#modules/conditions/contract.ts'
import { schoolYearName, schoolYearOf } from '#kernel/school-year.ts'
import { stageWords } from '#kernel/stage.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { useTableView } from '#web/app/page-state.ts'
import { today } from '#web/app/when.ts'
import { exact, fixed, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import { FiguresLine } from '../year-choice.tsx'
import { cvChanges, turnedFirst } from './effect-words.ts'

interface Props {
  readonly county: string
  /** All that stand where left out. */
  readonly ids?: readonly string[]
}

export function EffectPanel({ county, ids }: Props) {
  const { pick } = useWords()
  const [target, setTarget] = useState<number | null>(null)
  const answer = useAnswer(
    'conditions',
    'projectEffect',
    { county, ...(ids === undefined ? {} : { ids: [...ids] }), ...(target === null ? {} : { target }) },
    { placeholderData: (before) => before },
  )
  const now = schoolYearOf(today())
  return (
    <Answered of={answer}>
      {(effect) => (
        <>
          <FiguresLine figures={[effect.figures]} />
          <div className="tools no-print">
            <label className="unbroken">
              {pick('只计到 ', 'Only what counts by ')}
              <Select
                aria-label={pick('目标统计学年', 'Target year')}
                value={target ?? 0}
                style={{ minWidth: 172 }}
                onChange={(chosen) => setTarget(chosen === 0 ? null : chosen)}
                options={[
                  { value: 0, label: pick('不限（全部完成后）', 'all carried out') },
                  ...Array.from({ length: 6 }, (_, index) => ({
                    value: now + index,
                    label: pick(schoolYearName(now + index), String(now + index)),
                  })),
                ]}
              />
            </label>
          </div>
          <Headline effect={effect} />
          <CvTable effect={effect} />
          <ChangedSchools effect={effect} />
          <LeftOut effect={effect} />
        </>
      )}
    </Answered>
  )
}

const unmetCvs = ({ cvs }: ProjectEffect['before']) => cvs.filter(({ outcome }) => outcome === 'unmet').length

function Headline({ effect }: { readonly effect: ProjectEffect }) {
  const { say, pick } = useWords()
  const { before, after } = effect
  const items = effect.counted.reduce((sum, each) => sum + each.items, 0)
  return (
    <dl className="before-after">
      <div>
        <dt>{pick('资源配置结论', 'Allocation of resources')}</dt>
        <dd>
          <OutcomeTag outcome={before.resources} /> → <OutcomeTag outcome={after.resources} />
        </dd>
      </div>
      <div>
        <dt>{pick('综合达标学校（校·学段）', 'Schools that meet the rule')}</dt>
        <dd>
          {before.schools.met} → {after.schools.met}
        </dd>
      </div>
      <div>
        <dt>{pick('未综合达标', 'Schools that do not')}</dt>
        <dd>
          {before.schools.unmet} → {after.schools.unmet}
        </dd>
      </div>
      <div>
        <dt>{pick('超限的差异系数', 'CVs over their limit')}</dt>
        <dd>
          {unmetCvs(before)} → {unmetCvs(after)}
        </dd>
      </div>
      <div>
        <dt>{pick('计划投资', 'Planned')}</dt>
        <dd>
          {say(moneyWords(effect.planned))}
          <small className="quiet">{pick(`计入 ${items} 项内容`, `${items} items counted`)}</small>
        </dd>
      </div>
    </dl>
  )
}

function CvTable({ effect }: { readonly effect: ProjectEffect }) {
  const { say, pick } = useWords()
  return (
    <div className="plain-table-place keep-together">
      <table className="plain-table">
        <caption className="quiet" style={{ textAlign: 'left' }}>
          {pick('差异系数：现在与完成后', 'CVs: now and afterwards')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{pick('学段', 'Stage')}</th>
            <th scope="col">{pick('指标', 'Indicator')}</th>
            <th scope="col" className="number">
              {pick('上限', 'Limit')}
            </th>
            <th scope="col" className="number">
              {pick('现在', 'Now')}
            </th>
            <th scope="col" className="number">
              {pick('完成后', 'Afterwards')}
            </th>
            <th scope="col">{pick('结论', 'Outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {cvChanges(effect).map(({ key, before, after, isChanged }) => (
            <tr key={key} className={isChanged ? 'changed' : undefined}>
              <td>{say(stageWords[before.phase])}</td>
              <th scope="row">
                {before.indicator} <span className="wide-only">{say(before.label)}</span>
              </th>
              <td className="number">{exact(before.limit)}</td>
              <td className="number">{fixed(before.cv, 4)}</td>
              <td className="number">{isChanged ? <b>{fixed(after.cv, 4)}</b> : pick('不变', 'same')}</td>
              <td className="unbroken">
                {before.outcome === after.outcome ? (
                  <OutcomeTag outcome={after.outcome} />
                ) : (
                  <>
                    <OutcomeTag outcome={before.outcome} />→ <OutcomeTag outcome={after.outcome} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Changed = ProjectEffect['schools'][number]

function ChangedSchools({ effect }: { readonly effect: ProjectEffect }) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('effect')
  const columns: Column<Changed>[] = [
    { key: 'name', title: pick('学校', 'School'), width: 200, wraps: true, value: ({ name }) => name },
    { key: 'phase', title: pick('学段', 'Stage'), width: 84, value: ({ phase }) => say(stageWords[phase]) },
    {
      key: 'outcome',
      title: pick('综合达标', 'Meets the rule'),
      width: 230,
      wraps: true,
      value: ({ before, after }) => `${before} → ${after}`,
      render: ({ before, after }) =>
        before === after ? (
          <OutcomeTag of="school" outcome={after} />
        ) : (
          <>
            <OutcomeTag of="school" outcome={before} /> → <OutcomeTag of="school" outcome={after} />
          </>
        ),
    },
    {
      key: 'values',
      title: pick('变化的指标', 'Values that change'),
      width: 460,
      wraps: true,
      value: ({ values }) =>
        values
          .map(
            ({ indicator, before, after, threshold }) =>
              `${indicator} ${fixed(before, 2)} → ${fixed(after, 2)}（${exact(threshold)}）`,
          )
          .join(pick('；', '; ')),
      render: ({ values }) => (
        <ul className="way-lines">
          {values.map(({ indicator, label, before, after, threshold, outcomeAfter }) => (
            <li key={indicator} className="way-line">
              <b>{indicator}</b> <span className="quiet">{say(label)}</span>
              <br />
              {fixed(before, 2)} → <b>{fixed(after, 2)}</b>{' '}
              {pick(`（标准 ${exact(threshold)}）`, `(standard ${exact(threshold)})`)}{' '}
              <OutcomeTag of="value" outcome={outcomeAfter} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <DataTable
      name={pick('指标有变化的学校', 'Schools that change')}
      rows={turnedFirst(effect.schools)}
      columns={columns}
      rowKey={({ code, phase }) => `${code} ${phase}`}
      view={view}
      onView={onView}
      height={420}
      empty={<EmptyState title={pick('没有学校的七项指标因此变化', 'no value of any school changes')} />}
    />
  )
}

function LeftOut({ effect }: { readonly effect: ProjectEffect }) {
  const { say, pick } = useWords()
  if (effect.leftOut.length === 0) return null
  return (
    <div className="note">
      <b>{pick(`没有计入的内容（${whole(effect.leftOut.length)} 项）`, `Not counted (${effect.leftOut.length})`)}</b>
      {effect.leftOut.map(({ project, item, school, why }, index) => (
        <div key={`${project} ${item} ${school} ${index}`}>
          {school} {say(projectItems[item].words)}
          {pick('：', ': ')}
          {say(why)}
        </div>
      ))}
    </div>
  )
}
