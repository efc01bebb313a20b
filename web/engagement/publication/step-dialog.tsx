/** Takes the next step of publications: what it means is said first; the secrecy check is answered point by point. */
import { Alert, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import {
  publicationStepWords,
  secrecyPoints,
  secrecyPointWords,
  type PublicationRow,
  type SecrecyPoint,
} from '#modules/engagement/contract.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { actWords, batchesOf, doneWords, type NextStep } from './turns.ts'
import { usePassOn } from './use-pass-on.ts'

interface Props {
  readonly step: NextStep
  /** All of them wait for this step and for whoever looks. */
  readonly rows: readonly PublicationRow[]
  readonly onClose: (done: boolean) => void
}

export function StepDialog({ step, rows, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const passOn = usePassOn()
  const [confirmed, setConfirmed] = useState<readonly SecrecyPoint[]>([])
  const [hasRead, setRead] = useState(rows.length === 1)
  const isChecked = step !== 'cleared' || confirmed.length === secrecyPoints.length
  const take = async () => {
    const done = await run(
      () => passOn.run(batchesOf(rows), confirmed),
      () => say(doneWords[step]),
    )
    if (done) onClose(true)
  }
  const [first] = rows
  return (
    <Modal
      open
      title={say(publicationStepWords[step])}
      okText={say(actWords[step])}
      okButtonProps={{ disabled: !isChecked || !hasRead }}
      confirmLoading={passOn.isRunning}
      onOk={() => void take()}
      onCancel={() => onClose(false)}
    >
      <p>
        {rows.length === 1
          ? pick(`“${first!.title.zh}”（第${first!.version}版）`, `"${first!.title.en}" (version ${first!.version})`)
          : pick(
              `所选 ${rows.length} 份，一次办理，全部通过或全部不变。`,
              `${rows.length} together: all of them or none.`,
            )}
      </p>
      {step === 'published' && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={pick(
            '发布后，任何人不登录即可看到冻结的内容；以后只能更正或撤回，并写明原因。',
            'Anybody can read the frozen content without signing in; after that it can only be corrected or withdrawn, with a reason.',
          )}
        />
      )}
      {step === 'cleared' && (
        <fieldset className="secrecy-points">
          <legend>{pick('逐项核对，四项都确认后才能通过：', 'Check each point; all four are asked for:')}</legend>
          {secrecyPoints.map((point) => (
            <Checkbox
              key={point}
              checked={confirmed.includes(point)}
              onChange={({ target }) =>
                setConfirmed(target.checked ? [...confirmed, point] : confirmed.filter((each) => each !== point))
              }
            >
              {say(secrecyPointWords[point])}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {rows.length > 1 && (
        <Checkbox checked={hasRead} onChange={({ target }) => setRead(target.checked)}>
          {pick('已逐份阅读所选内容', 'I have read each of them')}
        </Checkbox>
      )}
    </Modal>
  )
}
