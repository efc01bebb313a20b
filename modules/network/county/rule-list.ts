/** The rules of a county's plan by their codes in `rules.csv`, with where each comes from. Browser-safe. */
import type { Words } from '#kernel/words.ts'

interface RuleEntry {
  readonly words: Words
  readonly unit: string
}

const entry = (zh: string, en: string, unit: string): RuleEntry => ({ words: { zh, en }, unit })

export const ruleList = {
  'class.primary': entry('小学班额上限', 'most pupils of a primary class', '人'),
  'class.junior': entry('初中班额上限', 'most pupils of a junior class', '人'),
  'size.school': entry('小学、初中规模上限', 'most pupils of a primary or junior school', '人'),
  'size.nine-year': entry('九年一贯制学校规模上限', 'most pupils of a nine-year school', '人'),
  'minutes.1-3': entry('1—3年级新安排的单程路途上限', 'longest way of a new assignment, grades 1–3', '分钟'),
  'minutes.4-6': entry(
    '4—6年级乘车单程上限（再远则寄宿）',
    'longest way by bus, grades 4–6; beyond it boarding',
    '分钟',
  ),
  'minutes.7-9': entry(
    '7—9年级乘车单程上限（再远则寄宿）',
    'longest way by bus, grades 7–9; beyond it boarding',
    '分钟',
  ),
  'walk.minutes': entry('步行单程上限（再远则乘车）', 'longest way on foot; beyond it the bus', '分钟'),
  'boarding.first-grade': entry('可以寄宿的最低年级', 'lowest grade that may board', '年级'),
  'radius.city.primary': entry('中心城区小学步行服务半径', 'walking radius of a primary school, central city', '公里'),
  'radius.city.junior': entry('中心城区初中步行服务半径', 'walking radius of a junior school, central city', '公里'),
  'radius.county-seat.primary': entry(
    '县城小学步行服务半径',
    'walking radius of a primary school, county seat',
    '公里',
  ),
  'radius.county-seat.junior': entry('县城初中步行服务半径', 'walking radius of a junior school, county seat', '公里'),
  'radius.key-town.primary': entry(
    '重要乡镇小学步行服务半径',
    'walking radius of a primary school, important township',
    '公里',
  ),
  'radius.key-town.junior': entry(
    '重要乡镇初中步行服务半径',
    'walking radius of a junior school, important township',
    '公里',
  ),
  'radius.other.primary': entry('其他地方小学步行服务半径', 'walking radius of a primary school, other places', '公里'),
  'radius.other.junior': entry('其他地方初中步行服务半径', 'walking radius of a junior school, other places', '公里'),
  'small.point': entry('教学点人数过少、须专门说明的界线（少于）', 'a point with fewer pupils needs a reason', '人'),
  'small.school': entry('乡村小规模学校学生数（不足）', 'small rural school, fewer pupils than', '人'),
  'closures.yearly': entry('每年拟调整学校数上限', 'most sites to be adjusted in a year', '所'),
  'stays.point': entry('教学点有学生即保留（1是 0否）', 'a point stays while it has pupils (1 yes, 0 no)', ''),
  'stays.small-village': entry(
    '乡村小规模完小有学生即保留（1是 0否）',
    'a small village primary stays while it has pupils (1 yes, 0 no)',
    '',
  ),
  'merge.small-only': entry(
    '只调整学生很少的学校：服务范围内不足小规模学校人数（1是 0否）',
    'only schools with very few pupils are adjusted: fewer than a small school has (1 yes, 0 no)',
    '',
  ),
  'finish.where-enrolled': entry(
    '在校生可在原校读完本学段（1是 0否）',
    'enrolled pupils may finish where they are (1 yes, 0 no)',
    '',
  ),
  'lead.rooms': entry('首个规划学年起几年后才有新教室', 'years from the first before new rooms can stand', '年'),
  detour: entry('道路弯曲系数（路程÷直线距离）', 'way by road ÷ straight line', '倍'),
  'speed.walk': entry('步行速度', 'walking speed', '公里/时'),
  'speed.bus': entry('校车平均速度', 'mean speed of a school bus', '公里/时'),
  'bus.stop-minutes': entry('校车候车与停靠', 'waiting and stops of a bus', '分钟'),
} as const satisfies Readonly<Record<string, RuleEntry>>

export type RuleCode = keyof typeof ruleList
export const ruleCodes = Object.keys(ruleList) as RuleCode[]
