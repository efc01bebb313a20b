/** What a working out tells on its way: seldom enough to be kept, and the first plan and the first bound at once. */
import type { Progress } from './job-state.ts'

/** Seconds between what is told; the search finds better plans by the thousand. */
const between = 0.5

export function progressTeller(tell: (progress: Progress) => void): (progress: Progress) => void {
  let told: Progress | null = null
  return (progress) => {
    const isFirst =
      told === null ||
      (told.objective === null && progress.objective !== null) ||
      (told.bound === null && progress.bound !== null)
    if (!isFirst && progress.seconds - told!.seconds < between) return
    told = progress
    tell(progress)
  }
}
