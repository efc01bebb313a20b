/** Rows of the roster as teachers. */
import type { ReadRow } from '#modules/census/index.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import { listedIn, partsOf } from './listed.ts'
import type { Teacher } from './teacher-table.ts'
import type {
  BackboneLevel,
  Certificate,
  Degree,
  Duty,
  Employment,
  Sex,
  TaughtSubject,
  Title,
} from './teacher-words.ts'

type Where = { readonly longitude: number; readonly latitude: number }
type Convert = (at: Where & { readonly datum: string }) => Where

const text = (cell: unknown): string | null =>
  typeof cell === 'number' ? String(cell) : typeof cell === 'string' && cell !== '' ? cell : null
const number = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null)

function homeOf({ values }: ReadRow, toWgs84: Convert): Where | null {
  const { longitude, latitude, datum } = values
  return typeof longitude === 'number' && typeof latitude === 'number'
    ? toWgs84({ longitude, latitude, datum: String(datum ?? 'CGCS2000') })
    : null
}

function teacherOf(row: ReadRow, toWgs84: Convert): Teacher {
  const { values } = row
  const acceptable = partsOf(values['acceptable'])
  return {
    id: String(values['id']),
    name: String(values['name']),
    school: String(values['school']),
    stage: values['stage'] as CompulsoryStage,
    subject: values['subject'] as TaughtSubject,
    otherSubjects: listedIn('otherSubjects', values['otherSubjects']),
    degree: text(values['degree']) as Degree | null,
    backbone: text(values['backbone']) as BackboneLevel | null,
    title: text(values['title']) as Title | null,
    employment: values['employment'] as Employment,
    sex: text(values['sex']) as Sex | null,
    birthYear: number(values['birthYear']),
    serviceYears: number(values['serviceYears']),
    schoolYears: number(values['schoolYears']),
    ruralYears: number(values['ruralYears']),
    ruralYearsUnbroken: number(values['ruralYearsUnbroken']),
    certificate: text(values['certificate']) as Certificate | null,
    duty: (text(values['duty']) ?? 'teacher') as Duty,
    terms: number(values['terms']),
    homeroom: typeof values['homeroom'] === 'boolean' ? values['homeroom'] : null,
    spouse: text(values['spouse']),
    homeTown: text(values['homeTown']),
    home: homeOf(row, toWgs84),
    exemptions: listedIn('exemptions', values['exemptions']),
    lastExchange: number(values['lastExchange']),
    acceptable: acceptable.length === 0 ? null : [...new Set(acceptable)],
    honours: listedIn('honours', values['honours']),
  }
}

export const teachersOf = (rows: readonly ReadRow[], toWgs84: Convert): Teacher[] =>
  rows.map((row) => teacherOf(row, toWgs84))
