/** What the rooms say today, as figures of a reply: each with its day and its source; what is not known says why. */
import type { Words } from '#kernel/words.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import type { ClauseArea } from '../clauses/clause-words.ts'
import type { LiveFigure } from './reply-shapes.ts'

export interface JudgedStage {
  readonly phase: 'primary' | 'junior'
  readonly outcome: 'met' | 'unmet' | 'unknown'
  /** 每百名学生拥有体育、艺术专任教师数 (R3) against its threshold. */
  readonly specialists: 'met' | 'near' | 'unmet' | 'unknown'
}

/** A locked year of all counties of the region. */
export interface YearFacts {
  readonly year: number
  readonly pupils: Readonly<Record<'primary' | 'junior', number | null>>
  readonly stages: readonly JudgedStage[]
}

export interface ReplyFacts {
  readonly regionName: string
  readonly today: string
  readonly counties: number
  readonly record: {
    readonly year: number
    readonly until: string
    readonly figures: readonly {
      readonly code: string
      readonly words: Words
      readonly unit: string
      readonly value: number
      readonly counted: Words
      readonly entries: number
    }[]
    readonly share: { readonly covered: number; readonly of: number }
    readonly shareAll: { readonly covered: number; readonly of: number }
    /** Nothing was ever entered, imported or fed into this year: then a 0 says nothing. */
    readonly isEmpty: boolean
  }
  readonly pledges: number
  readonly promises: readonly { readonly pace: string; readonly scoresItself: boolean }[]
  /** Null where no year is locked in every county. */
  readonly locked: YearFacts | null
  readonly withoutYear: readonly string[]
  readonly projects: readonly { readonly state: string; readonly planned: number }[]
  /** Null where a county has no forecast. */
  readonly ahead: {
    readonly year: number
    readonly primary: number
    readonly junior: number
    readonly origin: number
  } | null
  readonly withoutForecast: readonly string[]
  readonly replied: { readonly replies: number; readonly met: number; readonly year: number }
}

const units: Readonly<Record<string, Words>> = {
  个: { zh: '个', en: '' },
  所: { zh: '所', en: 'schools' },
  项: { zh: '项', en: 'items' },
  件: { zh: '件', en: 'proposals' },
  份: { zh: '份', en: 'papers' },
  人: { zh: '人', en: 'pupils' },
  万元: { zh: '万元', en: '10,000 yuan' },
  '%': { zh: '%', en: '%' },
  年: { zh: '年', en: '' },
  学年: { zh: '学年', en: 'school year' },
}

const grouped = (value: number, digits: number): string => {
  const [whole = '', part = ''] = value.toFixed(digits).split('.')
  return digits > 0 && Number(part) > 0 ? `${whole}.${part.replace(/0+$/u, '')}` : whole
}

interface Given {
  readonly code: string
  readonly area: ClauseArea
  readonly words: Words
  readonly value: number | null
  readonly unit: string
  readonly asOf: Words
  readonly source: Words
  readonly missing?: Words
  readonly printed?: string
}

function figureOf({ unit, missing, printed, ...given }: Given): LiveFigure {
  const written = given.value === null ? null : (printed ?? `${grouped(given.value, unit === '%' ? 1 : 2)}${unit}`)
  return {
    ...given,
    unit: units[unit] ?? { zh: unit, en: unit },
    printed: written,
    missing: given.value === null ? (missing ?? null) : null,
  }
}

const areaOfRecord: Readonly<Record<string, ClauseArea>> = {
  'points-merged': 'planning',
  'schools-merged': 'planning',
  'boarding-built': 'conditions',
  'schools-built': 'conditions',
  'schools-rebuilt': 'conditions',
  'schools-extended': 'conditions',
  'schools-improved': 'conditions',
}

