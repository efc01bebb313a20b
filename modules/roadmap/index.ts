/** What other rooms may use of the roadmap room. */
export type { Road } from './county/contract.ts'
