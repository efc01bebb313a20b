/** A school's table of one year: figures as on the form, problems in place, and the way from the school to the city. */
import { CheckOutlined, RollbackOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { stageWords, stages } from '#kernel/stage.ts'
import { schoolFields, type Filing } from '#modules/census/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useMay } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRun } from '#web/app/run.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { useCodeWords } from './code-words.ts'
import { CorrectableFigures } from './correction.tsx'
import { EventLine } from './event-line.tsx'
import { schoolGroups } from './field-groups.ts'
import type { Which } from './figure-grid.tsx'
import { FilingTag } from './filing-tags.tsx'
import { SignPanel } from './sign-panel.tsx'
import { WarningsPanel } from './warnings-panel.tsx'

export type SchoolFiling = AnswerOf<'census', 'filing'>

const choices = z.object({
  stage: z.enum(stages).optional(),
  which: z.enum(['all', 'filled', 'problems']).default('filled'),
})

export function FilingPage() {
  const { school, year: yearText } = useParams({ from: paths.filing })
  const year = Number(yearText)
  const { pick } = useWords()
  const yearName = useYearName()
  const navigate = useNavigate()
  const answer = useAnswer('census', 'filing', { school, year })
  const years = answer.data?.years.toSorted((a, b) => b - a) ?? []
  const earlierYear = years.find((other) => other < year)
  const earlier = useAnswer(
    'census',
    'filing',
    { school, year: earlierYear ?? year - 1 },
    { enabled: earlierYear !== undefined },
  )
  return (
    <Answered of={answer}>
      {(filing) => (
        <>
          <PageHeader
            title={filing.filing?.name || school}
            tab={`${filing.filing?.name || school} ${pick('学校基表', 'school table')} ${year}`}
            tags={filing.filing && <FilingTag state={filing.filing.state} />}
            about={
              <>
                {pick('标识码', 'Code')} {school} · {filing.filing?.townName} ·{' '}
                {pick(`时点 ${year}年9月1日`, `counted on 1 September ${year}`)} ·{' '}
                <Link to={paths.school} params={{ school }}>
                  {pick('学校达标卡', 'school card')}
                </Link>
              </>
            }
            actions={
              <>
                <Select
                  aria-label={pick('学年', 'School year')}
                  style={{ width: 150 }}
                  value={year}
                  options={[...new Set([year, ...years])].map((value) => ({ value, label: yearName(value) }))}
                  onChange={(chosen) =>
                    void navigate({ to: paths.filing, params: { school, year: String(chosen) }, search: true })
                  }
                />
                {filing.filing && <Reviewing filing={filing.filing} />}
              </>
            }
          />
          {filing.filing === null ? (
            <div className="panel">
              <EmptyState
                title={pick('本学年还没有这所学校的数据', 'there are no figures of this school for this year')}
              >
                {pick(
                  '由县区统计员或中心校导入学校基表后出现。',
                  'They appear once the school table has been imported.',
                )}
              </EmptyState>
            </div>
          ) : (
            <FilingBody
              key={`${school}-${year}`}
              answer={filing}
              filing={filing.filing}
              earlier={earlier.data ?? null}
            />
          )}
        </>
      )}
    </Answered>
  )
}

/** Buttons of whoever reviews: endorse, or give back. */
function Reviewing({ filing }: { readonly filing: Filing }) {
  const { school, year, number, state, town } = filing
  const { pick } = useWords()
  const may = useMay()
  const run = useRun()
  const endorse = useCommand('census', 'endorse')
  const giveBack = useCommand('census', 'returnFiling')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {may('census.return') && state !== 'returned' && (state !== 'locked' || may('census.accept')) && (
        <Button icon={<RollbackOutlined />} onClick={() => setOpen(true)}>
          {pick('退回更正', 'Return')}
        </Button>
      )}
      {may('census.endorse') && state === 'signed' && town !== null && (
        <Button
          type="primary"
          icon={<CheckOutlined />}
          loading={endorse.isRunning}
          onClick={() =>
            void run(
              () => endorse.run({ town, year, schools: [school] }),
              () => pick('已审核', 'Endorsed'),
            )
          }
        >
          {pick('审核通过', 'Endorse')}
        </Button>
      )}
      <ReasonDialog
        isOpen={isOpen}
        title={pick('退回更正', 'Return for correction')}
        about={pick(
          '请写明哪个数据有误、为什么。学校会看到这段文字。',
          'Say which figure is wrong and why; the school reads this.',
        )}
        label={pick('退回原因', 'Reason')}
        confirm={pick('退回', 'Return')}
        least={4}
        most={500}
        isRunning={giveBack.isRunning}
        onReason={(reason) =>
          void run(
            () => giveBack.run({ school, year, expected: number, reason }),
            () => pick('已退回学校更正', 'Returned to the school'),
          ).then((ok) => ok && setOpen(false))
        }
        onClose={() => setOpen(false)}
      />
    </>
  )
}

