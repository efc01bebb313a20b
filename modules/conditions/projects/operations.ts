/** The story of each answer about projects: what stands, what may be recorded, what was recorded, and what it would change. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { isCompulsory } from '#kernel/stage.ts'
import { regionNames, schoolsByCode } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { moneyStages, projectStates } from '../conditions-words.ts'
import type { contract } from '../contract.ts'
import { gatherFigures } from '../gather.ts'
import { checkUse } from '../money/pots.ts'
import { savePots } from '../money/store.ts'
import { papersOf, savePaper } from '../papers/store.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import { checkProject } from './check-project.ts'
import type { ProjectItemInput, projectOperations } from './contract.ts'
import { gatherEffect } from './gather-effect.ts'
import { gatherPots, gatherProjects } from './gather-projects.ts'
import { judgeStep } from './judge-step.ts'
import { projectChanged } from './project-changed.ts'
import { projectSheets } from './project-sheets.ts'
import { projectRow, projectShown, type ProjectCase } from './project-shown.ts'
import { standing, totalMoney } from './project-state.ts'
import { projectRates, rateBasis } from './rates.ts'
import { appendProjectEvent, holdProjects, saveProject } from './store.ts'

type ProjectAnswers = Pick<Answers<typeof contract>, keyof typeof projectOperations>

const noSuchProject = (id: string): Refusal =>
  refuse(
    'no-such-project',
    { id },
    { zh: '没有这个项目，请刷新后重试', en: 'there is no such project; reload and try again' },
  )
const noSuchPaper = (document: string): Refusal =>
  refuse(
    'no-such-paper',
    { document },
    { zh: '没有这份材料，请先上传', en: 'there is no such paper; hand it in first' },
  )

interface Asked {
  readonly kind?: string | undefined
  readonly state?: string | undefined
  readonly startYear?: number | undefined
  readonly search?: string | undefined
}

const fits =
  ({ kind, state, startYear, search }: Asked) =>
  (own: ProjectCase): boolean => {
    const row = projectRow(own)
    return (
      (kind === undefined || row.kind === kind) &&
      (state === undefined || row.state === state) &&
      (startYear === undefined || Number(row.enteredOn.slice(0, 4)) === startYear) &&
      (search === undefined ||
        row.name.includes(search) ||
        row.schools.some(({ name, code }) => name.includes(search) || code === search))
    )
  }

/** What is recorded of a project comes one after the other; its paper must be there. */
async function hold({ database }: AnswerContext, county: string, id: string, document?: string) {
  await holdProjects(database, county)
  const { cases } = await gatherProjects(database, county, [id])
  const own = cases[0]
  if (!own) return noSuchProject(id)
  if (document !== undefined && !(await papersOf(database, county, [document])).has(document))
    return noSuchPaper(document)
  return own
}

const by = ({ caller, now }: AnswerContext) => ({ at: now, person: caller.id, personName: caller.name })

/** Rooms downstream hear of it once it is really saved. */
const tellChange = (context: AnswerContext, county: string): void =>
  context.afterCommit(() => context.jobs.tell(projectChanged, { county }, county))

async function groundOf(database: AnswerContext['database'], county: string, items: readonly ProjectItemInput[]) {
  const [schools, [figures]] = await Promise.all([
    schoolsByCode(database, [...new Set(items.map(({ school }) => school))]),
    gatherFigures(database, county),
  ])
  const phasesOf = Map.groupBy(
    (figures?.rows ?? []).filter(({ stage }) => isCompulsory(stage)),
    ({ code }) => code,
  )
  const known = schools.map(({ code, county: own, name }) => {
    const phases = (phasesOf.get(code) ?? []).map(({ stage }) => stage)
    return [code, { county: own, name, phases }] as const
  })
  return { county, schools: new Map(known) }
}

const rated = ({ project, state }: ProjectCase) => ({ county: project.county, kind: project.kind, state })

