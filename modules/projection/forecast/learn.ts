/** What the years that are known teach of one level: samples of every step from a year to the next, and what fits them. */
import { comesFromBelow, entryWidth, fillEntryFeatures, meanShare, type Anchor } from './entry.ts'
import { gradeCount, type Level } from './levels.ts'
import { addYear, deriveRatios, fillProgressFeatures, noMoves, progressWidth } from './progression.ts'
import { fitByClass, type Samples } from './ridge.ts'
import type { Settings } from './settings.ts'

/** Further off than this is an opening, a closure or a slip, from which nothing is learned of ordinary years. */
const farthest = 0.35

const clippedStep = (value: number): number => (value > farthest ? farthest : value < -farthest ? -farthest : value)

interface Growing {
  readonly width: number
  x: Float64Array
  y: Float64Array
  weight: Float64Array
  group: Uint8Array
  count: number
}

const room = (width: number, samples: number): Growing => ({
  width,
  x: new Float64Array(width * samples),
  y: new Float64Array(samples),
  weight: new Float64Array(samples),
  group: new Uint8Array(samples),
  count: 0,
})

/** From so many samples on only every second, third … is taken: more would change nothing but time and room. */
const mostSamples = 300_000

/** How many steps there are of those who move up and of those who enter. */
function countSteps({ units, capacity, known, pupils }: Level): { readonly up: number; readonly in: number } {
  let up = 0
  let entering = 0
  for (let cell = 0; cell < units * gradeCount; cell += 1) {
    for (let t = 1; t < known - 1; t += 1) {
      if (!(pupils[cell * capacity + t + 1]! > 0)) continue
      const own = pupils[cell * capacity + t]!
      if (cell % gradeCount > 0 && comesFromBelow(pupils[(cell - 1) * capacity + t]!, own)) up += 1
      else if (own > 0) entering += 1
    }
  }
  return { up, in: entering }
}

export interface LevelSamples {
  readonly progress: Samples
  readonly entry: Samples
}

/** Every step t → t+1 within the known years, described as it looked in year t. */
export function collectSamples(level: Level, anchor: Anchor, settings: Settings): LevelSamples {
  const { units, capacity, known, pupils } = level
  const steps = countSteps(level)
  const progress = room(progressWidth, Math.min(steps.up, mostSamples))
  const entry = room(entryWidth, Math.min(steps.in, mostSamples))
  const moves = noMoves(level)
  const rows = new Float64Array(gradeCount * progressWidth)
  const everyUp = Math.ceil(steps.up / mostSamples)
  const everyIn = Math.ceil(steps.in / mostSamples)
  let up = 0
  let entering = 0
  for (let t = 0; t < known - 1; t += 1) {
    addYear(level, moves, t, settings.memory)
    if (t < 1) continue
    const ratios = deriveRatios(level, moves, settings)
    for (let cell = 0; cell < units * gradeCount; cell += 1) {
      const g = cell % gradeCount
      const u = (cell - g) / gradeCount
      if (g === 0) fillProgressFeatures(level, ratios, u, t, rows)
      const next = pupils[cell * capacity + t + 1]!
      if (!(next > 0)) continue
      const own = pupils[cell * capacity + t]!
      if (g > 0 && comesFromBelow(pupils[(cell - 1) * capacity + t]!, own)) {
        up += 1
        if (up % everyUp !== 0) continue
        const leaving = pupils[(cell - 1) * capacity + t]!
        const i = progress.count
        progress.x.set(rows.subarray(g * progressWidth, (g + 1) * progressWidth), i * progressWidth)
        progress.y[i] = clippedStep(Math.log(next / leaving) - ratios.cell[cell]!)
        progress.weight[i] = leaving
        progress.group[i] = g
        progress.count += 1
        continue
      }
      if (!(own > 0)) continue
      entering += 1
      if (entering % everyIn !== 0) continue
      const share = meanShare(level, anchor, u, g, t, settings.entryMemory).share
      const whole = anchor(u, g, t + 1)
      if (!(share > 0) || !(whole > 0)) continue
      const i = entry.count
      fillEntryFeatures(level, ratios, anchor, u, g, t, share, entry.x, i * entryWidth)
      entry.y[i] = clippedStep(Math.log(next / (whole * share)))
      entry.weight[i] = own
      entry.count += 1
    }
  }
  return { progress, entry }
}

/** Coefficients by grade for those who move up, and one set for those who enter. */
export interface Learned {
  readonly progress: readonly Float64Array[]
  readonly entry: Float64Array
}

export const learn = ({ progress, entry }: LevelSamples, settings: Settings): Learned => ({
  progress: fitByClass(progress, gradeCount, settings.lambda).byClass,
  entry: fitByClass(entry, 1, settings.entryLambda).everywhere,
})
