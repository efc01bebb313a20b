/** How a county reckons posts and loads: the standards in force, and over them what the county set itself. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import { placeInLaw } from '#kernel/trace.ts'
import { subjectWords, type Rule, type Subject } from '#modules/standards/contract.ts'
import type { StaffingRules } from '#modules/standards/index.ts'
import type { Rounding, Sourced } from './contract.ts'

export interface StoredSettings<S> {
  readonly settings: S
  readonly document: string
  readonly at: string
  readonly personName: string
}

type ByStage = Readonly<Record<CompulsoryStage, number>>

/** What a county may set of posts and loads. */
export interface PostSettings {
  readonly rounding: Rounding
  readonly usesPointMinimum: boolean
  readonly postsPerClass?: number | undefined
  readonly loads?: ByStage | undefined
  readonly subjectLoads?: Readonly<Partial<Record<Subject, ByStage>>> | undefined
}

export interface PointMinimum {
  readonly perClass: number
  readonly extra: number
}

export interface Reckoning {
  readonly rounding: Rounding
  readonly staffing: StaffingRules
  /** Null where the county does not reckon with it. */
  readonly point: PointMinimum | null
  /** Every number that is used, with where it stands. */
  readonly numbers: readonly Sourced[]
}

type Documents = ReadonlyMap<
  string,
  { readonly title: { readonly zh: string; readonly en: string }; readonly number: string | null }
>

/** A row of the standards as doors show it. */
export function sourced(rule: Rule, documents: Documents, code = rule.code, ending = { zh: '', en: '' }): Sourced {
  const document = documents.get(rule.document)
  const { number = null, title = { zh: rule.document, en: rule.document } } = document ?? {}
  const label = rule.label ?? { zh: rule.code, en: rule.code }
  const place = placeInLaw({ number, article: rule.article })
  return {
    code,
    words: { zh: `${label.zh}${ending.zh}`, en: `${label.en}${ending.en}` },
    value: rule.value ?? 0,
    unit: rule.unit,
    source: { zh: `《${title.zh}》${place}`, en: `${title.en}, ${place}` },
    confidence: rule.confidence,
  }
}

const stageEndings = {
  primary: { zh: '（小学）', en: ' (primary)' },
  junior: { zh: '（初中）', en: ' (junior)' },
} as const

const ofRow = (rule: Rule, documents: Documents): Sourced =>
  rule.stage === 'primary' || rule.stage === 'junior'
    ? sourced(rule, documents, `${rule.code}/${rule.stage}`, stageEndings[rule.stage])
    : sourced(rule, documents)

const byCounty = (from: Sourced, value: number, document: string): Sourced => ({
  ...from,
  value,
  source: { zh: `本县设定：${document}`, en: `set by the county: ${document}` },
  confidence: 'county',
})

export interface StandardsFacts {
  readonly staffing: StaffingRules
  readonly point: { readonly perClass: Rule; readonly extra: Rule }
  readonly documents: Documents
}

export function reckoningOf(
  { staffing, point, documents }: StandardsFacts,
  stored: StoredSettings<PostSettings> | null,
): Reckoning {
  const own = stored?.settings
  const document = stored?.document ?? ''
  const usesPoint = own?.usesPointMinimum ?? false
  const numbers = staffing.rules
    .map((rule) => ofRow(rule, documents))
    .map((number): Sourced => {
      if (number.code === 'staff.posts-per-class' && own?.postsPerClass !== undefined)
        return byCounty(number, own.postsPerClass, document)
      const stage =
        number.code === 'teaching-load/primary' ? 'primary' : number.code === 'teaching-load/junior' ? 'junior' : null
      return stage !== null && own?.loads ? byCounty(number, own.loads[stage], document) : number
    })
  const ownLoads = Object.entries(own?.subjectLoads ?? {}).flatMap(([subject, loads]) =>
    (['primary', 'junior'] as const).map((stage): Sourced => {
      const words = subjectWords[subject as Subject]
      return {
        code: `teaching-load.${subject}/${stage}`,
        words: {
          zh: `${words.zh}周任课节数${stageEndings[stage].zh}`,
          en: `weekly load, ${words.en}${stageEndings[stage].en}`,
        },
        value: loads[stage],
        unit: '课时',
        source: { zh: `本县设定：${document}`, en: `set by the county: ${document}` },
        confidence: 'county',
      }
    }),
  )
  const set = new Set(ownLoads.map(({ code }) => code))
  return {
    rounding: own?.rounding ?? 'school',
    staffing: {
      ...staffing,
      postsPerClass: own?.postsPerClass ?? staffing.postsPerClass,
      weeklyLoad: own?.loads ?? staffing.weeklyLoad,
      // What a county sets for all subjects stands over the standards' row of one subject only where it names that subject.
      subjectLoad: { ...staffing.subjectLoad, ...own?.subjectLoads },
    },
    point: usesPoint ? { perClass: point.perClass.value!, extra: point.extra.value! } : null,
    numbers: [
      ...numbers.filter(({ code }) => !set.has(code)),
      ...ownLoads,
      ...(usesPoint ? [sourced(point.perClass, documents), sourced(point.extra, documents)] : []),
    ],
  }
}

export const loadFor = (subject: Subject, stage: CompulsoryStage, rules: StaffingRules): number =>
  (rules.subjectLoad[subject] ?? rules.weeklyLoad)[stage]
