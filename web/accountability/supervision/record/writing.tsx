/** Writing a visit down: the items of the form, what was found, photos; kept on the phone all along and handed over in the end. */
import { PlusOutlined, SendOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { newCommandId } from '#web/app/command-id.ts'
import { paths } from '#web/app/paths.ts'
import { moment, today } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ProblemAlert } from '../../problem-alert.tsx'
import {
  addFinding,
  addPhoto,
  answered,
  answerItem,
  changeFinding,
  lacksOf,
  loosePhotos,
  noteItem,
  removeFinding,
  removePhoto,
  type DraftFinding,
  type VisitDraft,
} from './draft.ts'
import { forgetDraft } from './draft-store.ts'
import { FindingCard } from './finding-card.tsx'
import { ItemField } from './item-field.tsx'
import { PhotoStrip } from './photo-strip.tsx'
import { PositionField } from './position-field.tsx'
import { SentNote } from './sent-note.tsx'
import { useDraft, type DraftInHand } from './use-draft.ts'

export function Writing({ id }: { readonly id: string }) {
  const { pick } = useWords()
  const hand = useDraft(id)
  const { draft } = hand
  if (draft === undefined) return <Loading />
  if (draft === null) {
    return (
      <section className="panel">
        <EmptyState
          title={pick('本机没有这份草稿，可能在另一台设备上', 'this draft is not on this device; it may be on another')}
        >
          <Link to={paths.supervision}>{pick('返回今日', 'Back to today')}</Link>
        </EmptyState>
      </section>
    )
  }
  return (
    <>
      <Head draft={draft} />
      {draft.state === 'sent' && <SentNote draft={draft} />}
      {draft.state === 'waiting' && <Waiting draft={draft} change={hand.change} keep={hand.keep} />}
      {draft.state === 'editing' && <Sheet {...hand} draft={draft} />}
    </>
  )
}

function Head({ draft: { school, form, visitedOn } }: { readonly draft: VisitDraft }) {
  const { say, pick } = useWords()
  return (
    <p className="visit-head">
      {school ? (
        <Link to={paths.schoolBrief} params={{ school: school.code }}>
          {school.name}
        </Link>
      ) : (
        pick('督政（县级政府）', 'supervision of government')
      )}{' '}
      · {say(form.words)} · {visitedOn}
    </p>
  )
}

type HeldDraft = Omit<DraftInHand, 'draft'> & { readonly draft: VisitDraft }

function Waiting({ draft, change, keep }: Pick<HeldDraft, 'draft' | 'change' | 'keep'>) {
  const { pick } = useWords()
  const goOn = async () => {
    change((before) => ({ ...before, state: 'editing' }))
    await keep()
  }
  return (
    <section className="panel">
      <p>
        {pick(
          `已交给本机待发送（${draft.photos.length} 张照片，已传 ${draft.photos.filter(({ kept }) => kept !== null).length} 张）。可以离开这一页或关闭屏幕，打开督导任一页面时自动继续。`,
          `Handed over to be sent (${draft.photos.length} photos, ${draft.photos.filter(({ kept }) => kept !== null).length} of them sent). You may leave; it goes on by itself on any page of supervision.`,
        )}
      </p>
      <Button onClick={() => void goOn()}>{pick('继续修改', 'Go on writing')}</Button>
    </section>
  )
}

