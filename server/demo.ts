/**
 * `npm run demo`: the example city (模拟数据) on the embedded PostgreSQL, served at one printed address. The first start
 * fills the database; later ones find it filled and keep what was done in it. `--fresh` begins anew.
 */
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addPeople, loadFact, saveFact } from '#modules/access/index.ts'
import { allCounties } from '#modules/schools/index.ts'
import { BadConfig, readConfig } from '#platform/config.ts'
import { openLog } from '#platform/log.ts'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { loadCommitments } from '#database/demo/load-commitments.ts'
import { loadConditions } from '#database/demo/load-conditions.ts'
import { loadProposals } from '#database/demo/load-proposals.ts'
import { loadNetwork } from '#database/demo/load-network.ts'
import { loadPledges } from '#database/demo/load-pledges.ts'
import { loadPublications } from '#database/demo/load-publications.ts'
import { loadRotation } from '#database/demo/load-rotation.ts'
import { loadRoads } from '#database/demo/load-roads.ts'
import { loadStaffing } from '#database/demo/load-staffing.ts'
import { loadSupervision } from '#database/demo/load-supervision.ts'
import { loadYearRecord } from '#database/demo/load-year-record.ts'
import { samples } from '#database/demo/sample-files.ts'
import { samplePeople } from '#database/demo/sample-people.ts'
import { buildWeb } from './build-web.ts'
import type { Tools } from './office.ts'
import { sampleAddress } from './sample-files.ts'
import { runAsCommand } from './run-as-command.ts'
import { startServer } from './start.ts'

const began = performance.now()
const say = (zh: string, en: string): void => {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5)
  process.stderr.write(`${seconds}s  ${zh} / ${en}\n`)
}

/** The password of every sample person, shown on the sign-in page; the data are simulated and so are the people. */
const samplePassword = 'moni-2026-demo'

async function fill({ database, sessions, documents, jobs }: Tools): Promise<void> {
  const found = await loadFact(database, 'example-city')
  if (found === 'loaded') return
  if (found !== null) {
    throw new BadConfig([
      '上次准备示例市没有完成，请运行 npm run demo -- --fresh 重新准备 / the example city was not finished last time; run npm run demo -- --fresh',
    ])
  }
  if ((await allCounties(database)).length > 0) {
    throw new BadConfig([
      '这个数据库里已有数据，不是演示环境，示例市没有写入；请去掉 DATABASE_URL，或换一个 JUNHENG_DATA / this database holds data of its own; the example city was not written into it',
    ])
  }
  await saveFact(database, 'example-city', 'loading')
  // Before anything is made of it: what is frozen in between says so, too.
  await saveFact(database, 'is-demo', true)
  say(
    '准备示例市（模拟数据）：十个县区、约2000所学校、五个学年',
    'preparing the example city (simulated): ten counties, some 2,000 schools, five years',
  )
  await loadExampleCity(database, { onProgress: say })
  say('拟调整学校和布局方案', 'candidates for adjustment, and plans to be made')
  await loadNetwork({ database, documents, jobs }, new Date())
  say('办学条件：单价、四个一批、项目台账', 'conditions: prices, the four batches, projects')
  await loadConditions({ database, documents, jobs })
  say(
    '师资：县管校聘、走教、生活补助、交流轮岗',
    'staffing: appointments, shared posts, allowances, exchange of teachers',
  )
  await loadStaffing({ database, documents, jobs })
  say('达标路线图：测算口径，待测算的方案', 'roads to the standard: what they are reckoned with, and roads to be made')
  await loadRoads({ database, documents, jobs }, new Date())
  await loadRotation({ database, documents, jobs })
  say('责任书：采用的路线图、签订、任务分解、创建阶段', 'pledges: roads adopted, one signed, tasks shared out, stages')
  await loadPledges({ database, documents, jobs }, new Date())
  say('承诺台账和整改台账：批示、会议决定、线索和整改', 'promises besides the pledge, and cases to be put right')
  await loadCommitments({ database, documents, jobs }, new Date())
  say('督导：责任区、督导记录、整改；年度实绩', 'supervision: districts, visits, cases; the record of the year')
  await loadSupervision({ database, documents, jobs }, new Date())
  await loadYearRecord({ database, documents, jobs })
  say('建议提案：登记、交办、答复、承诺', 'proposals: registered, assigned, answered, and what was promised')
  await loadProposals({ database, documents, jobs }, new Date())
  say(
    '信息公开：承诺与进展、布局方案、预测、数据表、学校信息',
    'what is public: promises, a plan, forecasts, tables, schools',
  )
  await loadPublications({ database, documents, jobs }, new Date())
  await addPeople(
    { database, sessions },
    samplePeople.map((person) => ({ ...person, password: samplePassword })),
    true,
  )
  await saveFact(database, 'example-city', 'loaded')
}

/** Stands in the data folder of a demonstration, and in no other: `--fresh` takes only such a folder away. */
const marker = 'is-a-demonstration'

async function beginAnew(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  if (!existsSync(join(folder, marker))) {
    throw new BadConfig([
      `“${folder}”不是演示环境的数据文件夹，没有删除 / is no data folder of a demonstration and was not deleted`,
    ])
  }
  await rm(folder, { recursive: true, force: true })
}

await runAsCommand(async (version) => {
  const config = readConfig({ JUNHENG_DATA: join('data', 'demo'), ...process.env })
  if (process.argv.includes('--fresh')) await beginAnew(config.dataFolder)
  await mkdir(config.dataFolder, { recursive: true })
  await writeFile(join(config.dataFolder, marker), '')
  await buildWeb(say)
  const server = await startServer({ config, log: openLog(), version, onStep: say, prepare: fill, samples })
  say(
    '完成。按 Ctrl-C 停止，数据保留；再次运行几秒即可打开',
    'ready. Ctrl-C stops it and keeps the data; the next start takes seconds',
  )
  process.stdout.write(
    [
      '',
      `  均衡 Junheng  ${server.url}`,
      '  全部数据为模拟数据；在登录页点选一位示例人员即可进入 / all data are simulated: choose a sample person on the sign-in page',
      '  以“刘慧”（息县教体局）进入，可试导入下列数据表 / as 刘慧 (xixian-statistician) try an import with these tables:',
      ...Object.keys(samples).map((name) => `    ${server.url}${sampleAddress(name)}`),
      '',
      '',
    ].join('\n'),
  )
  return server
})
