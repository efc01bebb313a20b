/** Editing a plan by hand: by drawing on the map, or by choosing villages and a school from lists; kept as locks, saved as a new plan. */
import { DeleteOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import {
  bands,
  bandWords,
  type Band,
  type JudgedEdit,
  type PlanEdit,
  type SiteKind,
} from '#modules/network/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { errorWords } from '#web/app/errors.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { addMove, bandAt, mayTeach, type PlanYear } from '../edited-plan.ts'
import { Judgement } from './judgement.tsx'

interface Props {
  readonly county: string
  readonly plan: string
  readonly planName: string
  /** The shown year with the edits laid over it. */
  readonly year: PlanYear
  readonly band: Band
  readonly kindOf: (site: string) => SiteKind | undefined
  readonly movedBands: readonly Band[]
  readonly onMovedBands: (bands: readonly Band[]) => void
  readonly edits: readonly PlanEdit[]
  readonly onEdits: (edits: readonly PlanEdit[]) => void
  /** The school that is chosen on the map. */
  readonly site: string | undefined
  readonly marked: ReadonlySet<string>
  readonly onMarked: (ids: ReadonlySet<string>) => void
  readonly judged: JudgedEdit | undefined
  readonly isJudging: boolean
  readonly trouble: unknown
  readonly onEnd: () => void
}

export function EditPanel(props: Props) {
  const { county, plan, planName, year, band, movedBands, edits, onEdits, marked, onMarked, judged, trouble } = props
  const { say, pick } = useWords()
  const run = useRun()
  const navigate = useNavigate()
  const save = useCommand('network', 'saveEdited')
  const complete = useCommand('network', 'completePlan')
  const [refused, setRefused] = useState<JudgedEdit | null>(null)
  const [target, setTarget] = useState<string | null>(null)
  const [name, setName] = useState(() =>
    pick(`${planName.slice(0, 48)}（手工调整）`, `${planName.slice(0, 44)} (edited)`),
  )
  const told = refused ?? judged
  const siteName = (id: string) => year.sites.find((site) => site.id === id)?.name ?? id
  const villageName = (id: string) => year.villages.find((village) => village.id === id)?.name ?? id
  const at = bandAt(band)
  const chosen = [...marked]
  const first = year.villages.find(({ id }) => id === chosen[0])
  const away = ({ longitude, latitude }: { readonly longitude: number; readonly latitude: number }): number =>
    first === undefined ? 0 : Math.hypot((longitude - first.longitude) * 0.85, latitude - first.latitude)
  const open = year.sites
    .filter(({ id, isOpen }) => isOpen && movedBands.every((each) => mayTeach(props.kindOf(id), each)))
    .toSorted((a, b) => away(a) - away(b))
  const move = () => {
    if (target === null || chosen.length === 0) return
    setRefused(null)
    onEdits(
      addMove(edits, { kind: 'assign', villages: chosen, bands: [...movedBands], site: target, fromYear: year.year }),
    )
    onMarked(new Set())
    setTarget(null)
  }
  const here = year.sites.find(({ id }) => id === props.site)
  const turn = (state: 'open' | 'closed') => {
    if (here === undefined) return
    setRefused(null)
    // What was said of it before no longer counts.
    const rest = edits.filter((edit) => edit.kind !== 'site' || edit.site !== here.id)
    onEdits([...rest, { kind: 'site', site: here.id, state, year: year.year }])
  }
  const keep = async (andComplete: boolean) => {
    let made: string | null = null
    await run(
      () => save.run({ county, id: plan, name: name.trim(), edits: [...edits] }),
      ({ id, judged: found }) => {
        made = id
        setRefused(id === null ? found : null)
        return id === null || andComplete ? null : pick('已另存为新方案', 'saved as a new plan')
      },
    )
    if (made === null) return
    const id: string = made
    onEdits([])
    if (!andComplete) {
      void navigate({ to: paths.networkPlan, params: { plan: id }, search: { county } })
      return
    }
    await run(
      () =>
        complete.run({
          county,
          id,
          name: pick(`${name.trim().slice(0, 54)}·补全`, `${name.trim().slice(0, 50)}, completed`),
        }),
      ({ job }) => {
        void navigate({ to: paths.network, search: { county, job } })
        return pick('已保存；其余由系统补全中', 'saved; the rest is being completed')
      },
    )
  }
  return (
    <section className="sheet-panel edit-panel" aria-label={pick('手工调整', 'Editing by hand')}>
      <header>
        <h3>{pick('手工调整', 'Editing by hand')}</h3>
        <Button size="small" onClick={props.onEnd}>
          {pick('结束', 'End')}
        </Button>
      </header>
      <p className="quiet">
        {pick(
          '在地图上把村庄拖到另一所学校，或拖动两校之间的虚线；点村庄可多选后一起拖。手机或键盘用下面的列表。',
          'On the map draw a village, or the dashed line between two schools, to another school; click villages to take several along. On a phone or by keyboard use the lists below.',
        )}
      </p>
      <div className="edit-lists">
        <div>
          <span>{pick('年级', 'Grades')}</span>
          <Checkbox.Group
            value={[...movedBands]}
            onChange={(values) => values.length > 0 && props.onMovedBands(values)}
            options={bands.map((value) => ({ value, label: say(bandWords[value]) }))}
          />
        </div>
        <div>
          <span>{pick('村庄', 'Villages')}</span>
          <Select
            mode="multiple"
            maxTagCount={4}
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={pick('选择村庄', 'Choose villages')}
            placeholder={pick('选择一个或多个村庄', 'one or more villages')}
            value={chosen}
            onChange={(ids: string[]) => onMarked(new Set(ids))}
            options={year.villages
              .filter(({ sites }) => (sites[at] ?? null) !== null)
              .map(({ id, name: label, pupils, sites }) => ({
                value: id,
                label: `${label} · ${pupils[at] ?? 0} · ${siteName(sites[at]!)}`,
              }))}
          />
        </div>
        <div>
          <span>{pick('改去', 'Go to')}</span>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={pick('选择学校', 'Choose a school')}
            placeholder={pick('选择学校（由近及远）', 'a school, the nearest first')}
            value={target}
            onChange={setTarget}
            options={open.map(({ id, name: label, pupils, seats }) => ({
              value: id,
              label: pick(`${label} · ${pupils} 人 / 学位 ${seats}`, `${label} · ${pupils} of ${seats}`),
            }))}
          />
        </div>
        <Button type="primary" ghost disabled={target === null || chosen.length === 0} onClick={move}>
          {pick(`${year.year} 年起改去该校`, `From ${year.year} on`)}
        </Button>
      </div>
      {here && (
        <div className="edit-site">
          <span>{here.name}</span>
          <Button size="small" onClick={() => turn(here.isOpen ? 'closed' : 'open')}>
            {here.isOpen
              ? pick(`${year.year} 年起列为拟调整`, `To be adjusted from ${year.year}`)
              : pick(`${year.year} 年起办学`, `Teaches from ${year.year}`)}
          </Button>
        </div>
      )}
      <h4>{pick(`调整清单（${edits.length}）`, `Edits (${edits.length})`)}</h4>
      {edits.length === 0 ? (
        <p className="quiet">{pick('还没有调整。', 'nothing yet.')}</p>
      ) : (
        <ol className="edit-list">
          {edits.map((edit, index) => (
            <li key={index}>
              <span>
                {edit.kind === 'assign'
                  ? pick(
                      `${edit.fromYear} 年起，${edit.villages.slice(0, 3).map(villageName).join('、')}${edit.villages.length > 3 ? `等 ${edit.villages.length} 村` : ''}（${edit.bands.map((value) => say(bandWords[value])).join('、')}）→ ${siteName(edit.site)}`,
                      `From ${edit.fromYear}: ${edit.villages.slice(0, 3).map(villageName).join(', ')}${edit.villages.length > 3 ? ` and ${edit.villages.length - 3} more` : ''} (${edit.bands.map((value) => say(bandWords[value])).join(', ')}) → ${siteName(edit.site)}`,
                    )
                  : edit.state === 'open'
                    ? pick(
                        `${edit.year} 年起，${siteName(edit.site)} 办学`,
                        `From ${edit.year}: ${siteName(edit.site)} teaches`,
                      )
                    : pick(
                        `${edit.year} 年起，${siteName(edit.site)} 列为拟调整`,
                        `From ${edit.year}: ${siteName(edit.site)} to be adjusted`,
                      )}
              </span>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={pick(`取消第 ${index + 1} 项`, `take edit ${index + 1} back`)}
                onClick={() => onEdits(edits.filter((_, other) => other !== index))}
              />
            </li>
          ))}
        </ol>
      )}
      {trouble !== null && edits.length > 0 && <Alert type="error" showIcon title={say(errorWords(trouble))} />}
      {told && edits.length > 0 && (
        <div aria-busy={props.isJudging} aria-live="polite">
          <Judgement judged={told} siteName={siteName} />
        </div>
      )}
      {edits.length > 0 && (
        <div className="edit-save">
          <Input
            aria-label={pick('新方案名称', 'Name of the new plan')}
            value={name}
            maxLength={60}
            onChange={({ target: { value } }) => setName(value)}
          />
          <Button
            type="primary"
            loading={save.isRunning}
            disabled={judged?.isAllowed === false || name.trim().length < 2}
            onClick={() => void keep(false)}
          >
            {pick('锁定并另存为新方案', 'Lock, save as a new plan')}
          </Button>
          <Button
            loading={complete.isRunning}
            disabled={judged?.isAllowed === false || name.trim().length < 2}
            onClick={() => void keep(true)}
          >
            {pick('另存，其余由系统补全', 'Save, let the planner complete the rest')}
          </Button>
        </div>
      )}
    </section>
  )
}
