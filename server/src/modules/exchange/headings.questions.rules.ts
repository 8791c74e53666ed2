import type { ColumnKind } from './headings.words.rules.ts'

/** Words that turn a question into one about something else, or about a way and not a whether. */
const ofAnotherKind =
  /\b(?:how|when|where|best|prefer\w*|method|way|time|not|no|never|dont|stop|research|photos?|images?|film\w*|newsletter|travel|trips?|treatment|surgery|operation)\b/

const agreeing =
  '(?:happy|ok|okay|may|can|agree|agrees|agreed|consent|consents|permission|willing|like|want|wants|wish|wishes)'

/** 'Are you happy for us to contact you?': what a no means, is plain. */
const asksForContact = new RegExp(
  `\\b${agreeing}\\b.*\\b(?:contact(?:ed)?|keep in touch|stay in touch|hear from us)\\b`,
)
/** 'I agree that my details are kept on the register', 'Consent to be on the list'. */
const asksToBeKept =
  /\b(?:agree|agrees|agreed|consent|consents|permission)\b.*\b(?:details|data|information|name)\b.*\b(?:kept|held|stored|hold|keep|store|added|used)\b|\b(?:agree|agrees|agreed|consent|consents|consented|permission|happy|like|wish|want) to (?:be|being|stay|remain|join|joining) (?:added )?(?:on |to |our |the |a |an |your |part of |\w+ )*(?:register|registry|database|mailing list|list|bank|network)\b/
/** A child's place rests on what whoever looks after them agreed to. */
const asksParents =
  /^(?:has )?(?:parent(?:al|s)?|guardians?|parents? guardians?|parents? carers?) (?:consent|permission|agreement|agrees)(?: (?:given|received|recd|form|signed|obtained|y n|yes no))*$/

const asksWhence =
  /^(?:how|where) (?:did|do|had) (?:you|they|he|she) (?:first )?(?:hear (?!from\b)|find out|find|learn|come across|get to know|come to us|see us|see this|see the advert)(?:\b|(?<= ))/
/** 'Who recruited them'; when it was, is another question. */
const asksWho =
  /^who (?:recruited|nominated|referred|introduced|suggested|recommended|put forward) (?:you|them|him|her|this person|the person)$/
const asksNumber =
  /\b(?:what|which)\b.*\bnumber\b.*\b(?:use|ring|call|phone|reach|text)\b|\bnumber (?:to|we can|for us to) (?:ring|call|phone|text|reach)\b/
const ringsOrTexts =
  /^(?:best )?(?:text|call|ring|phone)(?: or| and)? (?:call|text|ring|phone) (?:number|no)$/

/** Names of the bodies that people join, whatever they call themselves. */
const joinable =
  '(?:list|register|forum|panel|group|bank|ppg|network|database|scheme|programme|us|role|volunteering)'
const asksSince = new RegExp(
  `^(?:date |when |year |month )*(?:they |you |did you |did they )*(?:added|joined|join|joining|registered|recruited|enrolled|signed up|start|started)(?: (?:to|on|onto|with|for|the|our|this|as))*(?: (?!waiting|mailing|research|study|trial|treatment|parent|carer|partner|child)\\w+)? ${joinable}(?: date)?$|^(?:role|volunteer(?:ing)?|membership|member|panel|group|forum) (?:start(?:ed)?|join(?:ed|ing)?|registration)(?: date)?$`,
)

/** 'Connection to cancer': whether it is their own or somebody else's. */
const asksConnection =
  /^(?:your |their )?(?:personal )?(?:connection|link) (?:to|with) (?!(?:the |our |your )?(?:child|patient|person|trust|group|us|area|school|nhs|hospital|panel|charity)\b)(?:the )?\w+(?: \w+)?$/

const receives = /\b(?:patients?|service users?|claf|cleifion)\b/
const cares = /\b(?:carers?|family|relatives?|bereaved|gofalwr|gofalydd)\b/
/** What else a question between patient and carer offers or says. */
const choosing = new Set(
  (
    'a an the or and of o r i in as are you your they am is being do does what which who someone somebody works work working health care nhs staff professional ' +
    'professionals clinician public member citizen both neither other family relative parent volunteer brings here answering responding responded consider yourself be to describe describes bereaved ' +
    'patient patients service user users carer carers claf cleifion gofalwr gofalydd aelod cyhoedd neu role type tick select choose apply one all that best describes y n yes no'
  ).split(' '),
)
const asksWhichKind = (one: string): boolean =>
  receives.test(one) && cares.test(one) && one.split(' ').every((word) => choosing.has(word))

/** What a heading asks for by its whole sentence, where no single word of it would say so; null for any other. */
export const kindAsked = (one: string): ColumnKind | null => {
  if (asksParents.test(one)) return 'consent'
  if (asksForContact.test(one) && !ofAnotherKind.test(one)) return 'consent'
  if (asksToBeKept.test(one) && !ofAnotherKind.test(one)) return 'consent'
  if (asksWhence.test(one) || asksWho.test(one)) return 'source'
  if (ringsOrTexts.test(one)) return 'phone'
  if (asksNumber.test(one) && !/\bemergency\b/.test(one)) return 'phone'
  if (asksSince.test(one)) return 'joined'
  return asksWhichKind(one) || asksConnection.test(one) ? 'experience' : null
}
