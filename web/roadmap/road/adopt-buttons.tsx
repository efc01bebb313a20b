/** A road is adopted, or withdrawn, with a reason that others will read. */
import { CheckOutlined, RollbackOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { RoadStatus } from '#modules/roadmap/contract.ts'
import { useRun } from '#web/app/run.ts'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly status: RoadStatus
  readonly hasPlan: boolean
  readonly mayAdopt: boolean
  readonly mayWithdraw: boolean
  readonly isRunning: boolean
  readonly onAdopt: (reason: string) => Promise<unknown>
  readonly onWithdraw: (reason: string) => Promise<unknown>
}

export function AdoptButtons({ status, hasPlan, mayAdopt, mayWithdraw, isRunning, onAdopt, onWithdraw }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const [asked, setAsked] = useState<'adopt' | 'withdraw' | null>(null)
  const act = async (reason: string) => {
    const done = await run(
      () => (asked === 'adopt' ? onAdopt(reason) : onWithdraw(reason)),
      () => (asked === 'adopt' ? pick('已采用', 'adopted') : pick('已撤回', 'withdrawn')),
    )
    if (done) setAsked(null)
  }
  return (
    <>
      {mayAdopt && hasPlan && status !== 'adopted' && status !== 'withdrawn' && (
        <Button type="primary" icon={<CheckOutlined />} onClick={() => setAsked('adopt')}>
          {pick('采用', 'Adopt')}
        </Button>
      )}
      {mayWithdraw && status !== 'withdrawn' && (
        <Button icon={<RollbackOutlined />} onClick={() => setAsked('withdraw')}>
          {pick('撤回', 'Withdraw')}
        </Button>
      )}
      <ReasonDialog
        isOpen={asked !== null}
        title={
          asked === 'adopt' ? pick('采用这个路线图', 'Adopt this road') : pick('撤回这个路线图', 'Withdraw this road')
        }
        about={
          asked === 'adopt'
            ? pick(
                '采用后，原来采用的方案由它替代；各项措施将作为责任书、时间表的来源。采用不等于批准资金和编制。',
                'It takes the place of the road adopted before; its actions become the source of pledges. It grants neither money nor posts.',
              )
            : pick('撤回后保留备查，不再作为依据。', 'It is kept on record and stands for nothing any more.')
        }
        label={pick('原因（会议、文件、考虑）', 'Reason')}
        confirm={asked === 'adopt' ? pick('采用', 'Adopt') : pick('撤回', 'Withdraw')}
        least={4}
        most={500}
        isRunning={isRunning}
        onReason={(reason) => void act(reason)}
        onClose={() => setAsked(null)}
      />
    </>
  )
}
