/** A plan of shared posts as sheets. */
import { stageWords } from '#kernel/stage.ts'
import { subjectWords } from '#modules/standards/contract.ts'
import { column, twoDecimals, type StaffingSheet } from '../staffing-sheet.ts'
import type { SharedPlan } from './contract.ts'

export const sharingSheets = ({ stage, bySubject, posts }: SharedPlan): StaffingSheet[] => [
  {
    name: '走教岗位',
    columns: [
      column('岗位', 8),
      column('学科', 24),
      column('主校', 28),
      column('任教学校', 28),
      column('学校标识码', 14),
      column('周课时(课时)'),
      column('折合整岗(人)'),
      column('每周到校(天)'),
      column('单程(分钟)'),
      column('单程(公里)'),
      column('岗位合计(课时)'),
      column('教师周任课(课时)'),
      column('每周路程(分钟)'),
    ],
    rows: posts.flatMap((post, i) =>
      post.schools.map((school) => [
        i + 1,
        subjectWords[post.subject].zh,
        post.homeName,
        school.schoolName,
        school.school,
        school.periods,
        twoDecimals(school.fullTime),
        school.days,
        Math.round(school.minutes),
        twoDecimals(school.kilometres),
        post.periods,
        post.load,
        Math.round(post.weeklyMinutes),
      ]),
    ),
  },
  {
    name: '节省岗位',
    columns: [
      column('学段', 8),
      column('学科', 24),
      column('参加学校(所)'),
      column('已配齐学校(所)'),
      column('逐校设岗(岗)'),
      column('走教以后(岗)'),
      column('理论最少(岗)'),
      column('节省(岗)'),
      column('未计入学校', 40),
    ],
    rows: bySubject.map((own) => [
      stageWords[stage].zh,
      subjectWords[own.subject].zh,
      own.schools,
      own.covered,
      own.alone,
      own.shared,
      own.atLeast,
      own.saved,
      own.leftOut.map(({ schoolName, why }) => `${schoolName}（${why.zh}）`).join('、'),
    ]),
  },
]
