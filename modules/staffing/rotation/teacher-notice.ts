/**
 * The page for one teacher: why I, why there, which of my wishes, which rule, whom to ask, how to object. Plain data in both
 * languages; it names nobody else.
 */
import type { Words } from '#kernel/words.ts'
import { stageWords } from '#kernel/stage.ts'
import { taughtSubjectWords } from '../teachers/teacher-words.ts'
import { clauseWords } from './clause-words.ts'
import type { MadeRotation } from './made-rotation.ts'
import { movesShown, staysShown, type TeachersById } from './moves-shown.ts'
import { keyOf, needGroup, type Candidate, type Post } from './rotation-problem.ts'
import type { MoveShown, RuleLine, StayShown, TeacherNotice } from './rotation-shapes.ts'
import { statusOfMove, type RotationState } from './rotation-state.ts'
import { directionWords, moveWayWords, stayReasonWords, wishOutcomeWords } from './rotation-words.ts'

type Section = TeacherNotice['sections'][number]

export const postWords = (post: Post): Words =>
  post === 'principal' ? { zh: '校长', en: 'Principal' } : taughtSubjectWords[post]

/** The rules that decide about a teacher, in the order in which they come up. */
const rulesFor = (lines: readonly RuleLine[], isPrincipal: boolean): RuleLine[] =>
  lines.filter(({ code }) =>
    isPrincipal
      ? code !== 'exchange.years'
      : code !== 'exchange.principal-terms' && code !== 'exchange.principal-years',
  )

function orderLine(candidate: Candidate, order: number, all: number): Words {
  const { moves, lastMove, years } = candidate
  const before =
    moves === 0
      ? { zh: '以往没有交流过', en: 'no earlier move is known' }
      : { zh: `以往交流${moves}次，最近一次${lastMove}学年`, en: `${moves} earlier, the last in ${lastMove}` }
  const stay =
    years === null
      ? { zh: '在现校年限未填', en: 'years at the school unknown' }
      : { zh: `在现校${years}年`, en: `${years} years at the school` }
  return {
    zh: `在全县${all}名符合条件的教师中，公开顺序列第${order}位：${before.zh}，${stay.zh}。顺序与填报的志愿无关。`,
    en: `Place ${order} of ${all} in the public order: ${before.en}, ${stay.en}. The order does not depend on wishes.`,
  }
}

function whyMe({ problem, standings, plan, lines }: MadeRotation, id: string): Words[] {
  const standing = standings[id]!
  const candidate = problem.candidates.find((each) => each.id === id)
  const told: Words[] = [{ zh: `${standing.found.why.zh}。`, en: `${standing.found.why.en}.` }]
  if (!candidate || standing.order === null) return told
  told.push(orderLine(candidate, standing.order, problem.candidates.length))
  const call = plan.called.find((each) => each.id === id)
  const spouse = problem.couples.find(({ ids }) => ids.includes(id))?.ids.find((each) => each !== id)
  if (call) {
    const share = lines.find(({ code }) => code === 'exchange.share')
    told.push(
      candidate.post === 'principal'
        ? { zh: '任期已满的校长全部列入。', en: 'Principals whose terms are over are all called.' }
        : {
            zh:
              call.isAsked && !plan.moves.some((move) => move.id === id)
                ? '还没有轮到您。有教师想接替您的岗位，您填报的学校没有岗位（或没有填报），所以您不动。'
                : call.isAsked
                  ? `按“${share?.words.zh}${share?.value.zh}”从前往后轮。还没有轮到您时，有教师要接替您的岗位，您填报的学校正好有岗位，所以提前交流；没有合适的学校就不动。`
                  : `按“${share?.words.zh}${share?.value.zh}”和骨干比例从前往后轮，轮到了您。`,
            en:
              call.isAsked && !plan.moves.some((move) => move.id === id)
                ? 'Your turn has not come. Somebody wanted your post, and no school of your list had one (or you named none), so you stay.'
                : call.isAsked
                  ? `Turns go from the front until "${share?.words.en}: ${share?.value.en}" is reached. Before your turn somebody wanted your post while a school of your list had one; without such a school you would have stayed.`
                  : `Turns go from the front until "${share?.words.en}: ${share?.value.en}" and the share of backbone teachers are reached, and yours came.`,
          },
    )
  } else if (spouse !== undefined && plan.called.some((each) => each.id === spouse)) {
    told.push({
      zh: '配偶已列入本次交流，您本次不列入。',
      en: 'Your spouse was called this time, so that you are not.',
    })
  } else {
    told.push({ zh: '本次未轮到。', en: 'It is not your turn this time.' })
  }
  return told
}

