/**
 * A parent on a cheap phone, without scripts and without signing in: finds the school of an estate, reads what changes there, what was
 * promised and how sure the forecast is; then every page by a screen reader's rules (axe: nothing serious), by keyboard, and in print.
 */
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { city, county, openHouse, visitor, type House } from '../server/house.ts'
import {
  madeChanges,
  madeForecast,
  madeProgress,
  madeReply,
  madeSchool,
  madeTable,
  publishMade,
} from '../server/made-publications.ts'
import { browserPath, launchBrowser } from './browser.ts'

/** What is looked at of a page, without the whole of the browser's types. */
interface InBrowser {
  readonly innerWidth: number
  readonly document: {
    readonly activeElement: { readonly className: string; readonly id: string }
    readonly documentElement: { readonly scrollWidth: number }
  }
}

const school = '2141925010'
const texts = { text: '', countyName: '固始县' }

describe.skipIf(browserPath === null)('the portal', () => {
  let house: House
  let browser: Browser
  let address = ''
  let paths: string[] = []

  beforeAll(async () => {
    house = await openHouse()
    const { database } = house
    await publishMade(database, 'progress', county, madeProgress(county, texts, 90))
    await publishMade(database, 'changes', county, madeChanges(county, texts, 80))
    await publishMade(database, 'forecast', county, madeForecast(county, texts, 20, 10))
    await publishMade(database, 'school', county, madeSchool(county, texts, school, 12), school)
    const table = await publishMade(database, 'table', county, madeTable(county, texts), 'pupils-by-town')
    const reply = await publishMade(database, 'reply', city, madeReply(city, texts), 'proposal-1')
    address = visitor(house).at('')
    paths = [
      '/public',
      `/public/find?q=${encodeURIComponent('12')}`,
      `/public/find?q=${encodeURIComponent('没有')}`,
      `/public/county/${county}`,
      `/public/county/${county}/changes`,
      `/public/county/${county}/forecast`,
      `/public/county/${county}/schools`,
      '/public/county/411526',
      `/public/school/${school}`,
      '/public/replies',
      `/public/replies/${reply}`,
      '/public/data',
      `/public/data/${table}`,
      '/public/notes',
      '/public/nowhere',
    ]
    browser = await launchBrowser()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await house?.stop()
  })

  const phone = async (
    options: { readonly javaScriptEnabled?: boolean; readonly width?: number } = {},
  ): Promise<Page> => {
    const { javaScriptEnabled = true, width = 390 } = options
    const context = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    return page
  }

  it('leads from an estate to its school, without a script', async () => {
    const page = await phone({ javaScriptEnabled: false })
    await page.goto(`${address}/public`)
    await page.getByLabel('小区、村（社区）或学校名称').fill('第7小区')
    await page.getByLabel('县区').selectOption({ label: '固始县' })
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByRole('link', { name: '某某小学' }).first().click()
    await page.getByRole('heading', { level: 1, name: '某某小学' }).waitFor()
    for (const name of ['招生计划', '将有哪些变动', '招生服务范围（已发布的布局方案）']) {
      await page.getByRole('heading', { name }).waitFor()
    }
    expect(await page.getByRole('link', { name: '12345' }).getAttribute('href')).toBe('tel:12345')
    await page.getByRole('link', { name: '查看本县区页面' }).click()
    await page.getByText('固始县共有承诺 90 条').waitFor()
    await page.getByRole('link', { name: '下一页' }).click()
    await page.getByText('第 2 页，共 3 页').waitFor()
    await page.getByRole('link', { name: '在校生预测' }).click()
    await page.getByText('预测，不作入学承诺').first().waitFor()
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'How wrong earlier forecasts were' }).waitFor()
    await page.context().close()
  }, 60_000)

  it('has nothing serious against it, on any page, in either language', async () => {
    const page = await phone()
    for (const path of paths) {
      for (const language of ['zh', 'en']) {
        const url = `${address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`
        await page.goto(url)
        await page.evaluate(axe.source)
        const found = (await page.evaluate('axe.run()')) as axe.AxeResults
        const serious = found.violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
        expect([path, language, serious]).toEqual([path, language, []])
        expect(found.passes.length).toBeGreaterThan(10)
      }
    }
    // It would be found out: a field without its label.
    await page.goto(`${address}/public/find`)
    await page.evaluate(axe.source)
    await page.evaluate('document.querySelector("label[for=q]").remove()')
    const found = (await page.evaluate('axe.run()')) as axe.AxeResults
    expect(found.violations.map(({ id }) => id)).toContain('label')
    await page.context().close()
  }, 240_000)

  it('fits 320 px: nothing is wider than the screen but tables that scroll by themselves', async () => {
    const page = await phone({ width: 320 })
    for (const path of paths.flatMap((each) => [each, `${each}${each.includes('?') ? '&' : '?'}lang=en`])) {
      await page.goto(`${address}${path}`)
      const wide = await page.evaluate(() => {
        const { innerWidth, document } = globalThis as unknown as InBrowser
        return document.documentElement.scrollWidth - innerWidth
      })
      expect([path, wide <= 0]).toEqual([path, true])
    }
    await page.context().close()
  }, 120_000)

  it('is used by keyboard: the skip link comes first and leads to the content', async () => {
    const page = await phone()
    await page.goto(`${address}/public/county/${county}`)
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = (globalThis as unknown as InBrowser).document
        return activeElement.id === '' ? activeElement.className : activeElement.id
      })
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('main')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('href')).toContain('/public/county/')
    await page.context().close()
  }, 60_000)

  it('prints without what cannot be pressed on paper', async () => {
    const page = await phone({ width: 1000 })
    await page.goto(`${address}/public/county/${county}/forecast`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    expect(await page.getByText('模拟数据').first().isVisible()).toBe(true)
    await page.context().close()
  }, 60_000)
})
