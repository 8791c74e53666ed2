import { describe, expect, test } from 'vitest'
import { isPublicAddress } from './addresses.ts'
import { wrongWith } from './outbound.ts'

const closed = {
  'this machine': ['127.0.0.1', '127.8.8.8', '::1', '0.0.0.0', '::'],
  'private networks': ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1'],
  'shared by a provider (CGNAT)': ['100.64.0.1', '100.127.255.255'],
  'keys of clouds, and link-local': ['169.254.169.254', '168.63.129.16', 'fe80::1', 'fe80::1%eth0'],
  'IPv4 within IPv6': [
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '::7f00:1',
    '::808:808',
    '64:ff9b::7f00:1',
    '64:ff9b::808:808',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2001::1',
  ],
  'many at once': ['224.0.0.1', '255.255.255.255', 'ff02::1'],
  'reserved and for examples': [
    '192.0.2.1',
    '198.18.0.1',
    '203.0.113.9',
    '240.0.0.1',
    '2001:db8::1',
  ],
  'no address': ['', 'localhost', '300.1.1.1'],
}

test.each(Object.entries(closed))('%s: closed', (_what, addresses) => {
  for (const address of addresses) expect(isPublicAddress(address), address).toBe(false)
})

test('addresses of the internet are open', () => {
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2001:4860:4860::8888'])
    expect(isPublicAddress(address), address).toBe(true)
})

describe('an address to send to', () => {
  const wrong = (address: string, allowsLoopback = false) => wrongWith(address, { allowsLoopback })

  test('is one of the public web', () => {
    for (const address of [
      'https://hooks.example.org/bank?for=us',
      'https://hooks.example.org:8443/',
      'https://8.8.8.8/',
      'https://[2001:4860:4860::8888]/',
    ])
      expect(wrong(address), address).toBeUndefined()
  })

  test('is no number of this machine or its networks, however it is written', () => {
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '0x7f000001',
      '0x7f.1',
      '0177.0.0.1',
      '127.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::127.0.0.1]',
      '[::ffff:7f00:1]',
      '[64:ff9b::a9fe:a9fe]',
      '169.254.169.254',
      '0xa9fea9fe',
      '１２７.0.0.1',
      '10.0.0.1',
      '[fd00::1]',
      '100.100.100.200',
      'localhost',
      'localhost.',
      'a.localhost',
      'intranet',
      'db.internal',
      'printer.local',
    ])
      expect(wrong(`https://${host}/`), host).toBe('not_public')
  })

  test('has TLS, no password, nothing that is never sent, and a port of the web', () => {
    expect(wrong('http://hooks.example.org/')).toBe('not_https')
    expect(wrong('ftp://hooks.example.org/')).toBe('not_https')
    expect(wrong('https://me:secret@hooks.example.org/')).toBe('with_password')
    expect(wrong('https://hooks.example.org:22/')).toBe('port')
    expect(wrong('https://hooks.example.org:6379/')).toBe('port')
    expect(wrong('hooks')).toBe('unreadable')
    expect(wrong('https://')).toBe('unreadable')
    for (const address of ['https://hooks.example.org/#part', 'https://hooks.example.org/#'])
      expect(wrong(address), address).toBe('with_fragment')
  })

  test('is this machine only where somebody set the bank up for trying out', () => {
    for (const address of [
      'http://127.0.0.1:4000/',
      'http://localhost:4000/',
      'http://[::1]:4000/',
    ])
      expect([wrong(address), wrong(address, true)], address).toEqual([
        expect.any(String),
        undefined,
      ])
    for (const address of [
      'http://10.0.0.1:4000/',
      'http://169.254.169.254/',
      'http://example.org/',
    ])
      expect(wrong(address, true), address).toBe('not_https')
  })
})
