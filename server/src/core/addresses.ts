import ipaddr from 'ipaddr.js'

/**
 * Whether an address is one of the public internet. Everything else is closed: this machine, its networks, what hands
 * out keys to the machines of a cloud, shared and reserved ranges, many at once, and IPv6 that leads back into IPv4. One
 * with a zone names an interface of this machine.
 */
export function isPublicAddress(text: string): boolean {
  return !text.includes('%') && ipaddr.isValid(text) && ipaddr.process(text).range() === 'unicast'
}

/** Whether an address is this very machine. */
export function isLoopback(text: string): boolean {
  return ipaddr.isValid(text) && ipaddr.process(text).range() === 'loopback'
}
