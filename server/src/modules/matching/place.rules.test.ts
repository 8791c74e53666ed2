import { describe, expect, test } from 'vitest'

import { distanceMetres, inPersonReach, nearness, onlineReach, reachOf } from './place.rules.ts'
import { aLeader, anOpportunity } from '../../../../test/support/match-examples.ts'

describe('distance', () => {
  test('is in whole metres, rounded down', () => {
    expect(distanceMetres({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5)
    expect(distanceMetres({ x: 0, y: 0 }, { x: 1, y: 1 })).toBe(1)
    expect(distanceMetres({ x: 10, y: -2 }, { x: 12, y: -5 })).toBe(3)
  })

  test('is exact beside a square as far as the islands reach', () => {
    expect(distanceMetres({ x: 0, y: 0 }, { x: 1_200_000, y: 0 })).toBe(1_200_000)
    expect(distanceMetres({ x: -600_000, y: 0 }, { x: 600_000, y: 1 })).toBe(1_200_000)
  })
})

test('nearness is 1 up to half the radius, then falls in a straight line to 0 at it', () => {
  expect(nearness(0, 30_000)).toEqual({ numerator: 1, denominator: 1 })
  expect(nearness(15_000, 30_000)).toEqual({ numerator: 1, denominator: 1 })
  expect(nearness(15_001, 30_000)).toEqual({ numerator: 29_998, denominator: 30_000 })
  expect(nearness(20_000, 30_000)).toEqual({ numerator: 20_000, denominator: 30_000 })
  expect(nearness(29_999, 30_000)).toEqual({ numerator: 2, denominator: 30_000 })
  expect(nearness(30_000, 30_000)).toEqual({ numerator: 0, denominator: 1 })
  expect(nearness(30_001, 30_000)).toEqual({ numerator: 0, denominator: 1 })
})

describe('reach in person', () => {
  const here = anOpportunity({ place: { x: 0, y: 0 }, radiusKm: 30 })
  const at = (metres: number, travelKm: number | null = null) =>
    inPersonReach(aLeader({ place: { x: metres, y: 0 }, travelKm }), here)

  test('ends at the radius', () => {
    expect([at(29_999), at(30_000), at(30_001)]).toEqual(['yes', 'yes', 'no'])
  })

  test('ends at a told travel limit, and a limit of 0 is no even next door', () => {
    expect([at(10_000, 10), at(10_001, 10), at(10_000, 50)]).toEqual(['yes', 'no', 'yes'])
    expect(at(0, 0)).toBe('no')
  })

  test('is untold without an outcode, unless nothing could make it yes', () => {
    expect(inPersonReach(aLeader(), here)).toBe('untold')
    expect(inPersonReach(aLeader({ travelKm: 0 }), here)).toBe('no')
    expect(inPersonReach(aLeader(), anOpportunity({ place: null }))).toBe('no')
  })
})

test('online reach is offered and accepted', () => {
  const online = anOpportunity({ online: true })
  const answers = [true, false, null].map((told) => onlineReach(aLeader({ online: told }), online))
  expect(answers).toEqual(['yes', 'no', 'untold'])
  expect(onlineReach(aLeader({ online: true }), anOpportunity())).toBe('no')
})

test('either way settles reach; a travel limit of 0 does not accept online', () => {
  const both = anOpportunity({ place: { x: 0, y: 0 }, online: true })
  const far = { x: 90_000, y: 0 }
  expect(reachOf(aLeader({ place: far, online: true }), both)).toBe('yes')
  expect(reachOf(aLeader({ place: far, online: null }), both)).toBe('untold')
  expect(reachOf(aLeader({ place: far, online: false }), both)).toBe('no')
  expect(reachOf(aLeader({ place: { x: 0, y: 0 } }), both)).toBe('yes')
  expect(reachOf(aLeader({ travelKm: 0 }), both)).toBe('untold')
  expect(reachOf(aLeader({ travelKm: 0, online: true }), both)).toBe('yes')
})
