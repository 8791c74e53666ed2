import ipaddr from 'ipaddr.js'

/**
 * Whether an address is one of the public internet. Everything else is closed: this machine, its networks, what hands
 * out keys to the machines of a cloud, shared and reserved ranges, many at once, and IPv6 that leads back into IPv4. One
 * with a zone names an interface of this machine.
 */
export function isPublicAddress(text: string): boolean {
  if (text.includes('%') || !ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  return address.range() === 'unicast' && !unlisted.some((range) => isWithin(address, range))
}

/** What no register of ranges knows: IPv4 in the last bits of IPv6, however written, and the agent of Azure's machines. */
const unlisted = ['::/96', '168.63.129.16/32'].map((range) => ipaddr.parseCIDR(range))

const isWithin = (
  address: ipaddr.IPv4 | ipaddr.IPv6,
  [range, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number],
): boolean => address.kind() === range.kind() && address.match(range, bits)

/** Whether an address is this very machine. */
export function isLoopback(text: string): boolean {
  return ipaddr.isValid(text) && ipaddr.process(text).range() === 'loopback'
}
