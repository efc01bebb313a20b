/** What can be asked about evidence: handed in once, used for every indicator, commitment or case, reviewed by another person. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { countyField, fileField, noteField, reasonField } from '../pledge-fields.ts'
import { evidenceReviews, evidenceSubjects } from './evidence-words.ts'

const idField = () => labelled(z.uuid(), '佐证材料编号', 'id of the evidence')
const subjectId = z.string().trim().min(1).max(80)

/** What a piece is used for: an indicator by its code, everything else by its id. */
export const evidenceUseShape = z.object({
  kind: labelled(z.enum(evidenceSubjects), '用于', 'used for'),
  id: labelled(subjectId, '指标代码或编号', 'code of the indicator, or id'),
})
export type EvidenceUse = z.infer<typeof evidenceUseShape>

export const keptEvidenceShape = z.object({
  id: z.string(),
  county: z.string(),
  title: z.string(),
  note: z.string().nullable(),
  fileName: z.string(),
  size: z.number(),
  sha256: z.string(),
  /** School that handed it in or that it is about; null for the county. */
  school: z.string().nullable(),
  schoolName: z.string().nullable(),
  uses: z.array(evidenceUseShape),
  review: z.enum(evidenceReviews),
  reviewNote: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  addedBy: z.string(),
  addedAt: z.string(),
  /** Whoever asks did not hand it in, and may review. */
  mayReview: z.boolean(),
})
export type KeptEvidence = z.infer<typeof keptEvidenceShape>

const useFilters = {
  kind: labelled(z.enum(evidenceSubjects).optional(), '用于', 'used for'),
  subject: labelled(subjectId.optional(), '指标代码或编号', 'code of the indicator, or id'),
  review: labelled(z.enum(evidenceReviews).optional(), '审核状态', 'how its review stands'),
}

export const evidenceOperations = {
  evidenceLibrary: describeOperation({
    kind: 'query',
    about: { zh: '佐证材料目录', en: 'the evidence of a county' },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      ...useFilters,
      search: labelled(z.string().trim().max(60).optional(), '名称', 'words of the title'),
    }),
    output: z.object({
      evidence: z.array(keptEvidenceShape),
      counts: z.object({ waiting: z.number(), accepted: z.number(), returned: z.number() }),
      mayAdd: z.boolean(),
    }),
  }),
  keepEvidence: describeOperation({
    kind: 'command',
    about: { zh: '上传佐证材料（同一份只存一次）', en: 'hand in evidence; the same file is kept once' },
    needs: 'accountability.evidence',
    at: ({ county, school }) =>
      school === undefined ? [{ kind: 'region', code: county }] : [{ kind: 'school', code: school }],
    input: z.object({
      county: countyField(),
      school: labelled(
        z
          .string()
          .regex(/^\d{10}$/)
          .optional(),
        '学校标识码',
        'school code',
      ),
      title: labelled(z.string().trim().min(2).max(120), '材料名称', 'title'),
      note: noteField(),
      uses: labelled(z.array(evidenceUseShape).max(50).default([]), '用于哪些指标、承诺、整改', 'what it is used for'),
      file: fileField(),
    }),
    output: z.object({
      id: z.string(),
      /** It was there already; only its uses were added. */
      isKnown: z.boolean(),
    }),
  }),
  useEvidence: describeOperation({
    kind: 'command',
    about: { zh: '佐证材料用于另一指标、承诺或整改', en: 'use evidence for something else as well' },
    needs: 'accountability.evidence',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      uses: labelled(z.array(evidenceUseShape).min(1).max(50), '用于', 'what for'),
    }),
    output: z.object({}),
  }),
  stopUsingEvidence: describeOperation({
    kind: 'command',
    about: { zh: '佐证材料不再用于某指标、承诺或整改', en: 'no longer use evidence for something' },
    needs: 'accountability.evidence',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      kind: labelled(z.enum(evidenceSubjects), '用于', 'used for'),
      subject: labelled(subjectId, '指标代码或编号', 'code of the indicator, or id'),
      reason: reasonField(),
    }),
    output: z.object({}),
  }),
  reviewKeptEvidence: describeOperation({
    kind: 'command',
    about: { zh: '审核佐证材料（不得审核自己上传的）', en: 'review evidence that another person handed in' },
    needs: 'accountability.evidence.review',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      review: labelled(z.enum(['accepted', 'returned']), '审核意见：accepted 属实，returned 退回补充', 'review'),
      note: labelled(z.string().trim().max(500).optional(), '说明（退回必填）', 'note; needed where it is sent back'),
    }),
    output: z.object({}),
  }),
  keptEvidenceFile: describeOperation({
    kind: 'query',
    about: { zh: '下载佐证材料', en: 'download a piece of evidence' },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), id: idField() }),
    output: download,
  }),
  exportEvidenceLibrary: describeOperation({
    kind: 'query',
    about: { zh: '导出佐证材料目录', en: 'export the list of evidence' },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), ...useFilters }),
    output: download,
  }),
} as const
