/** Row checks 2 and 8 by grade: pupils and classes of the grades add up to the whole, and no grade lies outside the stage. */
import { schoolTypeOf } from '#kernel/school-type.ts'
import { stageWords, type Stage } from '#kernel/stage.ts'
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'
import { comparePartsWithWhole } from './parts-and-whole.ts'
import { schoolFields, type SchoolField } from '../school-fields.ts'

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
type Grade = (typeof grades)[number]

/** Grades that a stage may have; grade 6 is junior under the 五四 system. */
const gradesOf: Readonly<Record<Stage, readonly Grade[]>> = {
  primary: [1, 2, 3, 4, 5, 6],
  junior: [6, 7, 8, 9],
  senior: [],
}
/** Grades that must be filled before a sum that falls short is surely wrong. */
const neededOf: Readonly<Record<Stage, readonly Grade[]>> = {
  primary: [1, 2, 3, 4, 5, 6],
  junior: [7, 8, 9],
  senior: [],
}

const wholes = [
  { whole: 'pupils', prefix: 'pupilsGrade' },
  { whole: 'classes', prefix: 'classesGrade' },
] as const

const headingOf = (field: SchoolField): string => schoolFields[field].heading

function strayGrade(row: SchoolRow, field: SchoolField, value: number): Finding {
  const stage = stageWords[row.stage]
  return {
    severity: 'error',
    code: 'grade-outside-stage',
    row: row.row,
    field,
    what: {
      zh: `${stage.zh}一行填了“${headingOf(field)}” ${value}`,
      en: `a ${stage.en} row has ${value} under "${headingOf(field)}"`,
    },
    why: {
      zh: '小学为一至六年级，初中为七至九年级（五四学制六至九年级）',
      en: 'primary has grades 1–6, junior 7–9 (6–9 where primary takes five years)',
    },
    todo: { zh: '请把该年级移到相应学段的一行', en: 'move the grade to the row of its stage' },
  }
}

export function checkGrades(row: SchoolRow): readonly Finding[] {
  const findings: Finding[] = []
  const judgesStage = !schoolTypeOf(row.type)?.outside
  for (const { whole, prefix } of wholes) {
    const valueOf = (grade: Grade): number | null => row[`${prefix}${grade}`]
    const own = judgesStage ? gradesOf[row.stage] : grades
    let stray = false
    for (const grade of grades) {
      const value = valueOf(grade)
      if (own.includes(grade) || value === null || value === 0) continue
      stray = true
      findings.push(strayGrade(row, `${prefix}${grade}`, value))
    }
    if (stray || own.length === 0) continue
    const needed = judgesStage ? neededOf[row.stage] : grades
    const found = comparePartsWithWhole(own.map(valueOf), row[whole], needed.map(valueOf))
    if (!('sum' in found)) continue
    const incomplete = found.kind === 'incomplete'
    findings.push({
      severity: incomplete ? 'warning' : 'error',
      code: incomplete ? 'grades-incomplete' : 'grades-sum',
      row: row.row,
      field: whole,
      what: {
        zh: `各年级合计 ${found.sum}，“${headingOf(whole)}”为 ${row[whole]}`,
        en: `the grades add up to ${found.sum}, "${headingOf(whole)}" is ${row[whole]}`,
      },
      why: incomplete
        ? { zh: '有年级空着，不知差额是否在其中', en: 'some grades are empty and may hold the rest' }
        : { zh: '分年级之和应等于总数', en: 'the grades must add up to the whole' },
      todo: incomplete
        ? { zh: '请补填空着的年级，没有的填 0', en: 'fill in the empty grades, with 0 where there are none' }
        : { zh: '请核对各年级与总数', en: 'check the grades and the whole' },
    })
  }
  return findings
}
