/**
 * Reads a county from a folder of plain CSV files, every problem at once. villages.csv, villages-pupils.csv and sites.csv must be
 * there; prices.csv, rules.csv, budgets.csv, current.csv, locks.csv, minutes.csv, roads.csv with road-nodes.csv where they are known (columns:
 * county-tables.ts), and minutes-osrm.json where a server of journeys was asked.
 * A price that is not given is ours and named so; a rule that is not given is the one in force, or ours.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { hasErrors, type Problem } from '#kernel/problem.ts'
import { readFieldTable, type FieldTable, type ReadRow } from '#modules/census/index.ts'
import type { Confidence } from '#modules/standards/contract.ts'
import { countyTables, neededTables, type CountyTable } from './county-tables.ts'
import { bands, scenarioNames, type Band, type ScenarioName, type SiteKind, type Tier } from './county-words.ts'
import type {
  CountyProblem,
  InputFile,
  KnownMinutes,
  PlanRule,
  PlanRules,
  Price,
  Site,
  Village,
} from './county-problem.ts'
import { usualPrices } from './made-county.ts'
import { priceCodes, type PriceCode } from './price-list.ts'
import { Complaints, numberOf, textOf, unique, type FolderTable } from './read-folder-rows.ts'
import { readKeptMinutes } from './read-kept-minutes.ts'
import { minutesOverRoads, readRoads } from './read-roads.ts'
import { ruleCodes, ruleList, type RuleCode } from './rule-list.ts'
import { bandsOf } from './site-phases.ts'

export interface CountyFolder {
  /** Null where anything is wrong with the folder. */
  readonly problem: CountyProblem | null
  readonly problems: readonly Problem[]
}

export type Tables = Partial<Record<CountyTable, FolderTable>>

/** A rule by a row of the standards; null where there is no such row today. */
export type StandardsRow = (code: RuleCode, province: string | null, row: string) => PlanRule | null

async function readTables(
  folder: string,
): Promise<{ readonly tables: Tables; readonly files: readonly InputFile[]; readonly problems: readonly Problem[] }> {
  const tables: Tables = {}
  const files: InputFile[] = []
  const problems: Problem[] = []
  for (const name of Object.keys(countyTables) as CountyTable[]) {
    const file = `${name}.csv`
    const path = join(folder, file)
    let bytes: Buffer
    try {
      bytes = await readFile(path)
    } catch {
      if ((neededTables as readonly string[]).includes(name)) {
        problems.push({
          severity: 'error',
          code: 'file-missing',
          file,
          what: { zh: `文件夹里没有${file}`, en: `there is no ${file} in the folder` },
          why: { zh: '没有它无法测算', en: 'nothing can be worked out without it' },
          todo: {
            zh: '请补上该文件；可用 make-county 生成一个样例文件夹',
            en: 'add it; make-county writes a folder as an example',
          },
        })
      }
      continue
    }
    files.push({ name: file, sha256: createHash('sha256').update(bytes).digest('hex') })
    const read = await readFieldTable(path, countyTables[name])
    problems.push(...read.problems)
    if (read.table) {
      const [whole = [], faulty = []] = [true, false].map((isWhole) =>
        read.table!.rows.filter((row) => (row.faulty.size === 0) === isWhole),
      )
      tables[name] = { ...read.table, rows: whole, faultyRows: faulty }
    }
  }
  return { tables, files, problems }
}

const placeOf = (row: ReadRow) => ({
  x: numberOf(row, 'x') ?? 0,
  y: numberOf(row, 'y') ?? 0,
  lon: numberOf(row, 'lon'),
  lat: numberOf(row, 'lat'),
})

