/** What can be asked about publications; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { opennesses } from './openness.ts'
import {
  dataTables,
  publicationEventKinds,
  publicationKinds,
  publicationStatuses,
  publicationSteps,
  secrecyPoints,
} from './publication-words.ts'
import { contactShape } from './snapshot-shapes.ts'

export * from './publication-words.ts'
export { opennesses, opennessWords, type Openness } from './openness.ts'
export type { PublicContact, PublicPromise, Snapshots } from './snapshot-shapes.ts'

const words = z.object({ zh: z.string(), en: z.string() })
export const regionField = () =>
  labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code', { positional: true })
const idField = () => labelled(z.uuid(), '发布件编号', 'id of the publication')
export const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')
/** Each named with the hash of what was seen, so that nobody passes on what they have not read. */
export const seenField = () =>
  labelled(
    z
      .array(
        z.object({
          id: labelled(z.uuid(), '发布件编号', 'id of the publication'),
          sha256: labelled(z.string().regex(/^[0-9a-f]{64}$/), '所见内容的校验值', 'hash of what was seen'),
        }),
      )
      .min(1)
      .max(500),
    '发布件（编号和所见内容的校验值）',
    'publications, each by its id and the hash of what was seen',
  )
export const passed = z.object({ passed: z.number() })

const rowShape = z.object({
  county: z.string(),
  countyName: z.string(),
  id: z.string(),
  kind: z.enum(publicationKinds),
  subject: z.string(),
  title: words,
  status: z.enum(publicationStatuses),
  version: z.number(),
  sha256: z.string(),
  draftedAt: z.string(),
  draftedBy: z.string(),
  /** Step that it waits for; null where it waits for none. */
  next: z.enum(publicationSteps).nullable(),
  /** This caller may take that step: holds the permission there and took no earlier one. */
  isYours: z.boolean(),
  publishedAt: z.string().nullable(),
  publishedVersion: z.number().nullable(),
  withdrawnAt: z.string().nullable(),
  /** Where the public reads it. */
  address: z.string().nullable(),
})
export type PublicationRow = z.infer<typeof rowShape>

