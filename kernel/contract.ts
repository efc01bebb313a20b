/**
 * How a room describes what it can be asked: each operation once, with its labels, permission and shapes.
 * Every door (command line now, server and browser later) is a loop over these descriptions.
 */
import { z } from 'zod'
import type { Words } from './words.ts'

/** What may be shown of a field, in headings, forms and help. Attach with `labelled(...)`. */
export interface Label extends Words {
  /** Unit as printed beside a figure, such as 人, m², 元. */
  readonly unit?: string
  /** On a command line: the field is given by position instead of `--name`. */
  readonly positional?: boolean
  /**
   * The field names a file or folder. The command line resolves it from where the person stands; the server takes it
   * only as an upload and never as text.
   */
  readonly path?: boolean
  /** Of the command line only, such as a folder: no door over a network takes it. */
  readonly isLocal?: boolean
}

/** A query leaves no mark; a command changes something and is recorded. */
export type OperationKind = 'query' | 'command'

/** What an operation touches: one school, or a region (county or city by GB/T 2260, township by statistical code). */
export type PlaceRef =
  | { readonly kind: 'school'; readonly code: string }
  | { readonly kind: 'region'; readonly code: string }

/**
 * Where an operation acts, so that a caller's scope can be held against it in one place. `everywhere`: it is about no
 * place (the standards). `own`: the answer is narrowed to what the caller may see. Else the places of the input; all
 * of them must lie within the caller's scope.
 */
export type ActsAt<I> = 'everywhere' | 'own' | ((input: I) => readonly PlaceRef[])

export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly kind: OperationKind
  readonly about: Words
  /** The permission asked of whoever calls, `<room>.<right>`; must stand in the room's `permissions`. */
  readonly needs: string
  readonly at: ActsAt<z.output<I>>
  readonly input: I
  readonly output: O
  /** The answer is a file to keep: `output` is `download`. */
  readonly isDownload?: true
  /** Of a query: what it is asked may be longer than an address holds, so that it can be asked in a body as well. */
  readonly isLong?: true
  /** Of the command line only: it reads or writes files where the person sits, which no server may do for them. */
  readonly isLocal?: true
}

/** A file that an operation makes. */
export const download = z.object({
  /** Name with its ending, without a folder. */
  name: z.string(),
  mediaType: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
export type Download = z.infer<typeof download>

/** An operation as doors hold it; each takes its own input only, so the general `at` takes none of them. */
export interface AnyOperation extends Omit<Operation, 'at'> {
  readonly at: ActsAt<never>
}

/** All that a room offers to a door. */
export interface Contract {
  readonly room: string
  readonly about: Words
  readonly permissions: Readonly<Record<string, Words>>
  // Each operation's `at` takes its own input only, so the general type takes none of them.
  readonly operations: Readonly<Record<string, AnyOperation>>
}

/** Writes an operation down; exists so that its types are inferred and checked where it is written. */
export const describeOperation = <I extends z.ZodObject, O extends z.ZodType>(
  operation: Operation<I, O>,
): Operation<I, O> => operation

/** A schema with its label in both languages and its unit. */
export const labelled = <S extends z.ZodType>(schema: S, zh: string, en: string, more: Partial<Label> = {}): S =>
  schema.meta({ label: { zh, en, ...more } satisfies Label })

/** The label of a field. Throws where one is missing: a field without words must not reach a door. */
export function labelOf(schema: z.ZodType): Label {
  const label = schema.meta()?.['label'] as Label | undefined
  if (!label) throw new Error('a field of an operation has no label')
  return label
}

/** An ISO date, `YYYY-MM-DD`, that exists in the calendar. */
export const isoDate = (): z.ZodISODate => z.iso.date()
