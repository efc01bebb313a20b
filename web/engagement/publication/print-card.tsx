/** One printed page to be fetched: what it is, in which language, how many pages, and which letters its font lacks. */
import { FilePdfOutlined } from '@ant-design/icons'
import { Alert, Button, Segmented } from 'antd'
import { useState } from 'react'
import { printWords, type PrintKind } from '#modules/engagement/contract.ts'
import type { Language, Words } from '#kernel/words.ts'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { errorWords } from '#web/app/errors.ts'
import { useWords } from '#web/ui/words.tsx'

const about: Readonly<Record<PrintKind, Words>> = {
  notice: {
    zh: '一页，贴在学校宣传栏：招生、服务范围、今后变动、联系电话。',
    en: 'One page for the school wall: admission, catchment, what will change, whom to call.',
  },
  brochure: {
    zh: '县区的承诺与进展、学校变动、预测，发给群众的图册。',
    en: "A county's promises, changes of schools and forecast, to hand out.",
  },
  slides: { zh: '家长会用的课件，一页一个要点。', en: "Slides for a parents' meeting, one point a page." },
}

interface Props {
  readonly print: PrintKind
  /** A school for a notice, else a county. */
  readonly of: string
}

export function PrintCard({ print, of }: Props) {
  const { language, say, pick } = useWords()
  const [speaks, setSpeaks] = useState<Language>(language)
  const check = useAnswer('engagement', 'printCheck', { of, print, language: speaks }, { retry: false })
  const address =
    print === 'notice'
      ? fileUrl('engagement', 'printNotice', { school: of, language: speaks })
      : fileUrl('engagement', 'printCounty', { county: of, print, language: speaks })
  return (
    <section className="print-card" aria-label={say(printWords[print])}>
      <h3>{say(printWords[print])}</h3>
      <p className="quiet">{say(about[print])}</p>
      <div className="tools">
        <Segmented<Language>
          size="small"
          aria-label={pick('材料语言', 'Language of the paper')}
          value={speaks}
          onChange={setSpeaks}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Button type="primary" icon={<FilePdfOutlined />} href={address} disabled={check.data === undefined}>
          {pick('下载 PDF', 'Download PDF')}
        </Button>
      </div>
      {check.isLoading && (
        <p className="quiet note-line" role="status">
          {pick('正在排版，数秒……', 'being laid out, some seconds …')}
        </p>
      )}
      {check.isError && <Alert type="info" showIcon title={say(errorWords(check.error))} />}
      {check.data && (
        <>
          <p className="quiet note-line" role="status">
            {pick(`共 ${check.data.pages} 页`, `${check.data.pages} ${check.data.pages === 1 ? 'page' : 'pages'}`)}
            {check.data.missing.length === 0 && pick('；用字齐全', '; no letter is missing')}
          </p>
          {check.data.missing.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={pick(
                `字库缺 ${check.data.missing.length} 个字：${check.data.missing.join('、')}`,
                `the font lacks ${check.data.missing.length}: ${check.data.missing.join(', ')}`,
              )}
              description={pick(
                '这些字可能印成空框或换成其他字体，打印前请查看并手工补正。',
                'They may come out as empty boxes or in another font; look at the page and mend it by hand before it is printed.',
              )}
            />
          )}
        </>
      )}
    </section>
  )
}