export const publicationOperations = {
  publications: describeOperation({
    kind: 'query',
    about: { zh: '发布件一览', en: 'publications and how they stand' },
    needs: 'engagement.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      kind: labelled(z.enum(publicationKinds).optional(), '类别', 'kind'),
      status: labelled(z.enum(publicationStatuses).optional(), '状态', 'how it stands'),
      isMine: labelled(z.boolean().optional(), '只看等我办理的', 'only those that wait for me'),
      search: labelled(z.string().max(60).optional(), '标题', 'title'),
      page: labelled(z.number().int().min(1).max(10_000).default(1), '第几页', 'page'),
      size: labelled(z.number().int().min(1).max(500).default(50), '每页条数', 'rows of a page'),
    }),
    output: z.object({
      counts: z.array(z.object({ status: z.enum(publicationStatuses), publications: z.number() })),
      mine: z.number(),
      total: z.number(),
      page: z.number(),
      publications: z.array(rowShape),
    }),
  }),
  publication: describeOperation({
    kind: 'query',
    about: { zh: '一份发布件：内容、版本、办理过程', en: 'one publication: content, versions and steps' },
    needs: 'engagement.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: regionField(),
      id: idField(),
      version: labelled(z.number().int().min(1).optional(), '版本', 'version'),
    }),
    output: z.object({
      row: rowShape,
      /** As it is frozen; its shape is that of its kind. */
      content: z.record(z.string(), z.unknown()),
      sha256: z.string(),
      /** Whether content and hash still agree. */
      isIntact: z.boolean(),
      reason: z.string().nullable(),
      versions: z.array(
        z.object({
          version: z.number(),
          at: z.string(),
          personName: z.string(),
          sha256: z.string(),
          reason: z.string().nullable(),
        }),
      ),
      fields: z.array(z.object({ path: z.string(), label: words, openness: z.enum(opennesses) })),
      events: z.array(
        z.object({
          number: z.number(),
          version: z.number(),
          kind: z.enum(publicationEventKinds),
          at: z.string(),
          personName: z.string(),
          reason: z.string().nullable(),
        }),
      ),
    }),
  }),
  publicationPage: describeOperation({
    kind: 'query',
    about: { zh: '预览公众将看到的页面', en: 'the page as the public would see it' },
    needs: 'engagement.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({
      county: regionField(),
      id: idField(),
      version: labelled(z.number().int().min(1).optional(), '版本', 'version'),
      language: labelled(z.enum(['zh', 'en']).default('zh'), '语言', 'language'),
    }),
    output: download,
  }),
  draftPublication: describeOperation({
    kind: 'command',
    about: { zh: '拟稿：按现有数据生成一份快照', en: 'draft: a snapshot from the data as they are' },
    needs: 'engagement.draft',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: regionField(),
      kind: labelled(z.enum(['progress', 'changes', 'forecast', 'table']), '类别', 'kind'),
      table: labelled(z.enum(dataTables).optional(), '数据表（类别为数据表时）', 'which data table'),
      reason: labelled(
        z.string().trim().min(4).max(500).optional(),
        '更正原因（已发布过的）',
        'why it is corrected, where it is published',
      ),
    }),
    output: z.object({ id: z.string(), version: z.number(), sha256: z.string() }),
  }),
  reviewPublications: describeOperation({
    kind: 'command',
    about: { zh: '科室审核（可多份）', en: 'review publications' },
    needs: 'engagement.review',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: regionField(), seen: seenField() }),
    output: passed,
  }),
  signPublications: describeOperation({
    kind: 'command',
    about: { zh: '分管领导签发（可多份）', en: 'sign publications' },
    needs: 'engagement.sign',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: regionField(), seen: seenField() }),
    output: passed,
  }),
  clearPublications: describeOperation({
    kind: 'command',
    about: { zh: '保密审查（可多份）', en: 'check publications for secrets' },
    needs: 'engagement.secrecy',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: regionField(),
      seen: seenField(),
      confirmed: labelled(
        z.array(z.enum(secrecyPoints)).max(secrecyPoints.length),
        '已逐项核对（四项都要）',
        'points that were checked; all of them are asked for',
      ),
    }),
    output: passed,
  }),
  publishPublications: describeOperation({
    kind: 'command',
    about: { zh: '发布（可多份）', en: 'publish' },
    needs: 'engagement.publish',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: regionField(), seen: seenField() }),
    output: passed,
  }),
  returnPublications: describeOperation({
    kind: 'command',
    about: { zh: '退回拟稿人', en: 'send back to whoever drafted' },
    needs: 'engagement.return',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: regionField(), seen: seenField(), reason: reasonField() }),
    output: passed,
  }),
  discardPublication: describeOperation({
    kind: 'command',
    about: { zh: '作废未发布的稿', en: 'give up a draft' },
    needs: 'engagement.draft',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: regionField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  withdrawPublication: describeOperation({
    kind: 'command',
    about: { zh: '撤回已发布的内容', en: 'withdraw what is published' },
    needs: 'engagement.publish',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: regionField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  publicContact: describeOperation({
    kind: 'query',
    about: { zh: '对外联系人', en: 'whom the public calls' },
    needs: 'engagement.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: regionField() }),
    output: z.object({ contact: contactShape.nullable(), setAt: z.string().nullable(), setBy: z.string().nullable() }),
  }),
  setPublicContact: describeOperation({
    kind: 'command',
    about: { zh: '设置对外联系人', en: 'set whom the public calls' },
    needs: 'engagement.draft',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: regionField(),
      office: labelled(z.string().trim().min(2).max(60), '单位（科室）', 'office'),
      name: labelled(z.string().trim().min(2).max(30), '联系人', 'person to call'),
      phone: labelled(
        z
          .string()
          .trim()
          .regex(/^[\d\s()+-]{7,24}$/),
        '办公电话',
        'telephone',
      ),
    }),
    output: z.object({}),
  }),
} as const
