/** Writes a reply: the words in the middle, figures with their sources at the side, what the check noted, and the paper as it will look. */
import { SendOutlined, UndoOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input, Radio, Segmented, Tabs } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type {
  LiveFigure,
  ProposalShown,
  QuotedPromise,
  ResultClass,
  ResultDictionary,
  StepProblem,
  TextNote,
} from '#modules/engagement/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useMe } from '#web/app/me.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import type { Acting } from '../acting.ts'
import { DayField } from '../step-fields.tsx'
import { StepProblems } from '../step-problems.tsx'
import type { ShowToken } from './editor-nodes.ts'
import { FiguresPanel } from './figures-panel.tsx'
import { forgetText, keepText, keptText } from './kept-text.ts'
import { LeftOut } from './left-out.tsx'
import { NotesList } from './notes-list.tsx'
import { OpenedToken, type Opened } from './opened-token.tsx'
import { ReplySheet } from './reply-sheet.tsx'
import { partsOf, usedIn } from './reply-text.ts'
import { TextEditor, type TextEditorHandle } from './text-editor.tsx'

export interface ReplyStart {
  readonly text: string
  readonly figures: readonly LiveFigure[]
  readonly promises: readonly QuotedPromise[]
  readonly leftOut: readonly { readonly sentence: string; readonly figures: readonly string[] }[]
  readonly result: ResultClass | null
  readonly contact: string
  readonly phone: string
  readonly furtherOn: string | null
}

interface Props {
  readonly acting: Acting
  readonly proposal: ProposalShown
  readonly dictionary: ResultDictionary
  readonly start: ReplyStart
  readonly onSaved: () => void
}

interface Given {
  readonly result: ResultClass
  readonly contact: string
  readonly phone: string
  readonly furtherOn?: string
}

/** After this long without a key the text is checked. */
const restMs = 900

