/** What anybody may ask without signing in: the pages and files of the portal. Gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'

export const portalOperations = {
  portalPage: describeOperation({
    kind: 'query',
    about: { zh: '公众页面', en: 'a page of the public portal' },
    needs: 'engagement.public',
    at: 'everywhere',
    input: z.object({
      /** `/public/county/411523`, without what follows a question mark. */
      path: labelled(z.string().max(300), '地址', 'address', { positional: true }),
      language: labelled(z.enum(['zh', 'en']).default('zh'), '语言', 'language'),
      search: labelled(z.string().max(60).optional(), '村、社区、小区或学校', 'village, estate or school'),
      county: labelled(
        z
          .string()
          .regex(/^\d{6}$/)
          .optional(),
        '县区代码',
        'county code',
      ),
      page: labelled(z.number().int().min(1).max(1000).default(1), '第几页', 'page'),
    }),
    output: z.object({
      status: z.union([z.literal(200), z.literal(404), z.literal(410)]),
      mediaType: z.string(),
      /** Of a table to keep; null for a page. */
      fileName: z.string().nullable(),
      text: z.string(),
    }),
  }),
} as const
