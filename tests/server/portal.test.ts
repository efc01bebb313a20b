/** The portal over the network: small pages without a script, the same for all, in two languages; whatever people wrote stays text. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { city, county, openHouse, visitor, type House } from './house.ts'
import {
  madeChanges,
  madeForecast,
  madeProgress,
  madeReply,
  madeSchool,
  madeTable,
  publishMade,
} from './made-publications.ts'

/** In every field that somebody can write. */
const attack = '"><script>alert(1)</script><img src=x onerror=alert(2)>\'&lt;'
const attacked = { text: attack, countyName: '固始县' }
const other = '411526'
const school = '2141925010'

let house: House
const ids: Record<string, string> = {}
beforeAll(async () => {
  house = await openHouse()
  const { database } = house
  const plain = { text: '', countyName: '潢川县' }
  await publishMade(database, 'progress', county, madeProgress(county, attacked, 120))
  await publishMade(database, 'changes', county, madeChanges(county, attacked, 60))
  await publishMade(database, 'forecast', county, madeForecast(county, attacked))
  await publishMade(database, 'school', county, madeSchool(county, attacked, school), school)
  ids['reply'] = await publishMade(database, 'reply', city, madeReply(city, attacked), 'proposal-1')
  ids['table'] = await publishMade(database, 'table', county, madeTable(county, attacked), 'pupils-by-town')
  // As much as a large county has, in words of usual length.
  ids['progress'] = await publishMade(database, 'progress', other, madeProgress(other, plain, 1000))
  await publishMade(database, 'changes', other, madeChanges(other, plain, 600))
  await publishMade(database, 'forecast', other, madeForecast(other, plain))
})
afterAll(() => house.stop())

const pages = () => [
  '/public',
  '/public/find',
  `/public/find?q=${encodeURIComponent('村')}`,
  `/public/find?q=${encodeURIComponent(attack)}`,
  `/public/county/${county}`,
  `/public/county/${county}?page=2`,
  `/public/county/${county}/changes`,
  `/public/county/${county}/forecast`,
  `/public/county/${county}/schools`,
  `/public/county/${other}`,
  `/public/county/${other}?page=25`,
  `/public/county/${other}/changes`,
  `/public/county/${other}/forecast`,
  `/public/county/${other}/schools`,
  `/public/school/${school}`,
  '/public/replies',
  `/public/replies/${ids['reply']}`,
  '/public/data',
  `/public/data/${ids['table']}`,
  '/public/notes',
  '/public/nowhere',
]

