/** What a code on the form stands for, to be read beside it: 211 小学, 121 镇中心区, 411528 息县. */
import { useCallback } from 'react'
import { schoolTypeOf } from '#kernel/school-type.ts'
import type { Words } from '#kernel/words.ts'
import { settlementCodes } from '#modules/census/contract.ts'
import { useCountyNames } from '#web/app/place-name.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { Cell } from './field-groups.ts'

/** Words for a coded cell; null where it needs none or has none. */
export type CodeWords = (field: string, value: Cell | undefined) => string | null

/** Codes of national lists; names of places are known by the register only. */
export function listedWords(field: string, code: string): Words | null {
  if (field === 'type') return schoolTypeOf(code) ?? null
  if (field === 'settlement') return settlementCodes[code] ?? null
  return null
}

export function useCodeWords(county: string): CodeWords {
  const { say } = useWords()
  const nameOf = useCountyNames(county)
  return useCallback(
    (field, value) => {
      if (typeof value !== 'string') return null
      if (field === 'county' || field === 'authority') {
        const name = nameOf(value)
        return name === value ? null : name
      }
      const words = listedWords(field, value)
      return words && say(words)
    },
    [nameOf, say],
  )
}
