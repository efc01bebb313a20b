/** The parts of a county report, each under its own head and on paper only where it was chosen. */
import type { ReactNode } from 'react'

export const sectionIds = [
  'schools',
  'spread',
  'sizes',
  'parts',
  'obstacles',
  'gaps',
  'turning',
  'excluded',
  'history',
] as const
export type SectionId = (typeof sectionIds)[number]

interface SectionProps {
  readonly id: SectionId
  /** Whether it was chosen for paper. */
  readonly isPrinted: boolean
  readonly title: ReactNode
  readonly about?: ReactNode
  readonly children: ReactNode
}

export function Section({ id, isPrinted, title, about, children }: SectionProps) {
  return (
    <section id={id} className={isPrinted ? 'panel report-section' : 'panel report-section no-print'}>
      <h2>
        {title}
        {about === undefined ? null : <span className="quiet"> {about}</span>}
      </h2>
      {children}
    </section>
  )
}
