/** The counts of a year that a reply claims, and how they stand against the record. */
import type { Words } from '#kernel/words.ts'
import type { ClauseRules } from './clause-rules.ts'
import type { CheckedClaim, Claim } from './clause-shapes.ts'
import { cutAt } from './split-clauses.ts'

/** The year is the one named last before it: `2023年，全市……`. */
export function claimsOf(opening: readonly string[], rules: ClauseRules): Claim[] {
  const claims: Claim[] = []
  let year: number | null = null
  for (const sentence of opening.flatMap((paragraph) => cutAt(paragraph, '。；'))) {
    for (const rule of rules.claims) {
      const found = rule.pattern.exec(sentence)
      if (!found) continue
      const named = [...sentence.slice(0, found.index).matchAll(/(\d{4})年/gu)].at(-1)?.[1]
      if (named !== undefined) year = Number(named)
      const n = found.groups?.['n']
      claims.push({
        code: rule.code,
        words: rule.words,
        text: found[0],
        year,
        claimed: n === undefined ? null : Number(n),
        unit: rule.unit,
        remark: rule.remark,
      })
    }
    const last = [...sentence.matchAll(/(\d{4})年/gu)].at(-1)?.[1]
    if (last !== undefined) year = Number(last)
  }
  return claims
}

/** A figure of the year's record; null value where nothing was entered. */
export interface CountedFigure {
  readonly value: number | null
  readonly source: Words
}

/** `counted`: the record's figure of a code and year; undefined where the record has no such year. */
export function checkClaim(
  claim: Claim,
  rules: ClauseRules,
  counted: (figure: string, year: number) => CountedFigure | undefined,
): CheckedClaim {
  const rule = rules.claims.find(({ code }) => code === claim.code)
  const figures = [rule?.figure, rule?.otherFigure].filter((code) => code != null)
  if (claim.claimed === null) return { ...claim, counted: null, verdict: 'no-figure', source: null }
  const known = claim.year === null ? [] : figures.flatMap((code) => counted(code, claim.year!) ?? [])
  const first =
    known.find(({ value }) => value !== null && value === claim.claimed) ?? known.find(({ value }) => value !== null)
  if (!first) return { ...claim, counted: null, verdict: 'no-record', source: known[0]?.source ?? null }
  return {
    ...claim,
    counted: first.value,
    verdict: first.value === claim.claimed ? 'agrees' : 'differs',
    source: first.source,
  }
}
