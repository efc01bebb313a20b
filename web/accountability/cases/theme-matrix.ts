/** Open cases by theme and county, laid out as a table: themes with something open, counties that have any. */
import type { Words } from '#kernel/words.ts'

export interface ThemeCount {
  readonly indicator: string | null
  readonly words: Words
  readonly open: number
  readonly overdue: number
}

export interface CountedBoard {
  readonly themes: readonly ThemeCount[]
  readonly counties: readonly {
    readonly county: string
    readonly name: string
    readonly themes: readonly ThemeCount[]
  }[]
}

export interface Count {
  readonly open: number
  readonly overdue: number
}

export function themeMatrix({ themes, counties }: CountedBoard) {
  const some = counties.filter((county) => county.themes.some(({ open }) => open > 0))
  const rows = themes
    .filter(({ open }) => open > 0)
    .toSorted((a, b) => b.open - a.open)
    .map(({ indicator, words, open, overdue }) => ({
      indicator,
      words,
      sum: { open, overdue },
      cells: some.map(({ themes: own }): Count => {
        const found = own.find((theme) => theme.indicator === indicator)
        return { open: found?.open ?? 0, overdue: found?.overdue ?? 0 }
      }),
    }))
  return { counties: some.map(({ county, name }) => ({ county, name })), rows }
}
