/** The clause that a line or a gap rests on and how sure it is; what is remembered or ours says so wherever it is shown. */
import { Tag } from 'antd'
import type { Language } from '#kernel/words.ts'
import type { RuleShown } from '#modules/conditions/contract.ts'
import { confidenceWords, type Confidence } from '#modules/standards/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const isConfidence = (text: string): text is Confidence => Object.hasOwn(confidenceWords, text)

/** `教督〔2017〕6号 第七条（五）`; a document without a number is called by its title. */
export const clauseText = ({ clause }: RuleShown, language: Language): string =>
  `${clause.number ?? (language === 'zh' ? `《${clause.title.zh}》` : clause.title.en)} ${clause.article}`.trim()

export function ConfidenceMark({ confidence }: { readonly confidence: string }) {
  const { say } = useWords()
  if (!isConfidence(confidence)) return <Tag>{confidence}</Tag>
  const colour = confidence === 'seen' ? 'success' : confidence === 'recalled-high' ? 'default' : 'warning'
  return <Tag color={colour}>{say(confidenceWords[confidence])}</Tag>
}

export const confidenceText = ({ clause }: RuleShown, language: Language): string =>
  isConfidence(clause.confidence) ? confidenceWords[clause.confidence][language] : clause.confidence

export function ClauseLine({ rule }: { readonly rule: RuleShown }) {
  const { language, say } = useWords()
  return (
    <span className="clause-line" title={say(rule.clause.title)}>
      {clauseText(rule, language)} <ConfidenceMark confidence={rule.clause.confidence} />
    </span>
  )
}

/** Stands beside every price that nobody has set. */
export function SampleTag() {
  const { pick } = useWords()
  return <Tag color="warning">{pick('示例单价', 'sample price')}</Tag>
}
