/** Finds the commitment that a command is about, holds its county until the command is done, and says why it may not be recorded. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { commitmentsChanged } from './commitments-changed.ts'
import type { NewCommitmentEvent } from './commitment-events.ts'
import { holdCommitments, statesOf, type StoredState } from './store.ts'
import { writeEvents, type WrittenBy } from './write-events.ts'

export const noSuchCommitment = (id: string): Refusal =>
  refuse('no-such-commitment', { id }, { zh: '没有这条承诺，请刷新后重试', en: 'there is no such commitment; reload' })

export const hasEnded = (id: string, kind: 'withdrawn' | 'transferred', to: string | null): Refusal =>
  refuse(
    'commitment-has-ended',
    { id, kind, ...(to === null ? {} : { to }) },
    kind === 'withdrawn'
      ? { zh: '这条承诺已撤销，不能再登记', en: 'the commitment was withdrawn; nothing more can be recorded of it' }
      : { zh: `这条承诺已移交 ${to}，请在那里办理`, en: `the commitment was handed over to ${to}; go there` },
  )

const ofAnotherSchool = (id: string, school: string): Refusal =>
  refuse(
    'commitment-of-another-school',
    { id, school },
    { zh: '这条承诺不是这所学校的', en: 'the commitment is not about this school' },
  )

export const byOf = ({ caller }: AnswerContext): WrittenBy => ({ id: caller.id, name: caller.name })

export async function holdCommitment(
  context: AnswerContext,
  { county, id, school }: { readonly county: string; readonly id: string; readonly school?: string | undefined },
): Promise<StoredState | Refusal> {
  await holdCommitments(context.database, county)
  const [stored] = await statesOf(context.database, { counties: [county], ids: [id] })
  if (!stored) return noSuchCommitment(id)
  const { ended, terms } = stored.state
  if (ended) return hasEnded(id, ended.kind, ended.to)
  if (school !== undefined && terms.school !== school) return ofAnotherSchool(id, school)
  return stored
}

/** Those of a pledge or a reply change only by the paper that made them. */
export function refusePapers({ state }: StoredState): Refusal | null {
  const { kind, title } = state.terms.source
  if (kind === 'decision' || kind === 'task') return null
  return refuse(
    'changes-by-its-paper',
    { kind, title },
    kind === 'pledge'
      ? {
          zh: `“${title}”的承诺须经补充协议变更`,
          en: `what "${title}" promises changes by its supplementary agreement`,
        }
      : {
          zh: `“${title}”的承诺须在该建议的办理中变更`,
          en: `what "${title}" promises changes where the proposal is handled`,
        },
  )
}

/** One event, and the queue told where it may alter what the data say. */
export async function record(
  context: AnswerContext,
  stored: StoredState,
  event: NewCommitmentEvent,
): Promise<Record<string, never>> {
  const { county, id } = stored
  await writeEvents(context.database, [{ county, id, stored, events: [event] }], byOf(context), context.now)
  if (event.kind === 'amended') tellCommitments(context, county)
  return {}
}

/** Once it is really saved, commitments of the county are scored by what is known already. */
export const tellCommitments = (context: Pick<AnswerContext, 'afterCommit' | 'jobs'>, county: string): void =>
  context.afterCommit(() => context.jobs.tell(commitmentsChanged, { county }, county))

/** Holds it, asks whether it may be, and records it. */
export async function recordOf(
  context: AnswerContext,
  asked: { readonly county: string; readonly id: string; readonly school?: string | undefined },
  eventFor: (stored: StoredState) => NewCommitmentEvent | Refusal | Promise<NewCommitmentEvent | Refusal>,
): Promise<Record<string, never> | Refusal> {
  const stored = await holdCommitment(context, asked)
  if (isRefusal(stored)) return stored
  const event = await eventFor(stored)
  return isRefusal(event) ? event : record(context, stored, event)
}
