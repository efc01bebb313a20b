/** A county's forecast laid out as sheets for people: the county by grade, its townships and schools, and how good it is. */
import { schoolYearName } from '#kernel/school-year.ts'
import { say, type Language, type Words } from '#kernel/words.ts'
import { gradeCount } from '../forecast/levels.ts'
import { levelWords, methodWords } from '../forecast/method-words.ts'
import type { ForecastHead, ForecastLine } from './contract.ts'
import { knownYearsOf, linesOf, seriesOf, yearsOf, type Kept, type Names } from './lines.ts'

export interface ForecastSheet {
  readonly name: string
  readonly above: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

interface ToLayOut {
  readonly kept: Kept
  readonly names: Names
  readonly head: ForecastHead
  readonly language: Language
  readonly isSimulated: boolean
  readonly sentence: Words
}

const cells = (series: ReturnType<typeof seriesOf>): (number | null)[] => [
  ...series.known,
  ...series.pupils.flatMap((pupils, k) => [pupils, series.low[k]!, series.high[k]!]),
]

const percent = (share: number | null): string | null => (share === null ? null : `${(100 * share).toFixed(2)}%`)

export function forecastSheets({ kept, names, head, language, isSimulated, sentence }: ToLayOut): ForecastSheet[] {
  const text = (zh: string, en: string): string => say({ zh, en }, language)
  const { result, background } = kept
  const known = knownYearsOf(result)
  const years = yearsOf(result)
  const { towns, schools } = linesOf(kept, names)
  const title = text(`${names.countyName}学龄人口预测`, `Forecast of pupils, ${names.countyName}`)
  const above = [
    `${title}${isSimulated ? text('（模拟数据）', ' (simulated data)') : ''}`,
    text(
      `${sentence.zh}。基准${schoolYearName(head.origin)}，${head.madeAt.slice(0, 10)}测算；区间为80%：五次中约四次落在其中。口径：在校生（1—9年级），单位：人。`,
      `${sentence.en}. From ${head.origin}, made ${head.madeAt.slice(0, 10)}; 80 % intervals hold about four in five. Pupils of grades 1 to 9.`,
    ),
  ]
  const year = (value: number): string => text(`${value}`, String(value))
  const yearColumns = [
    ...known.map((value) => ({ heading: text(`${year(value)}（实际）`, `${value} (actual)`), width: 11 })),
    ...years.flatMap((value) => [
      { heading: year(value), width: 9 },
      { heading: text('下限', 'low'), width: 8 },
      { heading: text('上限', 'high'), width: 8 },
    ]),
  ]
  const gradeName = (grade: number): string =>
    grade === 0 ? text('幼儿园大班', 'kindergarten, final year') : text(`${grade}年级`, `grade ${grade}`)
  const offered = Array.from({ length: gradeCount }, (_, grade) => grade).filter(
    (grade) => result.levels.whole.offered[grade] === 1,
  )
  const line = ({ code, name, all }: ForecastLine, ...more: (string | null)[]): (string | number | null)[] => [
    code,
    name,
    ...more,
    ...cells(all),
  ]
  const townName = new Map(towns.map(({ code, name }) => [code, name]))
  return [
    {
      name: text('全县分年级', 'by grade'),
      above,
      columns: [{ heading: text('年级', 'grade'), width: 16 }, ...yearColumns],
      rows: [
        ...offered.map((grade) => [gradeName(grade), ...cells(seriesOf(kept, 'whole', 0, grade))]),
        [text('1—9年级合计', 'grades 1 to 9'), ...cells(seriesOf(kept, 'whole', 0))],
      ],
    },
    {
      name: text('分乡镇', 'by township'),
      above,
      columns: [
        { heading: text('代码', 'code'), width: 12 },
        { heading: text('乡镇', 'township'), width: 18 },
        ...yearColumns,
      ],
      rows: towns.map((each) => line(each)),
    },
    {
      name: text('分学校', 'by school'),
      above: [...above, text('学校预测属内部资料，未经审批不得公开。', 'Forecasts of schools are internal.')],
      columns: [
        { heading: text('学校标识码', 'code'), width: 14 },
        { heading: text('学校', 'school'), width: 26 },
        { heading: text('乡镇', 'township'), width: 16 },
        ...yearColumns,
      ],
      rows: schools.map((each) => line(each, townName.get(each.parent ?? '') ?? null)),
    },
    {
      name: text('方法与误差', 'method and errors'),
      above: [
        ...above,
        text(
          '误差为历年回测：各年级偏差之和÷实际人数；与“同届人数不变”“三年合并升级比”两种简单办法对照。',
          'Errors of earlier years: the sum of what each grade was off, of all pupils; beside two simple ways.',
        ),
      ],
      columns: [
        { heading: text('层级', 'level'), width: 14 },
        { heading: text('方法', 'method'), width: 50 },
        { heading: text('几年后', 'years ahead'), width: 10 },
        { heading: text('本方法误差', 'ours'), width: 12 },
        { heading: text('同届人数不变', 'cohorts unchanged'), width: 14 },
        { heading: text('三年合并升级比', 'ratios of 3 years'), width: 16 },
        { heading: text('对照数', 'compared'), width: 10 },
      ],
      rows: background.backTest.methods.flatMap(({ level, chosen, errors }) =>
        errors.map(({ horizon, wape, unchanged, pooled, cases }) => [
          say(levelWords[level], language),
          say(methodWords[chosen] ?? { zh: chosen, en: chosen }, language),
          horizon,
          percent(wape),
          percent(unchanged),
          percent(pooled),
          cases,
        ]),
      ),
    },
    {
      name: text('说明', 'notes'),
      above,
      columns: [
        { heading: text('缺什么、怎样代替', 'what is missing, and what is done instead'), width: 80 },
        { heading: text('怎样改进', 'what would help'), width: 40 },
      ],
      rows: background.notes.map(({ words, todo }) => [say(words, language), say(todo, language)]),
    },
  ]
}
