/** Which part of a county a person works in: the whole of it, or the townships that are theirs. */
import type { Me } from '#web/app/me.ts'

/** The county where the permission reaches all of it (or its authority), else the person's townships in it. */
export function regionsWithin(me: Me | undefined, permission: string, county: string): string[] {
  const city = `${county.slice(0, 4)}00`
  const codes = (me?.grants ?? []).flatMap(({ permission: held, scope }) =>
    held === permission && scope.kind !== 'school' ? [scope.code] : [],
  )
  if (codes.includes(county) || codes.includes(city)) return [county]
  return [...new Set(codes.filter((code) => code.length === 9 && code.startsWith(county)))].sort()
}
