/** What the exchange of a county stands on: its figures, its conditions, who moved before; and the plans that are kept. */
import { over, ratioOf, type Ratio } from '#kernel/ratio.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { isSimulated, regionNames } from '#modules/schools/index.ts'
import type { Rule, RulesInForce } from '#modules/standards/contract.ts'
import { clauseOf, holds, limitOf, printedPercent } from '#modules/standards/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { gatherCounty, type StaffedCounty } from '../gather-county.ts'
import { rosterBatches, rosterRows } from '../teachers/store.ts'
import type { Teacher } from '../teachers/teacher-table.ts'
import type { ExchangeRules } from './exchange-rule.ts'
import type { MadeRotation } from './made-rotation.ts'
import type { PastMoves } from './problem-of.ts'
import { rotationRules, type ExchangeRows, type RotationRules, type StoredRotationSettings } from './rotation-rules.ts'
import type { RotationShown } from './rotation-shapes.ts'
import { foldRotation, type RotationEvent, type RotationState } from './rotation-state.ts'
import { madeRotation, rotationEvents, rotationHeads, rotationSettings, type RotationHead } from './store.ts'

const rowOf = (rules: RulesInForce, code: string): ExchangeRows['years'] => {
  const rule = rules.rule(code)
  return { value: rule.value!, clause: clauseOf(rule, rules) }
}

export const rowsOf = (rules: RulesInForce): ExchangeRows => ({
  years: rowOf(rules, 'exchange.years'),
  principalTerms: rowOf(rules, 'exchange.principal-terms'),
  principalYears: rowOf(rules, 'exchange.principal-years'),
  nearRetirement: {
    male: rowOf(rules, 'exchange.near-retirement-age.male'),
    female: rowOf(rules, 'exchange.near-retirement-age.female'),
  },
  moved: rowOf(rules, 'G11'),
  backbone: rowOf(rules, 'G11.backbone'),
})

export const exchangeRulesOf = (rules: RulesInForce): ExchangeRules => ({
  moved: rules.rule('G11'),
  backbone: rules.rule('G11.backbone'),
  limit: limitOf,
  holds: (rule: Rule, share: Ratio) => holds(rule, share),
  printed: printedPercent,
  clause: (rule: Rule) => clauseOf(rule, rules),
})

export interface ExchangeGround extends StaffedCounty {
  readonly conditions: RotationRules
  readonly stored: (StoredRotationSettings & { readonly number: number }) | null
  readonly pastMoves: PastMoves
  readonly backbonePerHundred: Readonly<Record<'primary' | 'junior', Ratio>>
}

/** School years in which teachers moved by plans that were carried out. */
export async function gatherPastMoves(database: Database, county: string): Promise<PastMoves> {
  const [heads, events] = await Promise.all([rotationHeads(database, county), rotationEvents(database, county)])
  const moves = new Map<string, number[]>()
  for (const { id, year, summary } of heads) {
    for (const teacher of foldRotation(events.get(id) ?? [], summary.moves).carriedOut.keys()) {
      moves.set(teacher, [...(moves.get(teacher) ?? []), year])
    }
  }
  return moves
}

export async function gatherExchange(context: AnswerContext, county: string): Promise<ExchangeGround | Refusal> {
  const { database, today } = context
  const found = await gatherCounty(database, county, today)
  if (isRefusal(found)) return found
  const [stored, pastMoves] = await Promise.all([rotationSettings(database, county), gatherPastMoves(database, county)])
  const perHundred = (stage: 'primary' | 'junior'): Ratio => over(limitOf(found.rules.rule('R2', stage)), ratioOf(1))
  return {
    ...found,
    stored,
    conditions: rotationRules(rowsOf(found.rules), stored),
    pastMoves,
    backbonePerHundred: { primary: perHundred('primary'), junior: perHundred('junior') },
  }
}

export interface KeptRotation {
  readonly head: RotationHead
  readonly events: readonly RotationEvent[]
  readonly state: RotationState
  readonly shown: RotationShown
}

/** Plans of a county, the latest first, each with how it stands. `standing`: what a plan made now would rest on. */
export async function gatherRotations(context: AnswerContext, county: string): Promise<KeptRotation[]> {
  const { database } = context
  const [heads, events, names, batches, settings, simulated] = await Promise.all([
    rotationHeads(database, county),
    rotationEvents(database, county),
    regionNames(database, [county]),
    rosterBatches(database, county),
    rotationSettings(database, county),
    isSimulated(database),
  ])
  const standing = batches.findLast(({ withdrawn }) => withdrawn === null)?.id ?? null
  const byId = new Map(batches.map((batch) => [batch.id, batch]))
  return heads.map((head): KeptRotation => {
    const own = events.get(head.id) ?? []
    const { moves, rulesVersion: _, settings: made, ...summary } = head.summary
    const state = foldRotation(own, moves)
    const roster = byId.get(head.roster)!
    return {
      head,
      events: own,
      state,
      shown: {
        ...summary,
        id: head.id,
        county,
        countyName: names.get(county) ?? county,
        name: head.name,
        year: head.year,
        status: state.status,
        madeAt: head.at,
        madeBy: head.personName,
        roster: { id: roster.id, year: roster.year, fileName: roster.fileName, at: roster.at },
        isStale: standing !== head.roster || (settings?.number ?? null) !== made,
        isSimulated: simulated,
        objections: {
          open: state.objections.filter(({ answer }) => answer === null).length,
          upheld: state.objections.filter(({ answer }) => answer?.isUpheld === true).length,
          declined: state.objections.filter(({ answer }) => answer?.isUpheld === false).length,
        },
        carriedOut: state.carriedOut.size,
        publishedAt: state.publishedAt,
      },
    }
  })
}

export const noSuchRotation = (id: string): Refusal =>
  refuse(
    'no-such-rotation',
    { id },
    { zh: '没有这个轮岗方案，请刷新页面', en: 'there is no such plan of exchange; reload' },
  )

export interface WholeRotation extends KeptRotation {
  readonly made: MadeRotation
  readonly teachers: ReadonlyMap<string, Teacher>
}

/** One plan with what it was made from and the names of its roster. */
export async function gatherRotation(
  context: AnswerContext,
  county: string,
  id: string,
): Promise<WholeRotation | Refusal> {
  const kept = (await gatherRotations(context, county)).find(({ head }) => head.id === id)
  if (!kept) return noSuchRotation(id)
  const [made, rows] = await Promise.all([
    madeRotation(context.database, county, id),
    rosterRows(context.database, county, kept.head.roster),
  ])
  if (!made) return noSuchRotation(id)
  return { ...kept, made, teachers: new Map(rows.map((teacher) => [teacher.id, teacher])) }
}
