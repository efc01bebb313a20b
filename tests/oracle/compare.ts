/** Compares an assessment's JSON with the oracle's report: every difference as one line, none where they agree. */
import type { Exclusion, OracleReport, PhaseReport, SchoolReport, SpreadReport, ValueReport } from './report.ts'
import { codes, indicators, phases } from './rule.ts'
import type { Code } from './rule.ts'

type Tree = Readonly<Record<string, unknown>>

const asTree = (value: unknown): Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : {}
const asTrees = (value: unknown): readonly Tree[] => (Array.isArray(value) ? value.map(asTree) : [])

/** An exact 0 and an unknown must be met exactly; anything else relatively. */
function close(ours: unknown, oracle: number | null, tolerance: number): boolean {
  if (ours === oracle) return true
  if (typeof ours !== 'number' || oracle === null) return false
  return Math.abs(ours - oracle) <= tolerance * Math.max(Math.abs(ours), Math.abs(oracle))
}

class Findings {
  readonly lines: string[] = []
  exact(place: string, ours: unknown, oracle: unknown): void {
    if (ours !== oracle) this.lines.push(`${place}: ${JSON.stringify(ours)}, oracle ${JSON.stringify(oracle)}`)
  }
  near(place: string, ours: unknown, oracle: number | null, tolerance = 1e-12): void {
    if (!close(ours, oracle, tolerance)) this.exact(place, ours, oracle)
  }
}

function compareValue(found: Findings, place: string, code: Code, ours: Tree, oracle: ValueReport): void {
  found.exact(`${place} outcome`, ours['outcome'], oracle.outcome)
  found.exact(`${place} roundingFlips`, ours['roundingFlips'], oracle.roundingFlips)
  found.near(`${place} threshold`, ours['threshold'], oracle.threshold)
  found.near(`${place} raw`, ours['raw'], oracle.raw)
  found.near(`${place} value`, ours['value'], oracle.value)
  if (indicators[code].countable) found.exact(`${place} missing`, ours['missing'], oracle.missing)
  else found.near(`${place} missing`, ours['missing'], oracle.missing, 1e-9)
}

function compareSpread(found: Findings, place: string, ours: Tree, oracle: SpreadReport): void {
  found.exact(`${place} outcome`, ours['outcome'], oracle.outcome)
  found.exact(`${place} roundingFlips`, ours['roundingFlips'], oracle.roundingFlips)
  for (const field of ['mean', 's', 'cv', 'limit'] as const) found.near(`${place} ${field}`, ours[field], oracle[field])
}

function comparePhase(found: Findings, place: string, ours: Tree, oracle: PhaseReport): void {
  found.exact(`${place} pupils`, ours['pupils'], oracle.pupils)
  found.exact(`${place} schools`, ours['schools'], oracle.schools)
  const spreads = asTree(ours['indicators'])
  for (const code of codes) compareSpread(found, `${place} ${code}`, asTree(spreads[code]), oracle.indicators[code])
}

function compareSchool(found: Findings, place: string, ours: Tree, oracle: SchoolReport): void {
  found.exact(`${place} name`, ours['name'], oracle.name)
  found.exact(`${place} pupils`, ours['pupils'], oracle.pupils)
  found.exact(`${place} metCount`, ours['metCount'], oracle.metCount)
  found.exact(`${place} outcome`, ours['outcome'], oracle.outcome)
  const values = asTree(ours['values'])
  for (const code of codes) compareValue(found, `${place} ${code}`, code, asTree(values[code]), oracle.values[code])
}

/** The reason is left out: it is words for people, and which of two reasons is given is not decided. */
function compareExclusion(found: Findings, place: string, ours: Tree, oracle: Exclusion): void {
  found.exact(`${place} name`, ours['name'], oracle.name)
  found.exact(`${place} pupils`, ours['pupils'], oracle.pupils)
}

/** Pairs up two lists by code and phase; what stands on one side only, or twice, is a difference. */
function compareLists<Item extends { readonly code: string; readonly phase: string }>(
  found: Findings,
  list: string,
  ours: readonly Tree[],
  oracle: readonly Item[],
  compareOne: (found: Findings, place: string, ours: Tree, oracle: Item) => void,
): void {
  const keyOf = (item: Tree | Item) => `${String(item.code)} ${String(item.phase)}`
  const left = new Map<string, Tree>()
  for (const item of ours) {
    if (left.has(keyOf(item))) found.lines.push(`${list} ${keyOf(item)}: twice`)
    left.set(keyOf(item), item)
  }
  for (const item of oracle) {
    const place = `${list} ${keyOf(item)}`
    const own = left.get(keyOf(item))
    if (own === undefined) found.lines.push(`${place}: not there, oracle has it`)
    else compareOne(found, place, own, item)
    left.delete(keyOf(item))
  }
  for (const key of left.keys()) found.lines.push(`${list} ${key}: there, oracle does not have it`)
}

export function differences(ours: unknown, oracle: OracleReport): string[] {
  const found = new Findings()
  const report = asTree(ours)
  found.exact('county', report['county'], oracle.county)
  found.exact('outcome', report['outcome'], oracle.outcome)
  found.exact('resources', asTree(report['resources'])['outcome'], oracle.resources.outcome)
  const ourPhases = asTree(report['phases'])
  for (const phase of phases) {
    const expected = oracle.phases[phase]
    found.exact(`${phase} is there`, ourPhases[phase] !== undefined, expected !== undefined)
    if (expected !== undefined) comparePhase(found, phase, asTree(ourPhases[phase]), expected)
  }
  compareLists(found, 'school', asTrees(report['schools']), oracle.schools, compareSchool)
  compareLists(found, 'excluded', asTrees(report['excluded']), oracle.excluded, compareExclusion)
  return found.lines
}
