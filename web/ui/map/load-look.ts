/** How full places are, as a map and its table show it: a word's mark, a sign and a colour together. */
export const loads = ['surplus', 'balanced', 'tight', 'short', 'severe'] as const
export type Load = (typeof loads)[number]

export interface LoadLook {
  readonly mark: string
  readonly colour: string
  readonly ground: string
  readonly ink: string
}

/** Colours tell apart under the common kinds of colour blindness; marks tell apart in black and white. */
export const loadLook: Readonly<Record<Load | 'none' | 'unknown', LoadLook>> = {
  surplus: { mark: '▽', colour: '#5b7fa6', ground: '#e8eff7', ink: '#2f5480' },
  balanced: { mark: '●', colour: '#2b7a4b', ground: '#e6f3ea', ink: '#1e5c37' },
  tight: { mark: '▲', colour: '#d8a200', ground: '#fdf3d8', ink: '#7a5200' },
  short: { mark: '◆', colour: '#d9641e', ground: '#fdebdf', ink: '#8f3d0b' },
  severe: { mark: '■', colour: '#b3202a', ground: '#fbe4e4', ink: '#8d1a22' },
  none: { mark: '·', colour: '#8c979f', ground: '#f3f5f6', ink: '#4d565e' },
  unknown: { mark: '?', colour: '#7d8790', ground: '#eef0f2', ink: '#4d565e' },
}
