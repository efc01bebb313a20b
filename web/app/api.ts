/**
 * The browser's way to the rooms: one loop over their contracts. A query is a GET (a POST where it is long), a command a
 * POST at `/api/<room>/<operation>`; types come from the contracts and are written nowhere else.
 */
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { z } from 'zod'
import type { contracts } from './contracts.ts'
import { newCommandId } from './command-id.ts'
import { commandBody, fitsAddress, queryText, type Fields } from './request.ts'
import { AnswerError, errorOf, NoConnection } from './errors.ts'

type Contracts = typeof contracts

export type Room = keyof Contracts
export type OperationOf<R extends Room> = keyof Contracts[R]['operations'] & string
type Described<R extends Room, O extends OperationOf<R>> = Contracts[R]['operations'][O]
type Shape<D, K extends 'input' | 'output'> = D extends Readonly<Record<K, infer S>> ? S : never

/** A file that is uploaded stands in for the path that the contract names. */
type WithFiles<I> = {
  readonly [K in keyof I]: K extends 'file' | 'ways' | 'scan' ? File | Extract<I[K], undefined> : I[K]
}

export type InputOf<R extends Room, O extends OperationOf<R>> = WithFiles<
  Shape<Described<R, O>, 'input'> extends infer S extends z.ZodType ? z.input<S> : never
>
export type AnswerOf<R extends Room, O extends OperationOf<R>> =
  Shape<Described<R, O>, 'output'> extends infer S extends z.ZodType ? z.output<S> : never

const addressOf = (room: Room, operation: string): string => `/api/${room}/${operation}`

async function ask(address: string, init: RequestInit = {}): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(address, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new NoConnection()
  }
  if (!response.ok) throw await errorOf(response)
  return response.status === 204 ? {} : response.json()
}

/** Address of a file that a room makes, for a link. */
export function fileUrl<R extends Room, O extends OperationOf<R>>(room: R, operation: O, input: InputOf<R, O>): string {
  return addressOf(room, operation) + queryText(input)
}

/** What is sent in a body, with the header that no page elsewhere can set. */
function posted(input: Fields, id = newCommandId()): RequestInit {
  const { body, headers } = commandBody(input)
  return { method: 'POST', body, headers: { ...headers, 'x-junheng-command': id } }
}

/** Asks once, outside of a component. */
export async function askRoom<R extends Room, O extends OperationOf<R>>(
  room: R,
  operation: O,
  input: InputOf<R, O>,
  signal?: AbortSignal,
): Promise<AnswerOf<R, O>> {
  const address = fileUrl(room, operation, input)
  const init: RequestInit = signal ? { signal } : {}
  const answer = fitsAddress(address)
    ? ask(address, init)
    : ask(addressOf(room, operation), { ...init, ...posted(input) })
  return (await answer) as AnswerOf<R, O>
}

/** Carries a command out, outside of a component. A network that takes longer than the patience is none. */
export async function tellRoom<R extends Room, O extends OperationOf<R>>(
  room: R,
  operation: O,
  input: InputOf<R, O>,
  patience: number,
): Promise<AnswerOf<R, O>> {
  const signal = AbortSignal.timeout(patience)
  try {
    return (await ask(addressOf(room, operation), { signal, ...posted(input) })) as AnswerOf<R, O>
  } catch (error) {
    throw signal.aborted ? new NoConnection() : error
  }
}

export type AnswerOptions<T> = Omit<UseQueryOptions<T>, 'queryKey' | 'queryFn'>

/** What a room answers to a query; asked again whenever a command has been carried out. */
export function useAnswer<R extends Room, O extends OperationOf<R>>(
  room: R,
  operation: O,
  input: InputOf<R, O>,
  options: AnswerOptions<AnswerOf<R, O>> = {},
): UseQueryResult<AnswerOf<R, O>> {
  return useQuery<AnswerOf<R, O>>({
    ...options,
    queryKey: [room, operation, input],
    queryFn: ({ signal }) => askRoom(room, operation, input, signal),
  })
}

export interface Command<I, T> {
  /** Carries it out; rejects with what `errorWords` can say. One call is one press: a retry keeps its id. */
  readonly run: (input: I) => Promise<T>
  readonly isRunning: boolean
  readonly error: Error | null
  readonly reset: () => void
}

const lostConnection = (failures: number, error: Error): boolean => error instanceof NoConnection && failures < 4

/** A command of a room. After it every answer on the page is asked anew. */
export function useCommand<R extends Room, O extends OperationOf<R>>(
  room: R,
  operation: O,
): Command<InputOf<R, O>, AnswerOf<R, O>> {
  const client = useQueryClient()
  interface Press {
    readonly id: string
    readonly input: InputOf<R, O>
  }
  const mutation: UseMutationResult<AnswerOf<R, O>, Error, Press> = useMutation({
    mutationFn: async ({ id, input }: Press) =>
      (await ask(addressOf(room, operation), posted(input, id))) as AnswerOf<R, O>,
    retry: lostConnection,
    retryDelay: (failures) => 800 * 2 ** failures,
    onSettled: () => client.invalidateQueries(),
  })
  return {
    run: (input) => mutation.mutateAsync({ id: newCommandId(), input }),
    isRunning: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  }
}

const door = (name: 'sign-in' | 'sign-out', body: Fields): Promise<unknown> =>
  ask(`/api/session-door/${name}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })

export const signIn = (username: string, password: string): Promise<unknown> => door('sign-in', { username, password })
export const signOut = (): Promise<unknown> => door('sign-out', {})

export { AnswerError }
