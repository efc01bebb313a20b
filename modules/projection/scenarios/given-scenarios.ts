/**
 * The low, middle and high assumptions that every county is given. How far low and high lie from the middle is ours, not
 * any document's: it says "suppose", and the interval beside the middle says what earlier errors measured.
 */
import type { Words } from '#kernel/words.ts'
import type { ScenarioAssumptions } from './contract.ts'

export const givenIds = ['low', 'middle', 'high'] as const
export type GivenId = (typeof givenIds)[number]

export interface GivenScenario {
  readonly id: GivenId
  readonly name: Words
  readonly note: Words
  readonly assumptions: ScenarioAssumptions
}

const middle: ScenarioAssumptions = {
  entryPercent: 0,
  migrationPercent: 0,
  usesChanges: true,
  usesHousing: true,
  changes: [],
}

export const givenScenarios: readonly GivenScenario[] = [
  {
    id: 'low',
    name: { zh: '低方案', en: 'low' },
    note: {
      zh: '入学人数比中方案少8%，每年净迁出1%（本系统假设）',
      en: 'entries 8 % below the middle, 1 % leaving a year (ours)',
    },
    assumptions: { ...middle, entryPercent: -8, migrationPercent: -1 },
  },
  {
    id: 'middle',
    name: { zh: '中方案', en: 'middle' },
    note: { zh: '按近年的变化推算，计入已知变化和住宅交付', en: 'as it has been, with known changes and housing' },
    assumptions: middle,
  },
  {
    id: 'high',
    name: { zh: '高方案', en: 'high' },
    note: {
      zh: '入学人数比中方案多8%，每年净迁入1%（本系统假设）',
      en: 'entries 8 % above the middle, 1 % coming a year (ours)',
    },
    assumptions: { ...middle, entryPercent: 8, migrationPercent: 1 },
  },
]

export const isGiven = (id: string): id is GivenId => (givenIds as readonly string[]).includes(id)
