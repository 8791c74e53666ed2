/*
 * Words that say a person is not to be contacted: one vocabulary for every cell of a file. Each line is a pattern
 * over the comparable form of a text (small letters, no accents, no apostrophes, no punctuation). It is generous on
 * purpose: a hold too many costs a coordinator a look, a hold too few costs a grieving family a letter.
 */

const patterns = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('|')

const whole = (lines: string): RegExp => new RegExp(`\\b(?:${patterns(lines)})\\b`, 'g')

/** A death. Whose death it is, is another question. */
export const deathWords = whole(`
  deceased
  decd
  died
  dead
  rip
  pass(?:ed|es|ing) away
  (?:has|have|had|he|she|sadly|they) passed(?: on)?
  no longer with us
  in memoriam
  lost (?:his|her|their) (?:life|battle)
  wedi marw
  bu farw
  d (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]* (?:\\d\\d|\\d{4})
`)

/** Asking for no contact at all, in whatever way. */
export const noContactWords = whole(`
  dnc
  dnr
  d n c
  (?:do|does|did|would|should|must|may|can|could) not (?:\\w+ ){0,4}contact(?:ed|ing)?
  (?:dont|doesnt|shouldnt|mustnt|wouldnt) (?:\\w+ ){0,4}contact(?:ed|ing)?
  (?:do|does|would) not (?:wish|want|like) (?:any |further |more )*(?:contact|mail|emails?|calls?|letters?)
  (?:dont|doesnt) (?:wish|want|like) (?:any |further |more )*(?:contact|mail|emails?|calls?|letters?)
  not (?:to|to be|be) (?:\\w+ )?(?:contact(?:ed)?|approached|invited|disturbed)
  not contact
  no (?:more |further |direct )*contact(?! (?:details?|numbers?|no|info|since|yet|made|tel|e?mail|phone|from|lens|given|known|preference|address)\\b)
  never (?:to be )?(?:contact|approach|invite|disturb)
  never contact again
  (?:stop|stopped|cease) (?:all )?(?:contact(?:ing)?|messaging|bothering|pestering|mailings?)
  leave (?:him|her|them|me|us|alone)
  (?:do not|dont|not to) (?:approach|invite|disturb|bother|use)
  no (?:more|further) (?:mailings?|communications?|invit\\w+|involvement|correspondence)
  peidiwch(?!(?: a)? (?:ffonio|galw|tecstio|ebostio|cysylltu) (?:cyn|ar ol|wedi|rhwng|yn y|yn ystod|gyda r) )(?: a)?
  peidio (?:a )?(?:chysylltu|ffonio|ebostio)
  dim (?:mwy o )?(?:cyswllt|cysylltu|cysylltiad)
  ddim eisiau
`)

/** Asking that one way of contact is not used; whether it is the only one, the rest of the cell tells. */
export const noChannelWords = whole(`
  (?:do not|dont|does not|doesnt|never|stop|not to|not to be|no more|cease|please no) (?:be |to |want |like |wish |any )*(?:ring|rung|rings|ringing|call|called|calls|calling|phone|phoned|phoning|telephone|telephoned|email|emails|emailed|emailing|e mail|e mails|e mailed|mail|mailed|mailing|mails|write|text|texted|texts|texting|message|messages|send|sending|post|letters)
`)

