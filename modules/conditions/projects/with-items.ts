/**
 * A county's rows with what projects bring added to them, as a census would have it once it counts. A cell that is not filled in stays
 * unknown: something more of nobody knows how much is still nobody knows how much.
 */
import { assetBasisOf, type SchoolRow } from '#modules/census/contract.ts'
import { over, plus, ratioOf, toNumber } from '#kernel/ratio.ts'
import type { Words } from '#kernel/words.ts'
import type { ProjectItemCode } from '../conditions-words.ts'
import type { ProjectItem } from './project-state.ts'

type NumberField = {
  [K in keyof SchoolRow]: SchoolRow[K] extends number | null ? K : never
}[keyof SchoolRow]

/** The column that an item adds to, and how many of the item make one of the column (a column in 万元). */
interface Change {
  readonly field: NumberField
  readonly of: number
}

const adds = (field: NumberField, of = 1): Change => ({ field, of })

/** A degree moves a junior teacher from 专科 to 本科; a primary one joins those with 专科. */
const changes = {
  room_m2: adds('teachingArea'),
  sports_m2: adds('sportsGroundArea'),
  classroom: adds('classrooms'),
  music_room: 'musicRooms',
  fine_art_room: 'fineArtRooms',
  laboratory: adds('laboratories'),
  bed: adds('dormitoryBeds'),
  equipment_yuan: adds('equipmentValue', 10_000),
  multimedia_room: adds('multimediaRooms'),
  book: adds('books'),
  terminal: adds('terminals'),
  degree: null,
  backbone: adds('backboneTeachers'),
  art_pe: adds('peTeachers'),
} as const satisfies Readonly<Record<ProjectItemCode, Change | 'musicRooms' | 'fineArtRooms' | null>>

const degreeOf = { primary: 'teachersCollege', junior: 'teachersBachelor' } as const

const staffItems: ReadonlySet<ProjectItemCode> = new Set(['degree', 'backbone', 'art_pe'])

/** Exactly: the figures are decimals, and a sum of doubles would drift. */
const added = (value: number, quantity: number, of: number): number =>
  toNumber(plus(ratioOf(value), over(ratioOf(quantity), ratioOf(of))))

const notFilled: Words = { zh: '基表该列未填，增加后仍为缺数据', en: 'the column is not filled in; it stays unknown' }
const notThere: Words = { zh: '该学年基表中没有这所学校（学段）', en: 'the figures have no such school and phase' }

interface Applied {
  readonly row: SchoolRow
  readonly why: Words | null
}

function applyTo(row: SchoolRow, { item, quantity, areaEach, phase }: ProjectItem): Applied {
  const change = changes[item]
  if (typeof change === 'string') {
    const areas = row[change]
    if (areas === null || areaEach === null) return { row, why: notFilled }
    return { row: { ...row, [change]: [...areas, ...Array.from({ length: quantity }, () => areaEach)] }, why: null }
  }
  const { field, of } = change ?? adds(degreeOf[phase])
  const value = row[field]
  if (value === null) return { row, why: notFilled }
  const next = { ...row, [field]: added(value, quantity, of) }
  const isUpgrade = item === 'degree' && phase === 'junior'
  return {
    row: isUpgrade ? { ...next, teachersCollege: Math.max(0, (row.teachersCollege ?? 0) - quantity) } : next,
    why: null,
  }
}

export interface WithItems {
  readonly rows: readonly SchoolRow[]
  readonly leftOut: readonly { readonly item: ProjectItem; readonly why: Words }[]
}

/** Where a school reports its things once for all stages, what it gets goes onto every row that bears the figure. */
export function withItems(rows: readonly SchoolRow[], items: readonly ProjectItem[]): WithItems {
  const now = [...rows]
  const leftOut: { item: ProjectItem; why: Words }[] = []
  const placesOf = new Map<string, number[]>()
  for (const [i, { code }] of rows.entries()) placesOf.set(code, [...(placesOf.get(code) ?? []), i])
  for (const item of items) {
    const places = placesOf.get(item.school) ?? []
    const own = places.find((i) => now[i]!.stage === item.phase)
    if (own === undefined) {
      leftOut.push({ item, why: notThere })
      continue
    }
    const isShared =
      !staffItems.has(item.item) && places.length > 1 && assetBasisOf(places.map((i) => now[i]!)) === 'whole-school'
    const results = (isShared ? places : [own]).map((i) => ({ i, ...applyTo(now[i]!, item) }))
    if (results.every(({ why }) => why !== null)) leftOut.push({ item, why: notFilled })
    for (const { i, row } of results) now[i] = row
  }
  return { rows: now, leftOut }
}
