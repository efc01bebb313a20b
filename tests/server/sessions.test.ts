/** The door: cookies that scripts and other sites cannot use, sessions that end, and nobody who passes by the lock-out. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { city, county, openHouse, password, visitor, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ JUNHENG_SESSION_MINUTES: '30' })
})
afterAll(() => house.stop())

const tryPassword = (username: string, word: string, more: object = {}) =>
  house.app.inject({
    method: 'POST',
    url: '/api/session-door/sign-in',
    payload: { username, password: word },
    ...more,
  })

const wrong = (remoteAddress: string, forwarded: string) =>
  tryPassword('nobody', 'a wrong password', { remoteAddress, headers: { 'x-forwarded-for': forwarded } })

/** As if the last request had been so many minutes ago. */
const letPass = (minutes: number) =>
  sql`update access.session set "expiresAt" = "expiresAt" - make_interval(mins => ${minutes})`.execute(house.database)

const idOf = async (username: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id from access."user" where username = ${username}`.execute(
    house.database,
  )
  return rows[0]!.id
}

describe('a session', () => {
  it('is a cookie that no script reads and no other site sends, for as long as a session lives', async () => {
    const { headers } = await tryPassword('planner', password)
    const cookie = String(headers['set-cookie'])
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=1800']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Secure')
  })

  it('ends where nothing was asked for the set time', async () => {
    const planner = visitor(house, await house.signIn('planner'))
    expect((await planner.query('census', 'years', { region: city })).status).toBe(200)
    await letPass(31)
    const { status, body } = await planner.query('census', 'years', { region: city })
    expect([status, (body['refusal'] as { code: string }).code]).toEqual([401, 'not-signed-in'])
  })

  it('lives on with every request, and the browser keeps its cookie as long', async () => {
    const planner = visitor(house, await house.signIn('planner'))
    for (const minutes of [20, 20, 20]) {
      await letPass(minutes)
      const { status, headers } = await planner.query('access', 'me', {})
      expect(status).toBe(200)
      expect(headers.getSetCookie().join()).toContain('Max-Age=1800')
    }
    expect((await planner.query('census', 'years', { region: city })).status).toBe(200)
  })

  it('is over once its person has signed out, wherever the cookie is kept', async () => {
    const cookie = await house.signIn('planner')
    const planner = visitor(house, cookie)
    const out = await house.app.inject({ method: 'POST', url: '/api/session-door/sign-out', headers: { cookie } })
    expect([out.statusCode, String(out.headers['set-cookie'])]).toEqual([200, expect.stringContaining('Max-Age=0')])
    expect((await planner.query('census', 'years', { region: city })).status).toBe(401)
  })

  it('is dead once the account is closed or its password was reset', async () => {
    const administrator = visitor(house, await house.signIn('administrator'))
    const person = await idOf('statistician')
    const first = visitor(house, await house.signIn('statistician'))
    expect((await first.query('census', 'mappings', { county })).status).toBe(200)
    const closed = await administrator.command('access', 'setActive', { person, active: false })
    expect(closed.status).toBe(200)
    expect((await first.query('census', 'mappings', { county })).status).toBe(401)
    expect((await tryPassword('statistician', password)).json()).toMatchObject({ refusal: { code: 'account-closed' } })
    await administrator.command('access', 'setActive', { person, active: true })
    const second = visitor(house, await house.signIn('statistician'))
    await administrator.command('access', 'resetPassword', { person, password: 'another long password' })
    expect((await second.query('census', 'mappings', { county })).status).toBe(401)
  })

  it('made up by somebody is nobody', async () => {
    const [name] = (await house.signIn('planner')).split('=')
    const forged = visitor(house, `${name}=${encodeURIComponent(`${'x'.repeat(32)}.${'y'.repeat(43)}=`)}`)
    expect((await forged.query('census', 'years', { region: city })).status).toBe(401)
  })
})

describe('the lock', () => {
  it('counts every wrong password, also many at once', async () => {
    const tries = await Promise.all(Array.from({ length: 8 }, () => tryPassword('auditor', 'a wrong password')))
    expect(tries.every(({ statusCode }) => statusCode === 401 || statusCode === 429)).toBe(true)
    const after = await tryPassword('auditor', password)
    expect([after.statusCode, after.json()]).toEqual([
      429,
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'locked' }) }),
    ])
  })

  it.each([
    'sign-in/username',
    'sign-in/email',
    'sign-up/email',
    'change-password',
    'update-user',
    'get-session',
    'list-sessions',
    'is-username-available',
    'sign-in/social',
    'callback/oidc',
  ])('has no way round it: the library answers nothing at /api/session/%s', async (path) => {
    const cookie = await house.signIn('planner')
    for (const method of ['GET', 'POST'] as const) {
      const answer = await house.app.inject({
        method,
        url: `/api/session/${path}`,
        headers: { cookie, 'x-forwarded-for': '10.0.0.9' },
        ...(method === 'POST' ? { payload: { username: 'planner', password, name: '别人' } } : {}),
      })
      expect([method, answer.statusCode]).toEqual([method, 404])
    }
  })
})

describe('how often an address may try', () => {
  it('is not widened by whoever writes another address into a header', async () => {
    const answers = []
    for (let i = 0; i < 40; i += 1) answers.push((await wrong('203.0.113.7', `198.51.100.${i}`)).statusCode)
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10)
  })

  it('is told apart behind a proxy on the same machine', async () => {
    for (let i = 0; i < 40; i += 1) expect((await wrong('127.0.0.1', `192.0.2.${i}`)).statusCode).toBe(401)
  })

  it('asks a sign-in of its own, so that nobody is kept from looking around', async () => {
    const answer = await house.app.inject({ url: '/api/health', remoteAddress: '203.0.113.7' })
    expect(answer.statusCode).toBe(200)
  })
})

describe('proxies', () => {
  it('are named by address or network', () => {
    expect(readConfig({ JUNHENG_PROXIES: '10.1.2.3, 10.20.0.0/16,fd00::/8' }).proxies).toEqual([
      '10.1.2.3',
      '10.20.0.0/16',
      'fd00::/8',
    ])
    expect(readConfig({}).proxies).toEqual([])
    expect(() => readConfig({ JUNHENG_PROXIES: 'proxy.local,10.0.0.0/33' })).toThrow(/proxy\.local、10\.0\.0\.0\/33/)
  })
})

describe('what every answer bears', () => {
  it('keeps browsers from guessing, framing, and asking elsewhere', async () => {
    const { headers } = await house.app.inject({ url: '/api/access/me' })
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe('no-store')
    const policy = String(headers['content-security-policy'])
    for (const part of ["default-src 'self'", "connect-src 'self'", "frame-ancestors 'self'", "object-src 'none'"]) {
      expect(policy).toContain(part)
    }
    expect(policy).not.toMatch(/https:|http:|unsafe-eval|script-src[^;]*unsafe/)
  })

  it('gives no page elsewhere leave to read it', async () => {
    const { headers } = await house.app.inject({
      url: '/api/access/me',
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('a command from a page elsewhere', () => {
  it('is refused: a form cannot set the header that a command needs, and JSON is not what a form sends', async () => {
    const cookie = await house.signIn('administrator')
    const person = await idOf('director')
    const as = (type: string, payload: string, more: Readonly<Record<string, string>> = {}) =>
      house.app.inject({
        method: 'POST',
        url: '/api/access/setActive',
        headers: { cookie, 'content-type': type, ...more },
        payload,
      })
    const json = JSON.stringify({ person, active: false })
    expect((await as('text/plain', json)).statusCode).toBe(422)
    expect((await as('application/json', json)).statusCode).toBe(422)
    expect((await as('application/x-www-form-urlencoded', `person=${person}&active=false`)).statusCode).toBe(415)
    expect((await as('text/plain', json, { 'x-junheng-command': randomUUID() })).statusCode).toBe(400)
    expect((await tryPassword('director', password)).statusCode).toBe(200)
  })
})

describe('under an address of https', () => {
  it('the cookie travels by https alone', async () => {
    const safe = await openHouse({ JUNHENG_URL: 'https://junheng.example' })
    try {
      const { headers } = await safe.app.inject({
        method: 'POST',
        url: '/api/session-door/sign-in',
        payload: { username: 'planner', password },
      })
      expect(String(headers['set-cookie'])).toContain('Secure')
    } finally {
      await safe.stop()
    }
  })
})
