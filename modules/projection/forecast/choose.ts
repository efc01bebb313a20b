/** Chooses the method for each level by how the candidates would have done from earlier years: never by taste. */
import { heldOutErrors, wape, type HeldOut, type Past } from './held-out.ts'
import {
  candidates,
  levelNames,
  usualSettings,
  type LevelName,
  type Settings,
  type SettingsByLevel,
} from './settings.ts'

export interface Method {
  readonly level: LevelName
  /** Name of the candidate that was chosen. */
  readonly chosen: string
  readonly usesBirths: boolean
  readonly settings: Settings
  /** Each candidate's error (WAPE of grades over all horizons tried), and those of the two baselines; null untried. */
  readonly tried: readonly { readonly name: string; readonly wape: number | null }[]
  /** Origins tried, as numbers of known years; none where too few years are known. */
  readonly origins: readonly number[]
}

/** Another way than the usual must be better by so much, or chance would choose. */
const margin = 0.98
/** Origins at which fewer years were known favour caution that is out of place later; so many origins are needed. */
const leastKnown = 4
const leastOrigins = 3
/** Births say what no roll can say yet: they are left aside only where they have led much further off. */
const birthsMargin = 0.9
/** Years ahead that are tried when choosing. */
const yearsTried = 4

const changed = (change: Partial<Settings>): SettingsByLevel =>
  Object.fromEntries(
    levelNames.map((name) => [name, { ...usualSettings[name], ...change }]),
  ) as unknown as SettingsByLevel

const errorOf = (
  held: HeldOut,
  level: LevelName,
  which: 'forecast' | 'unchanged' | 'pooled' = 'forecast',
): number | null => wape(held[level].grade, which, () => true)

interface Tried {
  readonly name: string
  readonly settings: SettingsByLevel
  readonly usesBirths: boolean
  readonly held: HeldOut
}

export function chooseSettings(
  past: Past,
  origins: readonly number[],
): { readonly settings: SettingsByLevel; readonly usesBirths: boolean; readonly methods: readonly Method[] } {
  const { known } = past.schools
  const hasBirths = past.cohortsKnownIn(known, known) !== null
  const withoutBirths: Past = { ...past, cohortsKnownIn: () => null }
  const tryOut = (name: string, settings: SettingsByLevel, usesBirths: boolean): Tried => ({
    name,
    settings,
    usesBirths,
    held: heldOutErrors(usesBirths ? past : withoutBirths, origins, yearsTried, settings),
  })
  // Births are used where they help the groups, or where nothing can be tried yet: they are the better reason.
  const usual = tryOut('usual', usualSettings, hasBirths)
  const ignoring = hasBirths && origins.length > 0 ? tryOut('births ignored', usualSettings, false) : null
  const usualError = errorOf(usual.held, 'group')
  const ignoringError = ignoring ? errorOf(ignoring.held, 'group') : null
  const usesBirths =
    hasBirths && !(usualError !== null && ignoringError !== null && ignoringError < birthsMargin * usualError)
  const base = usesBirths || !ignoring ? usual : ignoring
  const others =
    origins.filter((origin) => origin >= leastKnown).length >= leastOrigins
      ? candidates.slice(1).map(({ name, change }) => tryOut(name, changed(change), usesBirths))
      : []
  const choose = (level: LevelName): Tried => {
    let best = base
    let least = (errorOf(base.held, level) ?? Number.POSITIVE_INFINITY) * margin
    for (const other of others) {
      const error = errorOf(other.held, level)
      if (error !== null && error < least) {
        best = other
        least = error
      }
    }
    return best
  }
  const chosen = Object.fromEntries(levelNames.map((level) => [level, choose(level)])) as Record<LevelName, Tried>
  const settings = Object.fromEntries(
    levelNames.map((level) => [level, chosen[level].settings[level]]),
  ) as unknown as SettingsByLevel
  const methods = levelNames.map((level): Method => ({
    level,
    chosen: chosen[level].name,
    usesBirths,
    settings: settings[level],
    tried: [
      ...[base, ...(ignoring && base !== ignoring ? [ignoring] : []), ...others].map(({ name, held }) => ({
        name,
        wape: errorOf(held, level),
      })),
      { name: 'unchanged', wape: errorOf(base.held, level, 'unchanged') },
      { name: 'pooled', wape: errorOf(base.held, level, 'pooled') },
    ],
    origins: [...origins],
  }))
  return { settings, usesBirths, methods }
}
