/** Signing in, sessions and passwords, by a library (scrypt; cookies that scripts cannot read). Knows no roles. */
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'
import { Pool } from 'pg'

export interface SessionOptions {
  readonly databaseUrl: string
  /** Schema that holds the library's tables. */
  readonly schema: string
  /** Signs the cookies; 32 characters or more. */
  readonly secret: string
  /** Address under which people open the web. */
  readonly baseUrl: string
  /** A session ends this long after its last request. */
  readonly minutes: number
}

export interface SignedIn {
  readonly person: string
  /** Values of the `set-cookie` header. */
  readonly cookies: readonly string[]
}

export interface Present {
  readonly id: string
  readonly name: string
  /** Values of the `set-cookie` header that make the browser keep its cookie as long as the session lives. */
  readonly cookies: readonly string[]
}

export interface Sessions {
  /** Whoever the cookies belong to; null for nobody. Asking is what keeps a session alive. */
  readonly whoIs: (headers: Headers) => Promise<Present | null>
  /** Null where user name and password do not belong together; which of them is wrong is not told. */
  readonly signIn: (userName: string, password: string, headers: Headers) => Promise<SignedIn | null>
  /** Ends the session; gives the cookies that forget it. */
  readonly signOut: (headers: Headers) => Promise<readonly string[]>
  /** Ends every session of a person. */
  readonly endAll: (person: string) => Promise<void>
  /** Null where the user name is taken. */
  readonly addPerson: (userName: string, name: string, password: string) => Promise<string | null>
  readonly setPassword: (person: string, password: string) => Promise<void>
  readonly isPassword: (person: string, password: string) => Promise<boolean>
  readonly close: () => Promise<void>
}

export function openSessions(options: SessionOptions): Sessions {
  const pool = new Pool({
    connectionString: options.databaseUrl,
    options: `-c search_path=${options.schema}`,
    max: 4,
  })
  pool.on('error', () => {})
  const auth = betterAuth({
    database: pool,
    secret: options.secret,
    baseURL: options.baseUrl,
    basePath: '/api/session',
    trustedOrigins: [options.baseUrl],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: options.minutes * 60, updateAge: 60 },
    // Limits stand at the server's own door, which all requests pass.
    rateLimit: { enabled: false },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 31,
        usernameValidator: (name) => /^[a-z0-9._-]+$/.test(name),
      }),
    ],
  })
  return {
    whoIs: async (headers) => {
      const { headers: answered, response: found } = await auth.api.getSession({ headers, returnHeaders: true })
      return found ? { id: found.user.id, name: found.user.name, cookies: answered.getSetCookie() } : null
    },
    signIn: async (userName, password, headers) => {
      const response = await auth.api.signInUsername({
        body: { username: userName, password },
        headers,
        asResponse: true,
      })
      if (!response.ok) return null
      const { user } = (await response.json()) as { user: { id: string } }
      return { person: user.id, cookies: response.headers.getSetCookie() }
    },
    signOut: async (headers) => {
      const response = await auth.api.signOut({ headers, asResponse: true })
      return response.headers.getSetCookie()
    },
    endAll: async (person) => {
      const { internalAdapter } = await auth.$context
      await internalAdapter.deleteUserSessions(person)
    },
    addPerson: async (userName, name, password) => {
      const { internalAdapter, password: passwords } = await auth.$context
      const taken = await pool.query('select 1 from "user" where "username" = $1', [userName])
      if (taken.rowCount) return null
      const user = await internalAdapter.createUser(
        {
          // The library wants an address; nobody is ever written to it.
          email: `${userName}@people.invalid`,
          emailVerified: false,
          name,
          username: userName,
          displayUsername: userName,
        },
        { method: 'admin' },
      )
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await passwords.hash(password),
      })
      return user.id
    },
    setPassword: async (person, password) => {
      const { internalAdapter, password: passwords } = await auth.$context
      await internalAdapter.updatePassword(person, await passwords.hash(password))
    },
    isPassword: async (person, password) => {
      const { password: passwords } = await auth.$context
      const { rows } = await pool.query<{ password: string | null }>(
        `select "password" from "account" where "userId" = $1 and "providerId" = 'credential'`,
        [person],
      )
      const hash = rows[0]?.password
      return hash ? await passwords.verify({ hash, password }) : false
    },
    close: () => pool.end(),
  }
}
