/**
 * Which rows hold on a day in a province. A row of the province wins over a national one, and then a row for the
 * stage over one for `any`; the same rows always give the same version.
 */
import type { Clause } from '#kernel/trace.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { ruleStages, type Rule, type RuleBook, type RulesInForce, type RuleStage } from './contract.ts'

/** The document without which nothing can be judged. */
const masterDocument = 'quality-balance-2017'

export const isInForce = (rule: Rule, day: string): boolean => rule.from <= day && (rule.to === null || day <= rule.to)

const stageOrder = (rule: Rule): number => ruleStages.indexOf(rule.stage)

/** By code with numbers as numbers (G2 before G10), then stage, province and date. */
const byCode = (a: Rule, b: Rule): number =>
  a.code.localeCompare(b.code, 'en', { numeric: true }) ||
  stageOrder(a) - stageOrder(b) ||
  (a.province ?? '').localeCompare(b.province ?? '') ||
  a.from.localeCompare(b.from)

/** FNV-1a, 64 bit: names a set of rows; guards against mistakes, not against forgery. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0').slice(0, 12)
}

/** What decides a result; words may be bettered without a new version. */
const essence = ({ code, stage, operator, value, unit, document, article, from, to, province, confidence }: Rule) =>
  [code, stage, operator, value, unit, document, article, from, to, province, confidence].join('|')

/** The rules that hold on `on` in `province` (two digits), or a refusal where the 2017 measures do not hold yet. */
export function rulesInForce(book: RuleBook, on: string, province: string | null): RulesInForce | Refusal {
  const rules = book.rules.filter((rule) => rule.province === null || rule.province === province).sort(byCode)
  const master = rules.filter((rule) => rule.document === masterDocument)
  if (!master.some((rule) => isInForce(rule, on))) {
    const since = master.map((rule) => rule.from).sort()[0] ?? '—'
    return refuse(
      'no-rules-in-force',
      { on, since },
      {
        zh: `${on} 没有有效的优质均衡督导评估标准：教督〔2017〕6号自 ${since} 起施行。请改用该日或之后的日期。`,
        en: `No standard of quality balance is in force on ${on}: 教督〔2017〕6号 holds from ${since}. Use that day or a later one.`,
      },
    )
  }

  const byCodeOnly = Map.groupBy(rules, (rule) => rule.code)
  const ruleOn = (code: string, stage: RuleStage, day: string): Rule | undefined => {
    const held =
      byCodeOnly.get(code)?.filter((rule) => isInForce(rule, day) && [stage, 'any'].includes(rule.stage)) ?? []
    const provincial = held.filter((rule) => rule.province !== null)
    const candidates = provincial.length > 0 ? provincial : held
    return candidates.find((rule) => rule.stage === stage) ?? candidates[0]
  }
  const search = (code: string, stage: RuleStage | undefined): Rule => {
    const found =
      stage === undefined
        ? (ruleOn(code, 'any', on) ?? ruleStages.map((each) => ruleOn(code, each, on)).find(Boolean))
        : ruleOn(code, stage, on)
    if (!found) throw new Error(`no rule ${code} for ${stage ?? 'any stage'} is in force on ${on}`)
    return found
  }
  // The same few rows are asked for school after school.
  const known = new Map<string, Rule>()
  const rule = (code: string, stage?: RuleStage): Rule => {
    const key = `${code} ${stage ?? ''}`
    const found = known.get(key) ?? search(code, stage)
    known.set(key, found)
    return found
  }

  const all = rules.filter((each) => isInForce(each, on) && ruleOn(each.code, each.stage, on) === each)
  const earlier = rules.filter((each) => each.to !== null && each.to < on)
  return {
    on,
    province,
    version: fingerprint([...all.map(essence), '—', ...earlier.map(essence)].join('\n')),
    documents: new Map(book.documents.map((document) => [document.id, document])),
    rule,
    ruleOn,
    all,
  }
}

/** True where a row for the code is in force at all: an item or relaxation without one does not exist on that day. */
export const hasRule = (rules: RulesInForce, code: string): boolean => rules.all.some((rule) => rule.code === code)

/** The clause of a row, as it is quoted beside a figure. */
export function clauseOf(rule: Rule, rules: Pick<RulesInForce, 'documents'>): Clause {
  const document = rules.documents.get(rule.document)
  if (!document) throw new Error(`rule ${rule.code} cites an unknown document ${rule.document}`)
  const { document: id, article, from, confidence } = rule
  return { document: id, title: document.title, number: document.number, article, from, confidence }
}
