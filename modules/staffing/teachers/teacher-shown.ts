/** Teachers as doors show them: a row of a list, or one teacher whole; and which of them a search finds. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { TeacherRow, TeacherShown } from './contract.ts'
import type { Teacher } from './teacher-table.ts'
import type { TaughtSubject } from './teacher-words.ts'

type Names = ReadonlyMap<string, { readonly name: string }>

export interface TeacherFilters {
  readonly school?: string | undefined
  readonly stage?: CompulsoryStage | undefined
  readonly subject?: TaughtSubject | undefined
  readonly search?: string | undefined
}

/** By school and number. */
export const matchingTeachers = (all: readonly Teacher[], filters: TeacherFilters): Teacher[] => {
  const { school, stage, subject, search } = filters
  return all
    .filter(
      (teacher) =>
        (school === undefined || teacher.school === school) &&
        (stage === undefined || teacher.stage === stage) &&
        (subject === undefined || teacher.subject === subject || teacher.otherSubjects.includes(subject)) &&
        (!search || teacher.name.includes(search) || teacher.id.includes(search)),
    )
    .toSorted((a, b) => (a.school < b.school ? -1 : a.school > b.school ? 1 : a.id < b.id ? -1 : 1))
}

export const teacherRow = (teacher: Teacher, schools: Names): TeacherRow => ({
  id: teacher.id,
  name: teacher.name,
  school: teacher.school,
  schoolName: schools.get(teacher.school)?.name ?? teacher.school,
  stage: teacher.stage,
  subject: teacher.subject,
  degree: teacher.degree,
  backbone: teacher.backbone,
  title: teacher.title,
  employment: teacher.employment,
  duty: teacher.duty,
  schoolYears: teacher.schoolYears,
  lastExchange: teacher.lastExchange,
})

export function teacherShown(
  teacher: Teacher,
  {
    schools,
    towns,
    teachers,
  }: { readonly schools: Names; readonly towns: ReadonlyMap<string, string>; readonly teachers: readonly Teacher[] },
): TeacherShown {
  const spouse = teachers.find(({ id }) => id === teacher.spouse)
  return {
    ...teacherRow(teacher, schools),
    otherSubjects: [...teacher.otherSubjects],
    sex: teacher.sex,
    birthYear: teacher.birthYear,
    serviceYears: teacher.serviceYears,
    ruralYears: teacher.ruralYears,
    ruralYearsUnbroken: teacher.ruralYearsUnbroken,
    certificate: teacher.certificate,
    terms: teacher.terms,
    homeroom: teacher.homeroom,
    spouse:
      teacher.spouse === null
        ? null
        : {
            id: teacher.spouse,
            name: spouse?.name ?? null,
            schoolName: spouse ? (schools.get(spouse.school)?.name ?? spouse.school) : null,
          },
    homeTown: teacher.homeTown === null ? null : { code: teacher.homeTown, name: towns.get(teacher.homeTown) ?? null },
    exemptions: [...teacher.exemptions],
    acceptable: teacher.acceptable?.map((code) => ({ code, name: schools.get(code)?.name ?? code })) ?? null,
    honours: [...teacher.honours],
  }
}
