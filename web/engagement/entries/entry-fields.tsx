/** The fields of a school's entry, in groups a principal knows; saved as they are, handed in when complete. */
import { Alert, Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { openPlaces, toForm, toHandIn, toKept, type EntryForm } from './entry-draft.ts'
import { PlacesField } from './places-field.tsx'

interface Props {
  readonly school: string
  readonly known: AnswerOf<'engagement', 'entry'>
  readonly mayWrite: boolean
}

const waiting: ReadonlySet<string> = new Set(['drafted', 'reviewed', 'signed', 'cleared'])

const group = (title: string, children: ReactNode) => (
  <section className="panel">
    <h2>{title}</h2>
    {children}
  </section>
)

export function EntryFields({ school, known, mayWrite }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const save = useCommand('engagement', 'saveEntry')
  const submit = useCommand('engagement', 'submitEntry')
  const [form] = Form.useForm<EntryForm>()
  const [asksReason, setAsksReason] = useState(false)
  const [placesWrong, setPlacesWrong] = useState<string | null>(null)
  const isWaiting = known.status !== null && waiting.has(known.status)
  const isOpen = mayWrite && !isWaiting

  const keep = () =>
    run(
      () => save.run({ school, entry: toKept(form.getFieldsValue(true) as EntryForm) }),
      () => pick('已保存，还没有报送', 'saved, not handed in yet'),
    )
  const handIn = async (reason?: string) => {
    const entry = toHandIn(toKept(form.getFieldsValue(true) as EntryForm))
    if (entry === null) return
    const done = await run(
      () => submit.run({ school, entry, ...(reason === undefined ? {} : { reason }) }),
      () => pick('已报送，等待县区审核', 'handed in; the county reviews it'),
    )
    if (done) setAsksReason(false)
  }
  const begin = async () => {
    const isComplete = await form.validateFields().then(
      () => true,
      () => false,
    )
    const places = openPlaces(toKept(form.getFieldsValue(true) as EntryForm))
    setPlacesWrong(places === null ? null : say(places))
    if (!isComplete || places !== null) return
    if (known.publishedAt === null) await handIn()
    else setAsksReason(true)
  }
  const needed = (least: number) => [
    {
      required: true,
      whitespace: true,
      min: least,
      message: pick(`请填写（至少${least}个字）`, `needed, ${least} characters or more`),
    },
  ]
  const telephone = [
    {
      required: true,
      pattern: /^[\d\s()+-]{7,24}$/,
      message: pick('请填写电话，如 0376-2960001', 'give a telephone such as 0376-2960001'),
    },
  ]
  return (
    <Form<EntryForm>
      form={form}
      layout="vertical"
      disabled={!isOpen}
      scrollToFirstError
      requiredMark={isOpen}
      initialValues={toForm(known.entry)}
      className="entry-form"
    >
      {mayWrite && isWaiting && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={pick(
            '已报送，正在办理；退回或发布后才能修改。',
            'It was handed in and is on its way; it can be changed once it is sent back or published.',
          )}
        />
      )}
      {group(
        pick('基本情况', 'The school'),
        <>
          <div className="form-row">
            <Form.Item
              name="name"
              label={pick('学校名称（与学校名录一致）', 'Name (as in the register)')}
              rules={needed(2)}
            >
              <Input maxLength={80} readOnly />
            </Form.Item>
            <Form.Item name="phone" label={pick('学校电话', 'Telephone of the school')} rules={telephone}>
              <Input maxLength={24} inputMode="tel" />
            </Form.Item>
          </div>
          <Form.Item name="address" label={pick('地址', 'Address')} rules={needed(4)}>
            <Input maxLength={200} />
          </Form.Item>
        </>,
      )}
      {group(
        pick('招生', 'Admission'),
        <>
          <PlacesField isOpen={isOpen} year={new Date().getFullYear()} />
          {placesWrong !== null && <Alert type="error" showIcon className="note-below" title={placesWrong} />}
          <Form.Item
            name="serves"
            label={pick(
              '招生服务范围：村、社区、小区，每行一个',
              'Catchment: villages, communities and estates, one a line',
            )}
            className="field-above"
          >
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={12_000} />
          </Form.Item>
          <div className="form-row">
            <Form.Item
              name="contactName"
              label={pick('招生联系人', 'Person to call about admission')}
              rules={needed(2)}
            >
              <Input maxLength={30} />
            </Form.Item>
            <Form.Item name="contactPhone" label={pick('招生联系电话', 'Telephone for admission')} rules={telephone}>
              <Input maxLength={24} inputMode="tel" />
            </Form.Item>
          </div>
        </>,
      )}
      {group(
        pick('上学和在校', 'Coming and staying'),
        <>
          <div className="form-row">
            <Form.Item name="transport" label={pick('交通（校车、公交）', 'Transport')}>
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
            </Form.Item>
            <Form.Item name="boarding" label={pick('寄宿', 'Boarding')}>
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
            </Form.Item>
            <Form.Item name="meals" label={pick('食堂（供餐）', 'Meals')}>
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
            </Form.Item>
            <Form.Item name="note" label={pick('其他说明', 'More')}>
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
            </Form.Item>
          </div>
        </>,
      )}
      <section className="panel">
        <h2>{pick('填报人（内部，不公开）', 'Filled in by (internal, not published)')}</h2>
        <p className="quiet">
          {pick(
            '只供县区联系学校，不写入公开内容；以上其他各项都是主动公开。',
            'For the county to call back; it is not published. All fields above are.',
          )}
        </p>
        <div className="form-row">
          <Form.Item name="filledBy" label={pick('姓名', 'Name')}>
            <Input maxLength={30} />
          </Form.Item>
          <Form.Item name="filledByPhone" label={pick('手机', 'Mobile')}>
            <Input maxLength={30} inputMode="tel" />
          </Form.Item>
        </div>
      </section>
      {isOpen && (
        <div className="entry-acts no-print">
          <Button loading={save.isRunning} onClick={() => void keep()}>
            {pick('保存', 'Save')}
          </Button>
          <Button type="primary" loading={submit.isRunning} onClick={() => void begin()}>
            {known.publishedAt === null ? pick('报送', 'Hand in') : pick('更正并报送', 'Correct and hand in')}
          </Button>
        </div>
      )}
      <ReasonDialog
        isOpen={asksReason}
        title={pick('更正已发布的内容', 'Correct what is published')}
        label={pick('更正原因（随更正后的内容一并公布）', 'Why it is corrected (published with it)')}
        confirm={pick('报送', 'Hand in')}
        least={4}
        most={500}
        isRunning={submit.isRunning}
        onReason={(reason) => void handIn(reason)}
        onClose={() => setAsksReason(false)}
      />
    </Form>
  )
}