function siteOf(row: ReadRow): Site {
  const rooms = { primary: numberOf(row, 'rooms_primary') ?? 0, junior: numberOf(row, 'rooms_junior') ?? 0 }
  const beds = numberOf(row, 'beds') ?? 0
  const kind = textOf(row, 'kind') as SiteKind
  const taught = bandsOf(kind)
  const most = {
    primary: taught.includes('1-3') ? Math.max(rooms.primary, numberOf(row, 'most_rooms_primary') ?? 0) : 0,
    junior: taught.includes('7-9') ? Math.max(rooms.junior, numberOf(row, 'most_rooms_junior') ?? 0) : 0,
  }
  return {
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
    town: textOf(row, 'town'),
    ...placeOf(row),
    state: textOf(row, 'state') as Site['state'],
    kind,
    tier: textOf(row, 'tier') as Tier,
    rooms: { primary: Math.min(rooms.primary, most.primary), junior: Math.min(rooms.junior, most.junior) },
    mostRooms: most,
    beds,
    mostBeds: Math.max(beds, numberOf(row, 'most_beds') ?? 0),
    buses: numberOf(row, 'buses') ?? 0,
    isProtected: textOf(row, 'protected') === 'yes',
    protectedBecause: textOf(row, 'protected_because'),
    isClosable: textOf(row, 'closable') !== 'no',
    opensFrom: numberOf(row, 'opens_from'),
    repairCost: numberOf(row, 'repair_cost') ?? 0,
    repairBy: numberOf(row, 'repair_by'),
  }
}

function villagesOf(tables: Tables, years: readonly number[], complaints: Complaints): readonly Village[] {
  const rows = unique(tables.villages, ['id'], complaints)
  const pupils = unique(tables['villages-pupils'], ['village', 'band', 'year'], complaints)
  for (const row of tables['villages-pupils']?.rows ?? []) {
    const village = textOf(row, 'village')
    if (!rows.has(village))
      complaints.add(
        tables['villages-pupils']!,
        row,
        'village',
        'unknown-village',
        `villages.csv中没有${village}`,
        `${village} is not in villages.csv`,
      )
  }
  return [...rows.values()].map((row): Village => {
    const id = textOf(row, 'id')
    const own = bands.map((band) =>
      years.map((year) => {
        const found = pupils.get(`${id}/${band}/${year}`)
        return found ? (numberOf(found, 'pupils') ?? 0) : -1
      }),
    )
    if (own.flat().includes(-1))
      complaints.add(
        tables.villages!,
        row,
        'id',
        'pupils-missing',
        `${id}缺某些学段、学年的学生数`,
        `${id} has no pupils for some band and year: write 0 where there are none`,
      )
    return { id, name: textOf(row, 'name'), town: textOf(row, 'town'), ...placeOf(row), pupils: own }
  })
}

/** A server of journeys is asked by degrees. */
function wantDegrees(tables: Tables, complaints: Complaints): void {
  for (const table of [tables.villages!, tables.sites!]) {
    for (const row of table.rows) {
      for (const field of ['lon', 'lat'] as const) {
        if (numberOf(row, field) !== null) continue
        complaints.add(
          table,
          row,
          field,
          'degrees-missing',
          `${textOf(row, 'id')}没有经纬度，无法向路线服务查询`,
          `${textOf(row, 'id')} has no ${field}: a server of journeys cannot be asked about it`,
        )
      }
    }
  }
}

function pricesOf(table: FieldTable | undefined, complaints: Complaints): Record<PriceCode, Price> {
  const prices: Record<PriceCode, Price> = { ...usualPrices() }
  for (const [code, row] of unique(table, ['code'], complaints)) {
    if (!priceCodes.includes(code as PriceCode)) {
      complaints.add(table!, row, 'code', 'unknown-price', `没有“${code}”这个价格`, `there is no price "${code}"`)
      continue
    }
    const value = numberOf(row, 'value') ?? 0
    if (code === 'bus-seats' && value < 1)
      complaints.add(table!, row, 'value', 'no-seat', '校车至少要有一个座位', 'a bus has at least one seat')
    prices[code as PriceCode] = { value, unit: usualPrices()[code as PriceCode].unit, source: textOf(row, 'source') }
  }
  return prices
}

/** A radius may name the row of the standards that it follows: `service-radius.town`, or of a province `13/service-radius.rural`. */
const namedRow = /^(?:(?<province>\d{2})\/)?(?<row>[a-z][\w.-]*)$/

