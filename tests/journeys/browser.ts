/** The machine's own Chromium, where it has one; journeys are passed over, and say so, where it has none. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const known = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Null where there is none. */
export const browserPath: string | null = known.find((path) => path !== undefined && existsSync(path)) ?? null

/** Maps are drawn by software; nothing of the browser's own asks for a network. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath!,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  })
