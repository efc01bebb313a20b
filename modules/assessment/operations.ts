/** The story of each answer of the assessment room: gather, judge, report. */
import { readFile } from 'node:fs/promises'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import type { Trace } from '#kernel/trace.ts'
import { countiesUnder, isSimulated, placeOf } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract, Evidence, ReportBasis } from './contract.ts'
import { fileAnswers } from './files/operations.ts'
import { factsOf, standardOfReport, standardOn } from './gather-census.ts'
import { basisOf, figuresFor, historyOf, reportFor, summariesOf, yearsOf } from './gather-report.ts'
import { schoolCardOf } from './gather-school-card.ts'
import { judgeCounty } from './judge-county.ts'
import { judgedEvent, judgeLocked } from './judge-locked.job.ts'
import { reportSheets } from './report-sheets.ts'
import {
  evidenceById,
  evidenceOf,
  newestSummaries,
  reportsOf,
  saveEvidence,
  saveReview,
  type StoredEvidence,
} from './store.ts'
import { traceCounty } from './trace-figures.ts'
import { reportWorkbook } from './write-report.ts'

/** Judges the figures of a report again and tells how one of them came about. */
async function retrace(context: AnswerContext, basis: ReportBasis, name: string): Promise<{ trace: Trace } | Refusal> {
  const standard = standardOfReport(basis.county, basis.on, basis.rulesVersion)
  if (isRefusal(standard)) return standard
  const figures = await figuresFor(context, basis)
  if (isRefusal(figures)) return figures
  const facts = factsOf(figures)
  const { traces } = traceCounty(facts, judgeCounty(facts, standard), standard, figures)
  const trace = Object.hasOwn(traces, name) ? traces[name] : undefined
  if (trace) return { trace }
  return refuse(
    'no-such-figure',
    { name },
    {
      zh: `报告中没有“${name}”这个数：该校（学段）可能不单独测算，或名称有误`,
      en: `the report has no figure "${name}": the school (stage) may not be judged by itself, or the name is wrong`,
    },
  )
}

async function traceOf(
  context: AnswerContext,
  county: string,
  year: number,
  version: number | undefined,
  name: string,
): Promise<{ trace: Trace } | Refusal> {
  if (version !== 0) {
    const heads = await reportsOf(context.database, county, year)
    const head = heads.find((each) => version === undefined || each.version === version)
    if (head) return retrace(context, basisOf(head, county), name)
  }
  const shown = await reportFor(context, county, year, version)
  return isRefusal(shown) ? shown : retrace(context, shown.basis, name)
}

const asEvidence = (stored: StoredEvidence): Evidence => {
  const { id, item, title, note, fileName, size, review, reviewNote, addedBy, addedAt } = stored
  return { id, item, title, note, fileName, size, review: review ?? 'waiting', reviewNote, addedBy, addedAt }
}

const noSuchEvidence = (id: string): Refusal =>
  refuse(
    'no-such-evidence',
    { id },
    { zh: '没有这份佐证材料，请刷新后重试', en: 'there is no such piece of evidence; reload and try again' },
  )

const noSuchItem = (item: string): Refusal =>
  refuse('no-such-item', { item }, { zh: `没有代码为“${item}”的指标`, en: `there is no item with the code "${item}"` })

/** A file's name without folders, of whichever system it comes from. */
const nameAlone = (path: string): string => path.split(/[\\/]/).at(-1)!

