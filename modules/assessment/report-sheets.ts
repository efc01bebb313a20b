/** A report laid out as sheets for people: verdict, the fourteen CVs, schools × seven, gaps, items, who is not judged, notes. */
import {
  outcomeWords,
  schoolOutcomeWords,
  valueOutcomeWords,
  type Outcome,
  type ValueOutcome,
} from '#kernel/outcome.ts'
import { countingDay, schoolYearName } from '#kernel/school-year.ts'
import { compulsoryStages, stageWords } from '#kernel/stage.ts'
import { placeInLaw } from '#kernel/trace.ts'
import { unitWords } from '#kernel/unit-words.ts'
import type { Language, Words } from '#kernel/words.ts'
import { partWords } from '#modules/standards/contract.ts'
import type { CountyReport, GapReport, ReportBasis, SchoolReport } from './contract.ts'

export interface SheetCell {
  readonly value: string | number | null
  /** How it stands; shown by a colour and a mark. */
  readonly tone?: ValueOutcome
  readonly decimals?: number
}

export interface ReportSheet {
  readonly name: string
  /** Lines above the table. */
  readonly above: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly SheetCell[])[]
}

export interface ToLayOut {
  readonly basis: ReportBasis
  readonly report: CountyReport
  readonly language: Language
  /** 模拟数据. */
  readonly isSimulated: boolean
}

type Pick = (zh: string, en: string) => string

interface Page extends ToLayOut {
  readonly pick: Pick
  readonly say: (words: Words) => string
  readonly above: readonly string[]
}

const text = (value: string | number | null): SheetCell => ({ value })
const figure = (value: number | null, decimals: number, tone?: ValueOutcome): SheetCell => ({
  value,
  decimals,
  ...(tone && { tone }),
})
const verdict = (outcome: Outcome, page: Page, words: Readonly<Record<Outcome, Words>> = outcomeWords): SheetCell => ({
  value: page.say(words[outcome]),
  tone: outcome,
})
const columns = (...list: readonly (readonly [heading: string, width: number])[]) =>
  list.map(([heading, width]) => ({ heading, width }))

function linesAbove({ basis, report, isSimulated, language }: ToLayOut, pick: Pick): string[] {
  const { countyName, county, year, version, isDraft } = basis
  const title = pick(
    `${countyName}（${county}）${schoolYearName(year)}义务教育优质均衡自评测算`,
    `${countyName} (${county}), school year ${year}–${year + 1}: self-assessment of quality and balanced schooling`,
  )
  const figures = isDraft
    ? pick('未定稿：数据尚未锁定，仅供预览', 'Draft: the figures are not locked; a preview only')
    : pick(`数据第${version}版（已锁定）`, `version ${version} of the figures (locked)`)
  const simulated = isSimulated ? [pick('模拟数据，不代表任何真实学校', 'Simulated data; no real school is meant')] : []
  return [title, [report.wording[language], figures, ...simulated].join(pick('；', '; '))]
}

function verdictSheet(page: Page): ReportSheet {
  const { report, pick, say } = page
  const { parts, schools, phases } = report
  const count = (outcome: Outcome): number => schools.filter((school) => school.outcome === outcome).length
  const part = (name: keyof typeof parts): SheetCell[] => {
    const { outcome, note, items } = parts[name]
    const of = (wanted: Outcome): number => items.filter((item) => item.outcome === wanted).length
    const tally = pick(
      `${items.length}项：达标${of('met')}，未达标${of('unmet')}，缺数据${of('unknown')}`,
      `${items.length} items: ${of('met')} met, ${of('unmet')} not met, ${of('unknown')} without data`,
    )
    return [text(say(partWords[name])), verdict(outcome, page), text(note === null ? tally : `${say(note)}；${tally}`)]
  }
  const stageRows = compulsoryStages.flatMap((stage) => {
    const phase = phases[stage]
    if (!phase) return []
    const over = Object.values(phase.indicators).filter(({ outcome }) => outcome === 'unmet').length
    const described = pick(
      `参加测算${phase.schools}所，在校生${phase.pupils ?? '缺'}人，差异系数超限${over}项`,
      `${phase.schools} judged, ${phase.pupils ?? 'unknown'} pupils, ${over} CV(s) over the limit`,
    )
    return [[text(say(stageWords[stage])), text(null), text(described)]]
  })
  return {
    name: pick('结论', 'Verdict'),
    above: page.above,
    columns: columns([pick('内容', 'Part'), 24], [pick('自评结论', 'Outcome'), 16], [pick('说明', 'Details'), 70]),
    rows: [
      [text(pick('县域（自评测算）', 'County (self-assessment)')), verdict(report.outcome, page), text(null)],
      [
        text(say(partWords.resources)),
        verdict(report.resources.outcome, page),
        text(
          pick(
            `学校（学段）综合达标${count('met')}，未综合达标${count('unmet')}，缺数据${count('unknown')}`,
            `${count('met')} schools (by stage) meet the rule, ${count('unmet')} do not, ${count('unknown')} without data`,
          ),
        ),
      ],
      ...stageRows,
      part('government'),
      part('quality'),
      part('recognition'),
      part('vetoes'),
      part('qualification'),
    ],
  }
}

