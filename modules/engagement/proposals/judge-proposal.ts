/** What stands in the way of a step of a proposal, all of it at once, in words with what to do. */
import type { Words } from '#kernel/words.ts'
import type { StoredProposal } from './proposal-events.ts'
import { classOf, type ProposalRules } from './proposal-rules.ts'
import type { ClockShown, Office, StepProblem } from './proposal-shapes.ts'
import { answeredRound, missingOpinions, notAnswered, type ProposalState } from './proposal-state.ts'
import {
  proposalKindWords,
  proposalStatusWords,
  proposerTitles,
  shortKindWords,
  type ProposalStatus,
  type ResultClass,
} from './proposal-words.ts'

export interface Judged {
  readonly proposal: StoredProposal
  readonly state: ProposalState
  readonly clocks: readonly ClockShown[]
  readonly rules: ProposalRules
  readonly today: string
}

export const problem = (code: string, field: string | null, what: Words, todo: Words): StepProblem => ({
  code,
  field,
  what,
  todo,
})

const ended: Readonly<Partial<Record<ProposalStatus, Words>>> = {
  withdrawn: {
    zh: '记录全部保留，可以查看；代表（委员）重新提出的，请另行登记',
    en: 'all that happened stays to be read; register it anew if it is proposed again',
  },
  transferred: { zh: '请到接收地区办理', en: 'go on in the region that took it over' },
}

/** The step belongs to other states than the one it is in. */
export function wrongStatus({ proposal, state }: Judged, allowed: readonly ProposalStatus[]): StepProblem[] {
  const { status } = state
  if (allowed.includes(status)) return []
  const kind = shortKindWords[proposal.kind]
  const names = (language: 'zh' | 'en'): string =>
    allowed.map((each) => proposalStatusWords[each][language]).join(language === 'zh' ? '、' : ', ')
  return [
    problem(
      status === 'withdrawn' || status === 'transferred' ? status : 'not-in-this-state',
      null,
      {
        zh: `这件${kind.zh}现为“${proposalStatusWords[status].zh}”，不能办理这一步`,
        en: `this ${kind.en} is "${proposalStatusWords[status].en}"; the step cannot be taken now`,
      },
      ended[status] ?? { zh: `这一步在下列状态时办理：${names('zh')}`, en: `it is for: ${names('en')}` },
    ),
  ]
}

/** A day that has not come, or lies before what it follows. */
export function wrongDay(
  on: string,
  after: { readonly day: string | null; readonly words: Words },
  today: string,
): StepProblem[] {
  if (on > today) {
    const what = { zh: `日期${on}还没有到（今天${today}）`, en: `the day ${on} has not come (today is ${today})` }
    return [problem('day-to-come', 'on', what, { zh: '请填写实际办理的日期', en: 'give the day on which it was done' })]
  }
  if (after.day !== null && on < after.day) {
    const what = {
      zh: `日期${on}早于${after.words.zh}（${after.day}）`,
      en: `the day ${on} lies before ${after.words.en} (${after.day})`,
    }
    return [problem('day-too-early', 'on', what, { zh: '请核对两个日期', en: 'check both days' })]
  }
  return []
}

export const dayWords = {
  received: { zh: '收到日期', en: 'the day it came in' },
  assigned: { zh: '交办日期', en: 'the day of assignment' },
  signed: { zh: '签发日期', en: 'the day of signature' },
  delivered: { zh: '送达日期', en: 'the day it was handed over' },
  contacted: { zh: '联系代表（委员）的日期', en: 'the day of the contact' },
} as const satisfies Readonly<Record<string, Words>>

/** Registered already under the same kind, session and number. */
export const duplicate = (there: StoredProposal): StepProblem =>
  problem(
    'already-registered',
    'number',
    {
      zh: `${there.session}第${there.number}号${proposalKindWords[there.kind].zh}已于${there.at.slice(0, 10)}由${there.personName}登记：《${there.title}》`,
      en: `no. ${there.number} of ${there.session} was registered on ${there.at.slice(0, 10)} by ${there.personName}: ${there.title}`,
    },
    {
      zh: '请核对届次和编号；内容有误的用“更正登记”',
      en: 'check session and number; use the correction where its text is wrong',
    },
  )

