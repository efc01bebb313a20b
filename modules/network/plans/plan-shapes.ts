/** The shapes in which plans, their sites and sheets, and edits by hand are told. Browser-safe. */
import { z } from 'zod'
import { labelled } from '#kernel/contract.ts'
import { actionNames, bands, minutesSources, scenarioNames, siteKinds, tiers } from '../county/county-words.ts'
import { planStatuses, verdicts } from './plan-words.ts'

export const words = z.object({ zh: z.string(), en: z.string() })
/** In the order of `bands`: grades 1–3, 4–6, 7–9. */
export const perBand = <S extends z.ZodType>(shape: S) => z.array(shape)
export const band = z.enum(bands)

/** What stands below a page and on every sheet: who took it, when, and that it is internal. */
export const watermarkShape = z.object({ text: words, lines: z.array(words) })
export type Watermark = z.infer<typeof watermarkShape>

export const basisShape = z.object({
  /** Pupils of the years ahead. */
  forecast: z.object({ id: z.string(), origin: z.number(), scenario: z.string(), madeAt: z.string() }).nullable(),
  censusYear: z.number().nullable(),
  isCensusLocked: z.boolean(),
  villages: z.object({ id: z.string(), at: z.string(), rows: z.number() }).nullable(),
  prices: z.object({ setAt: z.string().nullable(), isSample: z.boolean() }),
  rulesVersion: z.string(),
})
export type PlanBasis = z.infer<typeof basisShape>

export const costPart = z.object({ code: z.string(), words, value: z.number() })

/** Plan with a name, its basis and what it comes to over all its years. Money in yuan. */
export const planShape = z.object({
  id: z.string(),
  county: z.string(),
  countyName: z.string(),
  name: z.string(),
  scenario: z.enum(scenarioNames),
  status: z.enum(planStatuses),
  madeAt: z.string(),
  madeBy: z.string(),
  /** The plan that it was edited or completed from. */
  parent: z.string().nullable(),
  locks: z.number(),
  basis: basisShape,
  isStale: z.boolean(),
  years: z.array(z.number()),
  villages: z.number(),
  sites: z.number(),
  objective: z.number(),
  /** 理论最低投入; null where it was not worked out, as of a plan edited by hand. */
  bound: z.number().nullable(),
  /** 与理论最低投入相差不超过: (objective − bound) / objective. */
  gap: z.number().nullable(),
  seconds: z.number(),
  /** Checked again from the input without a solver. */
  isVerified: z.boolean(),
  costs: z.array(costPart),
  /** Sites by what happens to them over all years. */
  opens: z.number(),
  /** Sites that become 拟调整学校: no longer teaching, or turned into points. */
  adjusts: z.number(),
  expands: z.number(),
  branches: z.number(),
  /** Boarding beds added, summed up over all years and schools. */
  beds: z.number(),
  /** School buses that run in the year with most of them, those that run already included. */
  buses: z.number(),
  /** Pupils of the last year by minutes: up to 15, 30, 45, 60, and longer. */
  minutes: z.array(z.object({ upTo: z.number().nullable(), now: z.number(), last: z.number() })),
  longestLow: z.object({ now: z.number().nullable(), last: z.number().nullable() }),
  /** Pupils of the last year whose way gets shorter, stays, gets longer. */
  gain: z.number(),
  same: z.number(),
  lose: z.number(),
  /** Breaches that are there already, and exceptions with their reason. */
  breaches: z.number(),
  adopted: z.object({ at: z.string(), personName: z.string(), reason: z.string() }).nullable(),
  publishedAt: z.string().nullable(),
  /** Named readers, beside the planners of the county and those who review and issue. */
  readers: z.number(),
  notes: z.array(words),
})
export type PlanShown = z.infer<typeof planShape>

export const siteShape = z.object({
  id: z.string(),
  name: z.string(),
  /** Code in the register; null of a site that is still to be built. */
  school: z.string().nullable(),
  town: z.string().nullable(),
  longitude: z.number(),
  latitude: z.number(),
  kind: z.enum(siteKinds),
  tier: z.enum(tiers),
  state: z.enum(['open', 'closed', 'new']),
  isProtected: z.boolean(),
  protectedBecause: z.string(),
  /** In the order of the years, as are the following; false where it does not teach. */
  open: z.array(z.boolean()),
  pupils: z.array(z.number()),
  seats: z.array(z.number()),
  /** Pupils over seats; null without seats. */
  use: z.array(z.number().nullable()),
  beds: z.array(z.number()),
  buses: z.array(z.number()),
})

