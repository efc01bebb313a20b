/**
 * Row check 2: the size bands add up to the classes, and the largest class lies in the highest band that has any;
 * and what pupils and classes rule out of one another (本系统设定).
 */
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'
import { comparePartsWithWhole } from './parts-and-whole.ts'
import { classBands, schoolFields, type SchoolField } from '../school-fields.ts'

function bandsAgainstClasses(row: SchoolRow, sum: number, incomplete: boolean): Finding {
  return {
    severity: incomplete ? 'warning' : 'error',
    code: incomplete ? 'bands-incomplete' : 'bands-sum',
    row: row.row,
    field: 'classes',
    what: {
      zh: `各班额段班数合计 ${sum}，“班级数”为 ${row.classes}`,
      en: `the size bands add up to ${sum} classes, 班级数 is ${row.classes}`,
    },
    why: incomplete
      ? { zh: '有班额段空着，不知差额是否在其中', en: 'some bands are empty and may hold the rest' }
      : { zh: '每个班都属于且只属于一个班额段', en: 'every class belongs to exactly one band' },
    todo: incomplete
      ? { zh: '请补填空着的班额段，没有的填 0', en: 'fill in the empty bands, with 0 where there are none' }
      : { zh: '请核对各班额段与班级数', en: 'check the bands and the number of classes' },
  }
}

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Pupils who sit in no class, or classes in which nobody sits. Grades of a 复式班 share a class, so only the whole must have one. */
function checkEmptyClasses(row: SchoolRow): readonly Finding[] {
  const findings: Finding[] = []
  const tell = (code: string, field: SchoolField, pupils: number, classes: number) => {
    findings.push({
      severity: 'warning',
      code,
      row: row.row,
      field,
      what: {
        zh: `“${schoolFields[field].heading}”为 ${classes}，对应的学生 ${pupils} 人`,
        en: `"${schoolFields[field].heading}" is ${classes}, with ${pupils} pupils in it`,
      },
      why:
        classes === 0
          ? { zh: '有学生就有班级（本系统设定）', en: 'pupils sit in some class (set by this system)' }
          : { zh: '没有学生就不成班（本系统设定）', en: 'a class has pupils (set by this system)' },
      todo: { zh: '请核对班数与学生数', en: 'check the classes and the pupils' },
    })
  }
  const { pupils, classes } = row
  if (pupils !== null && classes !== null && pupils > 0 && classes === 0) {
    tell('pupils-without-classes', 'classes', pupils, classes)
  }
  if (pupils === 0 && classes !== null && classes > 0) tell('classes-without-pupils', 'classes', pupils, classes)
  for (const grade of grades) {
    const [inGrade, ofGrade] = [row[`pupilsGrade${grade}`], row[`classesGrade${grade}`]]
    if (pupils !== 0 && inGrade === 0 && ofGrade !== null && ofGrade > 0) {
      tell('classes-without-pupils', `classesGrade${grade}`, inGrade, ofGrade)
    }
  }
  return findings
}

/** The largest class cannot be smaller than the mean of all classes. Pupils taught at home sit in none. */
function meanAboveLargest(row: SchoolRow): Finding | null {
  const { pupils, classes, largestClass } = row
  if (pupils === null || classes === null || classes === 0 || largestClass === null) return null
  const seated = pupils - (row.homeTaughtPupils ?? 0)
  if (seated <= classes * largestClass) return null
  return {
    severity: 'warning',
    code: 'largest-class-below-mean',
    row: row.row,
    field: 'largestClass',
    what: {
      zh: `在校生 ${pupils} 人、${classes} 个班，平均每班超过 ${largestClass} 人，而“最大班额”为 ${largestClass}`,
      en: `${pupils} pupils in ${classes} classes are more than ${largestClass} each, yet 最大班额 is ${largestClass}`,
    },
    why: {
      zh: '最大班额不可能小于平均班额（本系统设定）',
      en: 'the largest class cannot be below the mean (set by this system)',
    },
    todo: { zh: '请核对最大班额、班级数和在校生数', en: 'check the largest class, the classes and the pupils' },
  }
}

export function checkClasses(row: SchoolRow): readonly Finding[] {
  const mean = meanAboveLargest(row)
  return [...checkEmptyClasses(row), ...(mean ? [mean] : []), ...checkBands(row)]
}

function checkBands(row: SchoolRow): readonly Finding[] {
  const bands = classBands.map((band) => row[band.field])
  const found = comparePartsWithWhole(bands, row.classes)
  if ('sum' in found) return [bandsAgainstClasses(row, found.sum, found.kind === 'incomplete')]
  const top = classBands.findLast((band) => (row[band.field] ?? 0) > 0)
  const largest = row.largestClass
  if (!top || largest === null || (largest >= top.from && largest <= top.to)) return []
  return [
    {
      severity: 'error',
      code: 'largest-class-band',
      row: row.row,
      field: 'largestClass',
      what: {
        zh: `“最大班额”为 ${largest}，而有班级的最高班额段是“${top.heading}”`,
        en: `最大班额 is ${largest}, but the highest band with classes is "${top.heading}"`,
      },
      why: { zh: '最大的班应在最高的班额段内', en: 'the largest class must lie in the highest band' },
      todo: { zh: '请核对最大班额与各班额段班数', en: 'check the largest class and the bands' },
    },
  ]
}
