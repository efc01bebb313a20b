/** The story of each answer about posts: gather the county, reckon school by school, tell or write. */
import { isRefusal } from '#kernel/refusal.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { gatherCounty } from '../gather-county.ts'
import { writeSheets } from '../write-sheets.ts'
import type { establishmentOperations } from './contract.ts'
import { postSheets, postsShown } from './posts-shown.ts'
import { countyPosts } from './school-posts.ts'

type EstablishmentAnswers = Pick<Answers<typeof contract>, keyof typeof establishmentOperations>

const about = [
  '口径：标准应有按中央编办发〔2014〕72号生师比，规模较小的村小、教学点与班师比取大；实有为教职工数，名册中的聘任教师除外。',
  '空编（超编）＝核定编制－实有；标准差额＝标准应有－实有。结构性缺编：总数够而某学科差额满一个整岗。民办学校、特殊教育学校不计。',
]

export const establishmentAnswers: EstablishmentAnswers = {
  establishment: async ({ county }, { database, today }) => {
    const own = await gatherCounty(database, county, today)
    if (isRefusal(own)) return own
    const { reckoning, schools, registered } = own
    return {
      year: own.year,
      isLocked: own.isLocked,
      isSimulated: own.isSimulated,
      rosterYear: own.roster?.batch.year ?? null,
      rounding: reckoning.rounding,
      usesPointMinimum: reckoning.point !== null,
      rules: [...reckoning.numbers],
      total: countyPosts(
        schools.map(({ posts }) => posts),
        reckoning.rounding,
      ),
      schools: schools.map((school) => postsShown(school, registered)),
    }
  },

  exportEstablishment: async ({ county }, context) => {
    const own = await gatherCounty(context.database, county, context.today)
    if (isRefusal(own)) return own
    const shown = own.schools.map((school) => postsShown(school, own.registered))
    const lines = [
      ...about,
      ...own.reckoning.numbers.map(({ words, value, unit, source }) => `${words.zh}：${value}${unit}（${source.zh}）`),
    ]
    return writeSheets(context, {
      county,
      title: '编制测算表',
      isSimulated: own.isSimulated,
      lines,
      sheets: postSheets(shown),
    })
  },
}
