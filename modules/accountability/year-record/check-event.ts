/** Whether an event may be entered, alone or as a row of a table: what it must name, whether it is known, whether it is there already. */
import type { Words } from '#kernel/words.ts'
import { aboutGroup, aboutSchool, yearEventWords, type YearEventKind } from './record-words.ts'
import { groupsOn, memberKey, type YearEvent, type YearEventDetails } from './year-events.ts'

/** What the register knows, as events are held against it. */
export interface EventGround {
  /** Under which it is handed in: a city or a county. */
  readonly region: string
  readonly today: string
  readonly counties: ReadonlyMap<string, string>
  readonly schools: ReadonlyMap<string, { readonly county: string; readonly name: string }>
  /** That stand already. */
  readonly events: readonly YearEvent[]
}

export interface EnteredEvent {
  readonly kind: YearEventKind
  readonly on: string
  readonly place: string | null
  readonly details: YearEventDetails
}

export interface EventFault {
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly field: 'kind' | 'on' | 'place' | 'school' | 'group' | 'name'
  readonly what: Words
  readonly todo: Words
}

const fault = (
  code: string,
  field: EventFault['field'],
  what: Words,
  todo: Words,
  severity: EventFault['severity'] = 'error',
): EventFault => ({ severity, code, field, what, todo })

/** Kinds that a name alone may say, as the register need not know the school by a code. */
const mayLackCode: ReadonlySet<YearEventKind> = new Set([
  'group-joined',
  'group-left',
  'model-school',
  'feature-school',
])

/** Where it counts: what was said, the county of its school, else where it is handed in. */
export const placeOfEvent = ({ place, details }: EnteredEvent, { region, schools }: EventGround): string =>
  place ?? schools.get(details.school ?? '')?.county ?? region

function nameFaults({ kind, details }: EnteredEvent): EventFault[] {
  const called = yearEventWords[kind]
  const found: EventFault[] = []
  if (aboutGroup.includes(kind) && details.group === null) {
    found.push(
      fault(
        'no-group',
        'group',
        { zh: `“${called.zh}”没有写教育集团名称`, en: `"${called.en}" names no group` },
        { zh: '请填写教育集团', en: 'give the name of the group' },
      ),
    )
  }
  const lacksSchool = details.school === null && !(mayLackCode.has(kind) && details.schoolName !== null)
  if (aboutSchool.includes(kind) && lacksSchool) {
    found.push(
      fault(
        'no-school',
        'school',
        { zh: `“${called.zh}”没有写学校`, en: `"${called.en}" names no school` },
        mayLackCode.has(kind)
          ? { zh: '请填写学校标识码，名录中没有的填学校名称', en: 'give the code of the school, or its name' }
          : { zh: '请填写学校标识码', en: 'give the code of the school' },
      ),
    )
  }
  if ((kind === 'award' || kind === 'case-recognised') && details.name === null) {
    found.push(
      fault(
        'no-name',
        'name',
        { zh: `“${called.zh}”没有写名称`, en: `"${called.en}" has no name` },
        { zh: '请填写奖项或案例名称', en: 'give the name of the award or case' },
      ),
    )
  }
  return found
}

function placeFaults(event: EnteredEvent, ground: EventGround): EventFault[] {
  const { region, counties, schools, today } = ground
  const found: EventFault[] = []
  if (event.on > today) {
    found.push(
      fault(
        'day-ahead',
        'on',
        { zh: `日期 ${event.on} 还没有到`, en: `${event.on} has not come yet` },
        { zh: '请核对日期；尚未发生的不登记', en: 'check the day; what has not happened is not entered' },
      ),
    )
  }
  const { school } = event.details
  const known = school === null ? undefined : schools.get(school)
  if (school !== null && !known) {
    found.push(
      fault(
        'no-such-school',
        'school',
        { zh: `本市名录中没有学校 ${school}`, en: `the register of this city has no school ${school}` },
        { zh: '请核对学校标识码', en: 'check the code of the school' },
      ),
    )
  }
  const place = placeOfEvent(event, ground)
  if (place !== region && !counties.has(place)) {
    found.push(
      fault(
        'elsewhere',
        event.place === null ? 'school' : 'place',
        { zh: `${known?.name ?? place}不在本地区`, en: `${known?.name ?? place} lies outside this region` },
        { zh: '请由所属地区登记', en: 'it is for its own region to enter' },
      ),
    )
  } else if (known && event.place !== null && event.place !== known.county) {
    found.push(
      fault(
        'place-differs',
        'place',
        { zh: `县区代码 ${event.place} 与${known.name}所在县区不同`, en: `${known.name} lies in another county` },
        { zh: '请核对，或不填县区代码', en: 'check it, or leave it out' },
      ),
    )
  }
  return found
}

