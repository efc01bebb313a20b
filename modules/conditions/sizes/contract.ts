/** What can be asked about the sizes of classes and schools, and the ways out of those that are too large. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { classStates, settlementGroups, sponsorGroups, waysOut } from '../conditions-words.ts'
import {
  countyField,
  figuresShown,
  nameOf,
  numberOrNull,
  phase,
  regionField,
  ruleShown,
  schoolField,
  words,
  yearField,
} from '../fields.ts'

const classState = z.enum(classStates)
const settlement = z.enum(settlementGroups)
const sponsor = z.enum(sponsorGroups)

/** Classes by state; where a school has not filled its bands in, its classes are in none of these. */
const stateCounts = z.object({ ok: z.number(), over_standard: z.number(), big: z.number(), super: z.number() })

export const sizeGroupShape = z.object({
  phase,
  settlement,
  sponsor,
  schools: z.number(),
  /** Schools whose bands are not filled in: nothing is said of their classes. */
  schoolsUnknown: z.number(),
  /** Classes that stand in a band. */
  classes: z.number(),
  counts: stateCounts,
  /** Of the classes that are known; null where there are none. */
  shares: stateCounts.nullable(),
})
export type SizeGroup = z.infer<typeof sizeGroupShape>

export const schoolSizeShape = z.object({
  county: z.string(),
  ...nameOf,
  townName: z.string().nullable(),
  phase,
  settlement,
  sponsor,
  pupils: numberOrNull,
  classes: numberOrNull,
  largestClass: numberOrNull,
  /** Most pupils of a class by the standard (45 or 50). */
  limit: z.number(),
  counts: stateCounts.nullable(),
  /** Of its largest class; null where neither it nor the bands are filled in. */
  state: classState.nullable(),
  /** Big and super-big classes are told by 56 and 66 alike: `true` fails the standard, `null` is not known. */
  failsStandard: z.boolean().nullable(),
})
export type SchoolSize = z.infer<typeof schoolSizeShape>

export const largeSchoolShape = z.object({
  county: z.string(),
  ...nameOf,
  townName: z.string().nullable(),
  /** Null where the compulsory stages of a nine-year or twelve-year school count together. */
  phase: phase.nullable(),
  pupils: z.number(),
  /** False where a stage's pupils are not filled in, so that there are at least so many. */
  isComplete: z.boolean(),
  cap: z.number(),
  excess: z.number(),
  clause: ruleShown,
  /** The relaxed cap and whether the school's own figures show its condition; switching it on takes a proof. */
  relaxed: z.object({ cap: z.number(), excess: z.number(), conditionHolds: z.boolean(), clause: ruleShown }).nullable(),
  /** `over`: over the cap that holds for it even if relaxed · `unless-relaxed`: within the relaxed cap, if that is granted. */
  state: z.enum(['over', 'unless-relaxed']),
})
export type LargeSchool = z.infer<typeof largeSchoolShape>

export const wayOutShape = z.object({
  kind: z.enum(waysOut),
  phase: phase.nullable(),
  /** False where it does not get the school within the lines by itself; `what` says how far. */
  solves: z.boolean(),
  what: words,
  classes: z.number(),
  rooms: z.number(),
  places: z.number(),
  /** Yuan; 0 where nothing has to be bought, null where it cannot be told. */
  cost: numberOrNull,
  /** The prices it was reckoned at. */
  prices: z.array(
    z.object({ item: z.string(), price: z.number(), unit: z.string(), source: z.string(), isSample: z.boolean() }),
  ),
  /** School year from which it counts, and why. */
  countsFrom: numberOrNull,
  why: words,
  /** For a cap: most new pupils of the entry grade in each year, beside those that the forecast expects. */
  intake: z.array(z.object({ year: z.number(), expected: numberOrNull, most: z.number(), pupils: z.number() })),
  /** For a boundary: schools with free places, the nearest first. */
  receivers: z.array(z.object({ ...nameOf, kilometres: z.number(), freePlaces: z.number(), pupils: z.number() })),
})
export type WayOutShown = z.infer<typeof wayOutShape>

/** A school that is too large or has a class over the standard, with its ways out. */
export const crowdedSchoolShape = z.object({
  ...nameOf,
  townName: z.string().nullable(),
  sizes: z.array(schoolSizeShape),
  large: z.array(largeSchoolShape),
  ways: z.array(wayOutShape),
})
export type CrowdedSchool = z.infer<typeof crowdedSchoolShape>

const sectionField = () =>
  labelled(
    z.number().int().min(1).max(6).default(2),
    '新建校区从立项到竣工验收的年数（本系统默认2年）',
    'years from approval to acceptance of a new campus; 2 is ours',
  )

export const sizeOperations = {
  classSizes: describeOperation({
    kind: 'query',
    about: {
      zh: '班额：每所学校和分学段、城乡、公办民办的班数',
      en: 'class sizes by school and by stage, place and sponsor',
    },
    needs: 'conditions.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), year: yearField() }),
    output: z.object({
      figures: z.array(figuresShown),
      lines: z.array(ruleShown),
      groups: z.array(sizeGroupShape),
      /** Worst first: super-big, big, over the standard, unknown, within. */
      schools: z.array(schoolSizeShape),
    }),
  }),
  largeSchools: describeOperation({
    kind: 'query',
    about: { zh: '大校：超过规模上限的学校', en: 'schools over the limit of size' },
    needs: 'conditions.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), year: yearField() }),
    output: z.object({ figures: z.array(figuresShown), schools: z.array(largeSchoolShape), unknown: z.number() }),
  }),
  waysOut: describeOperation({
    kind: 'query',
    about: {
      zh: '一所大校或大班额学校的化解办法',
      en: 'the ways out of a school that is too large or has classes too large',
    },
    needs: 'conditions.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      school: schoolField().meta({ label: { zh: '学校标识码', en: 'school code' } }),
      year: yearField(),
      section: sectionField(),
    }),
    output: z.object({
      figures: figuresShown,
      name: z.string(),
      sizes: z.array(schoolSizeShape),
      large: z.array(largeSchoolShape),
      /** Year that the forecast was made from; null where there is none. */
      forecastOrigin: numberOrNull,
      ways: z.array(wayOutShape),
      notes: z.array(words),
    }),
  }),
  crowdedSchools: describeOperation({
    kind: 'query',
    about: {
      zh: '全县大校、大班额学校和各自的化解办法',
      en: 'every school of a county that is too large or has classes too large, with its ways out',
    },
    needs: 'conditions.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), year: yearField(), section: sectionField() }),
    output: z.object({
      figures: figuresShown,
      forecastOrigin: numberOrNull,
      /** The most pupils beyond a cap first, then the largest class. */
      schools: z.array(crowdedSchoolShape),
    }),
  }),
  exportSizes: describeOperation({
    kind: 'query',
    about: { zh: '导出班额和大校台账', en: 'export class sizes and large schools' },
    needs: 'conditions.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    isDownload: true,
    input: z.object({ region: regionField(), year: yearField() }),
    output: download,
  }),
} as const
