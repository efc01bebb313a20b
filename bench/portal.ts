/**
 * How long the server works on the public pages, and how large they are: ten counties with as much as a large one publishes, four
 * people asking at once, each as soon as the last answer is there, over the network. P95 of every page has to stay within 300 ms, and each page within 100 KB.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadRegions } from '#modules/schools/index.ts'
import { readConfig } from '#platform/config.ts'
import { openLog } from '#platform/log.ts'
import { demoCity, demoCounties } from '#database/demo/counties.ts'
import {
  madeChanges,
  madeForecast,
  madeProgress,
  madeReply,
  madeSchool,
  madeTable,
  publishMade,
} from '#tests/server/made-publications.ts'
import { startServer } from '../server/start.ts'
import { median, ms, printTable, say } from './timing.ts'

const atOnce = 4
const rounds = 150
const schoolsACounty = 200

const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'))
const replies: string[] = []
const server = await startServer({
  config: readConfig({ JUNHENG_DATA: folder, PORT: '0' }),
  log: openLog('silent'),
  version: 'bench',
  withWeb: false,
  requestsPerMinute: 1_000_000,
  prepare: async ({ database }) => {
    say(`publishing: ten counties, ${schoolsACounty} schools in each …`)
    await loadRegions(database, [
      { code: demoCity.code, name: demoCity.name, level: 'city', parent: null },
      ...demoCounties.map(({ code, name }) => ({ code, name, level: 'county' as const, parent: demoCity.code })),
    ])
    for (const { code, name } of demoCounties) {
      const texts = { text: '', countyName: name }
      await publishMade(database, 'progress', code, madeProgress(code, texts, 1000))
      await publishMade(database, 'changes', code, madeChanges(code, texts, 600))
      await publishMade(database, 'forecast', code, madeForecast(code, texts))
      await publishMade(database, 'table', code, madeTable(code, texts), 'pupils-by-town')
      for (let i = 0; i < schoolsACounty; i += 1) {
        const school = `${code}${String(1000 + i)}`
        await publishMade(database, 'school', code, madeSchool(code, texts, school, 20), school)
      }
    }
    for (let i = 0; i < 100; i += 1) {
      const reply = madeReply(demoCity.code, { text: '', countyName: demoCity.name })
      replies.push(await publishMade(database, 'reply', demoCity.code, reply, `proposal-${i}`))
    }
  },
})
const { port } = server.app.addresses()[0] as { port: number }

const ask = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ port, path, headers: { 'accept-encoding': 'identity' } }, (response) => {
      let bytes = 0
      response.on('data', (part: Buffer) => (bytes += part.length))
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${response.statusCode}`)),
      )
    })
      .on('error', reject)
      .end()
  })

const county = demoCounties[0]!.code
const pages: Readonly<Record<string, string>> = {
  start: '/public',
  'a village, all counties': `/public/find?q=${encodeURIComponent('第12村')}`,
  'an estate, one county': `/public/find?q=${encodeURIComponent('小区')}&county=${county}`,
  promises: `/public/county/${county}`,
  changes: `/public/county/${county}/changes`,
  forecast: `/public/county/${county}/forecast`,
  schools: `/public/county/${county}/schools`,
  'one school': `/public/school/${county}1000`,
  replies: '/public/replies',
  'one reply': `/public/replies/${replies[0]}`,
  data: '/public/data',
  notes: '/public/notes',
}

/** Everybody asks one page after the other. */
async function measure(path: string): Promise<{ readonly times: readonly number[]; readonly bytes: number }> {
  const times: number[] = []
  let bytes = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now()
        bytes = await ask(path)
        times.push(performance.now() - start)
      }
    }),
  )
  return { times, bytes }
}

try {
  const lines: string[][] = []
  let isTooMuch = false
  for (const [name, path] of Object.entries(pages)) {
    const start = performance.now()
    await ask(path)
    const first = performance.now() - start
    const { times, bytes } = await measure(path)
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!
    isTooMuch ||= p95 > 300 || bytes > 100 * 1024
    lines.push([name, ms(first), ms(median(times)), ms(p95), (bytes / 1024).toFixed(1)])
  }
  printTable(
    `public pages, ${atOnce} at once, ${rounds * atOnce} answers each (ms at whoever asks; KB uncompressed)`,
    ['page', 'first', 'median', 'P95', 'KB'],
    lines,
  )
  if (isTooMuch) process.exitCode = 1
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
