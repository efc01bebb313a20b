/** The conditions of a county's exchange as they hold on a day: rows of the standards, what the county set over them, and what is ours. */
import type { Clause } from '#kernel/trace.ts'
import { compare, ratioOf, type Ratio } from '#kernel/ratio.ts'
import type { Words } from '#kernel/words.ts'
import { exemptions, exemptionWords } from '../teachers/teacher-words.ts'
import type { EligibilityRules } from './eligibility.ts'
import type { RotationLimits } from './rotation-problem.ts'
import type { GivenSettings, RuleLine } from './rotation-shapes.ts'
import { directions, directionWords, qualityBasisWords, type Direction, type QualityBasis } from './rotation-words.ts'

export interface StoredRotationSettings {
  readonly settings: GivenSettings
  readonly document: string
  readonly at: string
  readonly personName: string
}

/** A row of the standards as it is needed here. */
export interface RuleRow {
  readonly value: number
  readonly clause: Clause
}

export interface ExchangeRows {
  readonly years: RuleRow
  readonly principalTerms: RuleRow
  readonly principalYears: RuleRow
  readonly nearRetirement: { readonly male: RuleRow; readonly female: RuleRow }
  readonly moved: RuleRow
  readonly backbone: RuleRow
}

export interface RotationRules {
  readonly eligibility: EligibilityRules
  readonly limits: Omit<RotationLimits, 'minutes'>
  readonly quality: QualityBasis
  readonly strong: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
  readonly share: Ratio
  readonly backboneShare: Ratio
  /** So many times as many as are to be moved take part; null: everybody eligible. */
  readonly reach: number | null
  readonly contact: string | null
  readonly objections: string | null
  readonly lines: readonly RuleLine[]
}

/** 乡村→城镇 only in exchange (`open-to.ts`). */
const usualDirections: readonly Direction[] = directions.filter((each) => each !== 'unknown')

const years = (value: number): Words => ({ zh: `${value}年`, en: `${value} years` })
const percent = (share: Ratio): string => `${Number((share.n * 1_000_000n) / share.d) / 10_000}%`
const larger = (row: number, given: number | undefined): Ratio => {
  const [own, least] = [ratioOf(given ?? row), ratioOf(row)]
  return compare(own, least) < 0 ? least : own
}
const listed = (words: readonly Words[]): Words => ({
  zh: words.length === 0 ? '无' : words.map(({ zh }) => zh).join('、'),
  en: words.length === 0 ? 'none' : words.map(({ en }) => en).join('; '),
})
const upTo = (km: number | null): Words =>
  km === null ? { zh: '不限', en: 'not limited' } : { zh: `直线${km}km`, en: `${km} km in a straight line` }

