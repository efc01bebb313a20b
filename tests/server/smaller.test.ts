/** Answers and files of the web are made smaller where the browser takes it, and are the same once unpacked. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import staticFiles from '@fastify/static'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCompression, encodingFor } from '../../server/compress.ts'

const long = { schools: Array.from({ length: 400 }, (_, index) => ({ name: `第${index}小学`, pupils: index })) }
let app: FastifyInstance
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-web-'))
  await mkdir(join(folder, 'assets'))
  const script = `export const text = ${JSON.stringify(long)}`
  await writeFile(join(folder, 'assets', 'page.js'), script)
  await writeFile(join(folder, 'assets', 'page.js.br'), brotliCompressSync(script))
  app = Fastify()
  addCompression(app)
  app.get('/long', () => long)
  app.get('/short', () => ({ ok: true }))
  app.get('/file', (_, reply) => reply.header('content-type', 'application/zip').send(Buffer.alloc(5000)))
  await app.register(staticFiles, { root: folder, preCompressed: true })
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

const get = (url: string, encoding?: string) =>
  app.inject({ url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } })

describe('an answer', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ] as const)('to a browser that takes %s comes as %s', async (accepted, encoding, unpack) => {
    const { headers, rawPayload } = await get('/long', accepted)
    expect([headers['content-encoding'], headers['vary']]).toEqual([encoding, 'accept-encoding'])
    expect(Number(headers['content-length'] ?? rawPayload.length)).toBe(rawPayload.length)
    expect(JSON.parse(unpack(rawPayload).toString())).toEqual(long)
    expect(rawPayload.length).toBeLessThan(JSON.stringify(long).length / 3)
  })

  it.each([
    ['/long', undefined],
    ['/long', 'identity'],
    ['/short', 'br'],
    ['/file', 'br, gzip'],
  ])('%s to one that takes %s comes as it is', async (url, accepted) => {
    const { headers, statusCode } = await get(url, accepted)
    expect([statusCode, headers['content-encoding']]).toEqual([200, undefined])
  })

  it('is never packed in a way that was refused', () => {
    expect(encodingFor('br;q=0, gzip;q=0.5')).toBe('gzip')
    expect(encodingFor('br;q=0,*')).toBe('gzip')
    expect(encodingFor('br;q=0, gzip;q=0')).toBeNull()
    expect(encodingFor('')).toBeNull()
  })
})

describe('a file of the web', () => {
  it('comes as it lies compressed beside itself, not compressed once more', async () => {
    const { headers, rawPayload } = await get('/assets/page.js', 'gzip, br')
    expect([headers['content-encoding'], headers['content-type']]).toEqual([
      'br',
      expect.stringContaining('javascript'),
    ])
    expect(brotliDecompressSync(rawPayload).toString()).toContain('第399小学')
  })
})