/** Leaving, withdrawing, being taken off: wherever it stands. */
export const leavingWords = whole(`
  (?:has|have|hes|shes|theyve|had|since|now|just) left
  left (?:the |our |this )?(?:(?:surgery|practice|mailing|volunteer|patient) )?(?:group|panel|list|bank|scheme|ppg|pprg|forum|network|us|register|programme|project|organisation|area|country|trust|in \\d{4}|\\d{4}|\\d{1,2} \\d{2,4}|on \\d)
  (?:wants?|wishes|wished|asked|would like|decided|decides|going|due|about) (?:to leave|to withdraw|to stop|to resign|to step down|to stand down|to come off|to be taken off|to be removed|to be deleted|to unsubscribe|to finish|to end)
  (?:wants?|wish|wishes|asks?|asked|requests?|requested) (?:removal|off|out|deletion|erasure)
  wants? (?:off|out)(?: of)?
  leavers?
  withdrew
  withdrawn(?! (?:socially|at times|sometimes))
  withdraws
  withdrawing
  opt(?:ed|s|ing)? out
  opt out
  unsubscribed?(?! from (?:the )?newsletter)
  unsubscribing
  (?:please |pls )?(?:remove|take|strike|delete|erase) (?:me |him |her |them |us |my name |my details |name |details )?(?:off|from|out of) (?:the |our |your |this )?(?:mailing |distribution |contact |email )?(?:list|lists|database|db|register|records?|bank|group|panel|system|files?|mailings?)
  (?:please |pls )(?:remove|delete|erase)
  (?:remove|delete|erase) (?:me|him|her|them|us|my details|my name|all details|data|from)
  (?:asked|asks|wants|wishes|requests?|requested|requesting) (?:to be |for )?(?:remov\\w+|deleted|erased|taken off)
  (?:request|requests|requested|requesting) (?:for )?(?:removal|deletion|erasure)
  removed (?:from|at|by) (?:the |our |own |his |her |their )*(?:list|database|db|register|records?|bank|group|panel|request|system|mailing)
  (?:taken|come|came|coming|gone|struck|dropped|been) off (?:the |our |this )*(?:mailing |distribution )?(?:list|lists|database|db|register|books)
  off (?:the |our )?(?:mailing )?list
  right to (?:erasure|be forgotten)
  no longer (?:\\w+ )?(?:want|wants|wish|wishes|interested|involved|available|able|participat\\w+|taking part|part of|a member|member|with|contact|contactable|engaged|volunteering|volunteers?|active|on the list|wanting|wishing|needed|continu\\w+)
  not (?:interested|involved|participating|taking part|engaged|engaging|continuing|renewing|volunteering) (?:any ?more|any longer|now|at all|anymore)
  not (?:interested|wanting|willing) (?:in |to )(?:taking part|take part|being involved|be involved|involvement|continue|continuing|volunteering|this)
  not (?:currently |presently )(?:involved|active|participating|taking part|available|engaged)
  not active
  (?:cannot|cant|unable to|not able to|can no longer|could not|not going to|wont|will not|do not want to|does not want to|doesnt want to|dont want to|not wish to|not wishing to) (?:continue|carry on|go on|be involved|take part any ?more|participate any ?more)
  (?:stood|stepped|stands|steps|standing|stepping) (?:down|aside|back)
  resign(?:ed|s|ing)
  retired (?:from|off) (?:the |our |this )?(?:panel|group|ppg|bank|board|committee|list|forum|role|post|network|patient\\w*|volunteering)
  (?:moved|gone|move|moving) (?:away|abroad|overseas|out of (?:the )?(?:area|county|region))
  (?:moved|moving|emigrated|emigrating|relocated|relocating) to (?:another country|spain|france|australia|canada|america|usa|new zealand|portugal|ireland|italy|germany|cyprus|greece|abroad)
  emigrat(?:ed|ing)
  (?:former|ex|past|previous|lapsed|dormant|old) (?:member|volunteer|leader|participant|rep|representative|contact|patient leader)
  dropped out
  dropping out
  had enough
  gave up
  given up
  de ?registered
  struck off
  blacklisted
  (?:consent|permission|membership|agreement|authorisation) (?:\\w+ )?(?:withdrawn|revoked|refused|lapsed|expired|cancelled|ended|denied|declined)
  (?:cancelled|ended|lapsed|expired|terminated) (?:\\w+ )?(?:membership|consent)
  wedi (?:gadael|tynnu|ymddiswyddo|ymddeol|gorffen)
  yn gadael
`)

/** Words that mean the same when they are all that a cell says. */
export const leavingAlone = whole(`
  left
  leaves
  leaving
  gone
  stop
  stopped
  removed?
  removal
  delet(?:e|ed|ion)
  erased?
  resigned
  archived?
  inactive
  suspended
  lapsed
  withdraw
  withdrawal
  unsubscribe
  ex
  former
  quit
  gadael
  gadawodd
  marw
`)

/** Words that mean it in a column of standing or remarks, where they can only be about the person. */
export const leavingOfStanding = whole(`
  leaves
  left
  leaving
  gone
  stop
  stopped
  removed?
  removal
  delet(?:e|ed|ion)
  erased?
  finish(?:ed)?
  ended
  ceased
  closed
  cancelled
  terminated
  ex
  former(?:ly)?
  lapsed
  expired
  archived?
  inactive
  withdraw
  withdrawal
  refused
  refuses
  revoked
  objected
  objects
  blocked
  barred
  banned
  quit
  complaint
  never
  unsubscribe
  passed
  dead
  not interested
  not involved
  not (?:a )?member
  no longer
  gadael
  gadawodd
  marw
`)