export function ReplyEditor({ acting, proposal, dictionary, start, onSaved }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const person = useMe().data?.id ?? ''
  const { id, round } = proposal
  const editor = useRef<TextEditorHandle>(null)
  const [form] = Form.useForm<Given>()
  const [kept, setKept] = useState(() => {
    const found = keptText(person, id, round)
    return found !== null && found.text !== start.text ? found : null
  })
  /** What is loaded into the editor, and what stands in it now. */
  const [loaded, setLoaded] = useState(kept?.text ?? start.text)
  const [text, setText] = useState(loaded)
  const [rested, setRested] = useState(loaded)
  const [view, setView] = useState<'write' | 'paper'>('write')
  const [opened, setOpened] = useState<Opened | null>(null)
  const [problems, setProblems] = useState<readonly StepProblem[]>([])
  const save = useCommand('engagement', 'saveDraft')

  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => {
    if (text !== start.text) keepText(person, id, round, text)
  }, [text, start.text, person, id, round])
  const isLongEnough = rested.trim().length >= 10
  const checked = useAnswer(
    'engagement',
    'checkReplyText',
    { ...acting.asOffice, id, text: rested },
    { enabled: isLongEnough, placeholderData: (before) => before, staleTime: 60_000 },
  )
  const figures = useMemo(() => new Map(start.figures.map((figure) => [figure.code, figure])), [start.figures])
  const promises = useMemo(() => new Map(start.promises.map((promise) => [promise.id, promise])), [start.promises])
  const show: ShowToken = ({ kind, code }) => {
    if (kind === 'promise') {
      const promise = promises.get(code)
      return {
        shown: promise ? `〔承诺〕${promise.text}` : pick('〔承诺不在台账〕', '[no such promise]'),
        isMissing: !promise,
        label: pick(`承诺：${promise?.text ?? code}`, `promise: ${promise?.text ?? code}`),
      }
    }
    const figure = figures.get(code)
    return {
      shown: figure?.printed ?? pick('（缺数据）', '(no data)'),
      isMissing: figure?.printed == null,
      label: figure
        ? pick(
            `数据：${figure.words.zh} ${figure.printed ?? '缺数据'}，打开来源`,
            `figure: ${figure.words.en} ${figure.printed ?? 'no data'}; open its source`,
          )
        : code,
    }
  }
  const notes: readonly TextNote[] = checked.data?.notes ?? []
  const errors = notes.filter(({ severity }) => severity === 'error').length
  const typed = notes.filter(({ code }) => code === 'typed-figure').length
  const result = Form.useWatch('result', form) ?? start.result
  const contact = Form.useWatch('contact', form) ?? start.contact
  const phone = Form.useWatch('phone', form) ?? start.phone
  const asksFurther = dictionary.classes.find(({ code }) => code === result)?.asksFurther ?? false

  const load = (given: string) => {
    setLoaded(given)
    setText(given)
  }
  const send = async (given: Given) => {
    let isIn = false
    await run(
      () =>
        save.run({
          ...acting.asOffice,
          id,
          text,
          result: given.result,
          contact: given.contact,
          phone: given.phone,
          ...(asksFurther && given.furtherOn ? { furtherOn: given.furtherOn } : {}),
        }),
      ({ draft, problems: met }) => {
        setProblems(met)
        isIn = draft !== null
        return isIn ? pick('已提交审核', 'handed in for review') : null
      },
    )
    if (!isIn) return
    forgetText(person, id, round)
    onSaved()
  }
  const needed = [{ required: true, whitespace: true, min: 2, message: pick('请填写', 'fill it in') }]
  return (
    <>
      {kept && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={pick(
            `已恢复 ${moment(kept.at)} 在本机写到一半的稿子`,
            `what you wrote here until ${moment(kept.at)} was put back`,
          )}
          action={
            <Button
              size="small"
              icon={<UndoOutlined />}
              onClick={() => {
                forgetText(person, id, round)
                setKept(null)
                load(start.text)
              }}
            >
              {pick('放弃，用最新初稿', 'Drop it')}
            </Button>
          }
        />
      )}
      <div className="reply-columns">
        <section className="panel reply-main" aria-label={pick('答复稿', 'The draft')}>
          <div className="panel-tools">
            <h2>{pick('答复稿', 'The draft')}</h2>
            <Segmented<'write' | 'paper'>
              value={view}
              onChange={setView}
              options={[
                { value: 'write', label: pick('编辑', 'Write') },
                { value: 'paper', label: pick('公文预览', 'As a paper') },
              ]}
            />
          </div>
          <nav className="reply-parts" aria-label={pick('六个部分', 'The six parts')}>
            {partsOf(text).map(({ mark, title, paragraph }) => (
              <button
                key={paragraph}
                type="button"
                onClick={() => goToLine(text, paragraph, editor.current)}
                disabled={view === 'paper'}
              >
                {mark}、{title}
              </button>
            ))}
          </nav>
          <div hidden={view === 'paper'}>
            <TextEditor
              ref={editor}
              text={loaded}
              show={show}
              notes={notes}
              onText={setText}
              onToken={(token, place) => setOpened({ token, place })}
            />
          </div>
          {view === 'paper' && (
            <ReplySheet
              proposal={proposal}
              paragraphs={(checked.data?.printed ?? '').split('\n')}
              result={result}
              contact={contact}
              phone={phone}
              signed={null}
            />
          )}
          <p className="quiet reply-legend">
            {pick(
              '带底色的数字来自数据，不能改写，点开看数值、时点和来源；数据有误的，到来源处更正。文字可以随意修改。',
              'Shaded figures come from the data and cannot be typed over; press one for value, day and source. Words are yours.',
            )}
          </p>
        </section>
        <aside className="panel reply-side">
          <Tabs
            size="small"
            items={[
              {
                key: 'figures',
                label: pick(
                  `数据 ${start.figures.filter(({ value }) => value !== null).length}`,
                  `Figures ${start.figures.filter(({ value }) => value !== null).length}`,
                ),
                children: (
                  <FiguresPanel
                    figures={start.figures}
                    promises={start.promises}
                    used={usedIn(text, 'figure')}
                    usedPromises={usedIn(text, 'promise')}
                    onFigure={(code) => editor.current?.insert({ kind: 'figure', code })}
                    onPromise={(code) => editor.current?.insert({ kind: 'promise', code })}
                  />
                ),
              },
              {
                key: 'notes',
                label: (
                  <span className={errors > 0 || typed > 0 ? 'flag-word' : undefined}>
                    {pick(`核对 ${notes.length}`, `Check ${notes.length}`)}
                  </span>
                ),
                children: <NotesList notes={notes} onGo={(paragraph) => editor.current?.goTo(paragraph)} />,
              },
              ...(start.leftOut.length > 0
                ? [
                    {
                      key: 'left-out',
                      label: pick(`未写入 ${start.leftOut.length}`, `Left out ${start.leftOut.length}`),
                      children: <LeftOut leftOut={start.leftOut} figures={figures} />,
                    },
                  ]
                : []),
            ]}
          />
        </aside>
      </div>
      <section className="panel" aria-label={pick('送审', 'Hand it in')}>
        <StepProblems problems={problems} />
        {(errors > 0 || typed > 0) && (
          <Alert
            type={errors > 0 ? 'error' : 'warning'}
            showIcon
            className="note-below"
            title={
              errors > 0
                ? pick(`有 ${errors} 处须先改正，才能送审`, `${errors} places must be mended first`)
                : pick(
                    `有 ${typed} 处手工写的数字，审核人会看到`,
                    `${typed} figures were typed by hand; the reviewer will see them`,
                  )
            }
            description={
              <ul className="plain-list">
                {notes
                  .filter(({ severity, code }) => severity === 'error' || code === 'typed-figure')
                  .map((note, index) => (
                    <li key={`${note.at} ${index}`}>{say(note.what)}</li>
                  ))}
              </ul>
            }
          />
        )}
        <Form<Given>
          form={form}
          layout="vertical"
          initialValues={{
            ...(start.result === null ? {} : { result: start.result }),
            contact: start.contact,
            phone: start.phone,
            ...(start.furtherOn === null ? {} : { furtherOn: start.furtherOn }),
          }}
          onFinish={(given) => void send(given)}
        >
          <Form.Item
            name="result"
            label={pick('办理结果', 'Class of the result')}
            rules={[{ required: true, message: pick('请选择', 'choose one') }]}
            extra={say(dictionary.words)}
          >
            <Radio.Group
              options={dictionary.classes.map(({ code, words }) => ({ value: code, label: `${code} ${say(words)}` }))}
            />
          </Form.Item>
          <div className="form-row form-thirds">
            <Form.Item name="contact" label={pick('联系人', 'Contact')} rules={needed}>
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item name="phone" label={pick('联系电话', 'Phone')} rules={[{ ...needed[0], min: 3 }]}>
              <Input maxLength={40} inputMode="tel" />
            </Form.Item>
            {asksFurther && (
              <Form.Item
                name="furtherOn"
                label={pick('再次答复的日期', 'Day of the further reply')}
                rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
              >
                <DayField isAhead />
              </Form.Item>
            )}
          </div>
          <Button type="primary" htmlType="submit" icon={<SendOutlined />} loading={save.isRunning}>
            {pick('提交审核', 'Hand in for review')}
          </Button>
        </Form>
      </section>
      {opened && <OpenedToken opened={opened} figures={figures} promises={promises} onClose={() => setOpened(null)} />}
    </>
  )
}

/** Paragraphs that say something come before it: the count that the editor goes by. */
function goToLine(text: string, line: number, editor: TextEditorHandle | null): void {
  const before = text.split('\n').slice(0, line + 1)
  editor?.goTo(before.filter((each) => each.trim() !== '').length)
}
