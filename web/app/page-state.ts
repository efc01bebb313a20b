/**
 * A page's choices (filters, year, tab) kept in its address, so that the page can be sent to a colleague. A page says
 * which choices it has as a zod shape whose fields all have a default or may be left out; what does not fit is dropped.
 */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { z } from 'zod'
import type { TableView } from '#web/ui/data-table.tsx'

/** The search part of an address as flat texts; `411500` stays a text. */
export const searchFromText = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text))

export function searchToText(search: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const given = Object.entries(search).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** Reads each choice by its own shape; one that does not fit falls back to its default instead of breaking the page. */
export function readChoices<S extends z.ZodObject>(shape: S, search: Readonly<Record<string, unknown>>): z.output<S> {
  const fitting = Object.entries(search).filter(([name, value]) => {
    const field = shape.shape[name] as z.ZodType | undefined
    return field !== undefined && field.safeParse(value).success
  })
  return shape.parse(Object.fromEntries(fitting))
}

/** Search and order of one table among several on a page, kept in the address under the table's name. */
export function useTableView(name: string): [TableView, (view: TableView) => void] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>
  const navigate = useNavigate()
  const [q, sort] = [search[`${name}-q`] ?? '', search[`${name}-sort`] ?? '']
  const view = useMemo(() => ({ q, sort }), [q, sort])
  const set = useCallback(
    (chosen: TableView) => {
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: (now: object) => ({ ...now, [`${name}-q`]: chosen.q, [`${name}-sort`]: chosen.sort }),
      } as never)
    },
    [name, navigate],
  )
  return [view, set]
}

export type SetChoices<T> = (change: { readonly [K in keyof T]?: T[K] | undefined }) => void

/** The page's choices and the way to change some of them. Numbers: `z.coerce.number()`; lists: joined text. */
export function usePageState<S extends z.ZodObject>(shape: S): [z.output<S>, SetChoices<z.output<S>>] {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const choices = useMemo(() => readChoices(shape, search), [shape, search])
  const set = useCallback<SetChoices<z.output<S>>>(
    (change) => {
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: (now: object) => ({ ...now, ...change }),
      } as never)
    },
    [navigate],
  )
  return [choices, set]
}
