/** The server has it: what became of it, and where to go on. */
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { paths } from '#web/app/paths.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import type { VisitDraft } from './draft.ts'
import { forgetDraft } from './draft-store.ts'

export function SentNote({ draft }: { readonly draft: VisitDraft }) {
  const { say, pick } = useWords()
  const navigate = useNavigate()
  if (draft.sent === null) return null
  const { id, at, cases, isOlder } = draft.sent
  const leave = async () => {
    await forgetDraft(draft.id)
    void navigate({ to: paths.supervision, search: { county: draft.county } })
  }
  return (
    <section className="panel">
      <Alert
        type="success"
        showIcon
        className="note-below"
        title={pick(`已提交（${moment(at)}），只保存了一份`, `Handed in on ${moment(at)} and kept once`)}
      />
      {isOlder && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={pick(
            '服务器先前已收到这份记录，那之后的修改没有计入；请在记录页“补充说明”。',
            'The server had it before; what was changed afterwards did not get there. Add it on the page of the visit.',
          )}
        />
      )}
      {draft.problems.map(({ field, what, todo }) => (
        <Alert
          key={`${field} ${what.en}`}
          type="warning"
          showIcon
          className="note-below"
          title={say(what)}
          description={say(todo)}
        />
      ))}
      {cases.length > 0 && (
        <>
          <p>{pick('发现的问题已列入整改台账：', 'What was found stands in the ledger of cases:')}</p>
          <ul className="plain-list note-below">
            {cases.map((each) => (
              <li key={each.id}>
                <Link to={paths.case} params={{ case: each.id }} search={{ county: draft.county }}>
                  {each.label}
                </Link>{' '}
                {draft.findings[each.finding - 1]?.text}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="tools">
        <Link to={paths.visit} params={{ visit: id }} search={{ county: draft.county }}>
          <Button type="primary">{pick('查看记录、开具通知书', 'See the record, issue a notice')}</Button>
        </Link>
        <Button onClick={() => void leave()}>{pick('返回今日', 'Back to today')}</Button>
      </div>
    </section>
  )
}
