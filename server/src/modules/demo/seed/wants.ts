/** What someone would like, by kind of opportunity; each can stand alone. */
export const wishes: Readonly<Record<string, readonly string[]>> = {
  committee: [
    'I would like a seat at a table where things are decided.',
    'I would like to join a group that meets a few times a year.',
    'Put me on a committee where a patient can really change the plan.',
    'I want to be in the room early, and not when it is all done.',
    'A working group would suit me, with people who do what they say.',
  ],
  governor: [
    'I would like to stand as a governor.',
    'One day I would like to be a governor of the trust.',
    'I want to hold the trust to account for how it treats people like us.',
    'I have thought about being a governor and would like to talk to one.',
  ],
  chair: [
    'I would like to chair a group.',
    'I would like to learn to chair, perhaps as a vice chair at first.',
    'Give me a group that has lost its way and I will chair it back.',
    'I enjoy chairing and would take on another group.',
  ],
  service_redesign: [
    'I would like to help change how a service works, from start to end.',
    'I want to work with staff on a real project with a date when it ends.',
    'Let me walk through the service with you and say where it hurts.',
    'I would like to help plan the new building.',
    'I want to make the way home from hospital safer.',
  ],
  interview_panel: [
    'I would like to help choose new staff.',
    'Sitting on interview panels interests me. Kindness can be seen in half an hour.',
    'I would be glad to ask the patient’s question at interviews.',
    'I would like to help pick the next ward manager.',
  ],
  training_staff: [
    'I would like to teach students what it is like on the other side.',
    'I would like to tell my story to new staff.',
    'I want to help train nurses in how to give bad news.',
    'I would enjoy role play with medical students.',
    'I can teach staff how to work with someone like me.',
  ],
  mentoring: [
    'I would like to mentor one person over some months.',
    'I would like to mentor a manager, so that they hear it from a patient.',
    'I would be glad to walk beside someone who is starting out.',
    'Coaching is what I enjoy most.',
  ],
  peer_support: [
    'I would like to support people who have just been told what I was told.',
    'I want to run a group like the one that helped me.',
    'I would like to visit people on the ward and just listen.',
    'I would like to be a buddy for someone who is new to this.',
    'I want to help other carers before they are worn out.',
  ],
  research: [
    'I would like to help choose what gets researched.',
    'I would like to work on a study with researchers, not be a subject in one.',
    'I want to read research plans and say whether people will join.',
    'I would like to go out and ask people what matters to them.',
  ],
  health_champion: [
    'I would like to be a health champion on our estate.',
    'I want to bring good advice to people who never go to the doctor.',
    'I would like to run a stall or a walk that gets people moving.',
    'I would like to help my community to trust vaccines and checks.',
  ],
  campaigning: [
    'I want to press for shorter waits.',
    'I would like to campaign with others, not alone any more.',
    'I want people to know their rights, and I will shout about it.',
    'I would like to help with a campaign that is kind and loud.',
  ],
  social_media: [
    'I would like to run an online chat.',
    'I would like to make short films about life with a condition.',
    'I want to write a blog for the trust, in my own words.',
    'I would enjoy helping with posts that people really read.',
  ],
  patient_information: [
    'I would like to read leaflets and letters before they go out.',
    'I want letters from the hospital to make sense.',
    'I would like to help write plain pages for the website.',
    'Send me your leaflets and I will send them back shorter.',
  ],
  innovation: [
    'I have an idea for a room where families can wait, and I need a home for it.',
    'I would like to try out a new idea with a small fund and a lot of goodwill.',
    'I want to start something for young carers.',
    'I have plans for a repair shop for walking aids.',
  ],
}

/** Why. */
export const reasons = [
  'I had good care and would like to give something back.',
  'Nobody asked me when it mattered, and I would like that to change.',
  'I do not want the next family to wait as long as we did.',
  'It does me good to be useful.',
  'My children should find it better than I did.',
  'I have time now and I do not want to waste it.',
  'I learned things the hard way that others need not.',
  'Somebody helped me once, and I would like to do the same.',
  'People like me are hardly ever in the room.',
  'I believe that staff want to get it right and need to hear from us.',
] as const

/** How, by stage. */
export const waysOfStage: Readonly<Record<string, readonly string[]>> = {
  potential: [
    'I am new to this, so something small to start with.',
    'I would need someone beside me the first time.',
    'I am not sure yet what I could do. Try me.',
    'One short job first, and then we will see.',
  ],
  emerging: [
    'I am ready for a bit more than last time.',
    'I would like to learn on the way.',
    'Short projects suit me better than standing groups.',
    'I would like to do this with someone who has done it before.',
  ],
  established: [
    'I have done a lot of this and would like something that stretches me.',
    'I am happy to take a lead, and to bring new people in with me.',
    'I would like to do fewer things and do them well.',
    'I can start at once and need little looking after.',
  ],
}

/** What comes of sparse records: a few words on an old form. */
export const jottings = [
  'Happy to help where I can.',
  'Not sure yet. Please ring me.',
  'Anything near home.',
  'Would like to hear more.',
  'Open to ideas.',
  'Please keep me on the list.',
] as const
