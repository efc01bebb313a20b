/** What is missing among the inputs of a county, and in words what the forecast then does without it. */
import type { Words } from '#kernel/words.ts'
import type { InputKind } from './input-kinds.ts'
import { spansOf, type InputSummary } from './summary.ts'

/** Something that is not there, and how the forecast makes do. */
export interface Lack {
  readonly what: Words
  readonly instead: Words
}

const lack = (zh: string, en: string, insteadZh: string, insteadEn: string): Lack => ({
  what: { zh, en },
  instead: { zh: insteadZh, en: insteadEn },
})

/** Townships of the county and the school year under way, which decide what would be complete. */
export interface CountyExtent {
  readonly towns: readonly string[]
  readonly schoolYear: number
}

/** Years that are given, but not for every township. */
function townshipGaps(
  { years, placesByYear: byYear }: InputSummary,
  towns: readonly string[],
  from: number,
  schoolYear: number,
): Lack[] {
  const gaps = years
    .filter((year) => year >= from && year < schoolYear)
    .map((year) => ({ year, towns: towns.filter((town) => !byYear[year]?.includes(town)).length }))
    .filter((gap) => gap.towns > 0)
  if (gaps.length === 0) return []
  const most = Math.max(...gaps.map((gap) => gap.towns))
  const spans = spansOf(gaps.map(({ year }) => year))
  return [
    lack(
      `${spans} 年有乡镇没有出生人口（最多一年缺 ${most} 个乡镇）`,
      `some townships have none in ${spans.replaceAll('—', '–').replaceAll('、', ', ')} (up to ${most} of them)`,
      '这些乡镇按近年占全县新生的比例分摊',
      'these take their recent share of the county’s entry',
    ),
  ]
}

function lacksOfBirths(summary: InputSummary, extent: CountyExtent): Lack[] {
  const { years, places, bases: given, monthlyYears } = summary
  if (years.length === 0) {
    return [
      lack(
        '没有出生人口',
        'no births',
        '小学入学人数只能按最近几届新生数的变化外推；区间按这样推算在往年的实测误差给出',
        'entry is carried on from the change of recent entries; the interval is that of such forecasts in earlier years',
      ),
    ]
  }
  const { towns, schoolYear } = extent
  const found: Lack[] = []
  // Those who enter next September were born from September seven years before to August six years before.
  const from = schoolYear + 1 - 7
  const absent = Array.from({ length: schoolYear - from }, (_, i) => from + i).filter((year) => !years.includes(year))
  if (absent.length > 0) {
    found.push(
      lack(
        `缺 ${spansOf(absent)} 年`,
        `lacks ${spansOf(absent).replaceAll('—', '–').replaceAll('、', ', ')}`,
        '这些年份出生的孩子入学的年份，按前后年份的入学人数外推，并注明',
        'the years in which these children enter are carried on from other entries, and marked so',
      ),
    )
  }
  if (years.some((year) => !monthlyYears.includes(year))) {
    found.push(
      lack(
        '不是每年都有分月数',
        'not every year is given by months',
        '按 9 月 1 日至次年 8 月 31 日推算入学人数时，用上年的 1/3 加本年的 2/3 代替',
        'entry by the 31 August rule takes 1/3 of one year and 2/3 of the next instead',
      ),
    )
  }
  if (!towns.some((town) => places.includes(town))) {
    found.push(
      lack(
        '只有全县数，没有分乡镇数',
        'only the county as a whole, no townships',
        '乡镇和学校的入学人数按各自近年占全县新生的比例分摊',
        'entry of townships and schools is the county’s, shared out by their recent shares',
      ),
    )
  } else found.push(...townshipGaps(summary, towns, from, schoolYear))
  if (!given.includes('resident')) {
    found.push(
      lack(
        '没有常住口径',
        'no resident births',
        '只用户籍出生数乘近年入学与户籍出生之比，人口流动的变化看不出来',
        'registered births are multiplied by the recent ratio of entry to them; a change of migration is not seen',
      ),
    )
  }
  return found
}

const whole: Readonly<Record<Exclude<InputKind, 'births' | 'changes'>, Lack>> = {
  population: lack(
    '没有分年龄人口',
    'no population by age',
    '不能与在校生核对，预测只用出生和在校数据',
    'nothing to hold the pupils against; the forecast rests on births and rolls alone',
  ),
  kindergarten: lack(
    '没有幼儿园大班数',
    'no kindergarten rolls',
    '明年小学新生只按出生人口推算，不能用在园幼儿校正',
    'next year’s entry comes from births alone and is not corrected by the children in kindergarten',
  ),
  rolls: lack(
    '没有事业统计以前年份的在校生',
    'no rolls from before the census here',
    '年级递进比例只用事业统计已有的学年，回测的年份较少',
    'progression ratios come from the census years alone, and fewer years can be tested backwards',
  ),
  housing: lack(
    '没有住宅交付',
    'no homes handed over',
    '不单独计入新建小区带来的学生',
    'pupils of new estates are not reckoned apart',
  ),
  flows: lack(
    '没有就读去向',
    'no flows between townships and schools',
    '乡镇的孩子按学校近年的新生数分到学校，不区分户籍乡镇',
    'children are shared out to schools by recent entry, whatever township they are of',
  ),
}

export function lacksOf(kind: InputKind, summary: InputSummary, extent: CountyExtent): Lack[] {
  if (kind === 'births') return lacksOfBirths(summary, extent)
  // That nothing is known to change is no lack.
  if (kind === 'changes') return []
  if (summary.years.length === 0) return [whole[kind]]
  if (kind === 'kindergarten' && !summary.years.includes(extent.schoolYear)) {
    return [
      lack(
        `没有 ${extent.schoolYear} 学年的大班数`,
        `no roll of ${extent.schoolYear}–${extent.schoolYear + 1}`,
        '明年小学新生只按出生人口推算',
        'next year’s entry comes from births alone',
      ),
    ]
  }
  return []
}
