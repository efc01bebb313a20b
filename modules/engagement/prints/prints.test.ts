import { PDFiumLibrary } from '@hyzyla/pdfium'
import { describe, expect, it } from 'vitest'
import { countyPrint } from './county-prints.ts'
import { forecastSection } from './forecast-sections.ts'
import { schoolSection, servesSection } from './school-sections.ts'
import type { PrintBlock, PrintSection } from './print-shapes.ts'
import { noticeExample, publishedExample, schoolExample } from './published-for-tests.ts'
import { noticeRooms, schoolNotice } from './school-notice.ts'
import { writeNotice, writePrint } from './write-print.ts'

/** The text of each page, and how much of it is ink. */
async function look(bytes: Buffer): Promise<{ text: string; ink: number }[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const pages: { text: string; ink: number }[] = []
  for (const page of document.pages()) {
    const text = page.getText().replaceAll(/\s/g, '')
    // oxlint-disable-next-line no-await-in-loop
    const { data } = await page.render({ scale: 0.5, render: 'bitmap' })
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) dark += 1
    pages.push({ text, ink: dark / (data.length / 4) })
  }
  document.destroy()
  library.destroy()
  return pages
}

const wordsOf = (block: PrintBlock): string => JSON.stringify(block)
const sectionWords = ({ heading, blocks }: PrintSection): string => heading + blocks.map(wordsOf).join('')

describe('the notice for a school wall', () => {
  it.each(['zh', 'en'] as const)('is one page with whom to call and where it is from (%s)', async (language) => {
    const { bytes, pages, missing } = await writeNotice(language, noticeExample)
    expect(pages).toBe(1)
    expect(missing).toEqual([])
    const [page] = await look(bytes)
    for (const words of ['新县香山湖小学', '李老师0376-2950002', '王红梅', '0376-2958000', '12345']) {
      expect(page?.text).toContain(words)
    }
    expect(page?.text).toContain(language === 'zh' ? '模拟数据' : 'Simulateddata')
    expect(page?.text).toContain(language === 'zh' ? '2026年11月12日发布，第2版' : 'published12Nov2026,version2')
    expect(page?.ink).toBeGreaterThan(0.05)
  })

  it('stays one page where everything is long, and says what it leaves out', async () => {
    const entry = noticeExample.school.entry!
    const long = '说明'.repeat(140)
    const full = { ...entry.content.entry, transport: long, boarding: long, meals: long, note: long }
    const promises = Array.from({ length: 40 }, () => schoolExample.promises[0]!)
    const school = {
      ...schoolExample,
      entry: { ...entry, content: { ...entry.content, entry: full } },
      promises,
      serves: Array.from({ length: 300 }, () => schoolExample.serves[0]!),
    }
    const { bytes, pages } = await writeNotice('zh', { ...noticeExample, school })
    expect(pages).toBe(1)
    const [page] = await look(bytes)
    expect(page?.text).toContain('等300处')
    expect(page?.text).toContain('……（全文见公开网页）')
    expect(page?.text).toMatch(/另有3\d项，见公开网页/)
  })

  it('says that nothing of the school itself is published, and whom it serves by its own word', () => {
    const bare = { ...schoolExample, entry: null, serves: [] }
    expect(sectionWords(schoolSection('zh', bare, 500))).toContain('尚未公布学校信息')
    expect(servesSection('zh', bare, 10)).toBeNull()
    const entry = schoolExample.entry!
    const serving = { ...entry.content.entry, serves: ['香山社区'] }
    const said = { ...bare, entry: { ...entry, content: { ...entry.content, entry: serving } } }
    expect(sectionWords(servesSection('zh', said, 10)!)).toContain('学校公布')
  })

  it('leaves out what is not 主动公开: there is no place for it', () => {
    const promises = schoolExample.promises.map((each) => ({ ...each, person: '不公开的人', said: '不公开的话' }))
    const print = schoolNotice('zh', { ...noticeExample, school: { ...schoolExample, promises } }, noticeRooms[0])
    expect(JSON.stringify(print)).not.toContain('不公开的')
  })
})

describe('pages of a county', () => {
  it.each([
    ['brochure', 'zh', '新县义务教育优质均衡发展'],
    ['brochure', 'en', 'Qualityandbalancedcompulsoryeducationin新县'],
    ['slides', 'zh', '新县义务教育优质均衡发展'],
    ['slides', 'en', 'Qualityandbalancedcompulsoryeducationin新县'],
  ] as const)(
    '%s in %s: every page has text and ink, the forecast its sentence, the end its sources',
    async (print, language, title) => {
      const { bytes, pages, missing } = await writePrint(countyPrint(language, print, publishedExample))
      expect(missing).toEqual([])
      const shown = await look(bytes)
      expect(shown).toHaveLength(pages)
      for (const { text, ink } of shown) {
        expect(text.length).toBeGreaterThan(20)
        expect(ink).toBeGreaterThan(0.004)
      }
      const all = shown.map(({ text }) => text).join('')
      expect(shown[0]?.text).toContain(title)
      expect(all).toContain(language === 'zh' ? '预测，不作入学承诺' : 'aforecast,nopromiseofaplace')
      expect(all).toContain(language === 'zh' ? '38,214' : 'actual38,214')
      expect(all).toContain('12345')
    },
  )

  it('prints a township that is withheld as withheld', () => {
    const towns = countyPrint('zh', 'brochure', publishedExample).sections.find(({ heading }) =>
      heading.includes('乡镇'),
    )
    const table = towns?.blocks.find((block) => block.kind === 'table')
    expect(table?.rows.at(-1)).toEqual(['陈店乡', '不公开', '不公开', '不公开', '不公开'])
  })

  it('makes no slide that runs over', async () => {
    const print = countyPrint('zh', 'slides', publishedExample)
    const { pages } = await writePrint(print)
    expect(pages).toBe(print.sections.length + 3)
  })

  it('says what is not published yet', () => {
    const { sections } = countyPrint('zh', 'brochure', { ...publishedExample, changes: null, forecast: null })
    const words = sections.map(sectionWords).join('\n')
    expect(words).toContain('学校变动尚未发布')
    expect(words).toContain('在校生预测尚未发布')
  })

  it('ends the line of a forecast where a year is withheld', () => {
    const { forecast } = publishedExample
    const [whole, ...towns] = forecast!.content.places
    const pupils = whole!.pupils.map((value, at) => (at >= 4 ? 'withheld' : value))
    const content = { ...forecast!.content, places: [{ ...whole!, pupils }, ...towns] }
    const chart = forecastSection('zh', content).blocks.find((block) => block.kind === 'chart')
    expect(chart?.years).toEqual(['2026', '2027', '2028', '2029', '2030'])
    expect(chart?.values).toHaveLength(5)
  })
})
