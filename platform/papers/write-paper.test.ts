import JSZip from 'jszip'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { Paper, PaperBlock } from '#kernel/paper.ts'
import { breakTitle } from './layout/paper-head.ts'
import { charactersOf } from './layout/measures.ts'
import { writePaper } from './write-paper.ts'

const text = (words: string): PaperBlock => ({ kind: 'text', text: words })

const reply: Paper = {
  head: { kind: 'reply', issuer: '信阳市教育体育局', signer: '许建华', result: 'A' },
  title: ['对市六届人大二次会议', '第194号建议的答复'],
  addressee: '×××代表',
  blocks: [
    text('您的建议已收悉，现答复如下：'),
    { kind: 'heading', level: 1, text: '压实创建工作责任', runsOn: '与各县区政府签订责任书。' },
    { kind: 'heading', level: 1, text: '优化教育资源规划', runsOn: '科学规划。' },
    { kind: 'heading', level: 2, text: '学龄人口' },
    text('一行\n又一行 <&> "引号" \u0007'),
  ],
  closing: { issuers: [], date: '2024-07-02' },
  annexes: [
    {
      title: '分校缺口清单',
      isLandscape: true,
      blocks: [
        {
          kind: 'table',
          columns: [
            { heading: '学校', width: 3 },
            { heading: '缺口', width: 1, align: 'right' },
          ],
          rows: [['青河小学', '37 平方米'], [{ text: '合计 37 平方米', span: 2, strong: true }]],
        },
      ],
    },
    { title: '时间表', blocks: [text('略')] },
  ],
  imprint: {
    copies: '送：市人大选工委（2份）。',
    publicity: '主动公开',
    printedBy: '信阳市教育体育局办公室',
    printedOn: '2024-07-02',
  },
  label: '模拟数据',
}

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** All tags of a part, read by a parser that knows nothing of the writer. */
async function tagsOf(bytes: Buffer, part: string): Promise<Tag[]> {
  const xml = await (await JSZip.loadAsync(bytes)).file(part)?.async('string')
  const tags: Tag[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes }))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml ?? '').close()
  return tags
}

const all = (tags: readonly Tag[], name: string) =>
  tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes)

const millimetres = (twips: string | undefined): number => (Number(twips) / 1440) * 25.4

/** How many characters from the right edge the issuer and the date end. */
const endsOf = async (isSealed: boolean): Promise<number[]> => {
  const closing = { issuers: ['信阳市教育体育局'], date: '2024-07-02', isSealed }
  const tags = await tagsOf(await writePaper({ title: ['报告'], blocks: [], closing }), 'word/document.xml')
  return all(tags, 'w:ind').map((each) => Number(each['w:right']) / 315)
}

