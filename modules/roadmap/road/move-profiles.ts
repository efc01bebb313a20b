/** What is known of a teacher who moves: for which of R1–R3 the person counts, and whether the move leads to the other stage. */
import type { CompulsoryStage } from '#kernel/stage.ts'

/** For which of R1–R3 the person counts; `-` beside these is somebody who counts for none, an `x` before one a move from primary to junior. */
export const profiles = ['1', '2', '3', '12', '13', '23', '123'] as const
export const isCrossing = (profile: string): boolean => profile.startsWith('x')

/** Moves that have to balance one another: of one profile within a stage, or from one stage to the other. */
export const moveKey = (profile: string, stage: CompulsoryStage): string =>
  isCrossing(profile) ? profile : `${stage} ${profile}`

/** Indices of R1–R3 that a teacher of the profile counts for. */
export const indicatorsOf = (profile: string): number[] =>
  profile.split('').flatMap((digit) => (digit === '-' || digit === 'x' ? [] : [Number(digit) - 1]))
