/** The three signatures under a school's table (填表人, 审核人, 单位负责人); dated by the moment of signing. */
import { Alert, Button, Form, Input } from 'antd'
import type { Filing } from '#modules/census/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Names {
  readonly preparer: string
  readonly reviewer: string
  readonly head: string
}

export function SignPanel({ filing }: { readonly filing: Filing }) {
  const { pick } = useWords()
  const run = useRun()
  const sign = useCommand('census', 'sign')
  const isWaiting = filing.openWarnings > 0
  const rules = [{ required: true, min: 2, whitespace: true, message: pick('请填写姓名', 'give the name') }]
  const send = (names: Names) =>
    run(
      () => sign.run({ school: filing.school, year: filing.year, expected: filing.number, ...names }),
      () => pick('已签字上报', 'Signed and handed up'),
    )
  return (
    <div className="panel no-print">
      <h2>{pick('签字上报', 'Sign and hand up')}</h2>
      {isWaiting && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={pick(
            `还有 ${filing.openWarnings} 条警告没有情况说明，说明或更正后才能签字。`,
            `${filing.openWarnings} warnings are not explained yet; explain or correct them first.`,
          )}
        />
      )}
      <Form<Names> layout="inline" disabled={isWaiting} onFinish={(names) => void send(names)} className="sign-form">
        <Form.Item name="preparer" label={pick('填表人', 'Filled in by')} rules={rules}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="reviewer" label={pick('审核人', 'Checked by')} rules={rules}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="head" label={pick('单位负责人', 'Head of the school')} rules={rules}>
          <Input maxLength={30} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={sign.isRunning} disabled={isWaiting}>
          {pick('签字上报', 'Sign')}
        </Button>
      </Form>
      <p className="quiet" style={{ margin: '8px 0 0' }}>
        {pick(
          '签字表示本校对以上数据的真实性负责；签字后如需改动，须由上级退回。',
          'Signing says that the school answers for these figures; after it they must be returned before they change.',
        )}
      </p>
    </div>
  )
}
