/** Under which assumptions a page is shown: the middle, low and high of the system, or one that was saved for the county. */
import { Alert, Select } from 'antd'
import { z } from 'zod'
import { useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useWords } from '#web/ui/words.tsx'

const choices = z.object({ scenario: z.string().max(40).optional() })

/** Undefined for the middle. */
export const useScenario = (): string | undefined => usePageState(choices)[0].scenario

/** A county has scenarios of its own; a city only those that are given. */
function useNames(county: string | null): readonly { readonly value: string; readonly label: string }[] {
  const { say, pick } = useWords()
  const saved = useAnswer('projection', 'scenarios', { county: county ?? '' }, { enabled: county !== null })
  return [
    { value: '', label: pick('中方案', 'middle') },
    { value: 'low', label: pick('低方案', 'low') },
    { value: 'high', label: pick('高方案', 'high') },
    ...(saved.data?.scenarios ?? []).flatMap(({ id, name, isGiven }) =>
      isGiven ? [] : [{ value: id, label: say(name) }],
    ),
  ]
}

export function ScenarioChoice({ county }: { readonly county: string | null }) {
  const { pick } = useWords()
  const [{ scenario }, choose] = usePageState(choices)
  const names = useNames(county)
  return (
    <Select
      className="no-print"
      aria-label={pick('情景', 'Scenario')}
      style={{ width: 150 }}
      value={scenario ?? ''}
      onChange={(chosen) => choose({ scenario: chosen === '' ? undefined : chosen })}
      options={[...names]}
    />
  )
}

/** Says on the page and on paper that it is not the middle that is shown. */
export function ScenarioNote({ county }: { readonly county: string | null }) {
  const { pick } = useWords()
  const scenario = useScenario()
  const name = useNames(county).find(({ value }) => value === scenario)?.label ?? scenario
  if (scenario === undefined) return null
  return (
    <Alert
      type="info"
      showIcon
      className="note-below"
      title={pick(
        `本页为“${name}”情景下的结果。情景是假设，不是计划，也不是决定。`,
        `Shown under the scenario "${name}": an assumption, neither a plan nor a decision.`,
      )}
    />
  )
}
