/**
 * The exchange of teachers of a county in a real browser: the office looks over who is eligible, makes a plan and reads its
 * board; the director reviews and issues it; the school opens the page of a teacher, prints it and records an objection, which
 * the office answers; then the pages about teachers in English and on a phone.
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

describe.skipIf(browserPath === null)('an exchange of teachers', () => {
  let product: Product
  let browser: Browser
  let office: Page
  let head: Page
  let plan = ''
  let notice = ''
  const contexts = new Map<string, BrowserContext>()
  const broken: string[] = []

  const open = async (username: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    await context.request.post(`${product.url}/api/session-door/sign-in`, {
      data: { username, password: samplePassword },
    })
    contexts.set(username, context)
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', ({ message }) => broken.push(message))
    return page
  }

  beforeAll(async () => {
    product = await startProduct()
    browser = await launchBrowser()
    office = await open('xixian-staffing')
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('begins with who is eligible and why, and the conditions that are printed on every notice', async () => {
    await office.goto(`${product.url}/staffing/rotation?tab=eligible`)
    await office.getByRole('button', { name: /^符合交流条件/ }).click()
    await office.locator('.ant-table-row', { hasText: '已满规定年限' }).first().waitFor()
    await office.getByRole('button', { name: '设置条件' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByLabel('咨询科室和电话').fill('息县教体局人事股 0376-5950000')
    await dialog.getByLabel('异议提出办法和期限').fill('公布后5个工作日内向所在学校提出')
    await dialog.getByLabel('依据文件').fill('息县教师交流轮岗办法（试行）')
    await dialog.getByRole('button', { name: /保\s*存/ }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  it('is made into a plan whose board shows every school before and after', async () => {
    await office.getByRole('button', { name: '编制方案' }).click()
    await office
      .getByRole('dialog')
      .getByRole('button', { name: /^编\s*制$/ })
      .click()
    await office.waitForURL(/\/staffing\/rotation\/[0-9a-f-]{36}/)
    plan = new URL(office.url()).pathname.split('/').at(-1)!
    await office.getByText('等待拟稿人以外的人审核').waitFor()
    expect(await office.getByRole('button', { name: '审核通过' }).count()).toBe(0)
    await office.getByRole('region', { name: '轮岗方案分校进出' }).locator('.ant-table-row').first().waitFor()
    await office.getByRole('tab', { name: /^交流教师/ }).click()
    await office.getByRole('region', { name: '交流教师' }).locator('.ant-table-row a').first().waitFor()
  })

  it('is reviewed and issued by another person than its drafter', async () => {
    const director = await open('xixian-director')
    await director.goto(`${product.url}/staffing/rotation/${plan}`)
    for (const [step, opinion] of [
      ['审核通过', '资格、顺序和比例已核对'],
      ['签发并内部公布', '同意签发'],
    ] as const) {
      await director.getByRole('button', { name: step }).click()
      const dialog = director.getByRole('dialog')
      await dialog.getByLabel('意见').fill(opinion)
      await dialog.getByRole('button', { name: step }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    await director.getByText('已内部公布').first().waitFor()
  })

  it("reaches the teacher on one page, by the teacher's school, which records an objection", async () => {
    head = await open('central-school')
    await head.goto(`${product.url}/staffing/notices`)
    await head.getByRole('region', { name: '本校调出教师' }).locator('.ant-table-row a').first().click()
    await head.getByRole('heading', { name: '教师交流轮岗告知单' }).waitFor()
    for (const heading of ['为什么是我', '为什么去那里', '我的志愿', '依据', '问谁', '有异议怎么办'])
      await head.getByRole('heading', { name: heading }).waitFor()
    await head.getByText('息县教体局人事股 0376-5950000').waitFor()
    notice = head.url()
    const pages = (await head.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)
    expect(pages).toHaveLength(1)
    await head.getByRole('button', { name: '登记异议' }).click()
    const dialog = head.getByRole('dialog')
    await dialog.getByLabel('异议内容').fill('家中老人需照顾，请求核实')
    await dialog.getByRole('button', { name: /^登\s*记$/ }).click()
    await head.getByText('有异议，待答复').waitFor()
  })

  it('gets an answer from the office, which the page shows', async () => {
    await office.goto(`${product.url}/staffing/rotation/${plan}?tab=objections`)
    await office.getByText('家中老人需照顾，请求核实').waitFor()
    await office.getByRole('button', { name: /^答\s*复$/ }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByLabel('答复').fill('已核实，按公开顺序和本人志愿安排')
    await dialog.getByRole('button', { name: /^答\s*复$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await head.goto(notice)
    await head.getByText('已核实，按公开顺序和本人志愿安排').waitFor()
    await head.getByText('待执行').first().waitFor()
  })

  it('speaks English, and fits on a phone', async () => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      storageState: await contexts.get('xixian-staffing')!.storageState(),
    })
    const small = await phone.newPage()
    small.on('pageerror', ({ message }) => broken.push(message))
    await small.goto(`${notice}&lang=en`)
    await small.getByRole('heading', { name: 'Why me' }).waitFor()
    for (const path of [
      '/staffing',
      '/staffing/subjects',
      '/staffing/subjects?tab=periods',
      '/staffing/shared-posts',
      '/staffing/roster?tab=teachers',
      '/staffing/rotation?tab=eligible',
      `/staffing/rotation/${plan}?tab=moves`,
      '/staffing/appointments',
      '/staffing/incentives',
      notice.slice(product.url.length),
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
