/** What stands against filling posts, leaving them free and closing a round; all of it at once. */
import { stageWords } from '#kernel/stage.ts'
import { holdsPost } from '../teachers/teacher-words.ts'
import { mayTeachIn, type Teacher } from '../teachers/teacher-table.ts'
import type { AnnouncedPost, CampaignState } from './campaign-state.ts'
import { fault, judgeOpen, type StepFault } from './step-fault.ts'

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
