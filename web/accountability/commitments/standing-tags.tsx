/** The light of a commitment and its three statuses: word, mark and colour together. */
import { Tag } from 'antd'
import {
  lightWords,
  paceWords,
  saidWords,
  shownWords,
  type CommitmentRow,
  type Light,
  type Pace,
} from '#modules/accountability/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import './commitments.css'

export const lightLook: Readonly<Record<Light, { readonly colour: string; readonly mark: string }>> = {
  green: { colour: 'success', mark: '●' },
  yellow: { colour: 'warning', mark: '▲' },
  red: { colour: 'error', mark: '■' },
  grey: { colour: 'default', mark: '?' },
}

const paceMarks: Readonly<Record<Pace, string>> = {
  met: '✓',
  'on-track': '→',
  'at-risk': '▲',
  late: '!',
  'fallen-back': '↻',
  unknown: '?',
}

export function LightTag({ light }: { readonly light: Light }) {
  const { say } = useWords()
  return (
    <Tag color={lightLook[light].colour}>
      <span aria-hidden="true">{lightLook[light].mark}</span> {say(lightWords[light])}
    </Tag>
  )
}

export function PaceWord({ pace }: { readonly pace: Pace }) {
  const { say } = useWords()
  return (
    <span className={pace === 'late' || pace === 'fallen-back' ? 'late' : ''}>
      <span aria-hidden="true">{paceMarks[pace]}</span> {say(paceWords[pace])}
    </span>
  )
}

/** What the owner says, what the evidence shows, and the pace: three things that may contradict each other. */
export function ThreeStatuses({ standing }: { readonly standing: CommitmentRow['standing'] }) {
  const { say, pick } = useWords()
  return (
    <span className="three-statuses">
      <span>
        <small>{pick('自报', 'says')}</small> {say(saidWords[standing.said])}
      </span>
      <span>
        <small>{pick('佐证', 'shows')}</small> {say(shownWords[standing.shown])}
      </span>
      <span>
        <small>{pick('进度', 'pace')}</small> <PaceWord pace={standing.pace} />
        {standing.daysLate > 0 && (
          <span className="late">{pick(` ${standing.daysLate} 天`, ` ${standing.daysLate} days`)}</span>
        )}
      </span>
    </span>
  )
}
