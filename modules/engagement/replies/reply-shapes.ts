/** The shapes of figures, drafts and what is noted of an edited text. Browser-safe. */
import { z } from 'zod'
import { words } from '../proposals/proposal-shapes.ts'
import { resultClasses } from '../proposals/proposal-words.ts'
import { clauseAreas } from '../clauses/clause-words.ts'

/** A figure as it stands: what is counted, how much, when, and where it comes from. */
export const figureShape = z.object({
  /** Written `{figure:code}` in the text. */
  code: z.string(),
  area: z.enum(clauseAreas),
  words,
  /** Null: 缺数据, with the reason in `missing`. */
  value: z.number().nullable(),
  unit: words,
  /** As it is printed: value and unit. */
  printed: z.string().nullable(),
  /** 数据截止日 or the school year, in words. */
  asOf: words,
  /** The source line that stands with the reply. */
  source: words,
  missing: words.nullable(),
})
export type LiveFigure = z.infer<typeof figureShape>

export const textNoteShape = z.object({
  /** `error` keeps the draft out; `warning` lets it in for the reviewer to see. */
  severity: z.enum(['error', 'warning', 'note']),
  code: z.enum([
    'unknown-token',
    'broken-token',
    'figure-replaced',
    'figure-missing',
    'figure-left-out',
    'typed-figure',
    'typed-date',
  ]),
  paragraph: z.number(),
  /** The words in question. */
  at: z.string(),
  what: words,
  todo: words,
})
export type TextNote = z.infer<typeof textNoteShape>

/** A promise of the ledger that the text may quote as `{promise:id}`. */
export const quotedPromiseShape = z.object({
  id: z.string(),
  area: z.enum(clauseAreas),
  text: z.string(),
  owner: z.string(),
  dueOn: z.string().nullable(),
  /** Of the region that answers, and not of one of its counties. */
  isOwn: z.boolean(),
})
export type QuotedPromise = z.infer<typeof quotedPromiseShape>

export const draftShape = z.object({
  number: z.number(),
  round: z.number(),
  by: z.string(),
  at: z.string(),
  text: z.string(),
  /** Text with figures put in, paragraph by paragraph. */
  paragraphs: z.array(z.string()),
  result: z.enum(resultClasses),
  resultWords: words,
  contact: z.string(),
  phone: z.string(),
  furtherOn: z.string().nullable(),
  /** Each with how it would be printed now, where it differs from the one that was drafted with; of a signed reply both are the frozen one. */
  figures: z.array(figureShape.extend({ now: z.string().nullable(), hasChanged: z.boolean() })),
  promises: z.array(quotedPromiseShape),
  notes: z.array(textNoteShape),
  /** Of the figures as they stand; named when signing. */
  mark: z.string(),
  isSigned: z.boolean(),
})
export type DraftShown = z.infer<typeof draftShape>
