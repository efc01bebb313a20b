import { PDFiumLibrary } from '@hyzyla/pdfium'
import { describe, expect, it } from 'vitest'
import { writePdf } from './write-pdf.ts'

const template = `#let values = json(bytes(sys.inputs.values))
#set page(width: 100mm, height: 100mm, margin: 10mm)
#set text(font: "Noto Sans SC", lang: "zh", region: "cn", size: 12pt)
*#values.name*

#values.text`

/** Its text, and how much of its first page is ink. */
async function look(bytes: Buffer): Promise<{ text: string; ink: number }> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const page = document.getPage(0)
  const text = page.getText()
  const { data } = await page.render({ scale: 1, render: 'bitmap' })
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1
  document.destroy()
  library.destroy()
  return { text, ink: dark / (data.length / 4) }
}

describe('a printed page', () => {
  it('shows what was typed, and takes none of it for a command', async () => {
    const typed = '#let x = 1 *a* $x$ @b <c> \\ "引" [d] `e` //f'
    const { bytes, pages, missing } = await writePdf({ template, values: { name: '浉河区', text: typed } })
    expect(pages).toBe(1)
    expect(missing).toEqual([])
    const { text, ink } = await look(bytes)
    expect(text).toContain('浉河区')
    expect(text.replaceAll(/[\r\n]/g, '')).toContain(typed)
    // Neither an empty page nor a black one: letters were drawn.
    expect(ink).toBeGreaterThan(0.005)
    expect(ink).toBeLessThan(0.3)
  })

  it('prints bold letters bolder, also those of other slices of the font', async () => {
    const words = '浉河潢川淮滨息县商城固始光山罗山新县平桥'
    const inkOf = async (mark: string): Promise<number> =>
      (
        await look(
          (await writePdf({ template: `#set text(font: "Noto Sans SC")\n${mark}${words}${mark}`, values: {} })).bytes,
        )
      ).ink
    expect(await inkOf('*')).toBeGreaterThan((await inkOf('')) * 1.1)
  })

  it('says which letters its font lacks', async () => {
    const { missing } = await writePdf({ template, values: { name: '齄', text: '' } })
    expect(missing).toEqual(['齄'])
  })

  it('throws where the template is wrong, and says how', async () => {
    await expect(writePdf({ template: '#nothing()', values: {} })).rejects.toThrow('unknown variable: nothing')
  })
})
