/**
 * Row checks 3, 4 and 10: no part of the teachers or pupils exceeds the whole; and no school with one but not the other,
 * with neither, or with a number of both that hardly fits.
 */
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'
import type { Severity } from '#kernel/problem.ts'
import { plausible } from './plausible-ranges.ts'
import { schoolFields, type SchoolField } from '../school-fields.ts'

interface PartRule {
  readonly parts: readonly SchoolField[]
  readonly whole: SchoolField
  readonly severity: Severity
}

const rule = (parts: readonly SchoolField[], whole: SchoolField, severity: Severity = 'error'): PartRule => ({
  parts,
  whole,
  severity,
})

/** The warnings among them are this system's own (本系统设定): the statistics do not exclude them beyond doubt. */
const rules: readonly PartRule[] = [
  rule(['backboneTeachers'], 'teachers'),
  rule(['certifiedTeachers'], 'teachers'),
  rule(['teachersCollege', 'teachersBachelor', 'teachersMaster', 'teachersDoctor'], 'teachers'),
  rule(['peTeachers', 'musicTeachers', 'fineArtTeachers', 'artsTeachers'], 'teachers'),
  rule(['inZonePupils'], 'pupils'),
  rule(['boarders'], 'pupils'),
  rule(['migrantPupils'], 'pupils'),
  rule(['leftBehindPupils'], 'pupils'),
  rule(['inclusivePupils'], 'pupils', 'warning'),
  rule(['homeTaughtPupils'], 'pupils', 'warning'),
  rule(['teachers'], 'staff', 'warning'),
  rule(['counsellors'], 'staff', 'warning'),
  rule(['trainedTeachers'], 'teachers', 'warning'),
]

const heading = (field: SchoolField): string => schoolFields[field].heading

function partsExceed(row: SchoolRow, { parts, whole, severity }: PartRule): Finding | null {
  const total = row[whole] as number | null
  if (total === null) return null
  // Unknown parts only make the true sum larger, so what is known already decides.
  let sum = 0
  for (const part of parts) sum += (row[part] as number | null) ?? 0
  if (sum <= total) return null
  const names = parts.map((part) => `“${heading(part)}”`).join('+')
  const ours = severity === 'warning'
  return {
    severity,
    code: 'part-exceeds-whole',
    row: row.row,
    field: parts[0] as SchoolField,
    what: {
      zh: `${names} ${sum}，多于“${heading(whole)}” ${total}`,
      en: `${names} ${parts.length > 1 ? 'add up to' : 'is'} ${sum}, more than "${heading(whole)}", ${total}`,
    },
    why: {
      zh: `部分不可能多于全部${ours ? '（本系统设定）' : ''}`,
      en: `a part cannot exceed the whole${ours ? ' (set by this system)' : ''}`,
    },
    todo: { zh: '请核对这些数', en: 'check these figures' },
  }
}

const explainIt = { zh: '请核对；情况属实的请写情况说明', en: 'check it, and explain it where it is true' }

const pupilsAndTeachers = ({ name, code, pupils, teachers }: SchoolRow): Finding['what'] => ({
  zh: `“${name || code}”在校生 ${pupils} 人，专任教师 ${teachers} 人`,
  en: `"${name || code}" has ${pupils} pupils and ${teachers} full-time teachers`,
})

/** 空壳: pupils without teachers, teachers without pupils, or a school that has neither. */
function hollow(row: SchoolRow): Finding | null {
  const { pupils, teachers } = row
  if (pupils === null || teachers === null || (pupils > 0 && teachers > 0)) return null
  if (pupils === 0 && teachers === 0) {
    return {
      severity: 'warning',
      code: 'empty-school',
      row: row.row,
      field: 'pupils',
      what: pupilsAndTeachers(row),
      why: {
        zh: '没有学生也没有教师，不参加测算，是否已停办',
        en: 'neither pupils nor teachers: it is not judged; has it been closed?',
      },
      todo: { zh: '请核对；已停办的请附批复', en: 'check it; attach the approval where it has been closed' },
    }
  }
  return {
    severity: 'warning',
    code: pupils === 0 ? 'teachers-without-pupils' : 'pupils-without-teachers',
    row: row.row,
    field: pupils === 0 ? 'pupils' : 'teachers',
    what: pupilsAndTeachers(row),
    why: {
      zh: pupils === 0 ? '没有学生的学校不参加测算，教师也不计入' : '有学生而没有专任教师，多半是漏填或教师填在另一行',
      en:
        pupils === 0
          ? 'a school without pupils is left out, and its teachers with it'
          : 'pupils without teachers: most likely the teachers were left out or stand in another row',
    },
    todo: explainIt,
  }
}

function crowdedOrLonely(row: SchoolRow): Finding | null {
  const { pupils, teachers } = row
  if (!pupils || !teachers) return null
  const { least, most } = plausible.pupilsPerTeacher
  const each = pupils / teachers
  if (each >= least && each <= most) return null
  return {
    severity: 'warning',
    code: 'pupils-per-teacher',
    row: row.row,
    field: 'teachers',
    what: pupilsAndTeachers(row),
    why: {
      zh: `每名专任教师 ${each.toFixed(1)} 名学生，一般在 ${least}—${most} 之间（本系统设定）`,
      en: `${each.toFixed(1)} pupils for each teacher; usually it is between ${least} and ${most} (set by this system)`,
    },
    todo: explainIt,
  }
}

export function checkCounts(row: SchoolRow): readonly Finding[] {
  const findings: Finding[] = []
  for (const each of rules) {
    const finding = partsExceed(row, each)
    if (finding) findings.push(finding)
  }
  for (const finding of [hollow(row), crowdedOrLonely(row)]) if (finding) findings.push(finding)
  return findings
}
