/**
 * What a teacher qualifies for, by which row of the province, and from which school year on: counts of years of the roster grow by
 * one a year as long as the teacher stays where they are. What is not known is told as such; nobody is given or denied anything by this.
 */
import type { Words } from '#kernel/words.ts'
import type { Rule } from '#modules/standards/contract.ts'
import type { IncentiveRules } from '#modules/standards/index.ts'
import { honourWords, type Title } from '../teachers/teacher-words.ts'
import type { Teacher } from '../teachers/teacher-table.ts'
import type { IncentiveKind, IncentiveState } from './incentive-words.ts'

/** Where a school lies, as subsidies tell places apart; null where its urban-rural code is not known. */
export type Place = 'town' | 'village' | 'point' | 'seat' | null

export interface AllowanceSettings {
  /** Null: nobody has said whether the county is within the scope. */
  readonly applies: boolean | null
  readonly amounts: Readonly<Record<'town' | 'village' | 'point', number | null>>
}

export interface Standing {
  readonly kind: IncentiveKind
  readonly state: IncentiveState
  readonly since: number | null
  readonly monthly: number | null
  readonly why: Words
  readonly rule: Rule
}

interface Case {
  readonly teacher: Teacher
  readonly place: Place
  readonly year: number
  readonly rules: IncentiveRules
  readonly allowance: AllowanceSettings
}

const ranks: readonly Title[] = ['none', 'third', 'second', 'first', 'senior', 'principal-senior']
const hasTitle = ({ title }: Teacher, wanted: Title): boolean | null =>
  title === null ? null : ranks.indexOf(title) >= ranks.indexOf(wanted)

const standing = (
  kind: IncentiveKind,
  rule: Rule,
  state: IncentiveState,
  why: Words,
  more: { readonly since?: number | null; readonly monthly?: number | null } = {},
): Standing => ({ kind, state, since: more.since ?? null, monthly: more.monthly ?? null, why, rule })

const isRural = (place: Place): boolean | null => (place === null ? null : place !== 'seat')
const unknownWords: Words = {
  zh: '名册或统计数据缺少判断所需的内容',
  en: 'the roster or the census lacks what decides it',
}

/** The school year in which a count that grows by one a year first reaches a limit. */
const yearOf = (count: number, limit: number, year: number): number => year + Math.ceil(limit - count)

/** Conditions of every title route: of the establishment, in a rural school now, without the title yet. Null where all may hold. */
function outsideRoute(kind: IncentiveKind, rule: Rule, { teacher, place }: Case, title: Title): Standing | null {
  if (teacher.employment !== 'established')
    return standing(kind, rule, 'not', { zh: '不是在编教师', en: 'not of the establishment' })
  const has = hasTitle(teacher, title)
  if (has === true)
    return standing(kind, rule, 'not', { zh: '已有该级别或更高职称', en: 'has that title or a higher one' })
  const rural = isRural(place)
  if (rural === false) return standing(kind, rule, 'not', { zh: '不在农村学校', en: 'not in a rural school' })
  if (has === null || rural === null) return standing(kind, rule, 'unknown', unknownWords)
  return null
}

function byYears(kind: IncentiveKind, rule: Rule, count: number | null, what: Words, year: number): Standing {
  if (count === null) return standing(kind, rule, 'unknown', unknownWords)
  const since = yearOf(count, rule.value!, year)
  const why = {
    zh: `${what.zh}${count}年，须${rule.value}年`,
    en: `${what.en}: ${count} years of ${rule.value}`,
  }
  return standing(kind, rule, since <= year ? 'met' : 'later', why, { since })
}

function seniorDirect(own: Case): Standing | null {
  const { teacher, rules, year } = own
  const rule =
    teacher.sex === null ? (rules.seniorDirect.male ?? rules.seniorDirect.female) : rules.seniorDirect[teacher.sex]
  if (!rule) return null
  const out = outsideRoute('senior-direct', rule, own, 'senior')
  if (out) return out
  const differs = rules.seniorDirect.male?.value !== rules.seniorDirect.female?.value
  if (teacher.sex === null && differs) return standing('senior-direct', rule, 'unknown', unknownWords)
  return byYears(
    'senior-direct',
    rule,
    teacher.serviceYears,
    { zh: '在农村学校，教龄', en: 'in a rural school, service' },
    year,
  )
}

