/**
 * A year of a county in a real browser: the statistician hands in a dirty workbook, mends a heading and returns a wrong
 * figure; the school corrects and signs; the county submits, the director approves, the city accepts, reads the report,
 * opens a trace and prints; then the same in English, and on a phone.
 */
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCounties } from '#database/demo/counties.ts'
import { signAll } from '#database/demo/current-year.ts'
import {
  cleanWorkbook,
  dirtyWorkbook,
  dirtyYear,
  otherHeading,
  otherHeadingWorkbook,
} from '#database/demo/dirty-workbook.ts'
import { importingCounty, samplePeople } from '#database/demo/sample-people.ts'
import { browserPath, launchBrowser } from './browser.ts'
import { samplePassword, startProduct, type Product } from './running-product.ts'

/** What is looked at of a page, without the whole of the browser's types. */
interface InBrowser {
  readonly innerWidth: number
  readonly document: {
    readonly documentElement: { readonly scrollWidth: number }
    readonly querySelector: (selector: string) => unknown
  }
}

/** By how much a page is wider than its window, in pixels. */
const sidewaysOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { document, innerWidth } = globalThis as unknown as InBrowser
    return document.documentElement.scrollWidth - innerWidth
  })

const pictures = fileURLToPath(new URL('../../dist/pictures/', import.meta.url))
const school = samplePeople.find(({ username }) => username === 'town-principal')!.assignments[0]!.assignment.scope.code

