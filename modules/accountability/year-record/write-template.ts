/** The blank form of the table of events, with a short sheet that says how it is filled in. */
import { templateColumns } from '#modules/census/index.ts'
import { workbookBytes } from '#platform/files/write-table.ts'
import { eventTable } from './event-table.ts'
import { yearEventKinds, yearEventWords } from './record-words.ts'

const notes: readonly (readonly [zh: string, en: string])[] = [
  ['一条事件一行；日期所在的公历年即计入年份。', 'A row for each event; it counts in the calendar year of its day.'],
  [
    '教育集团：先一行“成立教育集团”，每所成员校另一行“加入教育集团”，都填教育集团名称。',
    'Of a group: a row for its founding, and one for each member that joined, all with its name.',
  ],
  [
    '学校填标识码；名录中没有的成员校可只填学校名称，不计入覆盖率。',
    'Schools by their codes; a member that the register does not know by its name, which counts in no share.',
  ],
  [
    '已走完拟调整学校程序的撤并、项目台账中已竣工验收的建设，系统自动计入，不必填；填了同一学校也只计一次。',
    'Mergers through the gate and projects that were accepted come by themselves; a school that is entered too still counts once.',
  ],
  ['没有到的日期、尚未发生的事不填。', 'What has not happened yet is not entered.'],
]

const plain = (heading: string) => ({ heading, note: heading, required: false })

export const eventTemplateBytes = (): Promise<Uint8Array> =>
  workbookBytes([
    { sheet: eventTable.sheet, columns: templateColumns(eventTable) },
    { sheet: '填表说明', columns: [plain('说明'), plain('Notes')], rows: notes.map((note) => [...note]) },
    {
      sheet: '类别',
      columns: [plain('类别'), plain('Kind')],
      rows: yearEventKinds.map((kind) => [yearEventWords[kind].zh, yearEventWords[kind].en]),
    },
  ])
