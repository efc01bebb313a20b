/** The story of each answer of the standards room: read the folders, take what is in force, show it with its clause. */
import type { Answers } from '#platform/operations/answers.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import { partWords, ruleStages, type contract, type Rule, type RuleBook, type RulesInForce } from './contract.ts'
import { clauseOf, rulesInForce } from './in-force.ts'
import { items } from './items.ts'
import { resourceIndicators } from './quality-balance-2017/resources.ts'
import { readRules, UnreadableRules } from './read-rules.ts'

const labels = new Map<string, Words>([...resourceIndicators, ...items].map(({ code, label }) => [code, label]))

/** A row's own label, that of its indicator or item, or that of another row of the same code. */
const labelOfRule = (rule: Rule, book: RuleBook): Words =>
  rule.label ??
  labels.get(rule.code) ??
  book.rules.find(({ code, label }) => code === rule.code && label)?.label ?? { zh: rule.code, en: rule.code }

/** A row with the words that stand beside it. */
const shown = (rule: Rule, book: RuleBook, documents: RulesInForce['documents']) => {
  const { title, number } = clauseOf(rule, { documents })
  return Object.assign({}, rule, { label: labelOfRule(rule, book), documentTitle: title, documentNumber: number })
}

const documentsOf = (book: RuleBook): RulesInForce['documents'] =>
  new Map(book.documents.map((document) => [document.id, document]))

/** By code as it is, then by place and time, so that what replaced what stands in a row. */
const inHistory = (a: Rule, b: Rule): number =>
  a.code.localeCompare(b.code, 'en', { numeric: true }) ||
  (a.province ?? '').localeCompare(b.province ?? '') ||
  a.from.localeCompare(b.from) ||
  ruleStages.indexOf(a.stage) - ruleStages.indexOf(b.stage)

export const answers: Answers<typeof contract> = {
  rules: ({ on: asked, province, code, rules: extra }, { today }) => {
    const on = asked ?? today
    try {
      const book = readRules(extra === undefined ? {} : { extra })
      const rules = rulesInForce(book, on, province ?? null)
      if (isRefusal(rules)) {
        const why = { zh: '没有依据就不能下结论', en: 'without a rule nothing can be concluded' }
        const todo = { zh: '换一个日期（--on）再试', en: 'try another day (--on)' }
        const problem = { severity: 'error', code: rules.code, what: rules.words, why, todo } as const
        return { on, version: null, rules: [], problems: [problem] }
      }
      const wanted = rules.all.filter(
        (rule) => code === undefined || rule.code === code || rule.code.startsWith(`${code}.`),
      )
      return {
        on,
        version: rules.version,
        rules: wanted.map((rule) => shown(rule, book, rules.documents)),
        problems: [],
      }
    } catch (error) {
      if (error instanceof UnreadableRules) return { on, version: null, rules: [], problems: [...error.problems] }
      throw error
    }
  },

  documents: () => {
    const book = readRules()
    return {
      documents: book.documents.map((document) => {
        const rows = book.rules.filter((rule) => rule.document === document.id)
        const ends = rows.flatMap(({ to }) => (to === null ? [] : [to]))
        return Object.assign({}, document, {
          rules: rows.length,
          from: rows.map(({ from }) => from).toSorted()[0] ?? null,
          to: ends.length < rows.length ? null : (ends.toSorted().at(-1) ?? null),
        })
      }),
    }
  },

  history: ({ code }) => {
    const book = readRules()
    const rows = book.rules.filter((rule) => rule.code === code || rule.code.startsWith(`${code}.`))
    const documents = documentsOf(book)
    return { rules: rows.toSorted(inHistory).map((rule) => shown(rule, book, documents)) }
  },

  items: () => ({
    indicators: resourceIndicators.map(({ code, label, unit, kind, whole, per, formula }) => ({
      code,
      label,
      unit,
      kind,
      whole,
      per,
      formula: { ...formula },
    })),
    items: items.map(({ code, part, label, kind, rules }) => ({
      code,
      part,
      partLabel: partWords[part],
      label,
      kind,
      rules: [...rules],
    })),
  }),
}