function recordFigures({ record }: ReplyFacts): Given[] {
  const { year, until, figures, share, shareAll, isEmpty } = record
  const asOf = { zh: `${year}年（截至${until}）`, en: `${year}, until ${until}` }
  const missing = { zh: `${year}年的年度实绩还没有登记`, en: `nothing was entered in the record of ${year}` }
  const source = (counted: Words, entries: number): Words => ({
    zh: `年度实绩（${year}年，${entries}条记录可逐条查看）；口径：${counted.zh}`,
    en: `the record of ${year}, ${entries} entries; counted: ${counted.en}`,
  })
  const shareOf = (code: string, words: Words, { covered, of }: { covered: number; of: number }): Given => ({
    code,
    area: 'quality',
    words,
    value: isEmpty || of === 0 ? null : (covered / of) * 100,
    unit: '%',
    asOf,
    source: { zh: `年度实绩与学校名录：覆盖${covered}所，分母${of}所`, en: `record and register: ${covered} of ${of}` },
    missing,
  })
  return [
    {
      code: 'record-year',
      area: 'duty',
      words: { zh: '实绩年份', en: 'year of the record' },
      value: year,
      unit: '年',
      asOf,
      source: { zh: '最近一个完整的公历年', en: 'the last whole calendar year' },
    },
    ...figures.map(({ code, words, unit, value, counted, entries }): Given => ({
      code,
      area: areaOfRecord[code] ?? 'quality',
      words,
      value: isEmpty ? null : value,
      unit,
      asOf,
      source: source(counted, entries),
      missing,
    })),
    shareOf(
      'group-share',
      { zh: '教育集团覆盖率（独立设置学校）', en: 'share that groups cover, schools of their own' },
      share,
    ),
    shareOf(
      'group-share-all',
      { zh: '教育集团覆盖率（含教学点）', en: 'share that groups cover, with points' },
      shareAll,
    ),
  ]
}

function promiseFigures({ promises, pledges, today }: ReplyFacts): Given[] {
  const asOf = { zh: `截至${today}`, en: `on ${today}` }
  const source = { zh: `承诺台账（截至${today}）`, en: `the ledger of commitments on ${today}` }
  const count = (code: string, zh: string, en: string, value: number | null, unit = '项'): Given => ({
    code,
    area: 'duty',
    words: { zh, en },
    value,
    unit,
    asOf,
    source,
    missing: { zh: '台账中还没有承诺', en: 'the ledger holds no commitment' },
  })
  const scoring = promises.filter(({ scoresItself }) => scoresItself).length
  return [
    {
      code: 'pledges-in-force',
      area: 'duty',
      words: { zh: '生效的责任书', en: 'pledges in force' },
      value: pledges,
      unit: '份',
      asOf,
      source: { zh: `责任书（截至${today}）`, en: `pledges on ${today}` },
    },
    count('promises', '承诺', 'commitments', promises.length),
    count(
      'promises-met',
      '已达成的承诺',
      'commitments that are met',
      promises.filter(({ pace }) => pace === 'met').length,
    ),
    count(
      'promises-late',
      '逾期的承诺',
      'commitments that are late',
      promises.filter(({ pace }) => pace === 'late' || pace === 'fallen-back').length,
    ),
    count(
      'promises-self-scoring',
      '按数据自动判定的承诺占比',
      'share of commitments that score themselves',
      promises.length === 0 ? null : (scoring / promises.length) * 100,
      '%',
    ),
  ]
}

function yearFigures({ locked, withoutYear, counties }: ReplyFacts): Given[] {
  const missing = {
    zh: withoutYear.length > 0 ? `${withoutYear.join('、')}没有已定稿的学校基表` : '没有各县区都已定稿的学年',
    en: withoutYear.length > 0 ? `no locked table of ${withoutYear.join(', ')}` : 'no year is locked in every county',
  }
  const name = locked === null ? '' : schoolYearName(locked.year)
  const asOf =
    locked === null
      ? missing
      : { zh: `${name}，时点${locked.year}年9月1日`, en: `${name}, on 1 September ${locked.year}` }
  const table = {
    zh: `教育事业统计学校基表（${name}，已定稿，${counties}个县区）`,
    en: `the locked school tables of ${name}, ${counties} counties`,
  }
  const judged = {
    zh: `${table.zh}；自评测算，不是认定结果`,
    en: `${table.en}; our own reckoning, no official verdict`,
  }
  const short = locked?.stages.filter(({ specialists }) => specialists === 'unmet' || specialists === 'near').length
  const unknown = locked?.stages.some(({ specialists }) => specialists === 'unknown') ?? false
  const given = (
    code: string,
    area: ClauseArea,
    zh: string,
    en: string,
    value: number | null,
    unit: string,
    source: Words,
  ): Given => ({
    code,
    area,
    words: { zh, en },
    value,
    unit,
    asOf,
    source,
    missing,
  })
  const partly = { zh: '部分学校缺数据，没有合计', en: 'of some schools the figure is missing' }
  return [
    {
      ...given('enrolment-year', 'planning', '统计学年', 'school year', locked?.year ?? null, '学年', table),
      printed: name,
    },
    given('pupils-primary', 'planning', '小学在校生', 'primary pupils', locked?.pupils.primary ?? null, '人', table),
    given('pupils-junior', 'planning', '初中在校生', 'junior pupils', locked?.pupils.junior ?? null, '人', table),
    given(
      'schools-judged',
      'conditions',
      '测算的学校（学段）',
      'schools (stages) that are judged',
      locked?.stages.length ?? null,
      '所',
      judged,
    ),
    given(
      'schools-met',
      'conditions',
      '资源配置综合达标的学校（学段）',
      'schools (stages) that meet the standard on resources',
      locked === null ? null : locked.stages.filter(({ outcome }) => outcome === 'met').length,
      '所',
      judged,
    ),
    {
      ...given(
        'short-specialists',
        'staffing',
        '体育、艺术专任教师低于标准的学校（学段）',
        'schools (stages) short of specialist teachers',
        short === undefined || unknown ? null : short,
        '所',
        judged,
      ),
      ...(locked !== null && unknown ? { missing: partly } : {}),
    },
  ]
}

