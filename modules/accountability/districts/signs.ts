/** The sign at the gate of each school (责任督学公示牌): who supervises it, how to reach them, what they do, 12345. */
import type { Paper, PaperBlock } from '#kernel/paper.ts'
import { dutyKindWords } from './district-words.ts'
import type { District } from './district-state.ts'

export interface SignGround {
  readonly countyName: string
  readonly names: ReadonlyMap<string, string>
  readonly duties: readonly string[]
  /** Office and phone of the county's or city's supervision; null until it is set. */
  readonly contact: string | null
  readonly isSimulated: boolean
}

/** What stands where something is still missing, so that nobody prints a sign with an invented name. */
const missing = '（待明确）'

function signOf(district: District, school: string, number: number | null, ground: SignGround): PaperBlock[] {
  const supervisor = district.supervisors.find((each) => each.number === number)
  const rows: readonly (readonly [string, string])[] = [
    ['学校', ground.names.get(school) ?? school],
    ['督学责任区', `${ground.countyName}${district.name}`],
    ['责任督学', supervisor ? `${supervisor.name}（${dutyKindWords[supervisor.duty].zh}）` : missing],
    ['联系电话', supervisor?.phone ?? missing],
    ['督导机构', ground.contact ?? missing],
    ['政务服务便民热线', '12345'],
  ]
  return [
    {
      kind: 'table',
      columns: [
        { heading: '项目', width: 30, align: 'center' },
        { heading: '内容', width: 70 },
      ],
      rows: rows.map((row) => [...row]),
      letters: 'large',
    },
    { kind: 'heading', level: 1, text: '督学职责', isNumbered: false },
    ...ground.duties.map((line, i): PaperBlock => ({
      kind: 'text',
      text: `${i + 1}．${line}${i + 1 < ground.duties.length ? '；' : '。'}`,
    })),
    { kind: 'note', text: '如有意见、建议，请与责任督学联系，也可拨打12345。' },
  ]
}

/** Each sign is a page of its own, with its own heading. */
const newSign: readonly PaperBlock[] = [
  { kind: 'new-page' },
  { kind: 'heading', level: 1, text: '责任督学公示牌', isNumbered: false },
]

export function signsPaper(district: District, ground: SignGround, only?: string): Paper {
  const schools = district.schools.filter(({ school }) => only === undefined || school === only)
  return {
    title: ['责任督学公示牌'],
    blocks: schools.flatMap(({ school, supervisor }, i): PaperBlock[] => [
      ...(i === 0 ? [] : newSign),
      ...signOf(district, school, supervisor, ground),
    ]),
    ...(ground.isSimulated ? { label: '模拟数据' } : {}),
  }
}
