/**
 * What the receiving schools would have to take in, in the year of the change: classes by grade against the standard,
 * places, the longest way of the young.
 */
import type { Words } from '#kernel/words.ts'
import type { ConditionsCheck } from './gate-shapes.ts'
import type { ClassLimits } from './red-lines.ts'

export interface SchoolRolls {
  readonly code: string
  readonly name: string
  /** Index 1 … 9; null unknown. */
  readonly pupils: readonly (number | null)[]
  readonly classes: readonly (number | null)[]
  readonly seats: number | null
}

export interface ConditionsFacts {
  /** Of classes and rooms, and of the pupils where no forecast is used. */
  readonly censusYear: number | null
  /** School year of the change. */
  readonly year: number
  /** What the pupils are expected by; null where they are those of the census. */
  readonly forecast: { readonly origin: number } | null
  readonly own: SchoolRolls | null
  readonly receiving: readonly SchoolRolls[]
  /** Longest way of grades 1 to 3 to the nearest receiving school, and what it was reckoned from. */
  readonly minutes: number | null
  readonly minutesFrom: ConditionsCheck['minutesFrom']
}

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0)

/** Pupils of a grade are spread over the receiving schools by how many classes of it they have. */
function gradeAfter(
  { own, receiving }: ConditionsFacts,
  grade: number,
  limits: ClassLimits,
): ConditionsCheck['classes'] {
  const moving = own?.pupils[grade] ?? 0
  if (moving === 0) return []
  const taking = receiving.filter(({ classes }) => (classes[grade] ?? 0) > 0)
  const all = sum(taking.map(({ classes }) => classes[grade] ?? 0))
  const limit = grade >= 7 ? limits.junior : limits.primary
  return taking.map(({ code, name, pupils, classes }) => {
    const there = classes[grade]!
    const after = (pupils[grade] ?? 0) + Math.ceil((moving * there) / all)
    const size = Math.ceil(after / there)
    return { school: code, schoolName: name, grade, pupils: after, classes: there, size, limit, isOver: size > limit }
  })
}

/** Which pupils were held against which classes. */
function rollsWords({ censusYear, year, forecast }: ConditionsFacts): Words {
  if (censusYear === null) return { zh: '缺在校生数据', en: 'no rolls' }
  if (forecast === null) {
    return {
      zh: `学生数、班数、教室为${censusYear}学年（没有这些学校${year}学年的预测）`,
      en: `pupils, classes and rooms of ${censusYear} (these schools have no forecast of ${year})`,
    }
  }
  return {
    zh: `学生数为${year}学年预测（以${forecast.origin}学年为基准），班数、教室为${censusYear}学年`,
    en: `pupils as forecast for ${year} (from ${forecast.origin}), classes and rooms of ${censusYear}`,
  }
}

export function checkConditions(facts: ConditionsFacts, limits: ClassLimits): ConditionsCheck {
  const { own, receiving, censusYear, minutes, minutesFrom, forecast } = facts
  const problems: Words[] = []
  const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const classes = grades.flatMap((grade) => gradeAfter(facts, grade, limits))
  if (receiving.length === 0) problems.push({ zh: '没有写明接收学校', en: 'no receiving school is named' })
  if (own === null || censusYear === null) {
    problems.push({ zh: '缺本校在校生数据', en: 'there are no rolls of the school' })
  } else {
    const lacking = grades.filter(
      (grade) => (own.pupils[grade] ?? 0) > 0 && !classes.some((each) => each.grade === grade),
    )
    if (lacking.length > 0 && receiving.length > 0) {
      problems.push({
        zh: `接收学校没有（或缺）${lacking.join('、')}年级的班`,
        en: `the receiving schools have no classes, or none known, of grades ${lacking.join(', ')}`,
      })
    }
  }
  for (const { schoolName, grade, size, limit } of classes.filter(({ isOver }) => isOver)) {
    problems.push({
      zh: `${schoolName}${grade}年级并入后每班 ${size} 人，超过 ${limit} 人`,
      en: `${schoolName}, grade ${grade}: ${size} to a class, above ${limit}`,
    })
  }
  const moving = own === null ? 0 : sum(own.pupils)
  const isSeated = receiving.length > 0 && receiving.every(({ seats }) => seats !== null)
  const seatsLeft = isSeated
    ? sum(receiving.map(({ seats }) => seats)) - sum(receiving.map(({ pupils }) => sum(pupils))) - moving
    : null
  if (seatsLeft !== null && seatsLeft < 0) {
    problems.push({ zh: `接收学校缺学位 ${-seatsLeft} 个`, en: `${-seatsLeft} places are short` })
  }
  if (minutes !== null && minutes > limits.minutes) {
    problems.push({
      zh: `一至三年级最长单程约 ${minutes} 分钟，超过 ${limits.minutes} 分钟`,
      en: `grades 1 to 3 would travel some ${minutes} minutes, more than ${limits.minutes}`,
    })
  }
  const from: Readonly<Record<ConditionsCheck['minutesFrom'], Words>> = {
    plan: { zh: '路程取自方案', en: 'ways from the plan' },
    villages: { zh: '路程按村庄位置估算', en: 'ways reckoned from the villages' },
    schools: { zh: '路程按两校距离估算', en: 'ways reckoned between the schools' },
    unknown: { zh: '路程缺数据', en: 'ways are not known' },
  }
  const rolls = rollsWords(facts)
  return {
    basis: {
      zh: `${rolls.zh}；${from[minutesFrom].zh}`,
      en: `${rolls.en}; ${from[minutesFrom].en}`,
    },
    pupilsFrom: censusYear === null ? 'unknown' : forecast === null ? 'rolls' : 'forecast',
    pupilsYear: censusYear === null ? null : forecast === null ? censusYear : facts.year,
    classes,
    largestClass: classes.length === 0 ? null : Math.max(...classes.map(({ size }) => size)),
    seatsLeft,
    minutes,
    minutesFrom,
    problems,
  }
}

/** What a person confirmed says better of it than the check does: then a reason must stand beside it. */
export const differsFromCheck = (
  check: ConditionsCheck,
  confirmed: { readonly minutes: number; readonly largest: number },
): boolean =>
  (check.minutes !== null && confirmed.minutes < check.minutes) ||
  (check.largestClass !== null && confirmed.largest < check.largestClass)
