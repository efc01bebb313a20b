/** What can be asked about a school's own 信息公开 entry; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { seenField, passed, regionField } from '../publication/contract.ts'
import { publicationStatuses } from '../publication/publication-words.ts'
import { draftEntryShape } from './entry-shapes.ts'
import { schoolEntryShape } from '../publication/snapshot-shapes.ts'

export type { DraftEntry } from './entry-shapes.ts'
export type { SchoolEntry } from '../publication/snapshot-shapes.ts'

const schoolField = () => labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code', { positional: true })

export const entryOperations = {
  entry: describeOperation({
    kind: 'query',
    about: { zh: '一所学校的信息公开', en: "a school's own public facts" },
    needs: 'engagement.entries.read',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({ school: schoolField() }),
    output: z.object({
      schoolName: z.string(),
      /** As it was last saved by the school; the register's name alone where nothing was. */
      entry: draftEntryShape,
      savedAt: z.string().nullable(),
      savedBy: z.string().nullable(),
      /** How what was handed in stands; null where nothing was. */
      status: z.enum(publicationStatuses).nullable(),
      publishedAt: z.string().nullable(),
      returnedReason: z.string().nullable(),
      /** Differs from what is handed in or published. */
      isChanged: z.boolean(),
    }),
  }),
  saveEntry: describeOperation({
    kind: 'command',
    about: { zh: '保存信息公开（不报送）', en: 'save the entry without handing it in' },
    needs: 'engagement.entries.write',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({ school: schoolField(), entry: labelled(draftEntryShape, '信息公开内容', 'public facts') }),
    output: z.object({}),
  }),
  submitEntry: describeOperation({
    kind: 'command',
    about: { zh: '报送信息公开', en: 'hand the entry in' },
    needs: 'engagement.entries.write',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      school: schoolField(),
      entry: labelled(schoolEntryShape, '信息公开内容', 'public facts'),
      reason: labelled(
        z.string().trim().min(4).max(500).optional(),
        '更正原因（已发布过的）',
        'why it is corrected, where it is published',
      ),
    }),
    output: z.object({ id: z.string(), version: z.number(), sha256: z.string() }),
  }),
  entries: describeOperation({
    kind: 'query',
    about: { zh: '各校信息公开情况', en: 'how the entries of schools stand' },
    needs: 'engagement.entries.list',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: regionField(),
      search: labelled(z.string().max(60).optional(), '学校名称或标识码', 'name or code of the school'),
      status: labelled(z.enum([...publicationStatuses, 'none']).optional(), '状态', 'how it stands'),
      page: labelled(z.number().int().min(1).max(10_000).default(1), '第几页', 'page'),
      size: labelled(z.number().int().min(1).max(500).default(50), '每页条数', 'rows of a page'),
    }),
    output: z.object({
      total: z.number(),
      page: z.number(),
      counts: z.array(z.object({ status: z.enum([...publicationStatuses, 'none']), schools: z.number() })),
      schools: z.array(
        z.object({
          school: z.string(),
          schoolName: z.string(),
          townName: z.string().nullable(),
          status: z.enum([...publicationStatuses, 'none']),
          id: z.string().nullable(),
          sha256: z.string().nullable(),
          publishedAt: z.string().nullable(),
        }),
      ),
    }),
  }),
  reviewEntries: describeOperation({
    kind: 'command',
    about: { zh: '审核学校信息公开（可多所）', en: 'review the entries of schools' },
    needs: 'engagement.entries.review',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: regionField(), seen: seenField() }),
    output: passed,
  }),
  signEntries: describeOperation({
    kind: 'command',
    about: { zh: '签发学校信息公开（可多所）', en: 'sign the entries of schools' },
    needs: 'engagement.entries.sign',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: regionField(), seen: seenField() }),
    output: passed,
  }),
} as const
