/** In what the numerators of the seven resource indicators are counted, where only the code is at hand. */
const units: Readonly<Record<string, string>> = {
  R1: '人',
  R2: '人',
  R3: '人',
  R4: 'm²',
  R5: 'm²',
  R6: '元',
  R7: '间',
}

export const indicatorUnit = (code: string): string => units[code] ?? ''
