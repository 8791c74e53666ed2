/** A repeatable stream of numbers from 0 up to 1. */
export function drawsFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const list = (text: string) => text.trim().split(/\s+/)

const given = list(`
  Ada Adaeze Aled Alice Alun Amara Amina Angharad Anil Anne Arjun Asha Ayesha Barry Beatrix Bethan Brian Bronwen Callum
  Carol Cerys Chidi Chloë Ciara Colin Daisy Daniel Deepa Dilys Donal Dorothy Dylan Edith Eilidh Eira Elin Emeka Emrys Esme
  Ewan Faith Farah Fatima Ffion Fiona Frank Gareth Gavin Gemma Geraint Gita Glenys Grace Graham Gwen Hamza Hannah Harriet
  Hassan Heather Hilary Huw Ian Imogen Imran Ingrid Ioan Iris Isla Ivy Jamila Janet Javed Jemima Joan Joyce Julian Kamal
  Karen Keir Keith Kemi Kerry Kwame Laila Laura Leila Lena Linda Lowri Lucia Malik Marcus Margaret Mariam Martin Mavis
  Megan Meera Mohamed Moira Morag Myra Nadia Naomi Ngozi Niamh Nigel Noor Nuala Olive Olwen Omar Oonagh Oscar Owen Padma
  Patrick Pauline Pearl Peggy Petra Philippa Priya Rachel Rajesh Ramesh Rhian Rhodri Rita Robert Rosalind Roza Ruth Sadia
  Salma Samina Sanjay Sean Shirley Sinéad Sioned Siân Soraya Stella Steven Sunita Susan Tariq Teresa Terence Thandiwe Thelma
  Tomasz Trevor Una Usha Valerie Vera Victor Vikram Violet Wendy Wilfred Winifred Yasmin Yetunde Yolanda Yusuf Zahra Zainab
  Zoë Ŵyn Łukasz Małgorzata Agnieszka Krzysztof Nguyễn Thị Xiang Mei Hiroshi Aoife Caoimhe Siobhán Tadhg
`)
const starts = list(`
  Ash Birch Black Brack Bram Bridge Brock Brook Burn Cald Cart Chad Clay Cole Crom Dar Dene Dun East Ecks Eld Elm Fair Farn
  Fen Field Fox Glad Gold Green Hale Hals Hart Hather Hazel Heath Hem Hol Horn Hux Ing Kel Kings Lang Lark Lind Long Lyn
  Mar Marsh Mel Mid Moor Nether New Nor Oak Old Pem Pend Quar Raven Red Rock Ros Rush Sand Sel Shad Sher Silver Snow South
  Spar Stan Stock Stone Sum Swan Tar Thorn Til Tun Under Wake Wal War Water Wen West Whit Wild Win Wood Wy Yard York
`)
const ends = list(`
  acre bourne bridge brook burn bury by church cliffe combe cote croft dale den don field ford gate ham hurst ington ley low
  man mere more ridge rop shaw son stead stone thorpe ton tree wall ward water way well wick wood worth
`)
const others = list(`
  O'Hanrahan O'Shea O'Dowd O’Connell MacAulay McIlroy Nwosu Okonkwo Adeyemi Achterberg Nguyễn Trần Phạm Łuczak Wójcik
  Kowalczyk Siddiqui Chaudhry Banerjee Mukherjee Krishnan Patel Sharma Kaur Gill Hussain Rahman Begum Ahmed Malik Mohamud
  Abdi Warsame D'Souza Fernandes García Müller Østergaard Lefèvre Ó’Brien ap-Rhys Llywelyn Pryce Gwynfor Cadwaladr Ŷsbryd
`)
const surnames = [
  ...starts.flatMap((start) => ends.map((end) => start + end)),
  ...others,
  ...others,
  ...others,
]

