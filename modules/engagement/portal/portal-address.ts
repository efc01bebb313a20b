/** Which page an address of the portal means; null where it means none. */

export type PortalPlace =
  | { readonly page: 'home' | 'find' | 'replies' | 'data' | 'notes' }
  | { readonly page: 'progress' | 'changes' | 'forecast' | 'schools'; readonly county: string }
  | { readonly page: 'school'; readonly school: string }
  | { readonly page: 'reply' | 'table'; readonly id: string }
  | { readonly page: 'file'; readonly id: string; readonly ending: 'csv' | 'txt' }

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

const ways: readonly (readonly [RegExp, (found: readonly string[]) => PortalPlace])[] = [
  [/^\/public$/, () => ({ page: 'home' })],
  [/^\/public\/(find|replies|data|notes)$/, ([page]) => ({ page: page as 'find' })],
  [/^\/public\/county\/(\d{6})$/, ([county]) => ({ page: 'progress', county: county! })],
  [
    /^\/public\/county\/(\d{6})\/(changes|forecast|schools)$/,
    ([county, page]) => ({ page: page as 'changes', county: county! }),
  ],
  [/^\/public\/school\/(\d{10})$/, ([school]) => ({ page: 'school', school: school! })],
  [new RegExp(`^/public/replies/(${uuid})$`), ([id]) => ({ page: 'reply', id: id! })],
  [new RegExp(`^/public/data/(${uuid})$`), ([id]) => ({ page: 'table', id: id! })],
  [
    new RegExp(`^/public/data/(${uuid})\\.(csv|txt)$`),
    ([id, ending]) => ({ page: 'file', id: id!, ending: ending as 'csv' }),
  ],
]

export function placeOfAddress(path: string): PortalPlace | null {
  const asked = path.length > 1 ? path.replace(/\/$/, '') : path
  for (const [pattern, place] of ways) {
    const found = pattern.exec(asked)
    if (found) return place(found.slice(1))
  }
  return null
}
