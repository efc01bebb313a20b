/** What cannot be answered about forecasts, and why. */
import { refuse, type Refusal } from '#kernel/refusal.ts'

export const noForecast = (county: string): Refusal =>
  refuse('no-forecast', { county }, { zh: '还没有测算预测，请先测算', en: 'there is no forecast yet; make one first' })

export const noSuchScenario = (id: string): Refusal =>
  refuse(
    'no-such-scenario',
    { id },
    { zh: '没有这个情景，可能已被删除', en: 'there is no such scenario; it may have been removed' },
  )

export const scenarioNameTaken = (name: string): Refusal =>
  refuse(
    'scenario-name-taken',
    { name },
    {
      zh: `已有名为“${name}”的情景，并排比较时会分不清；请换一个名称`,
      en: `there is a scenario "${name}" already, and side by side they could not be told apart; choose another name`,
    },
  )
