/** The story of each answer about villages and prices: read and check, save whole or not at all, tell, withdraw. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '#kernel/refusal.ts'
import { isSimulated } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { pricesShown } from './prices.ts'
import type { villageOperations } from './contract.ts'
import { gatherGround, gatherVillages, standingBatch } from './gather.ts'
import { readVillages } from './read-villages.ts'
import {
  holdVillages,
  newestPrices,
  savePrices,
  saveVillageBatch,
  saveVillageWithdrawal,
  villageBatches,
  type VillageBatchHead,
} from './store.ts'
import { villageTable } from './village-table.ts'
import { villageTemplateBytes } from './write-template.ts'

type VillageAnswers = Pick<Answers<typeof contract>, keyof typeof villageOperations>

interface Given {
  readonly county: string
  readonly file: string
  readonly headings?: Readonly<Record<string, string>> | undefined
}

async function judge({ county, file, headings }: Given, { database }: AnswerContext) {
  const reading = await readVillages(file, await gatherGround(database, county), headings)
  const seen = {
    rows: reading.rows,
    problems: reading.problems.map((problem) => ({ ...problem })),
    headings: { found: [...(reading.headings?.found ?? [])], missing: [...(reading.headings?.missing ?? [])] },
  }
  return { reading, seen }
}

const batchShown = (head: VillageBatchHead, standing: string | null) => ({
  id: head.id,
  county: head.county,
  fileName: head.fileName,
  at: head.at,
  personName: head.personName,
  rows: head.villages,
  villages: head.villages,
  warnings: head.problems.filter(({ severity }) => severity === 'warning').length,
  withdrawn: head.withdrawn,
  stands: head.id === standing,
})

export const villageAnswers: VillageAnswers = {
  villageTemplate: async () => {
    const name = `${villageTable.sheet}（空白）.xlsx`
    return { name, mediaType: mediaTypeOf(name), bytes: await villageTemplateBytes() }
  },

  checkVillages: async (given, context) => (await judge(given, context)).seen,

  importVillages: async (given, context) => {
    const { reading, seen } = await judge(given, context)
    if (reading.villages === null) return { ...seen, id: null }
    const { database, documents, caller, now } = context
    await holdVillages(database, given.county)
    const id = await saveVillageBatch(database, {
      county: given.county,
      fileName: basename(given.file),
      document: await documents.keep(await readFile(given.file)),
      at: now,
      person: caller.id,
      personName: caller.name,
      problems: reading.problems,
      rows: reading.villages,
    })
    return { ...seen, id }
  },

  villageBatches: async ({ county }, { database }) => {
    const [heads, standing] = await Promise.all([villageBatches(database, county), standingBatch(database, county)])
    return { batches: heads.toReversed().map((head) => batchShown(head, standing?.id ?? null)) }
  },

  withdrawVillages: async ({ county, id, reason }, { database, caller, now }) => {
    await holdVillages(database, county)
    const head = (await villageBatches(database, county)).find((each) => each.id === id)
    if (!head) {
      return refuse('no-such-import', { id }, { zh: '没有这次导入，请刷新页面', en: 'there is no such import; reload' })
    }
    if (head.withdrawn) {
      return refuse('withdrawn-already', { id }, { zh: '这次导入已经撤回', en: 'it has been withdrawn already' })
    }
    await saveVillageWithdrawal(database, { county, batch: id, at: now, personName: caller.name, reason })
    return {}
  },

  villages: async ({ county }, { database }) => {
    const [found, simulated] = await Promise.all([gatherVillages(database, county), isSimulated(database)])
    return {
      batch: found && batchShown(found.batch, found.batch.id),
      isSimulated: simulated,
      villages: (found?.villages ?? []).map(({ code, name, town, longitude, latitude, pupils, schools }) => ({
        code,
        name,
        town,
        longitude,
        latitude,
        pupils: [...pupils],
        schools: [...schools],
      })),
    }
  },

  prices: async ({ county }, { database }) => {
    const set = await newestPrices(database, county)
    return {
      prices: pricesShown(set),
      isSample: set === null,
      setBy: set?.personName ?? null,
      setAt: set?.at ?? null,
    }
  },

  setPrices: async ({ county, prices, document }, { database, caller, now }) => {
    const before = await newestPrices(database, county)
    const given = Object.fromEntries(
      Object.entries(prices).flatMap(([code, value]) => (value === undefined ? [] : [[code, value]])),
    )
    await savePrices(database, county, {
      prices: { ...before?.prices, ...given },
      document,
      at: now,
      personName: caller.name,
    })
    return {}
  },
}
