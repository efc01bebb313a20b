/** The story of each answer about how a county reckons: what holds, and setting it. */
import { isRefusal } from '#kernel/refusal.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import type { settingOperations } from './contract.ts'
import { gatherReckoning } from './gather.ts'
import { saveSettings } from './store.ts'

type SettingAnswers = Pick<Answers<typeof contract>, keyof typeof settingOperations>

export const settingAnswers: SettingAnswers = {
  staffingSettings: async ({ county }, { database, today }) => {
    const gathered = await gatherReckoning(database, county, today)
    if (isRefusal(gathered)) return gathered
    const { reckoning, stored } = gathered
    return {
      rounding: reckoning.rounding,
      usesPointMinimum: reckoning.point !== null,
      loads: { ...reckoning.staffing.weeklyLoad },
      subjectLoads: { ...reckoning.staffing.subjectLoad },
      numbers: [...reckoning.numbers],
      isOwn: stored !== null,
      document: stored?.document ?? null,
      setBy: stored?.personName ?? null,
      setAt: stored?.at ?? null,
    }
  },

  setStaffing: async ({ county, document, ...settings }, { database, caller, now }) => {
    await saveSettings(database, county, 'posts', { settings, document, at: now, personName: caller.name })
    return {}
  },
}
