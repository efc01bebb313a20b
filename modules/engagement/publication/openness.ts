/**
 * 公开属性 as data on the fields of what may be published: 主动公开, 依申请公开 or 内部. What leaves is picked by it, never trimmed,
 * so that a field which nobody thought about stays inside.
 */
import { z } from 'zod'
import type { Label } from '#kernel/contract.ts'
import type { Words } from '#kernel/words.ts'

export const opennesses = ['open', 'on-request', 'internal'] as const
export type Openness = (typeof opennesses)[number]

export const opennessWords: Readonly<Record<Openness, Words>> = {
  open: { zh: '主动公开', en: 'published on our own account' },
  'on-request': { zh: '依申请公开', en: 'given on request' },
  internal: { zh: '内部', en: 'internal' },
}

const marked =
  (openness: Openness) =>
  <S extends z.ZodType>(schema: S, zh: string, en: string, more: Partial<Label> = {}): S =>
    schema.meta({ label: { zh, en, ...more } satisfies Label, openness })

/** 主动公开. */
export const open = marked('open')
const onRequestField = marked('on-request')
const internalField = marked('internal')

/** 依申请公开: known where something is drafted, absent from what is published; so it is always optional. */
export const onRequest = <S extends z.ZodType>(schema: S, zh: string, en: string): z.ZodOptional<S> =>
  onRequestField(schema.optional(), zh, en)
/** 内部, likewise. */
export const internal = <S extends z.ZodType>(schema: S, zh: string, en: string): z.ZodOptional<S> =>
  internalField(schema.optional(), zh, en)

export const opennessOf = (schema: z.ZodType): Openness | undefined =>
  schema.meta()?.['openness'] as Openness | undefined

/** The schema inside of what may be absent. */
const inside = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? inside(schema.unwrap() as z.ZodType)
    : schema

/** A text in both languages is one thing. */
const isPair = (schema: z.ZodObject): boolean => Object.keys(schema.shape).join() === 'zh,en'

function pick(schema: z.ZodType, value: unknown): unknown {
  const inner = inside(schema)
  if (value === null || value === undefined) return value
  if (inner instanceof z.ZodArray) return (value as unknown[]).map((each) => pick(inner.element as z.ZodType, each))
  if (!(inner instanceof z.ZodObject) || isPair(inner)) return value
  return Object.fromEntries(
    Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      opennessOf(field) === 'open' ? [[name, pick(field, (value as Record<string, unknown>)[name])]] : [],
    ),
  )
}

/** What of the facts is 主动公开, at every depth. */
export const pickOpen = <S extends z.ZodObject>(shape: S, facts: z.input<S>): z.output<S> =>
  shape.parse(pick(shape, facts))

export interface ShapeField {
  /** `promises.text`. */
  readonly path: string
  readonly label: Words | undefined
  readonly openness: Openness | undefined
}

/** Every field of a shape, at every depth; a pair of words is one field. */
export function fieldsOf(schema: z.ZodType, before = ''): ShapeField[] {
  const inner = inside(schema)
  if (inner instanceof z.ZodArray) return fieldsOf(inner.element as z.ZodType, before)
  if (!(inner instanceof z.ZodObject) || isPair(inner)) return []
  const shape = inner.shape as Record<string, z.ZodType>
  return Object.entries(shape).flatMap(([name, field]) => {
    const path = before === '' ? name : `${before}.${name}`
    const label = field.meta()?.['label'] as Words | undefined
    return [{ path, label, openness: opennessOf(field) }, ...fieldsOf(field, path)]
  })
}
