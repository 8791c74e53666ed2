import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { document } from '../support/contract.ts'
import { operationsOf } from '../support/operations.ts'

const operations = operationsOf(document)

test('the committed document is the one that the code describes', () => {
  const file = fileURLToPath(new URL('../../openapi/openapi.json', import.meta.url))
  const committed = JSON.parse(readFileSync(file, 'utf8')) as unknown
  expect(committed).toEqual(JSON.parse(JSON.stringify(document)))
})

test('every operation has a name of its own, words, a tag, and says who may', () => {
  expect(operations.length).toBeGreaterThan(40)
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
  for (const { id, raw } of operations) {
    expect(raw.operationId, id).toMatch(/^[a-z]+([A-Z][a-z]+)+$/)
    expect(raw.summary?.length, id).toBeGreaterThan(5)
    expect(raw.tags, id).toHaveLength(1)
    expect(raw.security, id).toBeDefined()
  }
})

test.each(operations)(
  '$id declares every way in which it may end',
  ({ raw, isOpen, versioned, method, path }) => {
    const statuses = Object.keys(raw.responses)
    expect(statuses.filter((status) => status.startsWith('2'))).toHaveLength(1)
    const wanted = ['400', '429', '500', '503']
    if (!isOpen) wanted.push('401', '403')
    if (path.includes('{')) wanted.push('404', '414')
    if (method !== 'GET') wanted.push('403', '413', '415')
    if (versioned) wanted.push('412', '428')
    expect(statuses).toEqual(expect.arrayContaining(wanted))
    for (const status of statuses.filter((each) => Number(each) >= 400)) {
      const { content, description } = raw.responses[status] ?? {}
      expect(Object.keys(content ?? {}), status).toEqual(['application/problem+json'])
      expect(description, status).not.toBe('Default Response')
    }
    for (const status of ['204', '304']) expect(raw.responses[status]?.content).toBeUndefined()
  },
)

test('what may be asked without signing in is a short list', () => {
  expect(
    operations
      .filter(({ isOpen }) => isOpen)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([
    'answerCheckInByLink',
    'answerInvitation',
    'answerQuestion',
    'answerSupportQuestion',
    'correctNomination',
    'createNomination',
    'declineJoining',
    'finishJoining',
    'getHsdsAbout',
    'getHsdsOrganization',
    'getHsdsPlace',
    'getHsdsService',
    'getHsdsTaxonomy',
    'getHsdsTerm',
    'getInstallation',
    'getJoiningOffer',
    'getNotice',
    'getNoticeChoices',
    'getVocabulary',
    'listDemoMessages',
    'listHsdsOrganizations',
    'listHsdsPlaces',
    'listHsdsServices',
    'listHsdsTaxonomies',
    'listHsdsTerms',
    'listNotices',
    'openCheckIn',
    'openInvitation',
    'openJoining',
    'openQuestion',
    'openSupportQuestion',
    'readAtomFeed',
    'readCalendar',
    'readJsonFeed',
    'readNoticeCalendar',
    'requestSignInLink',
    'saveJoinForm',
    'startSession',
  ])
})

test('every body refuses fields that it does not know', () => {
  const loose = Object.entries(document.components.schemas)
    .filter(([name]) => /(Create|Update|Set|WhatIf|Draft)$/.test(name))
    .filter(
      ([, schema]) =>
        schema.type === 'object' && schema.properties && schema.additionalProperties !== false,
    )
    .map(([name]) => name)
  expect(loose).toEqual([])
})
