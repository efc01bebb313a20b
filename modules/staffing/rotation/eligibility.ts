/** Who is eligible for exchange, teacher by teacher, with the reason and the row that says so. Unknown is told apart from not eligible. */
import type { Words } from '#kernel/words.ts'
import { exemptionWords, holdsPost, type Exemption, type Sex } from '../teachers/teacher-words.ts'
import type { Teacher } from '../teachers/teacher-table.ts'
import { eligibilityReasonWords, type EligibilityReason, type EligibilityVerdict } from './rotation-words.ts'

/** Numbers in force: the rows of the standards, or what the county set instead. */
export interface EligibilityRules {
  readonly years: number
  readonly principalTerms: number
  readonly principalYears: number
  readonly exemptions: readonly Exemption[]
  readonly nearRetirement: Readonly<Record<Sex, number>>
}

/** Which of the rules decided; the room finds its clause or the county's document. */
export type EligibilityRuleCode =
  | 'exchange.years'
  | 'exchange.principal-terms'
  | 'exchange.principal-years'
  | 'exchange.exemptions'
  | 'exchange.near-retirement-age'
  | null

export interface Eligibility {
  readonly verdict: EligibilityVerdict
  readonly reason: EligibilityReason
  readonly why: Words
  readonly rule: EligibilityRuleCode
}

type Judged = Pick<Teacher, 'employment' | 'duty' | 'schoolYears' | 'terms' | 'exemptions' | 'sex' | 'birthYear'>

const verdictOf: Readonly<Record<EligibilityReason, EligibilityVerdict>> = {
  'years-reached': 'eligible',
  'years-short': 'not-yet',
  'years-unknown': 'unknown',
  'terms-reached': 'eligible',
  'principal-years-reached': 'eligible',
  'terms-short': 'not-yet',
  'terms-unknown': 'unknown',
  'pregnancy-nursing': 'exempt',
  'serious-illness': 'exempt',
  'near-retirement': 'exempt',
  'near-retirement-age': 'exempt',
  'graduating-class': 'exempt',
  'no-post': 'outside',
}

const found = (reason: EligibilityReason, rule: EligibilityRuleCode, figures?: Words): Eligibility => {
  const words = eligibilityReasonWords[reason]
  return {
    verdict: verdictOf[reason],
    reason,
    rule,
    why: figures ? { zh: `${words.zh}（${figures.zh}）`, en: `${words.en} (${figures.en})` } : words,
  }
}

/** An exemption is a claim that someone has entered; what nobody claims does not hold. */
function exemptionOf(
  { exemptions, sex, birthYear }: Judged,
  rules: EligibilityRules,
  year: number,
): Eligibility | null {
  const claimed = rules.exemptions.find((each) => exemptions.includes(each))
  if (claimed) return found(claimed, 'exchange.exemptions', exemptionWords[claimed])
  if (sex === null || birthYear === null || !rules.exemptions.includes('near-retirement')) return null
  const [age, limit] = [year - birthYear, rules.nearRetirement[sex]]
  if (age < limit) return null
  return found('near-retirement-age', 'exchange.near-retirement-age', {
    zh: `${year}年满${age}岁，${sex === 'male' ? '男' : '女'}${limit}岁起暂缓`,
    en: `${age} in ${year}; ${sex === 'male' ? 'men' : 'women'} are put off from ${limit}`,
  })
}

function byYears({ schoolYears }: Judged, { years }: EligibilityRules): Eligibility {
  if (schoolYears === null) return found('years-unknown', 'exchange.years')
  return found(schoolYears >= years ? 'years-reached' : 'years-short', 'exchange.years', {
    zh: `已${schoolYears}年，规定${years}年`,
    en: `${schoolYears} years of ${years}`,
  })
}

function byTerms({ terms, schoolYears }: Judged, { principalTerms, principalYears }: EligibilityRules): Eligibility {
  if (schoolYears !== null && schoolYears >= principalYears) {
    return found('principal-years-reached', 'exchange.principal-years', {
      zh: `已${schoolYears}年，规定${principalYears}年`,
      en: `${schoolYears} years of ${principalYears}`,
    })
  }
  if (terms === null) return found('terms-unknown', 'exchange.principal-terms')
  return found(terms >= principalTerms ? 'terms-reached' : 'terms-short', 'exchange.principal-terms', {
    zh: `已任满${terms}届，规定${principalTerms}届`,
    en: `${terms} terms of ${principalTerms}`,
  })
}

/** By the counts of the roster; `year` is the school year of the exchange. */
export function judgeEligibility(teacher: Judged, rules: EligibilityRules, year: number): Eligibility {
  if (!holdsPost(teacher.employment)) return found('no-post', null)
  const asked = teacher.duty === 'principal' ? byTerms(teacher, rules) : byYears(teacher, rules)
  if (asked.verdict !== 'eligible') return asked
  return exemptionOf(teacher, rules, year) ?? asked
}
