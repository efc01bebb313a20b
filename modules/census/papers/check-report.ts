/** What the 数据核查报告 of a county's year says, paragraph by paragraph; how it looks is for whoever writes it. */
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

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** Shares of the width, one for each column. */
      readonly widths: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }

export interface CheckReport {
  readonly title: readonly string[]
  /** Stands above the title where the data are made up. */
  readonly label: string | null
  readonly blocks: readonly Block[]
  readonly signatures: readonly { readonly role: string; readonly name: string; readonly date: string }[]
  readonly place: string
}

const heading = (text: string): Block => ({ kind: 'heading', text })
const text = (words: string): Block => ({ kind: 'text', text: words })

const day = (at: string): string => momentWords(at).zh.replace(/ .*/, '')

function scope({ year, stages, schools, countyName, now }: ReportFacts): Block[] {
  const parts = stages.map(({ stage, rows, pupils }) => {
    const counted = pupils === null ? '在校生数不全' : `在校生 ${pupils} 人`
    return `${stageWords[stage].zh} ${rows} 个（${counted}）`
  })
  return [
    heading('一、数据范围与口径'),
    text(
      `本报告为${countyName}${schoolYearName(year)}教育事业统计（学校基表、县区基表）报送数据的核查情况，共 ${schools.length} 所学校（含教学点），分学段填报单位：${parts.join('，') || '无'}。`,
    ),
    text(
      `学校、学生、教师和办学条件为时点数，时点为 ${countingDay(year)}；经费、工资等为上一财政年度时期数。仪器设备按账面原值、校舍按竣工验收后的面积填报；空格表示缺数据，不作 0 处理。数据截止 ${momentWords(now).zh}。`,
    ),
  ]
}

function findings({ schools, notes, hasCountyTable }: ReportFacts): Block[] {
  const warnings = schools.flatMap((school) => school.warnings)
  const explained = warnings.filter(({ explanation }) => explanation !== null).length
  const touched = schools.filter((school) => school.warnings.length > 0).length
  const open = warnings.length - explained
  return [
    heading('二、核查结果'),
    text(
      `逻辑性错误 0 条（有错误的数据不予保存）；警告 ${warnings.length} 条，涉及 ${touched} 所学校，其中已作情况说明 ${explained} 条${open > 0 ? `，尚未说明 ${open} 条` : ''}；提示 ${notes} 条。${hasCountyTable ? '' : '县区基表未填报，有关指标按缺数据处理。'}`,
    ),
    ...(warnings.length === 0 ? [] : [text('警告及情况说明见附表1，学校签字情况见附表2。')]),
    ...(warnings.length === 0 ? [text('学校签字情况见附表2。')] : []),
  ]
}

function way({ schools, state, version, events }: ReportFacts): Block[] {
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
    heading('三、报送流转'),
    text(
      `学校报送状态：${counts.join('，') || '无'}。县区状态：${countyFilingStateWords[state].zh}${version > 0 ? `，已锁定第 ${version} 版` : ''}。`,
    ),
    ...steps.map((step) => text(`${step}。`)),
  ]
}

function warningTable({ schools }: ReportFacts): Block[] {
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
      kind: 'table',
      caption: '附表1　警告及情况说明',
      head: ['序号', '学校（标识码）', '核查发现', '情况说明', '填写人'],
      widths: [7, 24, 30, 25, 14],
      rows: rows.map((row, index) => [String(index + 1), ...row]),
    },
  ]
}

function signed(fact: FilingFact | null): readonly string[] {
  if (!fact) return ['（未签字）', '', '', '']
  const { signature } = fact.details
  if (signature) return [signature.preparer, signature.reviewer, signature.head, day(fact.at)]
  return [`纸质：${fact.note ?? ''}`, '', '', day(fact.at)]
}

const signatureTable = ({ schools }: ReportFacts): Block => ({
  kind: 'table',
  caption: '附表2　学校签字情况',
  head: ['序号', '学校', '状态', '填表人', '审核人', '单位负责人', '日期'],
  widths: [7, 27, 16, 14, 11, 11, 14],
  rows: schools.map((school, index) => [
    String(index + 1),
    school.name,
    filingStateWords[school.state].zh,
    ...signed(school.signed),
  ]),
})

const signer = (role: string, fact: CountyFact | null) => ({
  role,
  name: fact?.personName ?? '',
  date: fact ? day(fact.at) : '',
})

export function checkReport(facts: ReportFacts): CheckReport {
  return {
    title: [`${facts.countyName}${schoolYearName(facts.year)}`, '教育事业统计数据核查报告'],
    label: facts.isSimulated ? '模拟数据' : null,
    blocks: [...scope(facts), ...findings(facts), ...way(facts), ...warningTable(facts), signatureTable(facts)],
    // The county's own table has one who submits it and one who approves it; a third checks it on paper.
    signatures: [
      signer('填表人（县区统计员）', facts.submitted),
      { role: '审核人', name: '', date: '' },
      signer('单位负责人（分管副局长）', facts.approved),
    ],
    place: `${facts.countyName}教育体育局（盖章）`,
  }
}
