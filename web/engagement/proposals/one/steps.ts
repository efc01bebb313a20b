/** Which steps of a proposal are recorded by a form, what each asks for, and who may take it. The server has the last word on each. */
import type { Words } from '#kernel/words.ts'
import {
  attitudes,
  attitudeWords,
  contactWays,
  contactWayWords,
  proposerTitles,
  type ProposalShown,
  type ProposalStatus,
} from '#modules/engagement/contract.ts'

const stepNames = [
  'assignProposal',
  'returnProposal',
  'recordContact',
  'giveOpinion',
  'extendProposal',
  'deliverReply',
  'recordRating',
  'beginFurtherReply',
  'markKeyProposal',
  'setProposalPublicity',
  'withdrawProposal',
] as const
export type StepName = (typeof stepNames)[number]

interface Asked {
  readonly name: string
  readonly words: Words
  readonly isOptional?: boolean
  /** Stands below the field. */
  readonly hint?: Words
}

export type StepField = Asked &
  (
    | { readonly kind: 'day' | 'office' | 'offices' | 'paper' }
    | { readonly kind: 'line' | 'text'; readonly most: number; readonly initial?: string }
    | {
        readonly kind: 'choice'
        readonly options: readonly { readonly value: string; readonly words: Words }[]
        readonly initial?: string
      }
    | {
        readonly kind: 'flag'
        readonly options: readonly { readonly value: boolean; readonly words: Words }[]
        readonly initial: boolean
      }
    | {
        readonly kind: 'proposer' | 'proposers'
        readonly names: readonly string[]
        readonly initial?: readonly string[]
      }
  )

export interface Step {
  readonly name: StepName
  readonly words: Words
  readonly permission: 'engagement.proposals.register' | 'engagement.proposals.handle'
  /** A county's bureau may take it on a proposal of its city. */
  readonly isOfOffice: boolean
  /** Where it can be taken at all. */
  readonly when: readonly ProposalStatus[]
  readonly fields: (proposal: ProposalShown, by: string) => readonly StepField[]
}

const on = (zh: string, en: string): StepField => ({ name: 'on', kind: 'day', words: { zh, en } })
const paper: StepField = { name: 'document', kind: 'paper', words: { zh: '材料', en: 'Paper' }, isOptional: true }
const reason = (zh: string, en: string, most = 500): StepField => ({
  name: 'reason',
  kind: 'text',
  most,
  words: { zh, en },
})
const people = (proposal: ProposalShown): string[] => proposal.people.map(({ name }) => name)
const underWay: readonly ProposalStatus[] = ['handling', 'in-review', 'reviewed', 'again', 'further']
const alive: readonly ProposalStatus[] = ['registered', 'returned', ...underWay, 'signed', 'replied']
const officeOptions = (offices: readonly { readonly name: string }[]) =>
  offices.map(({ name }) => ({ value: name, words: { zh: name, en: name } }))

