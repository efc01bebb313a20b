/** Whether places and schools of an input exist, and lie in the region that it is handed in for. */
import type { Finding } from '#modules/census/index.ts'
import type { InputRow } from './current-figures.ts'
import type { InputKind } from './input-kinds.ts'

/** What the register knows, as an input is held against it. */
export interface Ground {
  /** Names of regions by code: all that the file names and that exist. */
  readonly regions: ReadonlyMap<string, string>
  readonly schools: ReadonlyMap<string, { readonly county: string; readonly name: string }>
}

export interface Within {
  /** City or county. */
  readonly region: string
  readonly name: string
}

const error = (row: number, code: string, field: string, what: Finding['what'], todo: Finding['todo']): Finding => ({
  severity: 'error',
  code,
  row,
  field,
  what,
  why: {
    zh: '归属不清或不在本地区的数不能导入，否则会算到别处',
    en: 'figures that lie nowhere, or elsewhere, would be reckoned to the wrong place',
  },
  todo,
})

const holds = ({ region }: Within, code: string): boolean =>
  region.endsWith('00') ? code.startsWith(region.slice(0, 4)) : code.startsWith(region)

function placeFault(row: number, field: string, place: string, townOnly: boolean, ground: Ground) {
  if (!(townOnly ? /^\d{9}$/ : /^\d{6}(\d{3})?$/).test(place) || (place.endsWith('00') && place.length === 6)) {
    return error(
      row,
      'place-form',
      field,
      {
        zh: `“${place}”不是${townOnly ? '乡镇' : '县区或乡镇'}代码`,
        en: `"${place}" is no code of a ${townOnly ? 'township' : 'county or township'}`,
      },
      {
        zh: `请填${townOnly ? '' : ' 6 位县区代码或'} 9 位乡镇代码`,
        en: 'give the nine digits of a township, or the six of a county where the table takes them',
      },
    )
  }
  if (!ground.regions.has(place)) {
    return error(
      row,
      'no-such-place',
      field,
      { zh: `区划中没有代码 ${place}`, en: `the region tree has no ${place}` },
      { zh: '请核对代码；新设乡镇请先导入区划', en: 'check the code; take a new township into the region tree first' },
    )
  }
  return null
}

const outside = (row: number, field: string, shown: string, within: Within): Finding =>
  error(
    row,
    'outside-region',
    field,
    { zh: `${shown} 不属于${within.name}`, en: `${shown} is not of ${within.name} (${within.region})` },
    { zh: '请核对代码，或请所在县区自行导入', en: 'check the code, or let that county import it' },
  )

const noSchool = (row: number, field: string, code: string): Finding =>
  error(
    row,
    'no-such-school',
    field,
    { zh: `学校名录中没有标识码 ${code}`, en: `the register has no school ${code}` },
    field === 'school'
      ? {
          zh: '请核对标识码；已撤并或新设、名录中没有的学校，请填“学校名称”和“地区代码”',
          en: 'check the code; a school that is gone, or not yet there, bears its name and the code of its place',
        }
      : { zh: '请核对标识码', en: 'check the code' },
  )

/** Schools named by each table, and whether such a one may be missing in the register where name and place are given. */
const schoolFields: Readonly<Partial<Record<InputKind, readonly string[]>>> = {
  rolls: ['school'],
  housing: ['primarySchool', 'juniorSchool'],
  changes: ['school', 'related'],
  flows: ['school'],
}

function isPlacedByHand(kind: InputKind, { values }: InputRow): boolean {
  const mayBe = kind === 'rolls' || (kind === 'changes' && values['kind'] === 'opening')
  return mayBe && values['name'] !== undefined && values['place'] !== undefined
}

function rowFaults(kind: InputKind, one: InputRow, ground: Ground, within: Within): Finding[] {
  const { row, values } = one
  const found: Finding[] = []
  const placeField = kind === 'flows' ? 'town' : 'place'
  const place = values[placeField]
  if (typeof place === 'string') {
    const townOnly = kind === 'flows' || kind === 'housing'
    const fault = placeFault(row, placeField, place, townOnly, ground)
    if (fault) found.push(fault)
    // Children of any township may go to a school of this region.
    else if (kind !== 'flows' && !holds(within, place)) found.push(outside(row, placeField, place, within))
  }
  for (const field of schoolFields[kind] ?? []) {
    const code = values[field]
    if (typeof code !== 'string') continue
    const known = ground.schools.get(code)
    if (known && !holds(within, known.county)) found.push(outside(row, field, `“${known.name}”(${code})`, within))
    else if (!known && !(field === 'school' && isPlacedByHand(kind, one))) found.push(noSchool(row, field, code))
  }
  if (
    kind === 'changes' &&
    values['school'] === undefined &&
    values['kind'] === 'opening' &&
    !isPlacedByHand(kind, one)
  ) {
    found.push(
      error(
        row,
        'school-unnamed',
        'school',
        { zh: '没有写明是哪所学校', en: 'it does not say which school' },
        {
          zh: '请填标识码；尚无标识码的新校，请填“学校名称”和“地区代码”',
          en: 'give its code, or the name and place of a school without one',
        },
      ),
    )
  }
  return found
}

export const checkPlaces = (kind: InputKind, rows: readonly InputRow[], ground: Ground, within: Within): Finding[] =>
  rows.flatMap((row) => rowFaults(kind, row, ground, within))

/** The county to which a row belongs; undefined where nothing tells. */
export function countyOfRow(
  kind: InputKind,
  { values }: InputRow,
  { schools }: Pick<Ground, 'schools'>,
): string | undefined {
  const school = values['school']
  const registered = typeof school === 'string' ? schools.get(school)?.county : undefined
  if (registered !== undefined) return registered
  const place = kind === 'flows' ? undefined : values['place']
  return typeof place === 'string' ? place.slice(0, 6) : undefined
}
