/** A city's road as the sheets of a workbook: counties by year, spending against the shared budget, what was not checked. */
import { schoolYearName } from '#kernel/school-year.ts'
import { roadOutcomeWords } from '../roads/road-words.ts'
import type { RoadSheet } from '../roads/road-sheets.ts'
import type { CityRoadFile, CityRoadRow } from './city-road-shapes.ts'

const column = (heading: string, width: number) => ({ heading, width })
const tenThousand = (yuan: number | null): number | null => (yuan === null ? null : Number((yuan / 10_000).toFixed(4)))

export function citySheets(road: CityRoadRow, file: CityRoadFile, marks: readonly string[]): RoadSheet[] {
  const title = (name: string): string[] => [`全市达标路线图：${road.name}　${name}`, ...marks]
  const spendingYears = file.years.map(({ year }) => year)
  const names = new Map(file.counties.map(({ county, countyName }) => [county, countyName]))
  return [
    {
      name: '各县达标学年',
      above: title('各县达标学年'),
      columns: [
        column('县区', 14),
        column('目标统计学年', 18),
        column('申报年', 10),
        column('费用(万元)', 14),
        ...spendingYears.map((year) => column(`${year}年支出(万元)`, 16)),
        column('说明', 40),
      ],
      rows: file.counties.map(({ countyName, chosenYear, applyYear, cost, spending, why }) => [
        countyName,
        chosenYear === null ? '未排入' : schoolYearName(chosenYear),
        applyYear,
        tenThousand(cost),
        ...spendingYears.map((year) => tenThousand(spending.find((each) => each.year === year)?.cost ?? 0)),
        why?.zh ?? '',
      ]),
    },
    {
      name: '各县逐年费用',
      above: title('各县在各目标学年达标的费用'),
      columns: [
        column('县区', 14),
        column('目标统计学年', 18),
        column('测算结果', 24),
        column('费用(万元)', 14),
        column('理论最低投入(万元)', 18),
        column('是否选定', 10),
      ],
      rows: file.counties.flatMap(({ countyName, years }) =>
        years.map(({ targetYear, outcome, cost, bound, isChosen }) => [
          countyName,
          schoolYearName(targetYear),
          roadOutcomeWords[outcome].zh,
          tenThousand(cost),
          tenThousand(bound),
          isChosen ? '选定' : '',
        ]),
      ),
    },
    {
      name: '年度资金',
      above: title('年度资金'),
      columns: [column('年度', 10), column('支出(万元)', 16), column('共用预算(万元)', 16), column('当年达标县区', 40)],
      rows: file.years.map(({ year, cost, budget, certified }) => [
        year,
        tenThousand(cost),
        tenThousand(budget),
        certified.map((county) => names.get(county) ?? county).join('、'),
      ]),
    },
    {
      name: '未核对事项',
      above: title('未核对事项'),
      columns: [column('县区', 14), column('事项', 40), column('说明', 90)],
      rows: file.unchecked.map(({ county, what, why }) => [
        county === null ? '全市' : (names.get(county) ?? county),
        what.zh,
        why.zh,
      ]),
    },
  ]
}
