/** The story of each answer of the access room. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt, pathOfRegion, scopesFor, type PlacePath } from '#platform/operations/caller.ts'
import type { Assignment, contract } from './contract.ts'
import { rolePermissions } from './role-permissions.ts'
import {
  brokenAt,
  findPerson,
  loadAssignments,
  loadAudit,
  loadChain,
  loadChains,
  loadFact,
  loadPeople,
  loadSamplePeople,
  removeAssignment,
  saveAssignment,
  savePerson,
  saveSignInState,
} from './store.ts'

const noSuchPerson = (id: string): Refusal =>
  refuse('no-such-person', { id }, { zh: '没有这个人员，请刷新列表', en: 'there is no such person; reload the list' })

const nameTaken = (username: string): Refusal =>
  refuse(
    'name-taken',
    { username },
    { zh: `用户名“${username}”已被使用，请换一个`, en: `the user name "${username}" is taken; choose another` },
  )

const notYours: Refusal = refuse(
  'not-yours-to-manage',
  {},
  {
    zh: '此人还有您管理范围以外的角色，请由上级管理员办理',
    en: 'this person also has roles outside your scope; ask the administrator above you',
  },
)

/** Where an assignment lies; a school's county is not known here, so only a scope without bounds or the school itself covers it. */
const pathOf = ({ scope }: Assignment): PlacePath =>
  scope.kind === 'school'
    ? { city: '', county: null, town: null, school: scope.code, authority: null }
    : pathOfRegion(scope.code)

/** A person may be closed or given a password only by someone whose scope covers all of their roles. */
async function managed(id: string, { database, caller }: AnswerContext): Promise<Refusal | null> {
  if (!(await findPerson(database, 'id', id))) return noSuchPerson(id)
  const assignments = await loadAssignments(database, id)
  const isCity = scopesFor(caller, 'access.manage').some(
    (scope) => scope.kind === 'everywhere' || (scope.kind === 'region' && scope.code.endsWith('00')),
  )
  const places = assignments.filter(({ scope }) => !(isCity && scope.kind === 'school')).map(pathOf)
  return mayAt(caller, 'access.manage', places) ? null : notYours
}

const countyOf = ({ places }: AnswerContext): string | null => places[0]?.county ?? null

export const answers: Answers<typeof contract> = {
  me: async (_, { caller, database }) => ({
    id: caller.id,
    name: caller.name,
    assignments: caller.id === null ? [] : await loadAssignments(database, caller.id),
    grants: caller.grants.flatMap(({ permission, scope }) =>
      scope.kind === 'everywhere' ? [] : [{ permission, scope }],
    ),
    isDemo: (await loadFact(database, 'is-demo')) === true,
  }),

  samplePeople: async (_, { database }) => {
    const people = await loadSamplePeople(database)
    const places = ((await loadFact(database, 'sample-places')) ?? {}) as Readonly<Record<string, string>>
    return {
      people: people.flatMap(({ username, name, password, assignments: [first] }) =>
        first ? [{ username, name, password, role: first.role, place: places[username] ?? first.scope.code }] : [],
      ),
    }
  },

  permissionTable: () => ({
    rows: Object.entries(rolePermissions).map(([permission, roles]) => ({ permission, roles: [...roles] })),
  }),

  people: async ({ region, search }, { database }) => {
    const people = await loadPeople(database, region)
    const wanted = search?.trim().toLowerCase() ?? ''
    return { people: people.filter(({ name, username }) => `${name} ${username}`.toLowerCase().includes(wanted)) }
  },

  addPerson: async ({ username, name, password, assignment }, context) => {
    const id = await context.sessions.addPerson(username, name, password)
    if (id === null) return nameTaken(username)
    await savePerson(context.database, id, null)
    await saveAssignment(context.database, id, assignment, countyOf(context))
    return { id }
  },

  assign: async ({ person, assignment }, context) => {
    if (!(await findPerson(context.database, 'id', person))) return noSuchPerson(person)
    await saveAssignment(context.database, person, assignment, countyOf(context))
    return {}
  },

  unassign: async ({ person, assignment }, { database }) => {
    if (!(await findPerson(database, 'id', person))) return noSuchPerson(person)
    await removeAssignment(database, person, assignment)
    return {}
  },

  setActive: async ({ person, active }, context) => {
    const refused = await managed(person, context)
    if (refused) return refused
    await saveSignInState(context.database, person, { active, failures: 0, lockedUntil: null })
    if (!active) context.afterCommit(() => context.sessions.endAll(person))
    return {}
  },

  resetPassword: async ({ person, password }, context) => {
    const refused = await managed(person, context)
    if (refused) return refused
    await saveSignInState(context.database, person, { failures: 0, lockedUntil: null })
    context.afterCommit(async () => {
      await context.sessions.setPassword(person, password)
      await context.sessions.endAll(person)
    })
    return {}
  },

  changePassword: async ({ current, password }, context) => {
    const { caller, sessions } = context
    if (caller.id === null || !(await sessions.isPassword(caller.id, current))) {
      return refuse('wrong-password', {}, { zh: '现密码不对', en: 'the present password is wrong' })
    }
    const { id } = caller
    context.afterCommit(() => sessions.setPassword(id, password))
    return {}
  },

  auditTrail: async ({ limit, ...filter }, { database, caller }) => {
    const found = await loadAudit(database, { ...filter, limit, scopes: scopesFor(caller, 'access.audit') })
    return { entries: found.slice(0, limit), more: found.length > limit }
  },

  verifyAudit: async (_, { database, caller }) => {
    const scopes = scopesFor(caller, 'access.audit')
    const mine = (chain: string): boolean =>
      scopes.some(
        (scope) =>
          scope.kind === 'everywhere' ||
          (scope.kind !== 'school' && [pathOfRegion(chain).city, chain].includes(scope.code)),
      )
    const chains = (await loadChains(database)).filter(mine)
    return {
      chains: await Promise.all(
        chains.map(async (chain) => {
          const entries = await loadChain(database, chain)
          return { chain, entries: entries.length, brokenAt: brokenAt(entries) }
        }),
      ),
    }
  },
}
