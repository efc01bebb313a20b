/** Rules that a road does not enforce, each with why: nobody reads "checked" into what was not. */
import type { RoadTelling } from '#modules/roadmap/contract.ts'
import { useWords } from '#web/ui/words.tsx'

export function UncheckedList({ unchecked }: { readonly unchecked: RoadTelling['unchecked'] }) {
  const { say, pick } = useWords()
  return (
    <ul className="plain-list">
      {unchecked.map(({ rule, what, why }, index) => (
        <li key={`${rule} ${index}`}>
          <strong>{say(what)}</strong>
          {pick('：', ': ')}
          {say(why)}
        </li>
      ))}
    </ul>
  )
}
