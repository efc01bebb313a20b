/** What GB/T 9704-2012 fixes on the sheet, in the units of a .docx: twips, half points for letters, eighths of a point for lines. */

export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** 天头 37, 订口 28, 版心 156 × 225 mm (5.2.1, 5.2.2). */
export const upright = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const
/** The same sheet turned: its upper edge is the edge that is bound. */
export const onItsSide = { width: 297, height: 210, top: 28, bottom: 26, left: 35, right: 37 } as const
export type Sheet = typeof upright | typeof onItsSide

export const textWidth = (sheet: Sheet): number => twips(sheet.width - sheet.left - sheet.right)

/** 二号 22 pt, 三号 16, 四号 14, 小四 12, 五号 10.5, 小五 9; in half points. */
export const size = { title: 44, body: 32, four: 28, large: 24, middle: 21, small: 18 } as const

/** 22 lines on the 225 mm between the margins: 28.95 pt each. */
export const linePitch = 579
/**
 * 28 characters of 16 pt on the 442.2 pt between the margins: each a quarter of a point closer, in twentieths. A grid of
 * characters would say the same, but some programs give a letter two places of it where its own size is a hair larger.
 */
export const closer = -5
/** Width of one character of the text, in twips. */
export const character = 315

const font = (chinese: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: chinese,
  cs: 'Times New Roman',
})
/** By name only: they are licensed to the machine that opens the paper and are not ours to pass on. */
export const fonts = {
  title: font('方正小标宋简体'),
  heading: font('黑体'),
  second: font('楷体_GB2312'),
  body: font('仿宋_GB2312'),
  page: font('宋体'),
} as const
export type Face = keyof typeof fonts

export const red = 'FF0000'

/**
 * How wide a line of text is in characters: a Chinese one is 1, a digit or Latin letter a half, and programs put a quarter
 * between the two kinds where they meet.
 */
export function charactersOf(text: string): number {
  let wide = 0
  let last: boolean | null = null
  for (const each of text) {
    const isWide = (each.codePointAt(0) ?? 0) >= 0x2000
    if (last !== null && last !== isWide) wide += 0.25
    wide += isWide ? 1 : 0.5
    last = isWide
  }
  return wide
}
