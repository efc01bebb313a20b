/** The small marks of proposals: how one stands, which clock runs, class, opinion, and how a rule is known. Word, sign and colour together. */
import { Tag } from 'antd'
import {
  attitudeWords,
  clockWords,
  markWords,
  proposalStatusWords,
  type Attitude,
  type ClockShown,
  type Mark,
  type ProposalStatus,
  type ResultClass,
} from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import { clockLeft, urgencyOf, type Urgency } from './clock-words.ts'

interface Look {
  readonly mark: string
  readonly colour: string
}

const statusLooks: Readonly<Record<ProposalStatus, Look>> = {
  registered: { mark: '○', colour: 'default' },
  returned: { mark: '↩', colour: 'warning' },
  handling: { mark: '▶', colour: 'processing' },
  'in-review': { mark: '▶', colour: 'processing' },
  reviewed: { mark: '▶', colour: 'processing' },
  signed: { mark: '◆', colour: 'processing' },
  replied: { mark: '◆', colour: 'processing' },
  again: { mark: '!', colour: 'error' },
  further: { mark: '↻', colour: 'warning' },
  closed: { mark: '✓', colour: 'success' },
  withdrawn: { mark: '–', colour: 'default' },
  transferred: { mark: '→', colour: 'default' },
}

function Marked({ mark, colour, children }: Look & { readonly children: string }) {
  return (
    <Tag color={colour}>
      <span aria-hidden="true">{mark}</span> {children}
    </Tag>
  )
}

export function StatusTag({ status }: { readonly status: ProposalStatus }) {
  const { say } = useWords()
  return <Marked {...statusLooks[status]}>{say(proposalStatusWords[status])}</Marked>
}

const clockLooks: Readonly<Record<Urgency, Look>> = {
  late: { mark: '!', colour: 'error' },
  soon: { mark: '△', colour: 'warning' },
  running: { mark: '▶', colour: 'processing' },
  done: { mark: '✓', colour: 'success' },
  none: { mark: '?', colour: 'default' },
}

export function ClockTag({ clock }: { readonly clock: ClockShown }) {
  const { say } = useWords()
  return <Marked {...clockLooks[urgencyOf(clock)]}>{say(clockLeft(clock))}</Marked>
}

/** What the clock is for, the day, and how long. */
export function ClockLine({ clock }: { readonly clock: ClockShown }) {
  const { say } = useWords()
  return (
    <span className="clock-line">
      <span>{say(clockWords[clock.code])}</span>
      {clock.dueOn !== null && <b className="unbroken">{clock.dueOn}</b>}
      <ClockTag clock={clock} />
    </span>
  )
}

export function ResultTag({ result, words }: { readonly result: ResultClass; readonly words?: string }) {
  const { pick } = useWords()
  return (
    <Tag variant="outlined" {...(words === undefined ? {} : { title: words })}>
      {pick(`${result}类`, `class ${result}`)}
    </Tag>
  )
}

const attitudeLooks: Readonly<Record<Attitude, Look>> = {
  satisfied: { mark: '✓', colour: 'success' },
  fairly: { mark: '△', colour: 'warning' },
  not: { mark: '✕', colour: 'error' },
}

export function AttitudeTag({ attitude }: { readonly attitude: Attitude }) {
  const { say } = useWords()
  return <Marked {...attitudeLooks[attitude]}>{say(attitudeWords[attitude])}</Marked>
}

export function KeyTag() {
  const { pick } = useWords()
  return <Tag color="gold">{pick('★ 重点', '★ key')}</Tag>
}

export function RestrictedTag() {
  const { pick } = useWords()
  return <Tag>{pick('不公开', 'restricted')}</Tag>
}

/** Signed as solved although promises are open. */
export function SolvedButOpenTag({ open }: { readonly open: number }) {
  const { pick } = useWords()
  return <Tag color="error">{pick(`! A类但有 ${open} 项未完成承诺`, `! class A, ${open} promises open`)}</Tag>
}

/** How a rule is known; seen in the document is the common case and still said. */
export function MarkTag({ mark }: { readonly mark: Mark }) {
  const { say } = useWords()
  return <Tag color={mark === 'seen' ? 'success' : mark === 'ours' ? 'purple' : 'warning'}>{say(markWords[mark])}</Tag>
}