function rulesOf(
  table: FieldTable | undefined,
  defaults: PlanRules,
  standards: StandardsRow,
  complaints: Complaints,
): { readonly rules: PlanRules; readonly scenario: ScenarioName | null } {
  const rules: Record<RuleCode, PlanRule> = { ...defaults }
  let scenario: ScenarioName | null = null
  for (const [code, row] of unique(table, ['code'], complaints)) {
    const written = textOf(row, 'value').trim()
    if (code === 'scenario') {
      if (scenarioNames.includes(written as ScenarioName)) scenario = written as ScenarioName
      else
        complaints.add(
          table!,
          row,
          'value',
          'unknown-scenario',
          '情景为 keep 或 concentrate',
          'a scenario is keep or concentrate',
        )
      continue
    }
    if (!ruleCodes.includes(code as RuleCode)) {
      complaints.add(table!, row, 'code', 'unknown-rule', `没有“${code}”这条规则`, `there is no rule "${code}"`)
      continue
    }
    const named = code.startsWith('radius.') ? namedRow.exec(written)?.groups : undefined
    if (named) {
      const rule = standards(code as RuleCode, named['province'] ?? null, named['row'] ?? '')
      if (rule) rules[code as RuleCode] = rule
      else
        complaints.add(
          table!,
          row,
          'value',
          'unknown-standard',
          `今天有效的标准中没有“${written}”`,
          `there is no row "${written}" in the standards of today`,
        )
      continue
    }
    const value = written === '' ? null : Number(written)
    if (value !== null && (!Number.isFinite(value) || value < 0)) {
      complaints.add(table!, row, 'value', 'not-a-number', `“${written}”不是数`, `"${written}" is no number`)
      continue
    }
    rules[code as RuleCode] = {
      value,
      unit: ruleList[code as RuleCode].unit,
      document: textOf(row, 'document') || '本县设定',
      article: textOf(row, 'article'),
      confidence: (textOf(row, 'confidence') || 'ours') as Confidence,
    }
  }
  for (const code of ['class.primary', 'class.junior', 'detour', 'speed.walk', 'speed.bus'] as const) {
    if (!((rules[code].value ?? 0) > 0)) rules[code] = defaults[code]
  }
  return { rules, scenario }
}

export interface FolderOptions {
  /** Before a server of journeys is asked: every village and site must have its degrees, and no other minutes are looked for. */
  readonly beforeAsking?: boolean
  /** What a row of the standards says to a rule; without it rules.csv may name none. */
  readonly standards?: StandardsRow
}

