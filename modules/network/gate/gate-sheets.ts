/** The candidates as sheets to be read and printed: 说明, 台账, 步骤. */
import { schoolYearName } from '#kernel/school-year.ts'
import type { CandidateCase } from './candidate-shown.ts'
import { adjustmentWords, gateStatusWords, stepStateWords, voterGroups, voterWords } from './gate-words.ts'

type Value = string | number | null

export interface GateSheet {
  readonly name: string
  readonly above: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly Value[])[]
}

const column = (heading: string, width = 14) => ({ heading, width })

export function gateSheets(cases: readonly CandidateCase[], title: string, lines: readonly string[]): GateSheet[] {
  const ledger = cases.map(({ candidate, state, schoolName, countyName, townName, receiving }): Value[] => {
    const parents = state.hearings.at(-1)?.details.votes.parents
    return [
      countyName,
      townName,
      schoolName,
      candidate.school,
      adjustmentWords[candidate.kind].zh,
      schoolYearName(candidate.year),
      receiving.map(({ name }) => name).join('、'),
      candidate.facts.pupils,
      gateStatusWords[state.status].zh,
      state.steps.find(({ step }) => step.code === state.at)?.step.words.zh ?? '',
      `${state.passed}/${state.asked}`,
      parents ? `${parents.for}／${parents.against}／${parents.abstain}` : '',
      state.stops.map(({ words }) => words.zh).join('；'),
      state.approvedOn,
      state.approvalNumber,
      state.registeredOn,
      state.due ? `${state.due.on}${state.due.isLate ? '（已逾期）' : ''}` : '',
      candidate.facts.starving?.isStarving ? candidate.facts.starving.words.map(({ zh }) => zh).join('；') : '',
      candidate.reason,
    ]
  })
  const steps = cases.flatMap(({ state, schoolName, countyName }) =>
    state.steps
      .filter((standing) => standing.state !== 'not-asked')
      .map(({ step, state: standing, record }): Value[] => [
        countyName,
        schoolName,
        step.words.zh,
        stepStateWords[standing].zh,
        record?.on ?? null,
        record
          ? step.fields
              .flatMap(({ name, words, choices, unit }) => {
                const value = record.values[name]
                if (name === 'on' || value === undefined || value === '') return []
                const told =
                  typeof value === 'boolean' ? (value ? '是' : '否') : (choices?.[String(value)]?.zh ?? String(value))
                return [`${words.zh}：${told}${unit ?? ''}`]
              })
              .join('；')
          : '',
        step.document,
        step.clause,
      ]),
  )
  const hearings = cases.flatMap(({ state, schoolName, countyName }) =>
    state.hearings.flatMap(({ details }) =>
      voterGroups.flatMap((group): Value[][] => {
        const votes = details.votes[group]
        return votes
          ? [[countyName, schoolName, details.on, voterWords[group].zh, votes.for, votes.against, votes.abstain]]
          : []
      }),
    ),
  )
  const above = [title, ...lines]
  return [
    {
      name: '台账',
      above,
      columns: [
        column('县区', 10),
        column('乡镇', 12),
        column('学校', 26),
        column('学校标识码', 14),
        column('调整类型'),
        column('生效学年', 16),
        column('接收学校', 24),
        column('提出时学生数(人)', 10),
        column('状态', 16),
        column('当前步骤', 16),
        column('已完成步骤', 10),
        column('家长同意／反对／弃权', 16),
        column('停止原因', 28),
        column('批复日期', 12),
        column('批复文号', 20),
        column('名录登记日期', 12),
        column('下次跟踪', 16),
        column('招空预警', 26),
        column('提出理由', 30),
      ],
      rows: ledger,
    },
    {
      name: '步骤',
      above,
      columns: [
        column('县区', 10),
        column('学校', 26),
        column('步骤', 18),
        column('状态', 12),
        column('日期', 12),
        column('内容', 60),
        column('依据', 20),
        column('条款', 40),
      ],
      rows: steps,
    },
    {
      name: '听证票数',
      above,
      columns: [
        column('县区', 10),
        column('学校', 26),
        column('日期', 12),
        column('参加方', 16),
        column('同意(票)', 10),
        column('反对(票)', 10),
        column('弃权(票)', 10),
      ],
      rows: hearings,
    },
  ]
}
