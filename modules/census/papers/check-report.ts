/** What the 数据核查报告 of a county's year says, paragraph by paragraph; how it looks is for whoever writes it. */
import type { Paper, PaperAnnex, PaperBlock, PaperTable } from '#kernel/paper.ts'
import { countingDay, schoolYearName } from '#kernel/school-year.ts'
import { stageWords, type Stage } from '#kernel/stage.ts'
import {
  countyFilingStateWords,
  filingEventWords,
  filingStates,
  filingStateWords,
  type CountyFilingState,
  type FilingState,
} from '../filing-shapes.ts'
import type { CountyFact } from '../filings/county-state.ts'
import type { FilingFact } from '../filings/filing-state.ts'
import { momentWords } from '../filings/refusals.ts'

export interface ReportedSchool {
  readonly code: string
  readonly name: string
  readonly townName: string | null
  readonly state: FilingState
  readonly signed: FilingFact | null
  readonly warnings: readonly { readonly what: string; readonly explanation: FilingFact | null }[]
}

export interface ReportFacts {
  readonly county: string
  readonly countyName: string
  readonly year: number
  readonly state: CountyFilingState
  /** Times locked so far. */
  readonly version: number
  readonly schools: readonly ReportedSchool[]
  /** Rows and pupils of each stage; pupils are null where a row lacks them. */
  readonly stages: readonly { readonly stage: Stage; readonly rows: number; readonly pupils: number | null }[]
  readonly notes: number
  readonly hasCountyTable: boolean
  readonly events: readonly CountyFact[]
  readonly submitted: CountyFact | null
  readonly approved: CountyFact | null
  readonly isSimulated: boolean
  /** ISO instant at which the report is made. */
  readonly now: string
}

const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text })
const text = (words: string): PaperBlock => ({ kind: 'text', text: words })

const day = (at: string): string => momentWords(at).zh.replace(/ .*/, '')

function scope({ year, stages, schools, countyName, now }: ReportFacts): PaperBlock[] {
  const parts = stages.map(({ stage, rows, pupils }) => {
    const counted = pupils === null ? '在校生数不全' : `在校生 ${pupils} 人`
    return `${stageWords[stage].zh} ${rows} 个（${counted}）`
  })
  return [
    heading('数据范围与口径'),
    text(
      `本报告为${countyName}${schoolYearName(year)}教育事业统计（学校基表、县区基表）报送数据的核查情况，共 ${schools.length} 所学校（含教学点），分学段填报单位：${parts.join('，') || '无'}。`,
    ),
    text(
      `学校、学生、教师和办学条件为时点数，时点为 ${countingDay(year)}；经费、工资等为上一财政年度时期数。仪器设备按账面原值、校舍按竣工验收后的面积填报；空格表示缺数据，不作 0 处理。数据截止 ${momentWords(now).zh}。`,
    ),
  ]
}

function findings({ schools, notes, hasCountyTable }: ReportFacts): PaperBlock[] {
  const warnings = schools.flatMap((school) => school.warnings)
  const explained = warnings.filter(({ explanation }) => explanation !== null).length
  const touched = schools.filter((school) => school.warnings.length > 0).length
  const open = warnings.length - explained
  return [
    heading('核查结果'),
    text(
      `逻辑性错误 0 条（有错误的数据不予保存）；警告 ${warnings.length} 条，涉及 ${touched} 所学校，其中已作情况说明 ${explained} 条${open > 0 ? `，尚未说明 ${open} 条` : ''}；提示 ${notes} 条。${hasCountyTable ? '' : '县区基表未填报，有关指标按缺数据处理。'}`,
    ),
    text(warnings.length === 0 ? '学校签字情况见附件。' : '警告及情况说明见附件1，学校签字情况见附件2。'),
  ]
}

function way({ schools, state, version, events }: ReportFacts): PaperBlock[] {
  const counts = filingStates.flatMap((each) => {
    const count = schools.filter((school) => school.state === each).length
    return count === 0 ? [] : [`${filingStateWords[each].zh} ${count} 所`]
  })
  const steps = events
    .filter(({ kind }) => kind !== 'imported')
    .map(({ kind, at, personName, note }) => {
      const why = note === null ? '' : `（${note}）`
      return `${momentWords(at).zh}，${personName}，${filingEventWords[kind].zh}${why}`
    })
  return [
    heading('报送流转'),
    text(
      `学校报送状态：${counts.join('，') || '无'}。县区状态：${countyFilingStateWords[state].zh}${version > 0 ? `，已锁定第 ${version} 版` : ''}。`,
    ),
    ...steps.map((step) => text(`${step}。`)),
  ]
}

const columnsOf = (headings: readonly string[], widths: readonly number[]): PaperTable['columns'] =>
  headings.map((name, index) => ({
    heading: name,
    width: widths[index] ?? 1,
    ...(index === 0 ? { align: 'center' as const } : {}),
  }))

function warningTable({ schools }: ReportFacts): PaperAnnex[] {
  const rows = schools.flatMap(({ name, code, warnings }) =>
    warnings.map(({ what, explanation }) => [
      `${name}\n${code}`,
      what,
      explanation?.note ?? '（未填写）',
      explanation ? `${explanation.personName}\n${day(explanation.at)}` : '',
    ]),
  )
  if (rows.length === 0) return []
  return [
    {
      title: '警告及情况说明',
      blocks: [
        {
          kind: 'table',
          columns: columnsOf(['序号', '学校（标识码）', '核查发现', '情况说明', '填写人'], [7, 24, 28, 24, 17]),
          rows: rows.map((row, index) => [String(index + 1), ...row]),
          letters: 'small',
        },
      ],
    },
  ]
}

function signed(fact: FilingFact | null): readonly string[] {
  if (!fact) return ['（未签字）', '', '', '']
  const { signature } = fact.details
  if (signature) return [signature.preparer, signature.reviewer, signature.head, day(fact.at)]
  return [`纸质：${fact.note ?? ''}`, '', '', day(fact.at)]
}

const signatureTable = ({ schools }: ReportFacts): PaperAnnex => ({
  title: '学校签字情况',
  blocks: [
    {
      kind: 'table',
      columns: columnsOf(
        ['序号', '学校', '状态', '填表人', '审核人', '单位负责人', '日期'],
        [7, 24, 16, 12, 11, 13, 17],
      ),
      rows: schools.map((school, index) => [
        String(index + 1),
        school.name,
        filingStateWords[school.state].zh,
        ...signed(school.signed),
      ]),
      letters: 'small',
    },
  ],
})

const signer = (label: string, fact: CountyFact | null) => ({
  label,
  value: `${fact?.personName ?? '　　　　'}　日期：${fact ? day(fact.at) : '　年　月　日'}`,
})

export function checkReport(facts: ReportFacts): Paper {
  return {
    title: [`${facts.countyName}${schoolYearName(facts.year)}`, '教育事业统计数据核查报告'],
    blocks: [
      ...scope(facts),
      ...findings(facts),
      ...way(facts),
      { kind: 'blank' },
      {
        kind: 'signatures',
        // The county's own table has one who submits it and one who approves it; a third checks it on paper.
        parties: [
          {
            lines: [
              signer('填表人（县区统计员）', facts.submitted),
              signer('审核人', null),
              signer('单位负责人（分管副局长）', facts.approved),
            ],
          },
        ],
      },
    ],
    closing: { issuers: [`${facts.countyName}教育体育局`], date: null, isSealed: true },
    annexes: [...warningTable(facts), signatureTable(facts)],
    ...(facts.isSimulated ? { label: '模拟数据' } : {}),
  }
}
