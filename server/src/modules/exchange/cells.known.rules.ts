/*
 * Ordinary words that may stand beside an answer without changing it. A part of a cell with any other word in it
 * is not read: it could be the one that turns the answer round.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const isFigure = (word: string): boolean => /^(?:\d+(?:st|nd|rd|th|s|yrs?|pt|m)?|£\d+)$/.test(word)

const besideWants =
  set(`staff students student med medical nursing nurses doctors trainees patients patient people others other new
  start starting set up run running help helping support supporting with group groups cafe club walking local community service services
  carers ideas idea things thing kind kinds sort sorts type work about into through more lots anything something everything
  online home area day days week weekday weekdays evening evenings morning mornings weekend weekends time times who what come along
  try trying give giving get getting involved involve take taking part join joining see first public members team teams events event
  sit sitting review reviewing reading interview interviewing speaking
  hospital hospitals nhs trust projects project as well especially particularly mostly`)

const besideThemes =
  set(`clear remission su disabled adult elderly young recently ongoing bad left right lower upper insulin dependent
  tablets newly treated treatment controlled managed problems problem issues issue trouble symptoms severe mild moderate advanced knee knees hip hips spine hands feet shoulder
  early late onset stage grade type x bilateral partial full time 24 hour hours days replacement operation op surgery
  transplant clinic service services team ward inpatient outpatient community home who whose with through due`)

const besideSupport =
  set(`size point font ground floor seat seating front chair table regular short near nearby toilet toilets door space spaces quiet
  room rooms low lighting light lights fragrance free dyslexia dyslexic autistic autism deaf blind partially sighted hearing impaired impairment
  loss wheelchair scooter mobility walking stick frame guide dog assistance hearing aid aids speaker speakers note taker taking help
  papers paper documents document agenda agendas minutes reading read before advance ahead beforehand early prior notice weeks week day days
  hours hour at least two three five one sent extra more time breaks break slow slowly clear plain english word version versions copy copies yellow blue
  pink green cream buff arial on by email post printed print electronic accessible parking space bay blue badge disabled lift step steps stairs
  access level entrance ramp transport taxi taxis lifts travel carer pa personal assistant companion friend family member supporter support
  worker attends comes come coming bring brings bringing accompanied accompany interpreter interpreters signer sign language captions captioning subtitles live
  loop system diet dietary allergy gluten dairy nut nuts halal kosher vegetarian vegan lactose coeliac food meals lunch due to because of
  fatigue pain back bad knees arthritis ms copd epilepsy migraine migraines anxiety adhd sensitive sensitivity noise loud bright flashing
  morning mornings afternoon afternoons evening evenings start starts late later short meetings meeting hybrid online zoom teams phone call calls text
  uses using use user has have bsl makaton my please if possible somali polish urdu romanian punjabi bengali arabic welsh gujarati`)

const besideReward =
  set(`benefits benefit uc pip esa jsa dla tax allowance please pls mileage petrol bus train taxi lunch parking
  travel costs cost fares expenses exps bank transfer bacs cheque half day days hour hours hr hrs session sessions meeting meetings per rate gbp
  pounds p h childcare time reimbursed reimbursement covered only involvement payment payments fee fees retired pension`)

export const isBesideWants = (word: string): boolean => besideWants.has(word) || isFigure(word)
export const isBesideThemes = (word: string): boolean => besideThemes.has(word) || isFigure(word)
export const isBesideSupport = (word: string): boolean => besideSupport.has(word) || isFigure(word)
export const isBesideReward = (word: string): boolean => besideReward.has(word) || isFigure(word)
