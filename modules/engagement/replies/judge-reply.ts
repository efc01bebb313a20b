/** What stands in the way of reviewing and signing: the draft that is meant, another person than before, figures as they were seen. */
import { problem, wrongStatus, type Judged } from '../proposals/judge-proposal.ts'
import type { StepProblem } from '../proposals/proposal-shapes.ts'
import type { ProposalEvent } from '../proposals/proposal-events.ts'
import type { LiveFigure } from './reply-shapes.ts'

export interface Person {
  readonly id: string | null
  readonly name: string
}

const isSame = ({ person, personName }: Pick<ProposalEvent, 'person' | 'personName'>, who: Person): boolean =>
  person !== null && who.id !== null ? person === who.id : personName === who.name

/** 拟稿, 审核 and 签发 are three people. */
function samePerson(step: 'review' | 'sign', earlier: readonly (ProposalEvent | null)[], who: Person): StepProblem[] {
  const own = earlier.find((event) => event !== null && isSame(event, who))
  if (!own) return []
  const did = own.kind === 'drafted' ? { zh: '拟稿', en: 'drafted' } : { zh: '审核', en: 'reviewed' }
  const does = step === 'review' ? { zh: '审核', en: 'review' } : { zh: '签发', en: 'sign' }
  return [
    problem(
      'same-person',
      null,
      {
        zh: `${who.name}已${did.zh}这一稿，不能再${does.zh}`,
        en: `${who.name} ${did.en} this draft and cannot ${does.en} it`,
      },
      {
        zh: '拟稿、审核、签发须由不同的人办理，请由另一人办理',
        en: 'draft, review and signature are of three people; have another do it',
      },
    ),
  ]
}

function otherDraft({ state }: Judged, draft: number): StepProblem[] {
  const current = state.rounds.at(-1)!.draft
  if (!current || current.number === draft) return []
  return [
    problem(
      'changed-meanwhile',
      'draft',
      { zh: `${current.personName}已提交新的一稿`, en: `${current.personName} has handed in a newer draft` },
      { zh: '请刷新页面，按新稿办理', en: 'reload the page and look at the newer one' },
    ),
  ]
}

export function judgeReview(
  judged: Judged,
  draft: number,
  pass: boolean,
  words: string | null,
  who: Person,
): StepProblem[] {
  const problems = wrongStatus(judged, ['in-review'])
  if (problems.length > 0) return problems
  problems.push(...otherDraft(judged, draft), ...samePerson('review', [judged.state.rounds.at(-1)!.draft], who))
  if (!pass && (words === null || words.trim() === '')) {
    const what = { zh: '退回修改没有写明意见', en: 'it is sent back without words' }
    problems.push(problem('words-missing', 'words', what, { zh: '请写明要改什么', en: 'say what is to be changed' }))
  }
  return problems
}

export interface SeenFigures {
  readonly mark: string
  readonly fresh: readonly LiveFigure[]
  readonly drafted: readonly LiveFigure[]
  readonly freshMark: string
}

export function judgeSignature(
  judged: Judged,
  draft: number,
  on: string,
  seen: SeenFigures,
  who: Person,
): StepProblem[] {
  const problems = wrongStatus(judged, ['reviewed'])
  if (problems.length > 0) return problems
  const round = judged.state.rounds.at(-1)!
  problems.push(...otherDraft(judged, draft), ...samePerson('sign', [round.draft, round.review], who))
  if (on > judged.today) {
    const what = {
      zh: `签发日期${on}还没有到（今天${judged.today}）`,
      en: `the day ${on} has not come (today is ${judged.today})`,
    }
    problems.push(
      problem('day-to-come', 'on', what, { zh: '请填写实际签发的日期', en: 'give the day on which it is signed' }),
    )
  }
  const contacted =
    round.contacts
      .map(({ details }) => details.on)
      .toSorted()
      .at(0) ?? null
  if (contacted !== null && on < contacted) {
    const what = {
      zh: `签发日期${on}早于联系代表（委员）的日期（${contacted}）`,
      en: `the day ${on} lies before the contact with the proposer (${contacted})`,
    }
    problems.push(
      problem('day-too-early', 'on', what, {
        zh: '须先联系、后答复，请核对日期',
        en: 'contact comes before the reply; check the days',
      }),
    )
  }
  const gone = seen.fresh.filter(({ value }) => value === null)
  if (gone.length > 0) {
    const names = gone.map(({ words }) => words.zh).join('、')
    problems.push(
      problem(
        'figure-missing',
        null,
        {
          zh: `稿中用到的数据现在缺失：${names}`,
          en: `figures of the text are not known now: ${gone.map(({ words }) => words.en).join(', ')}`,
        },
        { zh: '请退回修改，或等数据到齐', en: 'send it back, or wait for them' },
      ),
    )
  } else if (seen.mark !== seen.freshMark) {
    const changed = seen.fresh.filter(
      ({ code, printed }) => seen.drafted.find((each) => each.code === code)?.printed !== printed,
    )
    const list = (language: 'zh' | 'en'): string =>
      changed
        .map(
          ({ code, words, printed }) =>
            `${words[language]} ${seen.drafted.find((each) => each.code === code)?.printed ?? '—'} → ${printed ?? '—'}`,
        )
        .join(language === 'zh' ? '；' : '; ')
    problems.push(
      problem(
        'figures-changed',
        'mark',
        {
          zh: changed.length > 0 ? `数据在此期间有变化：${list('zh')}` : '所见数据不是现在的数据',
          en:
            changed.length > 0
              ? `figures have changed meanwhile: ${list('en')}`
              : 'what was seen are not the figures of now',
        },
        {
          zh: '请重新打开答复稿，看过现在的数值再签发',
          en: 'open the draft again and sign it with the figures of now',
        },
      ),
    )
  }
  return problems
}
