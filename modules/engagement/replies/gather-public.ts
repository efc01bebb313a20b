/** What a signed reply would say to the public, or why it may not be said. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { ProposalCase } from '../proposals/gather.ts'
import { classOf } from '../proposals/proposal-rules.ts'
import { ratingOf } from '../proposals/proposal-state.ts'
import { attitudeWords } from '../proposals/proposal-words.ts'
import { gatherGround } from '../publication/gather-facts.ts'
import type { SnapshotFacts } from '../publication/snapshot-shapes.ts'
import { printedReplies } from './gather-replies.ts'
import { publicReply } from './public-reply.ts'

export async function gatherPublicReply(
  context: AnswerContext,
  { proposal, state, rules }: ProposalCase,
): Promise<SnapshotFacts['reply'] | Refusal> {
  if (state.restriction !== null) {
    return refuse(
      'restricted',
      { id: proposal.id },
      {
        zh: `这件登记为不公开（${state.restriction}），答复不能提交公开`,
        en: `it is registered as restricted (${state.restriction}); its reply is not published`,
      },
    )
  }
  const reply = (await printedReplies(context.database, proposal, state)).at(-1)
  if (!reply) return refuse('no-signed-reply', {}, { zh: '还没有签发的答复', en: 'no reply is signed yet' })
  if (reply.isImported) {
    return refuse(
      'was-imported',
      {},
      {
        zh: '录入的已发答复没有逐项数据来源，请按原渠道公开',
        en: 'a reply that was sent before has no sources here; publish it as before',
      },
    )
  }
  const ground = await gatherGround(context, proposal.county)
  if (isRefusal(ground)) return ground
  const said = ratingOf(reply.round, proposal.proposers[0]!.name)
  return publicReply(
    {
      proposal,
      title: state.title,
      office: state.main?.name ?? ground.countyName,
      on: reply.on,
      signer: reply.signer,
      resultClass: classOf(rules, reply.result)?.words ?? { zh: reply.result, en: reply.result },
      satisfaction: said === null ? '未反馈' : attitudeWords[said.details.attitude].zh,
      paragraphs: reply.paragraphs,
      figures: reply.figures,
    },
    ground,
  )
}
