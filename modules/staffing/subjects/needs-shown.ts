/** Needs of subjects as doors show them, and as sheets. */
import { stageWords } from '#kernel/stage.ts'
import { toNumber } from '#kernel/ratio.ts'
import { subjectWords } from '#modules/standards/contract.ts'
import type { z } from 'zod'
import type { SchoolReckoned } from '../county-needs.ts'
import { column, twoDecimals, type StaffingSheet } from '../staffing-sheet.ts'
import { counsellorShape, type SchoolNeeds } from './contract.ts'
import type { CountyNeed } from './subject-needs.ts'

type Registered = ReadonlyMap<
  string,
  {
    readonly name: string
    readonly townName: string | null
    readonly wgs84: { readonly longitude: number; readonly latitude: number } | null
  }
>
export type CounsellorShown = z.infer<typeof counsellorShape>

export const needsShown = ({ school, stages }: SchoolReckoned, registered: Registered): SchoolNeeds[] => {
  const known = registered.get(school.code)
  return stages.map(({ row, classes, needs, generalists, byRule }) => ({
    school: school.code,
    schoolName: known?.name ?? school.name,
    townName: known?.townName ?? school.town,
    location: known?.wgs84 ?? null,
    stage: row.stage,
    pupils: row.pupils,
    classes: classes.map((each) => ({ ...each })),
    subjects: needs.map((need) => ({ ...need, periods: toNumber(need.periods), fullTime: toNumber(need.fullTime) })),
    generalists,
    resourceRule: {
      ...byRule,
      gap: byRule.needed === null || byRule.inPost === null ? null : byRule.needed - byRule.inPost,
    },
    visiting: row.visitingPeArtsTeachers,
  }))
}

export const counsellorsShown = (
  { school, counsellors }: SchoolReckoned,
  registered: Registered,
): CounsellorShown[] => {
  if (!counsellors) return []
  const known = registered.get(school.code)
  const pupils = school.rows.map((row) => row.pupils)
  return [
    {
      school: school.code,
      schoolName: known?.name ?? school.name,
      townName: known?.townName ?? school.town,
      pupils: pupils.includes(null) ? null : pupils.reduce<number>((sum, own) => sum + own!, 0),
      ...counsellors,
    },
  ]
}

const orMissing = (value: number | null): number | string => value ?? '缺数据'

export const needSheets = (
  total: readonly CountyNeed[],
  schools: readonly SchoolNeeds[],
  counsellors: readonly CounsellorShown[],
): StaffingSheet[] => [
  {
    name: '全县学科缺口',
    columns: [
      column('学段', 8),
      column('学科', 24),
      column('周课时(课时)'),
      column('折合整岗(人)'),
      column('分校应有合计(人)', 14),
      column('全县合并进位(人)', 14),
      column('实有(人)'),
      column('实有缺数据学校(所)', 16),
      column('缺口(人)'),
      column('有缺口学校(所)', 14),
    ],
    rows: total.map((own) => [
      stageWords[own.stage].zh,
      subjectWords[own.subject].zh,
      own.periods,
      twoDecimals(own.fullTime),
      own.posts,
      own.postsTogether,
      own.inPost,
      own.unknown,
      own.lacking,
      own.lackingSchools,
    ]),
  },
  {
    name: '分校学科需求',
    columns: [
      column('乡镇'),
      column('学校', 28),
      column('学校标识码', 14),
      column('学段', 8),
      column('学科', 24),
      column('周课时(课时)'),
      column('教师周任课(课时)'),
      column('折合整岗(人)'),
      column('应有(人)'),
      column('实有(人)'),
      column('兼教(人)'),
      column('差额(人)'),
    ],
    rows: schools.flatMap((own) =>
      own.subjects.map((need) => [
        own.townName,
        own.schoolName,
        own.school,
        stageWords[own.stage].zh,
        subjectWords[need.subject].zh,
        need.periods,
        need.load,
        twoDecimals(need.fullTime),
        need.posts,
        orMissing(need.inPost),
        need.also,
        orMissing(need.gap),
      ]),
    ),
  },
  {
    name: '体艺教师（R3）',
    columns: [
      column('学校', 28),
      column('学段', 8),
      column('在校生数(人)'),
      column('R3应有(人)'),
      column('按课时应有(人)'),
      column('统计实有(人)'),
      column('R3差额(人)'),
      column('走教、轮岗、兼职(人)'),
    ],
    rows: schools.map((own) => [
      own.schoolName,
      stageWords[own.stage].zh,
      orMissing(own.pupils),
      orMissing(own.resourceRule.needed),
      orMissing(own.resourceRule.byPeriods),
      orMissing(own.resourceRule.inPost),
      orMissing(own.resourceRule.gap),
      own.visiting,
    ]),
  },
  {
    name: '心理健康教师',
    columns: [
      column('乡镇'),
      column('学校', 28),
      column('在校生数(人)'),
      column('应有(人)'),
      column('实有(人)'),
      column('差额(人)'),
      column('可兼职', 8),
    ],
    rows: counsellors.map((own) => [
      own.townName,
      own.schoolName,
      orMissing(own.pupils),
      orMissing(own.needed),
      orMissing(own.inPost),
      orMissing(own.gap),
      own.mayBePartTime ? '是' : '否',
    ]),
  },
]