function seniorGreen({ teacher, rules }: Case): Standing | null {
  const rule = rules.seniorGreen
  if (!rule || teacher.honours.length === 0) return null
  if (hasTitle(teacher, 'senior') === true)
    return standing('senior-green', rule, 'not', { zh: '已有该级别或更高职称', en: 'has that title or a higher one' })
  const names = teacher.honours.map((code) => honourWords[code])
  return standing('senior-green', rule, 'met', {
    zh: `获${names.map(({ zh }) => zh).join('、')}`,
    en: names.map(({ en }) => en).join(', '),
  })
}

const unbroken: Words = { zh: '农村连续从教', en: 'unbroken years in rural schools' }

function firstDirect(own: Case): Standing | null {
  const rule = own.rules.firstDirect
  if (!rule) return null
  return (
    outsideRoute('first-direct', rule, own, 'first') ??
    byYears('first-direct', rule, own.teacher.ruralYearsUnbroken, unbroken, own.year)
  )
}

/** Both at once: 30 unbroken years, and less than five to retirement. */
function firstRecognised(own: Case): Standing | null {
  const { teacher, rules, year } = own
  const rule = rules.firstRecognised
  const before = rules.beforeRetirement
  if (!rule || !before) return null
  const out = outsideRoute('first-recognised', rule, own, 'first')
  if (out) return out
  const age = teacher.sex === null ? null : rules.retirement[teacher.sex]
  const { birthYear, ruralYearsUnbroken } = teacher
  if (!age || birthYear === null || ruralYearsUnbroken === null)
    return standing('first-recognised', rule, 'unknown', unknownWords)
  const retires = birthYear + age.value!
  // Whole years: left < 5 holds first in the year after retirement − 5.
  const near = retires - Math.ceil(before.value!) + 1
  const since = Math.max(yearOf(ruralYearsUnbroken, rule.value!, year), near)
  const why = {
    zh: `农村连续从教${ruralYearsUnbroken}年，须${rule.value}年；${retires}年到退休年龄，须不足${before.value}年`,
    en: `${ruralYearsUnbroken} unbroken years of ${rule.value}; reaches retirement in ${retires}, fewer than ${before.value} years may be left`,
  }
  if (since >= retires) return standing('first-recognised', rule, 'not', why)
  return standing('first-recognised', rule, since <= year ? 'met' : 'later', why, { since })
}

function ruralAllowance({ teacher, place, rules, allowance }: Case): Standing | null {
  const rule = rules.rural[place === 'seat' || place === null ? 'town' : place]
  if (!rule) return null
  const kind = 'rural-allowance'
  if (place === 'seat')
    return standing(kind, rule, 'not', { zh: '不在乡镇、村小、教学点', en: 'not in a town or village' })
  if (teacher.employment === 'contract' || teacher.employment === 'substitute')
    return standing(kind, rule, 'not', { zh: '不是在编或特岗教师', en: 'not of the establishment' })
  if (allowance.applies === false)
    return standing(kind, rule, 'not', { zh: '本县不在补助范围', en: 'the county is not within its scope' })
  if (place === null) return standing(kind, rule, 'unknown', unknownWords)
  if (allowance.applies === null)
    return standing(kind, rule, 'unknown', {
      zh: '本县是否在补助范围尚未设定',
      en: 'nobody has set whether the county is within its scope',
    })
  const amount = allowance.amounts[place] ?? rule.value
  const name = {
    town: { zh: '乡镇学校', en: 'town' },
    village: { zh: '村小', en: 'village' },
    point: { zh: '教学点', en: 'point' },
  }[place]
  return standing(
    kind,
    rule,
    'met',
    { zh: `在${name.zh}任教`, en: `teaches in a ${name.en} school` },
    { monthly: amount },
  )
}

function homeroomAllowance({ teacher, rules }: Case): Standing | null {
  const rule = rules.homeroom
  if (!rule) return null
  if (teacher.homeroom === null) return standing('homeroom-allowance', rule, 'unknown', unknownWords)
  if (!teacher.homeroom)
    return standing('homeroom-allowance', rule, 'not', { zh: '不是班主任', en: 'no homeroom teacher' })
  return standing(
    'homeroom-allowance',
    rule,
    'met',
    { zh: `担任班主任，每月不低于${rule.value}元`, en: `homeroom teacher, at least ${rule.value} yuan a month` },
    { monthly: rule.value },
  )
}

/** One standing for each kind that the province has a row of; honours only where there are some. */
export const judgeIncentives = (own: Case): Standing[] =>
  [seniorDirect, seniorGreen, firstDirect, firstRecognised, ruralAllowance, homeroomAllowance].flatMap(
    (judge) => judge(own) ?? [],
  )
