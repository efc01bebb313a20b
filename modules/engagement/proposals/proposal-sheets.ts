/** The register of proposals as sheets to be read and printed: 台账, 办理过程, 办理率. */
import type { ProposalRow, RateShown } from './proposal-shapes.ts'
import { proposalRow, stepsForProposer, type ShownCase } from './proposal-shown.ts'
import { repliedOn } from './proposal-state.ts'
import { attitudeWords, proposalCategoryWords, proposalKindWords, proposalStatusWords } from './proposal-words.ts'

type Value = string | number | null

export interface ProposalSheet {
  readonly name: string
  readonly above: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly Value[])[]
}

const column = (heading: string, width = 12) => ({ heading, width })

const percent = ({ numerator, denominator }: RateShown): string =>
  denominator === 0 ? '缺数据' : `${((numerator / denominator) * 100).toFixed(1)}%`

const clockText = ({ clock }: ProposalRow): string =>
  clock?.dueOn == null ? '' : `${clock.dueOn}${clock.isLate ? `（逾期${-(clock.daysLeft ?? 0)}天）` : ''}`

export function proposalSheets(
  cases: readonly ShownCase[],
  rates: readonly RateShown[],
  title: string,
  lines: readonly string[],
): ProposalSheet[] {
  const ledger = cases.map((own): Value[] => {
    const row = proposalRow(own)
    return [
      row.regionName,
      proposalKindWords[row.kind].zh,
      row.session,
      row.number,
      row.title,
      proposalCategoryWords[row.category].zh,
      own.proposal.proposers.map(({ name }) => name).join('、'),
      row.isKey ? '重点' : '',
      row.main?.name ?? '',
      row.joint.map(({ name }) => name).join('、'),
      own.state.assignedOn,
      proposalStatusWords[row.status].zh,
      clockText(row),
      row.hasMet ? '是' : '否',
      row.result,
      repliedOn(own.proposal, own.state.rounds[0]!),
      row.attitude === null ? '' : attitudeWords[row.attitude].zh,
      row.openPromises,
      row.isRestricted ? '不公开' : '可公开',
    ]
  })
  const steps = cases.flatMap((own) =>
    stepsForProposer(own).map(({ on, words }): Value[] => [
      own.proposal.session,
      own.proposal.number,
      own.state.title,
      on,
      words.zh,
    ]),
  )
  return [
    {
      name: '办理台账',
      above: [title, ...lines],
      columns: [
        column('地区'),
        column('类别', 16),
        column('届次', 22),
        column('编号', 8),
        column('标题', 40),
        column('主题', 16),
        column('代表（委员）', 20),
        column('重点', 8),
        column('主办单位', 22),
        column('会办单位', 26),
        column('交办日期'),
        column('状态', 18),
        column('当前期限', 20),
        column('面商', 8),
        column('办理结果', 10),
        column('答复日期'),
        column('意见', 12),
        column('A类未完成承诺', 14),
        column('公开', 10),
      ],
      rows: ledger,
    },
    {
      name: '办理过程',
      above: [title, ...lines],
      columns: [column('届次', 22), column('编号', 8), column('标题', 40), column('日期'), column('事项', 40)],
      rows: steps,
    },
    {
      name: '办理率',
      above: [title, ...lines],
      columns: [column('指标', 20), column('比率'), column('分子', 10), column('分母', 10), column('口径', 60)],
      rows: rates.map((rate): Value[] => [
        rate.words.zh,
        percent(rate),
        rate.numerator,
        rate.denominator,
        rate.basis.zh,
      ]),
    },
  ]
}
