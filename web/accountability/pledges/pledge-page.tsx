/** One 责任书: its paper, gaps of schools, lines, timetable and versions, and what may be done with it now. */
import { DownOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Dropdown, Tabs } from 'antd'
import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { moneyWords } from '#web/ui/money.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { AlterBar } from './alter-bar.tsx'
import { noAlterations, type Alterations } from './alterations.ts'
import { GapsTab } from './gaps-tab.tsx'
import { LinesTab } from './lines-tab.tsx'
import { PaperTab } from './paper-tab.tsx'
import { PledgeDialogs, stepWords, stepsOf, type PledgeStep } from './pledge-dialogs.tsx'
import { PledgeStatusTag } from './pledge-tags.tsx'
import { PledgesNav } from './pledges-frame.tsx'
import { ScheduleTab } from './schedule-tab.tsx'
import { VersionsTab } from './versions-tab.tsx'

const tabs = ['paper', 'gaps', 'lines', 'schedule', 'versions'] as const
const choices = z.object({
  tab: z.enum(tabs).default('paper'),
  version: z.coerce.number().int().min(1).max(1000).optional(),
})

export function PledgePage() {
  const { pledge } = useParams({ strict: false })
  const choice = useRegionChoice('accountability.progress')
  if (choice === undefined || pledge === undefined) return null
  if (choice.county === null) return <Forbidden />
  return <OnePledge key={pledge} county={choice.county} id={pledge} isChosen={choice.city !== null} />
}

interface OneProps {
  readonly county: string
  readonly id: string
  readonly isChosen: boolean
}

function OnePledge({ county, id, isChosen }: OneProps) {
  const [{ version }] = usePageState(choices)
  const asked = { county, id, ...(version === undefined ? {} : { version }) }
  const answer = useAnswer('accountability', 'pledge', asked)
  return (
    <Answered of={answer}>
      {(found) => (
        <Shown key={`${found.version.version} ${found.version.draftedAt}`} found={found} isChosen={isChosen} />
      )}
    </Answered>
  )
}

export type FoundPledge = AnswerOf<'accountability', 'pledge'>

function Shown({ found, isChosen }: { readonly found: FoundPledge; readonly isChosen: boolean }) {
  const { pick } = useWords()
  const { pledge, version, content } = found
  const { county, id } = pledge
  const [chosen, choose] = usePageState(choices)
  const [step, setStep] = useState<PledgeStep | null>(null)
  const [altered, setAltered] = useState<Alterations>(noAlterations)
  const isInForce = version.status === 'in-force' && version.version === pledge.version
  const alters = found.mayEdit || (found.maySupplement && isInForce)
  const tabWords: Readonly<Record<(typeof tabs)[number], string>> = {
    paper: pick('责任书正文', 'Paper'),
    gaps: pick(`分校缺口（${whole(content.gaps.length)}）`, `Gaps of schools (${whole(content.gaps.length)})`),
    lines: pick(`条目（${whole(content.lines.length)}）`, `Lines (${whole(content.lines.length)})`),
    schedule: pick('时间表', 'Timetable'),
    versions: pick(`版本与经过（${whole(found.versions.length)}）`, `Versions (${whole(found.versions.length)})`),
  }
  const inTab: Readonly<Record<(typeof tabs)[number], () => ReactNode>> = {
    paper: () => <PaperTab found={found} altered={altered} onAltered={alters ? setAltered : null} />,
    gaps: () => <GapsTab gaps={content.gaps} targetYear={content.targetYear} />,
    lines: () => <LinesTab lines={content.lines} altered={altered} onAltered={alters ? setAltered : null} />,
    schedule: () => <ScheduleTab county={county} id={id} version={version.version} />,
    versions: () => <VersionsTab found={found} onVersion={(seen) => choose({ version: seen, tab: 'paper' })} />,
  }
  return (
    <>
      <PledgeHead found={found} isInForce={isInForce} onStep={setStep} />
      <style>{'@page{size:A4 landscape}'}</style>
      <PledgesNav county={isChosen ? county : null} />
      <Notes found={found} onNewest={() => choose({ version: undefined })} />
      <Figures found={found} isPrinted={chosen.tab !== 'schedule'} />
      {alters && (
        <AlterBar
          found={found}
          altered={altered}
          onDone={() => {
            setAltered(noAlterations)
            choose({ version: undefined })
          }}
          onDrop={() => setAltered(noAlterations)}
        />
      )}
      <Tabs
        activeKey={chosen.tab}
        onChange={(tab) => choose({ tab: tab as (typeof tabs)[number] })}
        items={tabs.map((key) => ({ key, label: tabWords[key] }))}
      />
      <h2 className="only-print">{tabWords[chosen.tab]}</h2>
      {inTab[chosen.tab]()}
      {step !== null && <PledgeDialogs found={found} step={step} onClose={() => setStep(null)} />}
    </>
  )
}

interface HeadProps {
  readonly found: FoundPledge
  readonly isInForce: boolean
  readonly onStep: (step: PledgeStep) => void
}

