/**
 * A publication in a real browser, from hand to hand: 新县's statistician drafts a table, each step is taken by another person who sees the
 * page as the public would, the public reads it without signing in, and it is withdrawn with a reason that the public reads instead.
 * A principal hands in the school's own facts on a phone; and the desk in English.
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

const phone = { width: 390, height: 844 }
const reason = '口径需要核实，核实后重新发布'

const settled = (page: Page) => page.locator('.ant-zoom-appear').waitFor({ state: 'detached' })
const sideways = (page: Page) =>
  page.evaluate(() => {
    const { document, innerWidth } = globalThis as unknown as InBrowser
    return document.documentElement.scrollWidth - innerWidth
  })

describe.skipIf(browserPath === null)('a publication', () => {
  let product: Product
  let browser: Browser
  let address = ''
  let publicAddress = ''
  const broken: string[] = []

  const opened = async (context: BrowserContext): Promise<Page> => {
    const fresh = await context.newPage()
    fresh.on('pageerror', ({ message }) => broken.push(message))
    return fresh
  }
  const as = async (username: string, size = { width: 1440, height: 900 }): Promise<Page> => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: size })
    await context.request.post(`${product.url}/api/session-door/sign-in`, {
      data: { username, password: samplePassword },
    })
    return opened(context)
  }

  beforeAll(async () => {
    product = await startProduct()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('is drafted from the data as they are, once the public has somebody to call', async () => {
    const page = await as('xinxian-statistician')
    await page.goto(`${product.url}/publication/contact`)
    await page.getByText('还没有设置对外联系人').waitFor()
    await page.getByLabel('单位（科室）').fill('新县教体局基教股')
    await page.getByLabel('联系人', { exact: true }).fill('李红梅')
    await page.getByLabel('办公电话').fill('0376-2960001')
    await page.getByRole('button', { name: /^保\s*存$/ }).click()
    await page.getByText(/吴静 .* 设置/).waitFor()
    await page.getByRole('link', { name: '发布工作台' }).click()
    await page.getByRole('button', { name: '拟稿' }).click()
    const dialog = page.getByRole('dialog')
    await settled(page)
    await dialog.getByRole('radio', { name: /^数据表/ }).check()
    await dialog.getByRole('radio', { name: '各乡镇义务教育在校生数' }).check()
    await dialog.getByRole('button', { name: '生成快照' }).click()
    const frame = page.frameLocator('iframe[title="公众将看到的页面"]')
    await frame.getByRole('heading', { name: /新县各乡镇义务教育在校生数/ }).waitFor()
    await frame.getByText('李红梅').first().waitFor()
    address = new URL(page.url()).pathname
    // Whoever drafted has no further step to take.
    expect(await page.getByRole('button', { name: '审核通过' }).count()).toBe(0)
    await page.getByRole('tab', { name: '公开属性与隐去的数字' }).click()
    await page.getByText(/^隐去 \d+ 处数字$/).waitFor()
    await page.getByRole('region', { name: '公开属性' }).getByText('口径与方法').waitFor()
    await page.context().close()
  })

  it('goes from hand to hand, each step by another person, and nothing is public before the last', async () => {
    const step = async (username: string, act: string | RegExp, before?: (page: Page) => Promise<void>) => {
      const page = await as(username)
      await page.goto(product.url + address)
      await page.getByRole('button', { name: act }).click()
      await settled(page)
      await before?.(page)
      await page.getByRole('dialog').getByRole('button', { name: act }).click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      return page
    }
    const reviewer = await step('city-reviewer', '审核通过')
    // The step that comes next is not for whoever took this one.
    await reviewer.getByText('已办理过前面步骤的人不能再办理').waitFor()
    await reviewer.context().close()
    const leader = await step('city-leader', /^签\s*发$/)
    await leader.context().close()
    const office = await step('city-office', '保密审查通过', async (page) => {
      const clear = page.getByRole('dialog').getByRole('button', { name: '保密审查通过' })
      expect(await clear.isEnabled()).toBe(false)
      for (const point of await page.getByRole('dialog').getByRole('checkbox').all()) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
        await point.check()
      }
    })
    await office.getByText('已办理过前面步骤的人不能再办理').waitFor()
    await office.context().close()
    const nobody = await opened(await browser.newContext())
    await nobody.goto(`${product.url}/public/data`)
    expect(await nobody.getByText('新县各乡镇义务教育在校生数').count()).toBe(0)
    await nobody.context().close()
    const publicity = await step('city-publicity', /^发\s*布$/)
    const link = publicity.getByRole('link', { name: '公众页面' })
    publicAddress = (await link.getAttribute('href')) ?? ''
    expect(publicAddress).toMatch(/^\/public\/data\//)
    await publicity.context().close()
  })

  it('is read by anybody, also without scripts and in English, and the sign-in page leads there', async () => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: phone, javaScriptEnabled: false })
    const page = await opened(context)
    await page.goto(product.url + publicAddress)
    await page.getByRole('heading', { name: /新县各乡镇义务教育在校生数/ }).waitFor()
    await page.getByText('0376-2960001').first().waitFor()
    await page.goto(`${product.url}${publicAddress}?lang=en`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await context.close()
    const visitor = await opened(await browser.newContext({ locale: 'zh-CN', viewport: phone }))
    await visitor.goto(product.url)
    await visitor.getByRole('link', { name: /不登录，看公众信息/ }).click()
    await visitor.getByRole('heading', { level: 1 }).waitFor()
    expect(new URL(visitor.url()).pathname).toBe('/public')
    await visitor.context().close()
  })

  it('is withdrawn with a reason, and the public reads the reason instead', async () => {
    const page = await as('city-publicity')
    await page.goto(product.url + address)
    await page.getByRole('button', { name: /撤\s*回/ }).click()
    await settled(page)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('撤回原因（将公布）').fill(reason)
    await dialog.getByRole('button', { name: /撤\s*回/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(`孟祥云撤回：${reason}`).waitFor()
    expect(await page.getByRole('link', { name: '公众页面' }).count()).toBe(0)
    const answer = await page.request.get(product.url + publicAddress)
    expect(answer.status()).toBe(410)
    expect(await answer.text()).toContain(reason)
    await page.context().close()
  })

  it('of a school is written by its principal on a phone, and its county sees it', async () => {
    const page = await as('seat-principal', phone)
    await page.goto(product.url)
    await page.getByRole('button', { name: '打开菜单' }).click()
    await page.getByRole('link', { name: '信息公开' }).click()
    await page.getByRole('heading', { level: 1, name: /信息公开/ }).waitFor()
    expect(await sideways(page)).toBe(0)
    await page.getByRole('button', { name: /^报\s*送$/ }).click()
    await page.getByText('请填写电话，如 0376-2960001').first().waitFor()
    await page.getByLabel('学校电话').fill('0376-2960100')
    await page.getByLabel('地址').fill('息县城关镇紫藤路18号')
    await page.getByRole('button', { name: '加一个年级' }).click()
    await page.getByLabel('招生年级').fill('一年级')
    await page.getByLabel('招生服务范围').fill('紫藤苑小区\n京九社区')
    await page.getByLabel('招生联系人').fill('王老师')
    await page.getByLabel('招生联系电话').fill('0376-2960101')
    await page.getByRole('button', { name: /^报\s*送$/ }).click()
    await page.getByText('招生计划每行都要填写年级、人数和学年').waitFor()
    await page.getByLabel('计划招生数（人）').fill('135')
    expect(await sideways(page)).toBe(0)
    await page.getByRole('button', { name: /^报\s*送$/ }).click()
    await page.getByText('已报送，正在办理；退回或发布后才能修改。').waitFor()
    await page.context().close()
    const clerk = await as('xixian-statistician')
    await clerk.goto(`${product.url}/publication/entries?status=drafted`)
    const table = clerk.getByRole('region', { name: '学校信息公开' })
    await table.getByText('★ 是').waitFor()
    expect(await table.locator('tbody .ant-table-row').count()).toBe(1)
    await clerk.context().close()
  })

  it('stands on the desk in English and on a phone', async () => {
    const page = await as('city-office', phone)
    for (const path of [
      '/publication?lang=en',
      `${address}?lang=en`,
      `${address}?tab=fields`,
      `/publication/entries?county=${county}`,
      `/publication/prints?county=${county}&lang=en`,
      `/publication/contact?county=${county}`,
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await page.goto(product.url + path)
      // oxlint-disable-next-line no-await-in-loop
      await page.locator('.panel').last().waitFor()
      // oxlint-disable-next-line no-await-in-loop
      expect([path, await sideways(page)]).toEqual([path, 0])
    }
    await page.goto(`${product.url}${address}?lang=en`)
    await page.getByText(`by 孟祥云: ${reason}`).waitFor()
    await page.context().close()
    expect(broken).toEqual([])
  })
})
