/** Schools that open, close to new pupils, merge, or share their zone anew: what a decision does to one year of the forecast. */
import type { Change } from './assumptions.ts'
import { addPupils, stages } from './housing.ts'
import { gradeCount, type Level } from './levels.ts'
import type { Year } from './march.ts'

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>

const cellAt = (level: Level, unit: number, grade: number, t: number): number =>
  (unit * gradeCount + grade) * level.capacity + t

/** From now on a unit has a grade, and so do its group and the whole. */
function offer({ levels, offered }: Year, unit: number, grade: number): void {
  offered[2]![unit * gradeCount + grade] = 1
  offered[1]![levels[2]!.parentOf[unit]! * gradeCount + grade] = 1
  offered[0]![grade] = 1
}

/** The children of a new school's group are no more for it: what it takes in, the others of the group go without. */
function takeFromOthers({ levels, t }: Year, unit: number, grade: number, pupils: number): void {
  const school = levels[2]!
  const others: number[] = []
  let sum = 0
  for (let u = 0; u < school.units; u += 1) {
    if (u === unit || school.parentOf[u] !== school.parentOf[unit]) continue
    const at = cellAt(school, u, grade, t)
    if (!(school.pupils[at]! > 0)) continue
    others.push(at)
    sum += school.pupils[at]!
  }
  for (const at of others) school.pupils[at]! *= Math.max(0, 1 - pupils / sum)
}

function openSchool(
  year: Year,
  { fromGrade, toGrade, growsTo, intake }: Of<'opening'>,
  unit: number,
  since: number,
): void {
  const { levels, t } = year
  const whole = levels[0]!
  const school = levels[2]!
  for (let g = fromGrade; g <= Math.min(growsTo, toGrade + since); g += 1) {
    offer(year, unit, g)
    const at = cellAt(school, unit, g, t)
    if (g === fromGrade || since === 0) {
      // Later intakes follow those of the whole: there will be fewer or more children by then.
      const now = whole.pupils[cellAt(whole, 0, g, t)]!
      const then = whole.pupils[cellAt(whole, 0, g, t - since)]!
      school.pupils[at] = intake * (since > 0 && then > 0 ? now / then : 1)
      takeFromOthers(year, unit, g, school.pupils[at])
    } else if (!(school.pupils[at]! > 0)) {
      school.pupils[at] = Math.max(0, school.pupils[cellAt(school, unit, g - 1, t - 1)]!)
    }
  }
}

/** Each year one grade more stands empty from below: those who were in it have moved up. */
function closeEntry({ levels, offered, t }: Year, { grade }: Of<'no-entry'>, unit: number, since: number): void {
  const offers = offered[2]!
  const school = levels[2]!
  let first = grade === null ? 0 : grade + since
  if (grade === null) while (first < gradeCount && !offers[unit * gradeCount + first]) first += 1
  const stage = stages.find(({ from, to }) => grade !== null && grade >= from && grade <= to)
  if (first > (stage?.to ?? gradeCount - 1)) return
  offers[unit * gradeCount + first] = 0
  school.pupils[cellAt(school, unit, first, t)] = 0
}

function movePupils(year: Year, from: number, to: number, grade: number, pupils: number): void {
  if (!(pupils > 0)) return
  const { levels, t } = year
  const group = levels[1]!
  const school = levels[2]!
  addPupils(school, from, grade, t, -pupils)
  addPupils(school, to, grade, t, pupils)
  offer(year, to, grade)
  const [left, joined] = [school.parentOf[from]!, school.parentOf[to]!]
  if (left === joined) return
  addPupils(group, left, grade, t, -pupils)
  addPupils(group, joined, grade, t, pupils)
}

/** All pupils of a merger, and each year those who would have entered; of a zone its share of those who enter. */
function moveOver(year: Year, change: Of<'merger'> | Of<'zone'>, unit: number, other: number): void {
  const offers = year.offered[2]!
  const school = year.levels[2]!
  const enters = (g: number): boolean =>
    offers[unit * gradeCount + g] === 1 && (g === 0 || offers[unit * gradeCount + g - 1] === 0)
  for (let g = 0; g < gradeCount; g += 1) {
    const pupils = school.pupils[cellAt(school, unit, g, year.t)]!
    if (change.kind === 'merger') movePupils(year, unit, other, g, pupils)
    else if (change.grade === null ? enters(g) : g === change.grade) {
      movePupils(year, unit, other, g, change.share * pupils)
    }
  }
}

/** Applies a change to a year that it reaches; a school that is not known is left alone. */
export function applyChange(
  year: Year,
  change: Change,
  firstYear: number,
  schoolAt: ReadonlyMap<string, number>,
): void {
  const unit = schoolAt.get(change.school)
  const since = firstYear + year.t - change.year
  if (unit === undefined || since < 0) return
  year.changed[2]![unit] = 1
  if (change.kind === 'opening') openSchool(year, change, unit, since)
  else if (change.kind === 'no-entry') closeEntry(year, change, unit, since)
  else {
    const other = schoolAt.get(change.kind === 'merger' ? change.into : change.to)
    if (other === undefined) return
    year.changed[2]![other] = 1
    moveOver(year, change, unit, other)
  }
}
