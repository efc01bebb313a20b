/** Public funds as a sheet, school by school, with the quota it was reckoned at. */
import { stageWords } from '#kernel/stage.ts'
import { placeInLaw } from '#kernel/trace.ts'
import type { RuleShown } from '../fields.ts'
import { column, type Sheet } from '../sheet.ts'
import type { FundRow } from './contract.ts'

export const fundSheet = (
  rows: readonly FundRow[],
  clauses: readonly RuleShown[],
  title: string,
  lines: readonly string[],
): Sheet => ({
  name: '公用经费',
  above: [
    title,
    ...clauses.map(
      (rule) => `依据：${rule.label.zh} ${rule.value}${rule.unit}，${rule.clause.title.zh}，${placeInLaw(rule.clause)}`,
    ),
    ...lines,
  ],
  columns: [
    column('学校标识码', 14),
    column('学校', 26),
    column('乡镇', 12),
    column('学段', 8),
    column('在校生数(人)'),
    column('寄宿生数(人)'),
    column('乡村小规模', 10),
    column('核定人数(人)'),
    column('基准定额(元)'),
    column('寄宿补助(元)'),
    column('应核定(元)', 14),
    column('预算(元)', 14),
    column('差额(元)', 14),
    column('培训经费下限(元)', 14),
    column('培训经费(元)', 14),
    column('培训差额(元)', 14),
    column('说明', 30),
  ],
  rows: rows.map((row) => [
    row.code,
    row.name,
    row.townName,
    stageWords[row.phase].zh,
    row.pupils,
    row.boarders,
    row.isSmallRural === null ? '缺数据' : row.isSmallRural ? '是' : '否',
    row.countedPupils,
    row.quota,
    row.supplement,
    row.due,
    row.budget,
    row.short,
    row.trainingFloor,
    row.training,
    row.trainingShort,
    row.note?.zh ?? null,
  ]),
})