/** Two offices cannot be the main one: the first that has it keeps it until it returns it. */
export function judgeAssignment(judged: Judged, on: string, main: Office, joint: readonly Office[]): StepProblem[] {
  const { state, proposal, today } = judged
  const problems = wrongDay(on, { day: proposal.receivedOn, words: dayWords.received }, today)
  if (state.main !== null && !['withdrawn', 'transferred'].includes(state.status)) {
    problems.push(
      problem(
        'already-held',
        'main',
        {
          zh: `主办单位已经是${state.main.name}（${state.assignedOn}交办），不能再交给${main.name}`,
          en: `${state.main.name} has been the main office since ${state.assignedOn}; it cannot be given to ${main.name} as well`,
        },
        {
          zh: `如不属${state.main.name}办理，请其先退回并写明理由；参加办理的，列为会办单位`,
          en: `let ${state.main.name} return it with a reason first, or make ${main.name} a joint office`,
        },
      ),
    )
  } else problems.push(...wrongStatus(judged, ['registered', 'returned']))
  if (joint.some(({ name }) => name === main.name)) {
    const what = { zh: `${main.name}既是主办又是会办`, en: `${main.name} is both main and joint office` }
    problems.push(
      problem('main-and-joint', 'joint', what, { zh: '请从会办单位中去掉', en: 'leave it out of the joint offices' }),
    )
  }
  const twice = joint.find(({ name }, i) => joint.findIndex((other) => other.name === name) < i)
  if (twice) {
    const what = { zh: `会办单位中“${twice.name}”重复`, en: `${twice.name} stands twice among the joint offices` }
    problems.push(problem('joint-twice', 'joint', what, { zh: '请去掉重复的', en: 'leave one of them out' }))
  }
  return problems
}

const notAnOffice = (name: string, asked: readonly Office[]): StepProblem =>
  problem(
    'not-an-office',
    'from',
    {
      zh: `${name}不是这件的承办单位（${asked.map((each) => each.name).join('、') || '尚未交办'}）`,
      en: `${name} has no part in it (${asked.map((each) => each.name).join(', ') || 'nobody has it yet'})`,
    },
    { zh: '请按交办单上的单位名称填写', en: 'give the name as it stands in the assignment' },
  )

export const officesOf = ({ main, joint }: ProposalState): Office[] => (main ? [main, ...joint] : [...joint])

export function judgeReturn(judged: Judged, from: string, on: string): StepProblem[] {
  const { state, clocks, today } = judged
  const problems = [
    ...wrongStatus(judged, ['handling']),
    ...wrongDay(on, { day: state.assignedOn, words: dayWords.assigned }, today),
  ]
  if (!officesOf(state).some(({ name }) => name === from)) problems.push(notAnOffice(from, officesOf(state)))
  // The clock has gone where the time is over; it says so with its day.
  const { dueOn } = clocks.find(({ code }) => code === 'return') ?? { dueOn: null }
  const isOver = state.assignedOn !== null && (dueOn === null || on > dueOn)
  if (state.status === 'handling' && isOver) {
    const rule = judged.rules.times.get('return')!
    problems.push(
      problem(
        'return-too-late',
        'on',
        {
          zh: `退回期限已过或已经开始办理（交办${state.assignedOn}，规定${rule.value}${rule.unit === 'workdays' ? '个工作日' : '日'}内）`,
          en: `the time for returning it is over, or its handling has begun (assigned ${state.assignedOn}, ${rule.value} ${rule.unit})`,
        },
        { zh: '请与交办机关协商后由其更换承办单位', en: 'ask the office that assigned it to replace the office' },
      ),
    )
  }
  return problems
}

