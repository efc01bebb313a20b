/** How sure we are of a row; what is not seen in a published copy says so wherever it is shown. */
import { Tag } from 'antd'
import { confidenceWords, type Confidence } from '#modules/standards/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<Confidence, { readonly colour: string; readonly mark: string }>> = {
  seen: { colour: 'success', mark: '●' },
  'recalled-high': { colour: 'default', mark: '◕' },
  'recalled-medium': { colour: 'warning', mark: '◑' },
  'recalled-low': { colour: 'warning', mark: '◔' },
  ours: { colour: 'processing', mark: '◇' },
}

export function ConfidenceTag({ confidence }: { readonly confidence: Confidence }) {
  const { say } = useWords()
  const { colour, mark } = looks[confidence]
  return (
    <Tag color={colour}>
      <span aria-hidden="true">{mark}</span> {say(confidenceWords[confidence])}
    </Tag>
  )
}
