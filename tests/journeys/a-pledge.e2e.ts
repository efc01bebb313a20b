/**
 * A pledge in a real browser: composed of the road that the county adopted, altered, reviewed by another, signed for the city and for the
 * county with a scan; its timetable as a picture and a table, its paper and tables taken out, its lines in the ledger; a supplement beside the
 * first version. Then a stage, a task that another department hands in, its evidence; everything in English and on a phone.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** A dialog that is wholly there, not one that is on its way in. */
const dialogOf = async (page: Page) => {
  await page.locator('.ant-zoom-appear').waitFor({ state: 'detached' })
  return page.getByRole('dialog').last()
}

describe.skipIf(browserPath === null)('a pledge', () => {
  let product: Product
  let browser: Browser
  let folder = ''
  let pledge = ''
  const contexts = new Map<string, BrowserContext>()
  const broken: string[] = []

  const signedIn = async (username: string): Promise<BrowserContext> => {
    const known = contexts.get(username)
    if (known) return known
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    await context.request.post(`${product.url}/api/session-door/sign-in`, {
      data: { username, password: samplePassword },
    })
    contexts.set(username, context)
    return context
  }
  const open = async (username: string, path: string): Promise<Page> => {
    const page = await (await signedIn(username)).newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', ({ message }) => broken.push(`${path}: ${message}`))
    await page.goto(product.url + path)
    return page
  }
  const tell = async (username: string, operation: string, data: object): Promise<Record<string, unknown>> => {
    const { request } = await signedIn(username)
    const headers = { 'x-junheng-command': crypto.randomUUID() }
    const answer = await request.post(`${product.url}/api/${operation}`, { data, headers })
    expect([operation, answer.status()]).toEqual([operation, 200])
    return (await answer.json()) as Record<string, unknown>
  }
  const onPledge = (username: string, more = ''): Promise<Page> =>
    open(username, `/pledges/${pledge}?county=${county}${more}`)
  /** A road is the ground of every pledge; how it is made is another journey. */
  const adoptRoad = async () => {
    const { job } = await tell('xinxian-statistician', 'roadmap/startRoad', { county, name: '责任书依据', seconds: 4 })
    const { request } = await signedIn('xinxian-statistician')
    let road: unknown = null
    for (let tries = 0; road === null && tries < 240; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      const answer = await request.get(`${product.url}/api/roadmap/roadProgress?county=${county}&job=${String(job)}`)
      road = ((await answer.json()) as { road: unknown }).road
    }
    await tell('xinxian-director', 'roadmap/adoptRoad', { county, id: road, reason: '县政府常务会议研究同意' })
  }

  beforeAll(async () => {
    product = await startProduct()
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'junheng-pledge-'))
    await writeFile(join(folder, '签字页.pdf'), '%PDF-1.4 签字页')
    await writeFile(join(folder, '预算文件.pdf'), '%PDF-1.4 预算文件')
    await adoptRoad()
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('is composed of the road that the county adopted', async () => {
    const page = await open('city-planner', '/pledges')
    await page.getByRole('listitem').filter({ hasText: '新县' }).getByRole('button', { name: '拟责任书' }).click()
    await (await dialogOf(page)).getByRole('button', { name: /生\s*成/ }).click()
    await page.getByRole('heading', { name: '新县义务教育优质均衡发展责任书', level: 1 }).waitFor()
    pledge = new URL(page.url()).pathname.split('/').at(-1)!
    for (const part of ['一、目标', '四、资金', '五、部门分工', '六、季度节点', '七、考核与追责']) {
      await page.getByRole('heading', { name: part, level: 3 }).waitFor()
    }
    await page.getByText('拟稿，待审核').first().waitFor()
    await page.close()
  })

  it('is altered line by line before it is reviewed', async () => {
    const page = await onPledge('city-planner', '&tab=lines')
    const first = page.locator('.ant-table-row').first()
    await first.getByRole('button', { name: '调整' }).click()
    const dialog = await dialogOf(page)
    await dialog.getByLabel('责任人（可不填）').fill('孙志伟')
    await dialog.getByRole('button', { name: /确\s*定/ }).click()
    await page.getByText('已调整 1 处，还没有保存').waitFor()
    await page.getByRole('button', { name: '保存调整' }).click()
    await page.locator('.ant-table-row', { hasText: '孙志伟' }).first().waitFor()
    await page.close()
  })

  it('is reviewed by another person', async () => {
    const page = await onPledge('city-reviewer')
    await page.getByRole('button', { name: /^审\s*核$/ }).click()
    const dialog = await dialogOf(page)
    await dialog.getByLabel('同意').check()
    await dialog.getByRole('button', { name: /登\s*记/ }).click()
    await page.getByText('已审核，待签订').first().waitFor()
    await page.close()
  })

  it.each([
    ['city-leader', '市', '许建华', '副市长'],
    ['xinxian-director', '县', '孙志伟', '副县长'],
  ])('is signed by %s, with a scan', async (username, side, name, position) => {
    const page = await onPledge(username)
    await page.getByRole('button', { name: `登记${side}方签字` }).click()
    const dialog = await dialogOf(page)
    await dialog.getByLabel('签字人').fill(name)
    await dialog.getByLabel('职务').fill(position)
    await dialog.locator('input[type=file]').setInputFiles(join(folder, '签字页.pdf'))
    await dialog.getByRole('button', { name: '登记签字' }).click()
    await page.getByText(`${name}（${position}）`).first().waitFor()
    await page
      .getByRole('link', { name: /签字扫描件：签字页\.pdf/ })
      .first()
      .waitFor()
    await page.close()
  })

  it('is in force then, and its lines are in the ledger', async () => {
    const page = await onPledge('city-planner')
    await page.getByText('已签订生效').first().waitFor()
    await page.getByRole('link', { name: /逐条进度/ }).click()
    await page.getByRole('heading', { name: /承诺台账/, level: 1 }).waitFor()
    await page.locator('.ant-table-row').first().waitFor()
    expect(new URL(page.url()).searchParams.get('sourceId')).toBe(pledge)
    await page.close()
  })

  it('has a timetable with what comes first, and is taken out as a paper and as tables', async () => {
    const page = await onPledge('xinxian-statistician', '&tab=schedule')
    const picture = page.getByRole('img', { name: /时间表甘特图/ })
    await picture.locator('svg').waitFor()
    await picture
      .getByText('竣工验收')
      .or(picture.getByText('验收并入账'))
      .or(picture.getByText('到岗'))
      .first()
      .waitFor()
    await page.getByText('表格', { exact: true }).click()
    await page.getByRole('columnheader', { name: '资金落实' }).waitFor()
    await page.getByRole('button', { name: /下载/ }).click()
    const { request } = page.context()
    for (const name of [/docx/, /xlsx/]) {
      const address = await page.getByRole('link', { name }).getAttribute('href')
      const file = await request.get(product.url + address!)
      expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
    }
    await page.goto(`${product.url}/pledges/order`)
    await page.getByRole('table', { name: '县区×年份' }).waitFor()
    await page.getByText('已签订的责任书').first().waitFor()
    await page.close()
  })

  it('is changed by a supplement only, which stands beside it', async () => {
    const page = await onPledge('city-planner', '&tab=lines')
    await page.locator('.ant-table-row').first().getByRole('button', { name: '调整' }).click()
    const dialog = await dialogOf(page)
    await dialog.getByLabel('责任人（可不填）').fill('吴静')
    await dialog.getByRole('button', { name: /确\s*定/ }).click()
    await page.getByRole('button', { name: '拟补充协议' }).click()
    const reason = await dialogOf(page)
    await reason.getByLabel('变更原因').fill('责任人工作调整')
    await reason.getByRole('button', { name: /拟\s*稿/ }).click()
    await page.getByRole('heading', { name: /补充协议第1号/, level: 1 }).waitFor()
    await page.getByRole('tab', { name: /版本与经过/ }).click()
    await page.getByRole('table', { name: '不同的条目' }).getByText('吴静').waitFor()
    await page.close()
  })

  it('goes with the stages of the county', async () => {
    const page = await open('xinxian-statistician', '/progress/stages')
    await page.getByRole('button', { name: '登记阶段' }).click()
    const dialog = await dialogOf(page)
    await dialog.getByLabel('进行中').check()
    await dialog.getByLabel('说明（可不填）').fill('自评启动')
    await dialog.getByRole('button', { name: /登\s*记/ }).click()
    await page.getByText('自评启动').waitFor()
    await page.close()
  })

  it('goes with tasks: assigned, handed in by another department with evidence, reviewed', async () => {
    const director = await open('xinxian-director', '/progress/tasks?item=G6')
    await director.getByRole('button', { name: '任务分解' }).click()
    let dialog = await dialogOf(director)
    await dialog.getByLabel('责任人（可不填）').fill('徐凯')
    await dialog.getByLabel('时限').fill(`${new Date().getFullYear() + 1}-06-30`)
    await director.keyboard.press('Enter')
    await dialog.getByRole('button', { name: /确\s*定/ }).click()
    await director.getByRole('definition').filter({ hasText: '办理中' }).waitFor()
    const finance = await open('finance', '/progress/tasks?item=G6')
    await finance.getByRole('button', { name: '上传佐证' }).click()
    dialog = await dialogOf(finance)
    await dialog.locator('input[type=file]').setInputFiles(join(folder, '预算文件.pdf'))
    await dialog
      .getByRole('button', { name: /上\s*传$/ })
      .last()
      .click()
    await finance.getByRole('link', { name: '预算文件', exact: true }).waitFor()
    await finance.getByRole('button', { name: '报送办理结果' }).click()
    dialog = await dialogOf(finance)
    await dialog.getByLabel('办理结果').fill('公用经费已全部下达')
    await dialog.getByRole('button', { name: /确\s*定/ }).click()
    await finance.getByText('报送：公用经费已全部下达').waitFor()
    await finance.close()
    await director.reload()
    await director
      .getByRole('dialog')
      .getByRole('button', { name: /^审\s*核$/ })
      .click()
    dialog = await dialogOf(director)
    await dialog.getByLabel('通过').check()
    await dialog.getByRole('button', { name: /确\s*定/ }).click()
    await director.getByText('审核通过').last().waitFor()
    await director.goto(`${product.url}/progress/evidence?kind=indicator&subject=G6`)
    await director
      .locator('.ant-table-row', { hasText: '预算文件' })
      .getByRole('button', { name: /^审\s*核$/ })
      .click()
    dialog = await dialogOf(director)
    await dialog.getByLabel('属实').check()
    await dialog.getByRole('button', { name: /登\s*记/ }).click()
    await director.locator('.ant-table-row', { hasText: '属实' }).waitFor()
    const { request } = director.context()
    for (const operation of ['selfReport', 'governorPage', 'exportCreationTasks']) {
      const file = await request.get(`${product.url}/api/accountability/${operation}?county=${county}`)
      expect([operation, file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([operation, 200, 'PK'])
    }
    await director.close()
  }, 120_000)

  it('fits a phone, and speaks English', async () => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      storageState: await (await signedIn('city-planner')).storageState(),
    })
    const small = await phone.newPage()
    small.on('pageerror', ({ message }) => broken.push(message))
    for (const path of [
      '/pledges?',
      '/pledges/order?',
      ...['paper', 'gaps', 'lines', 'schedule', 'versions'].map(
        (tab) => `/pledges/${pledge}?county=${county}&tab=${tab}`,
      ),
      '/progress/stages?',
      `/progress/stages?county=${county}`,
      `/progress/tasks?county=${county}`,
      `/progress/evidence?county=${county}`,
    ]) {
      for (const lang of ['&lang=zh', '&lang=en']) {
        await small.goto(product.url + path + lang)
        await small.locator('.panel').first().waitFor()
        const sideways = await small.evaluate(() => {
          const { document, innerWidth } = globalThis as unknown as InBrowser
          return document.documentElement.scrollWidth - innerWidth
        })
        expect([path, lang, sideways]).toEqual([path, lang, 0])
      }
    }
    await small.goto(`${product.url}/pledges/${pledge}?county=${county}&version=1&lang=en`)
    await small.getByRole('heading', { name: '1. Target', level: 3 }).waitFor()
    await phone.close()
    expect(broken).toEqual([])
  }, 120_000)
})
