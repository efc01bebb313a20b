/** A clause in a line: the document by its number, else by its title, and the article where it says more. */
import type { Words } from '#kernel/words.ts'
import type { RuleLine } from './rotation-shapes.ts'

export function clauseWords({ title, number, article }: NonNullable<RuleLine['clause']>): Words {
  const of = (own: string): string => {
    const document = number ?? own
    return article === '' || document.endsWith(article) ? document : `${document} ${article}`
  }
  return { zh: of(title.zh), en: of(title.en) }
}
