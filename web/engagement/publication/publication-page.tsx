/** One publication: how far it is, the page as the public would read it, 公开属性 of every field, versions; passed on, corrected or withdrawn here. */
import { EditOutlined, ExportOutlined, PrinterOutlined, RollbackOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Tabs } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { publicationKindWords } from '#modules/engagement/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useHomeRegion } from '#web/app/home-region.ts'
import { useMayIn } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { day } from '#web/app/when.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { PublicationNav } from '../publication-nav.tsx'
import { PublicationTag } from '../publication-tags.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { OpennessPanel } from './openness-panel.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { TurnPanel } from './turn-panel.tsx'

const tabs = ['page', 'fields', 'history'] as const
type Tab = (typeof tabs)[number]
const choices = z.object({
  tab: z.enum(tabs).default('page'),
  version: z.coerce.number().int().min(1).optional(),
})

type Publication = AnswerOf<'engagement', 'publication'>

export function PublicationPage() {
  const { at, publication } = useParams({ strict: false }) as { readonly at?: string; readonly publication?: string }
  const home = useHomeRegion('engagement.read')
  const [{ version }] = usePageState(choices)
  const isReady = at !== undefined && publication !== undefined && home !== null
  const answer = useAnswer(
    'engagement',
    'publication',
    { county: at ?? '', id: publication ?? '', ...(version === undefined ? {} : { version }) },
    { enabled: isReady, placeholderData: (before) => (before?.row.id === publication ? before : undefined) },
  )
  if (at === undefined || publication === undefined) return null
  if (home === null) return <Forbidden />
  return <Answered of={answer}>{(found) => <Shown publication={found} asked={version} />}</Answered>
}

function Shown({ publication, asked }: { readonly publication: Publication; readonly asked: number | undefined }) {
  const { say, pick } = useWords()
  const [{ tab }, choose] = usePageState(choices)
  const { row, isIntact, sha256 } = publication
  const isNewest = asked === undefined || asked === row.version
  const version = asked ?? row.version
  return (
    <>
      <PageHeader
        title={say(row.title)}
        about={pick(
          `${row.countyName} · ${say(publicationKindWords[row.kind])} · 第${version}版`,
          `${row.countyName} · ${say(publicationKindWords[row.kind])} · version ${version}`,
        )}
        tags={<PublicationTag status={row.status} />}
        actions={<Actions publication={publication} />}
      />
      <PublicationNav county={null} />
      <Notes publication={publication} />
      {!isIntact && (
        <Alert
          type="error"
          showIcon
          className="note-below"
          title={pick(
            '内容与冻结时的校验值不一致：请停止办理，联系系统管理员查明原因。',
            'The content does not agree with its hash: stop, and ask the administrator to find out why.',
          )}
        />
      )}
      {isNewest ? (
        <TurnPanel publication={publication} />
      ) : (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={
            <>
              {pick(
                `正在看第${version}版（旧版本），只能阅读。`,
                `This is version ${version}, an earlier one, to be read only. `,
              )}
              <Button type="link" size="small" onClick={() => choose({ version: undefined })}>
                {pick(`看最新的第${row.version}版`, `See version ${row.version}`)}
              </Button>
            </>
          }
        />
      )}
      <section className="panel">
        <Tabs
          activeKey={tab}
          onChange={(key) => choose({ tab: key as Tab })}
          items={[
            {
              key: 'page',
              label: pick('公众看到的页面', 'What the public reads'),
              children: <PreviewFrame county={row.county} id={row.id} version={version} />,
            },
            {
              key: 'fields',
              label: pick('公开属性与隐去的数字', 'Openness, and what is kept back'),
              children: <OpennessPanel publication={publication} />,
            },
            {
              key: 'history',
              label: pick('版本与办理过程', 'Versions and steps'),
              children: <HistoryPanel publication={publication} />,
            },
          ]}
        />
        <p className="quiet hash-line">
          {isIntact && pick('✓ 内容与冻结时一致，校验值 ', '✓ as it was frozen, hash ')}
          <code title={sha256}>{sha256.slice(0, 16)}…</code>
        </p>
      </section>
    </>
  )
}

