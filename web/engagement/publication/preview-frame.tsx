/** The page exactly as the server makes it for the public, shut into a frame of its own; on a desk and as wide as a phone. */
import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl } from '#web/app/api.ts'
import { errorOf } from '#web/app/errors.ts'
import { useWords } from '#web/ui/words.tsx'
import { inFrame } from './in-frame.ts'

interface Props {
  readonly county: string
  readonly id: string
  readonly version: number
}

async function textAt(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { credentials: 'same-origin', signal })
  if (!response.ok) throw await errorOf(response)
  return response.text()
}

export function PreviewFrame({ county, id, version }: Props) {
  const { language, pick } = useWords()
  const [speaks, setSpeaks] = useState(language)
  const [width, setWidth] = useState<'desk' | 'phone'>('desk')
  const address = fileUrl('engagement', 'publicationPage', { county, id, version, language: speaks })
  const answer = useQuery({ queryKey: ['publicationPage', address], queryFn: ({ signal }) => textAt(address, signal) })
  return (
    <>
      <div className="tools no-print">
        <Segmented
          aria-label={pick('预览语言', 'Language of the preview')}
          value={speaks}
          onChange={setSpeaks}
          options={[
            { value: 'zh', label: pick('中文页', 'Chinese page') },
            { value: 'en', label: pick('英文页', 'English page') },
          ]}
        />
        <Segmented
          className="preview-widths"
          aria-label={pick('预览宽度', 'Width of the preview')}
          value={width}
          onChange={setWidth}
          options={[
            { value: 'desk', label: pick('电脑', 'desk') },
            { value: 'phone', label: pick('手机', 'phone') },
          ]}
        />
        <span className="quiet">
          {pick('按冻结的内容生成，与公众页面同一套模板', 'made of the frozen content by the templates of the portal')}
        </span>
      </div>
      <Answered of={answer}>
        {(text) => (
          <iframe
            className={`preview-frame preview-${width}`}
            title={pick('公众将看到的页面', 'The page as the public would see it')}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={inFrame(text)}
          />
        )}
      </Answered>
    </>
  )
}
