/** One visit: what was seen, what was found and became of it, photos, notices, going back. */
import { EditOutlined, FileTextOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Image, Tag } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import {
  checkAnswerWords,
  noticeKindWords,
  supervisionKindWords,
  type CheckAnswer,
  type VisitShown,
} from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useMayIn, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { exact } from '#web/ui/charts/figures.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CaseLine } from '../../cases/case-line.tsx'
import { SupervisionNav } from '../supervision-nav.tsx'
import { NoticeDialog } from './notice-dialog.tsx'

const choices = z.object({
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
})

export function VisitPage() {
  const { visit } = useParams({ strict: false })
  const [{ county: asked }] = usePageState(choices)
  const choice = useRegionChoice('accountability.supervision')
  const county = asked ?? choice?.county ?? ''
  const answer = useAnswer('accountability', 'visit', { county, id: visit ?? '' }, { enabled: county !== '' })
  if (choice === undefined) return null
  if (choice.region === null || county === '') return <Forbidden />
  return (
    <Answered of={answer}>
      {({ visit: found }) => <Visit key={found.id} visit={found} isCity={choice.city !== null} />}
    </Answered>
  )
}

function Visit({ visit, isCity }: { readonly visit: VisitShown; readonly isCity: boolean }) {
  const { say, pick } = useWords()
  const run = useRun()
  const me = useMe().data
  const mayIn = useMayIn(visit.county)
  const add = useCommand('accountability', 'addToVisit')
  const withdraw = useCommand('accountability', 'withdrawVisit')
  const [dialog, setDialog] = useState<'notice' | 'add' | 'withdraw' | null>(null)
  const close = () => setDialog(null)
  const stands = visit.withdrawn === null
  const isOwn = me?.name === visit.supervisor && mayIn('accountability.visit')
  const name = visit.school?.name ?? pick(`${visit.countyName}（督政）`, `${visit.countyName} (government)`)
  return (
    <>
      <PageHeader
        title={`${name} ${visit.visitedOn}`}
        tab={`${name} ${visit.visitedOn}`}
        tags={
          <>
            <Tag>{say(supervisionKindWords[visit.kind])}</Tag>
            {visit.isReturn && <Tag>{pick('回访', 'a return')}</Tag>}
            {!stands && <Tag color="error">{pick('↺ 已撤回', '↺ withdrawn')}</Tag>}
          </>
        }
        about={
          <>
            {say(visit.formWords)} ·{' '}
            {pick(
              `${visit.supervisor} 记录，${moment(visit.receivedAt)} 收到`,
              `by ${visit.supervisor}, received ${moment(visit.receivedAt)}`,
            )}{' '}
            ·{' '}
            <Link to={paths.visits} search={isCity ? { county: visit.county } : {}}>
              {pick('返回督导记录', 'back to the visits')}
            </Link>
          </>
        }
        actions={
          <>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
            {stands && isOwn && (
              <>
                <Button icon={<PlusOutlined />} onClick={() => setDialog('add')}>
                  {pick('补充说明', 'Add')}
                </Button>
                <Button onClick={() => setDialog('withdraw')}>{pick('撤回', 'Withdraw')}</Button>
              </>
            )}
            {stands && mayIn('accountability.notice') && (
              <Button type="primary" icon={<FileTextOutlined />} onClick={() => setDialog('notice')}>
                {pick('开具通知书', 'Issue a notice')}
              </Button>
            )}
          </>
        }
      />
      <SupervisionNav county={visit.county} isChosen={isCity} />
      {visit.withdrawn && (
        <Alert
          type="error"
          showIcon
          className="note-below"
          title={pick(
            `${visit.withdrawn.personName} ${moment(visit.withdrawn.at)} 撤回：${visit.withdrawn.reason}`,
            `Withdrawn by ${visit.withdrawn.personName} on ${moment(visit.withdrawn.at)}: ${visit.withdrawn.reason}`,
          )}
        />
      )}
      <div className="visit-columns">
        <div>
          <Findings visit={visit} />
          <Answers visit={visit} />
        </div>
        <div>
          <Notices visit={visit} mayVisit={stands && mayIn('accountability.visit')} />
          <About visit={visit} />
          <Photos visit={visit} />
        </div>
      </div>
      {dialog === 'notice' && <NoticeDialog visit={visit} onClose={close} />}
      <ReasonDialog
        isOpen={dialog === 'add'}
        title={pick('补充说明', 'Add to this visit')}
        about={pick('原记录不改，补充的内容附在后面。', 'The record stays as it is; what is added stands below.')}
        label={pick('补充内容', 'What is added')}
        confirm={pick('补充', 'Add')}
        least={2}
        most={1000}
        isRunning={add.isRunning}
        onReason={(text) =>
          void run(
            () => add.run({ county: visit.county, id: visit.id, text }),
            () => pick('已补充', 'added'),
          ).then((isDone) => isDone && close())
        }
        onClose={close}
      />
      <ReasonDialog
        isOpen={dialog === 'withdraw'}
        title={pick('撤回这次督导记录', 'Withdraw this visit')}
        about={pick(
          '不再计入覆盖；已列入台账的问题不会因此消失，请在台账中办理。',
          'It no longer counts. Cases that were opened stay in the ledger and are dealt with there.',
        )}
        label={pick('原因', 'Reason')}
        confirm={pick('撤回', 'Withdraw')}
        least={4}
        most={500}
        isRunning={withdraw.isRunning}
        onReason={(reason) =>
          void run(
            () => withdraw.run({ county: visit.county, id: visit.id, reason }),
            () => pick('已撤回', 'withdrawn'),
          ).then((isDone) => isDone && close())
        }
        onClose={close}
      />
    </>
  )
}

