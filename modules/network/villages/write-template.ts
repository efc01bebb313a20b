/** The blank form of the table of villages, with a short sheet that says how it is filled in. */
import { templateColumns } from '#modules/census/index.ts'
import { workbookBytes } from '#platform/files/write-table.ts'
import { villageTable } from './village-table.ts'

const notes: readonly (readonly [zh: string, en: string])[] = [
  ['黄色表头必须有；没有学生的填 0。', 'Yellow headings must be there; type 0 where there is nobody.'],
  [
    '一个村一行，学年空着是现在的学生数；掌握今后学年的，每学年另加一行，填学年。',
    'A row for each village, its year empty for now; for a later year that is known another row with that year.',
  ],
  [
    '村庄代码 12 位，前 9 位是所在乡镇；自然村可在其后再加 1 至 3 位。',
    'Twelve digits, the first nine being the township; up to three more for a hamlet.',
  ],
  [
    '学生数按实际居住地，含在县城就读而住在本村的学生。',
    'Pupils by where they live, also those who go to school in the county seat.',
  ],
  [
    '现就读学校填标识码；同一年级段分在几所学校的，填人数最多的一所。',
    'The school of now by its code; where a band goes to several, the one with most.',
  ],
]

const plain = (heading: string) => ({ heading, note: heading, required: false })

export const villageTemplateBytes = (): Promise<Uint8Array> =>
  workbookBytes([
    { sheet: villageTable.sheet, columns: templateColumns(villageTable) },
    { sheet: '填表说明', columns: [plain('说明'), plain('Notes')], rows: notes.map((note) => [...note]) },
  ])
