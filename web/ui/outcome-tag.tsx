/** The one look of outcomes everywhere: word, shape and colour together, so that none of them has to carry it alone. */
import { Tag } from 'antd'
import {
  outcomeWords,
  schoolOutcomeWords,
  valueOutcomeWords,
  type Outcome,
  type ValueOutcome,
} from '#kernel/outcome.ts'
import { useWords } from './words.tsx'

/** Colours tell apart under the common kinds of colour blindness; `mark` tells apart in black and white. */
export const outcomeLook: Readonly<
  Record<
    ValueOutcome,
    { readonly mark: string; readonly colour: string; readonly ground: string; readonly ink: string }
  >
> = {
  met: { mark: '✓', colour: '#2b7a4b', ground: '#e6f3ea', ink: '#1e5c37' },
  near: { mark: '△', colour: '#c98a00', ground: '#fdf3d8', ink: '#7a5200' },
  unmet: { mark: '✕', colour: '#c0392b', ground: '#fbe9e7', ink: '#92261b' },
  unknown: { mark: '?', colour: '#7d8790', ground: '#eef0f2', ink: '#4d565e' },
}

const look = (outcome: ValueOutcome) => ({
  color: outcomeLook[outcome].ink,
  background: outcomeLook[outcome].ground,
  borderColor: outcomeLook[outcome].colour,
})

type Props =
  | { readonly of?: 'part'; readonly outcome: Outcome }
  | { readonly of: 'value'; readonly outcome: ValueOutcome }
  | { readonly of: 'school'; readonly outcome: Outcome }

export function OutcomeTag(props: Props) {
  const { say } = useWords()
  const words =
    props.of === 'value'
      ? valueOutcomeWords[props.outcome]
      : props.of === 'school'
        ? schoolOutcomeWords[props.outcome]
        : outcomeWords[props.outcome]
  return (
    <Tag style={look(props.outcome)} variant="outlined">
      <span aria-hidden="true">{outcomeLook[props.outcome].mark}</span> {say(words)}
    </Tag>
  )
}
