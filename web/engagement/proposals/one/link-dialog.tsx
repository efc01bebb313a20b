/** Gives a proposer a code of their own to look what became of the proposal; it is told once, and a new one ends the former. */
import { Alert, Button, Modal, Typography } from 'antd'
import { useState } from 'react'
import { useCommand } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly county: string
  readonly id: string
  readonly names: readonly string[]
  readonly onClose: () => void
}

export function LinkDialog({ county, id, names, onClose }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const issue = useCommand('engagement', 'issueProposerLink')
  const [issued, setIssued] = useState<{ readonly proposer: string; readonly code: string } | null>(null)
  const give = (proposer: string) =>
    void run(
      () => issue.run({ county, id, proposer }),
      ({ code }) => {
        setIssued({ proposer, code })
        return null
      },
    )
  const address = issued === null ? '' : location.origin + paths.myProposal.replace('$code', issued.code)
  return (
    <Modal
      open
      title={pick('代表（委员）查询链接', 'A link for the proposer')}
      footer={<Button onClick={onClose}>{pick('关闭', 'Close')}</Button>}
      onCancel={onClose}
    >
      <p className="quiet">
        {pick(
          '凭链接不用登录就能看办理过程和承诺兑现情况，并填写征询意见。查询码只显示一次；重新生成后，旧的失效。',
          'With it one sees, without signing in, what became of the proposal and its promises, and may rate the reply. The code is shown once; a new one ends the former.',
        )}
      </p>
      <ul className="link-people">
        {names.map((name) => (
          <li key={name}>
            <span>{name}</span>
            <Button size="small" loading={issue.isRunning} onClick={() => give(name)}>
              {pick(`为${name}生成`, `Make one for ${name}`)}
            </Button>
          </li>
        ))}
      </ul>
      {issued !== null && (
        <Alert
          type="success"
          showIcon
          title={pick(
            `${issued.proposer}的查询链接（请当面或短信交给本人）`,
            `The link of ${issued.proposer}; hand it to them alone`,
          )}
          description={
            <>
              <Typography.Paragraph copyable={{ text: address, tooltips: false }} className="link-code">
                {address}
              </Typography.Paragraph>
              <Typography.Paragraph copyable={{ text: issued.code, tooltips: false }} className="link-code">
                {issued.code}
              </Typography.Paragraph>
            </>
          }
        />
      )}
    </Modal>
  )
}
