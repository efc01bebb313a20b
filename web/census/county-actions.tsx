/** What may be done with a county's year, by whoever is looking: import, submit, approve, accept, and the papers. */
import { CheckOutlined, DownloadOutlined, FileWordOutlined, SendOutlined, UploadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import type { CountyFiling } from '#modules/census/contract.ts'
import { fileUrl, useCommand } from '#web/app/api.ts'
import { useMe } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { regionsWithin } from './region-within.ts'

interface Props {
  readonly county: CountyFiling
  readonly region: string
}

export function CountyActions({ county: filing, region }: Props) {
  const { county, year, number, state } = filing
  const { pick } = useWords()
  const { modal } = App.useApp()
  const run = useRun()
  const me = useMe().data
  const submit = useCommand('census', 'submitCounty')
  const approve = useCommand('census', 'approveCounty')
  const accept = useCommand('census', 'acceptCounty')
  const may = (permission: string) => regionsWithin(me, permission, county).includes(county)

  /** Asks once more, then carries it out against the state that the person saw. */
  const press = (command: typeof submit, title: string, content: string, done: string) => {
    void modal.confirm({
      title,
      content,
      okText: pick('确认', 'Confirm'),
      onOk: () =>
        run(
          () => command.run({ county, year, expected: number }),
          () => done,
        ),
    })
  }
  const waiting = (filing.byState.imported ?? 0) + (filing.byState.returned ?? 0)
  const unendorsed = filing.byState.signed ?? 0
  return (
    <>
      {state === 'collecting' && regionsWithin(me, 'census.import', county).length > 0 && (
        <Link to={paths.importInto} params={{ county, year: String(year) }}>
          <Button type={filing.schools === 0 ? 'primary' : 'default'} icon={<UploadOutlined />}>
            {pick('导入数据表', 'Import')}
          </Button>
        </Link>
      )}
      {region === county && filing.schools > 0 && (
        <>
          <Button icon={<DownloadOutlined />} href={fileUrl('census', 'exportTable', { county, year })}>
            {pick('导出学校基表', 'Export table')}
          </Button>
          <Button icon={<FileWordOutlined />} href={fileUrl('census', 'checkReport', { county, year })}>
            {pick('数据核查报告', 'Check report')}
          </Button>
        </>
      )}
      {may('census.submit') && state === 'collecting' && filing.schools > 0 && (
        <Button
          type="primary"
          icon={<SendOutlined />}
          loading={submit.isRunning}
          onClick={() =>
            press(
              submit,
              pick('提交给分管副局长审签？', 'Submit to the deputy director?'),
              waiting + unendorsed > 0
                ? pick(
                    `还有 ${waiting} 所学校未签字、${unendorsed} 所待中心校审核，系统会在提交时核对。`,
                    `${waiting} schools have not signed and ${unendorsed} wait for their central school; this is checked on submission.`,
                  )
                : pick('所有学校均已签字并审核。', 'All schools have signed and been endorsed.'),
              pick('已提交', 'Submitted'),
            )
          }
        >
          {pick('提交县区数据', 'Submit')}
        </Button>
      )}
      {may('census.approve') && state === 'submitted' && (
        <Button
          type="primary"
          icon={<CheckOutlined />}
          loading={approve.isRunning}
          onClick={() =>
            press(
              approve,
              pick('审签并报市级核收？', 'Approve and hand to the city?'),
              pick(
                `共 ${filing.schools} 所学校。审签表示您已审阅数据核查报告。`,
                `${filing.schools} schools. Approving says that you have read the check report.`,
              ),
              pick('已审签', 'Approved'),
            )
          }
        >
          {pick('审签', 'Approve')}
        </Button>
      )}
      {may('census.accept') && state === 'approved' && (
        <Button
          type="primary"
          icon={<CheckOutlined />}
          loading={accept.isRunning}
          onClick={() =>
            press(
              accept,
              pick('核收并锁定？', 'Accept and lock?'),
              pick(
                '锁定后即测算达标情况；以后更正须由市级退回学校，并形成新版本。',
                'Once locked the county is judged; a later correction must be returned by the city and makes a new version.',
              ),
              pick('已核收并锁定，正在测算', 'Accepted and locked; being judged'),
            )
          }
        >
          {pick('核收并锁定', 'Accept and lock')}
        </Button>
      )}
    </>
  )
}
