import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

test('of one caller one thing at a time in the order they came, of others whatever they ask', async () => {
  const turns = new Turns(10)
  const begun: string[] = []
  const take = async (caller: string, name: string) => {
    const end = await turns.take(caller)
    begun.push(name)
    return end
  }
  const first = await take('one', 'first')
  const [second, third] = [take('one', 'second'), take('one', 'third')]
  await take('other', 'theirs')
  expect(begun).toEqual(['first', 'theirs'])
  first?.()
  first?.()
  const end = await second
  expect(begun).toEqual(['first', 'theirs', 'second'])
  end?.()
  ;(await third)?.()
  expect(begun).toEqual(['first', 'theirs', 'second', 'third'])
  // Nobody waits: the next begins at once.
  expect(await turns.take('one')).not.toBeNull()
})

test('whoever has too much waiting is told so', async () => {
  const turns = new Turns(2)
  const end = await turns.take('one')
  const waiting = [turns.take('one'), turns.take('one')]
  expect(await turns.take('one')).toBeNull()
  expect(await turns.take('other')).not.toBeNull()
  end?.()
  const [next] = waiting
  ;(await next)?.()
  expect(await waiting[1]).not.toBeNull()
})
