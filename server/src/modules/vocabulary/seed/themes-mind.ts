import { themeGroup } from './themes-group.ts'
import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** Mental health, neurodiversity and learning. */
export const mindThemes: readonly SeedTerm[] = [
  ...themeGroup(
    'Mental health',
    [
      'mental_health',
      'Mental health (not said which)',
      'Mental health, when nothing more is known.',
      `iechyd meddwl, mental health, mh, mental illness, mental ill health, mental health problems, mental
      health issues, smi, severe mental illness, breakdown`,
    ],
    [
      'depression',
      'Depression',
      'Low mood that lasts.',
      'iselder, depressed, low mood, clinical depression, postnatal depression, pnd',
    ],
    [
      'anxiety',
      'Anxiety',
      'Worry, panic or fear that is hard to stop.',
      `gorbryder, panic attacks, gad, phobia, agoraphobia, panic disorder, ocd, obsessive compulsive
      disorder`,
    ],
    [
      'bipolar',
      'Bipolar disorder',
      'Times of very high and very low mood.',
      'bipolar, bi polar, manic depression, bipolar affective disorder, bpad',
    ],
  ),
  {
    code: 'personality_disorder',
    label: 'Personality disorder',
    description:
      'Strong feelings and hard relationships, such as in borderline personality disorder.',
    group: 'Mental health',
    aliases: words(`
      bpd, borderline personality disorder, borderline, eupd, emotionally unstable personality
      disorder, complex emotional needs
    `),
    unsure: words('bpd, borderline'),
  },
  ...themeGroup(
    'Mental health',
    [
      'psychosis',
      'Psychosis',
      'Hearing or seeing what others do not, as in schizophrenia.',
      'schizophrenia, schizoaffective, schizoaffective disorder, voice hearer, hearing voices',
    ],
    [
      'trauma',
      'Trauma',
      'What stays after terrible events.',
      `ptsd, post traumatic stress, post traumatic stress disorder, complex ptsd, cptsd, c ptsd,
      abuse survivor, domestic abuse, domestic violence`,
    ],
    [
      'eating_disorder',
      'Eating disorders',
      'Anorexia, bulimia and other troubles with food.',
      'eating disorder, anorexia, bulimia, binge eating',
    ],
    [
      'self_harm',
      'Self-harm and suicide',
      'Hurting oneself, or having wanted to die.',
      'self harm, suicide, suicidal, suicide attempt',
    ],
    [
      'addiction',
      'Alcohol, drugs and gambling',
      'Habits that do harm, and recovery from them.',
      `addiction, alcohol, alcoholic, alcoholism, alcohol dependence, recovering alcoholic, drug
      use, drugs, substance misuse, substance use, drug addiction, drug and alcohol, drugs and
      alcohol, gambling`,
    ],
  ),
  ...themeGroup(
    'Neurodiversity and learning',
    [
      'autism',
      'Autism',
      'Being autistic.',
      `awtistiaeth, autistic, asd, asc, asperger's, autism spectrum, asperger syndrome, asperger's syndrome,
      on the spectrum`,
    ],
    [
      'adhd',
      'ADHD',
      'Being very active, or finding it hard to hold attention.',
      'attention deficit, attention deficit hyperactivity disorder',
    ],
    [
      'learning_disability',
      'Learning disability',
      'Needing help to learn and to live day by day, all one’s life.',
      `anabledd dysgu, ld, learning disabilities, learning disabled, down's syndrome, downs, down syndrome,
      intellectual disability, pmld`,
    ],
    [
      'neurodivergent',
      'Dyslexia and other differences',
      'A mind that works differently from most, as in dyslexia or dyspraxia.',
      `dyslexia, dyslexic, dyspraxia, dyscalculia, learning difficulty, learning difficulties,
      neurodivergent, neurodiverse, neurodiversity, tourette's`,
    ],
  ),
]
