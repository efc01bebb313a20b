/**
 * A deputy's suggestion in a real browser, from its file to what the deputy sees on a phone: the office registers and assigns
 * it, the planner speaks with the deputy and writes the reply among figures that cannot be typed over, another reviews, the
 * leader signs, the office hands it over and confirms a promise for the ledger; the deputy opens a link without an account,
 * finds the promise and says what they think. Then the pages in English and on a phone.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, launchBrowser } from './browser.ts'
import { samplePassword, startProduct, type Product } from './running-product.ts'

/** What is looked at of a page, without the whole of the browser's types. */
interface InBrowser {
  readonly innerWidth: number
  readonly document: { readonly documentElement: { readonly scrollWidth: number } }
}

const title = '关于推进义务教育优质均衡发展的建议（走一遍）'
const paper = `市六届人大五次会议
第 194 号建议
标题：${title}
建议压实各县区责任，改善乡村学校办学条件，让孩子在家门口上好学校。`

/** What is typed while a dialog still opens may be lost on a busy machine. */
const dialogOf = async (page: Page, name: string) => {
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  await page.locator('.ant-zoom-appear').waitFor({ state: 'detached' })
  return dialog
}
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { document, innerWidth } = globalThis as unknown as InBrowser
    return document.documentElement.scrollWidth - innerWidth
  })

