/** What other rooms and doors may use of the engagement room. */
export { publishedOf, type Published, type PublishedHead } from './publication/gather-published.ts'
export type { PublicCell, PublicContact, Snapshots } from './publication/snapshot-shapes.ts'
export { portalStyle } from './portal/portal-style.ts'
