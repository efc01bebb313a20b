/** The official numbers that the pictures of a report draw lines at, from the rules it was judged by. */
import { useMemo } from 'react'
import type { Rule } from '#modules/standards/contract.ts'
import { useAnswer } from './api.ts'

export interface Limits {
  readonly valueOf: (code: string, stage: Rule['stage']) => number | null
}

export function useLimits(county: string, on: string): Limits {
  const rules = useAnswer('standards', 'rules', { on, province: county.slice(0, 2) }, { staleTime: 3_600_000 })
  return useMemo(
    () => ({
      valueOf: (code, stage) =>
        rules.data?.rules.find((rule) => rule.code === code && (rule.stage === stage || rule.stage === 'any'))?.value ??
        null,
    }),
    [rules.data],
  )
}
