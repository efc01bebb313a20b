/** What every printed page bears: who printed it and when, and that it is the county's own reckoning (自评). */
import { useEffect, useState } from 'react'
import { useWords } from '#web/ui/words.tsx'

const stamp = (): string => new Date().toLocaleString('sv-SE').slice(0, 16)

/** The same at the foot of every sheet, where the browser can write into the margin. */
const pageFoot = (text: string): string => {
  const quoted = text.replaceAll(/["\\\n]/g, ' ')
  return `@page{@bottom-left{content:"${quoted}";font-size:8pt;color:#666}@bottom-right{content:counter(page) "/" counter(pages);font-size:8pt;color:#666}}`
}

export function PrintMark({ name, isDemo }: { readonly name: string; readonly isDemo: boolean }) {
  const { pick } = useWords()
  const [printedAt, setPrintedAt] = useState(stamp)
  useEffect(() => {
    const note = () => setPrintedAt(stamp())
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [])
  const mark = `${pick('内部', 'internal')} · ${name} ${printedAt}`
  const note = pick(
    '内部资料；自评测算，非认定结论；地图为示意图，不作划界依据',
    'Internal; self-assessment, not a recognition; maps are sketches',
  )
  return (
    <>
      <div className="print-watermark" aria-hidden="true">
        {Array.from({ length: 12 }, (_, index) => (
          <span key={index}>{isDemo ? `${pick('模拟数据', 'simulated data')} · ${mark}` : mark}</span>
        ))}
      </div>
      <style>{pageFoot(`${note} · ${name} ${printedAt}`)}</style>
      <div className="print-foot" aria-hidden="true">
        {note}。{pick(`打印：${name} ${printedAt}`, `Printed: ${name} ${printedAt}`)}
      </div>
    </>
  )
}
