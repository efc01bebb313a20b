/** What can be asked about posts: approved, in post, needed; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { compulsoryStages } from '#kernel/stage.ts'
import { taughtSubjects } from '../teachers/teacher-words.ts'
import { roundings, sourcedShape } from '../settings/contract.ts'
import { deciders, inPostSources, postFlags } from './post-words.ts'

const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })

export const schoolPostsShape = z.object({
  school: z.string(),
  schoolName: z.string(),
  townName: z.string().nullable(),
  type: z.string(),
  /** 规模较小的村小、教学点: the class ratio holds too. */
  isSmall: z.boolean(),
  isPoint: z.boolean(),
  stages: z.array(
    z.object({
      stage: z.enum(compulsoryStages),
      pupils: z.number().nullable(),
      classes: z.number().nullable(),
      /** Pupils ÷ ratio, to be printed; null unknown. */
      byPupils: z.number().nullable(),
    }),
  ),
  /** 核定编制 of the census; null unknown. */
  approved: z.number().nullable(),
  /** 实有, in the establishment; null unknown. */
  inPost: z.number().nullable(),
  inPostSource: z.enum(inPostSources),
  /** 聘任 and 代课 of the roster; null where no roster stands. */
  outside: z.number().nullable(),
  byPupils: z.number().nullable(),
  byClasses: z.number().nullable(),
  byPoint: z.number().nullable(),
  /** The largest of the three, rounded up for the school. */
  needed: z.number().nullable(),
  decidedBy: z.enum(deciders).nullable(),
  /** 空编 (positive) or 超编 (negative): approved − in post. */
  headroom: z.number().nullable(),
  /** needed − in post: positive is what is lacking. */
  standardGap: z.number().nullable(),
  flags: z.array(z.enum(postFlags)),
  /** Subjects that lack teachers, where it is a structural shortage. */
  lacking: z.array(z.enum(taughtSubjects)),
})
export type SchoolPosts = z.infer<typeof schoolPostsShape>

export const establishmentOperations = {
  establishment: describeOperation({
    kind: 'query',
    about: { zh: '编制：核定、实有、按标准应有和两种差额', en: 'posts approved, in post and needed, with both gaps' },
    needs: 'staffing.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      /** School year of the census; null where there is none. */
      year: z.number().nullable(),
      isLocked: z.boolean(),
      isSimulated: z.boolean(),
      rosterYear: z.number().nullable(),
      rounding: z.enum(roundings),
      usesPointMinimum: z.boolean(),
      rules: z.array(sourcedShape),
      total: z.object({
        schools: z.number(),
        /** Sums of the schools of which they are known, and how many are not. */
        approved: z.number(),
        approvedUnknown: z.number(),
        inPost: z.number(),
        inPostUnknown: z.number(),
        outside: z.number().nullable(),
        /** Before rounding, to be printed. */
        neededExactly: z.number(),
        neededBySchool: z.number(),
        neededOnce: z.number(),
        neededUnknown: z.number(),
        /** By the rounding that is set. */
        needed: z.number(),
        headroom: z.number().nullable(),
        standardGap: z.number().nullable(),
        /** Counts of schools by flag. */
        flagged: z.partialRecord(z.enum(postFlags), z.number()),
        /** Of the county as a whole. */
        flags: z.array(z.enum(postFlags)),
      }),
      schools: z.array(schoolPostsShape),
    }),
  }),
  exportEstablishment: describeOperation({
    kind: 'query',
    about: { zh: '导出编制测算表', en: 'export the posts as a workbook' },
    needs: 'staffing.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField() }),
    output: download,
  }),
} as const
