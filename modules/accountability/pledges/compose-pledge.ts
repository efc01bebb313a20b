/** Composes a pledge from everything that was gathered; and what of it follows from its lines, so that it can follow them again. */
import type { Words } from '#kernel/words.ts'
import { departments } from '../departments.ts'
import { moneyByPot } from './money.ts'
import type { PledgeFacts } from './pledge-facts.ts'
import { pledgeLines, type StoredLine } from './pledge-lines.ts'
import type { PledgeContent, ScheduleRow } from './pledge-shapes.ts'
import type { PledgeHead } from './pledge-state.ts'
import type { ScheduleSteps } from './read-pledge-rules.ts'
import { quarterlyNodes, scheduleOf } from './schedule.ts'
import { schoolGaps } from './school-gaps.ts'
import { yearlyTargets } from './yearly-targets.ts'

/** A pledge as it is kept. */
export interface StoredContent extends Omit<PledgeContent, 'lines'> {
  readonly lines: readonly StoredLine[]
  /** The day from which its timetable runs. */
  readonly from: string
}

export interface Rules {
  readonly steps: ScheduleSteps
  readonly itemName: (item: string) => Words
}

/** Rows of the timetable; lines without a measure of the road have a deadline only. */
export const scheduleRows = (
  lines: readonly StoredLine[],
  from: string,
  { steps }: Pick<Rules, 'steps'>,
): ScheduleRow[] =>
  lines.flatMap((each) => (each.measureOf === null ? [] : scheduleOf(each, each.measureOf, from, steps)))

const departmentsOf = (lines: readonly StoredLine[], { itemName }: Rules): PledgeContent['departments'] =>
  departments.flatMap((department) => {
    const own = lines.filter((each) => each.department === department)
    if (own.length === 0) return []
    // What money is for stands with its measures, not once more with the money itself.
    const cents = own.reduce(
      (sum, { kind, cost }) => (kind === 'action' ? sum + Math.round((cost ?? 0) * 100) : sum),
      0,
    )
    const items = new Set(own.flatMap(({ measureOf }) => (measureOf === null ? [] : [measureOf.item])))
    return [{ department, lines: own.length, cost: cents / 100, items: [...items].map(itemName) }]
  })

/** With what follows from the lines: when each begins, who has how many, the quarterly nodes. */
export function withLines(content: StoredContent, lines: readonly StoredLine[], rules: Rules): StoredContent {
  const rows = scheduleRows(lines, content.from, rules)
  const starts = new Map(rows.filter(({ step }) => step === 'approve').map((row) => [row.line, row.startsOn]))
  const dated = lines.map((each) => ({ ...each, startsOn: starts.get(each.line) ?? each.startsOn }))
  return {
    ...content,
    lines: dated,
    departments: departmentsOf(dated, rules),
    nodes: quarterlyNodes(rows, rules.itemName).map(({ steps, ...node }) => ({ ...node, steps: [...steps] })),
  }
}

export function composePledge(facts: PledgeFacts): StoredContent {
  const { countyName, cityName, road, sources, clauses, today } = facts
  const targets = yearlyTargets(facts)
  const { id, name, adoptedAt, targetYear, applyYear } = road
  const bare: StoredContent = {
    parties: { city: `${cityName}人民政府`, county: `${countyName}人民政府` },
    countyName,
    targetYear,
    applyYear,
    road: { id, name, adoptedAt },
    sources: [...sources],
    clauses: { duty: [...clauses.duty], support: [...clauses.support], accountability: [...clauses.accountability] },
    targets,
    gaps: schoolGaps(facts),
    money: moneyByPot(road.actions),
    departments: [],
    nodes: [],
    lines: [],
    from: today,
  }
  return withLines(bare, pledgeLines(facts, targets), facts)
}

export function headOf({ targetYear, applyYear, lines, road }: StoredContent): PledgeHead {
  const cents = lines.reduce(
    (sum, { kind, cost }) => (kind === 'action' ? sum + Math.round((cost ?? 0) * 100) : sum),
    0,
  )
  const withRule = lines.filter(({ rule }) => rule !== null).length
  return { targetYear, applyYear, lines: lines.length, withRule, cost: cents / 100, road: road.id }
}
