/** What stands against a step of a campaign; all of it at once, with the row of the list that it is about. */
import { stageWords } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import { holdsPost } from '../teachers/teacher-words.ts'
import { mayTeachIn, type Teacher } from '../teachers/teacher-table.ts'
import { rounds, roundWords, type Round } from './appointment-words.ts'
import { nextRound, type AnnouncedPost, type CampaignState } from './campaign-state.ts'

export interface StepFault {
  readonly row: number | null
  readonly code: string
  readonly what: Words
  readonly todo: Words
}

const fault = (row: number | null, code: string, what: Words, todo: Words): StepFault => ({ row, code, what, todo })

/** Nothing more is recorded of a campaign that has been filed. */
export const judgeOpen = ({ filedOn }: CampaignState): StepFault[] =>
  filedOn === null
    ? []
    : [
        fault(
          null,
          'filed-already',
          { zh: `本批次已于${filedOn}备案`, en: `the campaign was filed on ${filedOn}` },
          { zh: '需要变动的，请新建一个批次', en: 'begin a new campaign for what has to change' },
        ),
      ]

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

interface Asked {
  readonly post: string
  readonly teacher: string
  readonly reason?: string | undefined
}

function judgeTeacher(
  row: number,
  teacher: Teacher | undefined,
  { teacher: id, reason }: Asked,
  post: AnnouncedPost | undefined,
  { round }: CampaignState,
): StepFault[] {
  if (!teacher) {
    return [
      fault(
        row,
        'no-such-teacher',
        { zh: `名册中没有编号为 ${id} 的教师`, en: `the roster has no teacher ${id}` },
        { zh: '请核对教师编号', en: 'check the number' },
      ),
    ]
  }
  const found: StepFault[] = []
  if (!holdsPost(teacher.employment)) {
    found.push(
      fault(
        row,
        'outside-establishment',
        { zh: `${teacher.name}（${id}）不占编制，不能聘到编制岗位`, en: `${id} is not of the establishment` },
        { zh: '聘任、代课教师不参加县管校聘', en: 'those on contract and substitutes take no part' },
      ),
    )
  }
  if (post && mayTeachIn(teacher, post.stage) === false) {
    found.push(
      fault(
        row,
        'no-certificate',
        {
          zh: `${teacher.name}（${id}）没有${stageWords[post.stage].zh}教师资格`,
          en: `${id} has no certificate for the ${stageWords[post.stage].en} stage`,
        },
        { zh: '请聘到资格相符的学段', en: 'appoint them in a stage that the certificate holds for' },
      ),
    )
  }
  if (post && round === 'school' && teacher.school !== post.school) {
    found.push(
      fault(
        row,
        'other-school',
        { zh: `校内竞聘只能聘本校教师，${teacher.name}（${id}）在另一所学校`, en: `${id} is of another school` },
        { zh: '请在学区（跨校）竞聘中办理', en: 'appoint them in the round across schools' },
      ),
    )
  }
  if (round === 'assignment' && (reason ?? '').trim().length < 4) {
    found.push(
      fault(
        row,
        'reason-missing',
        { zh: `组织调剂${teacher.name}（${id}）没有写明原因`, en: `no reason is given for assigning ${id}` },
        { zh: '请写明调剂原因', en: 'say why' },
      ),
    )
  }
  return found
}

/** A post that is not announced cannot be filled; a teacher holds one at most. */
export function judgeAppointments(
  state: CampaignState,
  asked: readonly Asked[],
  teachers: ReadonlyMap<string, Teacher>,
): StepFault[] {
  const found = judgeOpen(state)
  if (state.round === null) {
    found.push(
      fault(
        null,
        'no-round',
        { zh: '没有进行中的竞聘', en: 'no round is open' },
        { zh: '请先开始一轮', en: 'open a round first' },
      ),
    )
  }
  const left = new Map([...state.posts].map(([code, post]) => [code, post.left]))
  const held = new Set([...state.teachers.values()].filter(({ post }) => post !== null).map(({ teacher }) => teacher))
  for (const [row, each] of asked.entries()) {
    const post = state.posts.get(each.post)
    if (!post) {
      found.push(
        fault(
          row,
          'not-announced',
          { zh: `岗位 ${each.post} 没有公布`, en: `post ${each.post} has not been announced` },
          { zh: '未公布的岗位不能聘任；请核对编号', en: 'only what is announced can be filled; check the number' },
        ),
      )
    } else {
      const seats = left.get(each.post)! - 1
      left.set(each.post, seats)
      if (seats < 0) {
        found.push(
          fault(
            row,
            'post-full',
            { zh: `岗位 ${each.post} 已聘满`, en: `post ${each.post} is filled` },
            { zh: '请改聘其他岗位', en: 'choose another post' },
          ),
        )
      }
    }
    if (held.has(each.teacher)) {
      found.push(
        fault(
          row,
          'holds-one',
          { zh: `教师 ${each.teacher} 已聘一个岗位`, en: `${each.teacher} holds a post already` },
          { zh: '一名教师只能聘一个岗位；需要变动的，先撤销原聘任', en: 'take the former appointment back first' },
        ),
      )
    }
    held.add(each.teacher)
    found.push(...judgeTeacher(row, teachers.get(each.teacher), each, post, state))
  }
  return found
}

export function judgeVacating(state: CampaignState, teacher: string): StepFault[] {
  const found = judgeOpen(state)
  if (state.teachers.get(teacher)?.result === 'appointed') return found
  return [
    ...found,
    fault(
      null,
      'not-appointed',
      { zh: `教师 ${teacher} 没有聘任`, en: `${teacher} has not been appointed` },
      { zh: '请刷新页面核对', en: 'reload and check' },
    ),
  ]
}

export function judgeException(state: CampaignState, code: string): StepFault[] {
  const found = judgeOpen(state)
  const post = state.posts.get(code)
  if (state.round === null || !post || !post.isSmall || post.left === 0) {
    found.push(
      fault(
        null,
        'no-exception',
        { zh: `岗位 ${code} 现在不需要说明`, en: `no reason is asked for of ${code} now` },
        {
          zh: '只在竞聘进行中，对小规模学校空缺的岗位说明',
          en: 'only free posts of small schools, while a round is open',
        },
      ),
    )
  }
  return found
}

/** A round closes only when the posts of small schools are filled, or it is said why they are not. */
export function judgeClosing(state: CampaignState): StepFault[] {
  const found = judgeOpen(state)
  const { round } = state
  if (round === null) {
    return [
      ...found,
      fault(null, 'no-round', { zh: '没有进行中的竞聘', en: 'no round is open' }, { zh: '请刷新页面', en: 'reload' }),
    ]
  }
  for (const { post, isSmall, left, exceptions } of state.posts.values()) {
    if (!isSmall || left === 0 || exceptions.some((each) => each.round === round)) continue
    found.push(
      fault(
        null,
        'small-school-free',
        {
          zh: `小规模学校岗位 ${post} 还空${left}个，本轮没有说明`,
          en: `${left} of ${post}, a small school's, are free without a reason`,
        },
        { zh: '请先聘任，或说明本轮为何空缺', en: 'fill it, or say why it stays free in this round' },
      ),
    )
  }
  return found
}

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
