/**
 * What in a later census shows that an action was done: which columns of which row of the school table must come to how much together.
 * Things stand in a column of their own; people in the columns of the indicator that they count for.
 */
import type { Standard } from '#modules/assessment/index.ts'
import { schoolFields, type SchoolField, type SchoolRow } from '#modules/census/contract.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { RoadAction } from '../county/actions.ts'
import { indicatorCodes } from '../road/road-facts.ts'
import type { DataRule } from './road-shapes.ts'

const assetFields: Readonly<Record<string, { readonly field: SchoolField; readonly per: number }>> = {
  room_m2: { field: 'teachingArea', per: 1 },
  sports_m2: { field: 'sportsGroundArea', per: 1 },
  // The form counts equipment in 万元.
  equipment_yuan: { field: 'equipmentValue', per: 1e-4 },
  multimedia_room: { field: 'multimediaRooms', per: 1 },
}

export interface RuleGround {
  readonly county: string
  readonly year: number
  readonly standard: Pick<Standard, 'indicators'>
  /** Of the census the road stands on, and of the county with everything carried out; by `code stage`. */
  readonly censusRows: ReadonlyMap<string, SchoolRow>
  readonly afterRows: ReadonlyMap<string, SchoolRow>
  readonly exchanged: { readonly from: number | null; readonly atLeast: number | null }
}

const sumOf = (row: SchoolRow | undefined, fields: readonly SchoolField[]): number | null => {
  let sum = 0
  for (const field of fields) {
    const value = row?.[field]
    if (typeof value !== 'number') return null
    sum += value
  }
  return Number(sum.toFixed(6))
}

const wordsOf = (fields: readonly SchoolField[]): Words => ({
  zh: fields.map((field) => schoolFields[field].heading).join('＋'),
  en: fields.map((field) => schoolFields[field].en).join(' + '),
})

const unitOf = (field: SchoolField): string => {
  const spec = schoolFields[field]
  return 'unit' in spec ? spec.unit : ''
}

export function dataRulesOf(action: RoadAction, ground: RuleGround): DataRule[] {
  const { year, standard, censusRows, afterRows } = ground
  const rule = (school: string, phase: CompulsoryStage, fields: readonly SchoolField[], change: number): DataRule => ({
    table: 'school',
    year,
    school,
    phase,
    fields: [...fields],
    label: wordsOf(fields),
    unit: unitOf(fields[0]!),
    from: sumOf(censusRows.get(`${school} ${phase}`), fields),
    change: Number(change.toFixed(6)),
    atLeast: sumOf(afterRows.get(`${school} ${phase}`), fields),
  })
  const asset = assetFields[action.item]
  if (asset) return [rule(action.school, action.phases[0]!, [asset.field], action.amount * asset.per)]
  const rules: DataRule[] = []
  for (const { school, phase, ...changes } of action.effects) {
    // Whoever leaves is shown by where the person arrives.
    if (action.to !== null && school !== action.to) continue
    for (const [code, by] of Object.entries(changes)) {
      const terms = standard.indicators[indicatorCodes.indexOf(code as (typeof indicatorCodes)[number])]?.numerator
      if (by === undefined || by <= 0 || !terms) continue
      rules.push(
        rule(
          school,
          phase,
          terms[phase].map(({ field }) => field as SchoolField),
          by,
        ),
      )
    }
  }
  if (action.kind === 'hire') rules.push(rule(action.school, action.phases[0]!, ['teachers'], action.amount))
  if (action.kind === 'move') rules.push(exchangeRule(action, ground))
  return rules
}

/** A move counts in the county's own table as well, whatever the person brings. */
const exchangeRule = ({ phases, amount }: RoadAction, { county, year, exchanged }: RuleGround): DataRule => ({
  table: 'county',
  year,
  school: county,
  phase: phases[0]!,
  fields: ['exchanged'],
  label: { zh: '实际交流教师数', en: 'teachers exchanged' },
  unit: '人',
  from: exchanged.from,
  change: amount,
  atLeast: exchanged.atLeast,
})
