/** A plan of exchange as sheets to be read and printed: 办法, 概要, 交流教师, 未落实, 分校进出. */
import { schoolYearName } from '#kernel/school-year.ts'
import { stageWords } from '#kernel/stage.ts'
import { dutyWords } from '../teachers/teacher-words.ts'
import { column, type SheetValue, type StaffingSheet } from '../staffing-sheet.ts'
import type { BoardSchool, MoveShown, RotationShown, RuleLine, StayShown } from './rotation-shapes.ts'
import {
  directionWords,
  moveStatusWords,
  moveWayWords,
  rotationStatusWords,
  stayReasonWords,
} from './rotation-words.ts'
import { postWords } from './teacher-notice.ts'

const yes = (value: boolean | null): string => (value === null ? '缺数据' : value ? '是' : '否')
const outcome = { met: '达标', unmet: '未达标', unknown: '缺数据' } as const

function summaryRows(plan: RotationShown): SheetValue[][] {
  const { rule, principals, couples, posts } = plan
  return [
    ['交流学年', schoolYearName(plan.year), ''],
    ['状态', rotationStatusWords[plan.status].zh, ''],
    ['名册', `${plan.roster.fileName}（${schoolYearName(plan.roster.year)}）`, plan.roster.at.slice(0, 10)],
    ['符合交流条件教师', plan.eligible, '人（不含校长）'],
    ['暂缓', plan.exempt, '人'],
    ['缺数据', plan.unknown, '人，未列入'],
    ['轮到或被征询', plan.called, `人，其中因有人要接替岗位提前征询${plan.asked}人；${plan.rounds}轮`],
    ['落实交流', rule.moved, `人，占${rule.share.printed}（应≥${rule.share.limit}）：${outcome[rule.share.outcome]}`],
    [
      '其中骨干教师',
      rule.movedBackbone,
      `人，占${rule.backbone.printed}（应≥${rule.backbone.limit}）：${outcome[rule.backbone.outcome]}`,
    ],
    ['其中不动', plan.stayed, '人'],
    ['按现有志愿最多可落实', plan.mostPossible, '人（不论顺序和公开条件之外的办法）'],
    ['第一志愿落实', plan.firstWishes, '人'],
    ['任期已满校长', principals.due, '人'],
    ['其中落实轮岗', principals.moved, '人'],
    ['夫妻同调', couples.together, '对'],
    ['可补缺岗', posts.open, '个'],
    ['已补', posts.filled, '个'],
    ['无人任教的学科岗位', posts.urgent, '个'],
    ['已补', posts.urgentFilled, '个'],
    ['复核', plan.isVerified ? '已独立复核' : '未复核', ''],
    ...plan.unchecked.map(({ zh }): SheetValue[] => ['未核对', zh, '']),
    ...plan.notes.map(({ zh }): SheetValue[] => ['说明', zh, '']),
  ]
}

export function rotationSheets(given: {
  readonly plan: RotationShown
  readonly lines: readonly RuleLine[]
  readonly moves: readonly MoveShown[]
  readonly stays: readonly StayShown[]
  readonly schools: readonly BoardSchool[]
}): StaffingSheet[] {
  const { plan, lines, moves, stays, schools } = given
  return [
    {
      name: '办法',
      columns: [column('项目', 40), column('取值', 60), column('依据', 40), column('把握', 16)],
      rows: lines.map(({ words, value, clause, setBy }) => [
        words.zh,
        value.zh,
        setBy ?? (clause ? `${clause.number ?? clause.title.zh} ${clause.article}` : '本系统设定，可调整'),
        setBy === null ? (clause?.confidence ?? 'ours') : '本县设定',
      ]),
    },
    { name: '概要', columns: [column('项目', 26), column('数值', 50), column('说明', 50)], rows: summaryRows(plan) },
    {
      name: '交流教师',
      columns: [
        column('公开顺序', 8),
        column('教师编号', 16),
        column('姓名', 10),
        column('职务', 10),
        column('学段', 8),
        column('岗位', 12),
        column('骨干', 8),
        column('现学校', 28),
        column('交流到', 28),
        column('任教学段', 8),
        column('方向', 18),
        column('直线距离(km)', 10),
        column('方式', 24),
        column('第几志愿', 8),
        column('轮到', 8),
        column('状态', 16),
      ],
      rows: moves.map((move) => [
        move.order,
        move.teacher,
        move.name,
        dutyWords[move.duty].zh,
        stageWords[move.stage].zh,
        postWords(move.post).zh,
        yes(move.isBackbone),
        move.fromName,
        move.toName,
        stageWords[move.toStage].zh,
        directionWords[move.direction].zh,
        move.km,
        moveWayWords[move.way].zh,
        move.wish,
        move.isAsked ? '提前征询' : '轮到',
        moveStatusWords[move.status].zh,
      ]),
    },
    {
      name: '列入未落实',
      columns: [
        column('公开顺序', 8),
        column('教师编号', 16),
        column('姓名', 10),
        column('学段', 8),
        column('岗位', 12),
        column('骨干', 8),
        column('现学校', 28),
        column('志愿数', 8),
        column('原因', 40),
        column('轮到', 8),
      ],
      rows: stays.map((stay) => [
        stay.order,
        stay.teacher,
        stay.name,
        stageWords[stay.stage].zh,
        postWords(stay.post).zh,
        yes(stay.isBackbone),
        stay.schoolName,
        stay.wishes,
        stayReasonWords[stay.reason].zh,
        stay.isAsked ? '提前征询' : '轮到',
      ]),
    },
    {
      name: '分校进出',
      columns: [
        column('乡镇', 14),
        column('学校', 28),
        column('学校标识码', 14),
        column('学段', 8),
        column('岗位', 12),
        column('现有(人)', 8),
        column('按课时需要(人)', 10),
        column('调出(人)', 8),
        column('调入(人)', 8),
        column('调整后(人)', 8),
        column('核定编制', 8),
        column('全校调整后教职工', 10),
      ],
      rows: schools.flatMap((school) =>
        school.posts.map((post): SheetValue[] => [
          school.townName,
          school.name,
          school.school,
          stageWords[post.stage].zh,
          postWords(post.post).zh,
          post.inPost,
          post.needed,
          post.leaves,
          post.comes,
          post.after,
          school.approved,
          school.inPostAfter,
        ]),
      ),
    },
  ]
}
