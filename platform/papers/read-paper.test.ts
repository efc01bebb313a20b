import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { readPaper, readPasted } from './read-paper.ts'
import { readPaperHere } from './reading/read-paper-here.ts'
import { writePaper } from './write-paper.ts'
import { writePdf } from './write-pdf.ts'

const paragraphs = async (file: string, data: Buffer): Promise<readonly string[]> => {
  const read = await readPaper(file, data)
  if ('problem' in read) throw new Error(read.problem.what.en)
  return read.paper.paragraphs
}

const problem = async (file: string, data: Buffer): Promise<string> => {
  const read = await readPaperHere(file, data)
  if (!('problem' in read)) throw new Error('it was read')
  expect(read.problem.todo.zh).not.toBe('')
  return read.problem.code
}

/** A .docx of which only the text matters. */
async function docxOf(body: string, numbering?: string): Promise<Buffer> {
  const zip = new JSZip()
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  zip.file('[Content_Types].xml', '<Types/>')
  zip.file('word/document.xml', `<w:document ${names}><w:body>${body}</w:body></w:document>`)
  if (numbering !== undefined) zip.file('word/numbering.xml', `<w:numbering ${names}>${numbering}</w:numbering>`)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const p = (words: string, list?: [string, number]): string =>
  `<w:p><w:pPr>${list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : ''}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`

const level = (at: number, format: string, words: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/></w:lvl>`

/** A PDF whose letters are named by a Chinese code page and are not in the file, as old drivers wrote them. */
function pdfWithoutFont(words: string): Buffer {
  const stream = `BT /F1 16 Tf 72 700 Td <${iconv.encode(words, 'gbk').toString('hex')}> Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  ]
  const written = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${written}trailer<</Size 8/Root 1 0 R>>\n%%EOF\n`, 'latin1')
}

describe('the text of a paper', () => {
  it('comes back from a .docx of ours, a row of a table as one paragraph', async () => {
    const bytes = await writePaper({
      title: ['答复'],
      blocks: [
        { kind: 'heading', level: 1, text: '压实责任', runsOn: '签订责任书。' },
        {
          kind: 'table',
          columns: [
            { heading: '学校', width: 1 },
            { heading: '缺口', width: 1 },
          ],
          rows: [['青河小学', '37\n平方米']],
        },
      ],
    })
    expect(await paragraphs('答复.docx', bytes)).toEqual([
      '答复',
      '一、压实责任。签订责任书。',
      '学校\t缺口',
      '青河小学\t37 平方米',
    ])
  })

  it('has the numbers that the word processor wrote by itself', async () => {
    const lists = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '（%2）')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`
    const body = [
      p('责任', ['3', 0]),
      p('签订', ['3', 1]),
      p('考核', ['3', 1]),
      p('规划', ['3', 0]),
      p('预测', ['3', 1]),
    ]
    expect(await paragraphs('a.docx', await docxOf(body.join(''), lists))).toEqual([
      '一、责任',
      '（1）签订',
      '（2）考核',
      '二、规划',
      '（1）预测',
    ])
  })

  it('is without what was deleted, and has a text box once', async () => {
    const box =
      '<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>'
    const body = `<w:p><w:r><w:t>保留</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>新增</w:t></w:r></w:ins></w:p>${box}`
    expect(await paragraphs('a.docx', await docxOf(body))).toEqual(['保留新增', '框'])
  })

  it('comes back from a PDF, paragraphs joined over lines', async () => {
    const words = '近年来，全市义务教育学校办学条件显著改善，优质教育资源快速扩充，教师队伍建设水平不断提升。'.repeat(3)
    const template =
      '#set page(paper: "a4", numbering: "— 1 —")\n#set text(font: "Noto Sans SC", lang: "zh", size: 16pt)\n#set par(justify: true, first-line-indent: (amount: 2em, all: true))\n#for each in json(bytes(sys.inputs.values)) [#each #parbreak()]'
    const { bytes } = await writePdf({ template, values: ['一、改善办学条件。', words, words] })
    const read = await readPaper('答复.pdf', bytes)
    expect(read).toMatchObject({ paper: { format: 'pdf', isGuessed: true } })
    expect(await paragraphs('答复.pdf', bytes)).toEqual(['一、改善办学条件。', words, words])
  })

  it('comes back from a PDF that has no Chinese font in it', async () => {
    expect(await paragraphs('旧.pdf', pdfWithoutFont('一、压实创建工作责任。'))).toEqual(['一、压实创建工作责任。'])
  })

  it('is read in UTF-8 and in GBK, and taken as it is pasted', async () => {
    const words = '一、压实责任\r\n二、规划'
    expect(await paragraphs('a.txt', Buffer.from(words))).toEqual(['一、压实责任', '二、规划'])
    expect(await paragraphs('a.txt', iconv.encode(words, 'gbk'))).toEqual(['一、压实责任', '二、规划'])
    expect(readPasted(words)?.paragraphs).toEqual(['一、压实责任', '二、规划'])
    expect(readPasted(' \n ')).toBeNull()
  })
})

