/** A pledge as the sheets of a workbook: what it comes to, yearly targets, lines, timetable, gaps, money, changes. */
import { schoolYearName } from '#kernel/school-year.ts'
import { stageWords } from '#kernel/stage.ts'
import { areaWords } from '../commitments/commitment-words.ts'
import { departmentWords } from '../departments.ts'
import { column, type Sheet } from '../sheet.ts'
import type { PledgeChange } from './change-lines.ts'
import type { StoredContent } from './compose-pledge.ts'
import { changeKindWords, pledgeLineKindWords, pledgeSideWords, pledgeStatusWords } from './pledge-words.ts'
import type { ScheduleRow } from './pledge-shapes.ts'
import type { VersionState } from './pledge-state.ts'

export interface PledgeSheetFacts {
  readonly number: string
  readonly version: VersionState
  readonly content: StoredContent
  readonly schedule: readonly ScheduleRow[]
  readonly changes: readonly PledgeChange[]
  readonly above: readonly string[]
}

export function pledgeSheets({ number, version, content, schedule, changes, above }: PledgeSheetFacts): Sheet[] {
  const { countyName, targetYear, applyYear, targets, lines, gaps, money, sources, parties } = content
  const title = (name: string): string[] => [
    `${countyName}责任书（编号${number}，第${version.version}版）　${name}`,
    ...above,
  ]
  const withRule = lines.filter(({ rule }) => rule !== null).length
  const years = targets[0]?.years.map(({ year }) => year) ?? []
  return [
    {
      name: '概况',
      above: title('概况'),
      columns: [column('项目', 24), column('内容', 100)],
      rows: [
        ['双方', `${parties.city}、${parties.county}`],
        ['状态', pledgeStatusWords[version.status].zh],
        ['目标统计学年', schoolYearName(targetYear)],
        ['申报年', applyYear],
        ['条目数', lines.length],
        [
          '由数据自动判定的条目',
          `${withRule}（${lines.length === 0 ? '—' : `${((100 * withRule) / lines.length).toFixed(1)}%`}）`,
        ],
        ['措施费用(元)', version.head.cost],
        ...version.signatures.map(({ side, name, position, on }) => [
          `${pledgeSideWords[side].zh}签字`,
          `${name}（${position}），${on}`,
        ]),
        ...sources.map(({ zh }, i) => [`来源${i + 1}`, zh]),
      ],
    },
    {
      name: '年度分指标',
      above: title('年度分指标（均为“不超过”）'),
      columns: [
        column('分指标', 50),
        column('学校（学段）数', 14),
        column('标准', 10),
        column('现状', 12),
        ...years.map((year) => column(schoolYearName(year), 16)),
      ],
      rows: targets.map((each) => [
        each.label.zh,
        each.schools,
        each.limit,
        each.now ?? '缺数据',
        ...each.years.map(({ value }) => value ?? '缺数据'),
      ]),
    },
    {
      name: '条目',
      above: title('条目'),
      columns: [
        column('类别', 14),
        column('板块', 20),
        column('内容', 60),
        column('学校', 26),
        column('牵头部门', 14),
        column('责任单位', 24),
        column('责任人', 12),
        column('启动', 12),
        column('时限', 12),
        column('现状值', 12),
        column('目标值', 12),
        column('单位', 10),
        column('费用(元)', 14),
        column('完成标志', 60),
        column('数据判定', 50),
        column('条目编号', 36),
      ],
      rows: lines.map((line) => [
        pledgeLineKindWords[line.kind].zh,
        areaWords[line.area].zh,
        line.text,
        line.schoolName,
        departmentWords[line.department].zh,
        line.office,
        line.person,
        line.startsOn,
        line.dueOn,
        line.baseline,
        line.target,
        line.unit,
        line.cost,
        line.measure,
        line.dataRule?.zh ?? '人工报送和审核',
        line.line,
      ]),
    },
    {
      name: '时间表',
      above: title('时间表'),
      columns: [
        column('编号', 40),
        column('措施', 50),
        column('步骤', 18),
        column('责任单位', 24),
        column('学校', 26),
        column('开始', 12),
        column('结束', 12),
        column('须先完成', 60),
        column('时间紧', 8),
      ],
      rows: schedule.map((row) => [
        row.id,
        row.text,
        row.words.zh,
        row.office,
        row.schoolName,
        row.startsOn,
        row.endsOn,
        row.dependsOn.join('；'),
        row.isTight ? '是' : '',
      ]),
    },
    {
      name: '分校缺口清单',
      above: title('分校缺口清单（目标学年预测在校生）'),
      columns: [
        column('学校', 28),
        column('学校标识码', 14),
        column('学段', 8),
        column('在校生(人)', 10),
        column('指标', 40),
        column('现值', 12),
        column('标准', 10),
        column('缺额', 12),
        column('单位', 8),
        column('措施数', 8),
        column('费用(元)', 14),
      ],
      rows: gaps.flatMap((each) => {
        const head = [each.name, each.school, stageWords[each.phase].zh, each.pupils]
        if (each.gaps.length === 0) return [[...head, '', null, null, null, '', each.measures, each.cost]]
        return each.gaps.map((gap, i) => [
          ...head,
          `${gap.indicator} ${gap.label.zh}`,
          gap.value ?? '缺数据',
          gap.threshold,
          gap.missing ?? '缺数据',
          gap.unit,
          i === 0 ? each.measures : null,
          i === 0 ? each.cost : null,
        ])
      }),
    },
    {
      name: '资金来源',
      above: title('资金来源'),
      columns: [column('年度', 10), column('来源', 14), column('金额(元)', 18)],
      rows: money.map(({ year, potWords, amount }) => [year, potWords.zh, amount]),
    },
    ...(changes.length === 0
      ? []
      : [
          {
            name: '变更条目',
            above: title(`补充协议变更条目：${version.reason ?? ''}`),
            columns: [column('变更', 8), column('原条目', 80), column('变更后', 80)],
            rows: changes.map(({ kind, before, after }) => [changeKindWords[kind].zh, before, after]),
          },
        ]),
  ]
}
