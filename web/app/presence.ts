/** Whether somebody has touched the page lately: what asks the server by itself stops when nobody is there. */

const lately = 3 * 60_000
let last = Date.now()

const seen = (): void => {
  last = Date.now()
}

/** Called once at the start. */
export function watchPresence(page: Pick<Window, 'addEventListener'> = window): void {
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
    page.addEventListener(event, seen, { passive: true })
}

export const isSomebodyHere = (now: number = Date.now()): boolean => now - last < lately