/** The county of a folder; `defaults` are the rules where rules.csv gives none. */
export async function readCountyFolder(
  folder: string,
  defaults: PlanRules,
  { beforeAsking = false, standards = () => null }: FolderOptions = {},
): Promise<CountyFolder> {
  const { tables, files, problems: read } = await readTables(folder)
  const complaints = new Complaints()
  const roads = beforeAsking ? null : readRoads(tables, complaints)
  if (hasErrors(read)) return { problem: null, problems: [...read, ...complaints.all] }
  const given = [...new Set((tables['villages-pupils']?.rows ?? []).map((row) => numberOf(row, 'year') ?? 0))].toSorted(
    (a, b) => a - b,
  )
  const first = given[0] ?? 0
  const years = given.map((_, t) => first + t)
  const tableOfPupils = tables['villages-pupils']!
  const odd = tableOfPupils.rows.find((row) => !years.includes(numberOf(row, 'year') ?? 0))
  if (odd)
    complaints.add(tableOfPupils, odd, 'year', 'years-with-a-gap', '学年必须连续', 'the years must follow one another')
  if (years.length > 30 && tableOfPupils.rows[0])
    complaints.add(tableOfPupils, tableOfPupils.rows[0], 'year', 'too-many-years', '最多30个学年', 'at most 30 years')
  const villages = villagesOf(tables, years, complaints)
  const siteRows = unique(tables.sites, ['id'], complaints)
  const sites = [...siteRows.values()].map(siteOf)
  for (const [id, row] of siteRows) {
    const site = sites.find((each) => each.id === id)!
    if (site.mostRooms.primary + site.mostRooms.junior === 0)
      complaints.add(
        tables.sites!,
        row,
        'rooms_primary',
        'no-rooms',
        `${id}没有也不能有教室`,
        `${id} has no rooms and may have none`,
      )
  }
  const siteById = new Map(sites.map((site) => [site.id, site]))
  const villageIds = new Set(villages.map(({ id }) => id))
  const known = (table: FieldTable, row: ReadRow): boolean => {
    const [site, village] = [textOf(row, 'site'), textOf(row, 'village')]
    if (!siteById.has(site))
      complaints.add(table, row, 'site', 'unknown-site', `sites.csv中没有${site}`, `${site} is not in sites.csv`)
    if (village !== '' && !villageIds.has(village))
      complaints.add(
        table,
        row,
        'village',
        'unknown-village',
        `villages.csv中没有${village}`,
        `${village} is not in villages.csv`,
      )
    return siteById.has(site) && (village === '' || villageIds.has(village))
  }
  const present = [...unique(tables.current, ['village', 'band'], complaints).values()].flatMap((row) => {
    const table = tables.current!
    if (!known(table, row)) return []
    const site = siteById.get(textOf(row, 'site'))!
    const band = textOf(row, 'band') as Band
    if (site.state !== 'open' || !bandsOf(site.kind).includes(band)) {
      complaints.add(
        table,
        row,
        'site',
        'not-taught',
        `${site.name}现在不办${band}年级`,
        `${site.name} does not teach grades ${band} now`,
      )
      return []
    }
    return [{ village: textOf(row, 'village'), band, site: site.id }]
  })
  const lockRows = (tables.locks?.rows ?? []).filter((row) => {
    const year = numberOf(row, 'year') ?? 0
    if (!years.includes(year))
      complaints.add(
        tables.locks!,
        row,
        'year',
        'not-planned',
        `${year}不在规划期内`,
        `${year} is not a year of the plan`,
      )
    const isSite = textOf(row, 'state') !== ''
    const isCatchment = textOf(row, 'village') !== '' && textOf(row, 'band') !== ''
    if (isSite === isCatchment)
      complaints.add(
        tables.locks!,
        row,
        'state',
        'unclear-lock',
        '或写state，或写village和band',
        'write either a state, or a village and a band',
      )
    return known(tables.locks!, row) && isSite !== isCatchment && years.includes(year)
  })
  const knownMinutes = [...unique(tables.minutes, ['village', 'site'], complaints).values()].flatMap(
    (row): KnownMinutes[] =>
      known(tables.minutes!, row)
        ? [
            {
              village: textOf(row, 'village'),
              site: textOf(row, 'site'),
              walk: numberOf(row, 'walk'),
              bus: numberOf(row, 'bus'),
            },
          ]
        : [],
  )
  const budgets = unique(tables.budgets, ['year'], complaints)
  const { rules, scenario } = rulesOf(tables.rules, defaults, standards, complaints)
  const prices = pricesOf(tables.prices, complaints)
  const kept = beforeAsking
    ? null
    : await readKeptMinutes(folder, { villages, sites, present, knownMinutes }, complaints)
  if (beforeAsking) wantDegrees(tables, complaints)
  const byRoads =
    roads && kept === null && !hasErrors(complaints.all)
      ? minutesOverRoads(roads, { villages, sites, present, knownMinutes, rules }, complaints)
      : null
  const problems = [...read, ...complaints.all]
  if (hasErrors(problems)) return { problem: null, problems }
  const minutesBetween = kept?.minutes ?? byRoads
  const name = basename(resolve(folder))
  return {
    problem: {
      name,
      isMade: Object.values(prices).some(({ source }) => source.includes('模拟数据')),
      years,
      villages,
      sites,
      present,
      knownMinutes,
      ...(minutesBetween && { minutesBetween }),
      prices,
      rules,
      scenario: scenario ?? 'keep',
      budgets: years.map((year) => {
        const row = budgets.get(String(year))
        return row ? numberOf(row, 'yuan') : null
      }),
      locks: {
        sites: lockRows
          .filter((row) => textOf(row, 'state') !== '')
          .map((row) => ({
            site: textOf(row, 'site'),
            year: numberOf(row, 'year')!,
            state: textOf(row, 'state') as 'open' | 'closed',
          })),
        catchments: lockRows
          .filter((row) => textOf(row, 'village') !== '')
          .map((row) => ({
            village: textOf(row, 'village'),
            band: textOf(row, 'band') as Band,
            year: numberOf(row, 'year')!,
            site: textOf(row, 'site'),
          })),
      },
      files: kept ? [...files, kept.file] : files,
    },
    problems,
  }
}
