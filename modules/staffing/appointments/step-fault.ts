/** What stands against a step of a campaign, with the row of the list that it is about; and that a filed campaign takes no step. */
import type { Words } from '#kernel/words.ts'
import type { CampaignState } from './campaign-state.ts'

export interface StepFault {
  readonly row: number | null
  readonly code: string
  readonly what: Words
  readonly todo: Words
}

export const fault = (row: number | null, code: string, what: Words, todo: Words): StepFault => ({
  row,
  code,
  what,
  todo,
})

/** Nothing more is recorded of a campaign that has been filed. */
export const judgeOpen = ({ filedOn }: CampaignState): StepFault[] =>
  filedOn === null
    ? []
    : [
        fault(
          null,
          'filed-already',
          { zh: `本批次已于${filedOn}备案`, en: `the campaign was filed on ${filedOn}` },
          { zh: '需要变动的，请新建一个批次', en: 'begin a new campaign for what has to change' },
        ),
      ]