export const steps: readonly Step[] = [
  {
    name: 'assignProposal',
    words: { zh: '交办', en: 'Assign' },
    permission: 'engagement.proposals.register',
    isOfOffice: false,
    when: ['registered', 'returned'],
    fields: () => [
      on('交办日期', 'Day of assignment'),
      { name: 'main', kind: 'office', words: { zh: '主办单位', en: 'Main office' } },
      { name: 'joint', kind: 'offices', words: { zh: '会办单位', en: 'Joint offices' }, isOptional: true },
    ],
  },
  {
    name: 'returnProposal',
    words: { zh: '退回（不属本单位）', en: 'Return to whoever assigned it' },
    permission: 'engagement.proposals.handle',
    isOfOffice: true,
    when: ['handling'],
    fields: ({ main, joint }) => [
      {
        name: 'from',
        kind: 'choice',
        options: officeOptions([...(main ? [main] : []), ...joint]),
        words: { zh: '退回单位', en: 'Office that returns it' },
      },
      on('退回日期', 'Day'),
      reason('理由', 'Reason'),
    ],
  },
  {
    name: 'recordContact',
    words: { zh: '登记联系代表（委员）', en: 'Record a contact' },
    permission: 'engagement.proposals.handle',
    isOfOffice: true,
    when: underWay,
    fields: (proposal, by) => [
      {
        name: 'way',
        kind: 'choice',
        initial: 'visit',
        options: contactWays.map((value) => ({ value, words: contactWayWords[value] })),
        words: { zh: '方式', en: 'Way' },
        hint: {
          zh: '走访、座谈计入见面率；电话、书面不计',
          en: 'visits and meetings count as met; calls and letters do not',
        },
      },
      on('日期', 'Day'),
      {
        name: 'with',
        kind: 'proposers',
        names: people(proposal),
        initial: people(proposal).slice(0, 1),
        words: { zh: `联系的${proposerTitles[proposal.kind].zh}`, en: 'Who was contacted' },
      },
      { name: 'by', kind: 'line', most: 40, initial: by, words: { zh: '联系人', en: 'Who contacted them' } },
      {
        name: 'words',
        kind: 'text',
        most: 3000,
        words: { zh: `${proposerTitles[proposal.kind].zh}意见`, en: 'What they said' },
      },
      paper,
    ],
  },
  {
    name: 'giveOpinion',
    words: { zh: '提交会办意见', en: 'Hand in a joint opinion' },
    permission: 'engagement.proposals.handle',
    isOfOffice: true,
    when: underWay,
    fields: ({ joint, missingOpinions }) => [
      {
        name: 'from',
        kind: 'choice',
        options: officeOptions(joint),
        ...(missingOpinions.length === 1 ? { initial: missingOpinions[0]! } : {}),
        words: { zh: '会办单位', en: 'Joint office' },
      },
      on('日期', 'Day'),
      { name: 'text', kind: 'text', most: 10_000, words: { zh: '会办意见', en: 'Opinion' } },
      paper,
    ],
  },
  {
    name: 'extendProposal',
    words: { zh: '延期', en: 'Extend the time' },
    permission: 'engagement.proposals.register',
    isOfOffice: false,
    when: ['handling', 'in-review', 'reviewed'],
    fields: () => [
      on('同意日期', 'Day of consent'),
      { name: 'consentBy', kind: 'line', most: 60, words: { zh: '同意延期的机构', en: 'Who consents' } },
      reason('理由', 'Reason'),
      paper,
    ],
  },
  {
    name: 'deliverReply',
    words: { zh: '登记送达', en: 'Record the delivery' },
    permission: 'engagement.proposals.register',
    isOfOffice: false,
    when: ['signed'],
    fields: (proposal) => {
      const left = proposal.rounds.at(-1)?.notAnswered ?? people(proposal)
      return [
        on('送达日期', 'Day'),
        {
          name: 'to',
          kind: 'proposers',
          names: left,
          initial: left,
          words: { zh: '送达', en: 'Handed to' },
          ...(proposal.people.length > 1
            ? { hint: { zh: '联名的逐人答复', en: 'each of several proposers is answered' } }
            : {}),
        },
        { name: 'way', kind: 'line', most: 40, initial: '当面送达', words: { zh: '送达方式', en: 'Way' } },
      ]
    },
  },
  {
    name: 'recordRating',
    words: { zh: '登记征询意见表', en: 'Record an opinion of the reply' },
    permission: 'engagement.proposals.register',
    isOfOffice: false,
    when: ['signed', 'replied', 'closed', 'further', 'again', 'in-review', 'reviewed'],
    fields: (proposal) => [
      {
        name: 'proposer',
        kind: 'proposer',
        names: people(proposal),
        initial: people(proposal).slice(0, 1),
        words: { zh: proposerTitles[proposal.kind].zh, en: 'Proposer' },
      },
      {
        name: 'attitude',
        kind: 'choice',
        options: attitudes.map((value) => ({ value, words: attitudeWords[value] })),
        words: { zh: '态度', en: 'Attitude' },
        hint: { zh: '不满意的，重新办理并再次答复', en: 'where not satisfied it is handled and answered once more' },
      },
      on('日期', 'Day'),
      { name: 'words', kind: 'text', most: 3000, isOptional: true, words: { zh: '意见', en: 'Words' } },
      paper,
    ],
  },
  {
    name: 'beginFurtherReply',
    words: { zh: '启动再次答复', en: 'Begin the further reply' },
    permission: 'engagement.proposals.handle',
    isOfOffice: true,
    when: ['replied', 'further', 'closed'],
    fields: () => [
      on('日期', 'Day'),
      { name: 'words', kind: 'text', most: 500, words: { zh: '办理进展', en: 'What has been done meanwhile' } },
    ],
  },
  {
    name: 'markKeyProposal',
    words: { zh: '列为重点', en: 'Make it a key proposal' },
    permission: 'engagement.proposals.register',
    isOfOffice: false,
    when: alive,
    fields: () => [
      { name: 'lead', kind: 'line', most: 60, words: { zh: '领办领导', en: 'Who leads it' } },
      { name: 'supervisor', kind: 'line', most: 60, words: { zh: '督办领导（机构）', en: 'Who supervises it' } },
      on('确定日期', 'Day'),
    ],
  },
  {
    name: 'setProposalPublicity',
    words: { zh: '设定是否公开', en: 'Set the publicity' },
    permission: 'engagement.proposals.register',
    isOfOffice: false,
    when: [...alive, 'closed'],
    fields: ({ isRestricted }) => [
      {
        name: 'isRestricted',
        kind: 'flag',
        initial: !isRestricted,
        options: [
          { value: false, words: { zh: '可以公开', en: 'may be made public' } },
          { value: true, words: { zh: '不公开', en: 'restricted' } },
        ],
        words: { zh: '答复', en: 'The reply' },
      },
      reason('理由', 'Reason', 200),
    ],
  },
  {
    name: 'withdrawProposal',
    words: { zh: '登记撤回', en: 'Record its withdrawal' },
    permission: 'engagement.proposals.register',
    isOfOffice: false,
    // What was answered stays answered.
    when: ['registered', 'returned', 'handling', 'in-review', 'reviewed'],
    fields: () => [on('撤回日期', 'Day'), reason('原因', 'Reason'), paper],
  },
]

/** What the person may record now, in the order of the way. */
export const stepsNow = (status: ProposalStatus, may: (step: Step) => boolean, hasJoint: boolean): readonly Step[] =>
  steps.filter((step) => step.when.includes(status) && may(step) && (step.name !== 'giveOpinion' || hasJoint))
