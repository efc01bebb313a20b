/** A campaign as doors show it: its head, its posts and schools, what was recorded without a name, and as sheets with names. */
import { stageWords } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import { column, type StaffingSheet } from '../staffing-sheet.ts'
import type { Teacher } from '../teachers/teacher-table.ts'
import { taughtSubjectWords } from '../teachers/teacher-words.ts'
import { campaignEventWords, resultWords, rounds, roundWords } from './appointment-words.ts'
import type { CampaignEvent, CampaignState, TeacherStanding } from './campaign-state.ts'
import type { CampaignHead, CampaignPost } from './contract.ts'

type Names = ReadonlyMap<string, { readonly name: string }>

interface Head {
  readonly county: string
  readonly id: string
  readonly name: string
  readonly year: number
  readonly at: string
  readonly personName: string
}

const nameIn = (schools: Names, code: string): string => schools.get(code)?.name ?? code

export function headShown(head: Head, state: CampaignState): CampaignHead {
  const teachers = [...state.teachers.values()]
  return {
    ...head,
    stage: state.stage,
    round: state.round,
    closed: [...state.closed],
    total: state.total && { ...state.total },
    announced: state.announced,
    filled: state.filled,
    left: state.left,
    smallLeft: state.smallLeft,
    inTraining: teachers.filter(({ result }) => result === 'training').length,
    contracts: teachers.filter(({ contract }) => contract !== null).length,
    filedOn: state.filedOn,
  }
}

/** Posts of small schools that are free come first: they are to be filled first. */
export const postsShown = ({ posts }: CampaignState, schools: Names): CampaignPost[] =>
  [...posts.values()]
    .map(({ count, exceptions, ...post }) => ({
      ...post,
      schoolName: nameIn(schools, post.school),
      announced: count,
      exceptions: exceptions.map((each) => ({ ...each })),
    }))
    .toSorted(
      (a, b) =>
        Number(b.isSmall && b.left > 0) - Number(a.isSmall && a.left > 0) ||
        (a.school < b.school ? -1 : a.school > b.school ? 1 : a.post < b.post ? -1 : 1),
    )

export const schoolsShown = (posts: readonly CampaignPost[]) =>
  [...Map.groupBy(posts, ({ school }) => school)].map(([school, own]) => {
    const sum = (value: (post: CampaignPost) => number): number => own.reduce((all, post) => all + value(post), 0)
    return {
      school,
      schoolName: own[0]!.schoolName,
      isSmall: own.some(({ isSmall }) => isSmall),
      announced: sum(({ announced }) => announced),
      filled: sum(({ filled }) => filled),
      left: sum(({ left }) => left),
    }
  })

export const filledByRound = ({ teachers }: CampaignState) =>
  rounds.map((round) => ({
    round,
    filled: [...teachers.values()].filter((each) => each.round === round && each.post !== null).length,
  }))

/** What was recorded, by counts and posts, without a teacher's name. */
export function eventWords(event: CampaignEvent): Words {
  const { zh, en } = campaignEventWords[event.kind]
  const more = ((): Words => {
    if (event.kind === 'total-announced')
      return { zh: `${event.details.posts}个，${event.details.document}`, en: `${event.details.posts}` }
    if (event.kind === 'posts-announced') {
      const posts = event.details.posts.reduce((sum, { count }) => sum + count, 0)
      return { zh: `${posts}个`, en: `${posts}` }
    }
    if (event.kind === 'round-opened' || event.kind === 'round-closed') return roundWords[event.details.round]
    if (event.kind === 'appointed') {
      const { length } = event.details.appointments
      return {
        zh: `${roundWords[event.details.round].zh}${length}人`,
        en: `${length}, ${roundWords[event.details.round].en}`,
      }
    }
    if (event.kind === 'exception')
      return { zh: `${event.details.post}：${event.details.reason}`, en: event.details.post }
    if (event.kind === 'training' || event.kind === 'contract')
      return { zh: `${event.details.teachers.length}人`, en: `${event.details.teachers.length}` }
    if (event.kind === 'filed') return { zh: `${event.details.on}，${event.details.document}`, en: event.details.on }
    return { zh: '1人', en: '1' }
  })()
  return { zh: `${zh}：${more.zh}`, en: `${en}: ${more.en}` }
}

export interface Appointee extends TeacherStanding {
  readonly name: string
  readonly originName: string
  readonly school: string | null
  readonly schoolName: string | null
}

/** Every teacher of whom something was recorded, by school of origin; names are those of the roster. */
export const appointeesOf = (
  { teachers, posts }: CampaignState,
  schools: Names,
  roster: ReadonlyMap<string, Teacher>,
): Appointee[] =>
  [...teachers.values()]
    .map((each) => {
      const school = each.post === null ? null : (posts.get(each.post)?.school ?? null)
      return {
        ...each,
        name: roster.get(each.teacher)?.name ?? '',
        originName: nameIn(schools, each.origin),
        school,
        schoolName: school === null ? null : nameIn(schools, school),
      }
    })
    .toSorted((a, b) => (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : a.teacher < b.teacher ? -1 : 1))

export const campaignSheets = (posts: readonly CampaignPost[], appointees: readonly Appointee[]): StaffingSheet[] => [
  {
    name: '岗位',
    columns: [
      column('岗位编号', 16),
      column('学校', 28),
      column('学校标识码', 14),
      column('学段', 8),
      column('学科', 20),
      column('小规模学校', 10),
      column('公布(个)'),
      column('聘满(个)'),
      column('剩余(个)'),
      column('空缺说明', 40),
    ],
    rows: posts.map((own) => [
      own.post,
      own.schoolName,
      own.school,
      stageWords[own.stage].zh,
      taughtSubjectWords[own.subject].zh,
      own.isSmall ? '是' : '否',
      own.announced,
      own.filled,
      own.left,
      own.exceptions.map(({ round, reason }) => `${roundWords[round].zh}：${reason}`).join('；'),
    ]),
  },
  {
    name: '教师',
    columns: [
      column('教师编号', 16),
      column('姓名', 10),
      column('原学校', 28),
      column('结果', 12),
      column('轮次', 18),
      column('岗位编号', 16),
      column('聘任学校', 28),
      column('说明', 30),
      column('合同编号', 16),
      column('合同开始', 12),
      column('合同结束', 12),
    ],
    rows: appointees.map((own) => [
      own.teacher,
      own.name,
      own.originName,
      resultWords[own.result].zh,
      own.round === null ? '' : roundWords[own.round].zh,
      own.post,
      own.schoolName,
      own.reason,
      own.contract?.number ?? null,
      own.contract?.from ?? null,
      own.contract?.to ?? null,
    ]),
  },
]
