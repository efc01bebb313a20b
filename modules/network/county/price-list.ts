/** The prices of a county's plan by their codes in `prices.csv`; what we set where none is given is named as ours. Browser-safe. */
import type { Words } from '#kernel/words.ts'

interface PriceEntry {
  readonly words: Words
  readonly unit: string
  /** Ours, for trying out: a county gives its own. Money is in yuan. */
  readonly usual: number
}

const entry = (zh: string, en: string, unit: string, usual: number): PriceEntry => ({ words: { zh, en }, unit, usual })

export const priceList = {
  'open.point': entry('新建教学点（不含教室）', 'opening a point, without rooms', '元/所', 400_000),
  'open.primary': entry('新建完全小学（不含教室）', 'opening a primary school, without rooms', '元/所', 6_000_000),
  'open.junior': entry('新建初中（不含教室）', 'opening a junior school, without rooms', '元/所', 9_000_000),
  'open.nine-year': entry(
    '新建九年一贯制学校（不含教室）',
    'opening a nine-year school, without rooms',
    '元/所',
    12_000_000,
  ),
  room: entry('建一间普通教室', 'building an ordinary classroom', '元/间', 450_000),
  'room-year': entry('一间在用教室的年度维护', 'keeping a classroom for a year', '元/间·年', 4_000),
  'run.point': entry('教学点固定运行（年）', 'running a point, fixed', '元/所·年', 60_000),
  'run.branch': entry('教学点作为分校的固定运行（年）', 'running a point as a branch, fixed', '元/所·年', 45_000),
  'run.primary': entry('完全小学固定运行（年）', 'running a primary school, fixed', '元/所·年', 260_000),
  'run.junior': entry('初中固定运行（年）', 'running a junior school, fixed', '元/所·年', 600_000),
  'run.nine-year': entry('九年一贯制学校固定运行（年）', 'running a nine-year school, fixed', '元/所·年', 800_000),
  'band.1-3': entry(
    '开设1—3年级（最少教师编组，年）',
    'offering grades 1–3: the least set of teachers',
    '元/所·年',
    160_000,
  ),
  'band.4-6': entry(
    '开设4—6年级（最少教师编组，年）',
    'offering grades 4–6: the least set of teachers',
    '元/所·年',
    280_000,
  ),
  'band.7-9': entry(
    '开设7—9年级（最少教师编组，年）',
    'offering grades 7–9: the least set of teachers',
    '元/所·年',
    700_000,
  ),
  branch: entry('教学点改为分校（一次性）', 'turning a point into a branch, once', '元/所', 30_000),
  close: entry(
    '停办后的安置与校舍看护（一次性）',
    'settling staff and building after a closing, once',
    '元/所',
    120_000,
  ),
  bed: entry('增加一张寄宿床位', 'adding a boarding bed', '元/张', 18_000),
  'boarder-year': entry('一名寄宿生的年度支出', 'a boarder for a year', '元/人·年', 2_200),
  'rider-year': entry(
    '一名乘车生的年度支出（购买服务，按座位）',
    'a rider for a year, bought by the seat',
    '元/人·年',
    1_700,
  ),
  'bus-year': entry(
    '每开行一辆校车的年度固定支出（照管员、线路）',
    'each bus that runs, for a year: attendant and line',
    '元/辆·年',
    4_000,
  ),
  'bus-seats': entry('一辆校车一天可接送的学生', 'pupils whom one bus can carry a day', '人/辆', 70),
  'pupil-minute': entry(
    '一名学生单程每分钟的路途（折算，年）',
    'a pupil’s minute one way, over a year',
    '元/人·分钟·年',
    15,
  ),
  'boarder-travel': entry('寄宿生路途次数相对走读生', 'journeys of a boarder beside those of a day pupil', '倍', 0.2),
  'overfull-pupil-year': entry(
    '超出标准班额的一名学生（折算，年）',
    'a pupil beyond the standard class, a weight',
    '元/人·年',
    6_000,
  ),
  'apart.primary': entry(
    '小学生不在镇区及以上就读（折算，年）',
    'a primary pupil taught outside towns, a weight',
    '元/人·年',
    0,
  ),
  'apart.junior': entry(
    '初中生不在县城及以上就读（折算，年）',
    'a junior pupil taught outside the county seat, a weight',
    '元/人·年',
    0,
  ),
  'funds.primary': entry(
    '小学生均公用经费（随学生走，不计入比较）',
    'public funds of a primary pupil: follow the pupil, not compared',
    '元/人·年',
    720,
  ),
  'funds.junior': entry(
    '初中生均公用经费（随学生走，不计入比较）',
    'public funds of a junior pupil: follow the pupil, not compared',
    '元/人·年',
    940,
  ),
} as const satisfies Readonly<Record<string, PriceEntry>>

export type PriceCode = keyof typeof priceList
export const priceCodes = Object.keys(priceList) as PriceCode[]
