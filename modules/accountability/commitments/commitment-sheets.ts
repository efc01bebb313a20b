/** Commitments as sheets to be read and printed: the ledger, counts by county and area, and how lights are lit. */
import type { cityBoard } from './board.ts'
import type { CommitmentRow, Landing } from './commitment-shapes.ts'
import {
  areaWords,
  lightRules,
  lights,
  lightWords,
  paceWords,
  ruleKindWords,
  saidWords,
  shownWords,
  sourceKindWords,
} from './commitment-words.ts'
import { column, type Sheet, type SheetValue } from '../sheet.ts'

function landingText(landing: Landing | null): string {
  if (landing === null) return ''
  if (landing.state === 'too-few') return `数据不足两次（${landing.measurements}次），不推算`
  if (landing.state === 'not-moving') return '没有向目标推进'
  if (landing.sure === null) return `${landing.on}（仅两次数据，没有区间）`
  return `${landing.on}（${landing.from}—${landing.to ?? '不确定'}，把握${landing.sure * 100}%）`
}

export function commitmentSheets(
  rows: readonly CommitmentRow[],
  board: ReturnType<typeof cityBoard>,
  above: readonly string[],
): Sheet[] {
  const ledger = rows.map((row): SheetValue[] => [
    row.countyName,
    areaWords[row.area].zh,
    row.text,
    row.schoolName,
    row.indicator,
    row.owner.office,
    row.owner.person,
    row.startsOn,
    row.dueOn,
    row.measure.zh,
    row.baseline,
    row.target,
    row.last?.value ?? null,
    row.unit,
    row.last?.asOf ?? null,
    row.last?.source.zh ?? (row.ruleKind === null ? '按佐证判定' : '还没有数据'),
    saidWords[row.standing.said].zh,
    shownWords[row.standing.shown].zh,
    row.ended ? '' : paceWords[row.standing.pace].zh,
    lightWords[row.standing.light].zh,
    row.standing.why.zh,
    row.standing.daysLate || null,
    row.escalationDue?.words.zh ?? '',
    landingText(row.landing),
    `${sourceKindWords[row.source.kind].zh}：${row.source.title}（${row.source.line}）`,
    row.ruleKind === null ? '人工佐证' : ruleKindWords[row.ruleKind].zh,
  ])
  const counted = board.counties.map(({ name, total, lights: own, late, fallenBack, selfScoring }): SheetValue[] => [
    name,
    total,
    ...lights.map((light) => own[light]),
    late,
    fallenBack,
    selfScoring === null ? null : Number((selfScoring * 100).toFixed(1)),
  ])
  return [
    {
      name: '承诺台账',
      above,
      columns: [
        column('县区', 10),
        column('工作板块', 16),
        column('承诺内容', 40),
        column('学校', 22),
        column('指标', 8),
        column('责任单位', 16),
        column('责任人', 10),
        column('启动日期'),
        column('完成时限'),
        column('完成标志', 36),
        column('现状值', 10),
        column('目标值', 10),
        column('最新值', 10),
        column('单位', 8),
        column('数据日期'),
        column('数据来源', 32),
        column('责任单位报送'),
        column('佐证'),
        column('进度'),
        column('状态灯', 8),
        column('原因', 32),
        column('逾期天数', 10),
        column('应督办', 10),
        column('按目前进度预计', 32),
        column('来源', 32),
        column('判定方式', 16),
      ],
      rows: ledger,
    },
    {
      name: '分县区',
      above,
      columns: [
        column('县区', 14),
        column('承诺数'),
        ...lights.map((light) => column(lightWords[light].zh, 8)),
        column('逾期', 8),
        column('反弹', 8),
        column('数据自动判定(%)', 16),
      ],
      rows: counted,
    },
    {
      name: '状态灯说明',
      above,
      columns: [column('状态灯', 8), column('何时亮起（本系统规则）', 80)],
      rows: lights.map((light) => [lightWords[light].zh, lightRules[light].zh]),
    },
  ]
}
