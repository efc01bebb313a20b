/** The story of each answer about inputs: read and check, save, tell how far they reach, withdraw. */
import { readFile } from 'node:fs/promises'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { countiesUnder, regionNames } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { checkBases } from './check-bases.ts'
import { batchOf, countyCoverage } from './gather-coverage.ts'
import { gatherBases, gatherGround, gatherWithin } from './gather.ts'
import type { InputKind } from './input-kinds.ts'
import { widestBasisGap } from './plausible-gap.ts'
import { readInputApart } from './read-apart.ts'
import { judgeInput, placesNamed, type JoinedHeadings } from './read-input.ts'
import { readStoredRolls } from './read-stored-rolls.ts'
import { readTownSums } from './read-town-sums.ts'
import { batchHeads, holdInputs, saveWithdrawal } from './store.ts'
import { inputTables } from './tables.ts'
import { weighInput, writeInput, type ReadyInput } from './write-inputs.ts'
import { templateBytes } from './write-template.ts'

type InputAnswers = Pick<
  Answers<typeof contract>,
  | 'inputTemplate'
  | 'checkInput'
  | 'importInput'
  | 'inputs'
  | 'inputBatches'
  | 'inputProblems'
  | 'inputFile'
  | 'withdrawInput'
  | 'baseWarnings'
>

interface Given {
  readonly region: string
  readonly kind: InputKind
  readonly file: string
  readonly headings?: JoinedHeadings | undefined
}

/** Reads a file and holds it against all that is known. `ready` is null where there is any error. */
async function judge({ region, kind, file, headings = {} }: Given, { database, today, now, caller }: AnswerContext) {
  const reading = await readInputApart(kind, file, headings)
  const [ground, within] = await Promise.all([
    gatherGround(database, region, placesNamed(reading)),
    gatherWithin(database, region),
  ])
  const checked = judgeInput(kind, reading, ground, within, today)
  const stored =
    kind === 'rolls'
      ? await readStoredRolls(database, checked, ground)
      : await readTownSums(database, kind, checked, ground)
  const problems = [...checked.problems, ...stored]
  const ready: ReadyInput | null = checked.hasErrors
    ? null
    : {
        kind,
        region,
        fileName: reading.file,
        document: null,
        rows: checked.rows,
        problems,
        ground,
        at: now,
        person: caller.id,
        personName: caller.name,
      }
  const seen = {
    rows: reading.rowCount,
    problems: problems.map((problem) => ({ ...problem })),
    headings: { found: [...(reading.headings?.found ?? [])], missing: [...(reading.headings?.missing ?? [])] },
  }
  return { ready, seen }
}

const noSuchBatch = (id: string): Refusal =>
  refuse('no-such-import', { id }, { zh: '没有这次导入，请刷新页面', en: 'there is no such import; reload the page' })
const noFile = (id: string): Refusal =>
  refuse('no-file', { id }, { zh: '这次导入没有保存原文件', en: 'the file of this import was not kept' })
const withdrawnAlready = (id: string): Refusal =>
  refuse('withdrawn-already', { id }, { zh: '这次导入已经撤回', en: 'this import has been withdrawn already' })

export const inputAnswers: InputAnswers = {
  inputTemplate: async ({ kind }) => {
    const name = `${inputTables[kind].sheet}（空白）.xlsx`
    return { name, mediaType: mediaTypeOf(name), bytes: await templateBytes(kind) }
  },

  checkInput: async (given, context) => {
    const { ready, seen } = await judge(given, context)
    return { ...seen, changes: ready && (await weighInput(context.database, ready)) }
  },

  importInput: async (given, context) => {
    const { ready, seen } = await judge(given, context)
    if (!ready) return { ...seen, changes: null, batches: [] }
    const document = await context.documents.keep(await readFile(given.file))
    const { changes, batches } = await writeInput(context.database, { ...ready, document })
    return { ...seen, changes, batches: [...batches] }
  },

  inputs: async ({ region }, { database, today }) => {
    const counties = await countiesUnder(database, region)
    const heads = await batchHeads(
      database,
      counties.map(({ code }) => code),
    )
    const found = []
    for (const { code, name } of counties) {
      const own = heads.filter(({ county }) => county === code)
      found.push({ county: code, name, kinds: await countyCoverage(database, code, own, today) })
    }
    return { counties: found }
  },

  inputBatches: async ({ region, kind }, { database }) => {
    const counties = (await countiesUnder(database, region)).map(({ code }) => code)
    return { batches: (await batchHeads(database, counties, kind)).toReversed().map(batchOf) }
  },

  inputProblems: async ({ county, id }, { database }) => {
    const head = (await batchHeads(database, [county])).find((each) => each.id === id)
    if (!head) return noSuchBatch(id)
    return { fileName: head.fileName, problems: head.problems.map((problem) => ({ ...problem })) }
  },

  inputFile: async ({ county, id }, { database, documents }) => {
    const head = (await batchHeads(database, [county])).find((each) => each.id === id)
    if (!head) return noSuchBatch(id)
    if (head.document === null) return noFile(id)
    const bytes = new Uint8Array(await documents.read(head.document))
    return { name: head.fileName, mediaType: mediaTypeOf(head.fileName), bytes }
  },

  withdrawInput: async ({ county, id, reason }, { database, caller, now }) => {
    await holdInputs(database, county)
    const head = (await batchHeads(database, [county])).find((each) => each.id === id)
    if (!head) return noSuchBatch(id)
    if (head.withdrawn) return withdrawnAlready(id)
    await saveWithdrawal(database, { county, batch: id, at: now, person: caller.id, person_name: caller.name, reason })
    return {}
  },

  baseWarnings: async ({ region, towns }, { database }) => {
    const warnings = []
    for (const { code } of await countiesUnder(database, region)) {
      const gaps = checkBases(await gatherBases(database, code)).filter(({ place }) => towns || place === code)
      const names = await regionNames(
        database,
        gaps.map(({ place }) => place),
      )
      warnings.push(...gaps.map((gap) => ({ county: code, placeName: names.get(gap.place) ?? gap.place, ...gap })))
    }
    return { limit: widestBasisGap, warnings }
  },
}
