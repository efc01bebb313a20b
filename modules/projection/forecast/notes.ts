/** What a forecast has to say about itself: what was missing, and what was done instead. */
import type { Words } from '#kernel/words.ts'
import { wholeName, type GroupBirths } from './group-cohorts.ts'
import { gradeCount, type Level } from './levels.ts'

export interface Note {
  readonly code: string
  readonly words: Words
  /** What would help. */
  readonly todo: Words
}

interface Noted {
  readonly births: readonly GroupBirths[]
  readonly groups: readonly string[]
  readonly schools: readonly string[]
  readonly firstYear: number
  readonly level: Level
  readonly horizon: number
  readonly usesBirths: boolean
}

/** Fewer years of rolls than these tell little of how pupils move; from as many on errors can be measured. */
const fewYears = 4

const listed = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join('、')}……` : names.join('、')

function notesOnRolls({ level, schools, firstYear }: Noted): Note[] {
  const { known, capacity, pupils } = level
  const notes: Note[] = []
  if (known < fewYears) {
    notes.push({
      code: 'few-years',
      words: {
        zh: `在校生数据只有${known}个学年，误差${known < 2 ? '无法实测，区间按一般经验给出' : '只能粗略实测'}；补充更早学年的数据可明显改善`,
        en: `there are rolls of ${known} years only: errors ${known < 2 ? 'cannot be measured and usual widths are given' : 'are measured roughly'}; earlier years would help much`,
      },
      todo: { zh: '补充以前学年的分年级在校生', en: 'add rolls of earlier years' },
    })
  }
  let unknown = 0
  for (const value of pupils) if (Number.isNaN(value)) unknown += 1
  if (unknown > 0) {
    notes.push({
      code: 'unknown-cells',
      words: {
        zh: `有${unknown}个学校年级学年的在校生数未知（空白不当作0），按相邻年份和同一届学生估计`,
        en: `${unknown} cells of schools, grades and years are unknown (an empty cell is not 0); they are estimated from the years and cohorts beside them`,
      },
      todo: { zh: '能查到的请补填', en: 'fill in those that can be found' },
    })
  }
  const gone = schools.filter((_, u) => {
    for (let g = 0; g < gradeCount; g += 1)
      if (!(pupils[(u * gradeCount + g) * capacity + known - 1] === 0)) return false
    return true
  })
  if (gone.length > 0) {
    const year = firstYear + known - 1
    notes.push({
      code: 'gone',
      words: {
        zh: `${gone.length}所学校在${year}年没有在校生，不作预测：${listed(gone)}`,
        en: `${gone.length} schools have no pupils in ${year} and are not forecast: ${listed(gone)}`,
      },
      todo: { zh: '仍在办学的请补充该学年的数据', en: 'where a school is still open, add its rolls of that year' },
    })
  }
  return notes
}

function notesOnBirths({ births, groups, firstYear, level, horizon, usesBirths }: Noted): Note[] {
  const origin = firstYear + level.known - 1
  const used = births.filter(({ year }) => year <= origin)
  if (used.length === 0) {
    return [
      {
        code: 'no-births',
        words: {
          zh: '没有出生人口，入学人数按近年入学人数的变化推算',
          en: 'there are no births; entries are carried on from those of recent years',
        },
        todo: { zh: '补充分地区的出生人口，最好分月', en: 'add births by group, best by month' },
      },
    ]
  }
  const notes: Note[] = []
  const given = new Set(used.map(({ group }) => group))
  const hasWhole = given.delete(wholeName)
  const without = groups.filter((group) => !given.has(group))
  if (without.length > 0 && (hasWhole || given.size > 0)) {
    notes.push({
      code: 'births-partial',
      words: {
        zh: `${without.length}个地区没有出生人口，入学人数随全域变化推算：${listed(without)}`,
        en: `${without.length} groups have no births; their entries follow those of the whole: ${listed(without)}`,
      },
      todo: { zh: '补充这些地区的出生人口', en: 'add the births of these groups' },
    })
  }
  const unknown = [...given].filter((group) => !groups.includes(group))
  if (unknown.length > 0) {
    notes.push({
      code: 'births-elsewhere',
      words: {
        zh: `出生人口中的${unknown.length}个地区没有在校生数据，未采用：${listed(unknown)}`,
        en: `${unknown.length} groups of the births have no rolls and are left aside: ${listed(unknown)}`,
      },
      todo: { zh: '请核对两张表的地区名称是否一致', en: 'see whether both tables call the groups by the same names' },
    })
  }
  if (!usesBirths) {
    notes.push({
      code: 'births-unused',
      words: {
        zh: '出生人口与入学人数对应不上（回测误差明显更大，或可对照的年份不足），本次未采用',
        en: 'births and entries do not go together (much larger errors in earlier years, or too few years to compare); they are not used',
      },
      todo: { zh: '请核对出生人口的口径和地区划分', en: 'see how the births are counted and which groups they are of' },
    })
    return notes
  }
  if (used.some(({ month }) => month === null)) {
    notes.push({
      code: 'yearly-births',
      words: {
        zh: '出生人口按年给出，入学一届按前一年三分之一、后一年三分之二折算；有分月数据更准',
        en: 'births are given by year: an entry is a third of one year and two thirds of the next; births by month would be better',
      },
      todo: { zh: '补充分月的出生人口', en: 'add births by month' },
    })
  }
  const last = used.reduce((most, { year }) => Math.max(most, year), 0)
  if (last + 6 < origin + horizon) {
    notes.push({
      code: 'births-extended',
      words: {
        zh: `出生人口截至${last}年，${last + 7}学年起入学的孩子尚未出生，按近三年出生变化逐年减弱推算`,
        en: `births are known up to ${last}: those who enter from ${last + 7} on are not born yet, and the change of the last three years goes on ever more weakly`,
      },
      todo: { zh: '每年补充上一年的出生人口', en: 'add the births of each year as they become known' },
    })
  }
  return notes
}

export const notesOn = (noted: Noted): Note[] => [...notesOnRolls(noted), ...notesOnBirths(noted)]
