/** The answers of the accountability room; the story of each stands in its folder. */
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from './contract.ts'

export const answers: Answers<typeof contract> = {}
