/** What became of a file: progress while it is read, problems in place, headings to mend, what saving would change. */
import { SaveOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, App, Button, Progress, Statistic } from 'antd'
import { z } from 'zod'
import type { ImportReport } from '#modules/census/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { ProblemList, severities } from '#web/ui/problem-list.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ImportMender } from './import-mender.tsx'
import { ImportTag } from './import-tag.tsx'

const choices = z.object({
  region: z.string().default(''),
  county: z.string().optional(),
  year: z.string().optional(),
  only: z.enum(severities).optional(),
})

const isGoingOn = (state: ImportReport['state'] | undefined): boolean => state === 'waiting' || state === 'reading'

export function ImportReportPage() {
  const { id } = useParams({ from: paths.importReport })
  const { pick } = useWords()
  const [{ region }] = usePageState(choices)
  const state = useAnswer(
    'census',
    'importState',
    { region, id },
    {
      enabled: region !== '',
      refetchInterval: (query) => (isGoingOn(query.state.data?.state) ? 500 : false),
    },
  )
  if (region === '') {
    return <EmptyState title={pick('地址不完整：缺少地区代码', 'the address is incomplete: the region is missing')} />
  }
  return <Answered of={state}>{(report) => <Report report={report} />}</Answered>
}

function Report({ report }: { readonly report: ImportReport }) {
  const { say, pick } = useWords()
  const { modal } = App.useApp()
  const run = useRun()
  const [view, setView] = usePageState(choices)
  const save = useCommand('census', 'saveImport')
  const county = view.county ?? report.region.slice(0, 6)
  const blocked = report.changes?.blocked ?? 0
  const keep = () =>
    run(
      () => save.run({ region: report.region, id: report.id }),
      ({ saved, unchanged, blocked: left }) =>
        pick(
          `已保存 ${saved} 所学校的数据，${unchanged} 所没有变化，${left} 所已签字未改动`,
          `${saved} schools saved, ${unchanged} unchanged, ${left} signed and left alone`,
        ),
    )
  const press = () => {
    if (report.warnings === 0 && blocked === 0) {
      void keep()
      return
    }
    void modal.confirm({
      title: pick('保存这些数据？', 'Save these figures?'),
      content: (
        <ul className="plain-list">
          {report.warnings > 0 && (
            <li>
              {pick(
                `有 ${report.warnings} 条警告，学校签字前须更正或填写情况说明。`,
                `${report.warnings} warnings must be corrected or explained before the school signs.`,
              )}
            </li>
          )}
          {blocked > 0 && (
            <li>
              {pick(
                `有 ${blocked} 所学校已签字，其数据不会改动；确有错误请退回学校更正。`,
                `${blocked} schools have signed and stay as they are; return what is wrong to them.`,
              )}
            </li>
          )}
        </ul>
      ),
      okText: pick('保存', 'Save'),
      onOk: keep,
    })
  }
  return (
    <>
      <PageHeader
        title={report.fileName}
        tab={`${pick('导入', 'Import')} ${report.fileName}`}
        tags={<ImportTag state={report.state} />}
        about={
          <>
            {report.personName} · {moment(report.startedAt)} ·{' '}
            {view.year ? (
              <Link to={paths.importInto} params={{ county, year: view.year }}>
                {pick('导入另一个文件', 'import another file')}
              </Link>
            ) : (
              <Link to={paths.census}>{pick('返回报送列表', 'back to the filings')}</Link>
            )}
          </>
        }
        actions={
          report.state === 'ready' && (
            <Button type="primary" size="large" icon={<SaveOutlined />} loading={save.isRunning} onClick={press}>
              {pick('保存', 'Save')}
            </Button>
          )
        }
      />
      {isGoingOn(report.state) ? (
        <div className="panel" aria-live="polite">
          <Progress percent={Math.round(report.progress * 100)} status="active" />
          <span className="quiet">{say(report.step)}</span>
        </div>
      ) : (
        <Outcome report={report} county={county} year={view.year} />
      )}
      {report.missing.length > 0 && !isGoingOn(report.state) && report.state !== 'saved' && (
        <ImportMender key={report.missing.map(({ heading }) => heading).join()} report={report} />
      )}
      {report.problems.length > 0 && (
        <div className="panel">
          <h2>{pick('问题清单', 'Problems')}</h2>
          <ProblemList
            name={pick(`${report.fileName} 问题清单`, `problems of ${report.fileName}`)}
            problems={report.problems}
            only={view.only ?? ''}
            onOnly={(only) => setView({ only: only === '' ? undefined : only })}
          />
        </div>
      )}
    </>
  )
}

function Outcome({
  report,
  county,
  year,
}: {
  readonly report: ImportReport
  readonly county: string
  readonly year: string | undefined
}) {
  const { pick } = useWords()
  const { state, errors, warnings, changes } = report
  return (
    <div className="panel">
      {state === 'failed' && (
        <Alert
          type="error"
          showIcon
          title={pick('文件没有读成，什么都没有保存', 'The file could not be read; nothing was saved')}
          style={{ marginBottom: 12 }}
        />
      )}
      {state === 'faulty' && (
        <Alert
          type="error"
          showIcon
          style={{ marginBottom: 12 }}
          title={pick(
            `有 ${errors} 个错误，什么都没有保存。表头问题可在下面对应；数据错误请由学校改正后重新导入。`,
            `${errors} errors, nothing was saved. Headings can be mended below; wrong figures are for the school to correct.`,
          )}
        />
      )}
      {state === 'ready' && (
        <Alert
          type={warnings > 0 ? 'warning' : 'success'}
          showIcon
          style={{ marginBottom: 12 }}
          title={
            warnings > 0
              ? pick(
                  `没有错误，可以保存；${warnings} 条警告须由学校更正或说明。`,
                  `No errors, ready to be saved; ${warnings} warnings are for the schools to correct or explain.`,
                )
              : pick('没有发现问题，可以保存。', 'Nothing is wrong, ready to be saved.')
          }
        />
      )}
      {state === 'saved' && (
        <Alert
          type="success"
          showIcon
          style={{ marginBottom: 12 }}
          title={pick('已保存，等待学校核对签字。', 'Saved; the schools now check and sign.')}
          action={
            year && (
              <Link to={paths.filings} params={{ county, year }}>
                {pick('查看学校报送', 'see the filings')}
              </Link>
            )
          }
        />
      )}
      <div className="statistics">
        <Statistic title={pick('学校基表（行）', 'School rows')} value={report.schoolRows ?? '—'} />
        <Statistic title={pick('县区基表（行）', 'County rows')} value={report.countyRows ?? '—'} />
        <Statistic title={pick('错误', 'Errors')} value={errors} />
        <Statistic title={pick('警告', 'Warnings')} value={warnings} />
        {changes && (
          <>
            <Statistic title={pick('新增学校', 'New')} value={changes.added} />
            <Statistic title={pick('有变化', 'Changed')} value={changes.changed} />
            <Statistic title={pick('没有变化', 'As before')} value={changes.same} />
            <Statistic title={pick('已签字，不改动', 'Signed, left alone')} value={changes.blocked} />
          </>
        )}
      </div>
    </div>
  )
}