describe('what cannot be read', () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
  it.each([
    ['nothing', '空.docx', Buffer.alloc(0), 'empty-paper'],
    ['blanks', '空.txt', Buffer.from(' \n\t '), 'empty-paper'],
    ['an old .doc', '旧.doc', old, 'paper-of-another-kind'],
    ['a password', '密.docx', locked, 'paper-with-password'],
    ['a photograph', '图.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'paper-of-another-kind'],
    ['a web page', '页.docx', Buffer.from('<html><p>文</p></html>'), 'paper-of-another-kind'],
    ['RTF', 'a.doc', Buffer.from('{\\rtf1 a}'), 'paper-of-another-kind'],
    ['a broken archive', '坏.docx', Buffer.from('PK\u0003\u0004rubbish'), 'damaged-paper'],
    ['a broken PDF', '坏.pdf', Buffer.from('%PDF-1.7\nrubbish'), 'damaged-paper'],
    ['bytes', 'a.txt', Buffer.from([1, 2, 3, 0, 255, 254, 7]), 'damaged-paper'],
  ])('%s', async (_, file, data, code) => {
    expect(await problem(file, data)).toBe(code)
  })

  it('a scan: pages without text', async () => {
    const { bytes } = await writePdf({ template: '#rect(width: 5cm, height: 5cm)', values: {} })
    expect(await problem('扫描.pdf', bytes)).toBe('scanned-paper')
  })

  it('a workbook that is called a paper', async () => {
    const zip = new JSZip()
    zip.file('[Content_Types].xml', '<Types/>')
    zip.file('xl/workbook.xml', '<workbook/>')
    expect(await problem('表.docx', await zip.generateAsync({ type: 'nodebuffer' }))).toBe('paper-of-another-kind')
  })

  it('XML that is none, and XML that would grow', async () => {
    expect(await problem('a.docx', await docxOf('<w:p><w:t>没有结束'))).toBe('damaged-paper')
    const zip = new JSZip()
    zip.file('word/document.xml', '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;&b;</a>')
    expect(await problem('a.docx', await zip.generateAsync({ type: 'nodebuffer' }))).toBe('damaged-paper')
  })

  it('one that is told to take no time at all ends with its thread', async () => {
    const read = await readPaper('a.docx', await docxOf(p('文')), 1)
    expect(read).toMatchObject({ problem: { code: 'paper-takes-too-long' } })
  })

  it('bytes of good files flipped at random: a text or a problem, never a throw', async () => {
    const good = [
      await writePaper({ title: ['题'], blocks: [{ kind: 'text', text: '文' }] }),
      pdfWithoutFont('一、文字'),
    ]
    let seed = 7
    const next = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most
    for (const [index, bytes] of good.entries()) {
      for (let round = 0; round < 40; round += 1) {
        const broken = Buffer.from(bytes)
        for (let each = 0; each < 4; each += 1) broken[next(broken.length)] = next(256)
        // oxlint-disable-next-line no-await-in-loop
        const read = await readPaperHere(index === 0 ? 'a.docx' : 'a.pdf', broken)
        expect('paper' in read || 'problem' in read).toBe(true)
      }
    }
  })
})

it('reads the licence of this project like any text', async () => {
  const lines = await paragraphs('LICENSE.txt', readFileSync('LICENSE'))
  expect(lines.join(' ')).toContain('Apache License')
})
