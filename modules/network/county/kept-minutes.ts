/** The answer of a server of journeys as it is kept in a county's folder: who was asked, when, about which places, and all minutes. */

/** Code and degrees. */
export type AskedPlace = readonly [id: string, lon: number, lat: number]

export interface KeptMinutes {
  readonly kind: 'minutes-osrm'
  readonly asked: string
  readonly server: string
  readonly profiles: { readonly walk: string; readonly bus: string }
  readonly villages: readonly AskedPlace[]
  readonly sites: readonly AskedPlace[]
  /** A row for each village, a number for each site; null where there is no way. */
  readonly walk: readonly (readonly (number | null)[])[]
  readonly bus: readonly (readonly (number | null)[])[]
}

/** As JSON, a line for each place and each village's minutes, so that two answers can be laid side by side. */
export function textOfKept(kept: KeptMinutes): string {
  const fields = Object.entries(kept).map(([name, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]`
      : JSON.stringify(value)
    return `${JSON.stringify(name)}: ${text}`
  })
  return `{\n${fields.join(',\n')}\n}\n`
}
