/**
 * Who is judged: one unit for each school and stage, after points that are no school of their own have been merged
 * into their main school and everything out of scope has been left out with its reason.
 *
 * Order of the steps (domain practice, 教督〔2017〕6号 art. 6 and its form): merge, then leave out.
 */
import type { SchoolRow } from '#modules/census/contract.ts'
import { schoolTypeOf, teachingPoint } from '#kernel/school-type.ts'
import { isCompulsory, stageWords, type CompulsoryStage, type Stage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'

/** One school in one stage: its own row and the rows merged into it. */
export interface Unit {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly stage: CompulsoryStage
  readonly main: SchoolRow
  /** The main row first, then the rows of points merged into it. */
  readonly rows: readonly SchoolRow[]
  /** Pupils of all rows; null where any of them is unknown. */
  readonly pupils: number | null
}

export interface Excluded {
  readonly code: string
  readonly name: string
  readonly phase: Stage
  readonly pupils: number | null
  readonly reasonCode: 'merged' | 'out-of-scope' | 'senior-stage' | 'private' | 'no-pupils' | 'small-point'
  readonly reason: Words
}

/** Rows of one school after merging, by stage, senior stage included: the split needs them all. */
export type SchoolGroup = readonly { readonly main: SchoolRow; readonly rows: readonly SchoolRow[] }[]

export interface JudgedUnits {
  readonly units: readonly Unit[]
  readonly excluded: readonly Excluded[]
  /** For each school code its rows by stage, merged. */
  readonly schools: ReadonlyMap<string, SchoolGroup>
}

/** Pupils of several rows together; null where any of them is unknown. */
export function pupilsOf(rows: readonly SchoolRow[]): number | null {
  let sum = 0
  for (const { pupils } of rows) {
    if (pupils === null) return null
    sum += pupils
  }
  return sum
}

const isMerged = (row: SchoolRow): boolean => !row.counted && row.mainSchool !== null

const place = (code: string, stage: Stage) => `${code} ${stage}`

/** The row that a merged row finally belongs to; undefined where the chain leads nowhere (the census room refuses that). */
function mainRowOf(row: SchoolRow, rowAt: ReadonlyMap<string, SchoolRow>): SchoolRow | undefined {
  const seen = new Set<SchoolRow>()
  let current: SchoolRow | undefined = row
  while (current !== undefined && isMerged(current)) {
    if (seen.has(current)) return undefined
    seen.add(current)
    current = rowAt.get(place(current.mainSchool!, current.stage))
  }
  return current
}

/** Who is left out besides what has no stage to be judged. */
export interface Scope {
  /** Pupils below which a teaching point is left out (50). */
  readonly pointMinimum: number
  /** Private schools count unless a bureau decides otherwise (recalled, medium confidence). */
  readonly excludePrivate: boolean
}

function whyLeftOut(
  main: SchoolRow,
  rows: readonly SchoolRow[],
  { pointMinimum, excludePrivate }: Scope,
): Pick<Excluded, 'reasonCode' | 'reason'> | null {
  const type = schoolTypeOf(main.type)
  const pupils = pupilsOf(rows)
  if (type?.outside !== undefined) {
    const outside = type.outside
    return {
      reasonCode: 'out-of-scope',
      reason: { zh: `${type.zh}：${outside.zh}`, en: `${type.en}: ${outside.en}` },
    }
  }
  if (!isCompulsory(main.stage)) {
    return {
      reasonCode: 'senior-stage',
      reason: {
        zh: '高中部不测算，只用其学生数折算全校资源',
        en: 'the senior stage is not judged; its pupils only serve to split what the school shares',
      },
    }
  }
  if (excludePrivate && main.sponsor === '民办') {
    return { reasonCode: 'private', reason: { zh: '按设置不计民办学校', en: 'private schools are left out as set' } }
  }
  if (pupils === 0) {
    return { reasonCode: 'no-pupils', reason: { zh: '在校生数为0', en: 'no pupils' } }
  }
  if (main.type === teachingPoint && pupils !== null && pupils < pointMinimum) {
    return {
      reasonCode: 'small-point',
      reason: {
        zh: `教学点在校生${pupils}人，不足${pointMinimum}人，不参加测算`,
        en: `teaching point with ${pupils} pupils, fewer than ${pointMinimum}: not judged`,
      },
    }
  }
  return null
}

/** Sorts the rows of one county and one year into units and exclusions. Rows keep the order of the table. */
export function deriveUnits(rows: readonly SchoolRow[], scope: Scope): JudgedUnits {
  const rowAt = new Map(rows.map((row) => [place(row.code, row.stage), row]))
  const members = new Map<SchoolRow, SchoolRow[]>()
  const excluded: Excluded[] = []
  for (const row of rows) if (!isMerged(row)) members.set(row, [row])
  for (const row of rows) {
    if (!isMerged(row)) continue
    const main = mainRowOf(row, rowAt)
    if (main === undefined) {
      members.set(row, [row])
      continue
    }
    members.get(main)!.push(row)
    excluded.push({
      code: row.code,
      name: row.name,
      phase: row.stage,
      pupils: row.pupils,
      reasonCode: 'merged',
      reason: {
        zh: `不计校数，学生和资源并入主校${main.name}（${main.code}）`,
        en: `not counted as a school: pupils and resources merged into ${main.name} (${main.code})`,
      },
    })
  }
  const units: Unit[] = []
  const schools = new Map<string, { main: SchoolRow; rows: readonly SchoolRow[] }[]>()
  for (const [main, all] of members) {
    const group = schools.get(main.code)
    if (group) group.push({ main, rows: all })
    else schools.set(main.code, [{ main, rows: all }])
    const why = whyLeftOut(main, all, scope)
    if (why) {
      excluded.push({ code: main.code, name: main.name, phase: main.stage, pupils: pupilsOf(all), ...why })
    } else {
      units.push({
        code: main.code,
        name: main.name,
        type: main.type,
        stage: main.stage as CompulsoryStage,
        main,
        rows: all,
        pupils: pupilsOf(all),
      })
    }
  }
  return { units, excluded, schools }
}

/** `信阳市第一小学（小学）`: a school and its stage, as a list names it. */
export const unitName = (unit: Pick<Unit, 'name' | 'code' | 'stage'>): Words => ({
  zh: `${unit.name || unit.code}（${stageWords[unit.stage].zh}）`,
  en: `${unit.name || unit.code} (${stageWords[unit.stage].en})`,
})
