/**
 * The letters of printed pages: Noto Sans SC in two weights, made when first asked for out of the slices that browsers load.
 * They come with the packages, so that a page looks the same on every machine, also on one without any Chinese font.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const weights = [400, 700] as const

const filePath = (specifier: string): string => fileURLToPath(import.meta.resolve(specifier))

/** The Latin slice first: the page asks for the family and gets it, all others are found by what they cover. */
function slices(): string[] {
  const latin = filePath('@fontsource-variable/noto-sans-sc/files/noto-sans-sc-latin-wght-normal.woff2')
  const folder = latin.slice(0, Math.max(latin.lastIndexOf('/'), latin.lastIndexOf('\\')) + 1)
  const others = readdirSync(folder).filter((name) => name.endsWith('.woff2') && !latin.endsWith(name))
  return [latin, ...others.toSorted().map((name) => folder + name)]
}

async function makeFonts(): Promise<Buffer[]> {
  const fonts: Buffer[] = []
  for (const path of slices()) {
    const slice = readFileSync(path)
    for (const wght of weights) {
      // oxlint-disable-next-line no-await-in-loop -- one memory for all of them
      fonts.push(
        await subsetFont(slice, '', { keepAllGlyphs: true, targetFormat: 'truetype', variationAxes: { wght } }),
      )
    }
  }
  return fonts
}

let made: Promise<Buffer[]> | null = null

export const pageFonts = (): Promise<Buffer[]> => (made ??= makeFonts())

/** Which letters there are: the ranges that the package states for each slice. */
function readCovered(): readonly (readonly [number, number])[] {
  const stated = JSON.parse(readFileSync(filePath('@fontsource-variable/noto-sans-sc/unicode.json'), 'utf8')) as Record<
    string,
    string
  >
  return Object.values(stated)
    .flatMap((ranges) => ranges.split(','))
    .map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
      return [parseInt(from, 16), parseInt(to, 16)] as const
    })
}

let covered: ReturnType<typeof readCovered> | null = null

/** Letters of a text that would be printed as empty boxes, each once. */
export function lettersMissing(text: string): string[] {
  const ranges = (covered ??= readCovered())
  return [...new Set(text)].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code >= 0x20 && !ranges.some(([from, to]) => code >= from && code <= to)
  })
}