function groupFaults(event: EnteredEvent, others: readonly YearEvent[]): EventFault[] {
  const { kind, on, details } = event
  const name = details.group
  if (name === null || !aboutGroup.includes(kind) || kind === 'group-recognised') return []
  const own = others.filter((other) => (other.details.group ?? other.details.name) === name)
  const group = groupsOn(own, on).find((each) => each.name === name)
  if (kind === 'group-founded') {
    return group
      ? [
          fault(
            'group-there',
            'group',
            { zh: `“${name}”已于 ${group.foundedOn} 成立`, en: `"${name}" was founded on ${group.foundedOn} already` },
            { zh: '请删去重复的登记', en: 'take the second one out' },
          ),
        ]
      : []
  }
  if (!group) {
    return [
      fault(
        'no-such-group',
        'group',
        { zh: `${on} 没有名为“${name}”的教育集团`, en: `there was no group "${name}" on ${on}` },
        { zh: '请核对名称，或先登记“成立教育集团”', en: 'check its name, or enter its founding first' },
      ),
    ]
  }
  const key = memberKey(details)
  if (kind === 'group-joined' && group.members.has(key)) {
    return [
      fault(
        'member-already',
        'school',
        { zh: `该校已在“${name}”`, en: `the school is in "${name}" already` },
        { zh: '请删去重复的登记', en: 'take the second one out' },
      ),
    ]
  }
  if (kind === 'group-left' && !group.members.has(key)) {
    return [
      fault(
        'no-member',
        'school',
        { zh: `该校不在“${name}”`, en: `the school is not in "${name}"` },
        { zh: '请核对学校和集团', en: 'check school and group' },
      ),
    ]
  }
  return []
}

/** The same deed of the same school or group in the same year. Awards and cases may come twice; that is asked about. */
function twiceFaults({ kind, on, details }: EnteredEvent, others: readonly YearEvent[]): EventFault[] {
  if (kind === 'group-joined' || kind === 'group-left' || kind === 'group-founded') return []
  const same = others.find(
    (other) =>
      other.kind === kind &&
      other.on.slice(0, 4) === on.slice(0, 4) &&
      memberKey(other.details) === memberKey(details) &&
      other.details.group === details.group &&
      other.details.name === details.name,
  )
  if (!same) return []
  const isLenient = kind === 'award' || kind === 'case-recognised'
  return [
    fault(
      'entered-already',
      'kind',
      {
        zh: `“${yearEventWords[kind].zh}”已于 ${same.on} 登记过同一条`,
        en: `the same "${yearEventWords[kind].en}" is entered already, of ${same.on}`,
      },
      { zh: '请核对是否重复', en: 'check whether it is one and the same' },
      isLenient ? 'warning' : 'error',
    ),
  ]
}

/** `others`: those that stand, and the other rows of the same table. */
export const checkEvent = (event: EnteredEvent, ground: EventGround, others: readonly YearEvent[]): EventFault[] => [
  ...nameFaults(event),
  ...placeFaults(event, ground),
  ...groupFaults(event, others),
  ...twiceFaults(event, others),
]

/** As it would be kept, so that events of one table are held against each other. */
export const asYearEvent = (event: EnteredEvent, ground: EventGround, id: string): YearEvent => ({
  county: ground.region,
  id,
  batch: null,
  place: placeOfEvent(event, ground),
  kind: event.kind,
  on: event.on,
  details: event.details,
  at: '',
  personName: '',
  withdrawn: null,
})
