/** What the browser's tab is called: the page first, for tabs are cut short at their end. */
import { useEffect } from 'react'

/** The product's own name stands after the page's; the page's head gives it in the language that is spoken. */
export function useTabTitle(title: string): void {
  useEffect(() => {
    const product = document.documentElement.lang === 'en' ? 'Junheng' : '均衡'
    document.title = title === '' ? product : `${title} · ${product}`
  }, [title])
}
