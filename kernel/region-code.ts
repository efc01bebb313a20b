/** Administrative division codes (GB/T 2260): six digits, province · city · county. */

export const isCountyCode = (code: string): boolean => /^\d{6}$/.test(code) && !code.endsWith('00')

/** Two-digit province of a county code: 411525 → 41 (Henan). Undefined when the code is not of six digits. */
export const provinceOf = (code: string): string | undefined => (/^\d{6}$/.test(code) ? code.slice(0, 2) : undefined)
