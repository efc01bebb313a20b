/** What a person may do next with a case, as buttons of a page: kinds that are one question (true or not, close or not) are one button. */
import type { Words } from '#kernel/words.ts'
import type { CaseEventKind } from '#modules/accountability/contract.ts'

export const caseSteps = [
  'assign',
  'verify',
  'confirm',
  'claim',
  'progress',
  'submit',
  'review',
  'follow-up',
  'plan',
  'release',
] as const
export type CaseStep = (typeof caseSteps)[number]

export const caseStepWords: Readonly<Record<CaseStep, Words>> = {
  assign: { zh: '交办核实', en: 'Give to somebody to verify' },
  verify: { zh: '登记核实结果', en: 'Record what was found' },
  confirm: { zh: '确认为问题', en: 'Confirm as a problem' },
  claim: { zh: '认领整改', en: 'Take it on' },
  progress: { zh: '登记进展', en: 'Record progress' },
  submit: { zh: '申请销号', en: 'Hand in for review' },
  review: { zh: '复核', en: 'Review' },
  'follow-up': { zh: '登记回访', en: 'Record a follow-up' },
  plan: { zh: '调整措施、期限', en: 'Set measures or deadline anew' },
  release: { zh: '退回认领', en: 'Hand it back' },
}

const stepOf: Readonly<Partial<Record<CaseEventKind, CaseStep>>> = {
  assigned: 'assign',
  verified: 'verify',
  unfounded: 'verify',
  confirmed: 'confirm',
  claimed: 'claim',
  released: 'release',
  planned: 'plan',
  progress: 'progress',
  submitted: 'submit',
  returned: 'review',
  closed: 'review',
  'followed-up': 'follow-up',
}

/** In the order of a case's way; what usually comes next first. */
export function stepsOf(may: readonly CaseEventKind[]): CaseStep[] {
  const steps = new Set(
    // Once it is verified, that it is untrue after all is no step of its own.
    may.filter((kind) => kind !== 'unfounded' || may.includes('verified')).flatMap((kind) => stepOf[kind] ?? []),
  )
  return caseSteps.filter((step) => steps.has(step))
}

/** The one that the page offers first; the rest stands in a list. */
export const firstStep = (steps: readonly CaseStep[]): CaseStep | null =>
  (['submit', 'review', 'claim', 'confirm', 'verify', 'follow-up', 'assign'] as const).find((step) =>
    steps.includes(step),
  ) ??
  steps[0] ??
  null
