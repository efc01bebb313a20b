/** Prints siting answers and checked plans for people: a few lines, the figures first. */
import type { Problem } from '#kernel/problem.ts'
import { say, type Language } from '#kernel/words.ts'
import { minutesSourceWords, type CountyPlan, type SitingPlan } from '#modules/network/contract.ts'
import { printLine } from './print-problems.ts'

export interface SiteOutput {
  readonly plan: SitingPlan | null
  readonly problems: readonly Problem[]
}

export interface CountyOutput {
  readonly plan: CountyPlan | null
  readonly problems: readonly Problem[]
}

export interface CheckedOutput {
  readonly holds: boolean
  readonly checks: number
  readonly findings: readonly {
    readonly code: string
    readonly where: string
    readonly zh: string
    readonly en: string
  }[]
  readonly problems: readonly Problem[]
}

const statusWords = {
  optimal: { zh: '已证明为最低', en: 'proven to be the least' },
  feasible: { zh: '可行，时间用完', en: 'feasible, out of time' },
  infeasible: { zh: '不可行', en: 'not possible' },
  stopped: { zh: '已停止', en: 'stopped' },
} as const

export function printSiting(plan: SitingPlan, language: Language): void {
  const zh = language === 'zh'
  printLine(`${zh ? '结果' : 'result'}\t${say(statusWords[plan.status], language)}`)
  if (plan.explanation) printLine(`${zh ? '不可行说明' : 'why'}\t${plan.explanation[language]}`)
  if (plan.objective !== null) {
    printLine(`${zh ? '目标值' : 'objective'}\t${plan.objective}`)
    printLine(`${zh ? '下界' : 'bound'}\t${plan.bound ?? '—'}`)
    const gap = plan.gap === null ? '—' : `${(plan.gap * 100).toFixed(4)} %`
    printLine(`${zh ? '与理论最低相差不超过' : 'no further from the least than'}\t${gap}`)
    if (plan.spread)
      printLine(
        `${zh ? '平均、最远' : 'mean, longest'}\t${plan.spread.mean.toFixed(4)}\t${plan.spread.longest.toFixed(4)}`,
      )
    printLine(`${zh ? '设点' : 'open'}\t${plan.open.length}\t${plan.open.join(' ')}`)
  }
  printLine(`${zh ? '用时（秒）' : 'seconds'}\t${plan.seconds.toFixed(2)}`)
}

/** The parts of the cost, then how many schools do what in which year. */
export function printCounty(plan: CountyPlan, language: Language): void {
  const zh = language === 'zh'
  printLine(`${zh ? '结果' : 'result'}\t${say(statusWords[plan.status], language)}`)
  const { unreached = [], short = [], money = [] } = plan.impossible ?? {}
  for (const { what } of [...unreached, ...short, ...money])
    printLine(`${zh ? '不可行说明' : 'why'}\t${say(what, language)}`)
  if (plan.impossible === null) {
    for (const [part, yuan] of Object.entries(plan.objective))
      printLine(`${part}\t${yuan.toFixed(0)}\t${zh ? '元' : 'yuan'}`)
    const gap = plan.gap === null ? '—' : `${(plan.gap * 100).toFixed(2)} %`
    printLine(`${zh ? '下界' : 'bound'}\t${plan.bound?.toFixed(0) ?? '—'}`)
    printLine(`${zh ? '与理论最低投入相差不超过' : 'no further from the least than'}\t${gap}`)
    if (plan.minutesFrom) {
      const { source, given, none } = plan.minutesFrom
      const also = [
        given > 0 ? (zh ? `${given}对村校按 minutes.csv` : `${given} pairs by minutes.csv`) : '',
        none > 0 ? (zh ? `${none}对村校没有路` : `${none} pairs without a way`) : '',
      ].filter((text) => text !== '')
      printLine([zh ? '路途时间' : 'minutes', say(minutesSourceWords[source], language), ...also].join('\t'))
    }
    for (const [year, actions] of Map.groupBy(plan.actions, (action) => action.year)) {
      const counts = [...Map.groupBy(actions, ({ action }) => action)].map(([name, own]) => `${name} ${own.length}`)
      printLine(`${year}\t${counts.join('  ')}`)
    }
  }
  printLine(`${zh ? '用时（秒）' : 'seconds'}\t${plan.seconds.toFixed(1)}`)
}

export function printChecked({ holds, checks, findings }: CheckedOutput, language: Language): void {
  const zh = language === 'zh'
  printLine(
    holds
      ? zh
        ? `复核 ${checks} 项，全部相符`
        : `${checks} things checked, all hold`
      : zh
        ? `复核 ${checks} 项，${findings.length} 处不符`
        : `${checks} things checked, ${findings.length} do not hold`,
  )
  for (const finding of findings) printLine(`${finding.code}\t${finding.where}\t${finding[language]}`)
}
