/** What stands against announcing the total and posts of a campaign, and opening a round. */
import { rounds, roundWords, type Round } from './appointment-words.ts'
import { nextRound, type AnnouncedPost, type CampaignState } from './campaign-state.ts'
import { fault, judgeOpen, type StepFault } from './step-fault.ts'

export function judgeTotal(state: CampaignState, posts: number): StepFault[] {
  const found = judgeOpen(state)
  if (state.round !== null || state.closed.length > 0) {
    found.push(
      fault(
        null,
        'round-begun',
        { zh: '竞聘已经开始，不能再改总量', en: 'rounds have begun; the total stands' },
        { zh: '请新建一个批次', en: 'begin a new campaign' },
      ),
    )
  }
  if (posts < state.announced) {
    found.push(
      fault(
        null,
        'total-too-small',
        {
          zh: `总量${posts}个，少于已公布的${state.announced}个岗位`,
          en: `${posts} in all, ${state.announced} announced`,
        },
        { zh: '请核对总量', en: 'check the total' },
      ),
    )
  }
  return found
}

export function judgePosts(
  state: CampaignState,
  posts: readonly Omit<AnnouncedPost, 'isSmall'>[],
  schools: ReadonlyMap<string, { readonly name: string; readonly isOpen: boolean }>,
): StepFault[] {
  const found = judgeOpen(state)
  if (state.total === null) {
    found.push(
      fault(
        null,
        'no-total',
        { zh: '还没有公布编制和岗位总量', en: 'the total of posts has not been announced' },
        { zh: '请先登记总量和文号', en: 'record the total and its document first' },
      ),
    )
  }
  if (state.round !== null || state.closed.length === rounds.length) {
    found.push(
      fault(
        null,
        'not-now',
        { zh: '竞聘进行中或已结束，不能公布岗位', en: 'posts are announced before a round or between two' },
        { zh: '请在本轮结束后、下一轮开始前公布', en: 'announce them between rounds' },
      ),
    )
  }
  const seen = new Set(state.posts.keys())
  for (const [row, { post, school }] of posts.entries()) {
    if (seen.has(post)) {
      found.push(
        fault(
          row,
          'post-twice',
          { zh: `岗位编号 ${post} 重复`, en: `the number ${post} is taken` },
          { zh: '请换一个编号', en: 'give it another number' },
        ),
      )
    }
    seen.add(post)
    const known = schools.get(school)
    if (known?.isOpen) continue
    found.push(
      fault(
        row,
        'no-such-school',
        known
          ? { zh: `${known.name}已不在办`, en: `${known.name} is no longer open` }
          : { zh: `本县名录中没有学校 ${school}`, en: `the county has no school ${school}` },
        { zh: '请核对学校标识码', en: 'check the code of the school' },
      ),
    )
  }
  const all = state.announced + posts.reduce((sum, { count }) => sum + count, 0)
  if (state.total !== null && all > state.total.posts) {
    found.push(
      fault(
        null,
        'over-total',
        {
          zh: `岗位合计${all}个，超过公布的总量${state.total.posts}个`,
          en: `${all} posts, more than the total of ${state.total.posts}`,
        },
        { zh: '请减少岗位，或先核定新的总量', en: 'take some out, or have a new total set' },
      ),
    )
  }
  return found
}

export function judgeRound(state: CampaignState, round: Round): StepFault[] {
  const found = judgeOpen(state)
  const next = nextRound(state)
  if (state.posts.size === 0) {
    found.push(
      fault(
        null,
        'no-posts',
        { zh: '还没有公布岗位', en: 'no posts have been announced' },
        { zh: '请先公布分校岗位', en: 'announce posts first' },
      ),
    )
  } else if (round !== next) {
    const now = state.round
    found.push(
      fault(
        null,
        'round-order',
        now !== null
          ? { zh: `${roundWords[now].zh}还没有结束`, en: `the ${roundWords[now].en} is still open` }
          : { zh: `${roundWords[round].zh}不是下一轮`, en: `${roundWords[round].en} is not the next round` },
        next === null
          ? { zh: '请先结束进行中的一轮', en: 'close the open round first' }
          : { zh: `下一轮是${roundWords[next].zh}`, en: `the next is ${roundWords[next].en}` },
      ),
    )
  }
  return found
}
