/** A county's rows with the actions of a plan carried out, so that the assessment can judge them like any other table. Pure; rows are copied. */
import type { CountyFacts, JudgedSchool } from '#modules/assessment/index.ts'
import type { SchoolField, SchoolRow } from '#modules/census/contract.ts'
import { plus, ratioOf, toNumber } from '#kernel/ratio.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { RoadAction } from './actions.ts'

type Changed = { -readonly [Field in keyof SchoolRow]: SchoolRow[Field] }

const fieldOf: Readonly<Record<string, { readonly field: SchoolField; readonly per: number }>> = {
  room_m2: { field: 'teachingArea', per: 1 },
  sports_m2: { field: 'sportsGroundArea', per: 1 },
  // The form counts equipment in 万元.
  equipment_yuan: { field: 'equipmentValue', per: 1e-4 },
  multimedia_room: { field: 'multimediaRooms', per: 1 },
}

/** Columns that a teacher counts in, by indicator; what is added goes into the first, what leaves is taken where there is any. */
const degreeFields: Readonly<Record<CompulsoryStage, readonly SchoolField[]>> = {
  primary: ['teachersBachelor', 'teachersCollege', 'teachersMaster', 'teachersDoctor'],
  junior: ['teachersBachelor', 'teachersMaster', 'teachersDoctor'],
}
const subjectFields: readonly SchoolField[] = ['peTeachers', 'musicTeachers', 'fineArtTeachers', 'artsTeachers']
const headFields: readonly SchoolField[] = ['teachers', 'staff', 'certifiedTeachers', 'trainedTeachers']

const fieldsOf = (code: string, phase: CompulsoryStage): readonly SchoolField[] =>
  code === 'R1' ? degreeFields[phase] : code === 'R2' ? ['backboneTeachers'] : subjectFields

/** As a person adds decimals: 1.1 and 2.2 are 3.3. */
const added = (a: number, b: number): number => toNumber(plus(ratioOf(a), ratioOf(Number(b.toFixed(6)))))

export function applyActions(
  county: CountyFacts,
  judged: readonly JudgedSchool[],
  actions: readonly RoadAction[],
): CountyFacts {
  const copies = new Map<SchoolRow, Changed>()
  const copyOf = (row: SchoolRow): Changed => {
    const known = copies.get(row) ?? { ...row }
    copies.set(row, known)
    return known
  }
  const at = new Map(judged.map((school) => [`${school.unit.code} ${school.unit.stage}`, school]))
  const schoolAt = (code: string, phase: CompulsoryStage): JudgedSchool => at.get(`${code} ${phase}`)!
  const put = (row: SchoolRow, field: SchoolField, by: number) => {
    const copy = copyOf(row) as unknown as Record<SchoolField, number | null>
    const there = copy[field]
    if (there !== null) copy[field] = added(there, by)
  }
  const take = (rows: readonly SchoolRow[], fields: readonly SchoolField[], many: number) => {
    let left = many
    for (const row of rows) {
      for (const field of fields) {
        const there = (copyOf(row) as unknown as Record<SchoolField, number | null>)[field] ?? 0
        const taken = Math.min(left, there)
        if (taken > 0) put(row, field, -taken)
        left -= taken
      }
    }
  }
  for (const action of actions) {
    const asset = fieldOf[action.item]
    if (asset) {
      const { unit, assets } = schoolAt(action.school, action.phases[0]!)
      const rows =
        assets.basis === 'by-stage'
          ? [unit.main]
          : assets.own.filter((row) => (row[asset.field] as number | null) !== null)
      for (const row of rows) put(row, asset.field, action.amount * asset.per)
      for (const { phase, more, largest } of action.classes)
        addClasses(copyOf(schoolAt(action.school, phase).unit.main), more, largest)
      continue
    }
    for (const { school, phase, ...changes } of action.effects) {
      const { unit } = schoolAt(school, phase)
      for (const [code, by] of Object.entries(changes)) {
        if (by >= 0) put(unit.main, fieldsOf(code, phase)[0]!, by)
        else take(unit.rows, fieldsOf(code, phase), -by)
      }
      const heads = action.kind === 'hire' || action.kind === 'move' ? action.amount : 0
      const isLeaving = action.kind === 'move' && school === action.school && phase === action.phases[0]
      for (const field of heads > 0 ? headFields : []) {
        if (isLeaving) take(unit.rows, [field], heads)
        else put(unit.main, field, heads)
      }
    }
  }
  return {
    ...county,
    rows: county.rows.map((row) => copies.get(row) ?? row),
    countyRow: withMoves(county.countyRow, actions),
  }
}

function addClasses(row: Changed, more: number, largest: number): void {
  if (row.classes !== null) row.classes += more
  row.largestClass = largest
}

/** Who moves by the plan moves besides those who moved last year. */
function withMoves(row: CountyFacts['countyRow'], actions: readonly RoadAction[]): CountyFacts['countyRow'] {
  if (row === null || row.exchanged === null || row.exchangedBackbone === null) return row
  const moves = actions.filter(({ kind }) => kind === 'move')
  const moved = moves.reduce((sum, { amount }) => sum + amount, 0)
  const backbone = moves
    .filter(({ effects }) => effects.some((effect) => (effect.R2 ?? 0) > 0))
    .reduce((sum, { amount }) => sum + amount, 0)
  return { ...row, exchanged: row.exchanged + moved, exchangedBackbone: row.exchangedBackbone + backbone }
}
