/** A plan as sheets to be read and printed: 说明, 概要, 逐年行动, 村庄表, 学校表; each bears that it is internal, and whose copy it is. */
import { schoolYearName } from '#kernel/school-year.ts'
import {
  actionWords,
  bandWords,
  minutesSourceWords,
  modeWords,
  scenarioWords,
  siteKindWords,
} from '../county/county-words.ts'
import { sourceOf } from '../county/county-problem.ts'
import { priceCodes, priceList } from '../county/price-list.ts'
import { ruleCodes, ruleList } from '../county/rule-list.ts'
import type { PlanShown } from './plan-shapes.ts'
import type { PlanView } from './plan-view.ts'
import { verdictWords } from './plan-words.ts'
import { schoolRows } from './school-rows.ts'
import { villageRows } from './village-rows.ts'

type Value = string | number | null

export interface PlanSheet {
  readonly name: string
  readonly above: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly Value[])[]
}

const column = (heading: string, width = 12) => ({ heading, width })
const yuan = (value: number): number => Math.round(value)

function basisRows({ basis, scenario }: PlanShown, { problem }: PlanView): Value[][] {
  return [
    ['情景', scenarioWords[scenario].zh, ''],
    [
      '学生数',
      '村庄学龄人口表按学校、年级段随预测折算，最大余数法取整',
      basis.villages ? `村庄表 ${basis.villages.at.slice(0, 10)}` : '',
    ],
    [
      '预测',
      basis.forecast ? `以${schoolYearName(basis.forecast.origin)}为基准，情景 ${basis.forecast.scenario}` : '缺数据',
      basis.forecast?.id ?? '',
    ],
    [
      '学校数据',
      basis.censusYear === null ? '缺数据' : schoolYearName(basis.censusYear),
      basis.isCensusLocked ? '已锁定' : '未定稿',
    ],
    ['规则版本', basis.rulesVersion, ''],
    ['单价', basis.prices.isSample ? '示例单价' : '本县单价', basis.prices.setAt?.slice(0, 10) ?? ''],
    ['路程', `单程分钟；${minutesSourceWords[sourceOf(problem)].zh}；步行超限乘校车，再远寄宿`, ''],
    ...ruleCodes
      .filter((code) => problem.rules[code].value !== null)
      .map((code): Value[] => {
        const { value, unit, document, article, confidence } = problem.rules[code]
        return [
          ruleList[code].words.zh,
          `${value}${unit}`,
          [document, article, confidence].filter((text) => text !== '').join('；'),
        ]
      }),
    ...priceCodes.map((code): Value[] => [
      priceList[code].words.zh,
      `${problem.prices[code].value} ${problem.prices[code].unit}`,
      problem.prices[code].source,
    ]),
  ]
}

function summaryRows(shown: PlanShown): Value[][] {
  return [
    ...shown.costs.map(({ words, value }): Value[] => [words.zh, yuan(value), '元（全期）']),
    ['合计', yuan(shown.objective), '元（全期）'],
    ['理论最低投入', shown.bound === null ? null : yuan(shown.bound), shown.bound === null ? '未测算' : '元（全期）'],
    [
      '与理论最低投入相差不超过',
      shown.gap === null ? null : `${(shown.gap * 100).toFixed(2)}%`,
      shown.isVerified ? '已独立复核' : '未复核',
    ],
    ['拟调整学校', shown.adjusts, '所'],
    ['新建（恢复）办学', shown.opens, '所'],
    ['扩建', shown.expands, '所'],
    ['教学点改为分校', shown.branches, '所'],
    ['增加寄宿床位（各年合计）', shown.beds, '张'],
    ['校车（最多的一年）', shown.buses, '辆'],
    ['末年路程缩短', shown.gain, '人'],
    ['末年路程变长', shown.lose, '人'],
    ...shown.minutes.map(({ upTo, now, last }): Value[] => [
      upTo === null ? '单程60分钟以上' : `单程${upTo}分钟以内`,
      last,
      `人（现在 ${now} 人）`,
    ]),
    ['现有违背（说明原因，不使方案不可行）', shown.breaches, '项'],
  ]
}

