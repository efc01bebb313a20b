/** The dictionary of the access room: people, roles and their scopes, sessions, and the audit trail. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import type { Words } from '#kernel/words.ts'

/** Who works with the system. A role holds in a scope: a region, everything an authority manages, or one school. */
export const roles = [
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
  'public',
] as const
export type Role = (typeof roles)[number]

export const roleWords: Readonly<Record<Role, Words>> = {
  'city-planner': { zh: '市教体局（规划、统计）', en: 'city bureau (planning and statistics)' },
  'city-office': { zh: '市教体局办公室', en: 'general office of the city bureau' },
  'city-leader': { zh: '市教体局分管领导', en: 'deputy head of the city bureau' },
  'county-statistician': { zh: '县区统计员', en: 'county statistician' },
  'county-director': { zh: '县区分管副局长', en: 'deputy director of the county' },
  'county-staffing': { zh: '县区人事（师资）科', en: 'staffing officer of the county' },
  'central-school': { zh: '中心校', en: 'central school of a township' },
  school: { zh: '学校', en: 'school' },
  supervisor: { zh: '责任督学', en: 'supervisor' },
  auditor: { zh: '审计人员', en: 'auditor' },
  'other-department': { zh: '其他部门（财政、编办等）', en: 'other departments (finance, posts and others)' },
  administrator: { zh: '系统管理员', en: 'administrator' },
  public: { zh: '公众', en: 'the public' },
}

export const scopeShape = z.object({
  kind: labelled(z.enum(['region', 'authority', 'school']), '范围类别：属地、主管部门、学校', 'kind of scope'),
  code: labelled(z.string().regex(/^\d{6,12}$/), '地区、主管部门或学校代码', 'code of region, authority or school'),
})

export const assignmentShape = z.object({
  role: labelled(z.enum(roles), '角色', 'role'),
  scope: labelled(scopeShape, '范围', 'scope'),
})
export type Assignment = z.infer<typeof assignmentShape>

const personShape = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  assignments: z.array(assignmentShape),
  /** False for a person who may no longer sign in. */
  active: z.boolean(),
  /** ISO instant until which sign-in is locked after too many wrong passwords; null where it is not. */
  lockedUntil: z.string().nullable(),
  lastSignIn: z.string().nullable(),
})
export type Person = z.infer<typeof personShape>

