/** The proposal that a command is about, held until it is done; a county's bureau reaches one of its city only where it has a part. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { gatherCases, type ProposalCase } from './gather.ts'
import { hasPart } from './proposal-shown.ts'
import type { NewProposalEvent } from './proposal-events.ts'
import { appendProposalEvent, documentsOf, holdProposals } from './store.ts'
import type { StepProblem } from './proposal-shapes.ts'

export const noSuchProposal = (id: string): Refusal =>
  refuse(
    'no-such-proposal',
    { id },
    { zh: '没有这件建议（提案），请刷新页面', en: 'there is no such proposal; reload the page' },
  )

export const noSuchDocument = (id: string): Refusal =>
  refuse(
    'no-such-document',
    { id },
    { zh: '没有这份材料，请先上传', en: 'there is no such document; hand it in first' },
  )

export interface Named {
  readonly county: string
  readonly id: string
  readonly office?: string | undefined
}

/** For reading. */
export async function caseOf(
  context: Pick<AnswerContext, 'database' | 'today'>,
  { county, id, office }: Named,
): Promise<ProposalCase | Refusal> {
  const [own] = await gatherCases(context, [county], [id])
  return own && hasPart(own, office ?? county) ? own : noSuchProposal(id)
}

export async function holdCase(
  context: AnswerContext,
  named: Named,
  document?: string,
): Promise<ProposalCase | Refusal> {
  await holdProposals(context.database, named.county)
  const own = await caseOf(context, named)
  if (isRefusal(own) || document === undefined) return own
  return (await documentsOf(context.database, named.county, [document])).has(document) ? own : noSuchDocument(document)
}

export const append = (
  { database, caller, now }: AnswerContext,
  { county, id }: { readonly county: string; readonly id: string },
  event: NewProposalEvent,
  document: string | null = null,
): Promise<number> =>
  appendProposalEvent(database, {
    ...event,
    county,
    proposal: id,
    document,
    at: now,
    person: caller.id,
    personName: caller.name,
  })

/** Writes the event down where nothing stands in the way. */
export async function record(
  context: AnswerContext,
  named: Named & { readonly document?: string | undefined },
  event: NewProposalEvent,
  judge: (own: ProposalCase) => readonly StepProblem[],
): Promise<{ recorded: boolean; problems: StepProblem[] } | Refusal> {
  const own = await holdCase(context, named, named.document)
  if (isRefusal(own)) return own
  const problems = [...judge(own)]
  if (problems.length > 0) return { recorded: false, problems }
  await append(context, named, event, named.document ?? null)
  return { recorded: true, problems: [] }
}
