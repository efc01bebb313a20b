/**
 * The job that reads an import: the file in a thread of its own, the rows held against the region and the year before,
 * and what saving would change. All problems are kept with the import; nothing is saved here.
 */
import { today } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { DocumentStore } from '#platform/files/document-store.ts'
import type { JobData, RunningQueue } from '#platform/jobs/job-queue.ts'
import { hasErrors, type Problem } from '#kernel/problem.ts'
import type { CensusReading, SchoolTable } from '../contract.ts'
import { inReadingOrder, placed } from '../finding.ts'
import { judgeTables, type JudgedFiling } from '../filings/write-filings.ts'
import { nameOf } from '../filings/stage-row.ts'
import { countChanges } from './changes.ts'
import { checkRegion } from './check-region.ts'
import { filingsOf } from './filings-of.ts'
import { checkAbsentSchools, checkStoredYears, gatherRegion } from './gather.ts'
import { readApart, ReadingFailed } from './read-apart.ts'
import { loadImport, loadUnread, saveOutcome, saveProgress, type ImportRecord, type ReadingKey } from './store.ts'
import { steps } from './steps.ts'

export const readImportJob = 'census.read-import'

export interface JobTools {
  readonly database: Database
  readonly documents: DocumentStore
}

/** Tells which schools keep what they have signed. */
const notTouched = ({ filing, standing }: JudgedFiling, { source }: SchoolTable): Problem => {
  const name = nameOf(filing.rows) || filing.school
  const hasSigned = standing !== null && standing.state !== 'imported' && standing.state !== 'returned'
  return {
    severity: 'note',
    code: hasSigned ? 'signed-already' : 'county-on-its-way',
    file: source.file,
    sheet: source.sheet,
    ...(filing.rows[0] ? { row: filing.rows[0].row } : {}),
    what: hasSigned
      ? { zh: `“${name}”已签字，本次不改动`, en: `"${name}" has signed; its figures stay as they are` }
      : { zh: `县区数据已提交，“${name}”本次不保存`, en: `the county has been submitted; "${name}" is not saved` },
    why: { zh: '上级不改动学校签字的数据', en: 'nobody above the school alters what it has signed' },
    todo: { zh: '确需改动的，请退回学校更正', en: 'where it must change, return the filing to its school' },
  }
}

async function judge(tools: JobTools, key: ReadingKey, record: ImportRecord, reading: CensusReading): Promise<void> {
  const { database, documents } = tools
  const { schools: table, counties } = reading
  const problems: Problem[] = [...reading.problems]
  const headings = { headings: reading.headings?.found ?? [], missing: reading.headings?.missing ?? [] }
  if (!table) {
    await saveOutcome(database, key, {
      state: 'faulty',
      step: steps.faulty,
      schoolRows: null,
      countyRows: null,
      changes: null,
      reading: null,
      problems,
      ...headings,
    })
    return
  }
  await saveProgress(database, key, 0.6, steps.comparing)
  problems.push(
    ...checkRegion(table, await gatherRegion(database, record.region)).map((finding) => placed(finding, table)),
  )
  problems.push(...(await checkStoredYears(database, table)))
  if (record.region.length === 6) problems.push(...(await checkAbsentSchools(database, table)))
  const rows = { schoolRows: table.rows.length, countyRows: counties?.rows.length ?? null }
  if (hasErrors(problems)) {
    await saveOutcome(database, key, {
      state: 'faulty',
      step: steps.faulty,
      ...rows,
      changes: null,
      reading: null,
      problems: inReadingOrder(problems),
      ...headings,
    })
    return
  }
  await saveProgress(database, key, 0.8, steps.layingOut)
  const read = filingsOf(table, counties, problems)
  const judged = await judgeTables(database, read)
  problems.push(...judged.filter(({ change }) => change === 'blocked').map((filing) => notTouched(filing, table)))
  await saveOutcome(database, key, {
    state: 'ready',
    step: steps.ready,
    ...rows,
    changes: countChanges(judged.map(({ change }) => change)),
    reading: await documents.keep(Buffer.from(JSON.stringify(read))),
    problems: inReadingOrder(problems),
    ...headings,
  })
}

const couldNotRead = (record: ImportRecord): Problem => ({
  severity: 'error',
  code: 'reading-failed',
  file: record.fileName,
  what: { zh: `“${record.fileName}”没有读完`, en: `"${record.fileName}" could not be read to its end` },
  why: {
    zh: '文件过大、过于复杂或已损坏，读取用时或内存超过限度',
    en: 'it is too large, too complex or damaged; reading took too much time or memory',
  },
  todo: {
    zh: '请只保留数据表另存后再导入；仍不行请联系管理员',
    en: 'keep the tables only, save and try again; if it stays, tell the administrator',
  },
})

/** Reads one import. A reading that has been asked for anew since, or is done already, is left alone. */
export async function readImport(tools: JobTools, data: JobData): Promise<void> {
  const { database, documents } = tools
  const key: ReadingKey = { county: String(data['county']), id: String(data['id']), round: Number(data['round']) }
  const record = await loadImport(database, key.county, key.id)
  if (!record || record.document === null || record.round !== key.round) return
  if (record.state !== 'waiting' && record.state !== 'reading') return
  await saveProgress(database, key, 0.05, steps.opening)
  try {
    const mapping = record.mapping === null ? null : { name: '表头对应', yaml: record.mapping }
    let told = Promise.resolve()
    const reading = await readApart(
      { path: documents.pathOf(record.document), fileName: record.fileName, mapping, today: today() },
      () => {
        told = saveProgress(database, key, 0.35, steps.reading)
        told.catch(() => {})
      },
    )
    await told
    await judge(tools, key, record, reading)
  } catch (error) {
    await saveOutcome(database, key, {
      state: 'failed',
      step: steps.failed,
      schoolRows: null,
      countyRows: null,
      changes: null,
      reading: null,
      problems: [couldNotRead(record)],
      headings: [],
      missing: [],
    })
    // Out of memory or time is the file's fault and has been told; anything else is ours and goes to the log.
    if (!(error instanceof ReadingFailed)) throw error
  }
}

export interface ImportTools extends JobTools {
  readonly queue: RunningQueue
}

/** Takes the readings of the queue, and asks once more for those that a stop of the server has left lying. */
export async function startCensusJobs(tools: ImportTools): Promise<void> {
  const { database, queue } = tools
  await queue.take(readImportJob, (data) => readImport(tools, data))
  for (const key of await loadUnread(database)) await queue.send(readImportJob, { ...key }, `${key.id}-${key.round}`)
}
