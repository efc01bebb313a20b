/** A road as the sheets of a workbook: what it comes to, actions by school, by owner and by year, the matrix, prices, and what was not checked. */
import { schoolYearName } from '#kernel/school-year.ts'
import { stageWords } from '#kernel/stage.ts'
import type { RoadFile } from './road-file.ts'
import type { RoadRow, RoadVariant, StoredAction } from './road-shapes.ts'
import {
  dueStepWords,
  leverWords,
  roadItemWords,
  roadMarginNotes,
  roadMargins,
  roadMarginWords,
  roadOutcomeWords,
  roadPotWords,
  roadStatusWords,
  variantWords,
  type RoadItemCode,
} from './road-words.ts'
import { compareItems, compareSchools, compareYears } from './compare-roads.ts'

type Value = string | number | null

export interface RoadSheet {
  readonly name: string
  readonly above: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly Value[])[]
}

const column = (heading: string, width: number) => ({ heading, width })
const tenThousand = (yuan: number | null): number | null => (yuan === null ? null : Number((yuan / 10_000).toFixed(4)))
const percent = (share: number | null): string => (share === null ? '' : `${(share * 100).toFixed(2)}%`)
const phasesOf = (phases: readonly ('primary' | 'junior')[]): string =>
  phases.map((each) => stageWords[each].zh).join('、')
const outcomeWords = { met: '达标', near: '未达标（≥85%）', unmet: '低于85%', unknown: '缺数据' } as const
const schoolWords = { met: '综合达标', unmet: '未综合达标', unknown: '缺数据' } as const

const actionColumns = [
  column('学校', 28),
  column('学段', 10),
  column('措施类别', 16),
  column('措施', 40),
  column('数量', 10),
  column('单位', 8),
  column('单价(元)', 12),
  column('费用(元)', 14),
  column('责任主体', 24),
  column('完成时限', 12),
  column('完成标志', 18),
  column('首个计入统计学年', 18),
  column('资金年度和来源', 30),
  column('达到的数（基表）', 60),
  column('措施编号', 36),
]

const payments = ({ payments: own }: StoredAction): string =>
  own.map(({ year, pot, amount }) => `${year}年${pot === null ? '' : roadPotWords[pot].zh}${amount}元`).join('；')

const actionRow = (action: StoredAction): Value[] => [
  action.toName ?? action.schoolName,
  phasesOf(action.phases),
  leverWords[action.kind].zh,
  action.what.zh,
  action.amount,
  action.unit,
  action.price,
  action.cost,
  action.ownerName,
  action.dueOn,
  dueStepWords[action.dueStep].zh,
  schoolYearName(action.year),
  payments(action),
  action.measure.zh,
  action.id,
]

const by = (key: (action: StoredAction) => string) => (a: StoredAction, b: StoredAction) =>
  key(a).localeCompare(key(b), 'zh') || b.cost - a.cost

const bearingWords = ({ bearing }: RoadVariant): string =>
  bearing
    ? `；同样的${bearing.futures}种未来情形中达标${bearing.passing}种（${percent(bearing.share)}），平均${percent(bearing.schoolShare)}的学校（学段）综合达标`
    : ''

