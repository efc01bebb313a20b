/** Stages of schooling (学段): which exist, what they are called, which grades they hold. */
import type { Words } from './words.ts'

export const stages = ['primary', 'junior', 'senior'] as const
export type Stage = (typeof stages)[number]

/** The two stages of compulsory education; the only ones ever judged. */
export const compulsoryStages = ['primary', 'junior'] as const
export type CompulsoryStage = (typeof compulsoryStages)[number]

export const isCompulsory = (stage: Stage): stage is CompulsoryStage => stage !== 'senior'

export const stageWords: Readonly<Record<Stage, Words>> = {
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior secondary' },
  senior: { zh: '高中', en: 'senior secondary' },
}
