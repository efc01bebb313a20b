/** Imports and heading mappings: a file is kept, read in a job, mended where its layout is off, and saved once it is right. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { hasErrors } from '#kernel/problem.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { fileLimits } from '#platform/files/limits.ts'
import { fileRefusals } from '#platform/files/refusals.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract, ImportReport } from '../contract.ts'
import { readMappingText } from '../mapping/read-mapping.ts'
import { actorOf } from '../filings/actor.ts'
import { writeTables } from '../filings/write-filings.ts'
import type { ReadTables } from './filings-of.ts'
import { mergeMapping } from './merge-mapping.ts'
import { readImportJob } from './read-import.job.ts'
import {
  holdImport,
  loadImport,
  loadImports,
  loadMappings,
  removeMapping,
  restartImport,
  saveImport,
  saveMapping,
  saveOutcome,
  saveResult,
  type ImportRecord,
  type ReadingKey,
} from './store.ts'
import { steps } from './steps.ts'

type ImportAnswers = Pick<
  Answers<typeof contract>,
  | 'mappings'
  | 'saveMapping'
  | 'removeMapping'
  | 'startImport'
  | 'rereadImport'
  | 'importState'
  | 'imports'
  | 'saveImport'
>

const countyOf = (region: string): string => region.slice(0, 6)

const noSuchImport = (id: string): Refusal =>
  refuse('no-such-import', { id }, { zh: '没有这次导入，请刷新页面', en: 'there is no such import; reload the page' })

const noSuchMapping = (id: string): Refusal =>
  refuse(
    'no-such-mapping',
    { id },
    { zh: '没有这个表头对应，可能已被删除', en: 'there is no such mapping; it may have been removed' },
  )

const notReady = ({ id, state }: ImportRecord): Refusal =>
  refuse(
    'import-not-ready',
    { id, state },
    state === 'faulty' || state === 'failed'
      ? { zh: '数据有错误，改正后重新导入才能保存', en: 'it has errors; mend them and import again before saving' }
      : { zh: '正在读取核查，完成后才能保存', en: 'it is still being read and checked; save it when that is done' },
  )

const savedAlready = ({ id }: ImportRecord): Refusal =>
  refuse(
    'import-saved',
    { id },
    { zh: '这次导入已经保存，请重新上传文件', en: 'this import has been saved; hand the file in again' },
  )

async function find({ database }: AnswerContext, region: string, id: string) {
  const found = await loadImport(database, countyOf(region), id)
  return found?.region === region ? found : noSuchImport(id)
}

const send = ({ afterCommit, jobs }: AnswerContext, key: ReadingKey): void =>
  afterCommit(() => jobs.send(readImportJob, { ...key }, `${key.id}-${key.round}`))

const listed = (record: ImportRecord): Omit<ImportReport, 'problems' | 'headings' | 'missing'> => ({
  id: record.id,
  region: record.region,
  fileName: record.fileName,
  state: record.state,
  progress: record.progress,
  step: record.step,
  startedAt: record.startedAt,
  personName: record.personName,
  schoolRows: record.schoolRows,
  countyRows: record.countyRows,
  errors: record.errors,
  warnings: record.warnings,
  changes: record.changes,
})

/** A file over the limit is not kept: the import says so at once and there is nothing to be read. */
async function keepFile({ documents }: AnswerContext, path: string): Promise<string | null> {
  const { size } = await stat(path)
  return size > fileLimits.fileBytes ? null : await documents.keep(await readFile(path))
}

export const importAnswers: ImportAnswers = {
  mappings: async ({ county }, { database }) => ({ mappings: [...(await loadMappings(database, county))] }),

  saveMapping: async ({ county, name, yaml }, { database, caller, now }) => {
    const { mapping, problems } = readMappingText(name, yaml)
    if (!mapping) return { id: null, problems: [...problems] }
    const saved = { name, table: mapping.table, yaml, changedAt: now }
    return { id: await saveMapping(database, county, saved, caller.name), problems: [] }
  },

  removeMapping: async ({ county, mapping }, { database }) => {
    await removeMapping(database, county, mapping)
    return {}
  },

  startImport: async ({ region, file, fileName, mapping }, context) => {
    const { database, caller, now } = context
    const county = countyOf(region)
    const saved =
      mapping === undefined ? undefined : (await loadMappings(database, county)).find(({ id }) => id === mapping)
    if (mapping !== undefined && !saved) return noSuchMapping(mapping)
    const document = await keepFile(context, file)
    const name = basename(fileName)
    const id = await saveImport(database, {
      county,
      region,
      fileName: name,
      document,
      mapping: saved?.yaml ?? null,
      step: steps.waiting,
      startedAt: now,
      person: caller.id,
      personName: caller.name,
    })
    const key = { county, id, round: 1 }
    if (document !== null) send(context, key)
    else {
      const problems = [fileRefusals.large(name, (await stat(file)).size)]
      const nothing = { schoolRows: null, countyRows: null, changes: null, reading: null, headings: [], missing: [] }
      await saveOutcome(database, key, { state: 'faulty', step: steps.faulty, problems, ...nothing })
    }
    return { id }
  },

  rereadImport: async ({ region, id, headings, saveAs }, context) => {
    const { database, caller, now } = context
    const county = countyOf(region)
    await holdImport(database, county, id)
    const found = await find(context, region, id)
    if (isRefusal(found)) return found
    if (found.state === 'saved') return savedAlready(found)
    const yaml = mergeMapping(found.mapping, headings)
    const { mapping, problems } = readMappingText(saveAs ?? found.fileName, yaml)
    if (!mapping || hasErrors(problems)) return { problems: [...problems] }
    if (saveAs !== undefined) {
      await saveMapping(database, county, { name: saveAs, table: mapping.table, yaml, changedAt: now }, caller.name)
    }
    const round = await restartImport(database, { county, id }, yaml, steps.waiting)
    send(context, { county, id, round })
    return { problems: [] }
  },

  importState: async ({ region, id }, context) => {
    const found = await find(context, region, id)
    if (isRefusal(found)) return found
    const { problems, headings, missing } = found
    return { ...listed(found), problems: [...problems], headings: [...headings], missing: [...missing] }
  },

  imports: async ({ region }, { database }) => ({
    imports: (await loadImports(database, region, 50)).map(listed),
  }),

  saveImport: async ({ region, id }, context) => {
    const { database, documents } = context
    const county = countyOf(region)
    await holdImport(database, county, id)
    const found = await find(context, region, id)
    if (isRefusal(found)) return found
    if (found.state === 'saved' && found.result) return found.result
    if (found.state !== 'ready' || found.reading === null) return notReady(found)
    const read = JSON.parse((await documents.read(found.reading)).toString('utf8')) as ReadTables
    const { added, changed, same, blocked } = await writeTables(database, read, actorOf(context), found.document)
    const result = { saved: added + changed, unchanged: same, blocked }
    await saveResult(database, { county, id }, result, steps.saved)
    return result
  },
}
