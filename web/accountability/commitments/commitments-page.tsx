/** 承诺台账: every promise of a county or city with its light, filtered; what is mine, due soon, sent back, to be escalated. For a school its own. */
import { DownloadOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import {
  areas,
  areaWords,
  lightRules,
  lights,
  paces,
  paceWords,
  saidStatuses,
  saidWords,
  shownStatuses,
  shownWords,
  sourceKinds,
  sourceKindWords,
} from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { homeSchool } from '#web/app/home-region.ts'
import { useMayIn, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useRun } from '#web/app/run.ts'
import { percent } from '#web/ui/charts/figures.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PageTurner } from '#web/ui/page-turner.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CommitmentTable, keyOf } from './commitment-table.tsx'
import { CommitmentsFrame, type CommitmentsPlace } from './commitments-frame.tsx'
import { EnterDialog } from './enter-dialog.tsx'
import { EscalateDialog } from './escalate-dialog.tsx'
import { LightTag } from './standing-tags.tsx'

const size = 200
/** Days ahead that count as soon. */
const soon = 90

const choices = z.object({
  light: z.enum(lights).optional(),
  pace: z.enum(paces).optional(),
  said: z.enum(saidStatuses).optional(),
  shown: z.enum(shownStatuses).optional(),
  area: z.enum(areas).optional(),
  source: z.enum(sourceKinds).optional(),
  sourceId: z.string().max(80).optional(),
  office: z.string().max(80).optional(),
  only: z.enum(['all', 'mine', 'soon', 'escalation']).default('all'),
  search: z.string().max(60).default(''),
  page: z.coerce.number().int().min(1).default(1),
})
type Choices = z.output<typeof choices>
type Change = { readonly [K in keyof Choices]?: Choices[K] | undefined }

const filtersOf = ({ only, search, light, pace, said, shown, area, source, sourceId, office }: Choices) => ({
  ...Object.fromEntries(
    Object.entries({ light, pace, said, shown, area, source, sourceId, office }).filter(
      ([, value]) => value !== undefined,
    ),
  ),
  ...(only === 'mine' ? { mine: true } : {}),
  ...(only === 'soon' ? { dueWithin: soon } : {}),
  ...(only === 'escalation' ? { escalation: true } : {}),
  ...(search.trim() === '' ? {} : { search: search.trim() }),
})

export function CommitmentsPage() {
  const me = useMe().data
  if (me === undefined) return null
  const school = homeSchool(me)
  return school === null ? <Ledger /> : <SchoolLedger school={school} />
}

function SchoolLedger({ school }: { readonly school: string }) {
  const { pick } = useWords()
  const answer = useAnswer('accountability', 'schoolCommitments', { school })
  const name = pick('涉及本校的承诺', 'Commitments about this school')
  return (
    <>
      <PageHeader
        title={name}
        about={pick(
          '责任书、答复和会议决定中写到本校的事项和进度。',
          'What pledges, replies and decisions promise about it.',
        )}
      />
      <section className="panel wide-on-paper">
        <Answered of={answer}>
          {({ commitments }) => (
            <CommitmentTable
              rows={commitments}
              name={name}
              isCity={false}
              empty={pick('没有涉及本校的承诺', 'there is none')}
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
    <CommitmentsFrame
      title={(name) => pick(`${name}承诺台账`, `Commitments, ${name}`)}
      about={pick(
        '每条承诺分列责任单位自报、佐证、进度三项；有数据判定规则的由数据自动判定，灯随数据变。',
        'Each is told in three ways: what its owner says, what the evidence shows, and its pace; where there is a data rule the data decide.',
      )}
      actions={({ region }) => (
        <>
          <Button
            icon={<DownloadOutlined />}
            href={fileUrl('accountability', 'exportCommitments', { region, ...filtersOf(chosen) })}
          >
            {pick('导出台账', 'Export')}
          </Button>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {pick('打印', 'Print')}
          </Button>
        </>
      )}
    >
      {(place) => <Board key={place.region} {...place} />}
    </CommitmentsFrame>
  )
}

function Board(place: CommitmentsPlace) {
  const [chosen] = usePageState(choices)
  const answer = useAnswer(
    'accountability',
    'commitments',
    { region: place.region, ...filtersOf(chosen), page: chosen.page, size },
    { placeholderData: (before) => before },
  )
  return <Answered of={answer}>{(found) => <Found found={found} {...place} />}</Answered>
}

type FoundProps = CommitmentsPlace & { readonly found: AnswerOf<'accountability', 'commitments'> }

function Figures({ found }: { readonly found: FoundProps['found'] }) {
  const { pick } = useWords()
  const [chosen, choose] = usePageState(choices)
  const figures = [
    [pick('我的', 'Mine'), found.mine, 'mine'],
    [pick(`${soon} 天内到期`, `Due within ${soon} days`), found.dueSoon, 'soon'],
    [pick('应督办升级', 'To be escalated'), found.escalations, 'escalation'],
  ] as const
  const paceOf = (pace: 'late' | 'fallen-back'): number =>
    found.paces.find((each) => each.pace === pace)?.commitments ?? 0
  const press = (isOn: boolean, value: number, change: Change, off: Change) => (
    <Button
      type="link"
      className="figure-button"
      aria-pressed={isOn}
      onClick={() => choose({ page: 1, ...(isOn ? off : change) })}
    >
      {value}
    </Button>
  )
  return (
    <dl className="figure-row">
      <div>
        <dt>{pick('承诺', 'Commitments')}</dt>
        <dd>{found.total}</dd>
      </div>
      {figures.map(([name, value, only]) => (
        <div key={only}>
          <dt>{name}</dt>
          <dd>{press(chosen.only === only, value, { only }, { only: 'all' })}</dd>
        </div>
      ))}
      {(['late', 'fallen-back'] as const).map((pace) => (
        <div key={pace}>
          <dt>{pace === 'late' ? pick('逾期', 'Late') : pick('反弹', 'Fallen back')}</dt>
          <dd>{press(chosen.pace === pace, paceOf(pace), { pace }, { pace: undefined })}</dd>
        </div>
      ))}
      <div>
        <dt>{pick('佐证被退回', 'Evidence sent back')}</dt>
        <dd>{press(chosen.shown === 'returned', found.returned, { shown: 'returned' }, { shown: undefined })}</dd>
      </div>
      <div title={pick('有数据判定规则的承诺所占比例；目标 60%', 'share with a data rule; the goal is 60%')}>
        <dt>{pick('数据自动判定（目标 ≥60%）', 'Scored by data (goal ≥ 60%)')}</dt>
        <dd>{percent(found.selfScoring)}</dd>
      </div>
    </dl>
  )
}

function Found({ found, region, county }: FoundProps) {
  const { say, pick } = useWords()
  const run = useRun()
  const mayHere = useMayIn(county ?? region)
  const score = useCommand('accountability', 'scoreCommitments')
  const [chosen, choose] = usePageState(choices)
  const [selected, setSelected] = useState<readonly string[]>([])
  const [dialog, setDialog] = useState<'enter' | 'escalate' | null>(null)
  const change = (next: Parameters<typeof choose>[0]) => choose({ page: 1, ...next })
  const mayEscalate = county !== null && mayHere('accountability.escalate')
  const picked = found.commitments.filter((row) => selected.includes(keyOf(row)))
  const filter = (
    key: 'pace' | 'said' | 'shown' | 'area' | 'source',
    name: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      key={key}
      allowClear
      aria-label={name}
      placeholder={name}
      style={{ width: 138 }}
      value={chosen[key] ?? null}
      onChange={(value: string | null) => change({ [key]: value ?? undefined })}
      options={[...options]}
    />
  )
  return (
    <>
      <Figures found={found} />
      <section className="panel wide-on-paper">
        <div className="status-chips" role="group" aria-label={pick('状态灯', 'Light')}>
          {lights
            .filter((light) => found.lights[light] > 0 || chosen.light === light)
            .map((light) => (
              <button
                key={light}
                type="button"
                aria-pressed={chosen.light === light}
                title={say(lightRules[light])}
                onClick={() => change({ light: chosen.light === light ? undefined : light })}
              >
                <LightTag light={light} /> <b>{found.lights[light]}</b>
              </button>
            ))}
        </div>
        <CommitmentTable
          rows={found.commitments}
          name={pick('承诺台账', 'Commitments')}
          isCity={county === null}
          {...(mayEscalate ? { selected, onSelect: setSelected } : {})}
          tools={
            <>
              <Input.Search
                allowClear
                aria-label={pick('内容或责任单位', 'Words of it, or its owner')}
                placeholder={pick('内容或责任单位', 'words, or owner')}
                className="tools-search"
                defaultValue={chosen.search}
                onSearch={(search) => change({ search })}
              />
              {filter(
                'area',
                pick('板块', 'area'),
                areas.map((value) => ({ value, label: say(areaWords[value]) })),
              )}
              {filter(
                'source',
                pick('来源', 'source'),
                sourceKinds.map((value) => ({ value, label: say(sourceKindWords[value]) })),
              )}
              {filter(
                'pace',
                pick('进度', 'pace'),
                paces.map((value) => ({ value, label: say(paceWords[value]) })),
              )}
              {filter(
                'said',
                pick('自报', 'says'),
                saidStatuses.map((value) => ({ value, label: say(saidWords[value]) })),
              )}
              {filter(
                'shown',
                pick('佐证', 'evidence'),
                shownStatuses.map((value) => ({ value, label: say(shownWords[value]) })),
              )}
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
              {chosen.sourceId !== undefined && (
                <Button onClick={() => change({ sourceId: undefined, source: undefined })}>
                  {pick('✕ 只看这一来源', '✕ this source only')}
                </Button>
              )}
              {mayEscalate && selected.length > 0 && (
                <Button onClick={() => setDialog('escalate')}>
                  {pick(`登记督办升级（${selected.length}）`, `Record escalation (${selected.length})`)}
                </Button>
              )}
              {county !== null && mayHere('accountability.score') && (
                <Button
                  loading={score.isRunning}
                  onClick={() =>
                    void run(
                      () => score.run({ county }),
                      ({ looked, measured, opened }) =>
                        pick(
                          `核对 ${looked} 条，新判定 ${measured} 次，登记线索 ${opened} 件`,
                          `${looked} looked at, ${measured} measured, ${opened} cases opened`,
                        ),
                    )
                  }
                >
                  {pick('按最新数据判定', 'Score by the newest data')}
                </Button>
              )}
              {county !== null && mayHere('accountability.commit') && (
                <Button type="primary" ghost icon={<PlusOutlined />} onClick={() => setDialog('enter')}>
                  {pick('登记批示、会议决定', 'Enter a decision')}
                </Button>
              )}
            </>
          }
        />
        <PageTurner
          page={found.page}
          size={size}
          total={found.found}
          unit={{ zh: '条', en: 'commitments' }}
          onPage={(page) => choose({ page })}
        />
        <details>
          <summary>{pick('状态灯怎么定', 'How lights are lit')}</summary>
          <dl className="light-rules">
            {lights.map((light) => (
              <div key={light}>
                <dt>
                  <LightTag light={light} />
                </dt>
                <dd>{say(lightRules[light])}</dd>
              </div>
            ))}
          </dl>
        </details>
      </section>
      {dialog === 'enter' && county !== null && <EnterDialog county={county} onClose={() => setDialog(null)} />}
      {dialog === 'escalate' && county !== null && (
        <EscalateDialog
          county={county}
          rows={picked}
          onClose={(isDone) => {
            setDialog(null)
            if (isDone) setSelected([])
          }}
        />
      )}
    </>
  )
}
