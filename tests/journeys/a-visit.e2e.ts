/**
 * A visit in a real browser: 新县 shares its schools out among supervisors; one of them begins the day on a phone, writes down what is
 * seen without a network, loses the page and finds the draft again, hands it in over a connection that swallows the answer, and the
 * server still keeps it once; a notice follows, the county puts it right with evidence, another person closes it; the year's record
 * counts an award that is entered and withdrawn; and everything on a phone and in English.
 */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nearlyThere as county } from '#database/demo/sample-people.ts'
import { browserPath, launchBrowser } from './browser.ts'
import { samplePassword, startProduct, type Product } from './running-product.ts'

/** What is looked at of a page, without the whole of the browser's types. */
interface InBrowser {
  readonly innerWidth: number
  readonly document: { readonly documentElement: { readonly scrollWidth: number } }
}

const finding = '七年级二班 58 人，超过标准班额'
const phoneSize = { width: 390, height: 844 }

/** Larger than what may be sent, so that it has to be made small: noise, which no packing makes small by itself. */
const largePhoto = `(() => {
  const canvas = document.createElement('canvas')
  canvas.width = 1600
  canvas.height = 1200
  const paint = canvas.getContext('2d')
  const picture = paint.createImageData(1600, 1200)
  for (let i = 0; i < picture.data.length; i += 60000) {
    crypto.getRandomValues(picture.data.subarray(i, Math.min(i + 60000, picture.data.length)))
  }
  paint.putImageData(picture, 0, 0)
  return canvas.toDataURL('image/png').split(',')[1]
})()`

/** Presses a button, fills the dialog that opens, and presses the same in there. */
async function step(page: Page, button: RegExp, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog')
  await page.locator('.ant-zoom-appear').waitFor({ state: 'detached' })
  await fill(dialog)
  await dialog.getByRole('button', { name: button }).click()
  await dialog.waitFor({ state: 'hidden' })
}