export const answers: Answers<typeof contract> = {
  ...fileAnswers,

  overview: async ({ region, year: asked }, context) => {
    const counties = (await countiesUnder(context.database, region)).map(({ code }) => code)
    const years = await yearsOf(context, counties)
    const year = asked ?? years[0]
    if (year === undefined) return { year: Number(context.today.slice(0, 4)), years, counties: [], before: [] }
    const before = await newestSummaries(context.database, counties, [year - 1])
    return {
      year,
      years,
      counties: await summariesOf(context, counties, year),
      before: before.map(({ summary }) => summary),
    }
  },

  report: async ({ county, year, version }, context) => {
    const [shown, versions] = await Promise.all([
      reportFor(context, county, year, version),
      reportsOf(context.database, county, year),
    ])
    if (isRefusal(shown)) return shown
    return {
      ...shown,
      versions: versions.map(({ summary: { outcome, resources }, ...head }) => ({
        version: head.version,
        judgedAt: head.judgedAt,
        rulesVersion: head.rulesVersion,
        cause: head.cause,
        outcome,
        resources,
      })),
    }
  },

  history: async ({ county }, context) => ({ years: await historyOf(context, county) }),

  school: ({ school }, context) => schoolCardOf(context, school),

  trace: ({ county, year, version, name }, context) => traceOf(context, county, year, version, name),

  schoolTrace: async ({ school, year, phase, indicator }, context) => {
    const county = (await placeOf(context.database, { kind: 'school', code: school }))!.county!
    return traceOf(context, county, year, undefined, `${school}/${phase}/${indicator}`)
  },

  exportReport: async ({ county, year, version, language }, context) => {
    const shown = await reportFor(context, county, year, version)
    if (isRefusal(shown)) return shown
    const simulated = await isSimulated(context.database)
    const sheets = reportSheets({ ...shown, language, isSimulated: simulated })
    const { countyName, isDraft } = shown.basis
    const name =
      language === 'zh'
        ? `${countyName}${schoolYearName(year)}优质均衡自评测算${isDraft ? '（未定稿）' : ''}${simulated ? '（模拟数据）' : ''}.xlsx`
        : `${county}-${year}-self-assessment${isDraft ? '-draft' : ''}${simulated ? '-simulated' : ''}.xlsx`
    return { name, mediaType: mediaTypeOf(name), bytes: await reportWorkbook(sheets) }
  },

  rejudge: async ({ county, year }, context) => {
    const { database, now } = context
    const made = await judgeLocked(database, { county, year, cause: 'asked' }, new Date(now))
    if (isRefusal(made)) return made
    if (made) context.afterCommit(() => context.jobs.tell(judgedEvent, { county, year }, county))
    return { changed: made }
  },

  evidence: async ({ county, year }, { database }) => ({
    evidence: (await evidenceOf(database, county, year)).map(asEvidence),
  }),

  addEvidence: async ({ county, year, item, title, note = null, file, fileName }, context) => {
    const standard = standardOn(county, context.today)
    if (isRefusal(standard)) return standard
    if (!standard.items.some(({ code }) => code === item)) return noSuchItem(item)
    const bytes = file === undefined ? null : await readFile(file)
    if (bytes === null && !note) {
      return refuse(
        'nothing-handed-in',
        { item },
        { zh: '请上传文件，或填写说明', en: 'hand in a file, or write a note' },
      )
    }
    const id = await saveEvidence(context.database, {
      county,
      year,
      item,
      title,
      note,
      document: bytes === null ? null : await context.documents.keep(bytes),
      fileName: file === undefined ? null : nameAlone(fileName ?? file),
      size: bytes?.length ?? null,
      addedBy: context.caller.name,
      addedAt: context.now,
    })
    return { id }
  },

  reviewEvidence: async ({ county, evidence: id, review, note = null }, context) => {
    const stored = await evidenceById(context.database, county, id)
    if (!stored) return noSuchEvidence(id)
    if (review === 'rejected' && !note) {
      return refuse('no-reason', { id }, { zh: '退回补充须写明原因', en: 'say what has to be completed' })
    }
    await saveReview(context.database, {
      county,
      evidence: stored.id,
      number: stored.reviews + 1,
      review,
      note,
      by: context.caller.name,
      at: context.now,
    })
    return {}
  },

  evidenceFile: async ({ county, evidence: id }, { database, documents }) => {
    const stored = await evidenceById(database, county, id)
    if (!stored) return noSuchEvidence(id)
    if (stored.document === null || stored.fileName === null) {
      return refuse('no-file', { id }, { zh: '这份材料只有说明，没有文件', en: 'this is a note without a file' })
    }
    return {
      name: stored.fileName,
      mediaType: mediaTypeOf(stored.fileName),
      bytes: new Uint8Array(await documents.read(stored.document)),
    }
  },
}
