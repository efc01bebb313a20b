/**
 * The network of a county in a real browser: a plan is worked out, its map and sheets are read, a village is sent to another
 * school by hand and the plan saved anew; out of it a school is proposed for adjustment and its first step recorded; then
 * the one page in English, and everything on a phone.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nearlyThere as county } from '#database/demo/sample-people.ts'
import { browserPath, launchBrowser } from './browser.ts'
import { samplePassword, startProduct, type Product } from './running-product.ts'

/** What is looked at of a page, without the whole of the browser's types. */
interface InBrowser {
  readonly innerWidth: number
  readonly document: { readonly documentElement: { readonly scrollWidth: number } }
}

describe.skipIf(browserPath === null)('a plan of the network', () => {
  let product: Product
  let browser: Browser
  let planner: BrowserContext
  let page: Page
  let plan = ''
  const broken: string[] = []

  beforeAll(async () => {
    product = await startProduct()
    browser = await launchBrowser()
    planner = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    await planner.request.post(`${product.url}/api/session-door/sign-in`, {
      data: { username: 'xinxian-statistician', password: samplePassword },
    })
    page = await planner.newPage()
    page.on('pageerror', ({ message }) => broken.push(message))
  })

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('is worked out, and says how far it is from the least possible', async () => {
    await page.goto(`${product.url}/network?county=${county}`)
    await page.getByRole('button', { name: '测算新方案' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('方案名称').fill('应留必留（走一遍）')
    await dialog.getByLabel('测算时限').fill('4')
    await dialog.getByRole('button', { name: '开始测算' }).click()
    await page.getByRole('link', { name: '打开方案' }).click({ timeout: 60_000 })
    await page.getByRole('heading', { name: '应留必留（走一遍）' }).waitFor()
    plan = new URL(page.url()).pathname.split('/').at(-1)!
    await page.getByText('理论最低投入').first().waitFor()
    await page.getByText('拟稿（内部）').first().waitFor()
  })

  it('shows the year on the map, and in sheets what each village and school may expect', async () => {
    await page.locator('.maplibregl-canvas').waitFor()
    expect(await page.getByText('示意图，不作划界依据').count()).toBeGreaterThan(0)
    await page.getByRole('tab', { name: '村庄表' }).click()
    await page.locator('.ant-table-row .in-text').first().click()
    await page.getByRole('region', { name: '村庄表' }).getByText('单程增减').first().waitFor()
    await page.getByRole('tab', { name: '学校表' }).click()
    await page.locator('.ant-table-row .in-text').first().click()
    await page
      .getByRole('region', { name: '学校表' })
      .getByRole('img', { name: /逐年学生与学位/ })
      .waitFor()
  })

  it('is edited from lists, judged at once, and saved as another', async () => {
    await page.goto(`${product.url}/network/plan/${plan}?county=${county}&year=2030&edit=1`)
    const panel = page.getByRole('region', { name: '手工调整' })
    await panel.getByRole('combobox', { name: '选择村庄' }).click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await panel.getByRole('combobox', { name: '选择学校' }).click()
    // The nearest but one: the first is likely its own.
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await panel.getByRole('button', { name: /起改去该校/ }).click()
    await panel.getByText(/可以这样调整|不符合规则/).waitFor()
    const save = panel.getByRole('button', { name: '锁定并另存为新方案' })
    if (await save.isEnabled()) {
      await save.click()
      await page.getByText('来自另一方案').waitFor()
    } else await panel.getByText('不符合规则').waitFor()
    expect(broken).toEqual([])
  })

  it('writes down who saved a table or printed it, of each plan that is in it', async () => {
    await page.goto(`${product.url}/network?county=${county}`)
    const written = () => page.waitForResponse((response) => response.url().includes('recordTaken'))
    const [saved, first] = [page.waitForEvent('download'), written()]
    await page.getByRole('button', { name: /导出/ }).last().click()
    expect((await saved).suggestedFilename()).toBe('布局方案.xlsx')
    await first
    const second = written()
    await page.evaluate(() => (globalThis as unknown as EventTarget).dispatchEvent(new Event('beforeprint')))
    await second
    await page.goto(`${product.url}/network/plan/${plan}?county=${county}&tab=readers`)
    await page.getByText('另存表格：方案列表').waitFor()
    await page.getByText('打印：方案列表').waitFor()
  })

  it('proposes a school, which stays a candidate while its steps are recorded', async () => {
    await page.goto(`${product.url}/network/gate?county=${county}&propose=${plan}`)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '理由' }).fill('在校生连年减少')
    await dialog.locator('.ant-table-row .ant-checkbox-input:not([disabled])').first().click()
    await dialog.getByRole('button', { name: '提出 1 所' }).click()
    await page.locator('.ant-table-row a').first().click()
    await page
      .locator('.step-next', { hasText: '专项规划备案' })
      .getByRole('button', { name: /登\s*记/ })
      .click()
    await page.getByRole('dialog').getByLabel('专项规划名称或文号').fill('新县学校布局专项规划')
    await page.getByRole('dialog').getByLabel('备案日期').fill('2026-03-02')
    await page.keyboard.press('Tab')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^登\s*记$/ })
      .click()
    await page.locator('.step-passed', { hasText: '专项规划备案' }).waitFor()
    expect(await page.locator('.step-waiting', { hasText: '县级人民政府审批' }).count()).toBeGreaterThan(0)
  })

  it('fits on one page in English, and on a phone', async () => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      storageState: await planner.storageState(),
    })
    const small = await phone.newPage()
    small.on('pageerror', ({ message }) => broken.push(message))
    await small.goto(`${product.url}/network/plan/${plan}/summary?county=${county}&lang=en`)
    await small.getByText('What is not decided').waitFor()
    for (const path of [
      `/network?county=${county}`,
      `/network/plan/${plan}?county=${county}`,
      `/network/plan/${plan}/summary?county=${county}`,
      `/network/gate?county=${county}`,
      `/network/inputs?county=${county}`,
    ]) {
      await small.goto(product.url + path)
      await small.locator('.panel').first().waitFor()
      const sideways = await small.evaluate(() => {
        const { document, innerWidth } = globalThis as unknown as InBrowser
        return document.documentElement.scrollWidth - innerWidth
      })
      expect([path, sideways]).toEqual([path, 0])
    }
    await phone.close()
    expect(broken).toEqual([])
  })
})