describe.skipIf(browserPath === null)('a visit to a school', () => {
  let product: Product
  let browser: Browser
  let phone: Page
  let school = ''
  let visitPath = ''
  let label = ''
  const broken: string[] = []

  const signedIn = async (username: string, size = { width: 1440, height: 900 }): Promise<BrowserContext> => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: size })
    await context.request.post(`${product.url}/api/session-door/sign-in`, {
      data: { username, password: samplePassword },
    })
    return context
  }
  const opened = async (context: BrowserContext): Promise<Page> => {
    const fresh = await context.newPage()
    fresh.on('pageerror', ({ message }) => broken.push(message))
    return fresh
  }
  const group = (name: RegExp) => phone.getByRole('radiogroup', { name })

  beforeAll(async () => {
    product = await startProduct()
    browser = await launchBrowser()
    phone = await opened(await signedIn('xinxian-supervisor', phoneSize))
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('stands on a district: schools are shared out as proposed, a supervisor is named, signs are printed', async () => {
    const director = await opened(await signedIn('xinxian-director'))
    await director.goto(`${product.url}/supervision/districts`)
    await director.getByRole('button', { name: '提出划分方案' }).click()
    const dialog = director.getByRole('dialog')
    await dialog.getByRole('button', { name: /^第1督学责任区/ }).click()
    await dialog.getByLabel('督学 1 姓名').fill('冯国庆')
    await dialog.getByLabel('督学 1 公示电话').fill('0376-0000000')
    await dialog.getByRole('button', { name: /^设立这 \d+ 个责任区$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    const row = director.getByRole('row').filter({ hasText: '第1督学责任区' })
    await row.getByText('冯国庆').waitFor()
    await row.getByText(/还没有责任督学/).waitFor()
    await row.getByRole('button', { name: /第1督学责任区/ }).click()
    const signs = director.waitForEvent('download')
    await director.getByRole('link', { name: '全部公示牌' }).click()
    expect((await signs).suggestedFilename()).toMatch(/公示牌.*\.docx$/)
    await director.context().close()
  })

  it('begins with today, and is prepared by what is known of the school', async () => {
    await phone.goto(product.url)
    await phone.getByRole('heading', { name: '督学今日' }).waitFor()
    const own = phone.getByRole('list', { name: '我的学校' }).getByRole('listitem').filter({ hasText: '本月未督导' })
    school = await own.first().getByRole('link').first().innerText()
    await own.first().getByRole('link', { name: school, exact: true }).click()
    await phone.getByRole('heading', { name: '近三年' }).waitFor()
    await phone.getByRole('heading', { name: '以往督导' }).waitFor()
    await phone.goBack()
    await own
      .first()
      .getByRole('link', { name: `记录 ${school}` })
      .click()
    await phone.getByRole('button', { name: '开始记录' }).click()
    await group(/班额/).waitFor()
  })

  it('is written down without a network, and is still there after the page was closed', async () => {
    await phone.context().setOffline(true)
    await phone.getByLabel('听课').fill('2')
    await group(/开齐开足/)
      .getByRole('radio', { name: '正常' })
      .click()
    await group(/班额/).getByRole('radio', { name: '有问题' }).click()
    await phone.getByLabel('问题描述').fill(finding)
    const png = Buffer.from((await phone.evaluate(largePhoto)) as string, 'base64')
    expect(png.length).toBeGreaterThan(1_500 * 1024)
    await phone
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '教室.png', mimeType: 'image/png', buffer: png })
    await phone.getByRole('button', { name: '删去照片 教室.jpg' }).waitFor()
    await phone.getByRole('button', { name: '提交' }).click()
    await phone.getByText('请填写整改期限').waitFor()
    await phone.getByText(/^已存本机/).waitFor()
    await phone.context().setOffline(false)
    await phone.reload()
    await group(/班额/).waitFor()
    expect(await phone.getByLabel('问题描述').inputValue()).toBe(finding)
    expect(await group(/班额/).getByRole('radio', { name: '有问题' }).getAttribute('aria-checked')).toBe('true')
    await phone.getByRole('img', { name: '教室.jpg' }).waitFor()
  })

  it('is sent by itself once somebody answers, and kept once though the first answer was lost', async () => {
    let tries = 0
    await phone.route(
      '**/api/accountability/sendVisit',
      async (route) => {
        tries += 1
        // It reaches the server; its answer gets lost on the way back.
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await phone.context().setOffline(true)
    await phone.getByRole('button', { name: '15 天内' }).click()
    await phone.getByRole('button', { name: '提交' }).click()
    await phone.getByText('份督导记录待发送').waitFor()
    await phone.context().setOffline(false)
    await expect.poll(() => tries, { timeout: 30_000 }).toBe(1)
    await phone.getByText('份督导记录待发送').waitFor()
    await phone.getByRole('button', { name: '立即发送' }).click()
    await phone.getByText('只保存了一份').waitFor({ timeout: 30_000 })
    label = await phone.getByRole('link', { name: /^〔\d{4}〕\d+号$/ }).innerText()
    await phone.getByRole('link', { name: '查看记录、开具通知书' }).click()
    await phone.getByRole('heading', { name: '发现的问题（1）' }).waitFor()
    visitPath = new URL(phone.url()).pathname
    const photo = phone.getByRole('img', { name: /教室/ })
    await photo.waitFor()
    const bytes = await phone.context().request.get(new URL((await photo.getAttribute('src'))!, product.url).href)
    expect((await bytes.body()).length).toBeLessThan(1_500 * 1024)
    await phone.getByRole('link', { name: '督导记录', exact: true }).click()
    const cards = phone.getByRole('list', { name: /督导记录/ })
    await cards.waitFor()
    expect(await cards.getByRole('link', { name: school, exact: true }).count()).toBe(1)
    expect(broken).toEqual([])
    await phone.context().close()
  })

  it('leads to a notice, and what was found to a problem with owner and deadline', async () => {
    const desk = await opened(await signedIn('xinxian-supervisor'))
    await desk.goto(`${product.url}${visitPath}?county=${county}`)
    await desk.getByRole('button', { name: '开具通知书' }).click()
    const dialog = desk.getByRole('dialog')
    await desk.locator('.ant-zoom-appear').waitFor({ state: 'detached' })
    await dialog.getByLabel('整改要求或督导意见').fill('限期分班，把班额降到标准以内')
    await dialog.getByRole('button', { name: /^开\s*具$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    const paper = desk.waitForEvent('download')
    await desk.getByRole('link', { name: /^下\s*载$/ }).click()
    expect((await paper).suggestedFilename()).toMatch(/\.docx$/)
    await desk.getByRole('link', { name: label }).click()
    await desk
      .getByRole('heading', { name: new RegExp(label) })
      .getByText('问题')
      .waitFor()
    await desk.context().close()
  })

  it('is put right with evidence by the county, and closed by the supervisor, whom it could not be', async () => {
    const statistician = await opened(await signedIn('xinxian-statistician'))
    await statistician.goto(`${product.url}/cases?search=${encodeURIComponent(finding)}`)
    await statistician.getByRole('link', { name: label }).click()
    await step(statistician, /^认领整改$/, async (dialog) => {
      await dialog.getByLabel('整改措施').fill('调剂教室，分为两个班')
    })
    await step(statistician, /^申请销号$/, async (dialog) => {
      await dialog.getByLabel('整改结果').fill('已分班，各 29 人')
      await dialog.locator('input[type=file]').setInputFiles({
        name: '分班方案.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4 分班方案'),
      })
      await statistician.getByText('材料已上传').waitFor()
    })
    await statistician
      .getByRole('heading', { name: new RegExp(label) })
      .getByText('待复核')
      .waitFor()
    expect(await statistician.getByRole('button', { name: /^复\s*核$/ }).count()).toBe(0)
    await statistician.getByRole('link', { name: '分班方案' }).waitFor()
    const supervisor = await opened(await signedIn('xinxian-supervisor'))
    await supervisor.goto(statistician.url())
    await step(supervisor, /^复\s*核$/, async (dialog) => {
      await dialog.getByText('销号', { exact: true }).click()
      await dialog.getByLabel('复核意见').fill('现场复核，两个班均为 29 人')
    })
    await supervisor
      .getByRole('heading', { name: new RegExp(label) })
      .getByText('销号')
      .waitFor()
    await supervisor.context().close()
    await statistician.context().close()
  })

  it('stands on the board and in the digest of the month', async () => {
    const planner = await opened(await signedIn('city-planner'))
    await planner.goto(`${product.url}/cases/board`)
    await planner.getByRole('heading', { name: '未办结，按主题（指标）' }).waitFor()
    await planner.goto(`${product.url}/supervision/digest?county=${county}`)
    await planner.getByRole('table', { name: '本月通知书' }).getByText(school).waitFor()
    const paper = planner.waitForEvent('download')
    await planner.getByRole('link', { name: '下载公文（docx）' }).click()
    expect((await paper).suggestedFilename()).toMatch(/\.docx$/)
    await planner.context().close()
  })

  it('is not the only thing of a year: an award is entered, counted, listed and withdrawn', async () => {
    const statistician = await opened(await signedIn('xinxian-statistician'))
    await statistician.goto(`${product.url}/year-record`)
    const award = statistician.getByRole('button', { name: /^获奖/ })
    const before = Number(
      await award
        .locator('strong')
        .innerText()
        .then((text) => text.split(' ')[0]),
    )
    await statistician.getByRole('button', { name: '登记', exact: true }).click()
    const dialog = statistician.getByRole('dialog')
    await statistician.locator('.ant-zoom-appear').waitFor({ state: 'detached' })
    await dialog.getByLabel('类别').fill('获奖')
    await statistician.getByTitle('获奖', { exact: true }).click()
    await dialog.getByLabel('名称').fill('全国基础教育成果奖（走一遍）')
    await dialog.getByRole('button', { name: /^登\s*记$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await award.getByText(`${before + 1} 项`).waitFor()
    await award.click()
    await statistician.getByRole('dialog').getByText('全国基础教育成果奖（走一遍）').first().waitFor()
    await statistician.goto(`${product.url}/year-record?tab=events`)
    await statistician
      .locator('.ant-table-row', { hasText: '走一遍' })
      .getByRole('button', { name: /撤\s*回/ })
      .click()
    await statistician.getByRole('dialog').getByLabel('原因').fill('试填，不计')
    await statistician
      .getByRole('dialog')
      .getByRole('button', { name: /撤\s*回/ })
      .click()
    await statistician.getByText('撤回：试填，不计').waitFor()
    await statistician.goto(`${product.url}/year-record`)
    await award.getByText(`${before} 项`).waitFor()
    await statistician.context().close()
  })

  it('fits on a phone, in English too', async () => {
    const small = await opened(await signedIn('xinxian-supervisor', phoneSize))
    for (const path of [
      '/supervision',
      '/supervision?lang=en',
      '/supervision/plans?lang=zh',
      '/supervision/plans?tab=returns&lang=en',
      '/supervision/visits?lang=en',
      '/supervision/coverage?lang=zh',
      '/supervision/districts?lang=en',
      '/supervision/districts?tab=rules&lang=zh',
      '/supervision/digest?lang=en',
      `${visitPath}?county=${county}&lang=en`,
      '/cases?lang=en',
      '/cases/board?lang=zh',
      '/year-record?lang=en',
      '/year-record?tab=events&lang=zh',
    ]) {
      await small.goto(product.url + path)
      await small.locator('.panel').last().waitFor()
      await small.waitForLoadState('networkidle')
      const sideways = await small.evaluate(() => {
        const { document, innerWidth } = globalThis as unknown as InBrowser
        return document.documentElement.scrollWidth - innerWidth
      })
      expect([path, sideways]).toEqual([path, 0])
    }
    await small.context().close()
    expect(broken).toEqual([])
  }, 240_000)
})
