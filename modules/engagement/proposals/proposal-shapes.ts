/** The shapes in which proposals, their clocks, rounds and rules are told. Browser-safe. */
import { z } from 'zod'
import {
  attitudes,
  clockCodes,
  contactWays,
  markWords,
  proposalCategories,
  proposalEventKinds,
  proposalKinds,
  proposalStatuses,
  resultClasses,
  roundReasons,
  type Mark,
} from './proposal-words.ts'

export const words = z.object({ zh: z.string(), en: z.string() })
export const markShape = z.enum(Object.keys(markWords) as [Mark, ...Mark[]])
const documentShape = z.object({ id: z.string(), title: z.string(), fileName: z.string() })

/** An office that handles: its name, and the county whose bureau it is, where it is one. */
export const officeShape = z.object({ name: z.string(), county: z.string().nullable() })
export type Office = z.infer<typeof officeShape>

export const proposerShape = z.object({ name: z.string(), unit: z.string().nullable(), isLead: z.boolean() })
export type Proposer = z.infer<typeof proposerShape>

export const clockShape = z.object({
  code: z.enum(clockCodes),
  /** The office it holds for; null for the whole proposal. */
  office: z.string().nullable(),
  startsOn: z.string(),
  /** Null where neither document nor city states a time. */
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  isLate: z.boolean(),
  /** Days until it is due, or since it was (below 0); null once done or without a time. */
  daysLeft: z.number().nullable(),
  /** How the day was counted, in words. */
  counted: words,
  mark: markShape,
})
export type ClockShown = z.infer<typeof clockShape>

export const roundShape = z.object({
  number: z.number(),
  reason: z.enum(roundReasons),
  /** The draft that counts, by its event; null where none was handed in. */
  draft: z
    .object({ number: z.number(), by: z.string(), at: z.string(), result: z.enum(resultClasses), problems: z.number() })
    .nullable(),
  review: z.object({ by: z.string(), at: z.string(), words: z.string().nullable() }).nullable(),
  sentBack: z.object({ by: z.string(), at: z.string(), words: z.string() }).nullable(),
  signed: z
    .object({
      by: z.string(),
      on: z.string(),
      result: z.enum(resultClasses),
      isImported: z.boolean(),
      number: z.number(),
    })
    .nullable(),
  contacts: z.array(
    z.object({
      number: z.number(),
      way: z.enum(contactWays),
      on: z.string(),
      with: z.array(z.string()),
      by: z.string(),
      words: z.string(),
      document: documentShape.nullable(),
    }),
  ),
  deliveries: z.array(z.object({ proposer: z.string(), on: z.string(), way: z.string() })),
  /** Proposers that were not answered yet; with 联名 each of them is. */
  notAnswered: z.array(z.string()),
  ratings: z.array(
    z.object({
      proposer: z.string(),
      isLead: z.boolean(),
      attitude: z.enum(attitudes),
      on: z.string(),
      words: z.string().nullable(),
      /** Given by the proposer through their own link. */
      isByLink: z.boolean(),
    }),
  ),
})
export type RoundShown = z.infer<typeof roundShape>

export const boardRowShape = z.object({
  county: z.string(),
  regionName: z.string(),
  id: z.string(),
  kind: z.enum(proposalKinds),
  session: z.string(),
  number: z.number(),
  title: z.string(),
  category: z.enum(proposalCategories),
  lead: z.string(),
  proposers: z.number(),
  receivedOn: z.string(),
  status: z.enum(proposalStatuses),
  round: z.number(),
  main: officeShape.nullable(),
  joint: z.array(officeShape),
  isKey: z.boolean(),
  isRestricted: z.boolean(),
  result: z.enum(resultClasses).nullable(),
  /** The clock that ends next, or has ended. */
  clock: clockShape.nullable(),
  hasMet: z.boolean(),
  attitude: z.enum(attitudes).nullable(),
  /** Signed as solved although promises of it are open: A类但有未完成承诺. */
  openPromises: z.number().nullable(),
})
export type ProposalRow = z.infer<typeof boardRowShape>

