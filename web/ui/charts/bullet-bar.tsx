/** One figure against what is asked of it: a bar, a line at the standard, a shorter one at the floor. Plain SVG. */
import type { ValueOutcome } from '#kernel/outcome.ts'
import { outcomeLook } from '#web/ui/outcome-tag.tsx'

export interface BulletBarProps {
  readonly value: number | null
  readonly standard: number
  /** Share of the standard below which the figure cannot be the one left over; null for none. */
  readonly floor: number | null
  readonly outcome: ValueOutcome
  readonly label: string
}

const [width, height] = [200, 18]

/** The standard stands at two thirds; whatever is more than one and a half times it ends at the edge with an arrow. */
export function BulletBar({ value, standard, floor, outcome, label }: BulletBarProps) {
  const x = (figure: number) => Math.min(width, (figure / standard) * (width * (2 / 3)))
  const isBeyond = value !== null && value > standard * 1.5
  return (
    <svg
      className="bullet-bar"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio="none"
    >
      <title>{label}</title>
      <rect x={0} y={5} width={width} height={8} rx={1} fill="#eceff1" />
      {value === null ? null : (
        <rect x={0} y={5} width={x(value)} height={8} rx={1} fill={outcomeLook[outcome].colour} opacity={0.85} />
      )}
      {isBeyond ? (
        <path d={`M${width - 7},3 L${width},9 L${width - 7},15 Z`} fill={outcomeLook[outcome].colour} />
      ) : null}
      {floor === null ? null : (
        <line x1={x(standard * floor)} x2={x(standard * floor)} y1={3} y2={15} stroke="#7a5200" strokeDasharray="2 2" />
      )}
      <line x1={x(standard)} x2={x(standard)} y1={0} y2={height} stroke="#17324d" strokeWidth={2} />
    </svg>
  )
}