export function planSheets(view: PlanView, shown: PlanShown, lines: readonly string[]): PlanSheet[] {
  const { problem, plan } = view
  const above = [`${shown.countyName}布局调整方案：${shown.name}`, ...lines]
  const names = new Map(problem.sites.map(({ id, name }) => [id, name]))
  const villages = villageRows(view)
  const schools = schoolRows(view)
  return [
    {
      name: '说明',
      above,
      columns: [column('项目', 34), column('取值', 40), column('依据', 46)],
      rows: basisRows(shown, view),
    },
    {
      name: '概要',
      above,
      columns: [column('项目', 34), column('数值', 18), column('单位', 20)],
      rows: summaryRows(shown),
    },
    {
      name: '逐年行动',
      above,
      columns: [
        column('学年', 16),
        column('学校', 28),
        column('行动', 22),
        column('数量'),
        column('一次性投入(元)', 16),
        column('理由', 44),
        column('条款', 34),
      ],
      rows: plan.actions
        .filter(({ action }) => action !== 'keep')
        .map(({ site, year, action, amount, cost, reason, clause }) => [
          schoolYearName(year),
          names.get(site) ?? site,
          actionWords[action].zh,
          amount,
          yuan(cost),
          reason.zh,
          clause?.zh ?? '',
        ]),
    },
    {
      name: '村庄表',
      above,
      columns: [
        column('乡镇', 14),
        column('村庄', 16),
        column('村庄代码', 16),
        column('年级段', 10),
        column('首年学生(人)', 10),
        column('末年学生(人)', 10),
        column('现就读学校', 28),
        column('现单程(分钟)', 10),
        column('何年改到何校', 44),
        column('末年单程(分钟)', 10),
        column('时间来源', 18),
        column('增减(分钟)', 10),
        column('变化', 10),
      ],
      rows: villages.map((row) => [
        row.town,
        row.name,
        row.village,
        bandWords[row.band].zh,
        row.pupilsNow,
        row.pupilsLast,
        row.schoolNow,
        row.minutesNow,
        row.changes.map(({ year, siteName }) => `${year}：${siteName}`).join('；'),
        row.minutesLast,
        row.minutesFrom === null ? '' : minutesSourceWords[row.minutesFrom].zh,
        row.difference,
        verdictWords[row.verdict].zh,
      ]),
    },
    {
      name: '学校表',
      above,
      columns: [
        column('乡镇', 14),
        column('学校', 28),
        column('学校标识码', 14),
        column('学年', 14),
        column('办学', 14),
        column('学生(人)', 10),
        column('其中寄宿(人)', 10),
        column('教室(间)', 10),
        column('学位(个)', 10),
        column('利用率', 10),
        column('床位(张)', 10),
        column('校车(辆)', 10),
        column('校舍可转作', 30),
      ],
      rows: schools.flatMap(({ town, name, school, years, reuse }) =>
        years.map((each) => [
          town,
          name,
          school,
          schoolYearName(each.year),
          each.isOpen ? siteKindWords[each.kind].zh + (each.isBranch ? '（分校）' : '') : '不办学',
          each.pupils,
          each.boarders,
          each.rooms,
          each.seats,
          each.use,
          each.beds,
          each.buses,
          each.isOpen ? '' : reuse.map(({ zh }) => zh).join('、'),
        ]),
      ),
    },
    {
      name: '现有违背',
      above,
      columns: [column('学校', 28), column('从', 10), column('至', 10), column('情况', 50), column('原因', 50)],
      rows: plan.exceptions.map(({ site, from, until, what, reason }) => [
        names.get(site) ?? site,
        from,
        until,
        what.zh,
        reason.zh,
      ]),
    },
  ]
}

/** Words of a way, for the properties of a map. */
export const modeName = (mode: keyof typeof modeWords | null): string => (mode === null ? '' : modeWords[mode].zh)