function PhotoRow({ visit, photos }: { readonly visit: VisitShown; readonly photos: VisitShown['photosShown'] }) {
  const { pick } = useWords()
  if (photos.length === 0) return null
  return (
    <Image.PreviewGroup>
      <div className="visit-photos">
        {photos.map(({ id, fileName }) => (
          <Image
            key={id}
            width={150}
            height={112}
            alt={pick(`照片 ${fileName}`, `Photo ${fileName}`)}
            src={fileUrl('accountability', 'visitPhoto', { county: visit.county, photo: id })}
          />
        ))}
      </div>
    </Image.PreviewGroup>
  )
}

function Findings({ visit }: { readonly visit: VisitShown }) {
  const { say, pick } = useWords()
  return (
    <section className="panel">
      <h2>{pick(`发现的问题（${visit.findingsShown.length}）`, `Findings (${visit.findingsShown.length})`)}</h2>
      {visit.findingsShown.length === 0 ? (
        <EmptyState title={pick('没有发现问题', 'nothing was found')} />
      ) : (
        <ul className="today-list">
          {visit.findingsShown.map((finding) => (
            <li key={finding.number} className="finding-shown">
              <p>
                <b>{finding.number}.</b> {finding.text}
              </p>
              <p className="quiet">
                {[
                  finding.itemWords && say(finding.itemWords),
                  finding.indicator,
                  pick(`责任单位 ${finding.owner}`, `to be mended by ${finding.owner}`),
                  finding.ownerPerson,
                  pick(`期限 ${finding.dueOn}`, `due ${finding.dueOn}`),
                  finding.measures,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <PhotoRow visit={visit} photos={finding.photos} />
              {finding.case && (
                <ul className="today-list">
                  <CaseLine row={finding.case} withSchool={false} withText={false} />
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Answers({ visit }: { readonly visit: VisitShown }) {
  const { say, pick } = useWords()
  const forms = useAnswer('accountability', 'visitForms', {}, { staleTime: Number.POSITIVE_INFINITY }).data?.forms
  const order = forms?.find(({ code }) => code === visit.form)?.items.map(({ code }) => code) ?? []
  const answers = visit.answers.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
  const shown = (value: string | number, unit: string | null): string =>
    typeof value === 'number'
      ? `${exact(value)} ${pick(unit ?? '', '')}`
      : value in checkAnswerWords
        ? say(checkAnswerWords[value as CheckAnswer])
        : value
  return (
    <section className="panel">
      <h2>{say(visit.formWords)}</h2>
      <dl className="fact-lines answer-lines">
        {answers.map(({ code, words, indicator, unit, value, note }) => (
          <div key={code}>
            <dt>
              {say(words)} {indicator && <small>{indicator}</small>}
            </dt>
            <dd className={value === 'problem' ? 'late' : ''}>
              {value === 'problem' && '! '}
              {shown(value, unit)}
              {note && <div className="note">{note}</div>}
            </dd>
          </div>
        ))}
      </dl>
      {visit.answers.length === 0 && <EmptyState title={pick('没有填写项目', 'no item was answered')} />}
    </section>
  )
}

function Notices({ visit, mayVisit }: { readonly visit: VisitShown; readonly mayVisit: boolean }) {
  const { say, pick } = useWords()
  return (
    <section className="panel">
      <div className="panel-tools">
        <h2>{pick('通知书和回访', 'Notices and going back')}</h2>
        {mayVisit && visit.school && visit.noticesShown.length > 0 && (
          <Link
            to={paths.visitRecord}
            search={{ county: visit.county, school: visit.school.code, form: 'return', follows: visit.id }}
          >
            <Button size="small" icon={<EditOutlined />}>
              {pick('回访', 'Go back')}
            </Button>
          </Link>
        )}
      </div>
      {visit.noticesShown.length === 0 && (
        <p className="quiet">{pick('还没有开具通知书', 'no notice has been issued')}</p>
      )}
      {visit.noticesShown.map((notice) => (
        <div key={notice.id} className="today-school">
          <div>
            <p>
              {say(noticeKindWords[notice.kind])} {notice.number}
            </p>
            <p className="quiet">
              {pick(
                `${notice.issuedOn} 签发，${notice.dueOn} 前报告，问题 ${notice.findings.length} 个`,
                `issued ${notice.issuedOn}, to report by ${notice.dueOn}, ${notice.findings.length} findings`,
              )}
            </p>
          </div>
          <Button size="small" href={fileUrl('accountability', 'noticePaper', { county: visit.county, id: notice.id })}>
            {pick('下载', 'Download')}
          </Button>
        </div>
      ))}
      {visit.follows && (
        <p>
          {pick('本次是对 ', 'It goes back to the visit of ')}
          <Link to={paths.visit} params={{ visit: visit.follows.id }} search={{ county: visit.county }}>
            {visit.follows.visitedOn}
          </Link>
          {pick(' 督导的回访', '')}
        </p>
      )}
      {visit.followedBy.map((after) => (
        <p key={after.id}>
          {pick('已于 ', 'Somebody went back on ')}
          <Link to={paths.visit} params={{ visit: after.id }} search={{ county: visit.county }}>
            {after.visitedOn}
          </Link>
          {pick(' 回访', '')}
        </p>
      ))}
    </section>
  )
}

function About({ visit }: { readonly visit: VisitShown }) {
  const { pick } = useWords()
  const facts = [
    [pick('同行人员', 'Came along'), visit.companions.join(pick('、', ', '))],
    [pick('访谈对象', 'With whom'), visit.met],
    [pick('总体情况', 'Summary'), visit.summary],
    [
      pick('位置', 'Position'),
      visit.position &&
        `${visit.position.latitude}, ${visit.position.longitude}${
          visit.metresAway === null
            ? ''
            : pick(
                `（距学校登记位置约 ${exact(Math.round(visit.metresAway))} 米）`,
                ` (${exact(Math.round(visit.metresAway))} m from the school)`,
              )
        }`,
    ],
  ] as const
  const told = facts.filter(([, value]) => value)
  if (told.length === 0 && visit.additions.length === 0) return null
  return (
    <section className="panel">
      <h2>{pick('情况', 'What else')}</h2>
      <dl className="fact-lines">
        {told.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {visit.additions.map(({ at, personName, text }) => (
        <div key={at} className="note">
          <small className="quiet">
            {pick(`补充 ${personName} ${moment(at)}`, `added by ${personName}, ${moment(at)}`)}
          </small>
          <br />
          {text}
        </div>
      ))}
    </section>
  )
}

function Photos({ visit }: { readonly visit: VisitShown }) {
  const { pick } = useWords()
  const bound = new Set(visit.findingsShown.flatMap(({ photos }) => photos.map(({ id }) => id)))
  const loose = visit.photosShown.filter(({ id }) => !bound.has(id))
  if (loose.length === 0) return null
  return (
    <section className="panel">
      <h2>{pick(`照片（${loose.length}）`, `Photos (${loose.length})`)}</h2>
      <PhotoRow visit={visit} photos={loose} />
    </section>
  )
}