function spreadSheet(page: Page): ReportSheet {
  const { report, pick, say } = page
  return {
    name: pick('差异系数', 'CVs'),
    above: page.above,
    columns: columns(
      [pick('学段', 'Stage'), 10],
      [pick('指标', 'Indicator'), 40],
      [pick('均值', 'Mean'), 12],
      [pick('标准差', 'S'), 12],
      [pick('差异系数', 'CV'), 12],
      [pick('上限', 'Limit'), 10],
      [pick('结论', 'Outcome'), 12],
      [pick('提示', 'Note'), 34],
    ),
    rows: compulsoryStages.flatMap((stage) =>
      report.indicators.flatMap(({ code, label }) => {
        const balance = report.phases[stage]?.indicators[code]
        if (!balance) return []
        const { mean, s, cv, limit, outcome, roundingFlips } = balance
        const note = roundingFlips
          ? pick('保留两位小数会误判为达标', 'printed with two decimals it would seem met')
          : null
        return [
          [
            text(say(stageWords[stage])),
            text(`${code} ${say(label)}`),
            figure(mean, 2),
            figure(s, 2),
            figure(cv, 4, outcome),
            figure(limit, 2),
            verdict(outcome, page),
            text(note),
          ],
        ]
      }),
    ),
  }
}

const identity = ({ code, name, phase }: Pick3<SchoolReport>, page: Page): SheetCell[] => [
  text(code),
  text(name),
  text(page.say(stageWords[phase])),
]
type Pick3<Each extends { code: string; name: string; phase: unknown }> = {
  readonly [K in 'code' | 'name' | 'phase']: Each[K]
}

const identityColumns = (pick: Pick) =>
  [
    [pick('学校标识码', 'School code'), 14],
    [pick('学校名称', 'School'), 34],
    [pick('学段', 'Stage'), 8],
  ] as const

function schoolSheet(page: Page): ReportSheet {
  const { report, pick } = page
  return {
    name: pick('学校七项', 'Schools'),
    above: [
      ...page.above,
      pick(
        '△ 未达标（≥85%，可作余项）；× 低于85%；空白为缺数据；综合达标＝七项中至少六项达标且余项不低于85%',
        '△ not met (≥ 85 %, may be the exempted one); × below 85 %; blank: data missing; a school meets the rule with six of seven met and the other at 85 % or more',
      ),
    ],
    columns: columns(
      ...identityColumns(pick),
      [pick('在校生', 'Pupils'), 10],
      ...report.indicators.map(({ code, label }) => [`${code} ${page.say(label)}`, 14] as const),
      [pick('达标项数', 'Met'), 10],
      [pick('结论', 'Outcome'), 14],
    ),
    rows: report.schools.map((school) => [
      ...identity(school, page),
      figure(school.pupils, 0),
      ...report.indicators.map(({ code }) => figure(school.values[code]!.value, 2, school.values[code]!.outcome)),
      figure(school.metCount, 0),
      verdict(school.outcome, page, schoolOutcomeWords),
    ]),
  }
}

/** Amounts are rounded up to two decimals, so that what is printed is always enough. */
const enough = (value: number): number => (Number.isInteger(value) ? value : Math.ceil(value * 100 - 1e-9) / 100)

function gapRows(gap: GapReport, page: Page): SheetCell[][] {
  const { report } = page
  const short = report.indicators.filter(({ code }) => gap.toStandard[code] !== undefined)
  return short.map(({ code, label, unit }) => {
    const { cheapest } = gap
    const inCheapest = cheapest === null ? null : (cheapest.missing[code] ?? 0)
    const isExempt = cheapest?.exempt === code
    return [
      ...identity(gap, page),
      text(`${code} ${page.say(label)}`),
      text(unitWords(unit)[page.language]),
      figure(enough(gap.toStandard[code]!), 2),
      figure(enough(gap.toFloor[code] ?? 0), 2),
      figure(inCheapest === null ? null : enough(inCheapest), 2),
      text(isExempt ? page.pick('余项', 'exempted') : null),
    ]
  })
}

function gapSheet(page: Page): ReportSheet {
  const { report, pick } = page
  return {
    name: pick('缺口', 'Gaps'),
    above: [
      ...page.above,
      pick(
        '缺口为分子的数额（人、m²、元、间）；“最省综合达标组合”允许一项只补到85%（余项）；未给单价时按占标准的比例选余项',
        'Gaps are amounts of the numerator (people, m², yuan, rooms); the cheapest way lets one indicator stay at 85 % (the exempted one), chosen by its share of the threshold where no prices are given',
      ),
    ],
    columns: columns(
      ...identityColumns(pick),
      [pick('指标', 'Indicator'), 40],
      [pick('单位', 'Unit'), 8],
      [pick('补到标准', 'To the standard'), 14],
      [pick('补到85%', 'To 85 %'), 14],
      [pick('最省综合达标组合', 'Cheapest way'), 18],
      [pick('余项', 'Exempted'), 10],
    ),
    rows: report.gaps.flatMap((gap) => gapRows(gap, page)),
  }
}