export function judgeExtension(judged: Judged, on: string): StepProblem[] {
  const { state, clocks, today } = judged
  const problems = [
    ...wrongStatus(judged, ['handling', 'in-review', 'reviewed']),
    ...wrongDay(on, { day: state.assignedOn, words: dayWords.assigned }, today),
  ]
  if (state.extensions.length > 0) {
    const what = {
      zh: `已经延期一次（${state.extensions[0]!.details.on}，${state.extensions[0]!.details.consentBy}同意）`,
      en: `it was extended once (${state.extensions[0]!.details.on}, by ${state.extensions[0]!.details.consentBy})`,
    }
    problems.push(problem('extended-before', null, what, { zh: '不能再次延期', en: 'it cannot be extended again' }))
  }
  const due = clocks.find(({ code }) => code === 'reply')?.dueOn ?? null
  if (due !== null && on > due) {
    const what = {
      zh: `答复期限${due}已过，同意日期${on}在其后`,
      en: `the time ended on ${due}, before the consent of ${on}`,
    }
    problems.push(
      problem('extension-too-late', 'on', what, {
        zh: '延期须在期限届满前办理',
        en: 'an extension comes before the time ends',
      }),
    )
  }
  return problems
}

export function judgeOpinion(judged: Judged, from: string, on: string): StepProblem[] {
  const { state, today } = judged
  const problems = [
    ...wrongStatus(judged, ['handling', 'in-review', 'reviewed', 'again', 'further']),
    ...wrongDay(on, { day: state.assignedOn, words: dayWords.assigned }, today),
  ]
  if (!state.joint.some(({ name }) => name === from)) problems.push(notAnOffice(from, state.joint))
  return problems
}

/** Names that are not those of proposers. */
export function strangers({ proposal }: Judged, names: readonly string[], field: string): StepProblem[] {
  const title = proposerTitles[proposal.kind]
  return names
    .filter((name) => !proposal.proposers.some((each) => each.name === name))
    .map((name) =>
      problem(
        'not-a-proposer',
        field,
        { zh: `“${name}”不在这件的${title.zh}名单中`, en: `${name} is not among its proposers` },
        {
          zh: `名单：${proposal.proposers.map((each) => each.name).join('、')}`,
          en: `they are: ${proposal.proposers.map((each) => each.name).join(', ')}`,
        },
      ),
    )
}

export const underWay: readonly ProposalStatus[] = ['handling', 'in-review', 'reviewed', 'again', 'further']

export function judgeContact(judged: Judged, on: string, names: readonly string[]): StepProblem[] {
  const { state, today } = judged
  return [
    ...wrongStatus(judged, underWay),
    ...wrongDay(on, { day: state.assignedOn, words: dayWords.assigned }, today),
    ...strangers(judged, names, 'with'),
  ]
}

export function judgeDelivery(judged: Judged, on: string, to: readonly string[]): StepProblem[] {
  const { state, proposal, today } = judged
  const round = state.rounds.at(-1)!
  const problems = [
    ...wrongStatus(judged, ['signed']),
    ...wrongDay(on, { day: round.signed?.on ?? null, words: dayWords.signed }, today),
    ...strangers(judged, to, 'to'),
  ]
  const left = notAnswered(proposal, round)
  const again = to.filter((name) => proposal.proposers.some((each) => each.name === name) && !left.includes(name))
  if (state.status === 'signed' && again.length > 0) {
    const what = { zh: `${again.join('、')}已经送达`, en: `${again.join(', ')} had it already` }
    problems.push(
      problem('had-it', 'to', what, {
        zh: `还没有送达的：${left.join('、')}`,
        en: `still without it: ${left.join(', ')}`,
      }),
    )
  }
  return problems
}

export function judgeRating(judged: Judged, proposer: string, on: string): StepProblem[] {
  const { state, today } = judged
  const round = answeredRound(state)
  const mine = round?.deliveries.find(({ details }) => details.to.includes(proposer)) ?? null
  const problems = [
    ...wrongStatus(judged, ['signed', 'replied', 'closed', 'further', 'again', 'in-review', 'reviewed']),
    ...strangers(judged, [proposer], 'proposer'),
    ...wrongDay(on, { day: mine?.details.on ?? null, words: dayWords.delivered }, today),
  ]
  if (problems.length === 0 && mine === null) {
    problems.push(
      problem(
        'not-answered-yet',
        'proposer',
        { zh: `答复还没有送达${proposer}`, en: `${proposer} has not had the reply yet` },
        { zh: '请先登记送达', en: 'record the delivery first' },
      ),
    )
  }
  return problems
}

