// Runs in the page (look.js): what the two rules that go by how things are drawn could judge.
import { doMeet, fields, hash, isClear, isPainted, once } from './measure.js'

/** Kinds of field that show no text. */
const textless = new Set(['hidden', 'range', 'color', 'checkbox', 'radio', 'image'])
const pressed = [
  'a[href],area[href],button,input:not([type=hidden]),select,textarea,summary,[contenteditable]',
  '[role=button],[role=checkbox],[role=combobox],[role=gridcell],[role=link],[role=listbox],[role=menuitem]',
  '[role=menuitemcheckbox],[role=menuitemradio],[role=option],[role=progressbar],[role=radio],[role=scrollbar]',
  '[role=searchbox],[role=slider],[role=spinbutton],[role=switch],[role=tab],[role=textbox],[role=treeitem]',
].join()
/** What WCAG 2.5.8 asks of the size of what is pressed. */
const leastPx = 24
const holds = (a, b) =>
  a.left <= b.left && a.top <= b.top && a.right >= b.right && a.bottom >= b.bottom
/** Of letters that are large less contrast is asked: of 24 px, or bold of 18.66 px. */
const isLarge = ({ fontSize, fontWeight }) =>
  Math.ceil(Number.parseFloat(fontSize) * 72) / 96 >=
  (Number.parseFloat(fontWeight) >= 700 ? 14 : 18)
const textsIn = (element) =>
  [...element.childNodes].filter(({ nodeType, data }) => nodeType === 3 && data.trim() !== '')

/** The key of each text that axe could measure: what it is written in and what it is written on. */
export function textsOf(all, { styleOf, boxOf, isShown, isBehind }) {
  /** Cut to nothing by itself or by what it stands in, as axe has it: read aloud, and on no screen. */
  const isCut = once((element) => {
    const { position, clip, clipPath } = styleOf(element)
    const rect =
      position === 'absolute' || position === 'fixed' ? clip.match(/[0-9.]+(?=px)/g) : null
    const inset = /^inset\((\d+)/.exec(clipPath)
    return (
      (rect?.length === 4 && rect[2] - rect[0] <= 0 && rect[1] - rect[3] <= 0) ||
      Number(inset?.[1]) >= 50 ||
      (element.parentElement !== null && isCut(element.parentElement))
    )
  })
  const layersUnder = once((element) => {
    const style = styleOf(element)
    const own = [
      isClear(style.backgroundColor) ? '' : style.backgroundColor,
      style.backgroundImage === 'none' ? '' : style.backgroundImage,
      style.opacity === '1' ? '' : style.opacity,
      style.mixBlendMode === 'normal' ? '' : style.mixBlendMode,
      style.filter === 'none' ? '' : style.filter,
    ].join('')
    const more = element.parentElement ? layersUnder(element.parentElement) : ''
    return own ? `${own}>${more}` : more
  })
  /** How much of the page stands before and after an element painted by the style sheet, as axe counts it. */
  const paintedBeside = once((element) => {
    let area = 0
    for (const side of ['::before', '::after']) {
      const style = getComputedStyle(element, side)
      if (style.content === 'none' || style.display === 'none' || style.visibility === 'hidden')
        continue
      if (style.position !== 'absolute' || !isPainted(style)) continue
      const [width, height] = [style.width, style.height].map((px) => /^([\d.]+)px$/.exec(px)?.[1])
      area += width && height ? width * height : Infinity
    }
    return area
  })
  /** Axe judges no text beside a picture that is drawn by the style sheet. */
  function isBesidePicture(element) {
    const { width, height } = boxOf(element)
    for (let outer = element; outer; outer = outer.parentElement)
      if (paintedBeside(outer) > (width * height) / 4) return true
    return false
  }
  const isGround = once((element) => isPainted(styleOf(element)))
  // Each text is held against each of them: what is asked of one is not looked up for every text.
  const painted = all
    .filter((element) => isShown(element) && isGround(element))
    .map((element) => ({ element, box: boxOf(element) }))
  function textKeyOf(element) {
    const style = styleOf(element)
    const box = boxOf(element)
    const said = [
      style.color,
      isLarge(style),
      style.textShadow === 'none' ? '' : style.textShadow + style.fontSize,
      style.webkitTextStrokeWidth === '0px' ? '' : style.webkitTextStroke + style.fontSize,
      style.webkitTextFillColor,
      fields.has(element.localName) ? element.localName + style.textIndent : '',
      layersUnder(element),
    ]
    for (let outer = element.parentElement; outer; outer = outer.parentElement)
      if (isGround(outer)) said.push(holds(boxOf(outer), box))
    // In the flow of a page nothing stands on anything else; what does is part of what makes the text what it is.
    const met = painted.filter(
      (other) => doMeet(other.box, box) && !other.element.contains(element),
    )
    if (met.length > 0) {
      const range = document.createRange()
      const boxes = fields.has(element.localName) ? [box] : []
      for (const text of textsIn(element)) {
        range.selectNodeContents(text)
        boxes.push(...range.getClientRects())
      }
      for (const other of met)
        if (boxes.some((one) => doMeet(one, other.box)))
          said.push(element.contains(other.element), layersUnder(other.element))
    }
    return hash(said.join())
  }
  const texts = new Map()
  for (const element of all) {
    const isField = fields.has(element.localName)
    if (isField ? textless.has(element.type) : textsIn(element).length === 0) continue
    if (element.localName === 'option' || !isShown(element)) continue
    if (isBehind(element) || element.closest(':disabled,[aria-disabled=true],[inert]')) continue
    if (isCut(element) || isBesidePicture(element)) continue
    texts.set(element, textKeyOf(element))
  }
  return texts
}

/**
 * The key of each crowd: things to press of which the room, made as large as it has to be, meets another's. Nothing else
 * can be too small.
 */
export function crowdsOf(all, { styleOf, boxOf, stateOf, isShown, isBehind }) {
  const rooms = all
    .filter((element) => isShown(element) && element.matches(pressed) && !isBehind(element))
    .map((element) => {
      const { left, right, top, bottom, width, height } = boxOf(element)
      const [x, y] = [Math.max(0, leastPx - width) / 2, Math.max(0, leastPx - height) / 2]
      return { element, left: left - x, right: right + x, top: top - y, bottom: bottom + y }
    })
    .toSorted((a, b) => a.top - b.top)
  const crowds = rooms.map((room) => new Set([room]))
  rooms.forEach((room, at) => {
    for (let next = at + 1; next < rooms.length && rooms[next].top < room.bottom; next += 1) {
      if (!doMeet(room, rooms[next]) || crowds[at] === crowds[next]) continue
      const [kept, gone] = [crowds[at], crowds[next]]
      for (const one of gone) {
        kept.add(one)
        crowds[rooms.indexOf(one)] = kept
      }
    }
  })
  return [...new Set(crowds)]
    .filter(({ size }) => size > 1)
    .map((crowd) => {
      const [first] = crowd
      return hash(
        [...crowd]
          .map(({ element, left, top }) => {
            const { width, height } = boxOf(element)
            const { display, position, zIndex, pointerEvents } = styleOf(element)
            const inLine = element.textContent.length < element.parentElement.textContent.length
            return [
              element.localName,
              element.type,
              element.getAttribute('role'),
              element.tabIndex,
              [left - first.left, top - first.top, width, height].map((px) => px.toFixed(1)),
              [display, position, zIndex, pointerEvents, inLine, stateOf(element)],
            ].join()
          })
          .join('|'),
      )
    })
}
