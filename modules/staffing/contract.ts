/** The dictionary of the staffing room: posts, subjects, who teaches where, and what can be asked of it. */
import { appointmentOperations } from './appointments/contract.ts'
import { establishmentOperations } from './establishment/contract.ts'
import { incentiveOperations } from './incentives/contract.ts'
import { rotationOperations, rotationPermissions } from './rotation/contract.ts'
import { settingOperations } from './settings/contract.ts'
import { sharedPostOperations } from './shared-posts/contract.ts'
import { subjectOperations } from './subjects/contract.ts'
import { teacherOperations } from './teachers/contract.ts'

export * from './appointments/appointment-words.ts'
export * from './establishment/post-words.ts'
export * from './incentives/incentive-words.ts'
export { clauseWords } from './rotation/clause-words.ts'
export * from './rotation/rotation-words.ts'
export * from './teachers/teacher-words.ts'
export type { AppointmentProblem, CampaignHead, CampaignPost } from './appointments/contract.ts'
export type { SchoolPosts } from './establishment/contract.ts'
export type { IncentiveStanding } from './incentives/contract.ts'
export type {
  BoardSchool,
  EligibilityRow,
  GivenSettings,
  MoveShown,
  Objection,
  RotationShown,
  RuleJudged,
  RuleLine,
  StayShown,
  TeacherNotice,
} from './rotation/rotation-shapes.ts'
export type { Rounding, Sourced } from './settings/contract.ts'
export type { SharedPlan, SharedPost } from './shared-posts/contract.ts'
export type { PlanCheck, SchoolNeeds } from './subjects/contract.ts'
export type { RosterBatch, SchoolProfile, TeacherRow, TeacherShown } from './teachers/contract.ts'

export const permissions = {
  'staffing.read': {
    zh: '查看编制、学科需求、走教、竞聘（不含个人信息）',
    en: 'see posts, subjects and appointments, without personal data',
  },
  'staffing.teachers': { zh: '查阅教师个人信息', en: 'see personal data of teachers' },
  'staffing.lookups': { zh: '查看个人信息查阅记录', en: 'see who looked up personal data' },
  'staffing.import': { zh: '导入、撤回教师名册', en: 'import and withdraw the teacher roster' },
  'staffing.settings': { zh: '设置编制口径、课时表、任课量和补助范围', en: 'set how posts and periods are reckoned' },
  'staffing.plan': { zh: '测算、保存走教方案', en: 'work out and keep plans of shared posts' },
  'staffing.appoint': { zh: '办理县管校聘', en: 'carry out appointments of the county' },
  ...rotationPermissions,
} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {
  ...teacherOperations,
  ...settingOperations,
  ...establishmentOperations,
  ...subjectOperations,
  ...sharedPostOperations,
  ...appointmentOperations,
  ...incentiveOperations,
  ...rotationOperations,
} as const

export const contract = {
  room: 'staffing',
  about: {
    zh: '师资：编制、学科、轮岗、竞聘、待遇',
    en: 'teachers: posts, subjects, exchange, appointments, incentives',
  },
  permissions,
  operations,
} as const
