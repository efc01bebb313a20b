/** The story of the access room on a real database: sign in, be locked out, manage people, read an unbroken trail. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { isRefusal } from '#kernel/refusal.ts'
import { contract } from './contract.ts'
import { bareContext } from '#platform/operations/bare-context.ts'
import { pathOfRegion } from '#platform/operations/caller.ts'
import { runOperation, type Office } from '#platform/operations/run-operation.ts'
import { openSessions, type Sessions } from '#platform/sessions/sessions.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { addPeople, callerFor, publicCaller, recorderFor, signIn } from './index.ts'
import { allowedFailures } from './lock-out.ts'
import { answers } from './operations.ts'

let db: TestDatabase
let sessions: Sessions
const password = 'a long enough password'
const region = (code: string) => ({ kind: 'region', code }) as const

const person = (username: string, role: 'administrator' | 'county-statistician' | 'auditor', code: string) => ({
  username,
  name: username,
  password,
  assignments: [{ assignment: { role, scope: region(code) }, county: code.endsWith('00') ? null : code }],
})

beforeAll(async () => {
  db = await cloneDatabase()
  sessions = openSessions({
    databaseUrl: db.url,
    schema: 'access',
    secret: 'x'.repeat(40),
    baseUrl: 'http://127.0.0.1:1',
    minutes: 60,
  })
  await addPeople(
    { database: db.database, sessions },
    [
      person('root', 'administrator', '411500'),
      person('xinxian', 'county-statistician', '411523'),
      person('audit', 'auditor', '411500'),
    ],
    false,
  )
})
afterAll(async () => {
  await sessions.close()
  await db.close()
})

const now = () => new Date().toISOString()
const enter = (name: string, word = password, at = now()) =>
  signIn({ database: db.database, sessions, now: at }, name, word, new Headers({ host: '127.0.0.1:1' }))

async function officeFor(name: string): Promise<Office> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select id, name from access."user" where username = ${name}`.execute(db.database)
  const caller = rows[0] ? await callerFor(db.database, rows[0]) : publicCaller
  const context = Object.create(bareContext(caller), {
    database: { value: db.database },
    sessions: { value: sessions },
    caller: { value: caller },
    now: { value: now() },
  }) as ReturnType<typeof bareContext>
  return { caller, context, recorder: recorderFor(context), placeOf: ({ code }) => Promise.resolve(pathOfRegion(code)) }
}

const ask = async (
  who: string,
  operation: keyof typeof contract.operations,
  input: unknown,
  id: string = randomUUID(),
) => await runOperation({ contract, answers }, operation, input, await officeFor(who), id)

describe('signing in', () => {
  it('lets the right password in and keeps who it is in a cookie', async () => {
    const result = await enter('xinxian')
    if (isRefusal(result)) throw new Error(result.code)
    const cookie = result.cookies.map((each) => each.split(';')[0]).join('; ')
    expect(result.cookies.every((each) => /HttpOnly/i.test(each))).toBe(true)
    expect((await sessions.whoIs(new Headers({ cookie })))?.name).toBe('xinxian')
    await sessions.signOut(new Headers({ cookie, origin: 'http://127.0.0.1:1', host: '127.0.0.1:1' }))
    expect(await sessions.whoIs(new Headers({ cookie }))).toBeNull()
  })

  it('tells no difference between a wrong name and a wrong password', async () => {
    expect(await enter('nobody')).toEqual(await enter('xinxian', 'wrong'))
  })

  it('locks after five wrong passwords, even for the right one, until an administrator resets it', async () => {
    for (let tries = 0; tries < allowedFailures; tries++) await enter('audit', 'wrong')
    expect(await enter('audit')).toMatchObject({ code: 'locked' })
    const { rows } = await sql<{ id: string }>`select id from access."user" where username = 'audit'`.execute(
      db.database,
    )
    const reset = await ask('root', 'resetPassword', { person: rows[0]!.id, password: 'another long password' })
    expect(reset.ok).toBe(true)
    expect(isRefusal(await enter('audit', 'another long password'))).toBe(false)
  })
})

describe('managing people', () => {
  it('adds a person once however often the same command is sent, and at the same time', async () => {
    const input = {
      username: 'zhang',
      name: '张三',
      password,
      assignment: { role: 'county-director', scope: region('411523') },
    }
    const id = randomUUID()
    const [one, two] = await Promise.all([ask('root', 'addPerson', input, id), ask('root', 'addPerson', input, id)])
    expect(one).toEqual(two)
    expect(one.ok).toBe(true)
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from access."user" where username = 'zhang'`.execute(db.database)
    expect(rows[0]!.n).toBe(1)
    expect(await ask('root', 'addPerson', input)).toMatchObject({ refusal: { code: 'name-taken' } })
  })

  it('is for administrators, and what others try is written down', async () => {
    const input = {
      username: 'li',
      name: '李四',
      password,
      assignment: { role: 'county-director', scope: region('411523') },
    }
    expect(await ask('xinxian', 'addPerson', input)).toMatchObject({ refusal: { code: 'not-permitted' } })
    const trail = await ask('audit', 'auditTrail', { operation: 'access.addPerson' })
    expect(trail).toMatchObject({ ok: true })
    const { entries } = (trail as { output: { entries: { outcome: string; input: object }[] } }).output
    expect(entries.map(({ outcome }) => outcome)).toEqual(['refused', 'done'])
    expect(JSON.stringify(entries)).not.toContain(password)
  })

  it('shows a county its own people', async () => {
    const result = await ask('root', 'people', { region: '411523' })
    const { people } = (result as { output: { people: { username: string }[] } }).output
    expect(people.map(({ username }) => username)).toEqual(['xinxian', 'zhang'])
  })

  it('takes everything from a person whose account is closed', async () => {
    const { rows } = await sql<{ id: string }>`select id from access."user" where username = 'zhang'`.execute(
      db.database,
    )
    expect((await ask('root', 'setActive', { person: rows[0]!.id, active: false })).ok).toBe(true)
    expect((await officeFor('zhang')).caller).toEqual(publicCaller)
    expect(await enter('zhang')).toMatchObject({ code: 'account-closed' })
  })
})

const verify = async () => {
  const result = await ask('audit', 'verifyAudit', {})
  return (result as { output: { chains: { chain: string; brokenAt: number | null }[] } }).output.chains
}

describe('the audit trail', () => {
  it('holds as it was written, and shows where it was tampered with', async () => {
    const sound = await verify()
    expect(sound.map(({ chain }) => chain)).toContain('411523')
    expect(sound.every(({ brokenAt }) => brokenAt === null)).toBe(true)
    await sql`update access.audit_entries set person_name = '别人' where chain = '411523' and number = 1`.execute(
      db.database,
    )
    expect((await verify()).find(({ chain }) => chain === '411523')?.brokenAt).toBe(1)
  })
})