const fetched = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(visitor(house).at(path), { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const inEnglish = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}lang=en`

describe('a public page', () => {
  it('is at most 100 KB with its style, loads nothing, and holds no script', async () => {
    for (const path of pages().flatMap((each) => [each, inEnglish(each)])) {
      const { text } = await fetched(path)
      const size = Buffer.byteLength(text)
      expect([path, size <= 100 * 1024, size]).toEqual([path, true, size])
      // Without the values of attributes, in which anything may be quoted.
      const bare = text.replaceAll(/="[^"<>]*"/g, '=""')
      expect([path, /<script|<img|<iframe|<link|@import|<[^>]*\s(src|on\w+)=/i.exec(bare)?.[0]]).toEqual([
        path,
        undefined,
      ])
      expect([path, /href="(?!\/public|tel:|#)[^"]*"/.exec(text)?.[0]]).toEqual([path, undefined])
    }
  })

  it('shows what people wrote as they wrote it', async () => {
    const { text } = await fetched(`/public/school/${school}`)
    expect(text).toContain(
      '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;&#39;&amp;lt;',
    )
  })

  it('keeps inside what is inside', async () => {
    for (const path of pages()) {
      const { text } = await fetched(path)
      expect([path, /内部责任人|签发人内部|填报人内部|123456789|123,456,789/.exec(text)?.[0]]).toEqual([
        path,
        undefined,
      ])
    }
  })

  it('has a language, a skip link, one heading of the first order, captions, and whom to call', async () => {
    for (const path of pages()) {
      for (const [address, language] of [
        [path, 'zh-CN'],
        [inEnglish(path), 'en'],
      ] as const) {
        const { text } = await fetched(address)
        expect([address, text.includes(`<html lang="${language}">`)]).toEqual([address, true])
        expect([address, text.match(/<h1/g)?.length, text.includes('class="skip"'), text.includes('12345')]).toEqual([
          address,
          1,
          true,
          true,
        ])
        expect([address, text.match(/<table/g)?.length ?? 0]).toEqual([address, text.match(/<caption/g)?.length ?? 0])
        expect([address, text.includes(language === 'en' ? 'lang="zh-CN">中文' : 'lang="en">English')]).toEqual([
          address,
          true,
        ])
      }
    }
  })

  it('is English where English is asked for, but for names and what was written in Chinese', async () => {
    for (const path of pages()) {
      const { text } = await fetched(inEnglish(path))
      // Take away what is marked as Chinese, innermost first.
      let rest = text.replaceAll(/<(option|a|article)\b[^>]*lang="zh-CN"[^>]*>[^]*?<\/\1>/g, '')
      rest = rest
        .replaceAll(/<span lang="zh-CN">[^<]*<\/span>/g, '')
        .replaceAll(/<title>[^<]*<\/title>|<style>[^]*?<\/style>|value="[^"]*"|href="[^"]*"|aria-label="[^"]*"/g, '')
      expect([path, /[\u4e00-\u9fff]{2,}/.exec(rest)?.[0]]).toEqual([path, undefined])
    }
  })
})

describe('over the network', () => {
  it('nothing can run or be framed, and the one style is named by its hash', async () => {
    const { headers, text } = await fetched('/public')
    const style = /<style>([^]*?)<\/style>/.exec(text)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    expect(text).not.toContain('style="')
    expect([headers.get('x-content-type-options'), headers.get('content-type')]).toEqual([
      'nosniff',
      'text/html; charset=utf-8',
    ])
  })

  it('a page is kept for a minute and not sent again where it is the same', async () => {
    const first = await fetched('/public')
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    const again = await fetched('/public', { 'if-none-match': first.headers.get('etag')! })
    expect([again.status, again.text]).toEqual([304, ''])
    expect(first.headers.get('set-cookie')).toBeNull()
  })

  it('is the same for whoever has signed in', async () => {
    const cookie = await house.signIn('planner')
    expect((await fetched('/public/notes', { cookie })).text).toBe((await fetched('/public/notes')).text)
  })

  it('an address without a page says so, in the words of the portal', async () => {
    for (const path of [
      '/public/nowhere',
      '/public/county/411599',
      '/public/county/411525/secrets',
      '/public/data/01a2179d-1998-745f-82a8-861b6d23342c.csv',
      '/public/%00',
      '/public/county/411525%2Fx',
      '/public/school/2141999999',
    ]) {
      const { status, text, headers } = await fetched(path)
      expect([path, status]).toEqual([path, 404])
      expect([path, text.includes('没有这个页面'), headers.get('cache-control')]).toEqual([path, true, 'no-cache'])
    }
  })

  it('takes an address as it comes: strange pages, languages and counties are no fault', async () => {
    for (const path of [
      '?page=-1',
      '?page=x',
      '?page=99999',
      '?lang=fr',
      '?county=zz&q=a',
      `?q=${'村'.repeat(500)}`,
      '?q=%F0%9F%8E%93',
      '?q=a&q=b',
    ]) {
      expect([path, (await fetched(`/public/find${path}`)).status]).toEqual([path, 200])
    }
    expect((await fetched('/public/%E4%B8')).status).toBe(400)
  })

  it('a table comes as a file with its method beside it', async () => {
    const csv = await fetched(`/public/data/${ids['table']}.csv`)
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toContain(encodeURIComponent('模拟数据'))
    expect(csv.text.split('\r\n')[1]).toContain('不公开')
    const method = await fetched(`/public/data/${ids['table']}.txt?lang=en`)
    expect([method.headers.get('content-type'), method.text.includes('SIMULATED DATA')]).toEqual([
      'text/plain; charset=utf-8',
      true,
    ])
    expect((await fetched(`/public/data/${ids['reply']}.csv`)).status).toBe(404)
    const promises = await fetched(`/public/data/${ids['progress']}.csv`)
    expect(promises.text.trim().split('\r\n')).toHaveLength(1001)
  })
})
