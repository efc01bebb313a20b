/** What is used of the package `subset-font`, which states no types itself. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly keepAllGlyphs?: boolean
      readonly targetFormat?: 'truetype' | 'woff' | 'woff2'
      readonly variationAxes?: Readonly<Record<string, number>>
    },
  ): Promise<Buffer>
}
