/** What can be asked about supervision as a whole: the boards of county and city, and the digest of a month. */
import { z } from 'zod'
import { describeOperation, download } from '#kernel/contract.ts'
import { caseRowShape } from '../cases/case-shapes.ts'
import { caseStates } from '../cases/case-words.ts'
import { supervisionKinds } from '../districts/district-words.ts'
import { monthField, regionField, words } from '../districts/fields.ts'

/** Findings by what they are about: the code of an indicator, or none. */
const themeShape = z.object({
  indicator: z.string().nullable(),
  words,
  open: z.number(),
  overdue: z.number(),
  closed: z.number(),
  recurring: z.number(),
})

const countyLine = z.object({
  county: z.string(),
  name: z.string(),
  open: z.number(),
  overdue: z.number(),
  closed: z.number(),
  recurring: z.number(),
  /** Share of all that ended; null where there are none. */
  closedShare: z.number().nullable(),
  themes: z.array(themeShape),
})

export const digestShape = z.object({
  month: z.string(),
  region: z.string(),
  name: z.string(),
  isSimulated: z.boolean(),
  /** 督政, 督学, 评估监测: told apart. */
  kinds: z.array(z.object({ kind: z.enum(supervisionKinds), visits: z.number(), findings: z.number() })),
  coverage: z.array(
    z.object({ county: z.string(), name: z.string(), schools: z.number(), visited: z.number(), unvisited: z.number() }),
  ),
  cases: z.object({
    opened: z.number(),
    closed: z.number(),
    unfounded: z.number(),
    /** At the end of the month, or today where it is still running. */
    open: z.number(),
    overdue: z.number(),
    recurring: z.number(),
  }),
  counties: z.array(countyLine),
  themes: z.array(themeShape),
  notices: z.array(
    z.object({
      county: z.string(),
      number: z.string(),
      addressee: z.string(),
      dueOn: z.string(),
      findings: z.number(),
    }),
  ),
  overdue: z.array(caseRowShape),
  returnsLate: z.number(),
  /** Lights of commitments as they are today; null in a month that is over, as they are not what they were then. */
  commitments: z.object({ green: z.number(), yellow: z.number(), red: z.number(), grey: z.number() }).nullable(),
})
export type MonthlyDigest = z.infer<typeof digestShape>

export const digestOperations = {
  supervisionBoard: describeOperation({
    kind: 'query',
    about: { zh: '督导整改看板：按县区、按主题', en: 'cases by county and by theme: open, overdue, closed, recurring' },
    needs: 'accountability.supervision',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      today: z.string(),
      states: z.array(z.object({ state: z.enum(caseStates), cases: z.number() })),
      counties: z.array(countyLine),
      themes: z.array(themeShape),
      /** The longest overdue first. */
      overdue: z.array(caseRowShape),
    }),
  }),
  monthlyDigest: describeOperation({
    kind: 'query',
    about: { zh: '督导月报', en: 'the digest of a month' },
    needs: 'accountability.supervision',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), month: monthField() }),
    output: z.object({ digest: digestShape }),
  }),
  exportDigest: describeOperation({
    kind: 'query',
    about: { zh: '下载督导月报（docx）', en: 'the digest as a paper' },
    needs: 'accountability.supervision',
    at: ({ region }) => [{ kind: 'region', code: region }],
    isDownload: true,
    input: z.object({ region: regionField(), month: monthField() }),
    output: download,
  }),
} as const