function whyThere(
  { problem }: MadeRotation,
  { to, toName, toStage, post, direction, way, km, fromName, from, stage }: MoveShown,
): Words[] {
  const key = keyOf(to, toStage, needGroup(post))
  const needed =
    problem.needs.find((each) => keyOf(each.school, each.stage, needGroup(each.post)) === key)?.needed ?? null
  const inPost = problem.posts
    .filter((each) => keyOf(each.school, each.stage, needGroup(each.post)) === key)
    .reduce((sum, each) => sum + each.inPost, 0)
  const subject = postWords(post)
  const own =
    problem.posts.find((each) => each.school === from && each.stage === stage && each.post === post)?.inPost ?? 0
  // Where posts are handed on the school needs nobody more than before: that one leaves it is the reason.
  const handedOn: Words[] =
    way === 'exchange'
      ? [
          {
            zh: `${toName}本次有一名${subject.zh}教师调出，由您接替，该校人数不变。`,
            en: `One in ${subject.en} leaves ${toName} this time and you follow into the post; the school has as many as before.`,
          },
        ]
      : []
  const need: Words =
    needed === null
      ? { zh: `${toName}${subject.zh}现有${inPost}人。`, en: `${toName} has ${inPost} in ${subject.en}.` }
      : {
          zh: `${toName}${stageWords[toStage].zh}${subject.zh}需要${needed}人，现有${inPost}人。`,
          en: `${toName} needs ${needed} in ${subject.en} (${stageWords[toStage].en}) and has ${inPost}.`,
        }
  return [
    ...handedOn,
    need,
    {
      zh: `方式：${moveWayWords[way].zh}。方向：${directionWords[direction].zh}。`,
      en: `Way: ${moveWayWords[way].en}. Direction: ${directionWords[direction].en}.`,
    },
    ...(km === null
      ? []
      : [{ zh: `两校直线距离约${km}km。`, en: `The schools are about ${km} km apart in a straight line.` }]),
    {
      zh: `${fromName}${subject.zh}现有${own}人；您调出后仍有人任教或有人接替。`,
      en: `${fromName} has ${own} in ${subject.en}; when you leave, others teach it or somebody follows you.`,
    },
  ]
}

function wishLines(wishes: TeacherNotice['wishes']): Words[] {
  if (wishes.length === 0)
    return [{ zh: '名册中没有填报可接受学校。', en: 'No acceptable school was named in the roster.' }]
  return [
    ...wishes.map(({ rank, schoolName, words }) => ({
      zh: `第${rank}志愿 ${schoolName}：${words.zh}`,
      en: `Wish ${rank}, ${schoolName}: ${words.en}`,
    })),
    {
      zh: '轮到您时，按您填的顺序给您第一所还有岗位的学校；如实填写不会吃亏，也不会被安排到没有填的学校。',
      en: 'When it is your turn you get the first school of your list that has a post left; an honest list never costs you anything, and you are sent nowhere that you did not name.',
    },
  ]
}

