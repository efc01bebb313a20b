/** The story of every public page: which one an address means, and that page; nothing but what is published is asked for. */
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import type { portalOperations } from './contract.ts'
import { notFound, showPlace, type Asked } from './gather-pages.ts'
import { portalGround } from './gather-portal.ts'
import { placeOfAddress } from './portal-address.ts'

type PortalAnswers = Pick<Answers<typeof contract>, keyof typeof portalOperations>

export const portalAnswers: PortalAnswers = {
  portalPage: async ({ path, language, search, county, page }, { database, now, today }) => {
    const asked: Asked = {
      reading: { language, path },
      ground: await portalGround(database, now),
      database,
      today,
      search: search?.trim() ?? '',
      county: county ?? null,
      page,
    }
    const place = placeOfAddress(path)
    return place === null ? notFound(asked) : await showPlace(asked, place)
  },
}
