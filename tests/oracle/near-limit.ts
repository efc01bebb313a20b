/** Schools of one phase whose 差异系数 lie exactly on the limit, or off it by the smallest step of one cell. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { assetCells, staffCells, unit } from './random-amounts.ts'
import type { Random } from './random.ts'
import { codes, indicators, limits } from './rule.ts'
import type { Phase } from './rule.ts'
import { schoolRow } from './school-row.ts'

/**
 * Pairs with P₁ = k²·P₂ and deviations −L/k and +L·k from the mean (or the other way round): Σ Pδ = 0 and
 * Σ Pδ²/N = L², so that CV = L exactly. `base` is the mean times P₂; a multiple of 40 keeps every figure whole.
 */
function pair(base: number, k: number, limit: number, upwards: boolean): readonly [number, number] {
  const forty = Math.round(limit * 40 * k)
  const sign = upwards ? 1 : -1
  return [(base * k * k * (40 * k * k - sign * forty)) / (40 * k * k), (base * (40 + sign * forty)) / 40]
}

export function nearLimitSchools(random: Random, phase: Phase, codeOf: () => string): SchoolRow[] {
  const limit = Number(limits[phase].n) / Number(limits[phase].d)
  const pupils = random.between(20, 400)
  const bases = codes.map((code) => {
    const countable = indicators[code].countable
    return 160 * random.between(1, countable ? 20 : 10 ** random.between(2, 9)) * (countable ? unit : 1)
  })
  const rows: SchoolRow[] = []
  const pairs = random.between(1, 6)
  for (let made = 0; made < pairs; made += 1) {
    const times = random.between(1, 5)
    const k = random.oneOf([1, 2])
    const pairFigures = bases.map((base) => pair(base * times, k, limit, random.chance(0.5)))
    for (const side of [0, 1] as const) {
      const off = () => (made === 0 && side === 0 && random.chance(0.6) ? random.oneOf([-1, 1]) : 0)
      const figures = pairFigures.map((figure, index) => {
        const code = codes[index] ?? 'R1'
        return figure[side] + off() * (indicators[code].countable ? unit : 1)
      })
      const [r1 = 0, r2 = 0, r3 = 0, r4 = 0, r5 = 0, r6 = 0, r7 = 0] = figures.map((figure) => Math.max(0, figure))
      const cells = {
        ...staffCells(random, phase, r1 / unit, r2 / unit, r3 / unit),
        ...assetCells(random, r4, r5, r6, r7),
      }
      const code = codeOf()
      const type = phase === 'primary' ? '211' : '311'
      const own = pupils * times * (side === 0 ? k * k : 1)
      rows.push(schoolRow({ code, name: `学校${code.slice(-3)}`, type, stage: phase, pupils: own, ...cells }))
    }
  }
  return rows
}
