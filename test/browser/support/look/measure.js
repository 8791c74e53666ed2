// Runs in the page (look.js): what an element is like and where it stands.

export const fields = new Set(['input', 'select', 'textarea'])

/** 64 bits of a text. */
export function hash(text) {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2_654_435_761)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  const mixed = (one, other) =>
    Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909)
  a = mixed(a, b)
  b = mixed(b, a)
  return (b >>> 0).toString(36) + (a >>> 0).toString(36)
}

/** What `make` answers for an element, made once. */
export function once(make) {
  const made = new Map()
  return (element) => {
    let found = made.get(element)
    if (found === undefined) {
      found = make(element)
      made.set(element, found)
    }
    return found
  }
}

export const isClear = (color) => color === 'rgba(0, 0, 0, 0)' || color === 'transparent'
export const isPainted = (style) =>
  !isClear(style.backgroundColor) || style.backgroundImage !== 'none'
export const doMeet = (a, b) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** What is read of elements while nothing moves, each of it once. */
export function measure() {
  const styleOf = once((element) => getComputedStyle(element))
  const boxOf = once((element) => element.getBoundingClientRect())
  const modal = document.querySelector('dialog:modal')
  /** Nobody gets at what lies behind an open dialog. */
  const isBehind = (element) => modal !== null && !modal.contains(element)

  /** What tells a link from the text that it stands in. */
  function linkOf(element) {
    let around = element.parentElement
    while (around !== document.body && styleOf(around).display === 'inline')
      around = around.parentElement
    const [own, text] = [styleOf(element), styleOf(around)]
    return [
      own.color,
      text.color,
      own.textDecorationLine,
      own.backgroundColor,
      own.backgroundImage,
      own.borderBottom,
      own.fontWeight === text.fontWeight,
      own.fontStyle === text.fontStyle,
      own.fontFamily === text.fontFamily,
      own.fontSize === text.fontSize,
    ].join()
  }

  /** What the document does not say of an element: whether and how it is shown, and what was typed or chosen. */
  const stateOf = once((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return '0'
    const { opacity, overflowX, overflowY, clip, clipPath, position } = styleOf(element)
    const box = boxOf(element)
    const said = ['1']
    if (opacity === '0') said.push('o')
    if (clip !== 'auto' || clipPath !== 'none') said.push(position, clip, clipPath)
    if (box.width < 2 || box.height < 2) said.push('t')
    if (box.right <= 0 || box.bottom + scrollY <= 0) said.push('f')
    if (overflowX !== 'visible' || overflowY !== 'visible') {
      const isScroll = /auto|scroll/.test(overflowX + overflowY)
      said.push(overflowX, overflowY)
      if (isScroll) said.push(element.scrollWidth > element.clientWidth)
      if (isScroll) said.push(element.scrollHeight > element.clientHeight)
    }
    // By how much of the page it takes a rule may judge what a table is for.
    if (element.localName === 'table') said.push(box.width > innerWidth * 0.95)
    if (element.localName === 'a') said.push(linkOf(element))
    if (fields.has(element.localName))
      said.push(element.checked, element.indeterminate, element.disabled, element.value === '')
    return said.join()
  })

  const isShown = (element) => stateOf(element).startsWith('1')
  return { styleOf, boxOf, stateOf, isShown, isBehind, modal }
}
