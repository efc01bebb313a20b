/** Gaps as sheets: totals by item, then school by school with rule, clause and price. */
import { stageWords } from '#kernel/stage.ts'
import { placeInLaw } from '#kernel/trace.ts'
import { gapItemWords } from '../conditions-words.ts'
import { column, type Sheet, type SheetValue } from '../sheet.ts'
import type { ConditionGap, GapTotal } from './contract.ts'

const gapRow = (gap: ConditionGap): SheetValue[] => [
  gap.code,
  gap.name,
  gap.townName,
  gap.phase === null ? '全校' : stageWords[gap.phase].zh,
  gapItemWords[gap.item].zh,
  gap.unit,
  gap.have,
  gap.required,
  gap.missing ?? '缺数据',
  gap.price.price,
  gap.cost,
  gap.price.source,
  gap.rule.clause.title.zh,
  placeInLaw(gap.rule.clause),
  gap.rule.clause.confidence,
  gap.lower === null ? null : gap.lower.missing,
  gap.note?.zh ?? null,
]

export function gapSheets(
  gaps: readonly ConditionGap[],
  totals: readonly GapTotal[],
  title: string,
  lines: readonly string[],
): Sheet[] {
  const above = [title, '口径：逐项补到标准的差额，不含已批准的放宽；缺数据的不计入合计。', ...lines]
  return [
    {
      name: '合计',
      above,
      columns: [
        column('项目', 18),
        column('单位', 8),
        column('有缺口(校次)', 12),
        column('缺数据(校次)', 12),
        column('缺口', 16),
        column('费用(元)', 18),
      ],
      rows: totals.map(({ item, unit, short, unknown, missing, cost }) => [
        gapItemWords[item].zh,
        unit,
        short,
        unknown,
        missing,
        cost,
      ]),
    },
    {
      name: '分校缺口',
      above,
      columns: [
        column('学校标识码', 14),
        column('学校', 26),
        column('乡镇', 12),
        column('学段', 8),
        column('项目', 18),
        column('单位', 6),
        column('现有', 14),
        column('标准要求', 14),
        column('缺口', 14),
        column('单价(元)', 12),
        column('费用(元)', 16),
        column('单价来源', 24),
        column('依据', 30),
        column('条款', 24),
        column('依据把握', 14),
        column('按省定基本标准的缺口', 14),
        column('说明', 40),
      ],
      rows: gaps.map(gapRow),
    },
  ]
}
