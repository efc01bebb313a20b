/** Posts of schools as doors show them, and as a sheet. */
import { stageWords } from '#kernel/stage.ts'
import { printable, type SchoolReckoned } from '../county-needs.ts'
import { column, twoDecimals, type StaffingSheet } from '../staffing-sheet.ts'
import { taughtSubjectWords } from '../teachers/teacher-words.ts'
import type { SchoolPosts as ShownPosts } from './contract.ts'
import { deciderWords, inPostSourceWords, postFlagWords } from './post-words.ts'

type Registered = ReadonlyMap<string, { readonly name: string; readonly townName: string | null }>

export function postsShown({ school, posts }: SchoolReckoned, registered: Registered): ShownPosts {
  const { facts, need } = posts
  const known = registered.get(school.code)
  return {
    school: school.code,
    schoolName: known?.name ?? school.name,
    townName: known?.townName ?? school.town,
    type: school.type,
    isSmall: facts.isSmall,
    isPoint: facts.isPoint,
    stages: facts.stages.map((stage, i) => ({ ...stage, byPupils: printable(need.stages[i] ?? null) })),
    approved: facts.approved,
    inPost: posts.inPost,
    inPostSource: posts.inPostSource,
    outside: facts.roster ? facts.roster.contract + facts.roster.substitute : null,
    byPupils: printable(need.byPupils),
    byClasses: printable(need.byClasses),
    byPoint: printable(need.byPoint),
    needed: posts.needed,
    decidedBy: need.decidedBy,
    headroom: posts.headroom,
    standardGap: posts.standardGap,
    flags: [...posts.flags],
    lacking: [...facts.lacking],
  }
}

const orMissing = (value: number | null): number | string => value ?? '缺数据'

export const postSheets = (schools: readonly ShownPosts[]): StaffingSheet[] => [
  {
    name: '分校编制',
    columns: [
      column('乡镇'),
      column('学校', 28),
      column('学校标识码', 14),
      column('学段', 10),
      column('在校生数(人)'),
      column('班级数(个)'),
      column('按生师比(人)'),
      column('按班师比(人)'),
      column('教学点最低(人)'),
      column('标准应有(人)'),
      column('取用', 14),
      column('核定编制(人)'),
      column('实有(人)'),
      column('实有来源', 26),
      column('聘任、代课(人)'),
      column('空编(+)超编(-)(人)'),
      column('标准差额(人)'),
      column('标记', 24),
      column('缺少学科', 24),
    ],
    rows: schools.map((own) => [
      own.townName,
      own.schoolName,
      own.school,
      own.stages.map(({ stage }) => stageWords[stage].zh).join('、'),
      own.stages.map(({ pupils }) => orMissing(pupils)).join('+'),
      own.stages.map(({ classes }) => orMissing(classes)).join('+'),
      twoDecimals(own.byPupils),
      twoDecimals(own.byClasses),
      twoDecimals(own.byPoint),
      orMissing(own.needed),
      own.decidedBy ? deciderWords[own.decidedBy].zh : '',
      orMissing(own.approved),
      orMissing(own.inPost),
      inPostSourceWords[own.inPostSource].zh,
      own.outside,
      orMissing(own.headroom),
      orMissing(own.standardGap),
      own.flags.map((flag) => postFlagWords[flag].zh).join('；'),
      own.lacking.map((subject) => taughtSubjectWords[subject].zh).join('、'),
    ]),
  },
]