export function teacherNotice(
  made: MadeRotation,
  state: RotationState,
  teachers: TeachersById,
  given: Pick<TeacherNotice, 'year' | 'isSimulated' | 'watermark'> & { readonly teacher: string },
): TeacherNotice {
  const { teacher: id, ...rest } = given
  const { problem, plan, lines, contact, objections } = made
  const teacher = teachers.get(id)!
  const names = new Map(problem.schools.map(({ code, name }) => [code, name]))
  const candidate = problem.candidates.find((each) => each.id === id)
  const isCalled = plan.called.some((each) => each.id === id)
  const move: MoveShown | undefined = movesShown(made, state, teachers).find((each) => each.teacher === id)
  const stay: StayShown | undefined = staysShown(made, teachers).find((each) => each.teacher === id)
  const post = candidate?.post ?? (teacher.duty === 'principal' ? 'principal' : teacher.subject)
  const schoolName = names.get(teacher.school) ?? teacher.school
  const wishes = (isCalled ? (plan.wishes[id] ?? []) : []).map(({ school, outcome }, i) => ({
    rank: i + 1,
    school,
    schoolName: names.get(school) ?? school,
    outcome,
    words: wishOutcomeWords[outcome],
  }))
  const headline: Words = move
    ? {
        zh: `${rest.year}学年起由${schoolName}交流到${move.toName}`,
        en: `From ${schoolName} to ${move.toName} from the school year ${rest.year}`,
      }
    : stay?.isAsked
      ? { zh: '本次没有轮到，不动', en: 'Not your turn this time; you stay' }
      : stay
        ? {
            zh: `轮到您，未落实：${stayReasonWords[stay.reason].zh}`,
            en: `Your turn came, and you stay: ${stayReasonWords[stay.reason].en}`,
          }
        : { zh: '本次没有轮到', en: 'Not called this time' }
  const rules = rulesFor(lines, post === 'principal')
  const sections: Section[] = [
    {
      code: 'why-me',
      heading: isCalled ? { zh: '为什么是我', en: 'Why me' } : { zh: '为什么没有轮到我', en: 'Why not me' },
      lines: whyMe(made, id),
    },
    ...(move
      ? [{ code: 'why-there' as const, heading: { zh: '为什么去那里', en: 'Why there' }, lines: whyThere(made, move) }]
      : []),
    ...(isCalled
      ? [{ code: 'wishes' as const, heading: { zh: '我的志愿', en: 'My wishes' }, lines: wishLines(wishes) }]
      : []),
    {
      code: 'rules',
      heading: { zh: '依据', en: 'By which rules' },
      lines: rules.map(({ words, value, clause, setBy }) => {
        const source = clause ? clauseWords(clause) : { zh: '本方案公布的办法', en: 'the method of this plan' }
        return {
          zh: `${words.zh}：${value.zh}（${setBy ?? source.zh}）`,
          en: `${words.en}: ${value.en} (${setBy ?? source.en})`,
        }
      }),
    },
    {
      code: 'ask',
      heading: { zh: '问谁', en: 'Whom to ask' },
      lines: [
        contact === null
          ? {
              zh: '县（区）教育局人事科室（联系方式尚未设置）',
              en: 'The personnel office of the county (no contact has been set yet)',
            }
          : { zh: contact, en: contact },
      ],
    },
    {
      code: 'object',
      heading: { zh: '有异议怎么办', en: 'How to object' },
      lines: [
        {
          zh: '请把理由交给所在学校登记，县里书面答复；答复前不执行。',
          en: 'Give your reasons to your school, which records them; the county answers in writing, and until then the move is not carried out.',
        },
        ...(objections === null ? [] : [{ zh: objections, en: objections }]),
      ],
    },
  ]
  return {
    teacher: id,
    name: teacher.name,
    school: teacher.school,
    schoolName,
    post,
    stage: candidate?.stage ?? teacher.stage,
    ...rest,
    outcome: move ? 'moves' : stay ? 'stays' : 'not-called',
    to: move?.to ?? null,
    toName: move?.toName ?? null,
    headline,
    sections,
    wishes,
    rules,
    status: move ? statusOfMove(state, id) : null,
    planStatus: state.status,
    objections: state.objections
      .filter((each) => each.teacher === id)
      .map((each) => ({ ...each, teacherName: teacher.name })),
  }
}
