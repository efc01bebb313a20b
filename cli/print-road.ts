/** Prints a county's road for people: what it costs, how sure that is, what is done, or why nothing does it. */
import type { Problem } from '#kernel/problem.ts'
import { say, type Language } from '#kernel/words.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import type { Road } from '#modules/roadmap/contract.ts'
import { printLine, printProblems } from './print-problems.ts'
import { printTable } from './print-table.ts'

export interface RoadOutput {
  readonly roads: readonly Road[]
  readonly problems: readonly Problem[]
}

const statusWords = {
  optimal: { zh: '已证明为最低投入', en: 'proven to be the least' },
  feasible: { zh: '可行，时间用完', en: 'feasible, out of time' },
  impossible: { zh: '不可行', en: 'not possible' },
  stopped: { zh: '已停止，尚无方案', en: 'stopped before there was a plan' },
} as const

/** Actions that are listed unless all are asked for. */
const shown = 20

const yuan = (amount: number): string => amount.toLocaleString('zh-CN', { maximumFractionDigits: 2 })

export function printRoads({ roads, problems }: RoadOutput, language: Language, isAll: boolean): void {
  for (const road of roads) printRoad(road, language, isAll)
  const told = problems.filter(({ severity }) => severity !== 'note')
  if (told.length > 0) printProblems(told, language)
}

function printRoad(road: Road, language: Language, isAll: boolean): void {
  const zh = language === 'zh'
  printLine(
    zh
      ? `达标路线图　${road.county}　${schoolYearName(road.year)}数据，目标${schoolYearName(road.targetYear)}（自评测算，不是认定结论）`
      : `Road to the standard, ${road.county}: figures of ${road.year}, goal for ${road.targetYear} (self-assessment, not a recognition)`,
  )
  printLine(`${zh ? '结果' : 'result'}\t${say(statusWords[road.status], language)}`)
  for (const sentence of road.certificate?.sentences ?? [])
    printLine(`${zh ? '不可行说明' : 'why'}\t${say(sentence, language)}`)
  if (road.certificate?.withAllLevers != null) {
    printLine(
      zh
        ? `如果各种措施都可以用\t约${yuan(road.certificate.withAllLevers)}元可达标`
        : `with every lever\tabout ${yuan(road.certificate.withAllLevers)} yuan would do`,
    )
  }
  if (road.cost !== null) {
    printLine(`${zh ? '投入（元）' : 'cost (yuan)'}\t${yuan(road.cost)}`)
    printLine(`${zh ? '理论最低投入（元）' : 'no less than (yuan)'}\t${yuan(road.bound!)}`)
    printLine(`${zh ? '与理论最低投入相差不超过' : 'no further from it than'}\t${((road.gap ?? 0) * 100).toFixed(4)} %`)
    const { naive, greedy } = road.compare
    const note = naive.holds === false ? (zh ? '（仍不达标）' : ' (and would still fail)') : ''
    printLine(`${zh ? '填平补齐（元）' : 'filling every gap (yuan)'}\t${yuan(naive.cost)}${note}`)
    if (greedy !== null) printLine(`${zh ? '逐校就低补（元）' : 'plain greedy (yuan)'}\t${yuan(greedy)}`)
    const order = road.actions.toSorted((a, b) => b.cost - a.cost)
    const rows = (isAll ? order : order.slice(0, shown)).map((action) => [
      String(action.year),
      say(action.what, language),
      action.unit,
      yuan(action.cost),
    ])
    const headings = zh
      ? ['计入学年', '措施', '单价单位', '投入（元）']
      : ['counts from', 'action', 'unit', 'cost (yuan)']
    if (rows.length > 0) printTable(headings, rows, ['left', 'left', 'left', 'right'])
    if (rows.length < order.length) {
      printLine(zh ? `共${order.length}项措施，全部列出请加 --all` : `${order.length} actions; --all lists them`)
    }
  }
  for (const { what, why } of road.unchecked) {
    printLine(`${zh ? '未核' : 'not checked'}\t${say(what, language)}${zh ? '：' : ': '}${say(why, language)}`)
  }
  if (road.prices.some(({ isSample }) => isSample)) {
    printLine(
      zh ? '单价为本系统示例单价，请换成本县单价（--prices）' : 'prices are samples of ours: give your own (--prices)',
    )
  }
  printLine(`${zh ? '用时（秒）' : 'seconds'}\t${road.seconds.toFixed(2)}`)
}