/** Not now, wherever it stands. */
export const pauseWords = whole(`
  on hold
  (?:put|place|keep) on hold
  pause
  paused
  pausing
  suspended
  dormant
  (?:taking|take|took|having|has|needs?|wants?|on) a (?:\\w+ )?(?:break|rest|pause)
  on (?:break|pause)(?! (?:times?|duty))
  (?:on )?(?:mat|maternity|paternity|parental|sick|compassionate|adoption|extended) leave
  (?:away|unavailable|abroad|out of action|in hospital|on hols|on holidays?|not (?:available|around|contactable|free)|off) (?:until|till|til|from|untill)
  hospital (?:from|until|till|til)
  (?:away|unavailable) (?:for|at|due) 
  (?:not|no) (?:at the moment|for now|at present|just now|for the time being|until|till|til)
  (?:resting|stepping back|pausing) (?:for|until|till|til|from)
  (?:back|returns?|returning) (?:in|on|after) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|the new year|\\d)\\w*
  (?:wait|leave|hold|hold off) (?:it )?(?:until|till|til)
  hold off
  (?:hols?|holidays?|leave|break|cruise) (?:until|till|til)
  temporarily (?:\\w+ )?(?:away|unavailable|inactive|suspended|paused|stopped|out)
  sabbatical
  wedi oedi
  ar saib
`)

/** Whether somebody else did what the words say. */
export const relationWords = new Set(
  (
    'husband wife partner spouse son sons daughter daughters mum mums mother mothers mam dad dads father fathers parent parents brother ' +
    'brothers sister sisters child children baby twin twins friend friends gran grandma grandmother grandad grandfather grandson ' +
    'granddaughter nan nana uncle aunt auntie nephew niece cousin fiance fiancee boyfriend girlfriend stepson stepdaughter stepfather ' +
    'stepmother inlaw relative relatives dog cat pet gwr gwraig mab merch tad mam brawd chwaer'
  ).split(' '),
)

/** Somebody tells of the person: 'wife rang, he died'. */
export const reporters = new Set(
  (
    'rang ring rings says said say told tells reports reported called calls phoned phones emailed emails wrote writes informed informs ' +
    'confirmed confirms advised advises states stated by from per via of he she they pt patient who replied letter'
  ).split(' '),
)

/** Words that turn a leaving or a death into none: 'not deceased', 'has not left'. */
export const denials = new Set(
  'not no never hasnt havent isnt didnt wasnt hadnt nothing nobody nor without doesnt dont'.split(
    ' ',
  ),
)

/** Headings that ask whether or when a person left or died, with the words that stand around them. */
export const endingHeading =
  /^(?:(?:date|year|when|reason|why|if|has|have|is|are|they|person|for|of|on|the|y n|yes no|tick|member|membership|status|flag|details|any|since|until|to) )*(?:death|dod|died|deceased|rip|left|leaver|leavers|leaving|leave|end|ended|ending|exit|finish|finished|finish|lapsed|expired|withdrawn|withdrawal|withdrew|removed|removal|unsubscribed?|inactive|archived?|resigned|resignation|not interested|no longer interested|opt out|opted out|moved away|gone away|marwolaeth|gadael|wedi gadael|wedi marw)(?: (?:date|year|on|y n|yes no|since|reason|flag|from|group|list|bank|panel|of|why|when|if|applicable|the|tick))*$/

/** 'Left hip', 'left a message', 'left school': no leaving. */
export const leftOtherwise =
  /^ (?:hip|hips|knee|knees|leg|legs|arm|arms|side|sided|hand|handed|ear|eye|eyes|foot|feet|ankle|shoulder|breast|lung|kidney|wrist|elbow|ventric\w*|atri\w*|heart|hemi\w*|weakness|paralys\w*|paralyzed|bundle|temporal|frontal|lobe|hemisphere|vision|sight|field|neglect|thigh|finger|thumb|toe|jaw|lower|upper|total|message|messages|msg|voicemail|vm|a (?:message|voicemail|msg)|hospital|school|college|uni|university|work|job|nursing|army|navy|raf|home|with|over|of|to|clinic|the (?:army|nhs|navy|hospital))\b/

/** 'Alcohol withdrawal', 'kidney removed': health, not leaving. */
export const healthBefore =
  /\b(?:alcohol|drugs?|opi\w+|benzo\w*|medication|nicotine|steroids?|antidepressants?|socially|kidney|spleen|gallbladder|gall bladder|appendix|tonsils|womb|uterus|ovar\w+|breasts?|thyroid|tumou?rs?|cysts?|lung|bowel|colon|prostate|stomach|bladder|teeth|tooth|lumps?|cataracts?|toes?|leg|eye|stitches|pins?|hair) (?:was |been |were |is |had )?$/