export function judgeFurther(judged: Judged, on: string): StepProblem[] {
  const { state, rules, today } = judged
  const round = state.rounds.at(-1)!
  const problems = [
    ...wrongStatus(judged, ['replied', 'further', 'closed']),
    ...wrongDay(on, { day: round.signed?.on ?? null, words: dayWords.signed }, today),
  ]
  if (problems.length > 0) return problems
  if (round.signed === null) {
    const what = { zh: '再次答复已经启动', en: 'the further reply has begun' }
    return [problem('begun', null, what, { zh: '请拟稿送审', en: 'hand in a draft' })]
  }
  if (!classOf(rules, round.signed.result)?.asksFurther) {
    const what = {
      zh: `办理结果为${round.signed.result}，不要求再次答复`,
      en: `the class is ${round.signed.result}: no further reply is asked for`,
    }
    return [problem('no-further-reply', null, what, { zh: '无需办理', en: 'nothing is to be done' })]
  }
  return []
}

/** 面商在先: nobody is answered without having been spoken to; joint opinions are in; the class is one of the dictionary. */
export function judgeDraft(judged: Judged, result: ResultClass, furtherOn: string | null): StepProblem[] {
  const { state, rules, proposal, today } = judged
  const problems = wrongStatus(judged, underWay)
  if (problems.length > 0) return problems
  const round = state.rounds.at(-1)!
  if (round.signed) {
    const what = { zh: '这一轮答复已经签发', en: 'the reply of this round is signed' }
    return [
      problem('signed-already', null, what, {
        zh: '需要再次答复的，先启动再次答复',
        en: 'begin the further reply first',
      }),
    ]
  }
  const lead = proposal.proposers[0]!.name
  if (!round.contacts.some(({ details }) => details.with.includes(lead))) {
    problems.push(
      problem(
        'contact-first',
        null,
        {
          zh: `还没有与领衔${proposerTitles[proposal.kind].zh}${lead}联系，不能答复`,
          en: `${lead}, who leads it, has not been contacted: nobody is answered without that`,
        },
        { zh: '请先登记面商、走访或电话沟通及其意见', en: 'record the visit, meeting or call with what was said' },
      ),
    )
  }
  const missing = round.reason === 'first' ? missingOpinions(state) : []
  if (missing.length > 0) {
    problems.push(
      problem(
        'opinions-missing',
        null,
        { zh: `会办意见没有收到：${missing.join('、')}`, en: `joint opinions are not in: ${missing.join(', ')}` },
        { zh: '请催办；确不参加办理的，由其退回', en: 'remind them, or let them return it' },
      ),
    )
  }
  const own = classOf(rules, result)
  if (!own) {
    problems.push(
      problem(
        'no-such-class',
        'result',
        {
          zh: `结果分类“${rules.dictionary.words.zh}”没有${result}类`,
          en: `the classes "${rules.dictionary.words.en}" have no ${result}`,
        },
        {
          zh: `可用：${rules.dictionary.classes.map(({ code, words }) => `${code} ${words.zh}`).join('；')}`,
          en: `there are: ${rules.dictionary.classes.map(({ code, words }) => `${code} ${words.en}`).join('; ')}`,
        },
      ),
    )
  } else if (own.asksFurther && furtherOn === null) {
    problems.push(
      problem(
        'further-day-missing',
        'furtherOn',
        {
          zh: `${result}类（${own.words.zh}）须再次答复，没有写明日期`,
          en: `class ${result} asks for a further reply; its day is missing`,
        },
        { zh: '请填写再次答复的日期', en: 'give the day of the further reply' },
      ),
    )
  }
  if (furtherOn !== null && furtherOn <= today) {
    problems.push(
      problem(
        'day-in-past',
        'furtherOn',
        {
          zh: `再次答复的日期${furtherOn}已经过去（今天${today}）`,
          en: `the day of the further reply, ${furtherOn}, is past (today is ${today})`,
        },
        { zh: '请填写今天以后的日期', en: 'give a day to come' },
      ),
    )
  }
  return problems
}
