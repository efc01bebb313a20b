/**
 * The county's verdict, part by part: resources from the school table; government, quality and recognition from their
 * items; vetoes; and the entry conditions beside them. A self-assessment (自评测算): only the Ministry recognises.
 *
 * Without a county table only the resources part is concluded; items already decided by the school table are shown,
 * but their part stays unknown (field practice: no conclusion on part of the evidence).
 */
import type { CountyRow, SchoolRow } from '#modules/census/contract.ts'
import type {
  Item,
  ItemFacts,
  ItemFinding,
  Part,
  RelaxationGrant,
  ResourceIndicator,
  Rule,
  RulesInForce,
} from '#modules/standards/contract.ts'
import { foldOutcomes, type Outcome } from '#kernel/outcome.ts'
import { isCompulsory } from '#kernel/stage.ts'
import type { Clause } from '#kernel/trace.ts'
import type { Words } from '#kernel/words.ts'
import type { CountyReport, ItemReport } from './contract.ts'
import { judgeResources, type JudgedResources, type RelaxedTerms } from './judge-resources.ts'

/** Everything that is asked: the rules of one day, and the formulas that use them. */
export interface Standard {
  readonly rules: RulesInForce
  readonly indicators: readonly ResourceIndicator[]
  readonly items: readonly Item[]
  readonly clauseOf: (rule: Rule) => Clause
  /** What relaxations add for schools that hold a grant. */
  readonly relaxedTerms: (grants: readonly RelaxationGrant[]) => RelaxedTerms
}

/** Everything that is known of one county in one school year. */
export interface CountyFacts {
  readonly county: string
  readonly year: number
  readonly rows: readonly SchoolRow[]
  /** Null where no county table was handed in for this county and year. */
  readonly countyRow: CountyRow | null
  readonly grants: readonly RelaxationGrant[]
  readonly excludePrivate: boolean
}

type ItemPart = Exclude<Part, 'resources'>
type Parts = CountyReport['parts']

export interface CountyJudgement {
  readonly resources: JudgedResources
  readonly parts: Parts
  /** What each item was found by, under its code, for the trace. */
  readonly findings: ReadonlyMap<string, ItemFinding>
  readonly outcome: Outcome
}

const noCountyTable: Words = {
  zh: '未提供县区基表：以下只列学校基表已能判断的项目，本部分暂不下结论',
  en: 'no county table: only items that the school table decides are shown, the part is not concluded',
}

const worstCv = ({ stages }: JudgedResources): ItemFacts['worstCv'] => {
  const worst = { primary: null as number | null, junior: null as number | null }
  for (const { stage, balances } of stages) {
    const known = balances.flatMap(({ cv }) => (cv === null ? [] : [cv]))
    if (known.length === balances.length) worst[stage] = Math.max(...known)
  }
  return worst
}

function itemFactsOf(facts: CountyFacts, resources: JudgedResources): ItemFacts {
  return {
    year: facts.year,
    county: facts.countyRow,
    schools: facts.rows.filter(({ stage }) => isCompulsory(stage)),
    relaxations: facts.grants,
    worstCv: worstCv(resources),
    cvOutcome: foldOutcomes(resources.stages.flatMap(({ balances }) => balances.map(({ outcome }) => outcome))),
  }
}

function itemReport(item: Item, finding: ItemFinding, { rules, clauseOf }: Standard): ItemReport {
  const { outcome, value, found, failing } = finding
  return {
    code: item.code,
    label: item.label,
    outcome,
    value,
    found,
    clause: clauseOf(rules.rule(item.rules[0]!)),
    failing: failing.map(({ stage, ...school }) => ({ ...school, phase: stage })),
  }
}

function judgePart(
  part: ItemPart,
  findings: CountyJudgement['findings'],
  standard: Standard,
  concluded: boolean,
): Parts[ItemPart] {
  const own = standard.items.filter((item) => item.part === part)
  const items = own.map((item) => itemReport(item, findings.get(item.code)!, standard))
  return {
    outcome: concluded ? foldOutcomes(items.map(({ outcome }) => outcome)) : 'unknown',
    note: concluded ? null : noCountyTable,
    items,
  }
}

/** The resources part alone, by the county's own grants and scope. */
export const judgeResourcesOf = (facts: CountyFacts, { rules, indicators, relaxedTerms }: Standard): JudgedResources =>
  judgeResources(facts.rows, indicators, rules, relaxedTerms(facts.grants), facts.excludePrivate)

/** Judges one county and year. Pure: the same facts and the same standard always give the same judgement. */
export function judgeCounty(facts: CountyFacts, standard: Standard): CountyJudgement {
  const { rules } = standard
  const resources = judgeResourcesOf(facts, standard)
  const itemFacts = itemFactsOf(facts, resources)
  const findings = new Map(standard.items.map((item) => [item.code, item.judge(itemFacts, rules)]))
  const part = (name: ItemPart) => judgePart(name, findings, standard, facts.countyRow !== null)
  const parts: Parts = {
    government: part('government'),
    quality: part('quality'),
    recognition: part('recognition'),
    vetoes: part('vetoes'),
    qualification: part('qualification'),
  }
  // The entry conditions (art. 4) decide whether a county may apply, not whether it meets the standard.
  const decisive = [parts.government, parts.quality, parts.recognition, parts.vetoes]
  const outcome = foldOutcomes([resources.outcome, ...decisive.map((each) => each.outcome)])
  return { resources, parts, findings, outcome }
}
