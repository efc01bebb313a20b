/**
 * Row check 11: large changes from one school year to the next, schools that become teaching points; and, as notes, schools
 * that come, go or take another name.
 */
import { teachingPoint } from '#kernel/school-type.ts'
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'
import { lostCharacter } from './check-names.ts'
import { plausible } from './plausible-ranges.ts'
import { physicalFields, schoolFields } from '../school-fields.ts'

const watched = ['pupils', 'teachers', ...physicalFields] as const

const percent = (share: number): string => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}%`

/** Where the earlier figure stands: its row in the same table, or what was stored for that year (row 0). */
const placeOf = ({ row }: SchoolRow): { zh: string; en: string } =>
  row > 0 ? { zh: `，第 ${row} 行`, en: `, row ${row}` } : { zh: '', en: '' }

function changed(row: SchoolRow, before: SchoolRow, field: (typeof watched)[number]): Finding | null {
  const now = row[field]
  const then = before[field]
  if (now === null || then === null || then === 0) return null
  if (Math.abs(now - then) <= plausible.yearlyChange.most * then) return null
  const { heading } = schoolFields[field]
  const share = percent((now - then) / then)
  return {
    severity: 'warning',
    code: 'yearly-change',
    row: row.row,
    field,
    what: {
      zh: `“${heading}”由 ${then}（${before.year} 学年${placeOf(before).zh}）变为 ${now}，${share}`,
      en: `"${heading}" went from ${then} (${before.year}${placeOf(before).en}) to ${now}, ${share}`,
    },
    why: { zh: '一年之内变化超过 20%', en: 'it changed by more than 20 % within a year' },
    todo: { zh: '请核对；情况属实的请写情况说明', en: 'check it, and explain it where it is true' },
  }
}

function becamePoint(row: SchoolRow, before: SchoolRow): Finding | null {
  if (before.type !== '211' || row.type !== teachingPoint) return null
  return {
    severity: 'warning',
    code: 'school-became-point',
    row: row.row,
    field: 'type',
    what: {
      zh: `“${row.name || row.code}”${before.year} 学年是小学（211），${row.year} 学年改为教学点（218）`,
      en: `"${row.name || row.code}" was a primary school (211) in ${before.year} and is a teaching point (218) in ${row.year}`,
    },
    why: {
      zh: '不足 50 人的教学点不参加测算，请看清是否为规避评估',
      en: 'points under 50 pupils are not judged; make sure that this is not done to escape the judgement',
    },
    todo: { zh: '请附上撤并或变更的批复', en: 'attach the approval of the change' },
  }
}

const asks: Finding['todo'] = {
  zh: '请核对；属实的不必处理',
  en: 'check it; where it is true nothing needs to be done',
}

function renamed(row: SchoolRow, before: SchoolRow): Finding | null {
  const names = [row.name, before.name]
  // A character that was lost in one of the years is told of there; it is no new name.
  if (row.name === before.name || names.includes('') || names.some(lostCharacter)) return null
  return {
    severity: 'note',
    code: 'school-renamed',
    row: row.row,
    field: 'name',
    what: {
      zh: `标识码 ${row.code} ${before.year} 学年名为“${before.name}”，${row.year} 学年为“${row.name}”`,
      en: `${row.code} was called "${before.name}" in ${before.year} and "${row.name}" in ${row.year}`,
    },
    why: { zh: '更名后标识码不变，按同一所学校比较', en: 'a code outlives a name: both are taken as one school' },
    todo: asks,
  }
}

/** `other` is the year before (it has come) or after (it is gone) in which the county has rows, but not this school. */
function cameOrWent(row: SchoolRow, other: number): Finding {
  const came = other < row.year
  const name = row.name || row.code
  return {
    severity: 'note',
    code: came ? 'school-new' : 'school-gone',
    row: row.row,
    field: 'code',
    what: {
      zh: `“${name}”（${row.code}）在 ${row.year} 学年有，${other} 学年没有`,
      en: `"${name}" (${row.code}) is there in ${row.year} and not in ${other}`,
    },
    why: came
      ? { zh: '新办、恢复或换了标识码', en: 'it was opened, opened again, or was given another code' }
      : { zh: '停办、撤并、换了标识码，或漏报', en: 'it was closed, merged, given another code, or left out' },
    todo: asks,
  }
}

/** All rows of the table; only consecutive school years of the same school and stage are compared. */
export function checkYears(rows: readonly SchoolRow[]): readonly Finding[] {
  if (new Set(rows.map((row) => row.year)).size < 2) return []
  const byKey = new Map(rows.map((row) => [`${row.code} ${row.stage} ${row.year}`, row]))
  const reported = new Set(rows.map((row) => `${row.county} ${row.year}`))
  const findings: Finding[] = []
  for (const row of rows) {
    for (const other of [row.year - 1, row.year + 1]) {
      const isThere = byKey.has(`${row.code} ${row.stage} ${other}`)
      if (!isThere && reported.has(`${row.county} ${other}`)) findings.push(cameOrWent(row, other))
    }
    const before = byKey.get(`${row.code} ${row.stage} ${row.year - 1}`)
    if (!before) continue
    const name = renamed(row, before)
    if (name) findings.push(name)
    for (const field of watched) {
      const finding = changed(row, before, field)
      if (finding) findings.push(finding)
    }
    const point = becamePoint(row, before)
    if (point) findings.push(point)
  }
  return findings
}
