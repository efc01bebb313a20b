/** The printed forecast: how many pupils the whole and its groups will have, how sure that is, and by what method. */
import type { Problem } from '#kernel/problem.ts'
import { say, type Language, type Words } from '#kernel/words.ts'
import type { MethodShape } from '#modules/projection/contract.ts'
import { levelWords, methodWords } from '#modules/projection/contract.ts'
import { printLine, printProblems } from './print-problems.ts'
import { printTable } from './print-table.ts'

interface Span {
  readonly grade: number | 'all'
  readonly year: number
  readonly pupils: number
  readonly low: number
  readonly high: number
}

export interface ForecastOutput {
  readonly forecast: readonly (Span & { readonly school: string; readonly group: string })[]
  readonly groups: readonly (Span & { readonly group: string })[]
  readonly total: readonly Span[]
  readonly methods: readonly MethodShape[]
  readonly problems: readonly Problem[]
}

/** More groups than these are left to the JSON. */
const mostGroups = 20

const range = ({ pupils, low, high }: Span): string => `${pupils} (${low}–${high})`
const percent = (share: number | null): string => (share === null ? '—' : `${(100 * share).toFixed(2)} %`)

function printMethods(methods: readonly MethodShape[], text: (words: Words) => string): void {
  printLine(
    text({
      zh: '方法由回测选定（误差＝各年级偏差之和÷实际人数）：',
      en: 'Methods, chosen by back-test (error: sum of what each grade was off, of all pupils):',
    }),
  )
  for (const { level, chosen, errors } of methods) {
    printLine(`  ${text(levelWords[level])}: ${text(methodWords[chosen] ?? { zh: chosen, en: chosen })}`)
    if (errors.length === 0) continue
    printTable(
      [
        text({ zh: '几年后', en: 'years ahead' }),
        text({ zh: '本方法', en: 'ours' }),
        text({ zh: '同届人数不变', en: 'cohort unchanged' }),
        text({ zh: '三年合并升级比', en: 'ratios of three years' }),
        text({ zh: '对照数', en: 'compared' }),
      ],
      errors.map(({ horizon, wape, unchanged, pooled, cases }) => [
        String(horizon),
        percent(wape),
        percent(unchanged),
        percent(pooled),
        String(cases),
      ]),
      ['right', 'right', 'right', 'right', 'right'],
    )
  }
}

export function printForecast(
  { total, groups, forecast, methods, problems }: ForecastOutput,
  language: Language,
): void {
  const text = (words: Words): string => say(words, language)
  const years = [...new Set(total.map(({ year }) => year))]
  printLine(
    text({ zh: '学龄人口预测（预测，不作入学承诺）', en: 'Forecast of pupils (a forecast, no promise of a place)' }),
  )
  printLine(
    text({
      zh: '括号内为80%区间：五次中约有四次落在其中',
      en: 'In brackets the 80 % interval: about four times in five it holds what comes',
    }),
  )
  const grades = [...new Set(total.map(({ grade }) => grade))].filter((grade) => grade !== 'all')
  printTable(
    [
      text({ zh: '学年', en: 'year' }),
      text({ zh: '合计', en: 'all' }),
      ...grades.map((grade) =>
        text({ zh: grade === 0 ? '大班' : `${grade}年级`, en: grade === 0 ? 'K' : `grade ${grade}` }),
      ),
    ],
    years.map((year) => {
      const at = (grade: number | 'all'): Span | undefined =>
        total.find((each) => each.year === year && each.grade === grade)
      return [
        String(year),
        at('all') ? range(at('all')!) : '',
        ...grades.map((grade) => String(at(grade)?.pupils ?? '')),
      ]
    }),
    ['left', 'right', ...grades.map((): 'right' => 'right')],
  )
  const all = groups.filter(({ grade }) => grade === 'all')
  const names = [...new Set(all.map(({ group }) => group))]
  const shown = [years[0]!, years[Math.floor(years.length / 2)]!, years.at(-1)!].filter(
    (year, i, list) => list.indexOf(year) === i,
  )
  printLine()
  printTable(
    [text({ zh: '地区', en: 'group' }), ...shown.map(String)],
    names
      .slice(0, mostGroups)
      .map((name) => [
        name,
        ...shown.map((year) => range(all.find((each) => each.group === name && each.year === year)!)),
      ]),
    ['left', ...shown.map((): 'right' => 'right')],
  )
  const schools = new Set(forecast.map(({ school }) => school)).size
  const left = names.length - mostGroups
  printLine(
    text({
      zh: `${left > 0 ? `另有${left}个地区；` : ''}共${schools}所学校，逐校逐年级见 --json`,
      en: `${left > 0 ? `${left} more groups; ` : ''}${schools} schools in all; each school and grade with --json`,
    }),
  )
  printLine()
  printMethods(methods, text)
  if (problems.length > 0) printProblems(problems, language)
}
