/** The sections on what stands in the way and which single school decides which result. */
import { outcomeWords, schoolOutcomeWords } from '#kernel/outcome.ts'
import { stageWords } from '#kernel/stage.ts'
import { withUnit } from '#kernel/unit-words.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import { printLine } from './print-problems.ts'
import { printTable } from './print-table.ts'
import { shown, type Page } from './report-page.ts'

export function printObstacles(report: CountyReport, page: Page): void {
  if (report.obstacles.length === 0) return
  printLine(
    page.pick(
      '离标准还差什么（按差距大小排序，缺数据列后）',
      'What stands between the county and the standard (largest distance first, missing data last)',
    ),
  )
  printTable(
    ['#', page.pick('差距', 'distance'), page.pick('内容', 'what')],
    report.obstacles
      .slice(0, shown.obstacles)
      .map(({ rank, distance, code, what }) => [
        String(rank),
        distance === null ? '—' : `${(distance * 100).toFixed(1)}%`,
        `${code} ${page.say(what)}`,
      ]),
    ['right', 'right', 'left'],
  )
  const more = report.obstacles.length - shown.obstacles
  if (more > 0) printLine(page.pick(`  其余${more}条见 --json`, `  ${more} more, see --json`))
  printLine()
}

export function printSensitivity(report: CountyReport, page: Page): void {
  if (report.sensitivity.length === 0) return
  printLine(
    page.pick(
      '影响结论的学校（只改一所学校的一个数，结果就会改变）',
      'Schools that decide results (one figure of one school turns the result over)',
    ),
  )
  const near = report.sensitivity.filter(
    ({ share, flipsResources }) => flipsResources || (share !== null && Math.abs(share) <= shown.nearShare),
  )
  const rows = near.slice(0, shown.sensitivity).map((turn) => {
    const what =
      turn.result === 'cv'
        ? page.pick(
            `${stageWords[turn.phase].zh}${turn.indicator}差异系数`,
            `CV of ${turn.indicator}, ${stageWords[turn.phase].en}`,
          )
        : page.pick('本校结论', 'the school itself')
    const outcomes = turn.result === 'cv' ? outcomeWords : schoolOutcomeWords
    const change = page.say(withUnit(`${turn.change > 0 ? '+' : ''}${turn.change}`, turn.unit))
    const share = turn.share === null ? '' : ` (${(turn.share * 100).toFixed(1)}%)`
    return [
      turn.name || turn.code,
      page.say(stageWords[turn.phase]),
      `${turn.indicator} ${change}${share}`,
      `${what}: ${page.say(outcomes[turn.now])} → ${page.say(outcomes[turn.becomes])}${turn.flipsResources ? page.pick('；资源配置结论随之改变', '; turns the resources part over') : ''}`,
    ]
  })
  if (rows.length > 0)
    printTable(
      [
        page.pick('学校', 'school'),
        page.pick('学段', 'stage'),
        page.pick('变化', 'change'),
        page.pick('改变的结果', 'result'),
      ],
      rows,
      ['left', 'left', 'left', 'left'],
    )
  const rest = report.sensitivity.length - rows.length
  if (rest > 0) {
    printLine(
      page.pick(
        `  另有${rest}项变化较大或排列靠后，见 --json`,
        `  ${rest} more, of larger changes or further down, see --json`,
      ),
    )
  }
  printLine()
}
