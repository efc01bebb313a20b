/** Begins a visit: which school, which form; a draft that was begun for the school is gone on with. */
import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Button, Radio } from 'antd'
import { useState } from 'react'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { newCommandId } from '#web/app/command-id.ts'
import { useMe } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { moment, today } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import { SchoolChoice } from '#web/app/school-choice.tsx'
import { beginDraft, type VisitDraft } from './draft.ts'
import { keepDraft } from './draft-store.ts'
import { useDrafts } from './use-drafts.ts'

export interface Beginning {
  readonly county: string
  /** School code of the page that led here. */
  readonly school?: string | undefined
  readonly form?: string | undefined
  readonly plan?: string | undefined
  readonly follows?: string | undefined
}

type Forms = AnswerOf<'accountability', 'visitForms'>['forms']
type Rules = AnswerOf<'accountability', 'supervisionRules'>['rules']

const forever = { staleTime: Number.POSITIVE_INFINITY } as const

export function Starting(beginning: Beginning) {
  const forms = useAnswer('accountability', 'visitForms', {}, forever)
  const rules = useAnswer('accountability', 'supervisionRules', { region: beginning.county }, forever)
  return (
    <Answered of={forms}>
      {(found) => (
        <Answered of={rules}>{(set) => <Start {...beginning} forms={found.forms} rules={set.rules} />}</Answered>
      )}
    </Answered>
  )
}

function Start({ county, forms, rules, ...given }: Beginning & { readonly forms: Forms; readonly rules: Rules }) {
  const { say, pick } = useWords()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const person = useMe().data?.id ?? ''
  const drafts = useDrafts()
  const [code, setCode] = useState(given.form ?? forms[0]?.code ?? '')
  const [school, setSchool] = useState(given.school)
  const schools = useAnswer('schools', 'schools', { region: county }, { staleTime: 600_000 })
  const form = forms.find((each) => each.code === code)
  const needsSchool = form?.kind !== 'government'
  const name = schools.data?.schools.find((each) => each.code === school)?.name
  const open = (draft: string) => void navigate({ to: paths.visitRecord, search: { draft }, replace: true })
  const limit = (rule: Rules[number]['code']): number => rules.find((each) => each.code === rule)?.value ?? 0
  const begin = async () => {
    if (form === undefined) return
    const draft = beginDraft({
      id: newCommandId(),
      person,
      county,
      school: needsSchool && school !== undefined ? { code: school, name: name ?? school } : null,
      form,
      limits: { photos: limit('photos-a-visit'), photoBytes: limit('photo-kilobytes') * 1024 },
      today: today(),
      now: new Date().toISOString(),
      plan: given.plan,
      follows: given.follows,
    })
    try {
      await keepDraft(draft)
      open(draft.id)
    } catch {
      void message.error(
        pick(
          '这个浏览器不能保存草稿（无痕模式或空间不足），请换用普通窗口',
          'this browser cannot keep a draft (a private window, or no room); use an ordinary one',
        ),
      )
    }
  }
  const begun = (drafts ?? []).filter(
    (draft) => draft.state !== 'sent' && draft.county === county && (draft.school?.code ?? null) === (school ?? null),
  )
  return (
    <section className="panel visit-start">
      {drafts === null && (
        <Alert
          type="error"
          showIcon
          className="note-below"
          title={pick(
            '这个浏览器不能保存草稿，请换用普通窗口',
            'this browser cannot keep drafts; use an ordinary window',
          )}
        />
      )}
      {begun.map((draft) => (
        <BegunDraft key={draft.id} draft={draft} onOpen={() => open(draft.id)} />
      ))}
      <h2>{pick('记录表', 'Form')}</h2>
      <Radio.Group
        className="form-choice"
        value={code}
        onChange={({ target }) => setCode(target.value as string)}
        options={forms.map((each) => ({ value: each.code, label: say(each.words) }))}
      />
      {needsSchool && (
        <label className="visit-school">
          <span>{pick('学校', 'School')}</span>
          <SchoolChoice county={county} {...(school === undefined ? {} : { value: school })} onChange={setSchool} />
        </label>
      )}
      <p className="quiet">
        {pick(
          '记录表由本系统按领域资料拟写，不是部颁表格。填写内容随时存在本机，没有网络也能写；有网络时提交。',
          'The forms are worded by this system. What is written is kept on this device all along and handed in when there is a network.',
        )}
      </p>
      <Button type="primary" size="large" disabled={needsSchool && school === undefined} onClick={() => void begin()}>
        {pick('开始记录', 'Begin')}
      </Button>
    </section>
  )
}

function BegunDraft({ draft, onOpen }: { readonly draft: VisitDraft; readonly onOpen: () => void }) {
  const { say, pick } = useWords()
  return (
    <Alert
      type="info"
      showIcon
      className="note-below"
      title={pick(
        `本机有一份没有提交的${draft.form.words.zh}（${moment(draft.changedAt)}）`,
        `An unsent record is on this device: ${say(draft.form.words)}, ${moment(draft.changedAt)}`,
      )}
      action={<Button onClick={onOpen}>{pick('继续填写', 'Go on')}</Button>}
    />
  )
}