function PledgeHead({ found, isInForce, onStep }: HeadProps) {
  const { say, pick } = useWords()
  const { pledge, version } = found
  const file = { county: pledge.county, id: pledge.id, version: version.version }
  const steps = stepsOf(found)
  const [first, ...rest] = steps
  return (
    <PageHeader
      title={
        version.version > 1
          ? pick(
              `${pledge.countyName}责任书 补充协议第${version.version - 1}号`,
              `Pledge of ${pledge.countyName}, supplement ${version.version - 1}`,
            )
          : pick(`${pledge.countyName}义务教育优质均衡发展责任书`, `Pledge of ${pledge.countyName}`)
      }
      tags={<PledgeStatusTag status={version.status} />}
      about={
        <>
          {pick(`编号 ${pledge.number}`, `number ${pledge.number}`)} ·{' '}
          {pick(`${version.draftedBy} 拟稿`, `drafted by ${version.draftedBy}`)}
          {version.inForceOn !== null && (
            <> · {pick(`${version.inForceOn} 生效`, `in force since ${version.inForceOn}`)}</>
          )}
        </>
      }
      actions={
        <>
          {isInForce && (
            <Link to={paths.commitments} search={{ source: 'pledge', sourceId: pledge.id, county: pledge.county }}>
              <Button>{pick('逐条进度（承诺台账）', 'How its lines stand')}</Button>
            </Link>
          )}
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                {
                  key: 'docx',
                  label: (
                    <a href={fileUrl('accountability', 'exportPledge', file)}>
                      {pick('责任书及附件（docx）', 'The pledge with its annexes (docx)')}
                    </a>
                  ),
                },
                {
                  key: 'xlsx',
                  label: (
                    <a href={fileUrl('accountability', 'exportPledgeTables', file)}>
                      {pick('各表（xlsx）', 'Its tables (xlsx)')}
                    </a>
                  ),
                },
              ],
            }}
          >
            <Button icon={<DownloadOutlined />}>
              {pick('下载', 'Download')} <DownOutlined />
            </Button>
          </Dropdown>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {pick('打印', 'Print')}
          </Button>
          {rest.map((step) => (
            <Button key={step} danger={step === 'withdraw'} onClick={() => onStep(step)}>
              {say(stepWords[step])}
            </Button>
          ))}
          {first !== undefined && (
            <Button
              {...(first === 'withdraw' ? { danger: true } : { type: 'primary' as const })}
              onClick={() => onStep(first)}
            >
              {say(stepWords[first])}
            </Button>
          )}
        </>
      }
    />
  )
}

interface NotesProps {
  readonly found: FoundPledge
  readonly onNewest: () => void
}

function Notes({ found, onNewest }: NotesProps) {
  const { pick } = useWords()
  const { pledge, version, versions, isStale } = found
  const newest = versions.at(-1)?.version ?? version.version
  return (
    <>
      {version.version !== newest && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={
            <>
              {pick(
                `正在看第${version.version}版；最新为第${newest}版。`,
                `This is version ${version.version}; the newest is version ${newest}.`,
              )}{' '}
              <Button type="link" className="in-text" onClick={onNewest}>
                {pick('看最新版', 'to the newest')}
              </Button>
            </>
          }
        />
      )}
      {isStale && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={
            <>
              {pick(
                '县区已改用另一条路线图；责任书不自动改写，需要时签订补充协议。',
                'The county has adopted another road since. The pledge is not rewritten; sign a supplement where it should be.',
              )}{' '}
              <Link to={paths.roadmap} search={{ county: pledge.county }}>
                {pick('看路线图', 'see the roads')}
              </Link>
            </>
          }
        />
      )}
      {version.status === 'returned' && version.reviewNote !== null && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={pick(
            `${version.reviewedBy} 退回：${version.reviewNote}`,
            `Sent back by ${version.reviewedBy}: ${version.reviewNote}`,
          )}
        />
      )}
    </>
  )
}

interface FiguresProps {
  readonly found: FoundPledge
  /** Not above the timetable, which takes the whole sheet. */
  readonly isPrinted: boolean
}

function Figures({ found: { content }, isPrinted }: FiguresProps) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const { lines, money, gaps } = content
  const withRule = lines.filter(({ dataRule }) => dataRule !== null).length
  const cost = money.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <dl className={isPrinted ? 'figure-row' : 'figure-row no-print'}>
      <div>
        <dt>{pick('目标统计学年', 'Target year')}</dt>
        <dd>
          <span className="unbroken">{yearName(content.targetYear)}</span>
          <small>{pick(`${content.applyYear}年申报`, `applied for in ${content.applyYear}`)}</small>
        </dd>
      </div>
      <div>
        <dt>{pick('条目', 'Lines')}</dt>
        <dd>
          {whole(lines.length)}
          <small>
            {pick(
              `${whole(withRule)}条由数据判定（${percent(lines.length === 0 ? null : withRule / lines.length)}）`,
              `${whole(withRule)} decided by data (${percent(lines.length === 0 ? null : withRule / lines.length)})`,
            )}
          </small>
        </dd>
      </div>
      <div>
        <dt>{pick('资金', 'Money')}</dt>
        <dd>{say(moneyWords(cost))}</dd>
      </div>
      <div>
        <dt>{pick('有缺口或措施的学校（学段）', 'Schools (stages) with gaps or measures')}</dt>
        <dd>{whole(gaps.length)}</dd>
      </div>
    </dl>
  )
}
