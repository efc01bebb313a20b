/** The story of each answer of the assessment room: gather, judge, report. */
import type { Answers } from '#platform/operations/answers.ts'
import { writeJson } from '#platform/files/write-json.ts'
import type { contract } from './contract.ts'
import { deriveReport } from './derive-report.ts'
import { gather } from './gather.ts'
import { judgeCounty } from './judge-county.ts'
import { traceCounty } from './trace-figures.ts'

export const answers: Answers<typeof contract> = {
  judge: async (input) => {
    const gathered = await gather(input)
    if ('problems' in gathered) return { reports: [], problems: [...gathered.problems] }
    const { cases, prices, tables } = gathered
    const judged = cases.map((each) => ({ ...each, judgement: judgeCounty(each.facts, each.standard) }))
    if (input.trace !== undefined) {
      await writeJson(
        input.trace,
        judged.map(({ facts, standard, judgement }) => traceCounty(facts, judgement, standard, tables)),
      )
    }
    return {
      reports: judged.map(({ facts, standard, judgement, problems }) =>
        deriveReport(facts, judgement, standard, prices, problems),
      ),
      problems: [],
    }
  },
}
