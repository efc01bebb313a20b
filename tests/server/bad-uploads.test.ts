/** Whatever is handed in over the network: a clear message, nothing saved, nothing left lying about, the server alive. */
import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { placeOf, type Problem } from '#kernel/problem.ts'
import { badFiles, goodFiles, manyErrors, pathIn, type BadFile } from '../commands/bad-files.ts'
import { county, openHouse, visitor, type Answer, type House } from './house.ts'

let house: House
let statistician: ReturnType<typeof visitor>
let folder: string

beforeAll(async () => {
  house = await openHouse()
  statistician = visitor(house, await house.signIn('statistician'))
  folder = join(house.temporary, '..', 'handed-in')
  await mkdir(folder)
})
afterAll(() => house.stop())

const rowsSaved = async (): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) from census.filing_versions`.execute(house.database)
  return rows[0]!.count
}

/** A dozen milliseconds after an answer its files are gone; after a cut connection it may take a moment. */
async function leftOver(): Promise<string[]> {
  for (let tries = 0; tries < 40; tries += 1) {
    const found = await readdir(house.temporary)
    if (found.length === 0) return []
    await wait(50)
  }
  return await readdir(house.temporary)
}

afterEach(async () => {
  const { status, body } = await statistician.get('/api/health')
  if (status !== 200 || body['ok'] !== true) throw new Error(`the server is not well: ${status}`)
  const left = await leftOver()
  if (left.length > 0) throw new Error(`left lying about: ${left.join(', ')}`)
})

async function blobOf(file: BadFile): Promise<{ name: string; content: Blob }> {
  const path = pathIn(folder, file)
  await file.write(path)
  return { name: file.name, content: await openAsBlob(path) }
}

const refused = ({ body }: Answer): string => (body['refusal'] as { code: string }).code
const problemsOf = ({ body }: Answer): Problem[] => body['problems'] as Problem[]
const errorsIn = (problems: readonly Problem[]): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
const told = (problems: readonly Problem[]): string =>
  problems
    .map((problem) => `${placeOf(problem, 'zh')} ${problem.what.zh}；${problem.why.zh}；${problem.todo.zh}`)
    .join('\n')

/** Hands a file in as an import, and waits until it has been read. */
async function importFile(file: BadFile): Promise<{ id: string; state: string; problems: Problem[] }> {
  const given = await blobOf(file)
  const input = { region: county, fileName: 'another name.xlsx' }
  const started = await statistician.upload('census', 'startImport', input, { file: given })
  if (started.status === 400) return { id: '', state: 'refused', problems: problemsOf(started) }
  expect(started.status).toBe(200)
  const id = started.body['id'] as string
  for (;;) {
    const { body } = await statistician.query('census', 'importState', { region: county, id })
    const state = body['state'] as string
    if (state !== 'waiting' && state !== 'reading') return { id, state, problems: body['problems'] as Problem[] }
    await wait(50)
  }
}

// A path that leads nowhere, and a folder, cannot be uploaded.
const uploadable = [...badFiles, manyErrors].filter(({ name }) => name !== 'nowhere.xlsx' && name !== 'folder.xlsx')

describe('a file that cannot be used, checked', () => {
  it.each(uploadable)('$what: $errors', async (file) => {
    const answer = await statistician.upload('census', 'check', {}, { file: await blobOf(file) })
    const problems = problemsOf(answer)
    expect(answer.status).toBe(file.name === 'large.xlsx' ? 400 : 200)
    expect(errorsIn(problems).toSorted()).toEqual(file.errors.toSorted())
    for (const quoted of file.quotes ?? []) expect(told(problems)).toContain(quoted)
    for (const { what, why, todo } of problems) {
      for (const words of [what, why, todo]) expect(words.zh && words.en).toBeTruthy()
    }
    expect(await rowsSaved()).toBe(0)
  })
})

const imported = ['empty.xlsx', 'sheet.xlsx', 'merged.xlsx', 'text.xlsx', 'yuan.xlsx', 'negative.xlsx', 'twice.xlsx']
const hostile = ['large.xlsx', 'bomb.xlsx', 'formula.xlsx', 'macro.xlsm', 'cut.xlsx', 'many.xlsx', '~$table.xlsx']

describe('a file that cannot be used, imported', () => {
  it.each(uploadable.filter(({ name }) => [...imported, ...hostile].includes(name)))(
    '$what is told, quoted by its own name, and cannot be saved',
    async (file) => {
      const { id, state, problems } = await importFile(file)
      expect(errorsIn(problems).toSorted()).toEqual(file.errors.toSorted())
      for (const problem of problems) expect(problem.file ?? file.name).toBe(file.name)
      // One that was turned away at the door is no import, so there is nothing to be saved.
      const saved = await statistician.command('census', 'saveImport', { region: county, id })
      expect([saved.status, refused(saved)]).toEqual([422, state === 'refused' ? 'no-such-import' : 'import-not-ready'])
      expect(await rowsSaved()).toBe(0)
    },
  )
})

describe('a request that is written wrong', () => {
  const sheet = { name: 'a.csv', content: new Blob(['学校名称,在校生数\r\n一小,5\r\n']) }

  it('without a command id is refused, and told how to give one', async () => {
    const answer = await statistician.upload('census', 'startImport', { region: county }, { file: sheet }, 'no-uuid')
    expect([answer.status, refused(answer)]).toEqual([422, 'command-id-missing'])
  })

  it('with a broken JSON part says so', async () => {
    const answer = await statistician.upload('census', 'startImport', '{"region": "4115', { file: sheet })
    expect([answer.status, errorsIn(problemsOf(answer))]).toEqual([400, ['broken-input']])
  })

  it.each(['[1, 2]', 'null', '"text"', '7'])('with %s in place of fields asks for the fields', async (input) => {
    const answer = await statistician.upload('census', 'startImport', input, { file: sheet })
    expect(answer.status).toBe(400)
    expect(problemsOf(answer).map(({ column }) => column)).toContain('region')
  })

  it('with broken JSON and no file is told in words', async () => {
    const headers = { 'content-type': 'application/json', 'x-junheng-command': randomUUID() }
    const response = await fetch(statistician.at('/api/census/sign'), { method: 'POST', headers, body: '{"school": ' })
    const { refusal } = (await response.json()) as { refusal: { code: string; words: { zh: string } } }
    expect([response.status, refusal.code]).toEqual([400, 'http-400'])
    expect(refusal.words.zh).toContain('没有保存')
  })

  it('of another kind of content is not taken', async () => {
    const headers = { 'content-type': 'text/html', 'x-junheng-command': randomUUID() }
    const response = await fetch(statistician.at('/api/census/sign'), { method: 'POST', headers, body: '<p>' })
    expect(response.status).toBe(415)
  })

  it('with a file where none is taken is refused', async () => {
    const answer = await statistician.upload('census', 'sign', {}, { file: sheet })
    expect([answer.status, refused(answer)]).toEqual([415, 'takes-no-file'])
  })

  it('with the wrong fields names those that are missing, by their labels', async () => {
    const answer = await statistician.upload('census', 'startImport', { reegion: county }, { file: sheet })
    expect(answer.status).toBe(400)
    expect(told(problemsOf(answer))).toContain('没有给出')
  })

  it('with the file under another name is told so, and the file is not kept', async () => {
    const given = { 'file]': sheet, '../../outside': sheet }
    const answer = await statistician.upload('census', 'startImport', { region: county, fileName: 'a.csv' }, given)
    expect([answer.status, errorsIn(problemsOf(answer))]).toEqual([400, ['stray-file', 'stray-file']])
    expect(await readdir(join(house.temporary, '..'))).not.toContain('outside.csv')
  })

  it.each([
    '../../../outside.csv',
    '..\\..\\outside.csv',
    '/etc/outside.csv',
    '..',
    '',
    'a\u0000b.csv',
    `${'长'.repeat(300)}.csv`,
  ])('with the file name %j keeps it inside', async (name) => {
    const answer = await statistician.upload('census', 'check', {}, { file: { ...sheet, name } })
    // An empty name is no file at all to the parser of the form.
    expect(answer.status).toBeLessThan(500)
    expect(await readdir(join(house.temporary, '..'))).not.toContain('outside.csv')
  })

  it.each(['file', 'mapping', 'countyTable'])(
    'that gives a path as text in place of the upload %s reads nothing',
    async (field) => {
      const path = join(house.temporary, '..', 'session-secret')
      const inForm = await statistician.upload(
        'census',
        'check',
        { [field]: path },
        field === 'file' ? {} : { file: sheet },
      )
      const inJson = await statistician.command('census', 'check', { file: path, [field]: path })
      expect(JSON.stringify([inForm.body, inJson.body])).not.toContain('session-secret')
      expect(inJson.status).toBe(400)
    },
  )

  it('that gives a path as evidence keeps nothing of it', async () => {
    const file = join(house.temporary, '..', 'session-secret')
    const input = { county, year: 2025, item: 'G1', title: '规划', file, fileName: 'secret.txt' }
    for (const answer of [
      await statistician.upload('assessment', 'addEvidence', input, {}),
      await statistician.command('assessment', 'addEvidence', input),
    ]) {
      expect([answer.status, refused(answer)]).toEqual([422, 'nothing-handed-in'])
    }
  })
})

describe('a connection', () => {
  it('cut in the middle of an upload leaves nothing behind', async () => {
    const cookie = await house.signIn('statistician')
    const { port } = new URL(statistician.at('/'))
    const socket = createConnection(Number(port), '127.0.0.1')
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()))
    socket.write(
      [
        'POST /api/census/startImport HTTP/1.1',
        'host: localhost',
        `cookie: ${cookie}`,
        `x-junheng-command: ${randomUUID()}`,
        'content-type: multipart/form-data; boundary=edge',
        'content-length: 5000000',
        '',
        '--edge',
        'content-disposition: form-data; name="file"; filename="half.csv"',
        '',
        '学校名称,'.repeat(20_000),
      ].join('\r\n'),
    )
    for (let tries = 0; tries < 40 && (await readdir(house.temporary)).length === 0; tries += 1) await wait(50)
    expect(await readdir(house.temporary)).toHaveLength(1)
    socket.destroy()
    expect(await leftOver()).toEqual([])
  })

  it('may send a command twice: it is carried out once, and its id is good for nothing else', async () => {
    const id = randomUUID()
    const mapping = { county, name: '对应', yaml: 'table: school\ncolumns: {}\n' }
    const first = await statistician.command('census', 'saveMapping', mapping, id)
    const again = await statistician.command('census', 'saveMapping', mapping, id)
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
    const other = await statistician.command('census', 'removeMapping', { county, mapping: first.body['id'] }, id)
    expect([other.status, refused(other)]).toEqual([422, 'command-id-used'])
    const { body } = await statistician.query('census', 'mappings', { county })
    expect(body['mappings']).toHaveLength(1)
  })
})

describe('a right file', () => {
  it('saved by two at once is saved once', async () => {
    const good = goodFiles.find(({ name }) => name === 'people.xlsx')!
    const { id, state } = await importFile(good)
    expect(state).toBe('ready')
    const [one, other] = await Promise.all([
      statistician.command('census', 'saveImport', { region: county, id }),
      statistician.command('census', 'saveImport', { region: county, id }),
    ])
    expect([one.status, other.status]).toEqual([200, 200])
    expect(other.body).toEqual(one.body)
    expect(await rowsSaved()).toBe(one.body['saved'])
    expect(one.body['saved']).toBeGreaterThan(0)
  })
})
