/** What a column may hold. */
export const columnKinds = [
  'ref',
  'title',
  'name',
  'firstName',
  'lastName',
  'knownAs',
  'pronouns',
  'email',
  'phone',
  'postcode',
  'address',
  'town',
  'experience',
  'themes',
  'role',
  'wants',
  'offers',
  'stage',
  'groups',
  'availability',
  'hours',
  'contact',
  'support',
  'languages',
  'recognition',
  'joined',
  'checks',
  'employer',
  'birth',
  'online',
  'travel',
  'source',
  'doNotContact',
  'consent',
  'notes',
  'neverKept',
  'leftOut',
] as const

export type ColumnKind = (typeof columnKinds)[number]

const phrases = (text: string): string[] =>
  text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '))

/** Headings that are usual in registers of volunteers and patients, by what the column holds. */
export const headingPhrases: Readonly<Record<ColumnKind, readonly string[]>> = {
  ref: phrases(`partner id, partner no, rhif, cyf, cyfeirnod, roll no, roll number, list no, constituent id, ref, reference, ref no, ref number, id, number, no, record no, member no, membership
    no, membership number, membership id, person id, contact id, crm id, client id, volunteer id, volunteer no, leader no, urn,
    unique ref, unique id, our ref, serial no, record id, member id`),
  title: phrases(
    'title, mr mrs, mr mrs ms, mr mrs miss, mr mrs miss ms, mr mrs ms dr, salutation, honorific',
  ),
  name: phrases(`public contributor, contributor, ppi contributor, public partner, name of contributor, contributor name, name, participant, participant name, pt name, enw, enw llawn, name of participant, attendee, full name, names, volunteer, volunteer name, member, member name, leader,
    leader name, patient name, person, who, name of person, name of volunteer, surname forename,
    surname first name, name surname, rep, representative, rep name, contact name, person name,
    first and last name, name in full`),
  firstName:
    phrases(`enw cyntaf, known first name, initial, initials, first name, forename, forenames, christian name, given name, given names, first
    names, fname, firstname, first`),
  lastName: phrases(
    `cyfenw, sname, surname, last name, family name, second name, lname, lastname, last`,
  ),
  knownAs:
    phrases(`known as, preferred name, likes to be called, nickname, preferred first name, goes
    by, a k a, aka, also known as, called, likes to be known as, calls themselves`),
  pronouns: phrases('pronouns, preferred pronouns, pronoun, he she they'),
  email:
    phrases(`secondary email, other email, alternative email, main email, eml, em, e bost, ebost, cyfeiriad e bost, email, e mail, email address, e mail address, mail, emails, email addresses, contact
    email, email 1, primary email, personal email, electronic mail, home email`),
  phone:
    phrases(`primary phone, secondary phone, main phone, primary mobile, sms, sms no, sms number, text number, whatsapp, whatsapp no, whatsapp number, tel h, tel m, tel w, tel home, phone h, phone m, home tel no, ph, ph no, best number, ffon, rhif ffon, ffon symudol, symudol, phone, telephone, tel, tel no, tel number, phone no, phone number, phone numbers,
    telephone number, telephone no, mobile, mobile no, mobile number, mobile phone, home phone, home
    tel, home telephone, landline, tel mobile, tel home, mob, mob no, contact no, contact number,
    contact numbers, contact tel, contact details, daytime phone, evening phone, daytime tel, work
    phone, work tel, cell, other phone, phone 2, phone 1, ring on, tel day, tel eve, phones, numbers,
    home, alt phone, alternative phone`),
  postcode:
    phrases(`postcode sector, post code sector, cod post, postal district, postcode, first part of postcode, first half of postcode, post code, pcode, p code, out code, outcode, post code area, postcode
    area, postal code, zip, zip code, part postcode, home postcode, first half of postcode, postal
    area, postcode district, pc`),
  address:
    phrases(`cyfeiriad, address, home address, postal address, address 1, address 2, address 3, address
    line 1, address line 2, address line 3, street, house, full address, addr, mailing address,
    address and postcode, address inc postcode, address including postcode, house name, road`),
  town: phrases(`which area do you live in, area you live in, live in, whereabouts, where abouts, whereabouts they live, town, town or postcode, town or first half of postcode, where do you live, tref, ardal, city, area, district, locality, county, place, lives in, where they live, based
    in, home town, location, village, borough, region, neighbourhood, town city, where from, where based`),
  experience:
    phrases(`claf gofalwr aelod or cyhoedd, relationship to condition, relationship to the condition, relationship to conditions, claf gofalwr, claf, gofalwr, are you a patient, are you a carer, i am, describes you, which of these describes you, best describes you, patient carer, patient or carer, patient carer public, patient carer other, pt
    carer, patient service user carer, type of experience, kind of experience, experience type,
    user type, service user, patient, carer, capacity, perspective, i am a, are
    you a patient or carer, patient service user, patient or public, patient public, involved as,
    viewpoint, pt or carer, stakeholder type, member type, lived experience as, here as, hat,
    speaks as, relationship to service, type of volunteer`),
  themes:
    phrases(`themes, theme, health topics, health topic, topics of interest, profiad, profiad o, cyflwr iechyd, profiad cyflwr iechyd, lived exp, lived exp of, exp of, condition, conditions, health condition, health conditions, long term condition, long
    term conditions, ltc, ltcs, lived experience, lived experience of, experience, experiences,
    conditions experience, name of condition, health conditions or services, cyflwr, cyflyrau, iechyd, diagnosis, diagnoses, medical condition, medical conditions, disability,
    illness, health issues, health interests, condition experience, experience of, services used,
    service used, areas of experience, area of experience, expertise, specialty, speciality, clinical
    area, health problems, lives with, health experience, disease area, disease, knows about, pathway,
    therapy area, experience with, what they live with, services and conditions`),
  role: phrases(`role, roles, current role, type, leader type, category, position, volunteer role, role
    type, job, current roles, kind of leader, ppi role, role on ppg, role in group, rol, involvement role`),
  wants:
    phrases(`interest areas, interest area, areas interested in, diddordebau, hoffwn, hoffech, would like to do, wants to do, wants, interests, interested in, interest, areas of
    interest, area of interest, would like, would like to, what they would like to do, preferences,
    activities, activity, role preference, preferred role, happy to do, wish to do, opportunities, type of involvement, involvement
    type, involvement, keen on, likes to do, what would you like to do, involvement interests, kind
    of work, activities interested in, how they want to be involved, want to help with, can help
    with, wishes, likes, help with, preferred activities, willing to do, interests and activities,
    would do, involvement preferences, up for, keen to do, would like to help with, interested in helping with, interested in helping, wants to help with, happy to help with,
    what theyd like to do, wants to be involved in, would like to be involved in`),
  offers:
    phrases(`what would you bring, what will you bring, what you bring, would bring, offers, can offer, skills, strengths, what they bring, talents, skills offered,
    experience and skills, skills and experience, what can you offer, abilities, skill set, brings,
    good at, hobbies, special skills, gifts`),
  stage: phrases(
    'stage of engagement, engagement stage, stage, level, journey stage, stage of journey, leadership stage, experience level',
  ),
  groups:
    phrases(`meetings they go to, which meetings they go to, groups they attend, groups they go to, goes to, group, groups, committee, committees, group committee, groups committees, committee
    group, member of, sits on, board, panel, boards, panels, forum, current groups, group membership,
    memberships, projects, project, current involvement, involved in, currently involved in, sits on
    what, name of group, group name, working group, network, networks, currently on, serving on, where
    involved, linked to`),
  availability:
    phrases(`half days, half day, best days, best day, pryd ydych chi ar gael, pryd ar gael, best for meetings, good for meetings, meeting availability, best meeting times, can do daytime evening, am pm eves, ar gael, pryd, amserau, available, when, availability, when available, when free, times, days, days
    available, times available, best times, best time, free, free when, can do, preferred times,
    preferred days, day time, days and times, when can you help, good times, times free, can come,
    when suits, what suits, am pm, am pm eve, am pm evening, meetings am pm eve, morning afternoon evening, mornings afternoons evenings, can attend, able to attend, day or evening, daytime or evening, daytime evening, days times, meeting times, free on, days free, mornings, afternoons, evenings, weekends, weekdays`),
  hours:
    phrases(`hours, hours month, hours a month, hours per month, hours per week, time available, how much time,
    time commitment, time offered, commitment, hours offered, hrs month, time they can give, hrs`),
  contact:
    phrases(`preferred channel, channel, contact channel, preferred contact channel, preferred mode of contact, mode of contact, preferred way to be contacted, way to be contacted, how to be contacted, like to be contacted, sut hoffech i ni gysylltu, sut i gysylltu, get hold of, how to get hold of, how to get hold of them, cysylltu drwy, dull cysylltu, get in touch, best way to get in touch, contact by, preferred contact, contact preference, contact preferences, preferred
    contact method, how to contact, contact method, method of contact, best contact, best way to
    contact, communication preference, preferred communication, preferred method, contact how,
    contact, preferred method of contact, how to get in touch, communication, reach by, get hold of
    by, pref contact, best way to reach, comms, comms preference, how to reach, preferred means of
    contact, contact via, likes contact by`),
  support:
    phrases(`make it easier, make easier, triggers and what helps, anghenion hygyrchedd, hygyrchedd, anghenion, anghenion mynediad, adj, adjs, access needs, access, access requirements, accessibility, accessibility needs,
    reasonable adjustments, adjustments, adjustment, support needs, support needed, support, special
    requirements, special needs, additional needs, requirements, communication needs, additional
    requirements, needs, dietary access, access and dietary, help needed, support required,
    disability needs, access reqs, dietary, diet, dietary needs, dietary requirements, accessible information, information needs, ais, access support, what helps,
    needs to take part`),
  languages:
    phrases(`iaith a ffefrir, dewis iaith, iaith ddewisol, iaith, ieithoedd, language, languages, spoken languages, languages spoken, first language, other languages, speaks,
    preferred language, language spoken, mother tongue`),
  recognition:
    phrases(`remuneration category, payment category, receive payment, receive payment for your involvement, like to receive payment, voucher or expenses, vouchers or expenses, expenses or voucher, expenses or vouchers, expenses or payment, taliad neu gostau, costau, treuliau, expenses or fee, tal, taliad, would you like to be paid, want to be paid, like to be paid, would you like paying, like paying, would you like payment, payment for your time, exps, payment, pay, paid, reward, reward and recognition, recognition, expenses,
    reimbursement, payment preference, wants payment, payments, remuneration, payment or expenses,
    fee, fees, incentive, rewards, payment expenses, involvement payment, claims, thank you,
    wants paying, money, in return, honorarium, payment type`),
  joined:
    phrases(`date on list, date on register, dyddiad ymuno, reg date, date reg, joining date, date joined, joined, join date, start date, date started, date added, since, date of
    joining, registered, date registered, registration date, member since, added on, added, signed
    up, date signed up, recruited, date recruited, timestamp, submitted, date submitted, submission date, completion time, first involved, date of first involvement, started, joined on, date of registration,
    sign up date, on list since, when joined, year joined`),
  checks:
    phrases(`chk, dbs, crb, dbs check, dbs checked, checks, crb dbs, dbs crb, dbs date, dbs expiry, dbs
    status, disclosure, safeguarding, references, police check, clearance, dbs number, checked,
    vetting, induction, training`),
  employer:
    phrases(`employer, employed by, organisation, organization, employment, works for, workplace,
    occupation, declared interests, declaration of interest, declarations of interest, conflicts of
    interest, conflict of interest, nhs employee, doi, org, company, place of work, work, day job`),
  birth:
    phrases(`date of birth, dob, d o b, birth date, age, year of birth, born, birthday, age group,
    age band, age range`),
  online: phrases(
    'online, virtual, zoom, can join online, online meetings, on line, digital access, internet, teams, happy to meet online',
  ),
  travel: phrases(
    'travel km, travel up to, travel, travel distance, will travel, how far, distance, travel limit, willing to travel, max travel, miles, how far will you travel',
  ),
  source:
    phrases(`source, how heard, where from heard, heard about us, how did you hear, referred by,
    recruited via, nominated by, came from, came via, referral, how did they hear, how recruited,
    recruited by, introduced by, where they came from, found via, how found, how did they find us, how did you find us,
    how they found us`),
  doNotContact:
    phrases(`do not contact, dnc, dont contact, do not mail, do not email, do not phone, opt
    out, opted out, no contact, on hold, unsubscribed, removed, paused, pause, inactive, withdrawn,
    left, leave alone, not to be contacted, no longer involved, suspended, do not ring, stop contact,
    contact hold, stopped, not active, please do not contact, peidiwch a chysylltu, dim cyswllt`),
  consent:
    phrases(`vol status, member status, still coming, still attending, still on board, still keen, still with us, still volunteering, still wants to be involved, consent, consent given, gdpr, gdpr consent, data protection, consent to contact, ok
    to contact, agreed to contact, can contact, can we contact, permission, permission to contact,
    happy to be contacted, active, opt in, opted in, may contact, consent form, consent form signed, consent to hold data, consent to share data, gdpr reply, gdpr response, consent status, data consent,
    contact y n, wants contact, wants contact y n, current y n, still current, live, live y n, still a member, still member, still involved, still interested,
    still active, still wants contact, current member, keep in touch, stay in touch, ok to keep in touch, wishes to
    continue, wants to continue, continue, continuing, happy to continue, renewed, happy for us to contact
    you, ok to stay on list, remain on list, stay on list, active member, active since, caniatad, consented, gdpr ok, standing, consent y n, on mailing list, mailing list, ok to email, ok to share, status, membership status, volunteer status, leader status, current status`),
  notes:
    phrases(`bits and bobs, odds and ends, about them, background, sylwadau, nodiadau, cmts, notes, anything else you would like to tell us, anything else you want to tell us, anything else we should know, additional notes, note, comments, comment, other, other info, other information, further info,
    remarks, description, misc, any other info, additional info, additional information, further information,
    info, details, observations, free text, memo, anything else, history, background notes, update,
    updates, actions, staff notes, coordinator notes, other notes, extra`),
  neverKept: phrases('nhs number, nhs no, ni number, ni no, national insurance number, nino'),
  // Nothing is left out unless somebody says so, or the bank knows it already (`ofThisBank`).
  leftOut: [],
}