describe('a paper, opened by others and measured', () => {
  it('has the sheet of GB/T 9704: A4, margins 37, 35, 28 and 26 mm', async () => {
    const tags = await tagsOf(await writePaper(reply), 'word/document.xml')
    const [sheet] = all(tags, 'w:pgSz')
    expect(millimetres(sheet?.['w:w'])).toBeCloseTo(210, 1)
    expect(millimetres(sheet?.['w:h'])).toBeCloseTo(297, 1)
    const [margins] = all(tags, 'w:pgMar')
    const edges = ['top', 'bottom', 'left', 'right'].map((edge) => millimetres(margins?.[`w:${edge}`]))
    for (const [index, wanted] of [37, 35, 28, 26].entries()) expect(edges[index]).toBeCloseTo(wanted, 1)
  })

  it('holds 22 lines of 28 characters of 三号', async () => {
    const tags = await tagsOf(await writePaper(reply), 'word/document.xml')
    const grid = all(tags, 'w:docGrid')[0]
    expect(grid?.['w:type']).toBe('lines')
    const pitch = Number(grid?.['w:linePitch'])
    const high = ((297 - 37 - 35) / 25.4) * 1440
    expect(Math.floor(high / pitch)).toBe(22)
    // Each character is 16 pt, set closer by w:spacing; a line is 156 mm wide.
    const closer = Number(all(tags, 'w:spacing').find((each) => each['w:val'] !== undefined)?.['w:val'])
    expect(Math.floor(((156 / 25.4) * 1440) / (16 * 20 + closer))).toBe(28)
  })

  it('names the fonts of each level', async () => {
    const bytes = await writePaper(reply)
    const xml = (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? ''
    const faceOf = (words: string): string =>
      new RegExp(`w:eastAsia="([^"]+)"(?:(?!w:eastAsia).)*<w:t xml:space="preserve">${words}`).exec(xml)?.[1] ?? ''
    expect(faceOf('第194号')).toBe('方正小标宋简体')
    expect(faceOf('一、压实')).toBe('黑体')
    expect(faceOf('与各县区')).toBe('仿宋_GB2312')
    expect(faceOf('（一）学龄')).toBe('楷体_GB2312')
  })

  it('numbers pages — 1 —, odd ones right and even ones left, one character from the edge', async () => {
    const bytes = await writePaper(reply)
    const settings = await tagsOf(bytes, 'word/settings.xml')
    expect(all(settings, 'w:evenAndOddHeaders')).toHaveLength(1)
    const zip = await JSZip.loadAsync(bytes)
    const footers = await Promise.all(
      Object.keys(zip.files)
        .filter((name) => /^word\/footer\d+\.xml$/.test(name))
        .map((name) => tagsOf(bytes, name)),
    )
    const sides = footers.map((tags) => [all(tags, 'w:jc')[0]?.['w:val'], all(tags, 'w:ind')[0]])
    expect(sides).toContainEqual(['right', expect.objectContaining({ 'w:right': '280' })])
    expect(sides).toContainEqual(['left', expect.objectContaining({ 'w:left': '280' })])
    // The dashes stand 7 mm below the text: the middle of a line of 14 pt whose lower edge is given.
    const footer = millimetres(all(await tagsOf(bytes, 'word/document.xml'), 'w:pgMar')[0]?.['w:footer'])
    expect(35 - footer - millimetres('140')).toBeCloseTo(7, 1)
  })

  it('turns a sheet for a wide annex, and puts 版记 on an upright one at the end', async () => {
    const tags = await tagsOf(await writePaper(reply), 'word/document.xml')
    expect(all(tags, 'w:pgSz').map((each) => each['w:orient'])).toEqual(['portrait', 'landscape', 'portrait'])
    expect(all(tags, 'w:tblpPr')[0]).toMatchObject({ 'w:vertAnchor': 'margin', 'w:tblpYSpec': 'bottom' })
    const wideLast = { ...reply, annexes: reply.annexes?.slice(0, 1) ?? [] }
    const sheets = all(await tagsOf(await writePaper(wideLast), 'word/document.xml'), 'w:pgSz')
    expect(sheets.map((each) => each['w:orient'])).toEqual(['portrait', 'landscape', 'portrait'])
  })

  it('repeats the headings of a table and splits no row', async () => {
    const tags = await tagsOf(await writePaper(reply), 'word/document.xml')
    expect(all(tags, 'w:tblHeader')).toHaveLength(1)
    expect(all(tags, 'w:gridSpan')[0]?.['w:val']).toBe('2')
  })

  it('reads the same in another program', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await writePaper(reply) })
    const lines = value.split('\n').filter((line) => line !== '')
    expect(lines.slice(0, 3)).toEqual(['信阳市教育体育局', '签发人：许建华', '办理结果：A'])
    expect(lines).toContain('×××代表：')
    expect(lines).toContain('一、压实创建工作责任。与各县区政府签订责任书。')
    expect(lines).toContain('（一）学龄人口')
    // What no XML can hold is gone, all else is as it was typed.
    expect(lines).toContain('又一行 <&> "引号" ')
    expect(lines).toContain('附件：1.\t分校缺口清单')
    expect(lines).toContain('附件2')
    expect(lines).toContain('合计 37 平方米')
    expect(lines).toContain('信阳市教育体育局办公室\t主动公开\t2024年7月2日印发')
  })

  it('writes a letter without a number on its first page', async () => {
    const letter: Paper = {
      head: { kind: 'letter', issuer: '固始县人民政府教育督导委员会', number: '固教督改[2026]3号' },
      title: ['督导整改通知书'],
      blocks: [text('略')],
      closing: { issuers: ['固始县人民政府教育督导委员会办公室'], date: '2026-12-15' },
    }
    const bytes = await writePaper(letter)
    const tags = await tagsOf(bytes, 'word/document.xml')
    expect(all(tags, 'w:titlePg')).toHaveLength(1)
    expect((await mammoth.extractRawText({ buffer: bytes })).value).toContain('固教督改〔2026〕3号')
  })

  it('puts the issuer above its date: centred where it is sealed, two characters ahead where not', async () => {
    const [issuer, day] = [charactersOf('信阳市教育体育局'), charactersOf('2024年7月2日')]
    const [sealed, plain] = [await endsOf(true), await endsOf(false)]
    expect(sealed[1]).toBeCloseTo(4, 2)
    expect((sealed[0] ?? 0) + issuer / 2).toBeCloseTo(4 + day / 2, 2)
    expect((plain[0] ?? 0) + issuer).toBeCloseTo((plain[1] ?? 0) + day + 2, 2)
    expect(Math.min(...plain)).toBeCloseTo(2, 2)
  })

  it('writes long tables in a thread, and loses no row of them', async () => {
    const rows = Array.from({ length: 600 }, (_, at) => [`第${at + 1}小学`, String(at)])
    const columns = [
      { heading: '学校', width: 3 },
      { heading: '缺口', width: 1 },
    ]
    const bytes = await writePaper({ title: ['清单'], blocks: [{ kind: 'table', columns, rows }] })
    expect(all(await tagsOf(bytes, 'word/document.xml'), 'w:cantSplit')).toHaveLength(601)
    expect((await mammoth.extractRawText({ buffer: bytes })).value).toContain('第600小学')
  })

  it('breaks a long title between words, into lines of about the same length', () => {
    expect(breakTitle('信阳市教育体育局')).toEqual(['信阳市教育体育局'])
    const lines = breakTitle('关于全面推进义务教育优质均衡发展工作进展情况的报告')
    expect(lines).toHaveLength(2)
    expect(lines.join('')).toBe('关于全面推进义务教育优质均衡发展工作进展情况的报告')
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(20)
  })
})
