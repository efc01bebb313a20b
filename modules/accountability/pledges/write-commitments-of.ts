/** What comes into force with both signatures: lines become commitments, a supplement amends, adds and withdraws them. */
import { commitmentsOf } from '../commitments/gather-commitments.ts'
import type { Amendment } from '../commitments/commitment-shapes.ts'
import type { NewCommitment } from '../commitments/new-commitment.ts'
import { amendCommitments, makeCommitments, withdrawCommitments } from '../commitments/write-commitments.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { StoredLine } from './pledge-lines.ts'

export const pledgeSource = (id: string, title: string) => ({ kind: 'pledge', id, title }) as const

const termsOf = (line: StoredLine): NewCommitment => ({
  line: line.line,
  area: line.area,
  text: line.text,
  school: line.school,
  indicator: line.indicator,
  owner: { office: line.office, person: line.person },
  startsOn: line.startsOn,
  dueOn: line.dueOn,
  measure: { zh: line.measure, en: line.measure },
  unit: line.unit,
  baseline: line.baseline,
  target: line.target,
  rule: line.rule,
})

/** Only what differs between the versions, so that what changed meanwhile in the ledger stays. */
function amendmentOf(before: StoredLine, after: StoredLine): Amendment | null {
  const [{ line: _, ...old }, { line: __, ...terms }] = [termsOf(before), termsOf(after)]
  const changed = Object.entries(terms).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key as keyof typeof old]),
  )
  return changed.length === 0 ? null : Object.fromEntries(changed)
}

interface InForce {
  readonly county: string
  readonly id: string
  readonly title: string
  readonly before: readonly StoredLine[]
  readonly after: readonly StoredLine[]
  readonly reason: string
  readonly basis: string | null
}

/** Gives how many commitments were made, amended and withdrawn in all. */
export async function carryIntoForce(context: AnswerContext, given: InForce): Promise<number> {
  const { database, caller, now, today } = context
  const { county, id, title, before, after, reason, basis } = given
  const written = { county, by: { id: caller.id, name: caller.name }, at: now }
  const source = pledgeSource(id, title)
  const old = new Map(before.map((line) => [line.line, line]))
  const kept = new Set(after.map(({ line }) => line))
  const added = after.filter(({ line }) => !old.has(line))
  const dropped = before.filter(({ line }) => !kept.has(line)).map(({ line }) => line)
  const { made } =
    added.length === 0
      ? { made: 0 }
      : await makeCommitments(database, { ...written, source, commitments: added.map(termsOf) })
  const amended = after.flatMap((line) => {
    const own = old.get(line.line)
    const changes = own ? amendmentOf(own, line) : null
    return changes === null ? [] : [{ line: line.line, changes }]
  })
  if (amended.length > 0) {
    const standing = await commitmentsOf(database, { counties: [county], source, today })
    const idOf = new Map(standing.map((each) => [each.source.line, each.id]))
    const amendments = amended.flatMap(({ line, changes }) => {
      const commitment = idOf.get(line)
      return commitment === undefined ? [] : [{ id: commitment, changes }]
    })
    await amendCommitments(database, { ...written, amendments, reason, basis })
  }
  const withdrawn =
    dropped.length === 0 ? [] : await withdrawCommitments(database, { ...written, source, lines: dropped, reason })
  return made + amended.length + withdrawn.length
}
