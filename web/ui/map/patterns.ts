/** Pictures that the map paints with: grounds of areas and signs of schools, told apart without colour. */
import type { ValueOutcome } from '#kernel/outcome.ts'
import { outcomeLook } from '#web/ui/outcome-tag.tsx'
import { loadLook, type Load } from './load-look.ts'

function drawing(size: number, draw: (pen: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')!
  draw(pen)
  return pen.getImageData(0, 0, size, size)
}

/** From light to dark in one hue, told apart under colour blindness and in grey; names stay readable on the darkest. */
export const stepColours = ['#f1f6fb', '#d3e3f3', '#a9cde6', '#79b3d9', '#4c96c9'] as const
export type Step = 0 | 1 | 2 | 3 | 4

export const groundOfStep = (step: Step): ImageData =>
  drawing(24, (pen) => {
    pen.fillStyle = stepColours[step]
    pen.fillRect(0, 0, 24, 24)
  })

/** Plain for met, hatched for unmet, dotted for unknown. Two pixels to one on screen. */
export const groundOf = (outcome: ValueOutcome): ImageData =>
  drawing(24, (pen) => {
    const { ground, colour } = outcomeLook[outcome]
    pen.fillStyle = ground
    pen.fillRect(0, 0, 24, 24)
    pen.globalAlpha = outcome === 'met' ? 0.35 : 0.5
    pen.fillStyle = colour
    pen.strokeStyle = colour
    pen.lineWidth = 3
    if (outcome === 'met') pen.fillRect(0, 0, 24, 24)
    if (outcome === 'unmet' || outcome === 'near') {
      pen.beginPath()
      for (const start of [-24, 0, 24]) {
        pen.moveTo(start, 24)
        pen.lineTo(start + 24, 0)
      }
      pen.stroke()
    }
    if (outcome === 'unknown') {
      for (const [x, y] of [
        [6, 6],
        [18, 18],
      ] as const) {
        pen.beginPath()
        pen.arc(x, y, 2.6, 0, 7)
        pen.fill()
      }
    }
  })

/** Small and grey: a school that is not judged by itself. */
export const signOfOthers = (): ImageData =>
  drawing(28, (pen) => {
    pen.fillStyle = '#8c979f'
    pen.beginPath()
    pen.arc(14, 14, 5, 0, 7)
    pen.fill()
  })

/** A cross: a school that does not teach in that year. */
export const signOfNone = (): ImageData =>
  drawing(28, (pen) => {
    pen.lineCap = 'round'
    for (const [colour, width] of [
      ['#fff', 8],
      ['#5b6570', 4],
    ] as const) {
      pen.strokeStyle = colour
      pen.lineWidth = width
      pen.beginPath()
      pen.moveTo(7, 7)
      pen.lineTo(21, 21)
      pen.moveTo(21, 7)
      pen.lineTo(7, 21)
      pen.stroke()
    }
  })

/** A full dot for met, a diamond for unmet, a ring for unknown. */
export const signOf = (outcome: ValueOutcome): ImageData =>
  drawing(28, (pen) => {
    pen.fillStyle = outcomeLook[outcome].colour
    pen.strokeStyle = '#fff'
    pen.lineWidth = 2.5
    pen.beginPath()
    if (outcome === 'unmet' || outcome === 'near') {
      pen.moveTo(14, 2)
      pen.lineTo(26, 14)
      pen.lineTo(14, 26)
      pen.lineTo(2, 14)
      pen.closePath()
    } else pen.arc(14, 14, outcome === 'unknown' ? 8 : 10, 0, 7)
    if (outcome === 'unknown') {
      pen.strokeStyle = outcomeLook.unknown.colour
      pen.lineWidth = 4
      pen.fillStyle = '#fff'
    }
    pen.fill()
    pen.stroke()
  })

/** Plain for what is balanced, with rows of small signs for the others: places to spare hollow, too few filled. */
export const groundOfLoad = (load: Load): ImageData =>
  drawing(24, (pen) => {
    const { ground, colour } = loadLook[load]
    pen.fillStyle = ground
    pen.fillRect(0, 0, 24, 24)
    pen.globalAlpha = 0.45
    pen.fillStyle = colour
    pen.strokeStyle = colour
    pen.lineWidth = 2
    if (load === 'balanced') return
    pen.beginPath()
    if (load === 'surplus') {
      for (const at of [6, 18]) {
        pen.moveTo(0, at)
        pen.lineTo(24, at)
      }
      pen.stroke()
      return
    }
    const thick = { tight: 2, short: 3.5, severe: 6 }[load]
    pen.lineWidth = thick
    for (const start of [-24, 0, 24]) {
      pen.moveTo(start, 24)
      pen.lineTo(start + 24, 0)
    }
    pen.stroke()
  })

/** A hollow triangle on its tip for places to spare, a dot for balance, then a triangle, a diamond and a square. */
export const signOfLoad = (load: Load): ImageData =>
  drawing(28, (pen) => {
    const { colour } = loadLook[load]
    const corners: Readonly<Record<Exclude<Load, 'balanced'>, readonly (readonly [number, number])[]>> = {
      surplus: [
        [4, 6],
        [24, 6],
        [14, 24],
      ],
      tight: [
        [14, 3],
        [25, 23],
        [3, 23],
      ],
      short: [
        [14, 2],
        [26, 14],
        [14, 26],
        [2, 14],
      ],
      severe: [
        [4, 4],
        [24, 4],
        [24, 24],
        [4, 24],
      ],
    }
    pen.fillStyle = colour
    pen.strokeStyle = '#fff'
    pen.lineWidth = 2.5
    pen.lineJoin = 'round'
    pen.beginPath()
    if (load === 'balanced') pen.arc(14, 14, 7.5, 0, 7)
    else {
      for (const [x, y] of corners[load]) pen.lineTo(x, y)
      pen.closePath()
    }
    if (load === 'surplus') {
      pen.fillStyle = '#fff'
      pen.strokeStyle = colour
      pen.lineWidth = 3
    }
    pen.fill()
    pen.stroke()
  })
