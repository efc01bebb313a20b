/** The digest of a month (督导月报) as a paper: what was visited, what was found, what became of it, who was not visited. */
import { paperDay, type Paper, type PaperBlock } from '#kernel/paper.ts'
import { supervisionKindWords } from '../districts/district-words.ts'
import type { MonthlyDigest } from './contract.ts'

export interface DigestGround {
  readonly today: string
  readonly issuer: string
  /** Who took it and when. */
  readonly watermark: string
}

const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`)
const monthName = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

function visitsPart({ kinds, coverage }: MonthlyDigest): PaperBlock[] {
  const schools = coverage.reduce((sum, each) => sum + each.schools, 0)
  const visited = coverage.reduce((sum, each) => sum + each.visited, 0)
  const told = kinds.map(
    ({ kind, visits, findings }) => `${supervisionKindWords[kind].zh}${visits}次、发现问题${findings}个`,
  )
  return [
    { kind: 'heading', level: 1, text: '督导开展情况' },
    {
      kind: 'text',
      text: `本月${told.join('；')}（三类分别统计，不相加）。应督导学校${schools}所，已督导${visited}所，覆盖率${percent(visited, schools)}，未督导${schools - visited}所。`,
    },
    {
      kind: 'table',
      caption: '各县区经常性督导覆盖情况',
      columns: [
        { heading: '县区', width: 26 },
        { heading: '应督导学校（所）', width: 22, align: 'right' },
        { heading: '已督导（所）', width: 20, align: 'right' },
        { heading: '未督导（所）', width: 20, align: 'right' },
        { heading: '覆盖率', width: 16, align: 'right' },
      ],
      rows: coverage.map((each) => [
        each.name,
        `${each.schools}`,
        `${each.visited}`,
        `${each.unvisited}`,
        percent(each.visited, each.schools),
      ]),
      note: '口径：在办学校（含教学点），只计督学；来源：督导记录。',
    },
  ]
}

function casesPart({ cases, counties, themes }: MonthlyDigest): PaperBlock[] {
  return [
    { kind: 'heading', level: 1, text: '问题整改情况' },
    {
      kind: 'text',
      text: `本月新登记问题${cases.opened}个，销号${cases.closed}个，核实不属实${cases.unfounded}个；期末未销号${cases.open}个，其中逾期${cases.overdue}个，反弹${cases.recurring}个。`,
    },
    {
      kind: 'table',
      caption: '各县区问题整改情况',
      columns: [
        { heading: '县区', width: 24 },
        { heading: '未销号', width: 16, align: 'right' },
        { heading: '逾期', width: 14, align: 'right' },
        { heading: '累计销号', width: 16, align: 'right' },
        { heading: '反弹', width: 14, align: 'right' },
        { heading: '销号率', width: 16, align: 'right' },
      ],
      rows: counties.map((each) => [
        each.name,
        `${each.open}`,
        `${each.overdue}`,
        `${each.closed}`,
        `${each.recurring}`,
        each.closedShare === null ? '—' : `${(100 * each.closedShare).toFixed(1)}%`,
      ]),
      note: '来源：整改台账（全部来源）。销号率=累计销号÷（累计销号+未销号）。',
    },
    ...(themes.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: '按主题（指标）',
            columns: [
              { heading: '主题', width: 52 },
              { heading: '未销号', width: 16, align: 'right' as const },
              { heading: '逾期', width: 16, align: 'right' as const },
              { heading: '累计销号', width: 16, align: 'right' as const },
            ],
            rows: themes.map(({ indicator, words, open, overdue, closed }) => [
              indicator === null ? words.zh : `${indicator} ${words.zh}`,
              `${open}`,
              `${overdue}`,
              `${closed}`,
            ]),
          },
        ]),
  ]
}

/** At most so many rows of overdue cases stand in the paper; the rest are in the ledger, and the paper says how many. */
const mostRows = 30

function duePart({ overdue, notices, returnsLate, commitments }: MonthlyDigest): PaperBlock[] {
  return [
    { kind: 'heading', level: 1, text: '需要调度的事项' },
    {
      kind: 'text',
      text: `本月开具整改通知书、督导意见书${notices.length}份；已过回访期限未回访${returnsLate}份。${
        commitments === null
          ? ''
          : `承诺台账当前：绿${commitments.green}项、黄${commitments.yellow}项、红${commitments.red}项、灰${commitments.grey}项。`
      }`,
    },
    ...(overdue.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: '逾期未销号问题',
            columns: [
              { heading: '编号', width: 18, align: 'center' as const },
              { heading: '单位', width: 26 },
              { heading: '问题', width: 34 },
              { heading: '期限', width: 18, align: 'center' as const },
              { heading: '逾期（天）', width: 14, align: 'right' as const },
            ],
            rows: overdue
              .slice(0, mostRows)
              .map(({ label, countyName, schoolName, text, deadline, daysOverdue }) => [
                `${countyName}${label}`,
                schoolName ?? countyName,
                text,
                deadline === null ? '' : paperDay(deadline),
                `${daysOverdue}`,
              ]),
            ...(overdue.length > mostRows
              ? { note: `只列逾期最长的${mostRows}个，另有${overdue.length - mostRows}个见整改台账。` }
              : {}),
          },
        ]),
  ]
}

export const digestPaper = (digest: MonthlyDigest, { today, issuer, watermark }: DigestGround): Paper => ({
  title: [`${digest.name}${monthName(digest.month)}`, '教育督导月报'],
  blocks: [...visitsPart(digest), ...casesPart(digest), ...duePart(digest)],
  closing: { issuers: [issuer], date: today },
  label: digest.isSimulated ? '模拟数据　内部资料' : '内部资料',
  watermark,
})
