/** Reads a reply by its rules without keeping anything: upload or paste, and see parts, clauses, counts and contradictions; it can then be entered for its proposal. */
import { FileSearchOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Select, Tabs, Upload } from 'antd'
import { useState } from 'react'
import type { Problem } from '#kernel/problem.ts'
import { clauseAreaWords, type ReadReply } from '#modules/engagement/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { mayIn, useMe } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { useRun } from '#web/app/run.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { FileProblems } from '../file-problems.tsx'
import { ImportDialog } from '../one/import-dialog.tsx'
import { ProposalsNav } from '../proposals-nav.tsx'
import { ClaimsTable } from './claims-table.tsx'
import { ClauseLines } from './clause-lines.tsx'
import { KindTag } from './kind-tag.tsx'
import { ReplyWarnings } from './reply-warnings.tsx'

export function ReadReplyPage() {
  const choice = useRegionChoice('engagement.clauses.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <Reading region={choice.region} />
}

function Reading({ region }: { readonly region: string }) {
  const { pick } = useWords()
  const run = useRun()
  const me = useMe().data
  const read = useCommand('engagement', 'readReply')
  const [text, setText] = useState('')
  const [fileName, setFileName] = useState<string | null>(null)
  const [reply, setReply] = useState<ReadReply | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const look = (given: { readonly file: File } | { readonly text: string }) => {
    setReply(null)
    setProblems([])
    setFileName('file' in given ? given.file.name : null)
    void run(
      () => read.run(given),
      (answer) => {
        setReply(answer.reply)
        setProblems(answer.problems)
        return null
      },
    )
  }
  return (
    <>
      <PageHeader
        title={pick('读一份答复', 'Read a reply')}
        about={pick(
          '按公开的规则把答复拆成条款，分出可核查承诺、工作举措和表态；只供查看，不保存，也不会自动列入台账。',
          'A reply is cut into clauses by stated rules: verifiable promises, measures, statements of will. It is only shown; nothing is kept or entered by itself.',
        )}
      />
      <ProposalsNav county={null} />
      <section className="panel">
        <div className="read-ways">
          <Upload.Dragger
            accept=".docx,.pdf,.txt,.md"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(given) => {
              look({ file: given })
              return false
            }}
          >
            <p className="ant-upload-text">
              <FileSearchOutlined />{' '}
              {fileName ?? pick('选择或拖入答复（docx、pdf、txt）', 'Choose or drop a reply (docx, pdf, txt)')}
            </p>
          </Upload.Dragger>
          <div>
            <Input.TextArea
              aria-label={pick('粘贴答复全文', 'Paste the whole reply')}
              placeholder={pick('或把答复全文粘贴在这里', 'or paste the whole reply here')}
              autoSize={{ minRows: 4, maxRows: 10 }}
              maxLength={60_000}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            <Button
              type="primary"
              style={{ marginTop: 8 }}
              disabled={text.trim().length < 10}
              loading={read.isRunning}
              onClick={() => look({ text })}
            >
              {pick('读取', 'Read it')}
            </Button>
          </div>
        </div>
        <FileProblems problems={problems} />
      </section>
      {reply && (
        <Found
          reply={reply}
          region={region}
          mayImport={mayIn(me, 'engagement.proposals.register', region)}
          {...(fileName === null ? { text } : {})}
        />
      )}
    </>
  )
}

interface FoundProps {
  readonly reply: ReadReply
  readonly region: string
  readonly mayImport: boolean
  /** Where it was pasted. */
  readonly text?: string
}

