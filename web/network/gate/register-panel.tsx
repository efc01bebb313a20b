/** The gate is complete: the register of schools may now carry it out, on a day, under the number of the approval. */
import { Alert, Button, DatePicker, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { adjustmentWords, type Candidate } from '#modules/network/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useMay } from '#web/app/me.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

export function RegisterPanel({ candidate }: { readonly candidate: Candidate }) {
  const { say, pick } = useWords()
  const may = useMay()
  const run = useRun()
  const [on, setOn] = useState<Dayjs | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const commands = {
    close: useCommand('schools', 'close'),
    merge: useCommand('schools', 'merge'),
    suspend: useCommand('schools', 'suspend'),
    turnIntoPoint: useCommand('schools', 'turnIntoPoint'),
    reopen: useCommand('schools', 'reopen'),
  }
  const by = candidate.registerBy
  if (by === null) return null
  const command = commands[by.operation]
  const register = () =>
    run(
      // The room names the command and its input as the register takes them.
      () => command.run({ ...by.input, on: on!.format('YYYY-MM-DD') } as never),
      () => pick('名录已登记', 'the register has it'),
    ).then((done) => done && setIsOpen(false))
  return (
    <>
      <Alert
        type="success"
        showIcon
        className="note-below"
        title={pick(
          '法定程序已完成，可以在学校名录登记。',
          'Every step is complete; the register of schools may carry it out.',
        )}
        action={
          may('schools.register') ? (
            <Button type="primary" onClick={() => setIsOpen(true)}>
              {pick('登记到名录', 'Register')}
            </Button>
          ) : (
            <span className="quiet">{pick('由名录管理人登记', 'whoever keeps the register does it')}</span>
          )
        }
      />
      <Modal
        open={isOpen}
        title={pick(
          `${candidate.schoolName}：${say(adjustmentWords[candidate.kind])}`,
          `${candidate.schoolName}: ${say(adjustmentWords[candidate.kind])}`,
        )}
        okText={pick('登记', 'Register')}
        okButtonProps={{ disabled: on === null }}
        confirmLoading={command.isRunning}
        onOk={() => void register()}
        onCancel={() => setIsOpen(false)}
      >
        <p>{pick('生效日期', 'Day from which it holds')}</p>
        <DatePicker value={on} onChange={setOn} style={{ width: '100%' }} minDate={dayjs('2000-01-01')} />
        <p className="quiet">
          {pick(`批复文号 ${candidate.approvalNumber ?? ''}`, `approval ${candidate.approvalNumber ?? ''}`)}
        </p>
      </Modal>
    </>
  )
}