function otherFigures(facts: ReplyFacts): Given[] {
  const { projects, ahead, withoutForecast, replied, today } = facts
  const asOf = { zh: `截至${today}`, en: `on ${today}` }
  const ledger = { zh: `办学条件项目台账（截至${today}）`, en: `the ledger of projects on ${today}` }
  const missing = {
    zh: `${withoutForecast.join('、')}没有学龄人口预测`,
    en: `no forecast of ${withoutForecast.join(', ')}`,
  }
  const forecast = {
    zh: `学龄人口预测（以${ahead?.origin ?? ''}学年为起点，中方案；预测，不作入学承诺）`,
    en: `forecast from ${ahead?.origin ?? ''}, middle scenario; no promise of a place`,
  }
  const from = ahead === null ? missing : { zh: `${ahead.origin}学年起测算`, en: `from ${ahead.origin}` }
  const own = {
    zh: `建议提案办理台账（${replied.year}年1月1日至${today}）`,
    en: `the register of proposals, 1 January ${replied.year} to ${today}`,
  }
  const given = (
    code: string,
    area: ClauseArea,
    zh: string,
    en: string,
    value: number | null,
    unit: string,
    when: Words,
    source: Words,
  ): Given => ({
    code,
    area,
    words: { zh, en },
    value,
    unit,
    asOf: when,
    source,
    missing,
  })
  return [
    given('projects', 'conditions', '办学条件项目', 'projects of conditions', projects.length, '个', asOf, ledger),
    given(
      'projects-done',
      'conditions',
      '已全部交付的项目',
      'projects that are delivered',
      projects.filter(({ state }) => state === 'done').length,
      '个',
      asOf,
      ledger,
    ),
    given(
      'projects-planned',
      'conditions',
      '项目计划投资',
      'planned money of projects',
      projects.reduce((sum, { planned }) => sum + planned, 0) / 10_000,
      '万元',
      asOf,
      ledger,
    ),
    {
      ...given(
        'forecast-year',
        'planning',
        '预测学年',
        'year of the forecast',
        ahead?.year ?? null,
        '学年',
        from,
        forecast,
      ),
      ...(ahead === null ? {} : { printed: schoolYearName(ahead.year) }),
    },
    given(
      'pupils-primary-ahead',
      'planning',
      '预测小学在校生',
      'primary pupils ahead',
      ahead === null ? null : Math.round(ahead.primary),
      '人',
      from,
      forecast,
    ),
    given(
      'pupils-junior-ahead',
      'planning',
      '预测初中在校生',
      'junior pupils ahead',
      ahead === null ? null : Math.round(ahead.junior),
      '人',
      from,
      forecast,
    ),
    given('replied', 'atmosphere', '已答复的建议提案', 'proposals answered', replied.replies, '件', asOf, own),
    given(
      'replied-after-meeting',
      'atmosphere',
      '面商后答复的建议提案',
      'of these after meeting face to face',
      replied.met,
      '件',
      asOf,
      own,
    ),
  ]
}

export const deriveFigures = (facts: ReplyFacts): LiveFigure[] =>
  [...recordFigures(facts), ...promiseFigures(facts), ...yearFigures(facts), ...otherFigures(facts)].map(figureOf)
