/** Judging tables that lie on a machine: gather, judge, report. Reaches no database, nor loads what does. */
import type { Problem } from '#kernel/problem.ts'
import { writeJson } from '#platform/files/write-json.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { deriveReport } from '../derive-report.ts'
import { gather } from '../gather.ts'
import { judgeCounty } from '../judge-county.ts'
import { traceCounty } from '../trace-figures.ts'

const traceNotWritten = (file: string): Problem => ({
  severity: 'error',
  code: 'not-writable',
  file,
  what: { zh: `“${file}”写不进去`, en: `"${file}" cannot be written` },
  why: { zh: '每个数的来源没有写出', en: 'how every figure came about was not written' },
  todo: {
    zh: '请检查 --trace 后的文件夹是否存在、是否有写入权限',
    en: 'check that the folder after --trace is there and may be written to',
  },
})

export const fileAnswers: Pick<Answers<typeof contract>, 'judge'> = {
  judge: async (input) => {
    const gathered = await gather(input)
    if ('problems' in gathered) return { reports: [], problems: [...gathered.problems] }
    const { cases, prices, tables } = gathered
    const judged = cases.map((each) => ({ ...each, judgement: judgeCounty(each.facts, each.standard) }))
    if (input.trace !== undefined) {
      const traces = judged.map(({ facts, standard, judgement }) => traceCounty(facts, judgement, standard, tables))
      if (!(await writeJson(input.trace, traces))) return { reports: [], problems: [traceNotWritten(input.trace)] }
    }
    return {
      reports: judged.map(({ facts, standard, judgement, problems }) =>
        deriveReport(facts, judgement, standard, prices, problems),
      ),
      problems: [],
    }
  },
}
