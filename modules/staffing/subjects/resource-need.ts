/** What R3 asks of PE and arts teachers for the pupils of a stage, in whole people, beside what periods ask for. */
import { ceiling, over, ratioOf, times } from '#kernel/ratio.ts'

/** `perHundred`: the limit of R3, 0.9. A gap is counted from the exact share: 9.72 needs ten. */
export const resourceNeed = (pupils: number | null, perHundred: number): number | null =>
  pupils === null ? null : ceiling(over(times(ratioOf(pupils), ratioOf(perHundred)), ratioOf(100)))
