/** Money of a pledge laid out by source and year, with its sums. */
import type { Words } from '#kernel/words.ts'

interface Money {
  readonly year: number
  readonly pot: string | null
  readonly potWords: Words
  readonly amount: number
}

const sumOf = (rows: readonly Money[]): number => rows.reduce((sum, { amount }) => sum + amount, 0)

export function moneyTable(money: readonly Money[]) {
  const years = [...new Set(money.map(({ year }) => year))].toSorted((a, b) => a - b)
  const pots = [...Map.groupBy(money, ({ pot }) => pot)].map(([pot, own]) => ({
    pot,
    words: own[0]!.potWords,
    amounts: years.map((year) => sumOf(own.filter((each) => each.year === year))),
    all: sumOf(own),
  }))
  const sums = years.map((year) => sumOf(money.filter((each) => each.year === year)))
  return { years, pots, sums, sum: sumOf(money) }
}
