/**
 * Answers made smaller on their way, where the browser takes it: JSON and text above a kilobyte. Files of the web lie
 * compressed beside themselves already, and workbooks are archives that shrink no more.
 */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const atLeast = 1024

// In the time of a gzip, brotli at this level gives less to send; higher levels cost more than the network wins.
const brotli = (text: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  })

const ways: Readonly<Record<string, (text: Buffer) => Promise<Buffer>>> = {
  br: brotli,
  gzip: (text) => promisify(gzip)(text, { level: 5 }),
}

/** The first of ours that the header takes; one with `q=0` is refused. Null where it takes neither. */
export function encodingFor(accepted: string | undefined): 'br' | 'gzip' | null {
  const taken = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...more] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const weight = more.find((each) => each.startsWith('q='))
      return [name, weight === undefined || Number(weight.slice(2)) > 0] as const
    }),
  )
  return (['br', 'gzip'] as const).find((name) => taken.get(name) ?? taken.get('*') ?? false) ?? null
}

export function addCompression(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '')
    if (!/^(application\/json|text\/)/.test(type) || reply.hasHeader('content-encoding')) return payload
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    reply.header('vary', 'accept-encoding')
    const text = Buffer.from(payload as string)
    const encoding = text.length < atLeast ? null : encodingFor(request.headers['accept-encoding'])
    if (encoding === null) return payload
    reply.header('content-encoding', encoding).removeHeader('content-length')
    return await ways[encoding]!(text)
  })
}
