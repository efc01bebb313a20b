/** The story of each answer about districts: what stands, what is proposed, what is set, what is printed. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { isSimulated } from '#modules/schools/index.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { writePaper } from '#platform/papers/write-paper.ts'
import type { contract } from '../contract.ts'
import { checkDistrict, type EnteredDistrict } from './check-district.ts'
import type { districtOperations } from './contract.ts'
import type { District, DistrictDetails } from './district-state.ts'
import { districtShown, gatherDistricts, gatherNumbers, type GatheredDistricts } from './gather.ts'
import { readSupervisionRules } from './read-supervision-rules.ts'
import { shareOut } from './share-out.ts'
import { signsPaper } from './signs.ts'
import {
  appendDistrictEvent,
  districtEvents,
  holdDistricts,
  newestSettings,
  saveDistrict,
  saveSettings,
} from './store.ts'
import { noSettings, rulesShown } from './supervision-rules.ts'

type DistrictAnswers = Pick<Answers<typeof contract>, keyof typeof districtOperations>

type Entered = Omit<EnteredDistrict, 'supervisors'> & {
  readonly supervisors: readonly {
    readonly name: string
    readonly phone?: string | undefined
    readonly duty: 'full-time' | 'part-time'
    readonly appointedOn?: string | undefined
  }[]
}

const noSuchDistrict = (id: string): Refusal =>
  refuse(
    'no-such-district',
    { id },
    { zh: '没有这个督学责任区，或已撤销，请刷新页面', en: 'there is no such district, or it was dissolved; reload' },
  )

const by = ({ caller, now }: AnswerContext) => ({ at: now, person: caller.id, personName: caller.name })

const detailsOf = ({ name, supervisors, schools }: Entered, reason: string | null): DistrictDetails => ({
  name,
  supervisors: supervisors.map((each, i) => ({
    number: i + 1,
    name: each.name,
    phone: each.phone ?? null,
    duty: each.duty,
    appointedOn: each.appointedOn ?? null,
  })),
  schools: schools.map(({ school, supervisor }) => ({ school, supervisor: supervisor ?? null })),
  reason,
})

const groundOf = ({ schools }: GatheredDistricts, county: string, others: readonly District[]) => ({
  county,
  schools: new Map(
    schools.map(({ code, name, status, ...own }) => [code, { ...own, name, isOpen: status === 'open' }]),
  ),
  others,
})

/** Districts of a county that are told as they would stand, so that two of one table are held against each other. */
const asDistrict = (county: string, entered: Entered): District => ({
  ...detailsOf(entered, null),
  county,
  id: '',
  setAt: '',
  setBy: '',
})

async function enter(county: string, entered: readonly Entered[], context: AnswerContext) {
  const { database } = context
  await holdDistricts(database, county)
  const found = await gatherDistricts(database, county)
  const problems = entered.flatMap((each, i) =>
    checkDistrict(
      each,
      groundOf(found, county, [...found.districts, ...entered.slice(0, i).map((other) => asDistrict(county, other))]),
    ),
  )
  if (problems.length > 0) return { ids: [], problems }
  const ids: string[] = []
  for (const each of entered) ids.push(await saveDistrict(database, county, detailsOf(each, null), by(context)))
  return { ids, problems: [] }
}

const standingOne = (found: GatheredDistricts, id: string): District | undefined =>
  found.districts.find((district) => district.id === id)

const nameOfProposed = (i: number, townNames: readonly string[]): string => {
  const towns = townNames.slice(0, 2).join('、')
  return `第${i + 1}督学责任区${towns === '' ? '' : `（${towns}${townNames.length > 2 ? '等' : ''}）`}`
}