function Sheet({ draft, change, keptAt, keep }: HeldDraft) {
  const { say, pick } = useWords()
  const { modal } = App.useApp()
  const navigate = useNavigate()
  const [isAsked, setIsAsked] = useState(false)
  const lacks = isAsked ? lacksOf(draft, today()) : []
  const { done, of } = answered(draft)
  const set = (part: Partial<VisitDraft>) => change((before) => ({ ...before, ...part }))
  const handOver = async () => {
    setIsAsked(true)
    if (lacksOf(draft, today()).length > 0) {
      document.querySelector('#lacks')?.scrollIntoView({ behavior: 'smooth', block: 'center' })
      return
    }
    change((before) => ({ ...before, state: 'waiting', problems: [] }))
    await keep()
  }
  const discard = () =>
    modal.confirm({
      title: pick('删去这份草稿？', 'Delete this draft?'),
      content: pick('本机上的内容和照片都会删去，不能恢复。', 'What was written and its photos are gone then.'),
      okText: pick('删去', 'Delete'),
      okButtonProps: { danger: true },
      onOk: async () => {
        await forgetDraft(draft.id)
        void navigate({ to: paths.supervision })
      },
    })
  const finding = (each: DraftFinding) => (
    <FindingCard
      key={each.key}
      draft={draft}
      finding={each}
      number={draft.findings.indexOf(each) + 1}
      onChange={(part) => change((before) => changeFinding(before, each.key, part))}
      onRemove={() => change((before) => removeFinding(before, each.key))}
      onPhoto={(photo) => change((before) => addPhoto(before, photo, each.key))}
      onPhotoGone={(key) => change((before) => removePhoto(before, key))}
    />
  )
  return (
    <div className="visit-sheet">
      <ProblemAlert problems={draft.problems} />
      <section className="panel">
        <label className="visit-day">
          <span>{pick('督导日期', 'Day of the visit')}</span>
          <Input
            type="date"
            max={today()}
            value={draft.visitedOn}
            onChange={({ target }) => set({ visitedOn: target.value })}
          />
        </label>
        <h2>
          {say(draft.form.words)}{' '}
          <small className="quiet">{pick(`已填 ${done} / ${of} 项`, `${done} of ${of} items`)}</small>
        </h2>
        <ul className="visit-items">
          {draft.form.items.map((item) => (
            <ItemField
              key={item.code}
              item={item}
              answer={draft.answers[item.code]}
              onAnswer={(value) => change((before) => answerItem(before, item.code, value, newCommandId()))}
              onNote={(note) => change((before) => noteItem(before, item.code, note))}
            >
              {draft.findings.filter((each) => each.item === item.code).map(finding)}
            </ItemField>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{pick('其他问题', 'Other findings')}</h2>
        {draft.findings.filter(({ item }) => item === null).map(finding)}
        <Button
          icon={<PlusOutlined />}
          disabled={draft.findings.length >= 30}
          onClick={() => change((before) => addFinding(before, null, newCommandId()))}
        >
          {pick('增加一个问题', 'Add a finding')}
        </Button>
      </section>
      <section className="panel visit-rest">
        <h2>{pick('照片和情况', 'Photos and summary')}</h2>
        <PhotoStrip
          draft={draft.id}
          photos={loosePhotos(draft)}
          room={draft.limits.photos - draft.photos.length}
          most={draft.limits.photoBytes}
          label={pick('拍照或选照片', 'Take or choose photos')}
          onAdd={(photo) => change((before) => addPhoto(before, photo, null))}
          onRemove={(key) => change((before) => removePhoto(before, key))}
        />
        <p className="quiet">
          {pick(
            `最多 ${draft.limits.photos} 张，发送前自动压缩，并去掉照片里的拍摄位置。`,
            `At most ${draft.limits.photos}; made small before they are sent, without the place the camera noted.`,
          )}
        </p>
        <label>
          <span>{pick('同行督导人员', 'Who came along')}</span>
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',', ' ']}
            placeholder={pick('姓名，回车分隔', 'names')}
            style={{ width: '100%' }}
            value={[...draft.companions]}
            onChange={(names: string[]) =>
              set({
                companions: names
                  .map((name) => name.trim())
                  .filter((name) => name.length >= 2)
                  .slice(0, 10),
              })
            }
          />
        </label>
        <label>
          <span>{pick('座谈、访谈对象', 'Whom it was with')}</span>
          <Input maxLength={200} value={draft.met} onChange={({ target }) => set({ met: target.value })} />
        </label>
        <label>
          <span>{pick('总体情况', 'Summary')}</span>
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={2000}
            value={draft.summary}
            onChange={({ target }) => set({ summary: target.value })}
          />
        </label>
        <PositionField value={draft.position} onChange={(position) => set({ position })} />
      </section>
      <div id="lacks" aria-live="polite">
        {lacks.length > 0 && (
          <Alert
            type="error"
            showIcon
            className="note-below"
            title={pick('还不能提交', 'It cannot be handed in yet')}
            description={
              <ul className="plain-list">
                {lacks.map(({ at, words }) => (
                  <li key={`${at} ${words.en}`}>{say(words)}</li>
                ))}
              </ul>
            }
          />
        )}
      </div>
      <div className="visit-bar no-print">
        <span className="quiet" role="status">
          {keptAt === null
            ? pick('正在保存…', 'Keeping…')
            : pick(`已存本机 ${moment(keptAt)}`, `kept here ${moment(keptAt)}`)}
        </span>
        <Button type="text" danger onClick={discard}>
          {pick('删去', 'Delete')}
        </Button>
        <Button type="primary" size="large" icon={<SendOutlined />} onClick={() => void handOver()}>
          {pick('提交', 'Hand in')}
        </Button>
      </div>
    </div>
  )
}
