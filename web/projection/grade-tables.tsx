/** The grades of a place year by year with their intervals, and its cohorts followed from births through the grades. */
import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { AnswerOf } from '#web/app/api.ts'
import { CohortMatrix, type CohortRow } from '#web/ui/charts/cohort-matrix.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { keepFile, sheetBytes, xlsxType, type SheetCell } from '#web/ui/save-table.ts'
import { useWords, type Speech } from '#web/ui/words.tsx'
import { cohortRows, gradeCell, isTaught, type GradeLine } from './cohort-rows.ts'
import type { Span } from './fan-picture.ts'

type Place = AnswerOf<'projection', 'placeForecast'>

const saidIn = ({ pick }: Speech) => ({
  year: (year: number) => pick(`${year}年`, String(year)),
  known: pick('实际', 'known'),
  ahead: pick('预测', 'forecast'),
  missing: pick('缺数据', 'unknown'),
  births: pick('对应的出生人口', 'births of this entry'),
})

const gradeName = ({ pick }: Speech, grade: number): string =>
  grade === 0
    ? pick('幼儿园大班', 'kindergarten, last year')
    : pick(`${'一二三四五六七八九'[grade - 1]}年级`, `grade ${grade}`)

interface GradeProps {
  readonly span: Span
  readonly grades: readonly GradeLine[]
  readonly all: NonNullable<Place['all']>
  readonly name: string
}

export function GradeTable({ span, grades, all, name }: GradeProps) {
  const speech = useWords()
  const { pick } = speech
  const said = saidIn(speech)
  const axis = [...span.knownYears, ...span.years]
  const lines = grades.filter(isTaught)
  const whole: GradeLine = { grade: 10, ...all }
  const rowOf = (line: GradeLine, head: string): CohortRow => ({
    key: head,
    head,
    cells: axis.map((year) => gradeCell(span, line, year, said)),
  })
  const rows = [
    ...lines.map((line) => rowOf(line, gradeName(speech, line.grade))),
    rowOf(whole, pick('一至九年级合计', 'grades 1 to 9')),
  ]
  const save = async () => {
    const headings = [
      { heading: pick('年级', 'Grade') },
      ...span.knownYears.map((year) => ({ heading: pick(`${year}年实际`, `${year} known`) })),
      ...span.years.flatMap((year) => [
        { heading: pick(`${year}年预测`, `${year} forecast`) },
        { heading: pick(`${year}年区间下限`, `${year} low`) },
        { heading: pick(`${year}年区间上限`, `${year} high`) },
      ]),
    ]
    const cells = [...lines, whole].map((line, index): SheetCell[] => [
      rows[index]!.head,
      ...span.knownYears.map((_, at) => line.known[at] ?? null),
      ...span.years.flatMap((_, at) => [line.pupils[at] ?? null, line.low[at] ?? null, line.high[at] ?? null]),
    ])
    const title = pick(`${name}分年级预测`, `${name} by grade`)
    keepFile(`${title}.xlsx`, await sheetBytes(title, headings, cells), xlsxType)
  }
  return (
    <>
      <div className="panel-tools">
        <span className="quiet">
          {pick(
            '正体为实际，斜体、斜纹底为预测；小字为八成把握区间；“?”为缺数据。',
            'Upright: known. Slanted on a hatched ground: forecast, with its 80 % interval. “?”: unknown.',
          )}
        </span>
        <Button className="no-print" icon={<DownloadOutlined />} onClick={() => void save()}>
          {pick('导出', 'Export')}
        </Button>
      </div>
      <CohortMatrix
        corner={pick('年级', 'Grade')}
        columns={axis.map(said.year)}
        rows={rows}
        screenOnly={Math.max(0, span.knownYears.length - 3)}
        label={pick(`${name}分年级在校生`, `Pupils of ${name} by grade`)}
      />
    </>
  )
}

interface CohortProps {
  readonly span: Span
  readonly grades: readonly GradeLine[]
  readonly cohorts: Place['cohorts']
  readonly name: string
}

export function CohortTable({ span, grades, cohorts, name }: CohortProps) {
  const speech = useWords()
  const { pick } = speech
  const { taught, rows } = cohortRows(span, grades, cohorts, saidIn(speech))
  if (rows.length === 0) return <EmptyState title={pick('没有可以跟踪的年级', 'there are no grades to follow')} />
  return (
    <>
      <p className="quiet">
        {pick(
          '一行是同一届学生：从对应的出生人口到一年级，再逐年升级。正体为实际，斜体、斜纹底为预测。',
          'A row is one cohort: from the births it comes from to grade 1, then up year by year. Upright: known. Slanted on a hatched ground: forecast.',
        )}
      </p>
      <CohortMatrix
        corner={pick('入学年份', 'Entry')}
        columns={[pick('出生', 'Births'), ...taught.map((grade) => gradeName(speech, grade))]}
        rows={rows}
        label={pick(`${name}各届学生`, `Cohorts of ${name}`)}
      />
    </>
  )
}