function itemSheet(page: Page): ReportSheet {
  const { report, pick, say, language } = page
  const parts = ['government', 'quality', 'recognition', 'vetoes', 'qualification'] as const
  return {
    name: pick('政府保障等项目', 'Items'),
    above: page.above,
    columns: columns(
      [pick('部分', 'Part'), 16],
      [pick('代码', 'Code'), 8],
      [pick('指标', 'Item'), 46],
      [pick('结论', 'Outcome'), 12],
      [pick('依据的数据', 'Found'), 60],
      [pick('涉及学校', 'Schools'), 10],
      [pick('条款', 'Clause'), 34],
    ),
    rows: parts.flatMap((part) =>
      report.parts[part].items.map((item) => [
        text(say(partWords[part])),
        text(item.code),
        text(say(item.label)),
        verdict(item.outcome, page),
        text(item.found[language]),
        figure(item.failing.length, 0),
        text(
          item.clause.number === null ? `${say(item.clause.title)} ${item.clause.article}` : placeInLaw(item.clause),
        ),
      ]),
    ),
  }
}

function excludedSheet(page: Page): ReportSheet {
  const { report, pick, say, language } = page
  return {
    name: pick('不参加测算', 'Not judged'),
    above: page.above,
    columns: columns(...identityColumns(pick), [pick('在校生', 'Pupils'), 10], [pick('原因', 'Why'), 70]),
    rows: report.excluded.map(({ code, name, phase, pupils, reason, reasonEn }) => [
      text(code),
      text(name),
      text(say(stageWords[phase])),
      figure(pupils, 0),
      text(language === 'zh' ? reason : reasonEn),
    ]),
  }
}

function notesSheet(page: Page): ReportSheet {
  const { basis, report, pick, say } = page
  const marks = (['met', 'near', 'unmet', 'unknown'] as const).map((outcome): SheetCell[] => [
    text(pick('颜色', 'Colour')),
    { value: say(valueOutcomeWords[outcome]), tone: outcome },
  ])
  const note = (zh: string, en: string, valueZh: string, valueEn: string): SheetCell[] => [
    text(pick(zh, en)),
    text(pick(valueZh, valueEn)),
  ]
  const day = countingDay(basis.year)
  return {
    name: pick('说明', 'Notes'),
    above: page.above,
    columns: columns([pick('项目', 'What'), 18], [pick('说明', 'Note'), 110]),
    rows: [
      note('结论性质', 'Nature', report.wording.zh, report.wording.en),
      note(
        '时点',
        'Counting day',
        `学生、教师、校舍、设备为${day}时点数；经费为上年度数`,
        `pupils, teachers, buildings and equipment as of ${day}; money of the year before`,
      ),
      note(
        '口径',
        'What is counted',
        '按学校、学段测算；不足50人的教学点不参加测算；不计校数的教学点（校区）并入主校；一贯制、完全中学合报的校舍设备按学生数加权折算；差异系数按学生数加权',
        'by school and stage; points below 50 pupils are left out; points not counted as schools are merged into their main school; buildings and equipment reported for several stages are split by weighted pupils; CVs are weighted by pupils',
      ),
      note(
        '数据版本',
        'Figures',
        basis.isDraft ? '未锁定（未定稿）' : `第${basis.version}版，已锁定`,
        basis.isDraft ? 'not locked (draft)' : `version ${basis.version}, locked`,
      ),
      note(
        '标准',
        'Rules',
        `教督〔2017〕6号及有关文件，按${basis.on}有效条款；标准版本 ${basis.rulesVersion}`,
        `教督〔2017〕6号 and related documents as in force on ${basis.on}; rules version ${basis.rulesVersion}`,
      ),
      note('测算时间', 'Judged at', basis.judgedAt, basis.judgedAt),
      note(
        '缺数据',
        'Missing data',
        '缺数据的指标不作达标或未达标处理，也不按0计算',
        'what is missing is neither met nor unmet and is never taken as 0',
      ),
      ...marks,
    ],
  }
}

/** All sheets, in the order in which they are read. */
export function reportSheets(given: ToLayOut): ReportSheet[] {
  const pick: Pick = (zh, en) => (given.language === 'zh' ? zh : en)
  const page: Page = { ...given, pick, say: (words) => words[given.language], above: linesAbove(given, pick) }
  return [
    verdictSheet(page),
    spreadSheet(page),
    schoolSheet(page),
    gapSheet(page),
    itemSheet(page),
    excludedSheet(page),
    notesSheet(page),
  ]
}
