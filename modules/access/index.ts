/** What other rooms and the doors may ask of the access room: who a person is, and the writing down of commands. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { lockUntilCommit, type Database } from '#platform/database/database.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { pathOfRegion, type Caller, type PlacePath } from '#platform/operations/caller.ts'
import type { CommandRecord, Recorder } from '#platform/operations/run-operation.ts'
import type { Sessions, SignedIn } from '#platform/sessions/sessions.ts'
import type { Assignment } from './contract.ts'
import { admission, afterFailure, lockMinutes } from './lock-out.ts'
import { permissionsOf, rolePermissions } from './role-permissions.ts'
import {
  appendAudit,
  claimCommand,
  findPerson,
  loadAssignments,
  loadCommand,
  saveAssignment,
  saveCommandOutput,
  saveFact,
  savePerson,
  saveSignIn,
  saveSignInState,
  type LocatedAssignment,
} from './store.ts'

export { permissionsOf, rolePermissions }
export { loadFact, saveFact } from './store.ts'
export { roles, roleWords, type Assignment, type Role } from './contract.ts'

const homeOf = (assignments: readonly LocatedAssignment[]): string[] => [
  ...new Set(
    assignments.flatMap(({ scope, county }) => {
      const region = scope.kind === 'school' ? county : scope.code
      const { city = null, town = null } = region === null ? {} : pathOfRegion(region)
      return [scope.code, county, city, town].filter((code) => code !== null)
    }),
  ),
]

const callerOf = (id: string | null, name: string, assignments: readonly LocatedAssignment[]): Caller => ({
  id,
  name,
  roles: assignments.map(({ role }) => role),
  home: homeOf(assignments),
  grants: assignments.flatMap(({ role, scope }) => permissionsOf(role).map((permission) => ({ permission, scope }))),
})

/** Whoever has not signed in: what everybody may do, everywhere. */
export const publicCaller: Caller = {
  id: null,
  name: '公众',
  roles: ['public'],
  home: [],
  grants: permissionsOf('public').map((permission) => ({ permission, scope: { kind: 'everywhere' } })),
}

/** A person with all roles; one whose account is closed may do what the public may. */
export async function callerFor(database: Database, person: { id: string; name: string }): Promise<Caller> {
  const [known, assignments] = await Promise.all([
    findPerson(database, 'id', person.id),
    loadAssignments(database, person.id),
  ])
  if (!known?.active) return publicCaller
  const caller = callerOf(person.id, person.name, assignments)
  return { ...caller, grants: [...caller.grants, ...publicCaller.grants] }
}

const codesOf = (places: readonly PlacePath[]): string[] => [
  ...new Set(
    places.flatMap(({ city, county, town, school, authority }) =>
      [city, county, town, school, authority].filter((code) => code !== null),
    ),
  ),
]

/** The chain of an entry: the county it is about, else the city, else the place of whoever acted. */
function chainOf({ places, caller }: Pick<CommandRecord, 'places' | 'caller'>): string {
  const [place] = places
  if (place) return place.county ?? place.city
  return caller.home.find((code) => /^\d{6}$/.test(code)) ?? 'system'
}

const entryFor = (record: CommandRecord, outcome: 'done' | 'refused', at: string) => ({
  chain: chainOf(record),
  at,
  person: record.caller.id,
  personName: record.caller.name,
  operation: record.operation,
  // What lies nowhere (signing in, one's own password) concerns the places of whoever did it.
  places: record.places.length > 0 ? codesOf(record.places) : [...record.caller.home],
  outcome,
  input: { ...record.input },
})