/** Other words that may stand in a heading of a kind without making it another one. */
export const headingAsides: Readonly<Partial<Record<ColumnKind, readonly string[]>>> = {
  themes: phrases(
    'own, caring, someone you care for, live with, living with, services, ltc, you or a family member, long term',
  ),
  experience: phrases(
    'apply, public, other, member of the public, mark, statement, options, both, neither',
  ),
  availability: phrases('able, attend, meetings, meet, week, usually, suit you'),
  support: phrases(
    'triggers, make, easier, part, any, anything, know, diet, dietary, comms, communication, help, take part, meetings, attend, equipment',
  ),
  recognition: phrases(
    'prefer, just, covered, cover, rather, receive, reimbursed, involvement, time, your',
  ),
  contact: phrases('prefer, reach, phone, telephone, email, e mail, text, post, letter'),
  postcode: phrases('live, area, which, part, half, home, only, mailing'),
  town: phrases('first, half, part, postcode, only, outcode, home, mailing, post'),
  hours: phrases('each, month, week, spare, offer, give, max, maximum, up'),
  name: phrases('your, full'),
  // Either is read in a column of the other.
  phone: phrases('best, reach, preferred, day, evening, number, email address, e mail'),
  email: phrases('best, preferred, your, phone number, telephone, mobile, tel, no'),
  groups: phrases('ppi, ppie, patient, user, sit, moment, currently, engagement'),
  consent: phrases('received, recd, signed, returned, completed, obtained, given'),
  wants: phrases('involved, help, us, activities, kinds, types, work, ways'),
  offers: phrases('bring, offer, could'),
  checks: phrases(
    'l1, l2, l3, exp, last, latest, date, done, seen, taken up, renewed, renewal, due, issued, certificate, cert, level, enhanced, basic, standard, completed, received, valid until, number, no, status',
  ),
  notes: phrases(
    'officer, staff, coordinator, co ordinator, office, admin, ppi, internal, team, our, know, should, add, comments',
  ),
  languages: phrases('speak, english, than'),
  online: phrases('meetings, join, able, ok'),
  travel: phrases('travel, meetings, prepared'),
  source: phrases('about, us, find, out'),
}
