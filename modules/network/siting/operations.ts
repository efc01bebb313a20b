/** Siting from files that lie on a machine: read, solve, tell. Reaches no database. */
import { writeFile } from 'node:fs/promises'
import type { Problem } from '#kernel/problem.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { evenApart } from './even-plan.job.ts'
import { explanationOf } from './explain-words.ts'
import type { Asked } from './parse-instance.ts'
import { idOf } from './plan-ids.ts'
import { readInstance, type ReadInstance } from './read-instance.ts'
import { siteApart, type SitingJob } from './site.job.ts'
import type { SitingPlan } from './siting-plan.ts'
import type { SitingResult } from './solve-siting.ts'
import { spreadOfWays } from './spread-of-ways.ts'

const fault = (code: string, file: string, what: Problem['what'], todo: Problem['todo']): Problem => ({
  severity: 'error',
  code,
  file,
  what,
  why: { zh: '没有可靠的数据不能测算或复核', en: 'nothing can be worked out or checked without sound data' },
  todo,
})

const listOf = (ids: string | undefined): string[] =>
  (ids ?? '')
    .split(/[,，\s]+/)
    .map((id) => id.trim())
    .filter((id) => id !== '')

type SiteInput = Parameters<Answers<typeof contract>['site']>[0]

const askedBy = (input: SiteInput): Asked => ({
  format: input.format,
  p: input.p,
  isCapacitated: input.capacitated,
  isSingleSource: input.singleSource,
  capacity: input.capacity,
  maxDistance: input.maxDistance,
  minSize: input.minSize,
  maxSize: input.maxSize,
  keep: listOf(input.keep),
  leaveOut: listOf(input.leaveOut),
})

function planOf(
  { problem, format, sha256 }: ReadInstance,
  input: SiteInput,
  result: SitingResult & { readonly seconds: number; readonly shortest?: number },
): SitingPlan {
  const { answer, bound, gap, status, impossible, seconds, shortest } = result
  return {
    kind: 'siting',
    objective: answer?.objective ?? null,
    bound: answer && Number.isFinite(bound) ? bound : null,
    gap: answer && Number.isFinite(bound) ? gap : null,
    seconds,
    status,
    open: (answer?.open ?? []).toSorted((a, b) => a - b).map((i) => idOf(problem.siteIds[i]!)),
    assignment: (answer?.served ?? []).map(([j, i, share]) => [
      idOf(problem.demandIds[j]!),
      idOf(problem.siteIds[i]!),
      share,
    ]),
    shortest: shortest ?? null,
    spread: answer ? spreadOfWays(problem, format, answer) : null,
    explanation: impossible ? explanationOf(impossible, problem) : null,
    instance: {
      file: input.file,
      sha256,
      format,
      p: input.p ?? null,
      capacitated: input.capacitated,
      singleSource: input.singleSource,
      capacity: input.capacity ?? null,
      maxDistance: input.maxDistance ?? null,
      minSize: input.minSize ?? null,
      maxSize: input.maxSize ?? null,
      keep: listOf(input.keep),
      leaveOut: listOf(input.leaveOut),
      even: input.even ?? null,
    },
  }
}

/** Ctrl+C once ends the work with the best that there is; a second time ends the program. */
async function untilInterrupted<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    return await work(stopping.signal)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

export const sitingAnswers: Pick<Answers<typeof contract>, 'site'> = {
  site: async (input) => {
    const read = await readInstance(input.file, askedBy(input))
    if ('problems' in read) return { plan: null, problems: [...read.problems] }
    const { problem, format } = read
    if (input.even !== undefined && (problem.p === null || format === 'cap')) {
      const what = { zh: '公平优先须写明设点数', en: 'evenness first needs the number of sites' }
      const todo = { zh: '请加 --p，且数据应有距离', en: 'add --p; the file must have distances' }
      return { plan: null, problems: [fault('even-without-p', input.file, what, todo)] }
    }
    const result = await untilInterrupted((signal) => {
      const job: SitingJob = { seconds: input.seconds, seed: input.seed, signal }
      return input.even === undefined ? siteApart(problem, job) : evenApart(problem, format, input.even, job)
    })
    const plan = planOf(read, input, result)
    if (input.plan !== undefined) {
      try {
        await writeFile(input.plan, `${JSON.stringify(plan)}\n`, 'utf8')
      } catch {
        const what = { zh: `“${input.plan}”写不进去`, en: `"${input.plan}" cannot be written` }
        const todo = { zh: '请检查文件夹是否存在、可写', en: 'check that the folder exists and may be written to' }
        return { plan, problems: [fault('not-writable', input.plan, what, todo)] }
      }
    }
    return { plan, problems: [] }
  },
}
