/**
 * Who may do what, in one table: a permission of any room, and the roles that hold it within their scope. A permission
 * that does not stand here belongs to nobody; tests/permissions.test.ts fails then, and for a line without a permission.
 *
 * The order of the field: the school answers for its figures and signs; 中心校, statistician, director and city look and
 * return, but alter nothing (field practice, "Law and manners of data", 3).
 */
import type { Role } from './contract.ts'

const staff: readonly Role[] = [
  'city-planner',
  'city-office',
  'city-leader',
  'county-statistician',
  'county-director',
  'county-staffing',
  'central-school',
  'school',
  'supervisor',
  'auditor',
  'other-department',
  'administrator',
]
const everyone: readonly Role[] = [...staff, 'public']

export const rolePermissions: Readonly<Record<string, readonly Role[]>> = {
  'access.self': everyone,
  'access.sign-in': everyone,
  'access.people': ['administrator', 'city-planner', 'county-statistician', 'county-director', 'auditor'],
  'access.manage': ['administrator'],
  'access.audit': [
    'administrator',
    'auditor',
    'city-planner',
    'county-statistician',
    'county-director',
    'central-school',
    'school',
  ],

  'standards.read': everyone,

  'schools.read': staff,
  'schools.regions': ['administrator', 'city-planner'],
  'schools.register': ['city-planner', 'county-statistician'],

  'census.read': [
    'city-planner',
    'county-statistician',
    'county-director',
    'central-school',
    'school',
    'supervisor',
    'auditor',
  ],
  'census.import': ['county-statistician', 'central-school'],
  'census.sign': ['school'],
  'census.endorse': ['central-school'],
  'census.return': ['central-school', 'county-statistician', 'county-director', 'city-planner'],
  'census.submit': ['county-statistician'],
  'census.approve': ['county-director'],
  'census.accept': ['city-planner'],

  'assessment.read': staff,
  'assessment.judge': ['city-planner', 'county-statistician'],
  'assessment.evidence': ['county-statistician', 'county-director', 'other-department'],
  'assessment.review': ['city-planner', 'county-director'],

  // Forecasts of single schools are 内部 (field practice, "Law and manners of data", 2).
  'projection.read': ['city-planner', 'county-statistician', 'county-director', 'central-school', 'school', 'auditor'],
  'projection.plan': ['city-planner', 'county-statistician'],
  'projection.import': ['county-statistician', 'city-planner'],

  'network.site': staff,
  // Plans and candidates are 内部; until it is published a plan is read by planners and named readers only.
  'network.read': ['city-planner', 'county-statistician', 'county-director', 'auditor'],
  'network.plan': ['city-planner', 'county-statistician'],
  'network.import': ['county-statistician', 'city-planner'],
  // The county prepares each step; that its government approved is recorded by the director alone.
  'network.gate': ['county-statistician'],
  'network.approve': ['county-director'],
  // 拟稿 → 审核 → 签发: never by one and the same person (plan-state.ts).
  'network.review': ['county-director', 'city-planner'],
  'network.publish': ['city-planner'],
  'network.settings': ['city-planner'],

  // Roads are 内部: made by planners, adopted by the county's director, read by who answers for them.
  'roadmap.read': ['city-planner', 'county-statistician', 'county-director', 'auditor'],
  'roadmap.plan': ['city-planner', 'county-statistician'],
  'roadmap.settings': ['city-planner', 'county-statistician'],
  'roadmap.adopt': ['county-director'],
  'roadmap.city': ['city-planner'],

  // 办学条件 are 内部; finance and the other departments look in and enter the money of their part.
  'conditions.read': ['city-planner', 'county-statistician', 'county-director', 'auditor', 'other-department'],
  'conditions.school': [
    'city-planner',
    'county-statistician',
    'county-director',
    'central-school',
    'school',
    'supervisor',
    'auditor',
  ],
  'conditions.write': ['county-statistician'],
  'conditions.money': ['county-statistician', 'other-department'],
  'conditions.confirm': ['county-statistician', 'county-director'],
  'conditions.settings': ['city-planner'],

  // Counts without a name; departments (编办, 人社, 财政) look into posts for their part.
  'staffing.read': [
    'city-planner',
    'county-statistician',
    'county-director',
    'county-staffing',
    'auditor',
    'other-department',
  ],
  // Personal data of teachers: who works with it, and the director who answers for it; each look is written down.
  'staffing.teachers': ['county-staffing', 'county-director'],
  'staffing.lookups': ['county-director', 'county-staffing', 'auditor'],
  'staffing.import': ['county-staffing'],
  'staffing.settings': ['county-staffing'],
  'staffing.plan': ['county-staffing'],
  'staffing.appoint': ['county-staffing'],
  // 交流轮岗: 拟稿 → 审核 → 签发, never by one and the same person (rotation-state.ts). Schools hand notices out, once published.
  'staffing.rotation.read': ['county-staffing', 'county-director'],
  'staffing.rotation.plan': ['county-staffing'],
  'staffing.rotation.settings': ['county-staffing'],
  'staffing.rotation.review': ['county-staffing', 'county-director'],
  'staffing.rotation.publish': ['county-director'],
  'staffing.rotation.notice': ['county-staffing', 'county-director', 'central-school', 'school'],
  'staffing.rotation.answer': ['county-staffing', 'county-director'],

  // 创建 is 内部: counties and departments hand in, others review; the city drafts pledges, each side signs for itself.
  // 承诺台账 is 内部: who answers for it reads it. What the owner says, what is found true and what is closed are never one person's.
  'accountability.commitments': [
    'city-planner',
    'city-office',
    'city-leader',
    'county-statistician',
    'county-director',
    'county-staffing',
    'supervisor',
    'auditor',
    'other-department',
  ],
  'accountability.commit': ['city-planner', 'city-office', 'county-director'],
  'accountability.say': [
    'city-planner',
    'city-office',
    'county-statistician',
    'county-director',
    'county-staffing',
    'other-department',
    'central-school',
    'school',
  ],
  'accountability.score': ['city-planner', 'county-statistician'],
  'accountability.escalate': ['city-planner', 'city-office', 'county-director'],
  'accountability.escalation-settings': ['city-planner'],
  'accountability.transfer': ['city-planner'],
  'accountability.school': [
    'city-planner',
    'county-statistician',
    'county-director',
    'central-school',
    'school',
    'supervisor',
    'auditor',
  ],
  'accountability.cases': [
    'city-planner',
    'city-office',
    'city-leader',
    'county-statistician',
    'county-director',
    'county-staffing',
    'supervisor',
    'auditor',
    'other-department',
  ],
  'accountability.case-open': ['city-planner', 'city-office', 'county-statistician', 'county-director', 'supervisor'],
  'accountability.case-verify': ['city-planner', 'county-director', 'supervisor'],
  'accountability.case-rectify': [
    'county-statistician',
    'county-director',
    'county-staffing',
    'other-department',
    'central-school',
    'school',
  ],
  'accountability.case-close': ['city-planner', 'county-director', 'supervisor'],
  'accountability.progress': [
    'city-planner',
    'city-office',
    'city-leader',
    'county-statistician',
    'county-director',
    'county-staffing',
    'supervisor',
    'auditor',
    'other-department',
  ],
  // 督导: supervisors visit, the county and city read and set districts up; findings are 内部.
  'accountability.supervision': [
    'supervisor',
    'city-planner',
    'city-office',
    'city-leader',
    'county-statistician',
    'county-director',
    'auditor',
  ],
  'accountability.supervision-rules': ['city-planner'],
  'accountability.districts': ['county-director', 'city-planner'],
  'accountability.visit': ['supervisor'],
  'accountability.notice': ['supervisor', 'county-director'],
  'accountability.notice-read': [
    'supervisor',
    'city-planner',
    'city-office',
    'city-leader',
    'county-statistician',
    'county-director',
    'central-school',
    'school',
    'auditor',
  ],
  'accountability.record': [
    'city-planner',
    'city-office',
    'city-leader',
    'county-statistician',
    'county-director',
    'supervisor',
    'auditor',
  ],
  'accountability.record-enter': ['city-planner', 'city-office', 'county-statistician'],

  'accountability.stage': ['city-planner', 'county-statistician', 'county-director'],
  'accountability.stage.settings': ['city-planner'],
  'accountability.pledge': ['city-planner'],
  'accountability.pledge.sign-city': ['city-leader', 'city-planner'],
  'accountability.pledge.sign-county': ['county-director'],
  'accountability.tasks': ['county-statistician', 'county-director'],
  'accountability.tasks.part': ['county-statistician', 'county-director', 'county-staffing', 'other-department'],
  'accountability.evidence': [
    'city-planner',
    'county-statistician',
    'county-director',
    'county-staffing',
    'central-school',
    'school',
    'other-department',
  ],
  'accountability.evidence.review': ['city-planner', 'county-statistician', 'county-director', 'supervisor'],

  // 拟稿 → 科室审核 → 分管领导签发 → 保密审查 → 发布, each by another person (publication-state.ts); the public reads what came through.
  'engagement.public': everyone,
  'engagement.read': [
    'city-planner',
    'city-office',
    'city-leader',
    'county-statistician',
    'county-director',
    'auditor',
  ],
  'engagement.draft': ['city-planner', 'county-statistician'],
  'engagement.review': ['city-planner'],
  'engagement.sign': ['city-leader'],
  'engagement.secrecy': ['city-office'],
  'engagement.publish': ['city-office'],
  'engagement.return': ['city-planner', 'city-leader', 'city-office', 'county-statistician', 'county-director'],
  // A school writes of itself; its county reviews and signs, the city's office checks and publishes.
  'engagement.entries.read': [
    'school',
    'central-school',
    'county-statistician',
    'county-director',
    'city-planner',
    'city-office',
    'city-leader',
    'auditor',
  ],
  'engagement.entries.list': [
    'county-statistician',
    'county-director',
    'city-planner',
    'city-office',
    'city-leader',
    'auditor',
  ],
  'engagement.entries.write': ['school'],
  'engagement.entries.review': ['county-statistician'],
  'engagement.entries.sign': ['county-director'],

  // 建议提案: the office registers and hands over, bureaus and counties handle; 拟稿 → 审核 → 签发 are three people (judge-reply.ts).
  'engagement.proposals.read': [
    'city-planner',
    'city-office',
    'city-leader',
    'county-statistician',
    'county-director',
    'other-department',
    'auditor',
  ],
  'engagement.proposals.register': ['city-office', 'county-statistician'],
  'engagement.proposals.handle': ['city-planner', 'city-office', 'county-statistician', 'other-department'],
  'engagement.proposals.review': ['city-planner', 'city-office', 'county-statistician', 'county-director'],
  'engagement.proposals.sign': ['city-leader', 'county-director'],
  'engagement.proposals.settings': ['city-office'],
  // By the proposer's own code, without signing in.
  'engagement.proposals.progress': everyone,
  'engagement.clauses.read': [
    'city-planner',
    'city-office',
    'city-leader',
    'county-statistician',
    'county-director',
    'supervisor',
    'auditor',
    'other-department',
  ],
  'engagement.clauses.confirm': ['city-planner', 'city-office', 'county-statistician'],
}

/** The permissions of a role. */
export const permissionsOf = (role: Role): string[] =>
  Object.entries(rolePermissions).flatMap(([permission, roles]) => (roles.includes(role) ? [permission] : []))