function overview(road: RoadRow, { telling, variants, robustness }: RoadFile): Value[][] {
  const { basis } = road
  return [
    ['状态', roadStatusWords[road.status].zh],
    ['测算结果', roadOutcomeWords[road.outcome].zh],
    ['数据', `${schoolYearName(basis.census.year)}已锁定数据第${basis.census.version}版`],
    ['目标统计学年', schoolYearName(road.targetYear)],
    ['申报年', road.applyYear],
    ['标准版本', `${basis.rulesVersion}（${basis.rulesOn}有效）`],
    [
      '在校生预测',
      basis.forecast ? `${basis.forecast.origin}学年起测，${basis.forecast.madeAt.slice(0, 10)}` : '无，用基表',
    ],
    ['布局方案', basis.network?.name ?? '无'],
    ['单价', basis.prices.isSample ? '示例单价（本系统设定）' : `本县单价，${basis.prices.setAt!.slice(0, 10)}`],
    ['预留余量', `${roadMarginWords[basis.margin].zh}：${roadMarginNotes[basis.margin].zh}`],
    ['总费用(万元)', tenThousand(road.cost)],
    ['理论最低投入(万元)', tenThousand(road.bound)],
    ['与理论最低投入相差不超过', percent(road.gap)],
    ['填平补齐费用(万元)', tenThousand(road.naive.cost)],
    ['逐项择优（贪心）费用(万元)', tenThousand(road.greedy)],
    ['措施数', road.actions],
    ['涉及学校（学段）数', road.schools],
    ['措施前：综合达标/未综合达标/缺数据', `${road.before.met}/${road.before.unmet}/${road.before.unknown}`],
    [
      '措施后：综合达标/未综合达标/缺数据',
      road.after ? `${road.after.met}/${road.after.unmet}/${road.after.unknown}` : '',
    ],
    ['差异系数超限：前/后', `${road.before.cvsOver}/${road.after?.cvsOver ?? ''}`],
    ...variants.map((each): Value[] => [
      variantWords[each.kind].zh,
      each.outcome === null
        ? each.note.zh
        : `${roadOutcomeWords[each.outcome].zh}；费用${tenThousand(each.cost) ?? '—'}万元，相差${tenThousand(each.difference) ?? '—'}万元${bearingWords(each)}。${each.note.zh}`,
    ]),
    ...(robustness
      ? [
          [
            '抗预测误差',
            `${robustness.futures}种可能的在校生中仍达标${robustness.passing}种（${percent(robustness.share)}）；平均${percent(robustness.schoolShare)}的学校（学段）仍综合达标`,
          ],
        ]
      : []),
    ...(telling.certificate ? telling.certificate.sentences.map((each): Value[] => ['不可行说明', each.zh]) : []),
  ]
}

function matrix({ before, after, frame }: RoadFile): Value[][] {
  const later = new Map(after?.schools.map((school) => [`${school.code} ${school.phase}`, school]) ?? [])
  const codes = before.indicators.map(({ code }) => code)
  const known = new Set(frame.units.map(({ code, phase }) => `${code} ${phase}`))
  return before.schools
    .filter(({ code, phase }) => known.has(`${code} ${phase}`))
    .flatMap((school): Value[][] => {
      const next = later.get(`${school.code} ${school.phase}`)
      const row = (when: string, own: typeof school): Value[] => [
        school.name,
        school.code,
        stageWords[school.phase].zh,
        own.pupils,
        when,
        schoolWords[own.outcome],
        ...codes.flatMap((code): Value[] => {
          const value = own.values[code]
          return value ? [value.value, outcomeWords[value.outcome]] : [null, '']
        }),
      ]
      return [row('措施前', school), ...(next ? [row('措施后', next)] : [])]
    })
}

