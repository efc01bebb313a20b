/** The story of each answer about public funds: the rows of the budget year, the figures of the school year, what is due. */
import { isRefusal } from '#kernel/refusal.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { headOf } from '../gather.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import type { fundOperations } from './contract.ts'
import { fundTotals } from './derive-funds.ts'
import { fundSheet } from './fund-sheet.ts'
import { gatherFunds } from './gather-funds.ts'

type FundAnswers = Pick<Answers<typeof contract>, keyof typeof fundOperations>

const notes = [
  {
    zh: '在校生、寄宿生取自该统计学年9月1日时点，预算和培训经费取自基表“上年”一列；取暖费按省定办法另计，不在此表。',
    en: 'pupils are those of 1 September of the school year, the budget that of “last year” in the table; heating is reckoned by the province and not here.',
  },
  {
    zh: '特殊教育学校、随班就读和送教上门的公用经费另有标准，不在此表。',
    en: 'special schools and disabled pupils have quotas of their own and are not in this table.',
  },
  {
    zh: '教学点的经费由中心校统筹，单列核定，不得挤占、挪用、截留。',
    en: 'funds of teaching points are reckoned by themselves and may not be diverted.',
  },
]

export const fundAnswers: FundAnswers = {
  publicFunds: async ({ county, year, budgetYear }, context) => {
    const found = await gatherFunds(context, county, year, budgetYear)
    if (isRefusal(found)) return found
    const { figures, clauses, rows } = found
    return {
      figures: headOf(figures),
      budgetYear: found.budgetYear,
      clauses: [...clauses],
      totals: fundTotals(rows),
      schools: [...rows],
      notes,
    }
  },

  exportFunds: async ({ county, year }, context) => {
    const found = await gatherFunds(context, county, year, undefined)
    if (isRefusal(found)) return found
    const { figures, clauses, rows, budgetYear } = found
    const title = `${figures.countyName}${budgetYear}年公用经费核定表`
    const sheet = fundSheet(rows, clauses, title, await linesAbove(context, [figures]))
    return sheetsAsDownload(`${title}（内部，${context.today}）.xlsx`, [sheet])
  },
}