function Found({ reply, region, mayImport, text }: FoundProps) {
  const { say, pick } = useWords()
  const { head, parts, clauses, claims, counts, warnings, lost } = reply
  const facts: readonly (readonly [string, string | number | null])[] = [
    [pick('单位', 'Office'), head.office],
    [pick('签发人', 'Signed by'), head.signer],
    [pick('办理结果', 'Class'), head.result],
    [pick('标题', 'Title'), head.title],
    [pick('届次、编号', 'Session, number'), head.session === null ? null : `${head.session} ${head.number ?? ''}`],
    [pick('称谓', 'Salutation'), head.salutation],
    [pick('主办单位', 'Main office'), head.main],
    [pick('联系人', 'Contact'), head.contact],
    [pick('电话', 'Phone'), head.phone],
    [pick('成文日期', 'Day'), head.on],
    [pick('送', 'Sent to'), head.sentTo],
    [pick('印发', 'Printed'), head.printedBy === null ? null : `${head.printedBy} ${head.printedOn ?? ''}`],
    [pick('公开', 'Publicity'), head.publicity],
  ]
  return (
    <>
      <ReplyWarnings warnings={warnings} />
      <dl className="figure-row">
        <div>
          <dt>{pick('条款', 'Clauses')}</dt>
          <dd>{clauses.length}</dd>
          <small>
            {lost === 0
              ? pick('各部分的文字没有遗漏', 'nothing of the parts was lost')
              : pick(`有 ${lost} 个字没有归入条款`, `${lost} characters are in no clause`)}
          </small>
        </div>
        {(['promise', 'measure', 'stance'] as const).map((kind) => (
          <div key={kind}>
            <dt>
              <KindTag kind={kind} />
            </dt>
            <dd>{counts[kind]}</dd>
          </div>
        ))}
        <div>
          <dt>{pick('须人看的', 'To be looked at')}</dt>
          <dd>{counts.doubtful}</dd>
        </div>
      </dl>
      {mayImport && <EnterFor region={region} number={head.number} {...(text === undefined ? {} : { text })} />}
      <section className="panel">
        <Tabs
          items={[
            {
              key: 'clauses',
              label: pick(`条款 ${clauses.length}`, `Clauses ${clauses.length}`),
              children: parts.map((part) => (
                <section key={part.number} aria-label={part.title}>
                  <h3>
                    {part.number}. {part.title}
                    {part.area !== null && say(clauseAreaWords[part.area]) !== part.title && (
                      <span className="quiet">（{say(clauseAreaWords[part.area])}）</span>
                    )}
                  </h3>
                  <ol className="clause-list">
                    {clauses
                      .filter((clause) => clause.part === part.number)
                      .map((clause) => (
                        <li key={clause.code} className="clause">
                          <div className="clause-body">
                            <ClauseLines clause={clause} />
                          </div>
                        </li>
                      ))}
                  </ol>
                </section>
              )),
            },
            {
              key: 'claims',
              label: pick(`年度实绩 ${claims.length}`, `Counts ${claims.length}`),
              children: <ClaimsTable claims={claims} />,
            },
            {
              key: 'head',
              label: pick('公文要素', 'What the paper says of itself'),
              children: (
                <dl className="about-facts">
                  {facts.map(([name, value]) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd>{value ?? <span className="quiet">{pick('没有', 'none')}</span>}</dd>
                    </div>
                  ))}
                </dl>
              ),
            },
          ]}
        />
      </section>
    </>
  )
}

/** To confirm clauses, the reply is entered for the proposal that it answers. */
function EnterFor({
  region,
  number,
  text,
}: {
  readonly region: string
  readonly number: number | null
  readonly text?: string
}) {
  const { pick } = useWords()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(number === null ? '' : String(number))
  const [chosen, setChosen] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const board = useAnswer(
    'engagement',
    'proposalBoard',
    { region, size: 50, ...(asked === '' ? {} : { search: asked }) },
    { placeholderData: (before) => before },
  )
  const open = (board.data?.proposals ?? []).filter(({ status }) => ['handling', 'again', 'further'].includes(status))
  const found = open.find(({ id }) => id === chosen)
  return (
    <section className="panel">
      <h2>{pick('录入为某一件的答复', 'Enter it for its proposal')}</h2>
      <p className="quiet">
        {pick(
          '录入后可以逐条确认，可核查承诺列入承诺台账。只列出正在办理的；还没有登记的，请先登记。',
          'Once entered, each clause is confirmed and promises go into the ledger. Only those being handled are listed; register it first where it is not there.',
        )}
      </p>
      <div className="tools">
        <Select
          showSearch={{ filterOption: false, onSearch: setAsked }}
          aria-label={pick('建议（提案）', 'Proposal')}
          placeholder={pick('输入编号、标题或代表姓名', 'number, title or proposer')}
          style={{ minWidth: 260, flex: '1 1 260px', maxWidth: 560 }}
          value={chosen}
          onChange={setChosen}
          notFoundContent={pick('没有正在办理的', 'none is being handled')}
          options={open.map(({ id, session, number: own, title }) => ({
            value: id,
            label: `${session} ${own}号 ${title}`,
          }))}
        />
        <Button type="primary" disabled={!found} onClick={() => setOpen(true)}>
          {pick('录入', 'Enter it')}
        </Button>
      </div>
      {isOpen && found && (
        <ImportDialog
          county={found.county}
          id={found.id}
          {...(text === undefined ? {} : { text })}
          onClose={() => setOpen(false)}
          onDone={() => void navigate({ to: paths.proposalClauses, params: { at: found.county, proposal: found.id } })}
        />
      )}
    </section>
  )
}
