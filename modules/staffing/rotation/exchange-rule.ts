/**
 * The rule of 教督〔2017〕6号 art. 7 (11): of the teachers who are eligible at least 10 % are moved in a year, of those moved at
 * least 20 % backbone teachers. Each teacher counts once a year; short visits (送教) do not count. Whole numbers, compared exactly.
 */
import { ceiling, over, ratioOf, times, type Ratio } from '#kernel/ratio.ts'
import type { Clause } from '#kernel/trace.ts'
import { foldOutcomes, type Outcome } from '#kernel/outcome.ts'
import type { Rule, RulesInForce } from '#modules/standards/index.ts'
import type { RuleJudged } from './rotation-shapes.ts'

/** The two rows, with how they are held against a share and printed; handed in, as this file asks nobody. */
export interface ExchangeRules {
  readonly moved: Rule
  readonly backbone: Rule
  readonly limit: (rule: Rule) => Ratio
  readonly holds: (rule: Rule, share: Ratio) => boolean
  readonly printed: (share: Ratio, limit: Ratio) => string
  readonly clause: (rule: Rule) => Clause
}
export type RulesBook = Pick<RulesInForce, 'rule' | 'documents'>

export interface ExchangeRecord {
  readonly teacher: string
  readonly year: number
  /** 交流, or a short visit such as 送教. */
  readonly kind: 'exchange' | 'short-visit'
  readonly isBackbone: boolean
}

/** Those moved in a year: each teacher once, no short visits. */
export function countExchanges(records: readonly ExchangeRecord[], year: number): { moved: number; backbone: number } {
  const own = new Map<string, boolean>()
  for (const { teacher, year: on, kind, isBackbone } of records) {
    if (on !== year || kind === 'short-visit') continue
    own.set(teacher, (own.get(teacher) ?? false) || isBackbone)
  }
  return { moved: own.size, backbone: [...own.values()].filter(Boolean).length }
}

/** The fewest of `whole` that fulfil a share. */
export const fewest = (share: Ratio, whole: number): number => ceiling(times(share, ratioOf(whole)))

const shareOf = (part: number, whole: number): Ratio | null =>
  whole === 0 ? null : over(ratioOf(part), ratioOf(whole))

/** `unknown` counts teachers whose years are missing: while they might turn the outcome, nothing is said to be met. */
export function judgeExchange(
  given: {
    readonly eligible: number
    readonly unknown: number
    readonly moved: number
    readonly movedBackbone: number
  },
  rules: ExchangeRules,
): RuleJudged {
  const { eligible, unknown, moved, movedBackbone } = given
  const { limit, holds, printed, clause } = rules
  const needed = fewest(limit(rules.moved), eligible)
  const outcomeOfShare = (): Outcome => {
    const share = shareOf(moved, eligible)
    // Nobody is eligible: nothing is asked for, as the assessment has it.
    if (share === null) return unknown === 0 ? 'met' : 'unknown'
    if (!holds(rules.moved, share)) return 'unmet'
    return unknown === 0 || moved >= fewest(limit(rules.moved), eligible + unknown) ? 'met' : 'unknown'
  }
  const among = shareOf(movedBackbone, moved)
  const backbone: Outcome =
    among === null ? (eligible === 0 ? outcomeOfShare() : 'unmet') : holds(rules.backbone, among) ? 'met' : 'unmet'
  const share = outcomeOfShare()
  const shown = (value: Ratio | null, rule: Rule) => (value === null ? '—' : printed(value, limit(rule)))
  return {
    eligible,
    unknown,
    moved,
    movedBackbone,
    needed,
    neededBackbone: fewest(limit(rules.backbone), Math.max(moved, needed)),
    share: {
      printed: shown(shareOf(moved, eligible), rules.moved),
      limit: printed(limit(rules.moved), limit(rules.moved)),
      outcome: share,
      clause: clause(rules.moved),
    },
    backbone: {
      printed: shown(among, rules.backbone),
      limit: printed(limit(rules.backbone), limit(rules.backbone)),
      outcome: backbone,
      clause: clause(rules.backbone),
    },
    outcome: foldOutcomes([share, backbone]),
  }
}
