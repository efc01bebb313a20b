/** The story of each answer about the 32 tasks: what stands, who leads and fills in, what was handed in and reviewed, the papers. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import { writePaper } from '#platform/papers/write-paper.ts'
import type { contract } from '../contract.ts'
import { departments } from '../departments.ts'
import { evidenceShown } from '../evidence/operations.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import type { taskOperations } from './contract.ts'
import { gatherGovernor, gatherSelfReport } from './gather-papers.ts'
import { gatherTasks, type CountyTask, type CountyTasks } from './gather-tasks.ts'
import { governorPage } from './governor-page.ts'
import { selfReport } from './self-report.ts'
import { appendTaskEvent, holdTasks } from './store.ts'
import { taskSheet } from './task-sheet.ts'
import { eventWords, judgeSubmission, judgeTaskReview, mayFill, notOfDepartment } from './task-state.ts'
import { taskStates } from './task-words.ts'

type TaskAnswers = Pick<Answers<typeof contract>, keyof typeof taskOperations>

const by = ({ caller, now }: AnswerContext) => ({ at: now, person: caller.id, personName: caller.name })

const basisOf = ({ countyName, report, targetYear, applyYear }: CountyTasks) => ({
  countyName,
  figures: report && {
    year: report.basis.year,
    isDraft: report.basis.isDraft,
    judgedAt: report.basis.judgedAt,
  },
  targetYear,
  applyYear,
})

const noSuchTask = (item: string): Refusal =>
  refuse(
    'no-such-item',
    { item },
    { zh: `现行标准没有代码为“${item}”的指标`, en: `the standard in force has no indicator "${item}"` },
  )

async function taskOf(context: AnswerContext, county: string, item: string) {
  const own = await gatherTasks(context, county)
  if (isRefusal(own)) return own
  const task = own.tasks.find((each) => each.shown.item === item)
  return task ? { own, task } : noSuchTask(item)
}

/** The task, with what happens to tasks of the county held until the end. */
async function held(context: AnswerContext, county: string, item: string): Promise<CountyTask | Refusal> {
  await holdTasks(context.database, county)
  const found = await taskOf(context, county, item)
  return isRefusal(found) ? found : found.task
}

/** Whoever does not assign tasks may only fill in what another department than the education bureau leads. */
function refuseOtherDepartment({ caller, places }: AnswerContext, { shown }: CountyTask): Refusal | null {
  const assigns = mayAt(caller, 'accountability.tasks', places)
  return mayFill(shown.department, { assigns, fills: true }) ? null : notOfDepartment(shown.department)
}

const nothingFilled = refuse(
  'nothing-filled-in',
  {},
  { zh: '措施和进展都没有填写', en: 'neither measures nor progress were filled in' },
)

export const taskAnswers: TaskAnswers = {
  creationTasks: async ({ county }, context) => {
    const own = await gatherTasks(context, county)
    if (isRefusal(own)) return own
    const tasks = own.tasks.map(({ shown }) => shown)
    const count = (outcome: string): number => tasks.filter(({ now }) => now.outcome === outcome).length
    return {
      basis: basisOf(own),
      tasks,
      outcomes: { met: count('met'), unmet: count('unmet'), unknown: count('unknown') },
      states: taskStates.map((state) => ({ state, tasks: tasks.filter((task) => task.state === state).length })),
      byDepartment: departments.flatMap((department) => {
        const led = tasks.filter((task) => task.department === department)
        if (led.length === 0) return []
        const unmet = led.filter(({ now }) => now.outcome !== 'met').length
        const overdue = led.filter(({ isOverdue }) => isOverdue).length
        return [{ department, tasks: led.length, unmet, overdue }]
      }),
    }
  },

  creationTask: async ({ county, item }, context) => {
    const found = await taskOf(context, county, item)
    if (isRefusal(found)) return found
    const { own, task } = found
    return {
      basis: basisOf(own),
      task: task.shown,
      failing: task.item.failing.map((each) => ({ ...each })),
      events: task.events.map((event) => ({
        number: event.number,
        kind: event.kind,
        words: eventWords(event),
        at: event.at,
        personName: event.personName,
      })),
      evidence: await evidenceShown(context, task.evidence),
    }
  },

  assignTask: async ({ county, item, department, person, dueOn }, context) => {
    const task = await held(context, county, item)
    if (isRefusal(task)) return task
    if (dueOn < context.today) {
      return refuse(
        'day-past',
        { dueOn },
        { zh: `时限 ${dueOn} 已经过去，请重新填写`, en: `the deadline ${dueOn} is past; give another` },
      )
    }
    const details = { department, person: person ?? null, dueOn }
    await appendTaskEvent(context.database, { county, item, kind: 'assigned', details, ...by(context) })
    return {}
  },

  fillTask: async ({ county, item, measures, progress }, context) => {
    const task = await held(context, county, item)
    if (isRefusal(task)) return task
    const refused = refuseOtherDepartment(context, task)
    if (refused) return refused
    if (!measures && !progress) return nothingFilled
    const details = { measures: measures || null, progress: progress || null }
    await appendTaskEvent(context.database, { county, item, kind: 'filled', details, ...by(context) })
    return {}
  },

  submitTask: async ({ county, item, note }, context) => {
    const task = await held(context, county, item)
    if (isRefusal(task)) return task
    const refused = refuseOtherDepartment(context, task) ?? judgeSubmission(task.standing)
    if (refused) return refused
    await appendTaskEvent(context.database, { county, item, kind: 'submitted', details: { note }, ...by(context) })
    return {}
  },

  reviewTask: async ({ county, item, review, note }, context) => {
    const task = await held(context, county, item)
    if (isRefusal(task)) return task
    const details = { review, note: note ?? null }
    const refused = judgeTaskReview(task.standing, details, by(context))
    if (refused) return refused
    await appendTaskEvent(context.database, { county, item, kind: 'reviewed', details, ...by(context) })
    return {}
  },

  exportCreationTasks: async ({ county }, context) => {
    const own = await gatherTasks(context, county)
    if (isRefusal(own)) return own
    const title = `${own.countyName}优质均衡创建任务分解表`
    const figures = own.report
      ? `现状：${own.report.basis.year}学年教育事业统计${own.report.basis.isDraft ? '（未定稿）' : ''}，时点 9月1日`
      : '现状：尚无数据'
    const above = [title, figures, ...(await linesAbove(context))]
    const sheet = taskSheet(
      own.tasks.map(({ shown }) => shown),
      above,
    )
    return sheetsAsDownload(`${title}（内部，${context.today}）.xlsx`, [sheet])
  },

  selfReport: async ({ county }, context) => {
    const facts = await gatherSelfReport(context, county)
    if (isRefusal(facts)) return facts
    const name = `${facts.countyName}优质均衡自评报告（${context.today}）.docx`
    return { name, mediaType: mediaTypeOf(name), bytes: new Uint8Array(await writePaper(selfReport(facts))) }
  },

  governorPage: async ({ county }, context) => {
    const facts = await gatherGovernor(context, county)
    if (isRefusal(facts)) return facts
    const name = `${facts.countyName}需县政府研究的事项（内部，${context.today}）.docx`
    return { name, mediaType: mediaTypeOf(name), bytes: new Uint8Array(await writePaper(governorPage(facts))) }
  },
}
