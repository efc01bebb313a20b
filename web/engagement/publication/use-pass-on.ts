/** The commands that pass publications on, chosen by step and kind; entries of schools have a desk of their own in their county. */
import type { SecrecyPoint } from '#modules/engagement/contract.ts'
import { useCommand } from '#web/app/api.ts'
import type { batchesOf } from './turns.ts'

type Batch = ReturnType<typeof batchesOf>[number]

export function usePassOn() {
  const review = useCommand('engagement', 'reviewPublications')
  const sign = useCommand('engagement', 'signPublications')
  const reviewEntry = useCommand('engagement', 'reviewEntries')
  const signEntry = useCommand('engagement', 'signEntries')
  const clear = useCommand('engagement', 'clearPublications')
  const publish = useCommand('engagement', 'publishPublications')
  const pass = async ({ county, step, rows }: Batch, confirmed: readonly SecrecyPoint[]): Promise<void> => {
    const seenOf = (some: Batch['rows']) => some.map(({ id, sha256 }) => ({ id, sha256 }))
    if (step === 'cleared') return void (await clear.run({ county, seen: seenOf(rows), confirmed: [...confirmed] }))
    if (step === 'published') return void (await publish.run({ county, seen: seenOf(rows) }))
    const [entries, others] = [
      rows.filter(({ kind }) => kind === 'school'),
      rows.filter(({ kind }) => kind !== 'school'),
    ]
    const [ofEntries, ofOthers] = step === 'reviewed' ? [reviewEntry, review] : [signEntry, sign]
    if (entries.length > 0) await ofEntries.run({ county, seen: seenOf(entries) })
    if (others.length > 0) await ofOthers.run({ county, seen: seenOf(others) })
  }
  return {
    isRunning: [review, sign, reviewEntry, signEntry, clear, publish].some(({ isRunning }) => isRunning),
    run: async (batches: readonly Batch[], confirmed: readonly SecrecyPoint[]): Promise<void> => {
      for (const batch of batches) {
        // oxlint-disable-next-line no-await-in-loop -- where one county is refused the next is not begun
        await pass(batch, confirmed)
      }
    },
  }
}
