/** The public pages as somebody without an account opens them, and all of them by following their links. */
import { publicCaller } from '#modules/access/index.ts'
import { contract } from '#modules/engagement/contract.ts'
import { answers } from '#modules/engagement/operations.ts'
import { askingOf, type Scene } from './people.ts'

export function portalOf(scene: () => Scene) {
  const { answer } = askingOf({ contract, answers }, { nobody: publicCaller }, scene)

  const open = async (path: string): Promise<{ readonly status: number; readonly text: string }> => {
    const url = new URL(path, 'http://portal')
    const [q, asked, page] = ['q', 'county', 'page'].map((name) => url.searchParams.get(name))
    return answer('nobody', 'portalPage', {
      path: decodeURI(url.pathname),
      language: url.searchParams.get('lang') === 'en' ? 'en' : 'zh',
      ...(q ? { search: q } : {}),
      ...(asked ? { county: asked } : {}),
      ...(page ? { page: Number(page) } : {}),
    })
  }

  /** Every page and file to which a link leads, from the start and the given ones on. */
  async function everything(from: readonly string[] = []): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    const waiting = ['/public', ...from]
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (found.has(path)) continue
      const { text } = await open(path)
      found.set(path, text)
      for (const [, to] of text.matchAll(/href="(\/public[^"#]*)"/g)) waiting.push(to!.replaceAll('&amp;', '&'))
    }
    return found
  }

  return { open, everything }
}