interface BodyProps {
  readonly answer: SchoolFiling
  readonly filing: Filing
  readonly earlier: SchoolFiling | null
}

function FilingBody({ answer, filing, earlier }: BodyProps) {
  const { say, pick } = useWords()
  const may = useMay()
  const [view, setView] = usePageState(choices)
  const correct = useCommand('census', 'correct')
  const codeWords = useCodeWords(filing.county)
  const row = answer.rows.find(({ stage }) => stage === view.stage) ?? answer.rows[0]
  const before = earlier?.rows.find(({ stage }) => stage === row?.stage)?.values ?? null
  const isOpen = filing.state === 'imported' || filing.state === 'returned'
  const lastReturn = answer.events.findLast(({ kind }) => kind === 'returned')
  return (
    <>
      {filing.state === 'returned' && lastReturn && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 14 }}
          title={pick(`退回更正：${lastReturn.note ?? ''}`, `Returned: ${lastReturn.note ?? ''}`)}
          description={lastReturn.personName}
        />
      )}
      <WarningsPanel
        filing={filing}
        problems={answer.problems}
        mayExplain={isOpen && (may('census.sign') || may('census.submit'))}
        isOnPaper={!may('census.sign')}
      />
      {isOpen && may('census.sign') && <SignPanel filing={filing} />}
      <div className="panel">
        <h2>{pick('学校基表', 'School table')}</h2>
        {row ? (
          <CorrectableFigures
            key={row.stage}
            groups={schoolGroups}
            specs={schoolFields}
            codeWords={codeWords}
            values={row.values}
            before={before}
            which={view.which}
            problems={answer.problems}
            mayCorrect={isOpen && may('census.sign')}
            isRunning={correct.isRunning}
            save={(changes, reason) =>
              correct.run({
                school: filing.school,
                year: filing.year,
                expected: filing.number,
                stage: row.stage,
                changes,
                reason,
              })
            }
            tools={
              <>
                {answer.rows.length > 1 && (
                  <Segmented
                    value={row.stage}
                    onChange={(stage) => setView({ stage })}
                    options={answer.rows.map(({ stage }) => ({ value: stage, label: say(stageWords[stage]) }))}
                  />
                )}
                <Segmented<Which>
                  value={view.which}
                  onChange={(which) => setView({ which })}
                  options={[
                    { value: 'filled', label: pick('已填', 'filled in') },
                    { value: 'all', label: pick('全部', 'all') },
                    { value: 'problems', label: pick('有问题', 'with problems') },
                  ]}
                />
                <span className="quiet">
                  {pick('每项：本年', 'Each: this year')}
                  {before && pick(`，上年及增减`, ', the year before and the change')}
                  {row.version > 1 && pick(`；第 ${row.version} 版`, `; version ${row.version}`)}
                </span>
              </>
            }
          />
        ) : (
          <EmptyState title={pick('没有数据', 'no figures')} />
        )}
      </div>
      <div className="panel">
        <h2>{pick('流转记录', 'History')}</h2>
        <EventLine events={answer.events} />
      </div>
    </>
  )
}
