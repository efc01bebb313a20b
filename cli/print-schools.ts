/** The sections on indicators and schools: balance by stage, schools that fall short, what they lack. */
import { outcomeWords, schoolOutcomeWords } from '#kernel/outcome.ts'
import { compulsoryStages, stageWords } from '#kernel/stage.ts'
import { withUnit } from '#kernel/unit-words.ts'
import type { CountyReport, GapReport, SchoolReport } from '#modules/assessment/contract.ts'
import { printLine } from './print-problems.ts'
import { printTable } from './print-table.ts'
import { amount, fixed, shown, type Page } from './report-page.ts'

export function printBalance(report: CountyReport, page: Page): void {
  for (const stage of compulsoryStages) {
    const phase = report.phases[stage]
    if (!phase) continue
    printLine(
      page.pick(
        `${stageWords[stage].zh}：${phase.schools}所，在校生${phase.pupils ?? '缺数据'}`,
        `${stageWords[stage].en}: ${phase.schools} schools, ${phase.pupils ?? 'unknown'} pupils`,
      ),
    )
    printTable(
      [
        page.pick('指标', 'indicator'),
        page.pick('均值', 'mean'),
        'S',
        page.pick('差异系数', 'CV'),
        page.pick('上限', 'limit'),
        page.pick('结论', 'outcome'),
      ],
      page.indicators.map(({ code, label }) => {
        const { mean, s, cv, limit, outcome, roundingFlips } = phase.indicators[code]!
        const flips = roundingFlips
          ? page.pick('（保留两位小数会误判为达标）', ' (two decimals would print as met)')
          : ''
        return [
          `${code} ${page.say(label)}`,
          fixed(mean, 2),
          fixed(s, 2),
          fixed(cv, 4),
          limit.toFixed(2),
          page.say(outcomeWords[outcome]) + flips,
        ]
      }),
      ['left', 'right', 'right', 'right', 'right', 'left'],
    )
    printLine()
  }
}

const valueMark = ({ values }: SchoolReport, code: string): string => {
  const { value, outcome, roundingFlips } = values[code]!
  const mark = { met: '', near: '△', unmet: '×', unknown: '' }[outcome]
  return `${fixed(value, 2)}${mark}${roundingFlips ? '*' : ''}`
}

export function printSchools(report: CountyReport, page: Page, all: boolean): void {
  const failing = report.schools.filter(({ outcome }) => outcome !== 'met')
  const list = all ? report.schools : failing.slice(0, shown.schools)
  if (list.length === 0) return
  printLine(
    page.pick(
      `${all ? '全部学校' : '未综合达标或缺数据的学校'}（△ 未达标但≥85%，× 低于85%，* 按两位小数会误判，— 缺数据）`,
      `${all ? 'All schools' : 'Schools that do not meet the rule, or lack data'} (△ short but ≥ 85 %, × below 85 %, * misjudged at two decimals, — data missing)`,
    ),
  )
  printTable(
    [
      page.pick('学校', 'school'),
      page.pick('学段', 'stage'),
      page.pick('在校生', 'pupils'),
      ...page.indicators.map(({ code }) => code),
      page.pick('结论', 'outcome'),
    ],
    list.map((school) => [
      school.name || school.code,
      page.say(stageWords[school.phase]),
      String(school.pupils ?? '—'),
      ...page.indicators.map(({ code }) => valueMark(school, code)),
      page.say(schoolOutcomeWords[school.outcome]),
    ]),
    ['left', 'left', 'right', ...page.indicators.map(() => 'right' as const), 'left'],
  )
  if (!all && failing.length > list.length) {
    printLine(
      page.pick(
        `  其余${failing.length - list.length}所从略，加 --all 全部列出`,
        `  ${failing.length - list.length} more; add --all to list them`,
      ),
    )
  }
  printLine()
}

const amounts = (missing: Readonly<Record<string, number>>, { indicators, say }: Page): string =>
  Object.entries(missing)
    .map(([code, value]) => {
      const unit = indicators.find((indicator) => indicator.code === code)?.unit ?? ''
      return `${code} ${say(withUnit(amount(value), unit))}`
    })
    .join('  ') || '0'

function cheapestWords({ cheapest }: GapReport, page: Page): string {
  if (cheapest === null) return '—'
  const exempt =
    cheapest.exempt === null ? '' : page.pick(`（余项 ${cheapest.exempt}）`, ` (exempted: ${cheapest.exempt})`)
  const cost =
    cheapest.cost === null ? '' : page.pick(` 约${Math.ceil(cheapest.cost)}元`, ` ${Math.ceil(cheapest.cost)} yuan`)
  return `${amounts(cheapest.missing, page)}${exempt}${cost}`
}

export function printGaps(report: CountyReport, page: Page): void {
  const failing = new Set(
    report.schools.filter(({ outcome }) => outcome === 'unmet').map(({ code, phase }) => `${code} ${phase}`),
  )
  const gaps = report.gaps.filter(({ code, phase }) => failing.has(`${code} ${phase}`))
  if (gaps.length === 0) return
  printLine(
    page.pick(
      '未综合达标学校的缺口（整数单位；面积、金额为数额）',
      'What failing schools lack (whole units; areas and money as amounts)',
    ),
  )
  printTable(
    [
      page.pick('学校', 'school'),
      page.pick('学段', 'stage'),
      page.pick('补到标准', 'to the standard'),
      page.pick('补到85%', 'to 85 %'),
      page.pick('最省综合达标组合', 'cheapest way to meet the rule'),
    ],
    gaps
      .slice(0, shown.schools)
      .map((gap) => [
        gap.name || gap.code,
        page.say(stageWords[gap.phase]),
        amounts(gap.toStandard, page),
        amounts(gap.toFloor, page),
        cheapestWords(gap, page),
      ]),
    ['left', 'left', 'left', 'left', 'left'],
  )
  if (gaps.some(({ cheapest }) => cheapest?.chosenBy === 'relative')) {
    printLine(
      page.pick(
        '  未给出单价（--prices），余项按“省去的缺口占标准的比例最大”选取，不代表花钱最少。',
        '  Without unit prices (--prices) the exempted one is where the largest share of its threshold is saved, not the least money.',
      ),
    )
  }
  if (gaps.length > shown.schools)
    printLine(
      page.pick(
        `  其余${gaps.length - shown.schools}所从略，见 --json`,
        `  ${gaps.length - shown.schools} more, see --json`,
      ),
    )
  printLine()
}
