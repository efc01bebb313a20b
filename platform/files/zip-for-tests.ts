/** Builds zip archives byte by byte, so that tests can make honest and lying ones. */
import { crc32, deflateRawSync, constants } from 'node:zlib'

export interface TestPart {
  readonly name: string
  readonly content: Buffer
  /** Already deflated content; `content` is then only what the headers claim to hold. */
  readonly packed?: Buffer
  readonly declared?: number
}

export function zipOf(parts: readonly TestPart[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = part.packed ?? deflateRawSync(part.content)
    const name = Buffer.from(part.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(part.packed ? 0 : crc32(part.content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(part.declared ?? part.content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, tail, name]))
    bodies.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006'), end])
}

/** A deflated run of `gibibytes` GiB of zeros, made quickly: one flushed stretch of 64 MiB, repeated. */
export function deflatedZeros(gibibytes: number): Buffer {
  const stretch = deflateRawSync(Buffer.alloc(64 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH })
  const last = deflateRawSync(Buffer.alloc(0))
  return Buffer.concat([...Array.from({ length: gibibytes * 16 }, () => stretch), last])
}

const part = (name: string, content: string): TestPart => ({ name, content: Buffer.from(content) })

/** The few parts of the smallest workbook, with the given content as its only sheet. */
export function workbookParts(sheet: TestPart): readonly TestPart[] {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  return [
    part('[Content_Types].xml', `<Types xmlns="${packages}/content-types"/>`),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns:r="${office}"><sheets><sheet name="学校基表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    sheet,
  ]
}
