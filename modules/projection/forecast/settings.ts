/** What can be chosen of the method; which choice is used is decided by how it would have done in earlier years. */

/** The three levels on which is forecast: the whole city or county, its groups (districts, townships), their schools. */
export const levelNames = ['whole', 'group', 'school'] as const
export type LevelName = (typeof levelNames)[number]

export interface Settings {
  /** What a year of moves is worth beside the next year's, 0–1. */
  readonly memory: number
  /** Pupils of an ordinary unit that are added to each unit's own before its ratio is believed. */
  readonly unitPupils: number
  /** The same for a grade of a unit. */
  readonly gradePupils: number
  /** Samples at which what was learned of moving up is believed by half; the same for entering. */
  readonly lambda: number
  readonly entryLambda: number
  /** What is left after each further year of that which was learned, 0–1. */
  readonly fade: number
  /** What is left after each further year of a cell's difference from all others, 0–1. */
  readonly baseFade: number
  /** What a year of entries is worth beside the next year's, 0–1. */
  readonly entryMemory: number
  /** How much of the yearly change of all entries goes on, and what is left of that after each further year. */
  readonly drift: number
  readonly driftFade: number
  /** Weight of the level's own forecast beside the sum of those below it, 0–1. */
  readonly ownWeight: number
}

const usual: Settings = {
  memory: 0.85,
  unitPupils: 1000,
  gradePupils: 10,
  lambda: 700,
  entryLambda: 100,
  fade: 0.6,
  baseFade: 1,
  entryMemory: 0.45,
  drift: 1,
  driftFade: 0.9,
  ownWeight: 0.95,
}

export type SettingsByLevel = Readonly<Record<LevelName, Settings>>

/** Where nothing speaks for another choice. Found on the rolls of Connecticut up to 2013; see docs/measurements.md. */
export const usualSettings: SettingsByLevel = {
  whole: { ...usual, ownWeight: 0.2 },
  group: usual,
  school: {
    ...usual,
    memory: 0.75,
    unitPupils: 2000,
    gradePupils: 100,
    lambda: 300,
    entryLambda: 3000,
    fade: 0.9,
    entryMemory: 0.75,
  },
}

/** A way of going about it that a back-test may prefer. */
export interface Candidate {
  readonly name: 'usual' | 'settling' | 'steady'
  readonly change: Partial<Settings>
}

export const candidates: readonly Candidate[] = [
  { name: 'usual', change: {} },
  // What sets a school apart wears off from year to year.
  { name: 'settling', change: { baseFade: 0.85, fade: 0.4, drift: 0.5 } },
  // Long memory: for places where years differ by accident more than by trend.
  { name: 'steady', change: { memory: 0.95, entryMemory: 0.85, drift: 0.3, fade: 0.3 } },
]
