/** A name, and what is written beside it about leaving, death or contact. */
const beside =
  "(?:deceased|dec[’'`´]?d|r\\.?\\s?i\\.?\\s?p\\.?|died|dead|passed away|passed|left|leaver|leaving|withdrawn|withdrew|resigned|removed?|dnc|do not (?:contact|ring|call|phone|e-?mail|use)|don[’']?t (?:contact|ring|call|phone|e-?mail)|no contact|not (?:active|to be contacted|interested)|no longer|inactive|lapsed|archived?|suspended|on hold|paused?|former|ex|opted out|opt(?:ed)?-out|unsubscribed?|stood down|stepped down|moved away|moved|retired|delete[d]?|stop(?:ped)?|wedi (?:marw|gadael))"

/** After the name: in brackets, behind a dash, comma or star, or in capitals or small letters at the end. */
const afterSign = new RegExp(`\\s*[([{*,;:–—/-]\\s*(?:\\w+\\s)?${beside}(?![\\p{L}]).*$`, 'isu')
const beforeSign = new RegExp(`^\\s*[([{*]*\\s*${beside}\\s*[)\\]}*:;,–—-]+\\s*`, 'iu')
const shouted =
  /\s+(?:DECEASED|DEC[’'`´]?D|R\.?I\.?P\.?|DIED|DEAD|LEFT|LEAVER|WITHDRAWN|RESIGNED|REMOVED?|DNC|DO NOT CONTACT|NO CONTACT|INACTIVE|LAPSED|ARCHIVED?|SUSPENDED|ON HOLD|PAUSED?|FORMER|OPTED OUT|UNSUBSCRIBED|STOP|DELETED?|PASSED AWAY|NO LONGER|DON[’']?T)(?!\p{L}).*$/su
const shoutedFirst =
  /^\s*(?:DECEASED|DEC[’']D|R\.?I\.?P\.?|LEFT|WITHDRAWN|DNC|DO NOT CONTACT|INACTIVE|FORMER|EX)\s+(?=\p{L})/u
const plainEnd =
  /\s+(?:deceased|died|dec[’']d|has died|passed away|has left|withdrawn|resigned|do not contact|don[’']?t contact|no contact|opted out|unsubscribed|no longer\b.*|left (?:in )?\d{2,4}|wedi marw|wedi gadael)\b.*$/isu

/** Longer text is a remark, which the words of every cell look after. */
const nameMax = 300

/** The name alone; words of stopping are never a part of it. They stand in the note and hold the person. */
export const withoutHoldWords = (text: string): { name: string; said: boolean } => {
  const one = text.replace(/\s+/g, ' ').trim()
  if (one.length > nameMax) return { name: one, said: false }
  let name = one
  for (const pattern of [afterSign, beforeSign, plainEnd, shouted, shoutedFirst]) {
    name = name.replace(pattern, ' ')
  }
  name = name.trim()
  return { name, said: name !== one }
}
