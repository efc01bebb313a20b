/** Sentences that a composed draft leaves out for want of a figure, each with what is missing and why. */
import type { LiveFigure } from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly leftOut: readonly { readonly sentence: string; readonly figures: readonly string[] }[]
  readonly figures: ReadonlyMap<string, LiveFigure>
}

export function LeftOut({ leftOut, figures }: Props) {
  const { say, pick } = useWords()
  return (
    <>
      <p className="quiet">
        {pick('这些句子因缺数据没有写入初稿。', 'These sentences were left out for want of a figure.')}
      </p>
      <ul className="note-list">
        {leftOut.map(({ sentence, figures: missing }) => (
          <li key={sentence}>
            <div>
              {sentence.replaceAll(
                /\{figure:([a-z0-9-]+)\}/g,
                (_, code: string) => `〔${figures.get(code)?.words.zh ?? code}〕`,
              )}
              <p className="flag-word">
                {missing
                  .map((code) => {
                    const figure = figures.get(code)
                    return figure
                      ? `${say(figure.words)}：${figure.missing ? say(figure.missing) : pick('缺数据', 'no data')}`
                      : code
                  })
                  .join(pick('；', '; '))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
