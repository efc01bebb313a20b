/**
 * The road of a county in a real browser: it is made, and says how far it is from the least possible; an action is switched off and the county
 * is judged anew within a frame; one action is locked and another forbidden, and the road made again; the two stand side by side; the director
 * adopts the second; then everything in English and on a phone.
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

interface Pressed {
  readonly click: () => void
}

/** Runs in the browser: two frames later what the press has changed is on the screen; the first of them is waited for in any case. */
const pressAndDraw = (element: unknown): Promise<number> =>
  new Promise((resolve) => {
    const { requestAnimationFrame } = globalThis as unknown as { requestAnimationFrame: (next: () => void) => void }
    requestAnimationFrame(() => {
      const pressed = performance.now()
      ;(element as Pressed).click()
      requestAnimationFrame(() => resolve(performance.now() - pressed))
    })
  })

const roadIn = (at: Page): string => new URL(at.url()).pathname.split('/').at(-1)!
const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[4]!

describe.skipIf(browserPath === null)('a road to the standard', () => {
  let product: Product
  let browser: Browser
  let planner: BrowserContext
  let page: Page
  let [first, second] = ['', '']
  const broken: string[] = []

  const signedIn = async (username: string): Promise<BrowserContext> => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    await context.request.post(`${product.url}/api/session-door/sign-in`, {
      data: { username, password: samplePassword },
    })
    return context
  }
  const openMade = async (name: string): Promise<string> => {
    const job = page.getByRole('region', { name })
    await job.getByRole('link', { name: '打开路线图' }).click({ timeout: 120_000 })
    await page.getByRole('heading', { name, level: 1 }).waitFor()
    await page.getByRole('region', { name: '学校 × 指标' }).waitFor()
    return roadIn(page)
  }

  beforeAll(async () => {
    product = await startProduct()
    browser = await launchBrowser()
    planner = await signedIn('xinxian-statistician')
    page = await planner.newPage()
    page.on('pageerror', ({ message }) => broken.push(message))
  })

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('is made, and says how far it is from the least possible', async () => {
    await page.goto(`${product.url}/roadmap?county=${county}`)
    await page
      .getByRole('button', { name: /^测算(第一个)?路线图$/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('方案名称').fill('路线图（走一遍）')
    await dialog.getByLabel('测算时限').fill('8')
    await dialog.getByRole('button', { name: '开始测算' }).click()
    first = await openMade('路线图（走一遍）')
    await page.getByText('理论最低投入').first().waitFor()
    await page.getByText('填平补齐需').waitFor()
    await page.getByText('✓ 已精确复核达标').waitFor()
    await page.getByText('自评测算', { exact: true }).or(page.getByText('内部 · 自评测算')).first().waitFor()
  })

  it('fills its matrix as actions are switched, the county judged anew within a frame', async ({ annotate }) => {
    const switches = page.getByRole('list', { name: '措施' }).getByRole('checkbox')
    expect(await switches.count()).toBeGreaterThan(3)
    const outcome = page.getByText('资源配置（自评测算）').locator('xpath=..')
    await outcome.getByText(/^✓\s*达标$/).waitFor()
    // From the press of a switch until the browser has drawn the county judged anew; and the judging alone, as the page tells it.
    const [drawn, judged]: [number[], number[]] = [[], []]
    for (let at = 0; at < 8; at++) {
      drawn.push(await switches.nth(at % 4).evaluate(pressAndDraw))
      judged.push(Number(/用时 ([\d.]+) 毫秒/.exec((await outcome.textContent()) ?? '')?.[1]))
    }
    await annotate(`judged anew in ${middle(judged)} ms, drawn after ${middle(drawn).toFixed(1)} ms (middle of 8)`)
    expect(middle(judged)).toBeLessThan(16)
    await page.getByRole('button', { name: '全部不实施' }).click()
    await outcome.getByText(/^✕\s*未达标$/).waitFor()
    await page.getByRole('button', { name: '按评估口径精确核对' }).click()
    await page.getByText('与页面即时测算一致').waitFor()
    await page.getByRole('button', { name: '全部实施' }).click()
    await outcome.getByText(/^✓\s*达标$/).waitFor()
  })

  it('tells of each action who answers, by when, by which measure, and what it buys', async () => {
    await page.goto(`${product.url}/roadmap/road/${first}?county=${county}&tab=actions`)
    await page.locator('.ant-table-row .in-text').first().click()
    const paper = page.getByRole('dialog')
    for (const name of ['编号', '责任单位', '完成时限', '首个计入统计学年', '目标（责任书用语）']) {
      await paper.getByText(name, { exact: true }).waitFor()
    }
    await paper.getByRole('region', { name: '数据核验规则' }).waitFor()
    await paper.getByText('换来什么（没有它会不达标的）').waitFor()
  })

  it('is made again with one action locked and another forbidden', async () => {
    const paper = page.getByRole('dialog')
    await paper.getByRole('button', { name: /锁定这项/ }).click()
    await page.keyboard.press('Escape')
    await paper.waitFor({ state: 'hidden' })
    await page.locator('.ant-table-row .in-text').nth(1).click()
    await paper.getByRole('button', { name: /排除这项/ }).click()
    await page.keyboard.press('Escape')
    await paper.waitFor({ state: 'hidden' })
    const bar = page.getByRole('region', { name: '锁定与排除' })
    await bar.getByText('锁定 1 项，排除 1 项').waitFor()
    await bar.getByRole('button', { name: '据此重新测算' }).click()
    const dialog = page.getByRole('dialog', { name: '锁定、排除后重新测算' })
    await dialog.getByLabel('方案名称').fill('路线图（调整后）')
    await dialog.getByLabel('测算时限').fill('8')
    await dialog.getByRole('button', { name: '开始测算' }).click()
    second = await openMade('路线图（调整后）')
    expect(second).not.toBe(first)
    await page.getByText('来自另一路线图').waitFor()
    await page.getByText('锁定、排除 2 项').waitFor()
  })

  it('stands beside the other, and beside what other ways cost', async () => {
    await page.goto(`${product.url}/roadmap/compare?county=${county}&roads=${first}.${second}`)
    const table = page.getByRole('region', { name: '路线图对照' })
    await table.getByRole('link', { name: '路线图（走一遍）' }).waitFor()
    await table.getByRole('link', { name: '路线图（调整后）' }).waitFor()
    await page.goto(`${product.url}/roadmap/road/${second}?county=${county}&tab=beside`)
    const ways = page.getByRole('region', { name: '不同办法的投入' })
    for (const name of ['填平补齐', '逐项先易后难', '预算增加10%', /推迟一年/]) {
      await ways.getByRole('rowheader', { name }).waitFor()
    }
    const margins = page.getByRole('region', { name: '留余量的方案' })
    for (const name of ['不留余量（本方案）', '按预测90%上限留余量', '按预测99%上限留余量']) {
      await margins.getByRole('rowheader', { name }).waitFor()
    }
    await page.goto(`${product.url}/roadmap/road/${second}?county=${county}&tab=money`)
    await page.getByRole('img', { name: '各预算年度按资金来源的投入' }).locator('svg').waitFor()
  })

  it('is adopted by the director, and what is printed of it is written down', async () => {
    const written = page.waitForResponse((response) => response.url().includes('recordRoadTaken'))
    await page.evaluate(() => (globalThis as unknown as EventTarget).dispatchEvent(new Event('beforeprint')))
    await written
    const director = await signedIn('xinxian-director')
    const own = await director.newPage()
    own.on('pageerror', ({ message }) => broken.push(message))
    await own.goto(`${product.url}/roadmap/road/${second}?county=${county}`)
    await own.getByRole('button', { name: /采\s*用/ }).click()
    const dialog = own.getByRole('dialog')
    await dialog.getByRole('textbox').fill('县长办公会议定')
    await dialog.getByRole('button', { name: /采\s*用/ }).click()
    await own.getByText('已采用').first().waitFor()
    await director.close()
    await page.goto(`${product.url}/roadmap/road/${second}?county=${county}&tab=basis`)
    await page.getByText('县长办公会议定').waitFor()
    await page
      .getByText(/打印：/)
      .first()
      .waitFor()
  })

  it('fits a phone, and speaks English', async () => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      storageState: await planner.storageState(),
    })
    const small = await phone.newPage()
    small.on('pageerror', ({ message }) => broken.push(message))
    for (const path of [
      `/roadmap?county=${county}`,
      ...['matrix', 'actions', 'money', 'beside', 'basis'].map(
        (tab) => `/roadmap/road/${second}?county=${county}&tab=${tab}`,
      ),
      `/roadmap/compare?county=${county}&roads=${first}.${second}`,
      `/roadmap/settings?county=${county}`,
    ]) {
      for (const lang of ['', '&lang=en']) {
        await small.goto(product.url + path + lang)
        await small.locator('.panel').first().waitFor()
        const sideways = await small.evaluate(() => {
          const { document, innerWidth } = globalThis as unknown as InBrowser
          return document.documentElement.scrollWidth - innerWidth
        })
        expect([path, lang, sideways]).toEqual([path, lang, 0])
      }
    }
    await small.goto(`${product.url}/roadmap/road/${second}?county=${county}&lang=en`)
    await small.getByText('Theoretical least').first().waitFor()
    await phone.close()
    expect(broken).toEqual([])
  })
})
