/** Instants as a bureau writes them: `2026-11-25 21:10`, in the machine's own time. */
import dayjs from 'dayjs'

export const moment = (instant: string | null): string =>
  instant === null ? '—' : dayjs(instant).format('YYYY-MM-DD HH:mm')
export const day = (instant: string | null): string => (instant === null ? '—' : dayjs(instant).format('YYYY-MM-DD'))

/** The day it is here, `2026-11-25`. */
export const today = (): string => dayjs().format('YYYY-MM-DD')
