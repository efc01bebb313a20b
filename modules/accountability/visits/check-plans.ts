/** What stands in the way of visits that are to be planned: all of them at once. */
import type { Words } from '#kernel/words.ts'
import type { SupervisionProblem } from '../districts/fields.ts'
import type { VisitForm } from './visit-shapes.ts'

export interface PlannedVisit {
  readonly school?: string | undefined
  readonly form: string
  readonly on: string
  readonly follows?: string | undefined
}

export interface PlanGround {
  readonly county: string
  readonly today: string
  readonly forms: readonly VisitForm[]
  readonly schools: ReadonlyMap<string, { readonly county: string; readonly name: string; readonly isOpen: boolean }>
  readonly visits: ReadonlySet<string>
}

const error = (field: string, what: Words, todo: Words): SupervisionProblem => ({
  severity: 'error',
  field,
  what,
  todo,
})

export const checkPlans = (plans: readonly PlannedVisit[], ground: PlanGround): SupervisionProblem[] =>
  plans.flatMap(({ school, form: code, on, follows }, i): SupervisionProblem[] => {
    const form = ground.forms.find((each) => each.code === code)
    const known = school === undefined ? undefined : ground.schools.get(school)
    const at = { zh: `第 ${i + 1} 项`, en: `plan ${i + 1}` }
    return [
      ...(form
        ? []
        : [
            error(
              'form',
              { zh: `${at.zh}：没有记录表“${code}”`, en: `${at.en}: there is no form "${code}"` },
              { zh: '请重选记录表', en: 'choose a form' },
            ),
          ]),
      ...(form?.kind === 'school' && school === undefined
        ? [
            error(
              'school',
              { zh: `${at.zh}：没有选择学校`, en: `${at.en}: no school is named` },
              { zh: '请选择学校', en: 'choose the school' },
            ),
          ]
        : []),
      ...(school !== undefined && (known?.county !== ground.county || !known.isOpen)
        ? [
            error(
              'school',
              {
                zh: `${at.zh}：${known?.name ?? school}不是本县在办学校`,
                en: `${at.en}: ${known?.name ?? school} is no open school of this county`,
              },
              { zh: '请核对学校', en: 'check the school' },
            ),
          ]
        : []),
      ...(on < ground.today
        ? [
            error(
              'on',
              { zh: `${at.zh}：日期 ${on} 已过`, en: `${at.en}: ${on} is past` },
              { zh: '请填今天或以后的日期', en: 'give today or a later day' },
            ),
          ]
        : []),
      ...(follows !== undefined && !ground.visits.has(follows)
        ? [
            error(
              'follows',
              { zh: `${at.zh}：没有要回访的那次督导`, en: `${at.en}: there is no such earlier visit` },
              { zh: '请重选', en: 'choose again' },
            ),
          ]
        : []),
    ]
  })