export function roadSheets(road: RoadRow, file: RoadFile, marks: readonly string[]): RoadSheet[] {
  const { actions, telling, before } = file
  const title = (name: string): string[] => [`${road.countyName}达标路线图：${road.name}　${name}`, ...marks]
  const years = [...new Set(actions.flatMap((action) => action.payments.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  )
  return [
    {
      name: '概况',
      above: title('概况'),
      columns: [column('项目', 36), column('内容', 90)],
      rows: overview(road, file),
    },
    {
      name: '按学校',
      above: title('按学校'),
      columns: actionColumns,
      rows: actions.toSorted(by(({ toName, schoolName }) => toName ?? schoolName)).map(actionRow),
    },
    {
      name: '按责任主体',
      above: title('按责任主体'),
      columns: [column('责任主体', 24), ...actionColumns],
      rows: actions
        .toSorted(by(({ ownerName }) => ownerName))
        .map((action) => [action.ownerName, ...actionRow(action)]),
    },
    {
      name: '按年度',
      above: title('按年度'),
      columns: [column('资金年度', 10), column('本年度金额(元)', 16), column('来源', 10), ...actionColumns],
      rows: years.flatMap((year) =>
        actions.flatMap((action) =>
          action.payments
            .filter((payment) => payment.year === year)
            .map(({ pot, amount }): Value[] => [
              year,
              amount,
              pot === null ? '未定' : roadPotWords[pot].zh,
              ...actionRow(action),
            ]),
        ),
      ),
    },
    {
      name: '学校指标矩阵',
      above: title('学校×指标'),
      columns: [
        column('学校', 28),
        column('学校标识码', 14),
        column('学段', 8),
        column('在校生(人)', 10),
        column('时点', 10),
        column('学校结论', 14),
        ...before.indicators.flatMap(({ code, label }) => [
          column(`${code} ${label.zh}`, 14),
          column(`${code} 结论`, 14),
        ]),
      ],
      rows: matrix(file),
    },
    {
      name: '单价',
      above: title('单价'),
      columns: [column('项目', 30), column('学段', 10), column('单位', 10), column('单价', 12), column('来源', 50)],
      rows: telling.prices.map(({ item, phase, unit, price, source }) => [
        roadItemWords[item as RoadItemCode].zh,
        stageWords[phase].zh,
        unit,
        price,
        source,
      ]),
    },
    {
      name: '未核对事项',
      above: title('未核对事项'),
      columns: [column('事项', 40), column('说明', 90)],
      rows: telling.unchecked.map(({ what, why }) => [what.zh, why.zh]),
    },
  ]
}

export function comparisonSheets(
  roads: readonly { readonly road: RoadRow; readonly file: RoadFile }[],
  marks: readonly string[],
): RoadSheet[] {
  const files = roads.map(({ file }) => file)
  const names = roads.map(({ road }) => column(road.name, 22))
  const title = (name: string): string[] => [`${roads[0]!.road.countyName}达标路线图对照　${name}`, ...marks]
  const line = (heading: string, of: (each: RoadRow) => Value): Value[] => [
    heading,
    ...roads.map(({ road }) => of(road)),
  ]
  return [
    {
      name: '概况',
      above: title('概况'),
      columns: [column('项目', 34), ...names],
      rows: [
        line('目标统计学年', ({ targetYear }) => schoolYearName(targetYear)),
        line('测算结果', ({ outcome }) => roadOutcomeWords[outcome].zh),
        line('总费用(万元)', ({ cost }) => tenThousand(cost)),
        line('理论最低投入(万元)', ({ bound }) => tenThousand(bound)),
        line('与理论最低投入相差不超过', ({ gap }) => percent(gap)),
        line('填平补齐费用(万元)', ({ naive }) => tenThousand(naive.cost)),
        line('措施数', ({ actions }) => actions),
        line('涉及学校（学段）数', ({ schools }) => schools),
        line('预留余量', ({ basis }) => roadMarginWords[basis.margin].zh),
        line('抗预测误差（仍达标的比例）', ({ passingShare }) => percent(passingShare)),
        ...roadMargins.flatMap((margin): Value[][] => {
          const own = files.map(({ variants }) => variants.find(({ kind }) => kind === margin) ?? null)
          if (own.every((each) => each === null)) return []
          const { zh } = roadMarginWords[margin]
          return [
            [`${zh}：费用(万元)`, ...own.map((each) => tenThousand(each?.cost ?? null))],
            [`${zh}：比本方案多(万元)`, ...own.map((each) => tenThousand(each?.difference ?? null))],
            [`${zh}：仍达标的比例`, ...own.map((each) => percent(each?.bearing?.share ?? null))],
          ]
        }),
        line('未核对事项数', ({ unchecked }) => unchecked),
      ],
    },
    {
      name: '按措施',
      above: title('按措施'),
      columns: [
        column('措施', 30),
        column('单位', 8),
        ...roads.flatMap(({ road }) => [column(`${road.name} 数量`, 16), column(`${road.name} 费用(元)`, 18)]),
      ],
      rows: compareItems(files).map(({ words, unit, amounts, costs }) => [
        words.zh,
        unit,
        ...amounts.flatMap((amount, i) => [amount, costs[i]!]),
      ]),
    },
    {
      name: '按年度',
      above: title('按年度（元）'),
      columns: [column('资金年度', 12), ...names],
      rows: compareYears(files).map(({ year, costs }) => [year, ...costs]),
    },
    {
      name: '不同的学校',
      above: title('各方案做法不同的学校（元）'),
      columns: [column('学校', 30), column('学校标识码', 14), ...names],
      rows: compareSchools(files).map(({ code, name, costs }) => [name, code, ...costs]),
    },
  ]
}