/** Nothing on the page says any more that it is waiting. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    (waiting) => (globalThis as unknown as InBrowser).document.querySelector(waiting) === null,
    '.ant-spin-spinning, .ant-skeleton, [aria-busy=true]',
  )
  await page.waitForTimeout(300)
}

const picture = async (page: Page, name: string): Promise<void> => {
  await settled(page)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

if (browserPath === null) console.warn('journeys: passed over, for this machine has no Chromium (set CHROMIUM to one)')

describe.skipIf(browserPath === null)('a county and its year', () => {
  let product: Product
  let browser: Browser
  let folder = ''
  const faults: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'junheng-files-'))
    await mkdir(pictures, { recursive: true })
    await Promise.all([
      writeFile(join(folder, 'dirty.xlsx'), await dirtyWorkbook()),
      writeFile(join(folder, 'heading.xlsx'), await otherHeadingWorkbook()),
      writeFile(join(folder, 'clean.xlsx'), await cleanWorkbook()),
    ])
    product = await startProduct()
    browser = await launchBrowser()
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const open = async (width: number): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({
      baseURL: product.url,
      viewport: { width, height: width < 500 ? 844 : 900 },
      locale: 'zh-CN',
      acceptDownloads: true,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => faults.push(error.message))
    return { context, page }
  }

  const as = async (username: string, work: (page: Page) => Promise<void>, width = 1440): Promise<void> => {
    const { context, page } = await open(width)
    const { name } = samplePeople.find((each) => each.username === username)!
    await page.goto('/sign-in')
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    await work(page)
    await context.close()
  }

  const filingsAddress = `/census/${importingCounty}/${dirtyYear}`

  it('refuses whoever types a wrong password, in words', async () => {
    const { context, page } = await open(1440)
    await page.goto('/inbox')
    await page.getByLabel('用户名').fill('xixian-statistician')
    await page.getByLabel('密码', { exact: true }).fill('wrong password')
    await page.getByRole('button', { name: /登\s*录/ }).click()
    await page.getByText('用户名或密码不对').waitFor()
    await page.getByLabel('密码', { exact: true }).fill(samplePassword)
    await page.getByRole('button', { name: /登\s*录/ }).click()
    // Back to the page that was asked for.
    await page.waitForURL('**/inbox**')
    await context.close()
  })

  it('shows every problem of a dirty workbook, and saves nothing of it', async () => {
    await as('xixian-statistician', async (page) => {
      await page.goto(`${filingsAddress}/import`)
      await page.locator('input[type=file]').setInputFiles(join(folder, 'dirty.xlsx'))
      await page.getByRole('heading', { name: '问题清单' }).waitFor()
      for (const words of ['是负数', '是公式', '缺少必需的表头', '万元栏', '重复计算'])
        await page.getByText(words).first().waitFor()
      expect(await page.getByRole('button', { name: /^保\s*存$/ }).count()).toBe(0)
      await picture(page, 'import-problems')
      await page.goto(filingsAddress)
      await page.getByText('本学年还没有导入学校基表').waitFor()
    })
  })

  it('lets the heading be mended in place, then takes the table in', async () => {
    await as('xixian-statistician', async (page) => {
      await page.goto(`${filingsAddress}/import`)
      await page.locator('input[type=file]').setInputFiles(join(folder, 'heading.xlsx'))
      await page.getByRole('heading', { name: /对应表头/ }).waitFor()
      await page.getByText(otherHeading).first().waitFor()
      await page.getByRole('button', { name: /重新读取/ }).click()
      await page.getByRole('button', { name: /^(save )?保\s*存$/ }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^保\s*存$/ })
        .click()
      await page.getByText(/已保存 \d+ 所学校的数据/).waitFor()
      await page.goto(filingsAddress)
      await page.getByText(/共 2\d\d 行/).waitFor()
      await picture(page, 'filings')
    })
  })

  it('returns a wrong figure to its school, whom alone it belongs', async () => {
    await as('xixian-statistician', async (page) => {
      await page.goto(`/filing/${school}/${dirtyYear}`)
      expect(await page.getByRole('button', { name: '更正数据' }).count()).toBe(0)
      await page.getByRole('button', { name: /退回更正/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('退回原因').fill('运动场地面积比上年少了一半多，请核对。')
      await dialog.getByRole('button', { name: /^退\s*回$/ }).click()
      await page.getByText('已退回学校更正').first().waitFor()
    })
  })

  it('lets the school correct, explain and sign', async () => {
    await as('town-principal', async (page) => {
      await page.goto('/inbox')
      await page.getByText('退回更正').first().waitFor()
      await page.goto(`/filing/${school}/${dirtyYear}`)
      await page.getByText('请核对').first().waitFor()
      await page.getByRole('button', { name: '更正数据' }).click()
      const field = page.getByLabel(/运动场地面积/).first()
      const before = Number(await field.inputValue())
      await field.fill(String(Math.round(before * 2.1)))
      await page.getByLabel('更正原因').fill('漏填了新操场')
      await page.getByRole('button', { name: '保存更正' }).click()
      await page.getByText('已更正 1 处').waitFor()
      for (;;) {
        const explain = page.getByRole('button', { name: '情况说明', exact: true })
        if ((await explain.count()) === 0) break
        await explain.first().click()
        const dialog = page.getByRole('dialog')
        await dialog.getByRole('textbox').fill('已与台账核对，情况属实。')
        await dialog.getByRole('button', { name: /^保\s*存$/ }).click()
        await dialog.waitFor({ state: 'hidden' })
      }
      await page.getByLabel('填表人').fill('李敏')
      await page.getByLabel('审核人').fill('王芳')
      await page.getByLabel('单位负责人').fill('陈秀兰')
      await page.getByRole('button', { name: '签字上报' }).click()
      await page.getByText('学校已签字').first().waitFor()
      await picture(page, 'filing-signed')
    })
  })

  it('goes from county to city, and is judged when it is locked', async () => {
    await signAll(
      product.database,
      demoCounties.find(({ code }) => code === importingCounty)!,
      dirtyYear,
    )
    const step = (who: string, button: string, done: string) =>
      as(who, async (page) => {
        await page.goto(filingsAddress)
        await page.getByRole('button', { name: button }).click()
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /^确\s*认$/ })
          .click()
        await page.getByText(done).first().waitFor()
      })
    await step('xixian-statistician', '提交县区数据', '已提交')
    await step('xixian-director', '审签', '已审签')
    await step('city-planner', '核收并锁定', '已核收并锁定')
    await as('city-planner', async (page) => {
      await page.goto(`/county/${importingCounty}?year=${dirtyYear}`)
      await page.getByText('第1版（已锁定）').waitFor({ timeout: 30_000 })
    })
  })

  it('lets the city read the report, open a trace, export and print', async () => {
    await as('city-planner', async (page) => {
      await page.getByRole('heading', { name: '全市创建一览' }).waitFor()
      await page.getByText('示意图，不作划界依据').first().waitFor()
      await page.waitForTimeout(3000)
      await picture(page, 'overview')
      await page.goto(`/county/${importingCounty}?year=${dirtyYear}`)
      await page.getByRole('heading', { name: '息县义务教育优质均衡发展测算报告' }).waitFor()
      await picture(page, 'county-report')
      await page.getByRole('button', { name: / R4: / }).first().click()
      await page.getByText('教督〔2017〕6号').first().waitFor()
      await page
        .getByText(/教学及辅助用房面积/)
        .first()
        .waitFor()
      await picture(page, 'trace')
      await page.keyboard.press('Escape')
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /导出 xlsx/ }).click(),
      ])
      expect((await stat(await file.path())).size).toBeGreaterThan(10_000)
      const paper = await page.pdf({ format: 'A4' })
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
      await writeFile(join(pictures, 'county-report.pdf'), paper)
    })
  })

  it('takes births in once they are right, withdraws them with a reason, and says what is missing', async () => {
    const headings = '地区代码,年份,月份,出生人口数(人),口径,数据来源,数据截止日'
    const births = async (name: string, row: string) => {
      await writeFile(join(folder, name), `${headings}\r\n${row}\r\n`)
      return join(folder, name)
    }
    await as('xixian-statistician', async (page) => {
      await page.goto('/projection/inputs')
      const card = page.getByRole('region', { name: '出生人口表' })
      await card.getByText('只有全县数，没有分乡镇数').waitFor()
      await picture(page, 'forecast-inputs')
      await card.getByRole('button', { name: '导入' }).click()
      const dialog = page.getByRole('dialog')
      const chooser = dialog.locator('input[type=file]')
      await chooser.setInputFiles(await births('births-wrong.csv', `${importingCounty}901,2024,,约300,户籍,卫健委,`))
      await dialog.getByText('有错误，没有保存任何数据').waitFor()
      await dialog.getByText('“约300”不是数字').waitFor()
      await picture(page, 'forecast-input-errors')
      await chooser.setInputFiles(await births('births-right.csv', `${importingCounty}901,2024,,300,户籍,卫健委,`))
      await dialog.getByText('没有错误，可以保存').waitFor()
      await dialog.getByRole('button', { name: '保存' }).click()
      await card.getByText('1 / 21 个乡镇').waitFor()
      await page
        .getByRole('row', { name: /births-right\.csv/ })
        .getByRole('button', { name: /撤\s?回/ })
        .click()
      await page.getByLabel('撤回原因').fill('乡镇代码有误，重新核对')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /撤\s?回/ })
        .click()
      await page.getByText('已撤回', { exact: true }).waitFor()
      await card.getByText('只有全县数，没有分乡镇数').waitFor()
    })
  })

  it('shows the inputs on a phone without sideways scrolling', async () => {
    await as(
      'xixian-statistician',
      async (page) => {
        await page.goto('/projection/inputs')
        await page.getByText('口径核对').first().waitFor()
        await picture(page, 'forecast-inputs-phone')
        expect(await sidewaysOf(page)).toBeLessThanOrEqual(0)
      },
      390,
    )
  })

  it('opens the forecast of the city, of a county and of a school, each with its interval', async () => {
    await as('city-planner', async (page) => {
      await page.getByRole('link', { name: '学龄人口预测' }).first().click()
      await page.getByRole('heading', { name: /信阳市学龄人口预测/ }).waitFor()
      await page.getByText('预测，不作入学承诺').first().waitFor()
      await page.getByRole('region', { name: '各县区预测' }).getByRole('link', { name: '息县', exact: true }).click()
      await page.getByRole('heading', { name: /息县学龄人口预测/ }).waitFor()
      // In words: now, in five years with its interval, and which way the stages go.
      await page
        .getByText(/\d{4}年在校生10\.\d万人，\d{4}年约.+万人（.+万—.+万），比\d{4}年少\d+%；小学.+，初中/)
        .waitFor()
      await page.getByRole('img', { name: /息县在校生：实际与预测/ }).waitFor()
      await picture(page, 'forecast-county')
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /导出 xlsx/ }).click(),
      ])
      expect((await stat(await file.path())).size).toBeGreaterThan(10_000)
      await page.getByRole('tab', { name: /各学校/ }).click()
      const schools = page.getByRole('region', { name: '各学校预测' })
      await schools.getByRole('textbox', { name: '查找' }).fill('翠竹')
      await schools.getByRole('link', { name: '息县翠竹学校' }).click()
      await page.getByRole('heading', { name: /息县翠竹学校学龄人口预测/ }).waitFor()
      await page.getByText('历次预测（线端为当时的基准年）').waitFor()
      await page
        .getByRole('region', { name: '息县翠竹学校分年级在校生' })
        .getByText('九年级', { exact: true })
        .waitFor()
      await picture(page, 'forecast-school')
      await page.getByRole('tab', { name: '每届学生' }).click()
      await page.getByRole('region', { name: '息县翠竹学校各届学生' }).waitFor()
    })
  })

  it('shows where places will be short and where to spare, year by year', async () => {
    await as('city-planner', async (page) => {
      await page.goto(`/projection/pressure?county=${importingCounty}&stage=junior`)
      await page.getByText('本系统建议，可调整').first().waitFor()
      const said = page.getByText(/^初中，\d{4}年：/)
      const before = await said.innerText()
      await page.getByRole('slider', { name: '年份' }).focus()
      for (let year = 0; year < 3; year += 1) await page.keyboard.press('ArrowRight')
      await page.waitForURL('**year=**')
      expect(await said.innerText()).not.toBe(before)
      await page.getByText(/空余学位共/).waitFor()
      await page.waitForTimeout(3000)
      await picture(page, 'pressure')
      await page.getByRole('button', { name: /学位严重不足/ }).click()
      await page.getByRole('region', { name: '学位预警' }).getByText('学位严重不足').first().waitFor()
      await page.getByRole('tab', { name: '班级、教师、床位需求' }).click()
      await page.getByText(/教职工按生师比/).waitFor()
      await picture(page, 'needs')
    })
  })

  it('saves a scenario and lays it beside the middle one', async () => {
    await as('city-planner', async (page) => {
      await page.goto(`/projection/scenarios?county=${importingCounty}`)
      await page.getByRole('button', { name: '新建情景' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('情景名称').fill('多生一成')
      await dialog.getByLabel('入学人数增减').fill('10')
      await dialog.getByRole('button', { name: '保存并对照' }).click()
      await page.getByText('情景已保存').waitFor()
      await page.getByText('入学人数+10%').waitFor()
      await page.getByRole('columnheader', { name: '多生一成比中方案' }).waitFor()
      const table = page.getByRole('region', { name: '情景对照' })
      await table.getByText(/^\+\d/).first().waitFor()
      await picture(page, 'scenarios')
      await page.getByRole('button', { name: '删除多生一成' }).click()
      await page
        .getByRole('tooltip')
        .getByRole('button', { name: /删\s?除/ })
        .click()
      await page.getByText('入学人数+10%').waitFor({ state: 'detached' })
    })
  })

  it('owns up to how far forecasts have been off', async () => {
    await as('city-planner', async (page) => {
      await page.goto(`/projection/back-test?county=${importingCounty}`)
      await page
        .getByText(/一年后平均差\d+\.\d%/)
        .first()
        .waitFor()
      await page
        .getByText(/十次里约.次实际落在八成把握区间内/)
        .first()
        .waitFor()
      await picture(page, 'back-test')
      await page.getByRole('tab', { name: '历次预测与实际对照' }).click()
      await page.getByText(/次预测可与实际对照/).waitFor()
      await picture(page, 'scorecard')
    })
  })

  it("shows a principal the school's own forecast on a phone, without sideways scrolling", async () => {
    await as(
      'town-principal',
      async (page) => {
        await page.goto('/projection')
        await page.waitForURL(`**/projection/place/${school}`)
        await page.getByText('学校级预测，内部资料').waitFor()
        await picture(page, 'forecast-phone')
        expect(await sidewaysOf(page)).toBeLessThanOrEqual(0)
      },
      390,
    )
  })

  it('speaks English on every page, and keeps the language in the address', async () => {
    await as('city-planner', async (page) => {
      await page.getByText('EN', { exact: true }).click()
      await page.waitForURL('**lang=en**')
      await page.goto(`/county/${importingCounty}?year=${dirtyYear}&lang=en`)
      await page
        .getByText(/self-assessment/i)
        .first()
        .waitFor()
      await picture(page, 'county-report-english')
      for (const address of [
        '/census',
        '/projection',
        '/projection/pressure',
        '/projection/scenarios',
        '/projection/back-test',
        '/projection/inputs',
        '/standards',
        '/people',
        '/audit',
        `/school/${school}`,
      ]) {
        await page.goto(`${address}?lang=en`)
        await page.getByRole('heading').first().waitFor()
        await settled(page)
        const words = (await page.getByRole('heading').allInnerTexts()).join(' ')
        expect(words, address).toMatch(/[A-Za-z]{3}/)
        expect(await page.getByRole('navigation').first().innerText(), address).toMatch(/Standards/)
      }
    })
  })

  it("shows a principal the school's card on a phone, without sideways scrolling", async () => {
    await as(
      'town-principal',
      async (page) => {
        await page.goto(`/school/${school}`)
        await page.getByText('学校达标卡').first().waitFor()
        await picture(page, 'school-card-phone')
        expect(await sidewaysOf(page)).toBeLessThanOrEqual(0)
      },
      390,
    )
  })

  it('shows nobody what is not theirs', async () => {
    await as('town-principal', async (page) => {
      const other = await page.request.get(`/api/assessment/report?county=${importingCounty}&year=${dirtyYear}`)
      expect(other.status()).toBe(403)
      await page.goto('/audit')
      await page.getByText('学校签字').first().waitFor()
    })
  })

  it('meets no fault of a script on any page', () => {
    expect(faults).toEqual([])
  })
})
