/** 佐证材料目录 as a sheet: what is there, what it is used for, and how its review stands. */
import { column, type Sheet } from '../sheet.ts'
import type { KeptEvidence } from './contract.ts'
import { evidenceReviewWords, evidenceSubjectWords } from './evidence-words.ts'

export const evidenceSheet = (evidence: readonly KeptEvidence[], above: readonly string[]): Sheet => ({
  name: '佐证材料目录',
  above,
  columns: [
    column('序号', 6),
    column('材料名称', 40),
    column('文件', 30),
    column('学校', 24),
    column('用于', 36),
    column('审核状态', 12),
    column('审核说明', 30),
    column('审核人', 12),
    column('上传人', 12),
    column('上传时间', 20),
    column('说明', 30),
  ],
  rows: evidence.map((each, i) => [
    i + 1,
    each.title,
    each.fileName,
    each.schoolName,
    each.uses
      .map(({ kind, id }) => `${evidenceSubjectWords[kind].zh}${kind === 'indicator' ? ` ${id}` : ''}`)
      .join('、'),
    evidenceReviewWords[each.review].zh,
    each.reviewNote,
    each.reviewedBy,
    each.addedBy,
    each.addedAt.slice(0, 16).replace('T', ' '),
    each.note,
  ]),
})
