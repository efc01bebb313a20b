/** Where a school lies: both coordinates or none, within China, and not the one typed for the other. */
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'
import { plausible } from './plausible-ranges.ts'

const within = (value: number, range: { readonly least: number; readonly most: number }): boolean =>
  value >= range.least && value <= range.most

export function checkPlace(row: SchoolRow): Finding | null {
  const { longitude, latitude } = row
  if (longitude === null || latitude === null) return null
  if (within(longitude, plausible.longitude) && within(latitude, plausible.latitude)) return null
  const swapped = within(latitude, plausible.longitude) && within(longitude, plausible.latitude)
  return {
    severity: 'warning',
    code: swapped ? 'coordinates-swapped' : 'coordinates-outside',
    row: row.row,
    field: 'longitude',
    what: { zh: `经度 ${longitude}、纬度 ${latitude}`, en: `longitude ${longitude}, latitude ${latitude}` },
    why: swapped
      ? { zh: '经度与纬度似乎填反了', en: 'the two seem to be swapped' }
      : { zh: '不在中国境内（本系统设定）', en: 'the place lies outside China (set by this system)' },
    todo: { zh: '请填十进制度数，如经度 115.05、纬度 32.13', en: 'give decimal degrees, such as 115.05 and 32.13' },
  }
}