export function rotationRules(rows: ExchangeRows, stored: StoredRotationSettings | null): RotationRules {
  const given: GivenSettings = stored?.settings ?? {}
  const eligibility: EligibilityRules = {
    years: given.years ?? rows.years.value,
    principalTerms: given.principalTerms ?? rows.principalTerms.value,
    principalYears: given.principalYears ?? rows.principalYears.value,
    exemptions: given.exemptions ?? exemptions,
    nearRetirement: given.nearRetirement ?? {
      male: rows.nearRetirement.male.value,
      female: rows.nearRetirement.female.value,
    },
  }
  const isListed = (given.strong?.length ?? 0) + (given.weak?.length ?? 0) > 0
  const quality: QualityBasis = given.quality ?? (isListed ? 'listed' : 'backbone')
  const limits = {
    directions: given.directions ?? usualDirections,
    km: given.limitKm ?? null,
    coupleKm: given.coupleKm ?? null,
    floor: given.floor ?? ('one' as const),
  }
  const share = larger(rows.moved.value, given.share)
  const backboneShare = larger(rows.backbone.value, given.backboneShare)
  const line = (code: string, words: Words, value: Words, clause: Clause | null, isSet: boolean): RuleLine => ({
    code,
    words,
    value,
    clause: isSet ? null : clause,
    setBy: isSet ? (stored?.document ?? null) : null,
  })
  const { male, female } = eligibility.nearRetirement
  const lines: RuleLine[] = [
    line(
      'exchange.years',
      { zh: '教师在同一学校连续任教', en: 'years of a teacher at one school' },
      years(eligibility.years),
      rows.years.clause,
      given.years !== undefined,
    ),
    line(
      'exchange.principal-terms',
      { zh: '校长在同一学校任满', en: 'terms of a principal at one school' },
      { zh: `${eligibility.principalTerms}届`, en: `${eligibility.principalTerms} terms` },
      rows.principalTerms.clause,
      given.principalTerms !== undefined,
    ),
    line(
      'exchange.principal-years',
      { zh: '校长在同一学校必须轮岗', en: 'years after which a principal must move' },
      years(eligibility.principalYears),
      rows.principalYears.clause,
      given.principalYears !== undefined,
    ),
    line(
      'exchange.exemptions',
      {
        zh: '暂缓情形（由本人或学校申报，毕业班以一个周期为限）',
        en: 'exemptions, claimed by the teacher or school; a graduating class for one cycle',
      },
      listed(eligibility.exemptions.map((each) => exemptionWords[each])),
      null,
      given.exemptions !== undefined,
    ),
    line(
      'exchange.near-retirement-age',
      { zh: '临近退休', en: 'near retirement' },
      { zh: `男${male}岁、女${female}岁起`, en: `men from ${male}, women from ${female}` },
      rows.nearRetirement.male.clause,
      given.nearRetirement !== undefined,
    ),
    line(
      'exchange.share',
      { zh: '每学年交流教师占符合条件教师', en: 'moved in a year, of those eligible' },
      { zh: `不低于${percent(share)}`, en: `at least ${percent(share)}` },
      rows.moved.clause,
      given.share !== undefined,
    ),
    line(
      'exchange.backbone-share',
      { zh: '其中县级以上骨干教师', en: 'backbone teachers of those moved' },
      { zh: `不低于${percent(backboneShare)}`, en: `at least ${percent(backboneShare)}` },
      rows.backbone.clause,
      given.backboneShare !== undefined,
    ),
    line(
      'exchange.order',
      { zh: '列入顺序', en: 'order in which teachers are called' },
      {
        zh: '以往交流次数少的在前，次数相同的上次交流早的在前，再按在现校年限长的在前，仍相同的公开抽签；与志愿无关',
        en: 'fewer earlier moves first, then the earlier last move, then more years at the school, then a public draw; wishes play no part',
      },
      null,
      false,
    ),
    line(
      'exchange.reach',
      { zh: '参加范围', en: 'who takes part' },
      {
        zh: `${given.reach == null ? '全部符合条件的教师' : `按顺序取目标人数的${given.reach}倍`}；按顺序轮到落实比例为止，没轮到的，只在有人要接替其岗位、本人填报的学校又有岗位时才交流`,
        en: `${given.reach == null ? 'everybody eligible' : `from the front ${given.reach} times as many as are to be moved`}; turns go on until the share is reached, and whose turn has not come moves only where somebody wants the post and a school that he named has one`,
      },
      null,
      given.reach !== undefined,
    ),
    line(
      'exchange.directions',
      { zh: '交流方向', en: 'directions' },
      listed(limits.directions.map((each) => directionWords[each])),
      null,
      given.directions !== undefined,
    ),
    line(
      'exchange.upward',
      { zh: '乡村→城镇、薄弱→优质', en: 'from country to town, from weak to strong' },
      { zh: '只能接替本次调出的教师，不占空岗', en: 'only into a post that is given up in this exchange' },
      null,
      false,
    ),
    line(
      'exchange.quality',
      { zh: '优质、薄弱学校的界定', en: 'strong and weak schools' },
      qualityBasisWords[quality],
      null,
      given.quality !== undefined || isListed,
    ),
    line(
      'exchange.distance',
      { zh: '两校距离上限', en: 'furthest distance of the two schools' },
      upTo(limits.km),
      null,
      given.limitKm !== undefined,
    ),
    line(
      'exchange.couples',
      { zh: '夫妻', en: 'spouses' },
      {
        zh: `一方交流的，两校须同校、同乡镇${limits.coupleKm === null ? '' : `或相距${limits.coupleKm}km以内`}；原本分居两处的不得更远。双方都符合条件的一并考虑：先看双方都填报且都有岗位的学校，没有的由顺序在前的一方交流，另一方本次不动`,
        en: `where one moves both schools are the same, of one township${limits.coupleKm === null ? '' : ` or within ${limits.coupleKm} km`}; those apart now come no further apart. Where both are eligible they are thought of as one: first a school that both named with a post for both, else the one who stands first moves and the other stays`,
      },
      null,
      given.coupleKm !== undefined,
    ),
    line(
      'exchange.floor',
      { zh: '调出学校每学科至少保留', en: 'what a school keeps of each subject' },
      limits.floor === 'one'
        ? { zh: '1人（有人接替的除外）', en: 'one teacher, unless somebody follows' }
        : { zh: '课时所需人数（有人接替的除外）', en: 'what its periods ask for, unless somebody follows' },
      null,
      given.floor !== undefined,
    ),
    line(
      'exchange.establishment',
      { zh: '调入学校', en: 'receiving schools' },
      {
        zh: '本学科按课时缺人且有空编；或接替本次调出的教师',
        en: 'the subject lacks a teacher by its periods and a post is free, or a post is given up in this exchange',
      },
      null,
      false,
    ),
    line(
      'exchange.certificate',
      { zh: '教师资格', en: 'certificate' },
      {
        zh: '资格证种类须符合任教学段（高学段的可在低学段任教）',
        en: 'must hold for the stage taught; a higher one holds for what lies below',
      },
      null,
      false,
    ),
  ]
  return {
    eligibility,
    limits,
    quality,
    strong: new Set(given.strong ?? []),
    weak: new Set(given.weak ?? []),
    share,
    backboneShare,
    reach: given.reach ?? null,
    contact: given.contact || null,
    objections: given.objections || null,
    lines,
  }
}
