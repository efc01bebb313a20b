/** Fetches the file of a page. Where nobody answers that is said, instead of the browser leaving the product in vain. */
import { NoConnection } from './errors.ts'

const somebodyAnswers = (): Promise<boolean> =>
  fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

export async function pageFile<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    // The file is gone though the server is there: the product was renewed, and the router opens the page anew.
    if (await somebodyAnswers()) throw error
    throw new NoConnection()
  }
}
