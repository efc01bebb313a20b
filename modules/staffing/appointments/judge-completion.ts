/** What stands against training, contracts and filing, once the rounds are over. */
import type { Teacher } from '../teachers/teacher-table.ts'
import { rounds } from './appointment-words.ts'
import type { CampaignState } from './campaign-state.ts'
import { fault, judgeOpen, type StepFault } from './step-fault.ts'

const afterRounds = ({ closed }: CampaignState): StepFault[] =>
  closed.length === rounds.length
    ? []
    : [
        fault(
          null,
          'rounds-open',
          { zh: '三轮竞聘还没有全部结束', en: 'the three rounds have not all been closed' },
          { zh: '请在组织调剂结束后办理', en: 'do this after the assignment' },
        ),
      ]

export function judgeTraining(
  state: CampaignState,
  asked: readonly string[],
  teachers: ReadonlyMap<string, Teacher>,
): StepFault[] {
  const found = [...judgeOpen(state), ...afterRounds(state)]
  const seen = new Set<string>()
  for (const [row, id] of asked.entries()) {
    const standing = state.teachers.get(id)
    if (!teachers.has(id) || seen.has(id) || (standing && standing.result !== 'waiting')) {
      found.push(
        fault(
          row,
          'not-for-training',
          !teachers.has(id)
            ? { zh: `名册中没有编号为 ${id} 的教师`, en: `the roster has no teacher ${id}` }
            : { zh: `教师 ${id} 已聘任、已登记，或重复`, en: `${id} is appointed, recorded already, or named twice` },
          { zh: '请核对名单', en: 'check the list' },
        ),
      )
    }
    seen.add(id)
  }
  return found
}

export function judgeContracts(
  state: CampaignState,
  { teachers, from, to }: { readonly teachers: readonly string[]; readonly from: string; readonly to: string },
): StepFault[] {
  const found = [...judgeOpen(state), ...afterRounds(state)]
  if (from > to) {
    found.push(
      fault(
        null,
        'dates-reversed',
        { zh: '合同结束日期早于开始日期', en: 'the contract ends before it begins' },
        { zh: '请核对日期', en: 'check the days' },
      ),
    )
  }
  for (const [row, id] of teachers.entries()) {
    const standing = state.teachers.get(id)
    if (standing?.result === 'appointed' && standing.contract === null) continue
    found.push(
      fault(
        row,
        standing?.contract ? 'signed-already' : 'not-appointed',
        standing?.contract
          ? { zh: `教师 ${id} 已签合同`, en: `${id} has signed already` }
          : { zh: `教师 ${id} 没有聘任`, en: `${id} has not been appointed` },
        { zh: '请核对名单', en: 'check the list' },
      ),
    )
  }
  return found
}

export function judgeFiling(state: CampaignState): StepFault[] {
  const found = [...judgeOpen(state), ...afterRounds(state)]
  const open = [...state.teachers.values()].filter(
    ({ result, contract }) => result === 'appointed' && contract === null,
  )
  if (open.length > 0) {
    found.push(
      fault(
        null,
        'contracts-missing',
        { zh: `有${open.length}名教师还没有签合同`, en: `${open.length} have not signed` },
        { zh: '请先登记合同', en: 'record their contracts first' },
      ),
    )
  }
  return found
}
