// The first that fits: many browsers also name those that they descend from.
const browsers: [name: string, pattern: RegExp][] = [
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /SamsungBrowser/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
]
const systems: [name: string, pattern: RegExp][] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Mac OS/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
]

const firstIn = (list: typeof browsers, agent: string) =>
  list.find(([, pattern]) => pattern.test(agent))?.[0]

/** The browser and the device by their everyday names, from what a browser says of itself. */
export function deviceOf(agent: string | null): { browser: string; system: string } | undefined {
  const browser = firstIn(browsers, agent ?? '')
  const system = firstIn(systems, agent ?? '')
  return browser && system ? { browser, system } : undefined
}
