/** How lines of a chart are told apart: colour, dashes and signs together, so that none of them has to carry it alone. */
export interface LineLook {
  readonly colour: string
  readonly width: number
  /** Lengths of stroke and gap; null for an unbroken line. */
  readonly dash: readonly number[] | null
  readonly sign: 'circle' | 'rect' | 'triangle' | 'diamond' | 'emptyCircle' | 'none'
}

export const knownLook: LineLook = { colour: '#17324d', width: 2.4, dash: null, sign: 'circle' }
export const forecastLook: LineLook = { colour: '#1a5fb4', width: 2.2, dash: [7, 4], sign: 'emptyCircle' }
export const pastLook: LineLook = { colour: '#8a6d3b', width: 1.1, dash: [4, 3], sign: 'none' }
export const lowLook: LineLook = { colour: '#0f766e', width: 1.4, dash: [2, 3], sign: 'none' }
export const highLook: LineLook = { colour: '#9a3412', width: 1.4, dash: [2, 3], sign: 'none' }
export const seatsLook: LineLook = { colour: '#b3352a', width: 1.4, dash: [10, 3, 2, 3], sign: 'none' }
export const bandColour = 'rgba(26, 95, 180, 0.16)'

/** For lines of equal standing, such as scenarios; after the last they begin again. */
export const equalLooks: readonly LineLook[] = [
  { colour: '#1a5fb4', width: 2, dash: null, sign: 'circle' },
  { colour: '#0f766e', width: 2, dash: [7, 4], sign: 'triangle' },
  { colour: '#9a3412', width: 2, dash: [2, 3], sign: 'rect' },
  { colour: '#7b3fa0', width: 2, dash: [10, 3, 2, 3], sign: 'diamond' },
  { colour: '#8a6d00', width: 2, dash: [4, 2], sign: 'emptyCircle' },
  { colour: '#475569', width: 2, dash: [1, 2], sign: 'circle' },
]
export const equalLook = (index: number): LineLook => equalLooks[index % equalLooks.length]!