const deeds = list(`
  listening chairing gardening cooking sewing knitting welding carpentry bookkeeping interviewing translating drumming
  painting podcasting blogging filming campaigning mentoring befriending cycling swimming signing lipreading proofreading
  storytelling mediating budgeting coding teaching singing
`)
const things = list(`
  allotment choir newsletter foodbank hospital surgery ward clinic pharmacy library mosque chapel synagogue gurdwara temple
  workshop museum orchard radio theatre festival lunch walking breakfast homework repair bicycle football cricket netball
  chess quilting pottery darkroom archive harbour lighthouse railway canal
`)

const pick = <Item>(draw: () => number, items: readonly Item[]): Item =>
  items[Math.floor(draw() * items.length)] as Item
/** Low places come up more often, as common names do. */
const pickSkewed = <Item>(draw: () => number, items: readonly Item[]): Item =>
  items[Math.floor(draw() ** 1.7 * items.length)] as Item

export interface InventedPerson {
  name: string
  offers: string
  /** A word of the offer that hardly anybody else has. */
  rareWord: string
}

/** The order of surnames is shuffled once, so that the common ones are not all of one letter. */
const mixed = (() => {
  const draw = drawsFrom(11)
  return surnames
    .map((name): [number, string] => [draw(), name])
    .toSorted(([one], [other]) => one - other)
    .map(([, name]) => name)
})()

const syllables = list(
  'bar cel dor fen gul hax jor kem lun mip nar pol quo rif sab tor vex wim yod zul',
)

/** An invented person: the same for the same draws. */
export function inventPerson(draw: () => number): InventedPerson {
  const first = pick(draw, given)
  const middle = draw() < 0.15 ? ` ${pick(draw, given)}` : ''
  const last = pickSkewed(draw, mixed)
  const double = draw() < 0.04 ? `-${pick(draw, mixed)}` : ''
  const rareWord = Array.from({ length: 3 + Math.floor(draw() * 2) }, () =>
    pick(draw, syllables),
  ).join('')
  const offers = [
    `I have been ${pick(draw, deeds)} and ${pick(draw, deeds)} for the ${pick(draw, things)} ${pick(draw, things)} group`,
    `for ${2 + Math.floor(draw() * 30)} years and would like to help with the ${pick(draw, things)} and ${pick(draw, deeds)}`,
    `where I live, at ${rareWord} house, because nobody told me what I needed to know when I was new to it.`,
  ].join(' ')
  return { name: `${first}${middle} ${last}${double}`, offers, rareWord }
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** One slip of the finger: a letter left out, put in, mistaken or swapped with the next, never a space. */
export function misspell(draw: () => number, word: string): string {
  const letters = [...word]
  const at = Math.floor(draw() * letters.length)
  const kind = draw()
  if (kind < 0.25 && letters.length > 3) letters.splice(at, 1)
  else if (kind < 0.5) letters.splice(at, 0, pick(draw, [...alphabet]))
  else if (kind < 0.75 || at + 1 >= letters.length) letters[at] = pick(draw, [...alphabet])
  else letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '')
  return letters.join('')
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll(/[øØ]/g, 'o')
    .toLowerCase()

/** What somebody types to look a person up, and what they mean by it. */
export interface MisspeltSearch {
  typed: string
  meant: string
}

/** How somebody might look this person up: misspelt once or twice, with or without accents, either way round. */
export function misspeltSearch(draw: () => number, person: InventedPerson): MisspeltSearch {
  if (draw() < 0.2) {
    const once = misspell(draw, person.rareWord)
    return { typed: draw() < 0.4 ? misspell(draw, once) : once, meant: person.rareWord }
  }
  const parts = person.name.split(' ')
  const called = [parts[0], parts.at(-1)]
  const [first = '', last = ''] = called.map((part) =>
    draw() < 0.7 ? plain(part ?? '') : (part ?? ''),
  )
  const edits = draw() < 0.5 ? 1 : 2
  const words = [first, last]
  for (let edit = 0; edit < edits; edit += 1) {
    const at = draw() < 0.4 ? 0 : 1
    words[at] = misspell(draw, words[at] ?? '')
  }
  const typed = (draw() < 0.5 ? words : words.toReversed()).join(draw() < 0.1 ? ', ' : ' ')
  return { typed, meant: called.join(' ') }
}
