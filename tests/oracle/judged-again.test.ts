/** A county judged again after an edit, when most schools are taken from before, says what a county says that was never seen. */
import { expect, test } from 'vitest'
import type { SchoolRow } from '#modules/census/contract.ts'
import { judgeRows } from './ours.ts'
import { randomCounty } from './random-county.ts'
import { randomFrom, type Random } from './random.ts'

const counties = 300
const edits = 6

/** Columns whose change reaches from a school's own value to the split, the merger and the scope. */
const fields = [
  'pupils',
  'backboneTeachers',
  'peTeachers',
  'teachingArea',
  'sportsGroundArea',
  'multimediaRooms',
] as const

function edited(rows: readonly SchoolRow[], random: Random): SchoolRow[] {
  const place = random.between(0, rows.length - 1)
  if (random.chance(0.1)) return rows.filter((_, index) => index !== place)
  const cells = { [random.oneOf(fields)]: random.chance(0.2) ? null : random.between(0, 3000) }
  return rows.map((row, index) => (index === place ? { ...row, ...cells } : row))
}

test(`${counties} counties with ${edits} edits each`, () => {
  for (let seed = 0; seed < counties; seed += 1) {
    const random = randomFrom(seed)
    let rows: readonly SchoolRow[] = randomCounty(seed)
    judgeRows(rows)
    for (let edit = 0; edit < edits && rows.length > 1; edit += 1) {
      rows = edited(rows, random)
      expect(judgeRows(rows)).toEqual(judgeRows(structuredClone(rows)))
    }
  }
})
