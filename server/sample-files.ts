/** Workbooks that a visitor of the example city may download to try an import; made when they are first asked for. */
import type { FastifyInstance } from 'fastify'
import { mediaTypeOf } from '#platform/files/media-type.ts'

export interface SampleFile {
  /** Name under which it is saved. */
  readonly fileName: string
  readonly make: () => Promise<Uint8Array>
}

/** By name, as in `/samples/<name>.xlsx`. */
export type SampleFiles = Readonly<Record<string, SampleFile>>

export const sampleAddress = (name: string): string => `/samples/${name}.xlsx`

export function addSampleRoutes(app: FastifyInstance, samples: SampleFiles): void {
  for (const [name, { fileName, make }] of Object.entries(samples)) {
    let made: Promise<Uint8Array> | null = null
    app.get(sampleAddress(name), async (_, reply) => {
      made ??= make()
      return reply
        .header('content-type', mediaTypeOf(fileName))
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .send(Buffer.from(await made))
    })
  }
}
