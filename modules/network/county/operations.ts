/** A county planned from a folder, and a made-up county written as one; for the command line, without a database. */
import { writeFile } from 'node:fs/promises'
import type { Problem } from '#kernel/problem.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { madeCounty } from './made-county.ts'
import { planCounty } from './plan-county.ts'
import { readCountyFolder } from './read-county-folder.ts'
import { rulesToday } from './read-default-rules.ts'
import { underScenario } from './scenarios.ts'
import { writeCountyFolder } from './write-county-folder.ts'

const exists: Problem = {
  severity: 'error',
  code: 'file-exists',
  what: { zh: '文件夹里已有同名文件', en: 'the folder holds such files already' },
  why: { zh: '不覆盖已有数据', en: 'data that is there is not overwritten' },
  todo: { zh: '请换一个文件夹，或加 --overwrite', en: 'choose another folder, or add --overwrite' },
}

export const countyAnswers: Pick<Answers<typeof contract>, 'planNetwork' | 'makeCounty'> = {
  planNetwork: async ({ folder, seconds, seed, scenario, province, proof, out }) => {
    const read = await readCountyFolder(folder, rulesToday(province))
    if (read.problem === null) return { plan: null, problems: [...read.problems] }
    const began = performance.now()
    const plan = planCounty({
      problem: underScenario(read.problem, scenario ?? read.problem.scenario),
      seconds,
      seed,
      clock: () => (performance.now() - began) / 1000,
      withoutProof: !proof,
    })
    if (out !== undefined) await writeFile(out, JSON.stringify(plan))
    return { plan, problems: [...read.problems] }
  },
  makeCounty: async ({ folder, schools, villages, years, seed, overwrite }) => {
    const county = madeCounty({ schools, villages, years, seed }, rulesToday())
    const files = await writeCountyFolder(folder, county, overwrite)
    return files === null ? { files: [], problems: [exists] } : { files: [...files], problems: [] }
  },
}