export const proposalEventShape = z.object({
  number: z.number(),
  kind: z.enum(proposalEventKinds),
  at: z.string(),
  personName: z.string(),
  details: z.record(z.string(), z.unknown()),
  document: documentShape.nullable(),
})

export const promiseShape = z.object({
  id: z.string(),
  text: z.string(),
  owner: z.string(),
  dueOn: z.string().nullable(),
  light: z.string(),
  pace: words,
  said: words,
  shown: words,
  /** The last measurement in words with its day; null where there is none. */
  measured: words.nullable(),
})
export type PromiseShown = z.infer<typeof promiseShape>

export const proposalShape = boardRowShape.extend({
  text: z.string(),
  people: z.array(proposerShape),
  document: documentShape.nullable(),
  key: z.object({ lead: z.string(), supervisor: z.string(), on: z.string() }).nullable(),
  restriction: z.string().nullable(),
  clocks: z.array(clockShape),
  rounds: z.array(roundShape),
  opinions: z.array(
    z.object({
      office: z.string(),
      text: z.string(),
      on: z.string(),
      by: z.string(),
      document: documentShape.nullable(),
    }),
  ),
  /** Joint offices whose opinion is not in. */
  missingOpinions: z.array(z.string()),
  withdrawn: z.object({ on: z.string(), reason: z.string() }).nullable(),
  /** Where it is kept now, or whence it came. */
  transferredTo: z.object({ county: z.string(), regionName: z.string(), id: z.string() }).nullable(),
  takenFrom: z.object({ county: z.string(), regionName: z.string(), id: z.string() }).nullable(),
  /** What this person could do next, in words; an empty list says that nothing waits. */
  next: z.array(z.object({ operation: z.string(), words })),
  events: z.array(proposalEventShape),
  promises: z.array(promiseShape),
  /** A类但有未完成承诺, in words; null where it does not hold. */
  warning: words.nullable(),
})
export type ProposalShown = z.infer<typeof proposalShape>

/** 见面率 / 办复率 / 满意率, each with what is counted. */
export const rateShape = z.object({
  code: z.enum(['met', 'replied', 'replied-in-time', 'satisfied', 'satisfied-or-fairly']),
  words,
  numerator: z.number(),
  denominator: z.number(),
  basis: words,
})
export type RateShown = z.infer<typeof rateShape>

export const timeRuleShape = z.object({
  code: z.string(),
  words,
  /** Null where no text states one and the city has set none. */
  value: z.number().nullable(),
  unit: z.enum(['days', 'workdays', 'months']),
  document: z.string(),
  clause: z.string(),
  mark: markShape,
  /** Set by the city instead of the built-in row. */
  isSet: z.boolean(),
})
export type TimeRule = z.infer<typeof timeRuleShape>

export const dictionaryShape = z.object({
  code: z.string(),
  words,
  document: z.string(),
  mark: markShape,
  classes: z.array(
    z.object({
      code: z.enum(resultClasses),
      words,
      /** A further reply is due. */
      asksFurther: z.boolean(),
      /** The text says that the matter is solved: open promises of such a reply are flagged. */
      isSolved: z.boolean(),
    }),
  ),
})
export type ResultDictionary = z.infer<typeof dictionaryShape>

export const holidayYearShape = z.object({
  year: z.number(),
  document: z.string(),
  source: z.string(),
  mark: markShape,
  off: z.array(z.string()),
  worked: z.array(z.string()),
})
export type HolidayYear = z.infer<typeof holidayYearShape>

/** What stands in the way of a step; told all at once. */
export const stepProblemShape = z.object({ code: z.string(), field: z.string().nullable(), what: words, todo: words })
export type StepProblem = z.infer<typeof stepProblemShape>
export const recorded = z.object({ recorded: z.boolean(), problems: z.array(stepProblemShape) })
