/** 县域测算报告: the verdict, every school by every indicator, how far schools lie apart, and what is missing. */
import { DownloadOutlined, LineChartOutlined, ReloadOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Select } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { schoolYearName } from '#kernel/school-year.ts'
import { fileUrl, useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useMay } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRun } from '#web/app/run.ts'
import { Trouble } from '#web/app/trouble.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CvHistory, VersionTable, YearTable } from './county-history.tsx'
import { EvidenceDrawer } from './evidence-drawer.tsx'
import { ExcludedTable } from './excluded-table.tsx'
import { GapTable } from './gap-table.tsx'
import { matrixRows } from './matrix-rows.ts'
import { ObstacleTable, TurningTable } from './obstacles.tsx'
import { PartItems } from './part-items.tsx'
import { PrintChooser, type PrintChoice } from './print-chooser.tsx'
import { reportChoices, type ChooseOnReport, type ReportChoices } from './report-choices.ts'
import { ReportTrace } from './report-trace.tsx'
import { Section, sectionIds, type SectionId } from './report-section.tsx'
import { SchoolMatrix } from './school-matrix.tsx'
import { SizePanels } from './size-panels.tsx'
import { SpreadPanel } from './spread-panel.tsx'
import { VerdictHeader } from './verdict-header.tsx'
import './county-report.css'

type History = AnswerOf<'assessment', 'history'>['years']

export function CountyReportPage() {
  const { county } = useParams({ strict: false })
  const { pick } = useWords()
  const [choices, choose] = usePageState(reportChoices)
  const history = useAnswer('assessment', 'history', { county: county ?? '' }, { enabled: county !== undefined })
  if (county === undefined) return null
  if (history.isError) return <Trouble error={history.error} again={() => void history.refetch()} />
  if (!history.data) return <Loading />
  const years = history.data.years.map(({ summary }) => summary.year)
  const year = choices.year ?? (years.length === 0 ? undefined : Math.max(...years))
  if (year === undefined) {
    return (
      <EmptyState
        title={pick(
          '这个县区还没有测算结果：数据核收锁定后自动测算',
          'there is no report of this county yet; it is judged once its figures are locked',
        )}
      />
    )
  }
  return <YearReport county={county} year={year} history={history.data.years} choices={choices} choose={choose} />
}

interface YearReportProps {
  readonly county: string
  readonly year: number
  readonly history: History
  readonly choices: ReportChoices
  readonly choose: ChooseOnReport
}

function YearReport({ county, year, history, choices, choose }: YearReportProps) {
  const { version } = choices
  const answer = useAnswer('assessment', 'report', { county, year, ...(version === undefined ? {} : { version }) })
  if (answer.isError) return <Trouble error={answer.error} again={() => void answer.refetch()} />
  if (!answer.data) return <Loading />
  return <Report answer={answer.data} history={history} choices={choices} choose={choose} />
}

function RejudgeButton({ county, year }: { readonly county: string; readonly year: number }) {
  const { pick } = useWords()
  const rejudge = useCommand('assessment', 'rejudge')
  const run = useRun()
  return (
    <Button
      icon={<ReloadOutlined />}
      loading={rejudge.isRunning}
      onClick={() =>
        void run(
          () => rejudge.run({ county, year }),
          ({ changed }) =>
            changed
              ? pick('已按现行标准重新测算', 'Judged anew by the rules in force')
              : pick('标准和数据都没有变化，结果不变', 'Neither rules nor figures have changed; the result stays'),
        )
      }
    >
      {pick('重新测算', 'Judge anew')}
    </Button>
  )
}

const none: AnswerOf<'assessment', 'evidence'>['evidence'] = []

interface ReportProps {
  readonly answer: AnswerOf<'assessment', 'report'>
  readonly history: History
  readonly choices: ReportChoices
  readonly choose: ChooseOnReport
}

