/** 告知单: one page that explains a move to the teacher: why me, why there, which of my wishes, by which rule, whom to ask, how to object. */
import { MessageOutlined, PrinterOutlined } from '@ant-design/icons'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { stageWords } from '#kernel/stage.ts'
import { rotationStatusWords } from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { mayDo, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRun } from '#web/app/run.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ObjectionLines } from './objection-lines.tsx'
import { postWords } from './post-words.ts'
import { MoveTag } from './status-tags.tsx'
import '../staffing.css'

const choices = z.object({ county: z.string().default(''), school: z.string().default('') })

export function NoticePage() {
  const { rotation, teacher } = useParams({ strict: false })
  const [{ county, school }] = usePageState(choices)
  if (rotation === undefined || teacher === undefined) return null
  return <Notice county={county} school={school} id={rotation} teacher={teacher} />
}

interface Place {
  readonly county: string
  readonly school: string
  readonly id: string
  readonly teacher: string
}

function Notice(place: Place) {
  const answer = useAnswer('staffing', 'rotationNotice', place)
  return <Answered of={answer}>{(notice) => <Sheet place={place} notice={notice} />}</Answered>
}

function Sheet({ place, notice }: { readonly place: Place; readonly notice: AnswerOf<'staffing', 'rotationNotice'> }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const navigate = useNavigate()
  const run = useRun()
  const me = useMe().data
  const [isObjecting, setIsObjecting] = useState(false)
  const object = useCommand('staffing', 'objectToMove')
  const mayObject = notice.planStatus === 'published' && notice.outcome === 'moves' && notice.status === 'planned'
  const isPlanner = mayDo(me, 'staffing.rotation.read')
  const isInternal = notice.planStatus !== 'published' && notice.planStatus !== 'carried-out'
  return (
    <article className="staff-notice">
      <PageHeader
        title={pick('教师交流轮岗告知单', 'Notice on the exchange of teachers')}
        tab={`${notice.name} · ${pick('告知单', 'notice')}`}
        tags={notice.status !== null && <MoveTag status={notice.status} />}
        about={
          <>
            {notice.name} · {notice.schoolName} · {say(stageWords[notice.stage])} {say(postWords(notice.post))} ·{' '}
            {yearName(notice.year)}
            {isInternal && (
              <b className="staff-short">
                {' '}
                {pick(
                  `方案${rotationStatusWords[notice.planStatus].zh}，尚不告知`,
                  `the plan is: ${rotationStatusWords[notice.planStatus].en}; not to be handed out yet`,
                )}
              </b>
            )}
          </>
        }
        actions={
          <>
            <Button
              onClick={() =>
                void (isPlanner
                  ? navigate({
                      to: paths.rotationPlan,
                      params: { rotation: place.id },
                      search: { county: place.county, tab: 'moves' },
                    })
                  : navigate({ to: paths.rotationNotices, search: { school: place.school } }))
              }
            >
              {pick('返回', 'Back')}
            </Button>
            {mayObject && (
              <Button icon={<MessageOutlined />} onClick={() => setIsObjecting(true)}>
                {pick('登记异议', 'Record an objection')}
              </Button>
            )}
            <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <section className="panel">
        <p className="staff-notice-lead">{say(notice.headline)}</p>
      </section>
      {notice.sections.map(({ code, heading, lines }) => (
        <section key={code} className="panel">
          <h2>{say(heading)}</h2>
          <ul className={`staff-notice-lines staff-notice-${code}`}>
            {lines.map((line) => (
              <li key={line.zh}>{say(line)}</li>
            ))}
          </ul>
        </section>
      ))}
      {notice.objections.length > 0 && (
        <section className="panel">
          <h2>{pick('已提出的异议', 'Objections so far')}</h2>
          <ObjectionLines objections={notice.objections} />
        </section>
      )}
      <div className="staff-slip" aria-hidden="true">
        <span>{pick('教师签收：', 'Received by: ')}</span>
        <span>{pick('学校经办人：', 'For the school: ')}</span>
        <span>{pick('日期：', 'Date: ')}</span>
      </div>
      <p className="quiet">
        {say(notice.watermark.text)} · {notice.watermark.lines.map(say).join(pick('。', '. '))}
      </p>
      <ReasonDialog
        isOpen={isObjecting}
        title={pick(`登记${notice.name}的异议`, `Record the objection of ${notice.name}`)}
        about={pick(
          '由学校按教师本人意见登记，县里书面答复；答复前不执行。',
          'The school records it in the teacher’s words; the county answers in writing, and until then the move is not carried out.',
        )}
        label={pick('异议内容', 'The objection')}
        confirm={pick('登记', 'Record')}
        least={4}
        most={1000}
        isRunning={object.isRunning}
        onReason={(text) =>
          void run(
            () => object.run({ ...place, text }),
            () => pick('已登记，等待答复', 'recorded; it waits for an answer'),
          ).then((done) => done && setIsObjecting(false))
        }
        onClose={() => setIsObjecting(false)}
      />
    </article>
  )
}
