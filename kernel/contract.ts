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
  /** The field names a file or folder; a door resolves it from where the person stands. */
  readonly path?: boolean
}

/** A query leaves no mark; a command changes something and is recorded. */
export type OperationKind = 'query' | 'command'

export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly kind: OperationKind
  readonly about: Words
  /** The permission asked of whoever calls, `<room>.<right>`; must stand in the room's `permissions`. */
  readonly needs: string
  readonly input: I
  readonly output: O
}

/** All that a room offers to a door. */
export interface Contract {
  readonly room: string
  readonly about: Words
  readonly permissions: Readonly<Record<string, Words>>
  readonly operations: Readonly<Record<string, Operation>>
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

/** Carries out the operations of a contract; one function for each, checked against the descriptions. */
export type Answers<C extends Contract> = {
  readonly [K in keyof C['operations']]: (
    input: z.output<C['operations'][K]['input']>,
  ) => z.input<C['operations'][K]['output']> | Promise<z.input<C['operations'][K]['output']>>
}

/** An ISO date, `YYYY-MM-DD`, that exists in the calendar. */
export const isoDate = (): z.ZodISODate => z.iso.date()
