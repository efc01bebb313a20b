/** What a roster is held against, and the words that its findings share. */
import type { Words } from '#kernel/words.ts'
import type { Finding } from '#modules/census/index.ts'

export interface RosterGround {
  readonly county: string
  readonly countyName: string
  /** School year of the roster. */
  readonly year: number
  /** Codes of the county's townships. */
  readonly towns: ReadonlySet<string>
  readonly schools: ReadonlyMap<
    string,
    {
      readonly county: string
      readonly name: string
      readonly isOpen: boolean
      /** Full-time teachers by stage in the census; null where the census does not have the school. */
      readonly teachers: ReadonlyMap<string, number | null> | null
    }
  >
}

export const why = {
  once: { zh: '同一名教师只能有一行，否则会重复计数', en: 'a teacher has one row, else they would be counted twice' },
  place: {
    zh: '编制、学科和交流都按教师所在学校计算',
    en: 'posts, subjects and exchange go by the school of a teacher',
  },
  years: {
    zh: '年限用于判断职称渠道、交流资格和补助',
    en: 'years decide on title routes, exchange and subsidies',
  },
  listed: { zh: '认不出的内容不能计入', en: 'what is not known cannot be counted' },
  couple: { zh: '安排交流时照顾夫妻，要找得到对方', en: 'couples are looked after, so the other must be found' },
  census: { zh: '两数相差较大，需求和缺口会算多或算少', en: 'needs would be reckoned too many or too few' },
} satisfies Record<string, Words>

type Told = Pick<Finding, 'severity' | 'code' | 'what' | 'why' | 'todo'> & {
  readonly row: number | null
  readonly field: string
}
export const told = ({ row, ...rest }: Told): Finding => ({ ...rest, ...(row === null ? {} : { row }) })

export const same: Words = { zh: '请核对并改正', en: 'check and correct it' }