export const auditEntryShape = z.object({
  /** The chain that the entry stands in: a county's code, or the city's. */
  chain: z.string(),
  /** Place in the chain, from 1. */
  number: z.number(),
  at: z.string(),
  person: z.string().nullable(),
  personName: z.string(),
  operation: z.string(),
  /** Codes of the schools and regions it was about. */
  places: z.array(z.string()),
  outcome: z.enum(['done', 'refused']),
  /** What was asked for, without files and secrets. */
  input: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  /** SHA-256 over the previous hash and everything above. */
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntryShape>

export const permissions = {
  'access.self': { zh: '查看本人身份和权限', en: 'see who one is and what one may do' },
  'access.sign-in': { zh: '登录', en: 'sign in' },
  'access.people': { zh: '查看人员', en: 'see people' },
  'access.manage': { zh: '管理人员和角色', en: 'manage people and roles' },
  'access.audit': { zh: '查看操作记录', en: 'read the audit trail' },
} as const

const regionField = (zh: string, en: string) => labelled(z.string().regex(/^\d{6,9}$/), zh, en, { positional: true })
const username = () =>
  labelled(
    z.string().regex(/^[a-z0-9][a-z0-9._-]{2,30}$/),
    '用户名（小写字母、数字）',
    'user name (small letters, digits)',
  )
const personId = () => labelled(z.string().min(1), '人员编号', 'id of the person', { positional: true })
const password = () => labelled(z.string().min(10).max(128), '密码（至少10位）', 'password (10 characters or more)')

/** Where a scope lies, as a place that an operation acts at. An authority stands for the region of its code. */
function placeOfScope({ kind, code }: z.infer<typeof scopeShape>) {
  return kind === 'school' ? ({ kind: 'school', code } as const) : ({ kind: 'region', code } as const)
}

export const operations = {
  me: describeOperation({
    kind: 'query',
    about: { zh: '我是谁、能做什么', en: 'who I am and what I may do' },
    needs: 'access.self',
    at: 'everywhere',
    input: z.object({}),
    output: z.object({
      /** Null for whoever has not signed in. */
      id: z.string().nullable(),
      name: z.string(),
      assignments: z.array(assignmentShape),
      /** Each permission with the scopes in which it holds. */
      grants: z.array(z.object({ permission: z.string(), scope: scopeShape })),
      /** True on an installation of simulated data. */
      isDemo: z.boolean(),
    }),
  }),
  samplePeople: describeOperation({
    kind: 'query',
    about: { zh: '演示用人员（仅模拟数据环境）', en: 'sample people (on simulated data only)' },
    needs: 'access.sign-in',
    at: 'everywhere',
    input: z.object({}),
    output: z.object({
      people: z.array(
        z.object({
          username: z.string(),
          name: z.string(),
          role: z.enum(roles),
          place: z.string(),
          password: z.string(),
        }),
      ),
    }),
  }),
  permissionTable: describeOperation({
    kind: 'query',
    about: { zh: '角色权限表', en: 'which role may do what' },
    needs: 'access.self',
    at: 'everywhere',
    input: z.object({}),
    output: z.object({ rows: z.array(z.object({ permission: z.string(), roles: z.array(z.enum(roles)) })) }),
  }),
  people: describeOperation({
    kind: 'query',
    about: { zh: '人员列表', en: 'list people' },
    needs: 'access.people',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField('地区代码', 'region code'),
      search: labelled(z.string().optional(), '姓名或用户名', 'name or user name'),
    }),
    output: z.object({ people: z.array(personShape) }),
  }),
  addPerson: describeOperation({
    kind: 'command',
    about: { zh: '新增人员', en: 'add a person' },
    needs: 'access.manage',
    at: ({ assignment }) => [placeOfScope(assignment.scope)],
    input: z.object({
      username: username(),
      name: labelled(z.string().min(1).max(40), '姓名', 'name'),
      password: password(),
      assignment: labelled(assignmentShape, '角色和范围', 'role and scope'),
    }),
    output: z.object({ id: z.string() }),
  }),
  assign: describeOperation({
    kind: 'command',
    about: { zh: '授予角色', en: 'give a role' },
    needs: 'access.manage',
    at: ({ assignment }) => [placeOfScope(assignment.scope)],
    input: z.object({ person: personId(), assignment: labelled(assignmentShape, '角色和范围', 'role and scope') }),
    output: z.object({}),
  }),
  unassign: describeOperation({
    kind: 'command',
    about: { zh: '收回角色', en: 'take a role back' },
    needs: 'access.manage',
    at: ({ assignment }) => [placeOfScope(assignment.scope)],
    input: z.object({ person: personId(), assignment: labelled(assignmentShape, '角色和范围', 'role and scope') }),
    output: z.object({}),
  }),
  setActive: describeOperation({
    kind: 'command',
    about: { zh: '停用或恢复账号', en: 'close or reopen an account' },
    needs: 'access.manage',
    // The person's own scopes are held against the caller's by the room, which alone knows them.
    at: 'own',
    input: z.object({ person: personId(), active: labelled(z.boolean(), '启用', 'active') }),
    output: z.object({}),
  }),
  resetPassword: describeOperation({
    kind: 'command',
    about: { zh: '重置密码', en: 'reset a password' },
    needs: 'access.manage',
    at: 'own',
    input: z.object({ person: personId(), password: password() }),
    output: z.object({}),
  }),
  changePassword: describeOperation({
    kind: 'command',
    about: { zh: '修改本人密码', en: 'change my password' },
    needs: 'access.self',
    at: 'own',
    input: z.object({
      current: labelled(z.string().min(1), '现密码', 'present password'),
      password: password(),
    }),
    output: z.object({}),
  }),
  auditTrail: describeOperation({
    kind: 'query',
    about: { zh: '操作记录', en: 'the audit trail' },
    needs: 'access.audit',
    at: 'own',
    input: z.object({
      place: labelled(
        z
          .string()
          .regex(/^\d{6,12}$/)
          .optional(),
        '学校或地区代码',
        'school or region code',
      ),
      person: labelled(z.string().optional(), '人员编号', 'id of a person'),
      operation: labelled(z.string().optional(), '操作', 'operation'),
      before: labelled(z.iso.datetime().optional(), '早于（时刻）', 'before (instant)'),
      limit: labelled(z.number().int().min(1).max(500).default(100), '条数', 'how many'),
    }),
    output: z.object({ entries: z.array(auditEntryShape), more: z.boolean() }),
  }),
  verifyAudit: describeOperation({
    kind: 'query',
    about: { zh: '校验操作记录的哈希链', en: 'verify the hash chain of the audit trail' },
    needs: 'access.audit',
    at: 'own',
    input: z.object({}),
    output: z.object({
      chains: z.array(z.object({ chain: z.string(), entries: z.number(), brokenAt: z.number().nullable() })),
    }),
  }),
} as const

export const contract = {
  room: 'access',
  about: { zh: '人员与权限', en: 'people and permissions' },
  permissions,
  operations,
} as const
