/** `npm run serve`: the server of an installation. The first start makes an administrator and prints the password once. */
import { randomBytes } from 'node:crypto'
import { addPeople, loadFact, saveFact } from '#modules/access/index.ts'
import { loadRegions } from '#modules/schools/index.ts'
import { BadConfig, readConfig } from '#platform/config.ts'
import { openLog } from '#platform/log.ts'
import { buildWeb } from './build-web.ts'
import { runAsCommand } from './run-as-command.ts'
import { startServer } from './start.ts'
import type { Tools } from './office.ts'

const say = (zh: string, en: string): void => void process.stderr.write(`${zh} / ${en}\n`)

/** Without anybody who may add people nobody could ever come in. */
async function firstAdministrator({ database, sessions }: Tools): Promise<void> {
  if ((await loadFact(database, 'has-administrator')) !== null) return
  const city = process.env['JUNHENG_CITY'] ?? ''
  if (!/^\d{4}00$/.test(city)) {
    throw new BadConfig([
      '首次启动请设置 JUNHENG_CITY 为市级代码，如 411500 / set JUNHENG_CITY to the code of the city, such as 411500',
    ])
  }
  const password = randomBytes(12).toString('base64url')
  // The city itself, so that its people have a place; everything below it is imported by them.
  const name = process.env['JUNHENG_CITY_NAME'] ?? city
  await loadRegions(database, [{ code: city, name, level: 'city', parent: null }])
  const assignment = { role: 'administrator', scope: { kind: 'region', code: city } } as const
  await addPeople(
    { database, sessions },
    [{ username: 'admin', name: '系统管理员', password, assignments: [{ assignment, county: null }] }],
    false,
  )
  await saveFact(database, 'has-administrator', true)
  say(
    `系统管理员：用户名 admin，初始密码 ${password}（只显示这一次，请登录后修改）`,
    'administrator: user name and first password as shown, once only',
  )
}

await runAsCommand(async (version) => {
  const config = readConfig()
  await buildWeb(say)
  const server = await startServer({ config, log: openLog(), version, onStep: say, prepare: firstAdministrator })
  process.stdout.write(`${server.url}\n`)
  return server
})
