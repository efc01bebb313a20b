/** The story of each answer of the standards room: read the folders, take what is in force, show it with its clause. */
import type { Answers } from '#platform/operations/answers.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import { today } from '#platform/clock.ts'
import type { contract, Rule, RuleBook } from './contract.ts'
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

export const answers: Answers<typeof contract> = {
  rules: ({ on = today(), province, code, rules: extra }) => {
    try {
      const book = readRules(extra === undefined ? {} : { extra })
      const rules = rulesInForce(book, on, province ?? null)
      if (isRefusal(rules)) {
        const why = { zh: '没有依据就不能下结论', en: 'without a rule nothing can be concluded' }
        const todo = { zh: '换一个日期（--on）再试', en: 'try another day (--on)' }
        const problem = { severity: 'error', code: rules.code, what: rules.words, why, todo } as const
        return { on, version: null, rules: [], problems: [problem] }
      }
      const asked = rules.all.filter(
        (rule) => code === undefined || rule.code === code || rule.code.startsWith(`${code}.`),
      )
      const shown = asked.map((rule) => {
        const { title, number } = clauseOf(rule, rules)
        const cited = { label: labelOfRule(rule, book), documentTitle: title, documentNumber: number }
        return Object.assign({}, rule, cited)
      })
      return { on, version: rules.version, rules: shown, problems: [] }
    } catch (error) {
      if (error instanceof UnreadableRules) return { on, version: null, rules: [], problems: [...error.problems] }
      throw error
    }
  },
}