export const projectAnswers: ProjectAnswers = {
  pots: async ({ region }, { database }) => {
    const { pots, stored } = await gatherPots(database, region)
    return {
      pots: pots.map((pot) => ({ ...pot })),
      isOurs: stored === null,
      document: stored?.basis ?? null,
      setBy: stored?.personName ?? null,
      setAt: stored ? new Date(stored.at).toISOString() : null,
    }
  },

  setPots: async ({ city, pots, basis }, { database, caller, now }) => {
    const twice = pots.find(({ code }, i) => pots.findIndex((other) => other.code === code) !== i)
    if (twice) {
      return refuse(
        'pot-twice',
        { code: twice.code },
        { zh: `代码“${twice.code}”重复`, en: `the code "${twice.code}" stands twice` },
      )
    }
    const own = pots.map((pot) => ({ ...pot, source: basis }))
    await savePots(database, city, { pots: own, basis, at: now, personName: caller.name })
    return {}
  },

  projects: async ({ region, page, size, ...asked }, { database }) => {
    const { cases } = await gatherProjects(database, region)
    const { state: _, ...others } = asked
    const within = cases.filter(fits(others))
    const found = cases.filter(fits(asked))
    const money = totalMoney(found.map(({ state }) => state.money))
    return {
      counts: projectStates.map((state) => ({
        state,
        projects: within.filter((own) => own.state.state === state).length,
      })),
      money: moneyStages.map((stage) => ({ stage, amount: money[stage] })),
      total: found.length,
      page,
      projects: found.slice((page - 1) * size, page * size).map(projectRow),
    }
  },

  project: async ({ county, id }, { database }) => {
    const { cases } = await gatherProjects(database, county, [id])
    const own = cases[0]
    if (!own) return noSuchProject(id)
    const papers = await papersOf(
      database,
      county,
      own.events.map(({ document }) => document),
    )
    return { project: projectShown(own, papers) }
  },

  enterProject: async ({ county, name, kind, items, note }, context) => {
    const { database } = context
    const problems = checkProject(items, await groundOf(database, county, items))
    if (problems.length > 0) return { id: null, problems }
    const numbered = items.map(({ areaEach, expectedOn, ...item }, i) => ({
      number: i + 1,
      ...item,
      areaEach: areaEach ?? null,
      expectedOn: expectedOn ?? null,
    }))
    const id = await saveProject(database, { county, name, kind, items: numbered, note: note ?? null, ...by(context) })
    return { id, problems: [] }
  },

  recordProject: async ({ county, id, step, on, items = [], number, document, note }, context) => {
    const own = await hold(context, county, id, document)
    if (isRefusal(own)) return own
    const fault = judgeStep({ step, on, items }, own.project.items, own.state, context.today)
    if (fault) return fault
    const details = { step, on, items, paperNumber: number ?? null, note: note ?? null }
    const head = { county, project: id, document: document ?? null, ...by(context) }
    tellChange(context, county)
    return { recorded: await appendProjectEvent(context.database, { ...head, kind: 'step', details }) }
  },

  recordMoney: async ({ county, id, stage, pot, use, amount, on, number, document }, context) => {
    const own = await hold(context, county, id, document)
    if (isRefusal(own)) return own
    const fault = checkUse(own.pots, pot, use)
    if (fault) return fault
    if (own.state.state === 'cancelled') {
      return refuse(
        'project-cancelled',
        { id },
        { zh: '项目已撤销，不能再登记资金', en: 'the project is cancelled; no money can be recorded' },
      )
    }
    if (stage !== 'planned' && on > context.today) {
      return refuse('day-ahead', { on }, { zh: `日期 ${on} 还没有到`, en: `${on} has not come yet` })
    }
    const details = { stage, pot, use, amount, on, paperNumber: number ?? null }
    const head = { county, project: id, document: document ?? null, ...by(context) }
    tellChange(context, county)
    return { recorded: await appendProjectEvent(context.database, { ...head, kind: 'money', details }) }
  },

  withdrawRecord: async ({ county, id, record, reason }, context) => {
    const own = await hold(context, county, id)
    if (isRefusal(own)) return own
    if (!standing(own.events).some(({ number }) => number === record)) {
      return refuse(
        'no-such-record',
        { record },
        { zh: `没有第 ${record} 条登记，或已经撤回`, en: `there is no record ${record}, or it is withdrawn already` },
      )
    }
    const head = { county, project: id, document: null, ...by(context) }
    await appendProjectEvent(context.database, { ...head, kind: 'withdrawn', details: { record, reason } })
    tellChange(context, county)
    return {}
  },

  keepPaper: async ({ county, title, file }, { database, documents, caller, now }) => {
    const sha256 = await documents.keep(await readFile(file))
    const paper = { county, sha256, title, fileName: basename(file), at: now, personName: caller.name }
    return { id: await savePaper(database, paper) }
  },

  paper: async ({ county, document }, { database, documents }) => {
    const kept = (await papersOf(database, county, [document])).get(document)
    if (!kept) return noSuchPaper(document)
    const bytes = new Uint8Array(await documents.read(kept.sha256))
    return { name: kept.fileName, mediaType: mediaTypeOf(kept.fileName), bytes }
  },

  projectRates: async ({ region, startYear }, { database }) => {
    const { cases, counties } = await gatherProjects(database, region)
    return { basis: [...rateBasis], rates: projectRates(cases.filter(fits({ startYear })).map(rated), counties) }
  },

  projectEffect: ({ county, ids, year, target }, context) => gatherEffect(context, { county, ids, year, target }),

  exportProjects: async ({ region, ...asked }, context) => {
    const { database, today } = context
    const [{ cases, counties }, names] = await Promise.all([
      gatherProjects(database, region),
      regionNames(database, [region]),
    ])
    const found = cases.filter(fits(asked))
    const title = `${names.get(region) ?? region}办学条件项目台账`
    const basis = rateBasis.map(({ zh }) => zh)
    const rates = projectRates(found.map(rated), counties)
    const sheets = projectSheets(found, rates, title, await linesAbove(context, []), basis)
    return sheetsAsDownload(`${title}（内部，${today}）.xlsx`, sheets)
  },
}
