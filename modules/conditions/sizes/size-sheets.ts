/** Class sizes and large schools as sheets: groups, schools, large schools. */
import {
  classStates,
  classStateWords,
  settlementGroupWords,
  sponsorGroupWords,
  wayOutWords,
} from '../conditions-words.ts'
import { column, percent, type Sheet, type SheetValue } from '../sheet.ts'
import { stageWords } from '#kernel/stage.ts'
import type { CrowdedSchool, LargeSchool, SchoolSize, SizeGroup } from './contract.ts'

const groupRow = (group: SizeGroup): SheetValue[] => [
  stageWords[group.phase].zh,
  settlementGroupWords[group.settlement].zh,
  sponsorGroupWords[group.sponsor].zh,
  group.schools,
  group.schoolsUnknown,
  group.classes,
  ...classStates.flatMap((state) => [group.counts[state], percent(group.shares?.[state] ?? null)]),
]

const schoolRow = (size: SchoolSize): SheetValue[] => [
  size.code,
  size.name,
  size.townName,
  stageWords[size.phase].zh,
  settlementGroupWords[size.settlement].zh,
  sponsorGroupWords[size.sponsor].zh,
  size.pupils,
  size.classes,
  size.largestClass,
  size.limit,
  size.state === null ? '缺数据' : classStateWords[size.state].zh,
  ...classStates.map((state) => size.counts?.[state] ?? null),
]

const largeRow = (school: LargeSchool): SheetValue[] => [
  school.code,
  school.name,
  school.townName,
  school.phase === null ? '义务教育阶段合计' : stageWords[school.phase].zh,
  school.pupils,
  school.cap,
  school.excess,
  school.relaxed?.cap ?? null,
  school.relaxed === null ? null : school.relaxed.conditionHolds ? '符合，须佐证' : '不符合',
  school.state === 'over' ? '超过规模上限' : '放宽后不超，须佐证',
]

export function sizeSheets(
  groups: readonly SizeGroup[],
  schools: readonly SchoolSize[],
  large: readonly LargeSchool[],
  title: string,
  lines: readonly string[],
): Sheet[] {
  const above = [
    title,
    '口径：标准班额小学45人、初中50人；56人及以上为大班额，66人及以上为超大班额。未填班额的学校不计入班数。',
    ...lines,
  ]
  const states = classStates.map((state) => classStateWords[state].zh)
  return [
    {
      name: '分类统计',
      above,
      columns: [
        column('学段', 8),
        column('城乡', 8),
        column('举办者', 10),
        column('学校数(所)', 10),
        column('其中班额未填(所)', 12),
        column('已知班数(个)', 12),
        ...states.flatMap((state) => [column(`${state}(个)`, 14), column(`${state}占比`, 12)]),
      ],
      rows: groups.map(groupRow),
    },
    {
      name: '学校',
      above,
      columns: [
        column('学校标识码', 14),
        column('学校', 26),
        column('乡镇', 12),
        column('学段', 8),
        column('城乡', 8),
        column('举办者', 10),
        column('在校生数(人)'),
        column('班级数(个)'),
        column('最大班额(人)'),
        column('标准班额(人)'),
        column('状态', 20),
        ...states.map((state) => column(`${state}(个)`, 14)),
      ],
      rows: schools.map(schoolRow),
    },
    {
      name: '大校',
      above,
      columns: [
        column('学校标识码', 14),
        column('学校', 26),
        column('乡镇', 12),
        column('学段', 16),
        column('在校生数(人)'),
        column('规模上限(人)'),
        column('超出(人)'),
        column('放宽后上限(人)'),
        column('放宽条件', 14),
        column('状态', 20),
      ],
      rows: large.map(largeRow),
    },
  ]
}

/** Every way out of every crowded school, line by line. */
export const waysSheet = (schools: readonly CrowdedSchool[], title: string, lines: readonly string[]): Sheet => ({
  name: '化解办法',
  above: [title, '口径：各办法单独测算，只供比较；增班所需教师另计，路程在布局调整中核对。', ...lines],
  columns: [
    column('学校标识码', 14),
    column('学校', 26),
    column('乡镇', 12),
    column('超出规模上限(人)', 12),
    column('最大班额(人)', 10),
    column('学段', 14),
    column('办法', 20),
    column('能否单独解决', 10),
    column('内容', 50),
    column('增加班数(个)'),
    column('增加教室(间)'),
    column('增加学位(个)'),
    column('费用(元)', 16),
    column('最早见效统计学年', 12),
    column('说明', 60),
  ],
  rows: schools.flatMap((school) =>
    school.ways.map((way) => [
      school.code,
      school.name,
      school.townName,
      Math.max(0, ...school.large.map(({ excess }) => excess)),
      Math.max(0, ...school.sizes.map(({ largestClass }) => largestClass ?? 0)) || null,
      way.phase === null ? '义务教育阶段合计' : stageWords[way.phase].zh,
      wayOutWords[way.kind].zh,
      way.solves ? '能' : '不能',
      way.what.zh,
      way.classes,
      way.rooms,
      way.places,
      way.cost,
      way.countsFrom,
      way.why.zh,
    ]),
  ),
})
