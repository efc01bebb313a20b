/** The record of a year as sheets: the figures with how they are counted, by county, and a list for each figure that is not nought. */
import { column, type Sheet } from '../sheet.ts'
import type { YearRecord } from './gather.ts'
import { lineSourceWords } from './record-words.ts'

const share = ({ covered, schools }: { covered: number; schools: number }): string =>
  `${covered} / ${schools}${schools === 0 ? '' : `（${((100 * covered) / schools).toFixed(1)}%）`}`

export function recordSheets(
  { figures, coverage, counties, year, until }: YearRecord,
  above: readonly string[],
): Sheet[] {
  const head = [...above, `${year}年（公历年），截至${until}`]
  return [
    {
      name: '年度实绩',
      above: head,
      columns: [column('项目', 30), column('数量', 10), column('单位', 8), column('口径', 70), column('数据截至', 14)],
      rows: [
        ...figures.map(({ words, value, unit, counted, asOf }) => [words.zh, value, unit, counted.zh, asOf]),
        ['集团覆盖：独立设置学校', share(coverage.independent), '所', '在办学校，不含教学点', coverage.asOf],
        ['集团覆盖：含教学点', share(coverage.withPoints), '所', '在办学校和教学点', coverage.asOf],
        ['成员校未对应名录', coverage.unmatched, '所', '没有标识码或已不在办，不计入覆盖率', coverage.asOf],
      ],
    },
    {
      name: '分县区',
      above: head,
      columns: [column('县区', 14), ...figures.map(({ words, unit }) => column(`${words.zh}（${unit}）`, 16))],
      rows: counties.map(({ name, values }) => [name, ...values]),
    },
    ...figures
      .filter(({ lines }) => lines.length > 0)
      .map(({ words, lines, counted }) => ({
        // A sheet's name takes neither brackets of every kind nor more than 31 characters.
        name: words.zh.replaceAll(/[（）、：]/g, '').slice(0, 28),
        above: [...head, `口径：${counted.zh}`],
        columns: [
          column('县区', 14),
          column('名称', 34),
          column('学校标识码', 16),
          column('学校', 30),
          column('日期', 14),
          column('来源', 50),
        ],
        rows: lines.map(({ countyName, name, school, on, sources }) => [
          countyName,
          name,
          school?.code ?? null,
          school?.name ?? null,
          on,
          sources.map(({ kind, note }) => `${lineSourceWords[kind].zh}${note ? `：${note}` : ''}`).join('；'),
        ]),
      })),
  ]
}