/** What was last told of it: returned, corrected, withdrawn, and whether an earlier version is still to be read. */
function Notes({ publication: { row, events, reason } }: { readonly publication: Publication }) {
  const { pick } = useWords()
  const last = events.at(-1)
  const withdrawal = row.withdrawnAt === null ? undefined : events.findLast(({ kind }) => kind === 'withdrawn')
  return (
    <>
      {last?.kind === 'returned' && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={pick(`${last.personName}退回：${last.reason}`, `sent back by ${last.personName}: ${last.reason}`)}
          {...(row.kind === 'school'
            ? { description: pick('由学校修改后重新报送。', 'The school mends it and hands it in again.') }
            : {})}
        />
      )}
      {withdrawal && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={pick(
            `${day(withdrawal.at)} ${withdrawal.personName}撤回：${withdrawal.reason}`,
            `withdrawn on ${day(withdrawal.at)} by ${withdrawal.personName}: ${withdrawal.reason}`,
          )}
        />
      )}
      {row.publishedVersion !== null && row.publishedVersion !== row.version && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={pick(
            `公众现在看到的是第${row.publishedVersion}版；第${row.version}版发布后才替换。`,
            `The public still reads version ${row.publishedVersion}, until version ${row.version} is published.`,
          )}
        />
      )}
      {reason !== null && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={pick(`更正原因：${reason}`, `Why it was corrected: ${reason}`)}
        />
      )}
    </>
  )
}

function Actions({ publication: { row } }: { readonly publication: Publication }) {
  const { pick } = useWords()
  const run = useRun()
  const may = useMayIn(row.county)
  const withdraw = useCommand('engagement', 'withdrawPublication')
  const discard = useCommand('engagement', 'discardPublication')
  const [asks, setAsks] = useState<'correct' | 'withdraw' | 'discard' | null>(null)
  const close = () => setAsks(null)
  const isDrafted = ['progress', 'changes', 'forecast', 'table'].includes(row.kind)
  const isOnItsWay = row.next !== null
  const end = async (reason: string) => {
    const [command, words] =
      asks === 'withdraw'
        ? [withdraw, pick('已撤回，公众页面只留撤回说明', 'withdrawn; the public page only says so')]
        : [discard, pick('已作废', 'given up')]
    const done = await run(
      () => command.run({ county: row.county, id: row.id, reason }),
      () => words,
    )
    if (done) close()
  }
  return (
    <>
      {row.address !== null && (
        <Button icon={<ExportOutlined />} href={row.address} target="_blank">
          {pick('公众页面', 'Public page')}
        </Button>
      )}
      {isDrafted && !isOnItsWay && may('engagement.draft') && (
        <Button icon={<EditOutlined />} onClick={() => setAsks('correct')}>
          {row.publishedVersion === null ? pick('重新拟稿', 'Draft again') : pick('更正', 'Correct')}
        </Button>
      )}
      {row.kind === 'school' && may('engagement.entries.list') && (
        <Link to={paths.entry} params={{ school: row.subject }}>
          <Button>{pick('学校填报内容', "The school's own form")}</Button>
        </Link>
      )}
      {(isOnItsWay || row.status === 'returned') && may('engagement.draft') && (
        <Button onClick={() => setAsks('discard')}>{pick('作废', 'Give up')}</Button>
      )}
      {row.publishedVersion !== null && may('engagement.publish') && (
        <Button danger icon={<RollbackOutlined />} onClick={() => setAsks('withdraw')}>
          {pick('撤回', 'Withdraw')}
        </Button>
      )}
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {pick('打印', 'Print')}
      </Button>
      {asks === 'correct' && <DraftDialog county={row.county} countyName={row.countyName} of={row} onClose={close} />}
      <ReasonDialog
        isOpen={asks === 'withdraw' || asks === 'discard'}
        title={
          asks === 'withdraw'
            ? pick('撤回已发布的内容', 'Withdraw what is published')
            : pick('作废这份稿', 'Give up this draft')
        }
        about={
          asks === 'withdraw'
            ? pick(
                '公众页面将只显示“已撤回”和原因；内容、版本和办理过程仍留存可查。',
                'The public page will only say that it was withdrawn, and why. Content, versions and steps stay on record.',
              )
            : pick(
                '已发布的版本不受影响，办理过程留存可查。',
                'A published version stays as it is; the steps stay on record.',
              )
        }
        label={
          asks === 'withdraw' ? pick('撤回原因（将公布）', 'Why it is withdrawn (published)') : pick('原因', 'Reason')
        }
        confirm={asks === 'withdraw' ? pick('撤回', 'Withdraw') : pick('作废', 'Give up')}
        least={4}
        most={500}
        isRunning={withdraw.isRunning || discard.isRunning}
        onReason={(reason) => void end(reason)}
        onClose={close}
      />
    </>
  )
}
