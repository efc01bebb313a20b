/** What a county's roads are reckoned with now, and the newest year whose figures are locked. */
import { gatherLocked, type CountyFigures } from '#modules/assessment/index.ts'
import { figureMarks } from '#modules/census/index.ts'
import type { Database } from '#platform/database/database.ts'
import { effectiveSettings, type OwnSettings, type RoadSettings, type StoredSettings } from './effective-settings.ts'
import { settingsOf } from './store.ts'

/** The newest year that the city has accepted. */
export async function newestLocked(database: Database, county: string): Promise<CountyFigures | null> {
  const marks = await figureMarks(database, [county])
  const years = [...new Set(marks.map(({ year }) => year))].toSorted((a, b) => b - a)
  for (const year of years) {
    const figures = await gatherLocked(database, county, year)
    if (figures) return figures
  }
  return null
}

export interface GatheredSettings {
  readonly settings: RoadSettings
  readonly stored: StoredSettings | null
  readonly history: readonly StoredSettings[]
}

export async function gatherSettings(
  database: Database,
  county: string,
  today: string,
  censusYear: number | null,
): Promise<GatheredSettings> {
  const history = await settingsOf<OwnSettings>(database, county)
  const stored = history[0] ?? null
  return { settings: effectiveSettings(stored, { today, censusYear }), stored, history }
}
