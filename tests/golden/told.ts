/** Puts a report into the words in which golden cases speak, as far as a case asks. */
import { outcomeWords, schoolOutcomeWords, valueOutcomeWords } from '#kernel/outcome.ts'
import { stageWords } from '#kernel/stage.ts'
import type { CountyReport, GapReport, SchoolReport } from '#modules/assessment/contract.ts'
import type { Expected } from './case.ts'
import type { Judged } from './judge-case.ts'

type Told = Record<string, unknown>

/** Shown like the figure it is held against: exactly for a number, to as many decimals for one in quotation marks. */
function shownLike(value: number | null, wanted: unknown): number | string | null {
  if (value === null) return null
  if (typeof wanted === 'string') return value.toFixed(wanted.split('.')[1]?.length ?? 0)
  if (typeof wanted !== 'number') return value
  return Math.abs(value - wanted) <= 1e-12 * Math.abs(wanted) ? wanted : value
}

const yes = (is: boolean): string => (is ? '是' : '否')
const nameOf = ({ name, phase }: { name: string; phase: SchoolReport['phase'] | 'senior' }): string =>
  `${name}（${stageWords[phase].zh}）`

function named<Each extends { name: string; phase: SchoolReport['phase'] | 'senior' }>(
  list: readonly Each[],
  name: string,
): Each | null {
  const found = list.filter((each) => each.name === name || nameOf(each) === name)
  return found.length === 1 ? found[0]! : null
}

/** Keeps only what is asked for, in the form in which it is asked. */
const asked = (wanted: object, all: Told): Told => Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key]]))

function toldValue(wanted: unknown, school: SchoolReport, code: string, per: number): unknown {
  const value = school.values[code]!
  const words = valueOutcomeWords[value.outcome].zh
  if (typeof wanted !== 'object' || wanted === null) return words
  const want = wanted as Told
  const numerator = value.value === null ? null : (value.value * school.pupils!) / per
  const explains = typeof want['说明'] === 'string' && (value.reason?.zh ?? '').includes(want['说明'])
  return asked(wanted, {
    结论: words,
    值: shownLike(value.value, want['值']),
    原值: shownLike(value.raw, want['原值']),
    分子: shownLike(numerator, want['分子']),
    还差: shownLike(value.missing, want['还差']),
    到85还差: shownLike(value.missingToFloor, want['到85还差']),
    两位误判: yes(value.roundingFlips),
    说明: explains ? want['说明'] : value.reason?.zh,
  })
}

function toldSchool(wanted: unknown, school: SchoolReport | null, gap: GapReport | null): unknown {
  if (school === null) return '没有这所学校'
  const words = schoolOutcomeWords[school.outcome].zh
  if (typeof wanted !== 'object' || wanted === null) return words
  const want = wanted as Told
  const need = (want['全校需'] ?? {}) as Told
  const values = Object.keys(school.values).map((code) => [
    code,
    toldValue(want[code], school, code, ['R4', 'R5', 'R6'].includes(code) ? 1 : 100),
  ])
  return asked(wanted, {
    结论: words,
    在校生: school.pupils,
    达标项数: school.metCount,
    余项: gap?.cheapest?.exempt ?? null,
    最省: gap?.cheapest?.missing ?? null,
    费用: gap?.cheapest?.cost ?? null,
    全校需: Object.fromEntries(
      Object.keys(need).map((code) => [code, shownLike(gap?.wholeSchool[code] ?? null, need[code])]),
    ),
    ...(Object.fromEntries(values) as Told),
  })
}

function toldCv(wanted: unknown, cv: CountyReport['phases'][keyof CountyReport['phases']], code: string): unknown {
  const balance = cv?.indicators[code]
  if (!balance) return '没有这个学段'
  const words = outcomeWords[balance.outcome].zh
  if (typeof wanted !== 'object' || wanted === null) return words
  const want = wanted as Told
  return asked(wanted, {
    结论: words,
    值: shownLike(balance.cv, want['值']),
    均值: shownLike(balance.mean, want['均值']),
    标准差: shownLike(balance.s, want['标准差']),
    两位误判: yes(balance.roundingFlips),
  })
}

const partNames = {
  政府保障程度: 'government',
  教育质量: 'quality',
  社会认可度: 'recognition',
  一票否决: 'vetoes',
  资格审核: 'qualification',
} as const

function toldItem(wanted: unknown, code: string, report: CountyReport): unknown {
  const item = Object.values(report.parts)
    .flatMap(({ items }) => items)
    .find((each) => each.code === code)
  if (!item) return '没有这一项'
  const words = outcomeWords[item.outcome].zh
  if (typeof wanted !== 'object' || wanted === null) return words
  const want = wanted as Told
  const says = typeof want['依据'] === 'string' && item.found.zh.includes(want['依据'])
  return asked(wanted, {
    结论: words,
    值: shownLike(item.value, want['值']),
    依据: says ? want['依据'] : item.found.zh,
    未达标学校: item.failing.map(({ name }) => name),
  })
}

const each = (wanted: object | undefined, tell: (want: unknown, key: string) => unknown): Told =>
  Object.fromEntries(Object.entries(wanted ?? {}).map(([key, want]) => [key, tell(want, key)]))

/** What was judged, told in the form of what is expected: equal to it where the case holds. */
export function told(expected: Expected, { reports, problems }: Judged): unknown {
  const report = reports[0]
  if (!report || expected.拒绝) {
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    return asked(expected, { 拒绝: errors.length > 0 ? errors : undefined })
  }
  const { phases, schools, excluded, gaps } = report
  const phaseOf = { 小学: phases.primary, 初中: phases.junior } as const
  const gapOf = (school: SchoolReport | null) =>
    gaps.find((gap) => gap.code === school?.code && gap.phase === school.phase) ?? null
  const note = report.resources.note?.zh ?? null
  const codes = new Set(report.problems.map(({ code }) => code))
  return asked(expected, {
    总体: outcomeWords[report.outcome].zh,
    资源配置: outcomeWords[report.resources.outcome].zh,
    资源配置说明: expected.资源配置说明 && note?.includes(expected.资源配置说明) ? expected.资源配置说明 : note,
    学校: each(expected.学校, (want, name) => {
      const school = named(schools, name)
      return toldSchool(want, school, gapOf(school))
    }),
    参加测算: schools.map(nameOf),
    不单独测算: each(expected.不单独测算, (want, name) => {
      const reason = named(excluded, name)?.reason ?? '没有列出'
      return reason.includes(String(want)) ? want : reason
    }),
    差异系数: each(expected.差异系数, (want, stage) =>
      each(want as object, (cv, code) => toldCv(cv, phaseOf[stage as keyof typeof phaseOf], code)),
    ),
    学段: Object.keys(phases).map((stage) => (stage === 'primary' ? '小学' : '初中')),
    项目: each(expected.项目, (want, code) => toldItem(want, code, report)),
    部分: each(
      expected.部分,
      (_, name) => outcomeWords[report.parts[partNames[name as keyof typeof partNames]].outcome].zh,
    ),
    提醒: expected.提醒?.filter((code) => codes.has(code)),
    首要障碍:
      expected.首要障碍 && report.obstacles[0]?.what.zh.includes(expected.首要障碍)
        ? expected.首要障碍
        : report.obstacles[0]?.what.zh,
  })
}
