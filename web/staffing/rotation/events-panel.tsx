/** What happened to a plan of exchange, from its draft on. */
import type { AnswerOf } from '#web/app/api.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly events: AnswerOf<'staffing', 'rotation'>['events']
  readonly madeBy: string
  readonly madeAt: string
}

const kindWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  reviewed: { zh: '审核', en: 'reviewed' },
  published: { zh: '签发，内部公布', en: 'issued, published internally' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  'carried-out': { zh: '登记到岗', en: 'recorded as carried out' },
  objected: { zh: '提出异议', en: 'objected to' },
  answered: { zh: '答复异议', en: 'objection answered' },
}

export function EventsPanel({ events, madeBy, madeAt }: Props) {
  const { say, pick } = useWords()
  return (
    <section className="panel">
      <h2>{pick('经过', 'History')}</h2>
      <ol className="staff-lines">
        <li>
          <span className="quiet">{moment(madeAt)}</span> {madeBy} {pick('编制（拟稿）', 'made it, as a draft')}
        </li>
        {events.map(({ number, kind, at, personName, reason, teacher }) => {
          const words = kindWords[kind]
          return (
            <li key={number}>
              <span className="quiet">{moment(at)}</span> {personName} {words ? say(words) : kind}
              {teacher !== null && pick(`（教师 ${teacher}）`, ` (teacher ${teacher})`)}
              {reason !== null && `${pick('：', ': ')}${reason}`}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
