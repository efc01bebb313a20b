/** The story of each answer about what roads are reckoned with. */
import { refuse } from '#kernel/refusal.ts'
import type { Answers } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import type { contract } from '../contract.ts'
import { roadItemCodes, roadItemWords } from '../roads/road-words.ts'
import { checkSettings } from './check-settings.ts'
import type { settingOperations } from './contract.ts'
import { changeWords, dueStepOf, effectiveSettings, mergedSettings, type OwnSettings } from './effective-settings.ts'
import { gatherSettings, newestLocked } from './gather.ts'
import { appendSettings, holdSettings } from './store.ts'

type SettingAnswers = Pick<Answers<typeof contract>, keyof typeof settingOperations>

const yearOf = async (...given: Parameters<typeof newestLocked>): Promise<number | null> =>
  (await newestLocked(...given))?.year ?? null

export const settingAnswers: SettingAnswers = {
  roadSettings: async ({ county }, { database, today, caller, places }) => {
    const censusYear = await yearOf(database, county)
    const { settings, stored, history } = await gatherSettings(database, county, today, censusYear)
    return {
      leads: roadItemCodes.map((item) => ({
        item,
        words: roadItemWords[item],
        years: settings.leads[item],
        countsBy: dueStepOf[item],
        isOurs: !settings.ownLeads.has(item),
      })),
      budgets: settings.budgets.map((budget) => ({ ...budget, items: [...budget.items] })),
      quotas: { ...settings.quotas },
      levers: [...settings.levers],
      posts: settings.posts,
      margin: settings.margin,
      firstYear: settings.firstYear,
      targetYear: settings.targetYear,
      applyYear: settings.applyYear,
      unset: [...settings.unset],
      basis: stored?.basis ?? null,
      setBy: stored?.personName ?? null,
      setAt: stored?.at ?? null,
      history: history.map(({ number, at, personName, basis, settings: own }) => ({
        number,
        at,
        personName,
        basis,
        what: changeWords(own),
      })),
      maySet: mayAt(caller, 'roadmap.settings', places),
    }
  },

  setRoadSettings: async ({ county, basis, ...given }, { database, today, caller, now }) => {
    const own = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as OwnSettings
    if (Object.keys(own).length === 0) {
      return refuse('nothing-set', { county }, { zh: '没有填写任何口径', en: 'nothing was given to be set' })
    }
    await holdSettings(database, county)
    const censusYear = await yearOf(database, county)
    const { stored } = await gatherSettings(database, county, today, censusYear)
    const number = (stored?.number ?? 0) + 1
    const row = {
      number,
      settings: mergedSettings(stored?.settings ?? {}, own),
      basis,
      at: now,
      personName: caller.name,
    }
    const refused = checkSettings(effectiveSettings(row, { today, censusYear }))
    if (refused) return refused
    await appendSettings(database, county, row)
    return { number }
  },
}
