/** How many fall into each band (class sizes), with lines between bands where a limit lies. Plain SVG. */
export interface Band {
  readonly label: string
  readonly count: number
  /** 0 within the limit, 1 over it, 2 and 3 over the further lines; decides colour and hatching. */
  readonly level: 0 | 1 | 2 | 3
}

export interface BandBarsProps {
  readonly bands: readonly Band[]
  /** Lines before the band of this index, each with its words. */
  readonly lines: readonly { readonly before: number; readonly label: string }[]
  readonly label: string
}

const colours = ['#7fb798', '#e0a83c', '#d9694f', '#a5281d'] as const
const [width, height, top, bottom] = [560, 200, 62, 34]

export function BandBars({ bands, lines, label }: BandBarsProps) {
  const most = Math.max(1, ...bands.map(({ count }) => count))
  const step = width / bands.length
  const y = (count: number) => height - bottom - (count / most) * (height - bottom - top)
  return (
    <svg className="band-bars" role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width="100%">
      <defs>
        <pattern id="band-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" stroke="rgba(255,255,255,0.65)" strokeWidth="2" />
        </pattern>
      </defs>
      <line x1={0} x2={width} y1={height - bottom} y2={height - bottom} stroke="#bfbfbf" />
      {bands.map((band, index) => {
        const box = {
          x: index * step + step * 0.14,
          y: y(band.count),
          width: step * 0.72,
          height: height - bottom - y(band.count),
        }
        return (
          <g key={band.label}>
            <title>{`${band.label}: ${band.count}`}</title>
            <rect {...box} fill={colours[band.level]} />
            {band.level >= 2 ? <rect {...box} fill="url(#band-hatch)" /> : null}
            <text
              x={index * step + step / 2}
              y={box.y - 4}
              textAnchor="middle"
              fontSize={12}
              fill={band.level === 0 ? '#434343' : colours[3]}
            >
              {band.count}
            </text>
            <text x={index * step + step / 2} y={height - 16} textAnchor="middle" fontSize={11} fill="#595959">
              {band.label}
            </text>
          </g>
        )
      })}
      {lines.map(({ before, label: words }, index) => {
        return (
          <g key={words}>
            <line
              x1={before * step}
              x2={before * step}
              y1={8 + index * 14}
              y2={height - bottom}
              stroke="#0958d9"
              strokeWidth={1.2}
              strokeDasharray={index === 0 ? undefined : '4 3'}
            />
            <text x={before * step - 4} y={17 + index * 14} textAnchor="end" fontSize={11} fill="#0958d9">
              {words}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
