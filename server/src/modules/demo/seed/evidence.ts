/** Words that go with a rating: of the person (low levels, high levels), of a coordinator, of a referee. */
interface SeedEvidence {
  low: readonly string[]
  high: readonly string[]
  coordinator: readonly string[]
  reference: readonly string[]
}

export const evidence: Readonly<Record<string, SeedEvidence>> = {
  leads_self: {
    low: [
      'I am still finding out what I am good at.',
      'I know why I am here. The rest I will learn.',
    ],
    high: [
      'I know when I have done enough for one day, and I say so.',
      'I have learned to stay steady when a meeting gets heated.',
      'I say no when I have to, and people respect it.',
    ],
    coordinator: [
      'Told us early that two evenings a week were too much, and suggested another way.',
      'Came back after a hard time and knew what had to change.',
    ],
    reference: [
      'Knows their own limits better than most managers.',
      'Calm, clear about their values and never out for themselves.',
    ],
  },
  leads_by_example: {
    low: ['I do what I say I will do.', 'I try to treat the staff as I would like to be treated.'],
    high: [
      'Others in my group have started to bring new people, as I did.',
      'I thank the staff by name, and now the others do too.',
      'I turned up every week for two years, snow or not.',
    ],
    coordinator: [
      'Always the first to welcome newcomers; the group has copied it.',
      'Put the chairs away with the porters. It was noticed.',
    ],
    reference: [
      'Lives what they ask of others.',
      'The tone of our meetings changed because of the way they speak.',
    ],
  },
  builds_relationships: {
    low: ['I get on with most people.', 'It takes me a while to trust people, but I get there.'],
    high: [
      'The ward sister rings me now when she has an idea.',
      'I brought carers and the night staff together over tea.',
      'I can work with people I do not agree with.',
    ],
    coordinator: [
      'Trusted by staff and patients on both wards.',
      'Won over a consultant who had no time for the project at first.',
    ],
    reference: [
      'People open up to them within minutes.',
      'Keeps in touch with everybody, and means it.',
    ],
  },
  challenges_well: {
    low: [
      'I ask when I do not understand something.',
      'I find it hard to speak up, but I am getting better.',
    ],
    high: [
      'I asked the director why the figures left out weekends. Now they are in.',
      'I can say no to a plan and still be invited back.',
      'I helped two groups who were not speaking to agree on one letter.',
    ],
    coordinator: [
      'Questioned the parking plan with facts and without heat. It was changed.',
      'Waited for the right moment and then said what needed saying.',
    ],
    reference: [
      'Firm and kind. The best critical friend we have had.',
      'Raised a safety worry that the rest of us had got used to.',
    ],
  },
  communicates_through_dialogue: {
    low: ['I can tell my own story.', 'I am better in writing than out loud.'],
    high: [
      'I ask people what they mean before I answer.',
      'I spoke to sixty students, and the questions went on for an hour.',
      'I can put the case of people who are not in the room.',
    ],
    coordinator: [
      'Listens first. Drew out two people who had not said a word.',
      'Told a hard story in a way that staff could hear.',
    ],
    reference: [
      'Explains things so that everyone can follow.',
      'Turned an argument into a conversation.',
    ],
  },
  sees_big_picture: {
    low: ['I mostly know my own case.', 'I know that others may have had it differently.'],
    high: [
      'I look at who will pay for it and what will stop.',
      'I read the five-year plan and found the page where we come in.',
      'I ask what will be different in a year.',
    ],
    coordinator: [
      'Linked the clinic times to the bus times and the school run.',
      'Keeps bringing the group back to what it wants to change.',
    ],
    reference: [
      'Thinks about the whole area and not just one clinic.',
      'Understands money, time and politics, and is patient with all three.',
    ],
  },
  keeps_learning: {
    low: ['I would like to learn more.', 'I have not done a course yet but I would.'],
    high: [
      'I asked for feedback after my first talk and changed the second.',
      'I did the improvement course and used it the week after.',
      'I read up on things that I do not know yet.',
    ],
    coordinator: [
      'Took the research course and now helps others with it.',
      'Asks how it went, every time.',
    ],
    reference: [
      'Curious about everything, and quick to say when something was new.',
      'Has grown more in a year than anyone I know.',
    ],
  },
  builds_peer_network: {
    low: ['I know one or two others in the same boat.', 'I have not met other leaders yet.'],
    high: [
      'I keep a list of twenty people who can be rung on a bad day.',
      'I started a lunch for patient leaders, and it goes on without me.',
      'I brought four friends into the bank.',
    ],
    coordinator: [
      'Brings somebody new to almost every meeting.',
      'Keeps the carers’ circle going between our sessions.',
    ],
    reference: [
      'Knows everybody and introduces them to each other.',
      'Half of our group came through them.',
    ],
  },
}
