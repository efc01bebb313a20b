/** A school's own 信息公开: the principal writes, saves and hands it in, on a desk or a phone; others only read it. */
import { ExportOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { mayDo, placesOf, useMe } from '#web/app/me.ts'
import { day, moment } from '#web/app/when.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { PrintCard } from '../publication/print-card.tsx'
import { PublicationNav } from '../publication-nav.tsx'
import { PublicationTag } from '../publication-tags.tsx'
import { EntryFields } from './entry-fields.tsx'

export function EntryPage() {
  const { school } = useParams({ strict: false }) as { readonly school?: string }
  const answer = useAnswer('engagement', 'entry', { school: school ?? '' }, { enabled: school !== undefined })
  if (school === undefined) return null
  return <Answered of={answer}>{(known) => <Shown key={school} school={school} known={known} />}</Answered>
}

interface Props {
  readonly school: string
  readonly known: AnswerOf<'engagement', 'entry'>
}

function Shown({ school, known }: Props) {
  const { pick } = useWords()
  const me = useMe().data
  const mayWrite = placesOf(me, 'engagement.entries.write').some(({ code }) => code === school)
  const { schoolName, status, publishedAt, savedAt, savedBy, isChanged } = known
  return (
    <>
      <PageHeader
        title={pick(`${schoolName}信息公开`, `${schoolName}: public facts`)}
        about={pick(
          '学校自己填写的地址、电话、招生、交通、寄宿；县区审核签发、市局保密审查后发布。公众只从这里知道一所学校的情况，教育统计中的学校数据不公开。',
          'Address, telephone, admission, transport and boarding in the words of the school. The county reviews and signs, the city checks and publishes. The public learns of a school from here only; census figures of a school are never published.',
        )}
        tags={<PublicationTag status={status ?? 'none'} />}
        actions={
          publishedAt !== null && (
            <Button icon={<ExportOutlined />} href={`/public/school/${school}`} target="_blank">
              {pick('公众页面', 'Public page')}
            </Button>
          )
        }
      />
      {mayDo(me, 'engagement.entries.list') && <PublicationNav county={null} />}
      {status === 'returned' && known.returnedReason !== null && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={pick(`已退回：${known.returnedReason}`, `sent back: ${known.returnedReason}`)}
          {...(mayWrite ? { description: pick('请修改后重新报送。', 'Mend it and hand it in again.') } : {})}
        />
      )}
      <p className="quiet note-line">
        {savedAt === null
          ? pick('还没有填写。', 'Nothing is written yet. ')
          : pick(`${savedBy} ${moment(savedAt)} 保存。`, `Saved by ${savedBy}, ${moment(savedAt)}. `)}
        {isChanged && status !== null && pick('保存后还没有重新报送。', 'Changed since it was handed in. ')}
        {publishedAt !== null &&
          pick(
            `公众看到的是 ${day(publishedAt)} 发布的内容。`,
            `The public reads what was published on ${day(publishedAt)}.`,
          )}
      </p>
      <EntryFields school={school} known={known} mayWrite={mayWrite} />
      {publishedAt !== null && (
        <section className="panel">
          <h2>{pick('宣传栏', 'Notice for the wall')}</h2>
          <div className="print-cards">
            <PrintCard print="notice" of={school} />
          </div>
        </section>
      )}
    </>
  )
}