export const actionShape = z.object({
  year: z.number(),
  site: z.string(),
  siteName: z.string(),
  action: z.enum(actionNames),
  /** Rooms, beds or buses; 1 otherwise. */
  amount: z.number(),
  cost: z.number(),
  reason: words,
  clause: words.nullable(),
})

/** As many as a county has villages. */
export const mostEdits = 3000

export const editShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('assign'),
    villages: z.array(z.string().max(40)).min(1).max(mostEdits),
    bands: z.array(band).min(1).max(3),
    site: z.string().max(40),
    fromYear: z.number().int(),
  }),
  z.object({
    kind: z.literal('site'),
    site: z.string().max(40),
    state: z.enum(['open', 'closed']),
    year: z.number().int(),
  }),
])
export type PlanEdit = z.infer<typeof editShape>
export const editsField = () => labelled(z.array(editShape).min(1).max(mostEdits), '手工调整', 'edits by hand')

export const judgedShape = z.object({
  isAllowed: z.boolean(),
  /** What each edit breaks, or only lengthens. */
  findings: z.array(
    z.object({
      severity: z.enum(['error', 'warning', 'note']),
      code: z.string(),
      edit: z.number().nullable(),
      village: z.string().nullable(),
      site: z.string().nullable(),
      year: z.number().nullable(),
      what: words,
      clause: z.string().nullable(),
    }),
  ),
  /** Against the plan without the edits. */
  objective: z.object({ before: z.number(), after: z.number() }),
  /** Sites and years whose pupils change; `seats` are the places that may stand there at most. */
  sites: z.array(
    z.object({ site: z.string(), year: z.number(), pupils: z.number(), seats: z.number(), before: z.number() }),
  ),
  /** Villages that go elsewhere in the last year. */
  minutes: z.array(
    z.object({ village: z.string(), band, before: z.number().nullable(), after: z.number().nullable() }),
  ),
})
export type JudgedEdit = z.infer<typeof judgedShape>

export const eventShape = z.object({
  number: z.number(),
  kind: z.enum(['adopted', 'reader-added', 'reader-removed', 'submitted', 'reviewed', 'issued', 'withdrawn']),
  at: z.string(),
  personName: z.string(),
  reason: z.string().nullable(),
  reader: z.string().nullable(),
})

export const villageRowShape = z.object({
  village: z.string(),
  name: z.string(),
  town: z.string().nullable(),
  band,
  pupilsNow: z.number(),
  pupilsLast: z.number(),
  schoolNow: z.string().nullable(),
  minutesNow: z.number().nullable(),
  /** Only the years in which something changes: from that year on. */
  changes: z.array(z.object({ year: z.number(), site: z.string(), siteName: z.string(), minutes: z.number() })),
  minutesLast: z.number().nullable(),
  /** Where the minutes of the last year come from. */
  minutesFrom: z.enum(minutesSources).nullable(),
  /** Minutes more (longer) or fewer, one way. */
  difference: z.number().nullable(),
  changesIn: z.number().nullable(),
  verdict: z.enum(verdicts),
})

export const schoolRowShape = z.object({
  site: z.string(),
  name: z.string(),
  school: z.string().nullable(),
  town: z.string().nullable(),
  years: z.array(
    z.object({
      year: z.number(),
      isOpen: z.boolean(),
      kind: z.enum(siteKinds),
      isBranch: z.boolean(),
      pupils: z.number(),
      boarders: z.number(),
      rooms: z.number(),
      seats: z.number(),
      /** Pupils over seats; null without seats. */
      use: z.number().nullable(),
      beds: z.number(),
      buses: z.number(),
    }),
  ),
  /** First year with more pupils than places, first year of use without pupils, first year in which it no longer teaches. */
  full: z.number().nullable(),
  empty: z.number().nullable(),
  adjusts: z.number().nullable(),
  /** What else the building could serve. */
  reuse: z.array(words),
  rules: z.array(words),
})
