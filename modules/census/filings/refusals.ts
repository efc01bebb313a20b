/** Why the field says no to a step of a filing, in words: who did what when, how things stand, and what to do. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import {
  countyFilingStateWords,
  filingEventWords,
  filingStateWords,
  type CountyFilingState,
  type FilingEventKind,
  type FilingState,
} from '../filing-shapes.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** The moment on the clock of the machine: 2024年11月3日 14:05. */
export function momentWords(at: string): Words {
  const when = new Date(at)
  const clock = `${two(when.getHours())}:${two(when.getMinutes())}`
  return {
    zh: `${when.getFullYear()}年${when.getMonth() + 1}月${when.getDate()}日 ${clock}`,
    en: `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())} ${clock}`,
  }
}

interface Happened {
  readonly kind: FilingEventKind
  readonly at: string
  readonly personName: string
}

/** Somebody acted between the moment at which the caller looked and now. */
export function changedMeanwhile(last: Happened | null, number: number, expected: number): Refusal {
  if (!last) {
    return refuse(
      'changed-meanwhile',
      { number, expected },
      { zh: '数据已经变化，请刷新后再操作', en: 'things have changed; reload and try again' },
    )
  }
  const when = momentWords(last.at)
  const what = filingEventWords[last.kind]
  return refuse(
    'changed-meanwhile',
    { number, expected, person: last.personName, at: last.at, event: last.kind },
    {
      zh: `${last.personName} 已于${when.zh}办理“${what.zh}”，您看到的不是最新情况，请刷新后再操作`,
      en: `${last.personName} did this on ${when.en}: ${what.en}. What you saw is no longer so; reload and try again`,
    },
  )
}

export const noSuchFiling = (school: string, year: number): Refusal =>
  refuse(
    'no-such-filing',
    { school, year },
    {
      zh: `学校 ${school} 在 ${year} 学年没有报送数据，请先导入`,
      en: `the school ${school} has no figures in ${year}; import them first`,
    },
  )

const next: Readonly<Record<FilingState, Words>> = {
  imported: { zh: '须先由学校核对签字', en: 'the school checks and signs first' },
  returned: { zh: '须先由学校更正并签字', en: 'the school corrects and signs first' },
  signed: { zh: '如需改动，请先退回更正', en: 'where it must change, return it first' },
  endorsed: { zh: '如需改动，请先退回更正', en: 'where it must change, return it first' },
  locked: { zh: '锁定后如需改动，由市级退回更正', en: 'once locked, only the city can return it' },
}

/** The step does not follow from how the filing stands. */
export const notNow = (kind: FilingEventKind, school: string, state: FilingState): Refusal =>
  refuse(
    'not-in-this-state',
    { school, state, event: kind },
    {
      zh: `学校 ${school} 的状态是“${filingStateWords[state].zh}”，不能办理“${filingEventWords[kind].zh}”：${next[state].zh}`,
      en: `the school ${school} ${filingStateWords[state].en}; it cannot be ${filingEventWords[kind].en} now: ${next[state].en}`,
    },
  )

const nextOfCounty: Readonly<Record<CountyFilingState, Words>> = {
  collecting: { zh: '须先由县区统计员提交', en: 'the county statistician submits it first' },
  submitted: { zh: '须先由分管副局长审签', en: 'the deputy director approves it first' },
  approved: { zh: '等待市级核收', en: 'it waits for the city' },
  locked: { zh: '如需改动，由市级退回学校更正', en: 'where it must change, the city returns a filing to its school' },
}

export const countyNotNow = (kind: FilingEventKind, county: string, state: CountyFilingState): Refusal =>
  refuse(
    'not-in-this-state',
    { county, state, event: kind },
    {
      zh: `县区 ${county} 的状态是“${countyFilingStateWords[state].zh}”，不能办理“${filingEventWords[kind].zh}”：${nextOfCounty[state].zh}`,
      en: `the county ${county} ${countyFilingStateWords[state].en}; it cannot be ${filingEventWords[kind].en} now: ${nextOfCounty[state].en}`,
    },
  )

const few = (names: readonly string[]): Words =>
  names.length > 5
    ? { zh: `${names.slice(0, 5).join('、')}等`, en: `${names.slice(0, 5).join(', ')} and others` }
    : { zh: names.join('、'), en: names.join(', ') }

export const warningsOpen = (names: readonly string[], count: number): Refusal => {
  const which = few(names)
  return refuse(
    'warnings-open',
    { warnings: count, schools: names.length, which: which.zh },
    {
      zh: `还有 ${count} 条警告没有情况说明（${which.zh}），填写后才能签字`,
      en: `${count} warnings have no explanation yet (${which.en}); write them before signing`,
    },
  )
}

/** Nobody above the school alters its figures. */
export const onlyTheSchool = (school: string): Refusal =>
  refuse(
    'only-the-school',
    { school },
    {
      zh: '数据只能由学校自己更正；上级发现有误的，请退回更正并写明原因',
      en: 'only the school itself corrects its figures; return them with a reason where they are wrong',
    },
  )

export const onlyTheCity = (school: string): Refusal =>
  refuse(
    'only-the-city',
    { school },
    {
      zh: '该县区数据已由市级核收锁定，只有市级可以退回更正',
      en: 'the county has been accepted and locked; only the city can return a filing now',
    },
  )

export interface Outstanding {
  readonly unsigned: number
  readonly unendorsed: number
  readonly which: readonly string[]
}

export const notAllIn = (county: string, { unsigned, unendorsed, which }: Outstanding): Refusal => {
  const names = few(which)
  return refuse(
    'not-all-in',
    { county, unsigned, unendorsed, which: names.zh },
    {
      zh: `还不能提交：${unsigned} 所学校没有签字，${unendorsed} 所等待中心校审核（${names.zh}）`,
      en: `not yet: ${unsigned} schools have not signed, ${unendorsed} wait for their central school (${names.en})`,
    },
  )
}

export const nothingFiled = (county: string, year: number): Refusal =>
  refuse(
    'nothing-filed',
    { county, year },
    { zh: `县区 ${county} 在 ${year} 学年没有数据`, en: `the county ${county} has no figures in ${year}` },
  )

export const noSuchWarning = (key: string): Refusal =>
  refuse(
    'no-such-warning',
    { key },
    {
      zh: '没有这条警告；数据更正后警告可能已变化，请刷新',
      en: 'there is no such warning; it may have changed with a correction, so reload',
    },
  )

export const outsideTown = (town: string, which: readonly string[]): Refusal =>
  refuse(
    'outside-town',
    { town, which: which.join('、') },
    {
      zh: `下列学校不属于该中心校审核的范围：${which.join('、')}`,
      en: `these schools are not for this central school to endorse: ${which.join(', ')}`,
    },
  )
