/** A background job in its box: its name and state, how far it is, its figures so far, a way to stop, and how it ended. */
import { StopOutlined } from '@ant-design/icons'
import { Alert, Button, Progress } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from './words.tsx'

interface Figure {
  readonly title: string
  readonly value: string
}

interface Props {
  readonly name: string
  /** Stands small beside the name. */
  readonly kind?: string
  readonly state: string
  readonly startedAt: string
  readonly isUnderWay: boolean
  readonly hasFailed: boolean
  /** A share of one. */
  readonly progress: number
  /** What it does now, or why it failed. */
  readonly step: string
  /** Left out where the person may not stop it. */
  readonly onStop?: (() => void) | undefined
  readonly isStopping: boolean
  /** The way to what was made. */
  readonly open?: ReactNode
  readonly figures?: readonly Figure[]
  /** What the room adds below: a picture of the way there, why it cannot be, a certificate. */
  readonly children?: ReactNode
}

export function JobPanel(props: Props) {
  const { name, kind, state, startedAt, isUnderWay, hasFailed, progress, step, onStop, isStopping, open } = props
  const { figures = [], children } = props
  const { pick } = useWords()
  return (
    <section className="panel" aria-label={name} aria-live="polite">
      <div className="panel-tools">
        <h2>
          {pick('测算：', 'Working out: ')}
          {name}
          {kind !== undefined && (
            <>
              {' '}
              <small className="quiet">{kind}</small>
            </>
          )}
        </h2>
        <span className="quiet">
          {state} · {startedAt}
        </span>
        {isUnderWay && onStop !== undefined && (
          <Button icon={<StopOutlined />} loading={isStopping} onClick={onStop}>
            {pick('停止，保留已得方案', 'Stop with the best so far')}
          </Button>
        )}
        {open}
      </div>
      {isUnderWay && (
        <>
          <Progress percent={Math.round(progress * 100)} status="active" aria-label={pick('测算进度', 'progress')} />
          <p className="quiet">{step}</p>
        </>
      )}
      {figures.length > 0 && (
        <dl className="figure-row">
          {figures.map(({ title, value }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
      {hasFailed && (
        <Alert type="error" showIcon title={pick('测算没有完成', 'it did not come to an end')} description={step} />
      )}
    </section>
  )
}
