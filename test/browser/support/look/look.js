// Runs in the page, beside axe. Says in a few keys what axe could judge there, so that a page of which every key has
// passed before need not be judged again (accessibility.ts). Two things may share a key only if no rule could tell them
// apart: where that is not plain, the key is made of more than is needed.
import { hash, measure, once } from './measure.js'
import { crowdsOf, textsOf } from './drawn.js'

/** Elements that axe never sees a text of. */
const unseen = new Set(['script', 'noscript', 'style', 'template'])
/** What may be a landmark or a heading: what rules that look at the page as a whole go by. */
const outlined =
  'h1,h2,h3,h4,h5,h6,header,nav,main,aside,footer,section,form,dialog,[role],[aria-label],[aria-labelledby]'
/** Attributes that name other elements. */
const naming =
  'for,form,list,headers,aria-labelledby,aria-describedby,aria-controls,aria-owns,aria-activedescendant,aria-details,aria-errormessage,aria-flowto'.split(
    ',',
  )

/** The keys of a page as it stands (Looks in accessibility.ts). */
function look() {
  const measured = measure()
  const { stateOf, isShown, isBehind, modal } = measured

  // The parts of the page, each with all that is in it.
  const partsOf = (element) =>
    [...element.children].filter(({ localName }) => !unseen.has(localName))
  let frame = document.body
  while (partsOf(frame).length === 1) [frame] = partsOf(frame)
  const parts = partsOf(frame)
  const all = [...document.body.querySelectorAll('*')].filter(
    ({ localName }) => !unseen.has(localName),
  )
  const keysOfParts = parts.map((part) =>
    hash(
      [part, ...part.querySelectorAll('*')]
        .map((element) => (unseen.has(element.localName) ? '' : stateOf(element)))
        .concat(part.outerHTML, String(isBehind(part) && !part.contains(modal)))
        .join('|'),
    ),
  )
  const around = []
  for (let element = frame; element; element = element.parentElement)
    around.push(...[...element.attributes].map(({ name, value }) => name + value))
  const viewport = document.querySelector('meta[name=viewport]')
  const head = hash([document.title, viewport?.content, ...around].join('\n'))

  // What the parts have to do with each other: headings and landmarks, names that are used twice, who names whom.
  const [headings, landmarks] = [[], []]
  const wordsOf = (id) => document.getElementById(id)?.textContent
  for (const element of document.body.querySelectorAll(outlined)) {
    if (!isShown(element) || isBehind(element)) continue
    const role = element.getAttribute('role')
    const name = element.localName
    if (/^h\d$/.test(name) || role === 'heading')
      headings.push(name + role + element.getAttribute('aria-level'))
    else {
      const label = element.getAttribute('aria-labelledby')?.split(/\s+/).map(wordsOf)
      const isOutermost = !element.parentElement.closest('main,article,aside,nav,section')
      landmarks.push(
        hash([name, role, element.ariaLabel, label, element.title, isOutermost].join()),
      )
    }
  }
  const partOf = once((element) => parts.find((part) => part.contains(element)) ?? null)
  const across = []
  const ids = new Set()
  for (const { id } of document.querySelectorAll('[id]')) {
    if (ids.has(id)) across.push(id)
    ids.add(id)
  }
  for (const element of document.body.querySelectorAll(naming.map((name) => `[${name}]`).join()))
    for (const name of naming)
      for (const id of element.getAttribute(name)?.split(/\s+/) ?? []) {
        const named = document.getElementById(id)
        if (!named || partOf(named) !== partOf(element))
          across.push([name, element.id, named && stateOf(named), named?.outerHTML].join())
      }
  for (const element of document.body.querySelectorAll('a[href^="#"]')) {
    const named = document.getElementById(element.hash.slice(1))
    across.push(element.hash + named?.localName + (named && stateOf(named)))
  }

  const texts = textsOf(all, measured)
  axe.textsLookedAt = texts
  return {
    parts: [head, ...keysOfParts],
    whole: hash([headings, across].join('#')),
    landmarks,
    texts: [...new Set(texts.values())],
    crowded: crowdsOf(all, measured),
  }
}

axe.look = look
/** Keys of the texts that are to be measured, while not all are; what has no key is measured with them. */
axe.textsToMeasure = null
// oxlint-disable-next-line no-underscore-dangle -- axe shows its rules by no other name, and its version stands still
const contrast = axe._audit.getRule('color-contrast')
const couldBeMeasured = contrast.matches
contrast.matches = (element, ...more) => {
  const key = axe.textsToMeasure && axe.textsLookedAt.get(element)
  return (!key || axe.textsToMeasure.has(key)) && couldBeMeasured.call(contrast, element, ...more)
}
axe.addReporter('as they are', (results, _options, done) => done(results))