export const districtAnswers: DistrictAnswers = {
  supervisionRules: async ({ region }, { database }) => {
    const table = readSupervisionRules()
    const stored = await newestSettings(database, `${region.slice(0, 4)}00`)
    const settings = stored?.settings ?? noSettings
    return {
      rules: rulesShown(table, settings),
      duties: [...(settings.duties ?? table.duties.lines)],
      dutiesMark: settings.duties ? 'practice' : table.duties.mark,
      contact: settings.contact,
      basis: stored?.basis ?? null,
      setBy: stored?.personName ?? null,
      setAt: stored?.at ?? null,
    }
  },

  setSupervisionRules: async ({ city, values, duties, contact, basis }, { database, caller, now }) => {
    const before = (await newestSettings(database, city))?.settings ?? noSettings
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
    const settings = {
      values: { ...before.values, ...given },
      duties: duties ?? before.duties,
      contact: contact ?? before.contact,
    }
    await saveSettings(database, city, { settings, basis, at: now, personName: caller.name })
    return {}
  },

  districts: async ({ region }, { database, today }) => {
    const [found, { numbers }] = await Promise.all([gatherDistricts(database, region), gatherNumbers(database, region)])
    const placed = new Set(found.districts.flatMap(({ schools }) => schools.map(({ school }) => school)))
    return {
      districts: found.districts.map((district) => districtShown(district, found, numbers, today)),
      unplaced: found.open
        .filter(({ code }) => !placed.has(code))
        .map(({ county, code, name, townName }) => ({ county, code, name, townName })),
      schools: found.open.length,
    }
  },

  proposeDistricts: async ({ county, onlyUnplaced }, { database }) => {
    const [found, { numbers }] = await Promise.all([gatherDistricts(database, county), gatherNumbers(database, county)])
    const placed = new Set(found.districts.flatMap(({ schools }) => schools.map(({ school }) => school)))
    const wanted = found.open.filter(({ code }) => !onlyUnplaced || !placed.has(code))
    const [most, perPerson] = [numbers['district-schools'], numbers['person-schools']]
    const districts = shareOut(
      wanted.map(({ code, town, townName, wgs84 }) => ({ code, town, townName, at: wgs84 })),
      { most, perPerson },
    )
    const before = onlyUnplaced ? found.districts.length : 0
    return {
      districts: districts.map(({ townNames, supervisors, schools, reach }, i) => ({
        name: nameOfProposed(before + i, townNames),
        supervisors,
        schools: schools.map(({ code, supervisor }) => {
          const { name, townName } = found.byCode.get(code)!
          return { code, name, townName, supervisor }
        }),
        reach,
      })),
      basis: [
        {
          zh: `每个责任区不超过${most}所、每名督学约${perPerson}所（可设置）；同一乡镇尽量不拆，相邻乡镇合并，直线距离`,
          en: `at most ${most} schools a district and about ${perPerson} a supervisor (both can be set); townships stay together where they fit, neighbours are joined, in a straight line`,
        },
      ],
    }
  },

  enterDistrict: async ({ county, ...entered }, context) => {
    const { ids, problems } = await enter(county, [entered], context)
    return { id: ids[0] ?? null, problems }
  },

  enterDistricts: ({ county, districts }, context) => enter(county, districts, context),

  changeDistrict: async ({ county, id, reason, ...entered }, context) => {
    const { database } = context
    await holdDistricts(database, county)
    const found = await gatherDistricts(database, county)
    if (!standingOne(found, id)) return noSuchDistrict(id)
    const others = found.districts.filter((district) => district.id !== id)
    const problems = checkDistrict(entered, groundOf(found, county, others))
    if (problems.length > 0) return { id: null, problems }
    await appendDistrictEvent(database, county, id, 'set', detailsOf(entered, reason), by(context))
    return { id, problems: [] }
  },

  dissolveDistrict: async ({ county, id, reason }, context) => {
    const { database } = context
    await holdDistricts(database, county)
    if (!standingOne(await gatherDistricts(database, county), id)) return noSuchDistrict(id)
    await appendDistrictEvent(database, county, id, 'dissolved', { reason }, by(context))
    return {}
  },

  districtHistory: async ({ county, id }, { database }) => {
    const events = await districtEvents(database, county, id)
    if (events.length === 0) return noSuchDistrict(id)
    return {
      events: events.map((event) => {
        const { number, kind, details, at, personName } = event
        const set = event.kind === 'set' ? event.details : null
        return {
          number,
          kind,
          name: set?.name ?? null,
          supervisors: set?.supervisors.map(({ name }) => name) ?? [],
          schools: set?.schools.length ?? null,
          reason: details.reason,
          at,
          personName,
        }
      }),
    }
  },

  districtSigns: async ({ county, id, school }, { database }) => {
    const [found, { duties, settings }, simulated] = await Promise.all([
      gatherDistricts(database, county),
      gatherNumbers(database, county),
      isSimulated(database),
    ])
    const district = standingOne(found, id)
    if (!district) return noSuchDistrict(id)
    if (school !== undefined && !district.schools.some((each) => each.school === school)) {
      return refuse(
        'not-in-district',
        { id, school },
        { zh: '这所学校不在该责任区', en: 'the school does not stand in this district' },
      )
    }
    const ground = {
      countyName: found.countyNames.get(county) ?? county,
      names: new Map(found.schools.map(({ code, name }) => [code, name])),
      duties,
      contact: settings.contact,
      isSimulated: simulated,
    }
    const name = `责任督学公示牌（${school === undefined ? district.name : found.byCode.get(school)!.name}）${simulated ? '（模拟数据）' : ''}.docx`
    return {
      name,
      mediaType: mediaTypeOf(name),
      bytes: new Uint8Array(await writePaper(signsPaper(district, ground, school))),
    }
  },
}
