/** The roster as a workbook: the blank form with notes on how it is filled in, and what is kept, to be read or handed in again. */
import { templateColumns } from '#modules/census/index.ts'
import { workbookBytes, type TableValue } from '#platform/files/write-table.ts'
import { exemptionWords, honourWords, taughtSubjectWords } from './teacher-words.ts'
import { subjectChoices, teacherFields, teacherTable, type Teacher } from './teacher-table.ts'

const notes: readonly (readonly [zh: string, en: string])[] = [
  [
    '名册含个人信息，只供县区人事（师资）科使用，不得外传。',
    'The roster holds personal data: for the staffing office alone.',
  ],
  [
    '一名教师一行；各项年限计到名册所属学年9月1日。',
    'A row for each teacher; years are counted to 1 September of its school year.',
  ],
  [
    '特岗教师占编制；聘任、代课不占编制，另计。',
    'Special posts are within the establishment; contracts and substitutes are not.',
  ],
  [`兼教学科可填几个，用“、”隔开：${Object.keys(subjectChoices).join('、')}。`, 'Several other subjects, 、 between.'],
  [
    `暂缓交流情形可填几个：${Object.values(exemptionWords)
      .map(({ zh }) => zh)
      .join('、')}。`,
    'Several exemptions from exchange, 、 between.',
  ],
  [
    '可接受学校填标识码，最愿意去的在前，用“;”隔开；空着是没有表达意愿。',
    'Acceptable schools by code, the most wished first; empty: nothing was said.',
  ],
  [
    `荣誉称号可填几个：${Object.values(honourWords)
      .map(({ zh }) => zh)
      .join('、')}。`,
    'Several honours, 、 between.',
  ],
]

const plain = (heading: string) => ({ heading, note: heading, required: false })
const notesSheet = { sheet: '填表说明', columns: [plain('说明'), plain('Notes')], rows: notes.map((note) => [...note]) }

export const rosterTemplateBytes = (): Promise<Uint8Array> =>
  workbookBytes([{ sheet: teacherTable.sheet, columns: templateColumns(teacherTable) }, notesSheet])

/** The first way in which a code is written in the cells of its field. */
const written = (field: keyof typeof teacherFields, code: string | null): string | null => {
  const spec = teacherFields[field]
  if (code === null || !('choices' in spec)) return code
  return Object.entries(spec.choices).find(([, kept]) => kept === code)?.[0] ?? code
}

function cellsOf(teacher: Teacher): TableValue[] {
  const listed: Readonly<Record<string, TableValue>> = {
    otherSubjects: teacher.otherSubjects
      .map((code) => written('subject', code) ?? taughtSubjectWords[code].zh)
      .join('、'),
    exemptions: teacher.exemptions.map((code) => exemptionWords[code].zh).join('、'),
    honours: teacher.honours.map((code) => honourWords[code].zh).join('、'),
    acceptable: teacher.acceptable?.join(';') ?? null,
    longitude: teacher.home?.longitude ?? null,
    latitude: teacher.home?.latitude ?? null,
    datum: teacher.home ? 'WGS84' : null,
    homeroom: teacher.homeroom === null ? null : teacher.homeroom ? '是' : '否',
  }
  return (Object.keys(teacherFields) as (keyof typeof teacherFields)[]).map((field): TableValue => {
    if (Object.hasOwn(listed, field)) return listed[field] || null
    const value = (teacher as unknown as Readonly<Record<string, string | number | null>>)[field] ?? null
    return typeof value === 'string' ? written(field, value) : value
  })
}

export const rosterBytes = (teachers: readonly Teacher[]): Promise<Uint8Array> =>
  workbookBytes([
    { sheet: teacherTable.sheet, columns: templateColumns(teacherTable), rows: teachers.map(cellsOf) },
    notesSheet,
  ])
