/** The story of each answer about supervision as a whole: how cases stand, what a month brought, and its digest as a paper. */
import { countiesUnder } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { Answers } from '#platform/operations/answers.ts'
import { writePaper } from '#platform/papers/write-paper.ts'
import { casesOf } from '../cases/gather-cases.ts'
import { caseStates } from '../cases/case-words.ts'
import type { contract } from '../contract.ts'
import { gatherNumbers } from '../districts/gather.ts'
import { indicatorNames } from '../visits/gather-indicators.ts'
import { markFor } from '../write-sheets.ts'
import type { digestOperations } from './contract.ts'
import { countyLines, themesOf } from './count-cases.ts'
import { digestPaper } from './digest-paper.ts'
import { gatherDigest } from './gather-digest.ts'

type DigestAnswers = Pick<Answers<typeof contract>, keyof typeof digestOperations>

export const digestAnswers: DigestAnswers = {
  supervisionBoard: async ({ region }, { database, today }) => {
    const counties = await countiesUnder(database, region)
    const codes = counties.map(({ code }) => code)
    const cases = await casesOf(database, { counties: codes, today })
    const names = indicatorNames(codes[0] ?? region, today)
    return {
      today,
      states: caseStates.map((state) => ({ state, cases: cases.filter((each) => each.state === state).length })),
      counties: countyLines(cases, counties, names),
      themes: themesOf(cases, names),
      overdue: cases.filter(({ isOverdue }) => isOverdue).toSorted((a, b) => b.daysOverdue - a.daysOverdue),
    }
  },

  monthlyDigest: async ({ region, month }, { database, today }) => ({
    digest: await gatherDigest(database, { region, month, today }),
  }),

  exportDigest: async ({ region, month }, context) => {
    const { database, today } = context
    const [digest, { settings }, mark] = await Promise.all([
      gatherDigest(database, { region, month, today }),
      gatherNumbers(database, region),
      markFor(context),
    ])
    const issuer = settings.contact?.split(/[\s　，,：:（(]/)[0] ?? `${digest.name}教育督导机构`
    const paper = digestPaper(digest, { today, issuer, watermark: mark.text.zh })
    const name = `${digest.name}${month}教育督导月报（内部，${today}）.docx`
    return { name, mediaType: mediaTypeOf(name), bytes: new Uint8Array(await writePaper(paper)) }
  },
}
