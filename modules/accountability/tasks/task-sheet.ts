/** The 32-item 任务分解表 as a sheet: 指标·现状·目标·差距·牵头部门·责任人·时限·佐证. */
import { departmentWords } from '../departments.ts'
import { column, type Sheet } from '../sheet.ts'
import type { TaskRow } from './contract.ts'
import { taskPartWords, taskStateWords } from './task-words.ts'

const outcomeWords = { met: '达标', unmet: '未达标', unknown: '缺数据' } as const

export const evidenceWords = ({ evidence: { waiting, accepted, returned } }: Pick<TaskRow, 'evidence'>): string =>
  waiting + accepted + returned === 0
    ? '无'
    : [
        ...(accepted > 0 ? [`属实${accepted}份`] : []),
        ...(waiting > 0 ? [`待审${waiting}份`] : []),
        ...(returned > 0 ? [`退回${returned}份`] : []),
      ].join('，')

export const taskSheet = (tasks: readonly TaskRow[], above: readonly string[]): Sheet => ({
  name: '32项任务分解表',
  above,
  columns: [
    column('序号', 6),
    column('部分', 14),
    column('代码', 8),
    column('指标', 34),
    column('条款', 26),
    column('目标', 34),
    column('结论', 10),
    column('现状', 60),
    column('差距', 40),
    column('牵头部门', 14),
    column('责任人', 12),
    column('时限', 12),
    column('措施', 40),
    column('进展', 40),
    column('办理状态', 12),
    column('佐证', 18),
  ],
  rows: tasks.map((task, i) => [
    i + 1,
    taskPartWords[task.part].zh,
    task.item,
    task.label.zh,
    task.clause.zh,
    task.target.zh,
    outcomeWords[task.now.outcome],
    task.now.found.zh,
    task.gap?.zh ?? null,
    `${departmentWords[task.department].zh}${task.isProposed ? '（建议）' : ''}`,
    task.person,
    task.dueOn,
    task.measures,
    task.progress,
    `${taskStateWords[task.state].zh}${task.isOverdue ? '（逾期）' : ''}`,
    evidenceWords(task),
  ]),
})
