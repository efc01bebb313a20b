/** The times and classes that hold in a region: the built-in rows, with what its city has set in their place. */
import type { HolidayYear, ResultDictionary, TimeRule } from './proposal-shapes.ts'
import type { Mark, ResultClass } from './proposal-words.ts'

export type TimeUnit = TimeRule['unit']

export interface RuleTable {
  readonly times: readonly Omit<TimeRule, 'isSet'>[]
  readonly lastDay: {
    readonly movesPastRestDays: boolean
    readonly document: string
    readonly clause: string
    readonly mark: Mark
  }
  readonly default: string
  readonly dictionaries: readonly ResultDictionary[]
}

/** What a city has set, with the document it rests on. */
export interface ProposalSettings {
  readonly dictionary: string
  readonly times: readonly { readonly code: string; readonly value: number; readonly unit: TimeUnit }[]
  readonly document: string
}

export interface ProposalRules {
  readonly times: ReadonlyMap<string, TimeRule>
  readonly dictionary: ResultDictionary
  readonly dictionaries: readonly ResultDictionary[]
  readonly movesPastRestDays: boolean
  readonly holidays: readonly HolidayYear[]
}

/** A time that a city has set rests on the city's document and on nothing of ours. */
export function rulesWith(
  table: RuleTable,
  holidays: readonly HolidayYear[],
  settings: ProposalSettings | null,
): ProposalRules {
  const times = table.times.map((row): TimeRule => {
    const own = settings?.times.find(({ code }) => code === row.code)
    if (!own) return { ...row, isSet: false }
    return {
      ...row,
      value: own.value,
      unit: own.unit,
      document: settings!.document,
      clause: '',
      mark: 'seen',
      isSet: true,
    }
  })
  const wanted = settings?.dictionary ?? table.default
  return {
    times: new Map(times.map((row) => [row.code, row])),
    dictionary: table.dictionaries.find(({ code }) => code === wanted) ?? table.dictionaries[0]!,
    dictionaries: table.dictionaries,
    movesPastRestDays: table.lastDay.movesPastRestDays,
    holidays,
  }
}

/** The class of a result as the dictionary has it; undefined where the dictionary has no such class. */
export const classOf = (
  { dictionary }: ProposalRules,
  code: ResultClass,
): ResultDictionary['classes'][number] | undefined => dictionary.classes.find((each) => each.code === code)
