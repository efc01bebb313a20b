/**
 * A project in a real browser, from the gap that it closes to its acceptance: 新县's statistician reads what schools lack, makes a gap into
 * a project, looks at what it would change before a yuan is spent, records money and steps with their papers, and sees from which school
 * year it counts; the director confirms a school's batch; a principal sees the own card; and everything on a phone and in English.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importingCounty, nearlyThere as county } from '#database/demo/sample-people.ts'
import { browserPath, launchBrowser } from './browser.ts'
import { samplePassword, startProduct, type Product } from './running-product.ts'

/** What is looked at of a page, without the whole of the browser's types. */
interface InBrowser {
  readonly innerWidth: number
  readonly document: { readonly documentElement: { readonly scrollWidth: number } }
}

const name = '教学仪器设备补充（走一遍）'

describe.skipIf(browserPath === null)('a project of better conditions', () => {
  let product: Product
  let browser: Browser
  let page: Page
  let project = ''
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

  beforeAll(async () => {
    product = await startProduct()
    browser = await launchBrowser()
    page = await opened(await signedIn('xinxian-statistician'))
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('begins with what schools lack, at prices that say whose they are', async () => {
    await page.goto(`${product.url}/conditions/gaps`)
    await page.getByText('按示例单价计算、只供试算的项目').waitFor()
    await page.getByRole('tab', { name: '单价表' }).click()
    await page.getByText('全部为示例单价，未经本县核定').waitFor()
    await page.getByRole('button', { name: '导入单价表' }).click()
    const dialog = page.getByRole('dialog')
    const prices = (text: string) =>
      dialog.locator('input[type=file]').setInputFiles({
        name: '单价表.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`item,phase,unit,price,source\n${text}\n`),
      })
    await prices('room_m2,,元/m²,x,\nroomm2,,,1,')
    await dialog.getByText('没有保存任何数据').waitFor()
    await prices('multimedia_room,,元/间,36000,政府采购协议\nbook,,元/册,22,政府采购协议')
    await dialog.getByText('没有错误，可以保存').waitFor()
    expect(await dialog.getByRole('button', { name: /保\s*存/ }).isEnabled()).toBe(false)
    await dialog.getByLabel(/依据/).fill('2026年单价测算会议纪要')
    await dialog.getByRole('button', { name: /保\s*存/ }).click()
    await page.getByText('2026年单价测算会议纪要').first().waitFor()
  })

  it('is made of a gap, and is looked at before a yuan is spent', async () => {
    await page.goto(`${product.url}/conditions/gaps?view=items&item=equipment`)
    const rows = page.getByRole('region', { name: '标准化差额明细' }).locator('.ant-table-row')
    await rows.first().locator('.ant-checkbox-input').click()
    await page.getByRole('button', { name: '列为新项目（1 项）' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('项目名称').fill(name)
    expect(await dialog.getByLabel('数量').inputValue()).toMatch(/^\d+$/)
    await dialog.getByPlaceholder('预计日期').fill('2027-08-20')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: /^登\s*记$/ }).click()
    await page.getByRole('heading', { name }).waitFor()
    project = new URL(page.url()).pathname.split('/').at(-1)!
    await page.getByText('2027-08-20 入账，最早计入 2027-09-01').waitFor()
    // Nothing is approved or paid, and still it is told which schools and CVs would change.
    await page.getByText('综合达标学校（校·学段）').waitFor()
    expect(await page.locator('.plain-table .changed', { hasText: 'R6' }).count()).toBeGreaterThan(0)
    await page.getByRole('region', { name: '指标有变化的学校' }).getByText('生均教学仪器设备值').first().waitFor()
  })

  const step = async (which: string, on: string, paper: string) => {
    await page.getByRole('button', { name: '登记进展' }).click()
    await page.getByRole('menuitem', { name: which }).click()
    const dialog = page.getByRole('dialog').filter({ hasText: `登记：${which}` })
    await dialog.getByLabel('日期').fill(on)
    await page.keyboard.press('Enter')
    await dialog.getByLabel('批复、验收或凭证文号').fill(paper)
    await dialog.locator('input[type=file]').setInputFiles({
      name: `${paper}.pdf`,
      mimeType: 'application/pdf',
      buffer: Buffer.from(`%PDF-1.4 ${paper}`),
    })
    await dialog.getByRole('button', { name: `${paper}.pdf` }).waitFor()
    await dialog.getByRole('button', { name: /^登\s*记$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  const money = async (stage: string, amount: string, on: string) => {
    await page.getByRole('button', { name: '登记资金' }).click()
    const dialog = page.getByRole('dialog').filter({ hasText: '资金阶段' })
    await dialog.getByText(stage, { exact: true }).click()
    await dialog.getByRole('combobox', { name: '资金来源' }).click()
    await page.locator('.ant-select-item-option', { hasText: '市县财政预算' }).click()
    await dialog.getByRole('combobox', { name: '用途' }).click()
    await page.locator('.ant-select-item-option', { hasText: '教学仪器设备' }).click()
    await dialog.getByLabel('金额（万元）').fill(amount)
    await dialog.getByLabel('日期').fill(on)
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: /^登\s*记$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  it('is approved, started, paid and booked, each with its paper', async () => {
    await step('立项批复', '2025-03-02', '新发改〔2025〕12号')
    await money('计划投资', '20', '2025-03-02')
    await money('资金下达', '20', '2025-04-10')
    await step('开工（启动采购）', '2025-05-06', '采购备案2025-31')
    await money('完成投资', '19.5', '2025-08-01')
    await money('资金支付', '15', '2025-08-20')
    await step('入账（账面原值）', '2025-10-12', '资产入账单2025-77')
    await page.getByText('已全部入账、到岗').first().waitFor()
    // Booked on 12 October 2025: the figures of September 2025 cannot have it, those of 2026 do.
    await page.getByText('2025-10-12 入账，最早计入 2026-09-01').waitFor()
    expect(await page.getByRole('region', { name: '建设内容' }).getByText('已落实').count()).toBe(1)
    const records = page.getByRole('region', { name: '项目经过' })
    expect(await records.locator('.ant-table-row').count()).toBe(7)
    const paper = page.waitForEvent('download')
    await records.getByRole('link', { name: '资产入账单2025-77' }).click()
    expect((await paper).suggestedFilename()).toBe('资产入账单2025-77.pdf')
    expect(broken).toEqual([])
  })

  it('stands in the ledger and in the four rates', async () => {
    await page.goto(`${product.url}/conditions/projects`)
    await page.getByRole('link', { name }).waitFor()
    await page.getByRole('tab', { name: '四率' }).click()
    const rates = page.getByRole('region', { name: '四率' })
    await rates.getByText('1 / 1').first().waitFor()
    await rates.getByText('75.0%').first().waitFor()
    await page.getByText('口径为本系统设定').waitFor()
  })

  it('withdraws a wrong record, which stays to be seen', async () => {
    await page.goto(`${product.url}/conditions/projects/${project}?county=${county}`)
    const records = page.getByRole('region', { name: '项目经过' })
    await records
      .locator('.ant-table-row', { hasText: '资金支付' })
      .getByRole('button', { name: /撤\s*回/ })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('原因').fill('重复登记，以国库支付为准')
    await dialog.getByRole('button', { name: /撤\s*回/ }).click()
    await records.getByText('重复登记，以国库支付为准').waitFor()
    expect(await records.locator('.ant-table-row').count()).toBe(7)
  })

  it('lets the director confirm a batch, with a reason that stays', async () => {
    const director = await opened(await signedIn('xinxian-director'))
    await director.goto(`${product.url}/conditions/batches?state=proposed`)
    const row = director.getByRole('region', { name: '四个一批' }).locator('.ant-table-row').first()
    const school = await row.locator('.in-text').innerText()
    await row.locator('.ant-checkbox-input').click()
    await director.getByRole('button', { name: '确认所选 1 所' }).click()
    const dialog = director.getByRole('dialog')
    // What is typed while the dialog still opens may be lost on a busy machine.
    await director.locator('.ant-zoom-appear').waitFor({ state: 'detached' })
    await dialog.getByLabel('理由（会议、文件）').fill('局长办公会研究同意')
    await dialog.getByRole('button', { name: /^确\s*认$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await director.goto(`${product.url}/conditions/batches?state=confirmed`)
    await director.getByRole('button', { name: school }).click()
    await director.getByText('理由：局长办公会研究同意').waitFor()
    await director.context().close()
  })

  it('shows a school its own card and no other page', async () => {
    const principal = await opened(await signedIn('seat-principal'))
    await principal.goto(product.url)
    await principal.getByRole('link', { name: '办学条件' }).first().click()
    await principal.getByRole('heading', { name: '班额与规模' }).waitFor()
    await principal.getByRole('heading', { name: '标准化差额' }).waitFor()
    await principal.goto(`${product.url}/conditions/projects`)
    await principal.getByText('您没有查看这一页的权限').waitFor()
    await principal.context().close()
  })

  it('fits on a phone, in English too, and for the whole city', async () => {
    const small = await opened(await signedIn('city-planner', { width: 390, height: 844 }))
    for (const path of [
      '/conditions',
      `/conditions?county=${importingCounty}`,
      `/conditions/gaps?county=${importingCounty}`,
      `/conditions/gaps?county=${importingCounty}&tab=prices&lang=en`,
      '/conditions/batches?lang=en',
      `/conditions/projects?county=${county}&lang=en`,
      `/conditions/projects/${project}?county=${county}&lang=en`,
      `/conditions/funds?county=${importingCounty}`,
    ]) {
      await small.goto(product.url + path)
      await small.locator('.panel').last().waitFor()
      await small.locator('.table-cards').first().waitFor()
      const sideways = await small.evaluate(() => {
        const { document, innerWidth } = globalThis as unknown as InBrowser
        return document.documentElement.scrollWidth - innerWidth
      })
      expect([path, sideways]).toEqual([path, 0])
    }
    await small.context().close()
    expect(broken).toEqual([])
  })
})
