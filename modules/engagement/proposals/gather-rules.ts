/** The times and classes that hold in a region today, and who set them. */
import type { Database } from '#platform/database/database.ts'
import { rulesWith, type ProposalRules } from './proposal-rules.ts'
import { readHolidays, readRuleTable } from './read-proposal-rules.ts'
import { proposalSettings, type StoredSettings } from './store.ts'

export async function gatherRules(
  database: Database,
  region: string,
): Promise<{ readonly rules: ProposalRules; readonly stored: StoredSettings | null }> {
  const stored = await proposalSettings(database, `${region.slice(0, 4)}00`)
  return { rules: rulesWith(readRuleTable(), readHolidays(), stored?.settings ?? null), stored }
}
