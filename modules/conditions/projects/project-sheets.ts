/** The ledger of projects as sheets: projects, money, items with their first counted year, rates. */
import { stageWords } from '#kernel/stage.ts'
import {
  moneyStageWords,
  moneyUseWords,
  projectItems,
  projectKindWords,
  projectStateWords,
  type MoneyStage,
} from '../conditions-words.ts'
import { column, percent, type Sheet } from '../sheet.ts'
import { projectRow, type ProjectCase } from './project-shown.ts'
import type { Rates } from './project-shapes.ts'
import { standing } from './project-state.ts'

const stages = ['planned', 'allotted', 'done', 'paid'] as const satisfies readonly MoneyStage[]

const ledger = (cases: readonly ProjectCase[], above: readonly string[]): Sheet => ({
  name: '项目',
  above,
  columns: [
    column('县区', 10),
    column('项目名称', 30),
    column('类型', 20),
    column('状态', 16),
    column('学校', 30),
    column('立项批复'),
    column('开工'),
    column('竣工验收'),
    column('入账'),
    ...stages.map((stage) => column(`${moneyStageWords[stage].zh}(元)`, 16)),
    column('首个计入统计学年', 16),
    column('提示', 30),
  ],
  rows: cases.map((own) => {
    const row = projectRow(own)
    return [
      row.countyName,
      row.name,
      projectKindWords[row.kind].zh,
      projectStateWords[row.state].zh,
      row.schools.map(({ name }) => name).join('、'),
      row.approvedOn,
      row.startedOn,
      row.acceptedOn,
      row.bookedOn,
      ...stages.map((stage) => row.money[stage]),
      row.countedFrom,
      own.state.warnings.map(({ zh }) => zh).join('；') || null,
    ]
  }),
})

const moneySheet = (cases: readonly ProjectCase[], above: readonly string[]): Sheet => ({
  name: '资金',
  above,
  columns: [
    column('县区', 10),
    column('项目名称', 30),
    column('日期'),
    column('阶段'),
    column('资金来源', 30),
    column('用途', 18),
    column('金额(元)', 16),
    column('文号、凭证号', 20),
  ],
  rows: cases.flatMap(({ project, events, countyName, pots }) =>
    standing(events).flatMap((event) =>
      event.kind === 'money'
        ? [
            [
              countyName,
              project.name,
              event.details.on,
              moneyStageWords[event.details.stage].zh,
              pots.find(({ code }) => code === event.details.pot)?.name ?? event.details.pot,
              moneyUseWords[event.details.use].zh,
              event.details.amount,
              event.details.paperNumber,
            ],
          ]
        : [],
    ),
  ),
})

const itemSheet = (cases: readonly ProjectCase[], above: readonly string[]): Sheet => ({
  name: '建设内容',
  above,
  columns: [
    column('县区', 10),
    column('项目名称', 30),
    column('学校', 26),
    column('学段', 8),
    column('内容', 18),
    column('数量'),
    column('单位', 6),
    column('首个计入统计学年', 16),
    column('为什么', 50),
  ],
  rows: cases.flatMap(({ project, state, countyName, schoolNames }) =>
    project.items.map(({ number, item, school, phase, quantity }) => {
      const counted = state.firstCounted.get(number)!
      return [
        countyName,
        project.name,
        schoolNames.get(school) ?? school,
        stageWords[phase].zh,
        projectItems[item].words.zh,
        quantity,
        projectItems[item].unit,
        counted.year,
        counted.why.zh,
      ]
    }),
  ),
})

const rateSheet = (rates: readonly Rates[], above: readonly string[], basis: readonly string[]): Sheet => ({
  name: '比率',
  above: [...above, ...basis],
  columns: [
    column('县区', 10),
    column('类型', 20),
    column('项目数(个)'),
    ...['开工', '竣工'].flatMap((name) => [column(`已${name}(个)`), column('已立项(个)'), column(`${name}率`)]),
    column('完成投资(元)', 16),
    column('计划投资(元)', 16),
    column('投资完成率'),
    column('已支付(元)', 16),
    column('已下达(元)', 16),
    column('支付率'),
  ],
  rows: rates.map((row) => [
    row.countyName,
    row.kind === null ? '合计' : projectKindWords[row.kind].zh,
    row.projects,
    ...[row.started, row.accepted, row.invested, row.paid].flatMap(({ part, of, rate }) => [part, of, percent(rate)]),
  ]),
})

export const projectSheets = (
  cases: readonly ProjectCase[],
  rates: readonly Rates[],
  title: string,
  lines: readonly string[],
  basis: readonly string[],
): Sheet[] => {
  const above = [title, ...lines]
  return [ledger(cases, above), moneySheet(cases, above), itemSheet(cases, above), rateSheet(rates, above, basis)]
}
