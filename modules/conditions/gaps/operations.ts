/** The story of each answer about gaps and prices: judge the figures, hold them against every rule, price what is missing. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isRefusal } from '#kernel/refusal.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { csvText } from '#platform/files/write-table.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { headOf } from '../gather.ts'
import { gatherPrices } from '../prices/gather-prices.ts'
import { priceFields } from '../prices/price-table.ts'
import { readPrices, type PricesReading } from '../prices/read-prices.ts'
import { priceRows, pricesShown } from '../prices/shown-prices.ts'
import { savePrices } from '../prices/store.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import type { gapOperations } from './contract.ts'
import { deriveGaps, notJudged, usesSamples } from './derive-gaps.ts'
import { gapSheets } from './gap-sheets.ts'
import { gapTotals } from './gap-totals.ts'
import { gatherGaps } from './gather-gaps.ts'

type GapAnswers = Pick<Answers<typeof contract>, keyof typeof gapOperations>

const readShown = ({ rows, problems, headings }: PricesReading) => ({
  rows: rows?.length ?? null,
  problems: problems.map((problem) => ({ ...problem })),
  headings: { found: [...(headings?.found ?? [])], missing: [...(headings?.missing ?? [])] },
})

export const gapAnswers: GapAnswers = {
  gaps: async ({ county, year, item, all }, context) => {
    const found = await gatherGaps(context, county, year)
    if (isRefusal(found)) return found
    const every = deriveGaps(found.facts).filter((gap) => item === undefined || gap.item === item)
    const totals = gapTotals(every)
    return {
      figures: headOf(found.figures),
      totals,
      cost: totals.reduce((sum, { cost }) => sum + cost, 0),
      gaps: every.filter(({ missing }) => all || missing !== 0),
      notJudged: notJudged(found.facts),
      samplePrices: usesSamples(found.facts.prices),
    }
  },

  exportGaps: async ({ county, year }, context) => {
    const found = await gatherGaps(context, county, year)
    if (isRefusal(found)) return found
    const every = deriveGaps(found.facts)
    const title = `${found.figures.countyName}办学条件标准化缺口`
    const lines = await linesAbove(context, [found.figures])
    const short = every.filter(({ missing }) => missing !== 0)
    return sheetsAsDownload(`${title}（内部，${context.today}）.xlsx`, gapSheets(short, gapTotals(every), title, lines))
  },

  prices: async ({ county }, { database }) => {
    const { prices, document, setBy, setAt } = await gatherPrices(database, county)
    return { prices: pricesShown(prices), isSample: document === null, document, setBy, setAt }
  },

  priceTemplate: async ({ county }, { database }) => {
    const { prices } = await gatherPrices(database, county)
    const columns = Object.values(priceFields).map(({ heading, en }) => ({ heading, note: en, required: false }))
    const name = '单价表.csv'
    const text = csvText({ sheet: '单价表', columns, rows: priceRows(prices) })
    return { name, mediaType: mediaTypeOf(name), bytes: new Uint8Array(Buffer.from(text)) }
  },

  checkPrices: async ({ file, headings }) => readShown(await readPrices(file, headings)),

  importPrices: async ({ county, file, headings, basis }, { database, documents, caller, now }) => {
    const reading = await readPrices(file, headings)
    if (reading.rows === null) return { ...readShown(reading), saved: false }
    const document = await documents.keep(await readFile(file))
    const head = { basis, fileName: basename(file), document, at: now, personName: caller.name }
    await savePrices(database, county, { rows: reading.rows, ...head })
    return { ...readShown(reading), saved: true }
  },
}
