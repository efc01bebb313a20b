/** A scenario as a planner wrote it down, as the engine takes it: low, middle, high and saved ones on one path. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Assumptions, Change } from '../forecast/assumptions.ts'
import type { ScenarioAssumptions } from './contract.ts'
import type { CountyFacts } from '../forecasts/county-facts.ts'

type OwnChange = ScenarioAssumptions['changes'][number]

/** What is missing of a change, in the order in which one fills it in; null where it is whole. */
function missingOf({ kind, town, other, intake, sharePercent }: OwnChange): string | null {
  if (kind === 'opening')
    return town === undefined ? '乡镇 township' : intake === undefined ? '每年级人数 pupils of each grade' : null
  if (kind === 'merger') return other === undefined ? '并入学校 school it goes into' : null
  if (kind === 'zone') {
    if (other === undefined) return '相关学校 other school'
    return sharePercent === undefined ? '比例 share' : null
  }
  return null
}

export function refuseIncomplete(changes: readonly OwnChange[]): Refusal | null {
  for (const [i, change] of changes.entries()) {
    const missing = missingOf(change)
    if (missing !== null) {
      const [zh, ...en] = missing.split(' ')
      return refuse(
        'change-incomplete',
        { number: i + 1 },
        { zh: `第${i + 1}项变化缺少“${zh}”`, en: `change ${i + 1} lacks its ${en.join(' ')}` },
      )
    }
  }
  return null
}

function asChange({
  kind,
  school,
  town,
  other,
  year,
  fromGrade,
  toGrade,
  growsTo,
  intake,
  sharePercent,
}: OwnChange): Change[] {
  if (kind === 'no-entry') return [{ kind, school, year, grade: fromGrade ?? null }]
  if (kind === 'merger') return other === undefined ? [] : [{ kind, school, into: other, year }]
  if (kind === 'zone') {
    return other === undefined || sharePercent === undefined
      ? []
      : [{ kind, school, to: other, year, share: sharePercent / 100, grade: fromGrade ?? null }]
  }
  if (town === undefined || intake === undefined) return []
  const from = fromGrade ?? 1
  const to = Math.max(from, toGrade ?? from)
  const upTo = Math.max(to, growsTo ?? (from >= 7 ? 9 : 6))
  return [{ kind, school, group: town, year, fromGrade: from, toGrade: to, growsTo: upTo, intake }]
}

/** What changes under a scenario: what is known of, where it counts that, and what it assumes itself. */
export const changesUnder = (
  { usesChanges, changes }: Pick<ScenarioAssumptions, 'usesChanges' | 'changes'>,
  known: readonly Change[],
): Change[] => [...(usesChanges ? known : []), ...changes.flatMap(asChange)]

export const assumptionsOf = (scenario: ScenarioAssumptions, facts: CountyFacts, origin: number): Assumptions => ({
  entry: { factor: 1 + scenario.entryPercent / 100, from: scenario.entryFrom ?? origin + 1 },
  migration: scenario.migrationPercent / 100,
  changes: changesUnder(scenario, facts.changes),
  housing: scenario.usesHousing ? facts.housing : [],
})