describe.skipIf(browserPath === null)('a proposal', () => {
  let product: Product
  let browser: Browser
  let office: Page
  let planner: Page
  let address = ''
  let link = ''
  const broken: string[] = []

  const context = async (size: { width: number; height: number }): Promise<BrowserContext> =>
    browser.newContext({ locale: 'zh-CN', viewport: size })
  const opened = async (fresh: BrowserContext): Promise<Page> => {
    const page = await fresh.newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', ({ message }) => broken.push(message))
    return page
  }
  const as = async (username: string, size = { width: 1440, height: 900 }): Promise<Page> => {
    const fresh = await context(size)
    await fresh.request.post(`${product.url}/api/session-door/sign-in`, {
      data: { username, password: samplePassword },
    })
    return opened(fresh)
  }
  beforeAll(async () => {
    product = await startProduct()
    browser = await launchBrowser()
    office = await as('city-office')
    planner = await as('city-planner')
  }, 400_000)
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('is registered from its file, looked over by a person first', async () => {
    await office.goto(`${product.url}/proposals`)
    await office.getByText('还没有登记建议（提案）').waitFor()
    await office.getByRole('button', { name: '登记建议（提案）' }).click()
    const file = office.locator('input[type=file]')
    await file.setInputFiles({ name: '空.txt', mimeType: 'text/plain', buffer: Buffer.from('') })
    await office.getByRole('alert').first().waitFor()
    await file.setInputFiles({ name: '建议.txt', mimeType: 'text/plain', buffer: Buffer.from(paper) })
    await office.getByText('已读出文字，请逐项核对后登记').waitFor()
    expect(await office.getByLabel('编号').inputValue()).toBe('194')
    expect(await office.getByLabel('届次会议').inputValue()).toBe('市六届人大五次会议')
    expect(await office.getByLabel('标题').inputValue()).toBe(title)
    await office.getByLabel('领衔人姓名').fill('张建民')
    await office.getByRole('button', { name: '添加联名人' }).click()
    await office.getByLabel('联名人 1 姓名').fill('李秀兰')
    await office.getByRole('button', { name: /^登\s*记$/ }).click()
    await office.getByRole('heading', { name: title }).waitFor()
    address = new URL(office.url()).pathname
    expect(address).toMatch(/^\/proposals\/411500\//)
  })

  it('is assigned, and its clock runs', async () => {
    await office.getByRole('button', { name: /^交\s*办$/ }).click()
    const dialog = await dialogOf(office, '交办')
    await dialog.getByLabel('主办单位').fill('信阳市教育体育局')
    await office.keyboard.press('Escape')
    await dialog.getByRole('button', { name: /^登\s*记$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    const times = office.getByRole('region', { name: '期限' })
    await times.getByText('答复期限').waitFor()
    await times
      .getByText(/还有 \d+ 天/)
      .first()
      .waitFor()
  })

  it('is talked over before it is answered', async () => {
    await planner.goto(product.url + address)
    await planner.getByRole('button', { name: '登记联系代表（委员）' }).click()
    const dialog = await dialogOf(planner, '登记联系代表（委员）')
    await dialog.getByLabel('代表意见').fill('希望写清楚哪一年达标')
    await dialog.getByRole('button', { name: /^登\s*记$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await planner.getByText('希望写清楚哪一年达标').first().waitFor()
  })

  it('is answered in words among figures that open to their source; digits typed by hand are flagged', async () => {
    await planner.getByRole('button', { name: '起草答复' }).click()
    const text = planner.getByRole('textbox', { name: '答复正文' })
    await text.waitFor()
    expect(await planner.getByRole('navigation', { name: '六个部分' }).getByRole('button').count()).toBe(6)
    const figure = text.getByRole('button', { name: /^数据：小学在校生/ }).first()
    const shown = await figure.innerText()
    await figure.click()
    const card = planner.getByRole('tooltip')
    await card.getByText('来源').waitFor()
    expect(await card.innerText()).toContain(shown)
    await planner.keyboard.press('Escape')
    await text.getByText('大力营造浓厚氛围').click()
    await planner.keyboard.press('End')
    await planner.keyboard.type('2027年12月底前建成寄宿制学校12所。')
    await planner.getByText('有 1 处手工写的数字，审核人会看到').waitFor()
    // A figure that is typed over keeps the draft out.
    await figure.evaluate((node) => {
      const { document } = globalThis as unknown as {
        document: {
          createRange(): { selectNode(node: unknown): void }
          getSelection(): { removeAllRanges(): void; addRange(range: unknown): void }
        }
      }
      const range = document.createRange()
      range.selectNode(node)
      document.getSelection().removeAllRanges()
      document.getSelection().addRange(range)
    })
    await planner.keyboard.type('999')
    await planner.getByText(/处须先改正，才能送审/).waitFor()
    while ((await figure.count()) === 0) await planner.keyboard.press('Control+z')
    await planner.getByText('有 1 处手工写的数字，审核人会看到').waitFor()
    await planner.getByText('公文预览').click()
    await planner
      .getByRole('article', { name: '答复公文预览' })
      .getByText('对市六届人大五次会议第194号建议的答复')
      .waitFor()
    await planner.getByText('编辑', { exact: true }).click()
    await planner.getByRole('radio', { name: /^A / }).click()
    await planner.getByLabel('联系人').fill('周明远')
    await planner.getByLabel('联系电话').fill('0376-6366666')
    await planner.getByRole('button', { name: '提交审核' }).click()
    await planner.getByText('待审核').first().waitFor()
  })

  it('is reviewed by another and signed by the leader, figures frozen', async () => {
    const reviewer = await as('city-reviewer')
    await reviewer.goto(`${product.url}${address}/reply`)
    await reviewer
      .getByText(/有手工写的数字“12”/)
      .first()
      .waitFor()
    await reviewer.getByRole('button', { name: '审核通过' }).click()
    await reviewer.getByText('待签发').first().waitFor()
    await reviewer.context().close()
    const leader = await as('city-leader')
    await leader.goto(`${product.url}${address}/reply`)
    await leader.getByRole('button', { name: /^签\s*发$/ }).click()
    const dialog = await dialogOf(leader, '签发答复')
    await dialog.getByRole('button', { name: /^签\s*发$/ }).click()
    await leader.getByRole('heading', { name: /已签发的答复/ }).waitFor()
    const file = leader.waitForEvent('download')
    await leader.getByRole('link', { name: /下载公文/ }).click()
    expect((await file).suggestedFilename()).toMatch(/194号.*答复\.docx$/)
    await leader.context().close()
  })

  it('reaches each proposer, and its promise the ledger', async () => {
    await office.goto(product.url + address)
    await office.getByRole('button', { name: '登记送达' }).click()
    const dialog = await dialogOf(office, '登记送达')
    await dialog.getByRole('button', { name: /^登\s*记$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await office.getByText('已答复，待征询意见').first().waitFor()
    await office.getByRole('link', { name: '条款与承诺' }).click()
    await office.getByRole('button', { name: '从签发的答复中提出条款' }).click()
    const clause = office
      .getByRole('list', { name: '条款' })
      .getByRole('listitem')
      .filter({ hasText: '建成寄宿制学校12所' })
    await clause.getByText('可核查承诺').waitFor()
    await clause.getByRole('button', { name: '改后确认' }).click()
    await clause.getByLabel('怎样衡量').fill('建成投入使用的寄宿制学校数')
    expect(await clause.getByLabel('时限').inputValue()).toBe('2027-12-31')
    await clause.getByRole('button', { name: '确认并列入承诺台账' }).click()
    await clause.getByText('已列入承诺台账').waitFor()
    await office
      .getByText(/A类但有未完成承诺/)
      .first()
      .waitFor()
    const promises = office.getByRole('region', { name: '承诺兑现情况' })
    await promises.getByText('建成寄宿制学校12所').first().waitFor()
  })

  it('is seen by the deputy on a phone without an account, who says what they think', async () => {
    await office.goto(product.url + address)
    await office.getByRole('button', { name: '其他办理' }).click()
    await office.getByRole('menuitem', { name: '代表（委员）查询链接' }).click()
    const dialog = await dialogOf(office, '代表（委员）查询链接')
    await dialog.getByRole('button', { name: '为张建民生成' }).click()
    link = (await dialog.getByText(/\/my-proposal\//).innerText()).trim()
    const phone = await opened(await context({ width: 390, height: 844 }))
    await phone.goto(link)
    await phone.getByRole('heading', { name: title }).waitFor()
    await phone.getByRole('region', { name: '答复中的承诺' }).getByText('建成寄宿制学校12所').waitFor()
    expect(await sideways(phone)).toBe(0)
    await phone.getByText('满意', { exact: true }).click()
    await phone.getByLabel('意见（可不填）').fill('写得清楚，盼早日建成')
    await phone.getByRole('button', { name: /^提\s*交$/ }).click()
    await phone.getByText('已收到您的意见，谢谢。').waitFor()
    await phone.goto(`${product.url}/my-proposal/411500-not-a-code-at-all`)
    await phone.getByText('查询码可能抄错，或已换新的').waitFor()
    await phone.context().close()
    await office.goto(`${product.url}/proposals`)
    await office.getByRole('link', { name: title }).waitFor()
    await office.getByText('100%').first().waitFor()
    await office.getByRole('region', { name: '建议提案办理台账' }).getByText('满意').waitFor()
  })

  it('fits on a phone, in English too', async () => {
    const small = await as('city-office', { width: 390, height: 844 })
    for (const path of [
      '/proposals',
      '/proposals?lang=en',
      '/proposals/register?lang=en',
      '/proposals/read?lang=en',
      '/proposals/settings?lang=en',
      `${address}?lang=en`,
      `${address}/reply?lang=en`,
      `${address}/clauses?lang=en`,
    ]) {
      await small.goto(product.url + path)
      await small.locator('.panel').last().waitFor()
      expect([path, await sideways(small)]).toEqual([path, 0])
    }
    await small.context().close()
    expect(broken).toEqual([])
  })
})
