/** The four batches as a sheet: school, batch, why, plan and progress. */
import { batchStateWords, batchWords } from '../conditions-words.ts'
import { column, type Sheet } from '../sheet.ts'
import type { BatchRow } from './contract.ts'

export const batchSheet = (rows: readonly BatchRow[], title: string, lines: readonly string[]): Sheet => ({
  name: '四个一批',
  above: [title, ...lines],
  columns: [
    column('县区', 10),
    column('学校标识码', 14),
    column('学校', 26),
    column('乡镇', 12),
    column('在校生数(人)'),
    column('批次', 16),
    column('确认情况', 16),
    column('系统建议', 16),
    column('建议理由', 50),
    column('目标', 26),
    column('完成学年', 10),
    column('帮扶学校', 20),
    column('举措', 40),
    column('进展(%)', 10),
    column('进展说明', 30),
  ],
  rows: rows.map((row) => [
    row.countyName,
    row.code,
    row.name,
    row.townName,
    row.pupils,
    row.batch === null ? null : batchWords[row.batch].zh,
    batchStateWords[row.state].zh,
    row.proposals[0] ? batchWords[row.proposals[0].batch].zh : null,
    row.proposals
      .map(({ batch, reasons }) => `${batchWords[batch].zh}：${reasons.map(({ zh }) => zh).join('；')}`)
      .join('\n'),
    row.plan?.goal ?? null,
    row.plan?.year ?? null,
    row.plan?.host?.name ?? null,
    row.plan?.measures ?? null,
    row.progress?.percent ?? null,
    row.progress?.note ?? null,
  ]),
})