function Report({ answer, history, choices, choose }: ReportProps) {
  const { pick } = useWords()
  const yearName = useYearName()
  const may = useMay()
  const { basis, report, sizes, versions } = answer
  const { county, countyName, year, version } = basis
  const rows = useMemo(() => matrixRows(report.schools, sizes), [report, sizes])
  const openTrace = useCallback((trace: string) => choose({ trace }), [choose])
  const openEvidence = useCallback((item: string) => choose({ evidence: item }), [choose])
  const evidence = useAnswer('assessment', 'evidence', { county, year })
  const pieces = evidence.data?.evidence ?? none
  const items = Object.values(report.parts).flatMap((part) => part.items)
  const years = [...new Set([...history.map(({ summary }) => summary.year), year])].sort((a, b) => b - a)
  const [printing, setPrinting] = useState<PrintChoice>({ sections: sectionIds, withNames: false })
  const section = (id: SectionId) => ({ id, isPrinted: printing.sections.includes(id) })
  const sections: readonly (readonly [SectionId, string])[] = [
    ['schools', pick('学校与七项指标', 'Schools by indicator')],
    ['spread', pick('差异系数', 'Spread')],
    ['sizes', pick('班额与规模', 'Sizes')],
    ['parts', pick('政府保障等', 'Other parts')],
    ['obstacles', pick('离标准还差什么', 'Obstacles')],
    ['gaps', pick('缺口清单', 'Gaps')],
    ['turning', pick('影响结论的学校', 'Deciding schools')],
    ['excluded', pick('未参加测算', 'Left out')],
    ['history', pick('历年与版本', 'Years and versions')],
  ]
  return (
    <div className="county-report">
      <PageHeader
        title={pick(`${countyName}义务教育优质均衡发展测算报告`, `Quality-balance report, ${countyName}`)}
        about={pick(
          `${yearName(year)}；来源：学校基表、县区基表。自评测算，非认定结论。`,
          `School year ${yearName(year)}; source: school and county tables. Self-assessment, not a recognition.`,
        )}
        actions={
          <>
            <Select
              aria-label={pick('统计学年', 'School year')}
              value={year}
              options={years.map((each) => ({ value: each, label: yearName(each) }))}
              onChange={(chosen) => choose({ year: chosen, version: undefined, trace: '' })}
              style={{ minWidth: 150 }}
            />
            {may('projection.read') ? (
              <Link to={paths.forecast} search={{ county }}>
                <Button icon={<LineChartOutlined />}>{pick('学龄人口预测', 'Forecast')}</Button>
              </Link>
            ) : null}
            <Button
              icon={<DownloadOutlined />}
              href={fileUrl('assessment', 'exportReport', { county, year, version })}
              download
            >
              {pick('导出 xlsx', 'Export xlsx')}
            </Button>
            <PrintChooser sections={sections} chosen={printing} onChosen={setPrinting} />
            {may('assessment.judge') && !basis.isDraft ? <RejudgeButton county={county} year={year} /> : null}
          </>
        }
      />
      {basis.isDraft ? (
        <Alert
          type="warning"
          showIcon
          className="draft-note"
          title={pick(
            '未定稿：数据尚未核收锁定，本页为按当前填报数据的预览，不保存。',
            'Draft: the figures are not locked; this is a preview on what has been filed so far and is not kept.',
          )}
        />
      ) : null}
      <VerdictHeader report={report} basis={basis} />
      <nav className="section-links no-print" aria-label={pick('本页各节', 'Sections of this page')}>
        {sections.map(([id, title]) => (
          <button key={id} type="button" onClick={() => document.querySelector(`#${id}`)?.scrollIntoView()}>
            {title}
          </button>
        ))}
      </nav>
      <Section
        {...section('schools')}
        title={pick('学校与七项指标', 'Schools by indicator')}
        about={pick('资源配置，第六条', 'resources, art. 6')}
      >
        <SchoolMatrix
          report={report}
          rows={rows}
          choices={choices}
          choose={choose}
          onTrace={openTrace}
          caption={pick(
            `${countyName}${schoolYearName(year)}各校七项指标`,
            `The seven indicators by school, ${countyName}, ${yearName(year)}`,
          )}
        />
      </Section>
      <Section
        {...section('spread')}
        title={pick('校际差异系数', 'Spread between schools')}
        about={pick('保留四位小数，按未取整的数与限值比较', 'to four decimals, compared unrounded')}
      >
        <SpreadPanel report={report} onTrace={openTrace} />
      </Section>
      <Section {...section('sizes')} title={pick('班额与学校规模', 'Sizes of classes and schools')}>
        <SizePanels report={report} sizes={sizes} />
      </Section>
      <Section
        {...section('parts')}
        title={pick('政府保障、教育质量、社会认可度等', 'Government, quality, recognition and others')}
      >
        <PartItems
          report={report}
          evidence={pieces}
          namesOnPaper={printing.withNames}
          onTrace={openTrace}
          onEvidence={openEvidence}
        />
      </Section>
      <Section
        {...section('obstacles')}
        title={pick('离标准还差什么', 'What stands between the county and the standard')}
      >
        <ObstacleTable report={report} />
      </Section>
      <Section {...section('gaps')} title={pick('缺口清单', 'Gaps')} about={pick('按校·学段', 'by school and stage')}>
        <GapTable report={report} which={choices.gaps} choose={choose} />
      </Section>
      <Section
        {...section('turning')}
        title={pick('影响结论的学校（重点帮扶）', 'Schools that decide results')}
        about={pick('只改一所学校的一个数，结论就会改变', 'one figure of one school turns a result over')}
      >
        <TurningTable report={report} />
      </Section>
      <Section {...section('excluded')} title={pick('未单独参加测算的学校', 'Schools not judged by themselves')}>
        <ExcludedTable report={report} />
      </Section>
      <Section {...section('history')} title={pick('历年与版本', 'Years and versions')}>
        <div className="two-columns">
          <div>
            <YearTable
              years={history}
              year={year}
              onYear={(chosen) => choose({ year: chosen, version: undefined, trace: '' })}
            />
            <VersionTable
              versions={versions}
              version={version}
              onVersion={(chosen) => choose({ version: chosen, year })}
            />
          </div>
          <CvHistory years={history} indicators={report.indicators} />
        </div>
      </Section>
      <ReportTrace report={report} version={version} name={choices.trace} onOpen={openTrace} />
      <EvidenceDrawer
        isOpen={choices.evidence !== ''}
        item={choices.evidence}
        county={county}
        year={year}
        label={items.find(({ code }) => code === choices.evidence)?.label ?? null}
        evidence={pieces.filter(({ item }) => item === choices.evidence)}
        onClose={() => choose({ evidence: '' })}
      />
    </div>
  )
}