/** Carries commands out: one transaction with the audit entry; the same command id once, and answered the same again. */
export function recorderFor(context: AnswerContext): Recorder {
  const { database, now } = context
  const written = (record: CommandRecord, outcome: 'done' | 'refused'): Promise<void> =>
    database.transaction().execute((transaction) => appendAudit(transaction, entryFor(record, outcome, now)))
  return {
    carryOut: async (record, work) => {
      const later: (() => Promise<void>)[] = []
      const output = await database.transaction().execute(async (transaction) => {
        const { commandId: id, operation, caller } = record
        if (id !== null && !(await claimCommand(transaction, { id, operation, person: caller.id, at: now }))) {
          const before = await loadCommand(transaction, id)
          if (before?.operation !== operation || before.person !== caller.id) return commandIdUsed(id)
          return before.output
        }
        const inside = Object.create(context, {
          database: { value: transaction },
          afterCommit: { value: (action: () => Promise<void>) => void later.push(action) },
        }) as AnswerContext
        const result = await work(inside)
        await appendAudit(transaction, entryFor(record, 'done', now))
        if (id !== null) await saveCommandOutput(transaction, id, result)
        return result
      })
      for (const action of later) await action()
      return output
    },
    refused: (record) => written(record, 'refused'),
    exported: (record) => written(record, 'done'),
  }
}

const commandIdUsed = (id: string): Refusal =>
  refuse(
    'command-id-used',
    { id },
    {
      zh: '这次操作的编号已被另一次操作使用，请刷新页面后重试',
      en: 'the id of this command was used for another one; reload the page and try again',
    },
  )

const wrongPassword = refuse(
  'wrong-password',
  {},
  { zh: '用户名或密码不对', en: 'the user name or the password is wrong' },
)

const lockedOut = (until: string): Refusal =>
  refuse(
    'locked',
    { until, minutes: lockMinutes },
    {
      zh: `密码连续输错，账号已锁定${lockMinutes}分钟；急需时请管理员重置密码`,
      en: `too many wrong passwords: the account is locked for ${lockMinutes} minutes; an administrator can reset the password`,
    },
  )

const accountClosed = refuse(
  'account-closed',
  {},
  { zh: '账号已停用，请联系管理员', en: 'the account is closed; ask an administrator' },
)

/** Signs a person in, or says why not. Every attempt on a known account is written down. */
export async function signIn(
  { database, sessions, now }: { database: Database; sessions: Sessions; now: string },
  userName: string,
  password: string,
  headers: Headers,
): Promise<SignedIn | Refusal> {
  const person = await findPerson(database, 'username', userName.trim().toLowerCase())
  if (!person) {
    // Asked all the same, so that the time it takes does not tell which names exist.
    await sessions.signIn(userName.trim().toLowerCase(), password, headers)
    return wrongPassword
  }
  const state = admission(person, now)
  if (state === 'locked') return lockedOut(person.lockedUntil!)
  if (state === 'closed') return accountClosed
  const signedIn = await sessions.signIn(userName.trim().toLowerCase(), password, headers)
  const caller = callerOf(person.id, person.name, await loadAssignments(database, person.id))
  const record: CommandRecord = { operation: 'access.signIn', caller, places: [], input: {}, commandId: null }
  return await database.transaction().execute(async (transaction) => {
    await appendAudit(transaction, entryFor(record, signedIn ? 'done' : 'refused', now))
    if (signedIn) {
      await saveSignIn(transaction, person.id, now)
      return signedIn
    }
    // Many tries at once are counted one by one.
    await lockUntilCommit(transaction, `sign-in ${person.id}`)
    const after = afterFailure((await findPerson(transaction, 'id', person.id)) ?? person, now)
    await saveSignInState(transaction, person.id, after)
    return after.lockedUntil === null ? wrongPassword : lockedOut(after.lockedUntil)
  })
}

export interface NewPerson {
  readonly username: string
  readonly name: string
  readonly password: string
  readonly assignments: readonly { readonly assignment: Assignment; readonly county: string | null }[]
  /** Where a sample person works, in words, for the sign-in page. */
  readonly place?: string
}

/** Adds people without a caller: the first administrator of an installation, and the sample people of simulated data. */
export async function addPeople(
  { database, sessions }: { database: Database; sessions: Sessions },
  people: readonly NewPerson[],
  areSamples: boolean,
): Promise<void> {
  for (const { username, name, password, assignments } of people) {
    const id = await sessions.addPerson(username, name, password)
    if (id === null) continue
    await savePerson(database, id, areSamples ? password : null)
    for (const { assignment, county } of assignments) await saveAssignment(database, id, assignment, county)
  }
  if (!areSamples) return
  await saveFact(database, 'is-demo', true)
  await saveFact(database, 'sample-places', Object.fromEntries(people.map(({ username, place }) => [username, place])))
}
