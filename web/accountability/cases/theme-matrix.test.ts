import { expect, it } from 'vitest'
import { themeMatrix } from './theme-matrix.ts'

const theme = (indicator: string | null, open: number, overdue = 0) => ({
  indicator,
  words: { zh: indicator ?? '其他', en: indicator ?? 'other' },
  open,
  overdue,
})

it('lays open cases out by theme and county; what has none open is left out', () => {
  const { counties, rows } = themeMatrix({
    themes: [theme('G5', 3, 1), theme('R1', 0), theme(null, 4)],
    counties: [
      { county: '411523', name: '新县', themes: [theme('G5', 3, 1), theme('R1', 0)] },
      { county: '411528', name: '息县', themes: [theme(null, 4)] },
      { county: '411503', name: '平桥区', themes: [theme('R1', 0)] },
    ],
  })
  expect(counties.map(({ name }) => name)).toEqual(['新县', '息县'])
  expect(rows.map(({ indicator, cells }) => [indicator, cells.map(({ open }) => open)])).toEqual([
    [null, [0, 4]],
    ['G5', [3, 0]],
  ])
})
