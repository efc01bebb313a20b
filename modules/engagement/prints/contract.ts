/** What can be printed of what is published: for the school wall, for a county, for a parents' meeting. Gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { countyPrints, printKinds } from './print-shapes.ts'

const languageField = () => labelled(z.enum(['zh', 'en']).default('zh'), '语言', 'language')

export const printOperations = {
  printNotice: describeOperation({
    kind: 'query',
    about: { zh: '学校宣传栏（一页 PDF）', en: 'the notice for a school wall (one page, PDF)' },
    needs: 'engagement.public',
    at: 'everywhere',
    input: z.object({
      school: labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code', { positional: true }),
      language: languageField(),
    }),
    output: download,
    isDownload: true,
  }),
  printCounty: describeOperation({
    kind: 'query',
    about: { zh: '县区宣传图册或家长会课件（PDF）', en: "a county's brochure, or slides for a parents' meeting (PDF)" },
    needs: 'engagement.public',
    at: 'everywhere',
    input: z.object({
      county: labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true }),
      print: labelled(z.enum(countyPrints).default('brochure'), '材料', 'what to print'),
      language: languageField(),
    }),
    output: download,
    isDownload: true,
  }),
  printCheck: describeOperation({
    kind: 'query',
    about: { zh: '打印前检查：页数和缺字', en: 'before it is printed: pages, and letters that the font lacks' },
    needs: 'engagement.public',
    at: 'everywhere',
    input: z.object({
      of: labelled(z.string().regex(/^(\d{6}|\d{10})$/), '县区代码或学校标识码', 'county or school code', {
        positional: true,
      }),
      print: labelled(z.enum(printKinds), '材料', 'what to print'),
      language: languageField(),
    }),
    output: z.object({
      name: z.string(),
      pages: z.number(),
      /** Printed from whatever font the machine has, else as empty boxes. */
      missing: z.array(z.string()),
    }),
  }),
} as const
