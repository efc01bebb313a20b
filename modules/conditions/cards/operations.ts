/** The story of a school's page: its own lines out of everything that the room works out for its county. */
import { isRefusal } from '#kernel/refusal.ts'
import { placeOf, schoolsByCode } from '#modules/schools/index.ts'
import type { Answers } from '#platform/operations/answers.ts'
import { gatherBatches } from '../batches/gather-batches.ts'
import type { contract } from '../contract.ts'
import { gatherFunds } from '../funds/gather-funds.ts'
import { deriveGaps } from '../gaps/derive-gaps.ts'
import { gatherGaps } from '../gaps/gather-gaps.ts'
import { figuresOfCounty, gatherRegister, headOf } from '../gather.ts'
import { conditionRules } from '../gather-rules.ts'
import { gatherProjects } from '../projects/gather-projects.ts'
import { projectRow } from '../projects/project-shown.ts'
import { schoolSizes } from '../sizes/class-states.ts'
import { largeOf } from '../sizes/operations.ts'
import type { cardOperations } from './contract.ts'

type CardAnswers = Pick<Answers<typeof contract>, keyof typeof cardOperations>

export const cardAnswers: CardAnswers = {
  schoolConditions: async ({ school }, context) => {
    const { database, today } = context
    const county = (await placeOf(database, { kind: 'school', code: school }))!.county!
    const rules = conditionRules(county, today)
    if (isRefusal(rules)) return rules
    const [[known], figures, register, { cases }] = await Promise.all([
      schoolsByCode(database, [school]),
      figuresOfCounty(database, county),
      gatherRegister(database, county),
      gatherProjects(database, county),
    ])
    const isOwn = ({ code }: { readonly code: string }): boolean => code === school
    const projects = cases.filter(({ project }) => project.items.some((item) => item.school === school)).map(projectRow)
    const head = { name: known?.name ?? school, projects }
    const rows = figures?.rows.filter(isOwn) ?? []
    if (!figures || rows.length === 0) {
      return { ...head, figures: null, sizes: [], large: [], gaps: [], batch: null, funds: [] }
    }
    const [gaps, batches, funds] = await Promise.all([
      gatherGaps(context, county, undefined),
      gatherBatches(context, county),
      gatherFunds(context, county, undefined, undefined),
    ])
    if (isRefusal(gaps)) return gaps
    if (isRefusal(batches)) return batches
    if (isRefusal(funds)) return funds
    return {
      ...head,
      figures: headOf(figures),
      sizes: schoolSizes(rows, rules.own, (code) => register.get(code)?.townName ?? null),
      large: largeOf([figures], { ...rules, register }).schools.filter(isOwn),
      gaps: deriveGaps(gaps.facts).filter(isOwn),
      batch: batches.cases.find(({ row }) => isOwn(row))?.row ?? null,
      funds: funds.rows.filter(isOwn),
    }
  },
}
