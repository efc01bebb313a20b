/** The indicators of the standard as choices for evidence, by their codes. */
import { useAnswer } from '#web/app/api.ts'
import { useWords } from '#web/ui/words.tsx'

export function useItemOptions(): readonly { readonly value: string; readonly label: string }[] {
  const { say } = useWords()
  const items = useAnswer('standards', 'items', {}, { staleTime: Number.POSITIVE_INFINITY })
  return [...(items.data?.indicators ?? []), ...(items.data?.items ?? [])].map(({ code, label }) => ({
    value: code,
    label: `${code} ${say(label)}`,
  }))
}
