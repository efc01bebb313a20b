/** The cells of the matrix: drawn anew only where what they say has changed, so that a switch is on the screen at once. */
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { valueOutcomeWords, type Outcome } from '#kernel/outcome.ts'
import type { CellOutcome } from '#modules/roadmap/formulas.ts'
import { paths } from '#web/app/paths.ts'
import { exact, fixed } from '#web/ui/charts/figures.ts'
import { outcomeLook, OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'

interface SchoolProps {
  readonly code: string
  readonly name: string
}

export const SchoolCell = memo(function SchoolCell({ code, name }: SchoolProps) {
  return (
    <Link to={paths.school} params={{ school: code }} preload={false} title={`${name} ${code}`}>
      {name || code}
    </Link>
  )
})

interface ValueProps {
  readonly row: string
  readonly school: string
  readonly indicator: string
  readonly threshold: number
  readonly value: number | null
  readonly before: number | null
  readonly outcome: CellOutcome
  readonly isFilled: boolean
  readonly onRow: (key: string) => void
}

export const ValueCell = memo(function ValueCell(props: ValueProps) {
  const { row, school, indicator, threshold, value, before, outcome, isFilled, onRow } = props
  const { say, pick } = useWords()
  const words = say(valueOutcomeWords[outcome])
  const about = `${school} ${indicator}: ${fixed(value, 4, words)} · ${words} · ${pick('标准', 'standard')} ${exact(threshold)} · ${pick('实施前', 'before')} ${fixed(before, 4, '—')}`
  return (
    <button type="button" title={about} aria-label={about} onClick={() => onRow(row)}>
      {fixed(value, 2, say(valueOutcomeWords.unknown))}
      <span className="road-mark">{isFilled ? '✓' : outcome === 'met' ? '' : outcomeLook[outcome].mark}</span>
    </button>
  )
})

export const UnitOutcome = memo(function UnitOutcome({ outcome }: { readonly outcome: Outcome }) {
  const { language } = useWords()
  // In English the rule's own words are too long for a cell.
  return language === 'zh' ? <OutcomeTag of="school" outcome={outcome} /> : <OutcomeTag outcome={outcome} />
})
