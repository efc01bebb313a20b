/** 拟调整学校: every candidate and the step it stands at, with filters, the same step for several at once, and the account of a year. */
import { DownloadOutlined, PlusOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Select, Tabs } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import {
  adjustmentKinds,
  adjustmentWords,
  gateStatuses,
  type BoardRow,
  type GateStepShown,
} from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { mayIn, placesOf, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { NetworkNav } from '../network-nav.tsx'
import { AccountPanel } from './account-panel.tsx'
import { BoardTable } from './board-table.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { StepsDialog } from './steps-dialog.tsx'
import { StatusTag } from './status-tag.tsx'
import './gate.css'

const choices = z.object({
  year: z.coerce.number().int().optional(),
  status: z.enum(gateStatuses).optional(),
  step: z.string().max(40).optional(),
  kind: z.enum(adjustmentKinds).optional(),
  only: z.enum(['starving', 'late']).optional(),
  page: z.coerce.number().int().min(1).default(1),
  tab: z.enum(['board', 'account']).default('board'),
  /** Proposing is open, out of this plan; `new` for none. */
  propose: z.string().max(40).optional(),
})
const size = 500

export function GatePage() {
  const choice = useRegionChoice('network.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <RegionGate key={choice.region} choice={choice} region={choice.region} />
}

function RegionGate({ choice, region }: { readonly choice: RegionChoice; readonly region: string }) {
  const { pick } = useWords()
  const name = useRegionName(region)
  const me = useMe().data
  const [chosen, choose] = usePageState(choices)
  const { county } = choice
  const city = `${region.slice(0, 4)}00`
  const [isSetting, setIsSetting] = useState(false)
  const mayPropose = county !== null && mayIn(me, 'network.plan', county)
  const maySet = placesOf(me, 'network.settings').some(({ code }) => code === city)
  const filters = {
    region,
    ...(chosen.year === undefined ? {} : { year: chosen.year }),
    ...(chosen.status === undefined ? {} : { status: chosen.status }),
    ...(chosen.step === undefined ? {} : { step: chosen.step }),
    ...(chosen.kind === undefined ? {} : { kind: chosen.kind }),
    ...(chosen.only === 'starving' ? { isStarving: true } : {}),
    ...(chosen.only === 'late' ? { isLate: true } : {}),
  }
  const answer = useAnswer(
    'network',
    'gateBoard',
    { ...filters, page: chosen.page, size },
    { placeholderData: (before) => before },
  )
  return (
    <>
      <PageHeader
        title={pick(`${name}拟调整学校`, `Schools to be adjusted, ${name}`)}
        about={pick(
          '撤销、合并、停办保留校舍、改教学点都先列为拟调整学校，逐校走完法定程序才能登记；多数家长反对的，不得强行撤并。',
          'Dissolving, merging, suspending or turning into a point: each school is a candidate first and goes through every statutory step; with a majority of parents against nothing is merged.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity />
            {maySet && (
              <Button icon={<SettingOutlined />} onClick={() => setIsSetting(true)}>
                {pick('步骤设置', 'Steps')}
              </Button>
            )}
            <Button icon={<DownloadOutlined />} href={fileUrl('network', 'exportGate', filters)}>
              {pick('导出台账', 'Export')}
            </Button>
            {mayPropose && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => choose({ propose: 'new' })}>
                {pick('提出拟调整学校', 'Propose schools')}
              </Button>
            )}
          </>
        }
      />
      <NetworkNav county={choice.city === null ? null : county} />
      <Tabs
        activeKey={chosen.tab}
        onChange={(tab) => choose({ tab: tab as 'board' | 'account' })}
        items={[
          { key: 'board', label: pick('办理情况', 'Board') },
          { key: 'account', label: pick('年度情况', 'Account of a year') },
        ]}
      />
      {chosen.tab === 'account' ? (
        <AccountPanel region={region} />
      ) : (
        <Answered of={answer}>{(board) => <Board region={region} board={board} isCity={county === null} />}</Answered>
      )}
      {isSetting && <StepsDialog city={city} onClose={() => setIsSetting(false)} />}
      {chosen.propose !== undefined && county !== null && (
        <ProposeDialog
          county={county}
          plan={chosen.propose === 'new' ? undefined : chosen.propose}
          onPlan={(plan) => choose({ propose: plan ?? 'new' })}
          onClose={() => choose({ propose: undefined })}
        />
      )}
    </>
  )
}

interface BoardProps {
  readonly region: string
  readonly board: AnswerOf<'network', 'gateBoard'>
  readonly isCity: boolean
}

function Board({ region, board, isCity }: BoardProps) {
  const { say, pick } = useWords()
  const me = useMe().data
  const [chosen, choose] = usePageState(choices)
  const steps = useAnswer('network', 'gateSteps', { region }, { staleTime: 300_000 })
  const [selected, setSelected] = useState<readonly string[]>([])
  const [batch, setBatch] = useState<GateStepShown | null>(null)
  const rows = board.candidates
  const stepName = (code: string | null): string => {
    const found = board.steps.find((step) => step.code === code)
    return found === undefined ? '' : say(found.words)
  }
  const holds = (permission: string, county: string): boolean => mayIn(me, permission, county)
  const picked = rows.filter(({ id }) => selected.includes(id))
  const county = picked[0]?.county
  // Several at once: the same county, and a step that is not recorded school by school.
  const together = (steps.data?.steps ?? []).filter(
    ({ isAsked, isSingle, by, isFollowUp }) =>
      isAsked &&
      !isSingle &&
      !isFollowUp &&
      by !== 'hearing' &&
      county !== undefined &&
      holds(by === 'approval' ? 'network.approve' : 'network.gate', county),
  )
  const isOneCounty = picked.every((row) => row.county === county)
  const toggle = (change: Partial<z.output<typeof choices>>) => choose({ page: 1, ...change })
  return (
    <>
      <section className="panel">
        <div className="status-chips" role="group" aria-label={pick('状态', 'State')}>
          {board.counts.map(({ status, candidates }) => (
            <button
              key={status}
              type="button"
              aria-pressed={chosen.status === status}
              onClick={() => toggle({ status: chosen.status === status ? undefined : status })}
            >
              <StatusTag status={status} /> <b>{candidates}</b>
            </button>
          ))}
          <button
            type="button"
            aria-pressed={chosen.only === 'starving'}
            onClick={() => toggle({ only: chosen.only === 'starving' ? undefined : 'starving' })}
          >
            <span className="flag-word">{pick('! 招空后撤并预警', '! starved until empty')}</span>{' '}
            <b>{board.starving}</b>
          </button>
          <button
            type="button"
            aria-pressed={chosen.only === 'late'}
            onClick={() => toggle({ only: chosen.only === 'late' ? undefined : 'late' })}
          >
            <span className="flag-word">{pick('! 跟踪逾期', '! follow-up overdue')}</span> <b>{board.late}</b>
          </button>
        </div>
        <ol className="gate-strip" aria-label={pick('法定步骤', 'Statutory steps')}>
          {board.steps.map(({ code, words, here, passed }) => (
            <li key={code}>
              <button
                type="button"
                aria-pressed={chosen.step === code}
                className={here > 0 ? 'gate-here' : undefined}
                title={pick(`停在此步 ${here} 所，已完成 ${passed} 所`, `${here} stand here, ${passed} have passed`)}
                onClick={() => toggle({ step: chosen.step === code ? undefined : code })}
              >
                <span>{say(words)}</span>
                <b>{here}</b>
                <small>{pick(`已过 ${passed}`, `${passed} passed`)}</small>
              </button>
            </li>
          ))}
        </ol>
      </section>
      <section className="panel wide-on-paper">
        <BoardTable
          rows={rows}
          stepName={stepName}
          isCity={isCity}
          selected={selected}
          onSelect={setSelected}
          tools={
            <>
              <Select
                allowClear
                aria-label={pick('生效学年', 'School year')}
                placeholder={pick('生效学年', 'school year')}
                style={{ width: 120 }}
                value={chosen.year ?? null}
                onChange={(year: number | null) => toggle({ year: year ?? undefined })}
                options={board.years.map((value) => ({ value, label: pick(`${value} 年`, String(value)) }))}
              />
              <Select
                allowClear
                aria-label={pick('调整类型', 'Kind')}
                placeholder={pick('调整类型', 'kind')}
                style={{ width: 150 }}
                value={chosen.kind ?? null}
                onChange={(kind: BoardRow['kind'] | null) => toggle({ kind: kind ?? undefined })}
                options={adjustmentKinds.map((value) => ({ value, label: say(adjustmentWords[value]) }))}
              />
              {picked.length > 0 && (
                <Select<string | null>
                  style={{ width: 230 }}
                  aria-label={pick('为所选学校登记', 'Record for those chosen')}
                  placeholder={
                    isOneCounty
                      ? pick(`为所选 ${picked.length} 所登记…`, `record for ${picked.length} chosen …`)
                      : pick('批量登记须为同一县区', 'choose schools of one county')
                  }
                  disabled={!isOneCounty || together.length === 0}
                  value={null}
                  onChange={(code) => setBatch(together.find((step) => step.code === code) ?? null)}
                  options={together.map(({ code, words }) => ({ value: code, label: say(words) }))}
                />
              )}
            </>
          }
        />
        {board.total > size && (
          <div className="tools after-table">
            <span className="quiet">
              {pick(`第 ${board.page} 页，共 ${board.total} 所`, `page ${board.page} of ${board.total} schools`)}
            </span>
            <Button disabled={board.page <= 1} onClick={() => choose({ page: board.page - 1 })}>
              {pick('上一页', 'Before')}
            </Button>
            <Button disabled={board.page * size >= board.total} onClick={() => choose({ page: board.page + 1 })}>
              {pick('下一页', 'Next')}
            </Button>
          </div>
        )}
      </section>
      {batch && county !== undefined && (
        <RecordDialog
          county={county}
          step={batch}
          candidates={picked.map(({ id, schoolName }) => ({ id, name: schoolName }))}
          onClose={() => {
            setBatch(null)
            setSelected([])
          }}
        />
      )}
    </>
  )
}
