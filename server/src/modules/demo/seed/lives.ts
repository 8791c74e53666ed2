/** How people speak of what they live with: words that follow "I know about" and start a sentence alike. */
interface SeedTheme {
  /** How common it is among the people of a bank. */
  share: number
  own?: readonly string[]
  caring?: readonly string[]
}

export const lives: Readonly<Record<string, SeedTheme>> = {
  asthma: {
    share: 3,
    own: ['living with bad asthma', 'growing up with asthma'],
    caring: ['looking after a boy with asthma'],
  },
  copd: {
    share: 3,
    own: ['living with COPD', 'getting my breath back after COPD took it'],
    caring: ['helping my dad manage his COPD'],
  },
  lung_condition: { share: 1, own: ['living with scarred lungs', 'being on oxygen at home'] },
  heart_failure: {
    share: 2,
    own: ['living with heart failure'],
    caring: ['caring for a husband with heart failure'],
  },
  heart_disease: {
    share: 4,
    own: ['my heart attack and the rehab after it', 'two stents and a lot of tablets'],
  },
  stroke: {
    share: 4,
    own: ['finding my words again after a stroke', 'my stroke and the slow road back'],
    caring: ['bringing my wife home after her stroke', 'caring for Mum since her stroke'],
  },
  blood_condition: {
    share: 2,
    own: ['living with sickle cell', 'sickle cell and going to A&E with it'],
    caring: ['caring for a daughter with sickle cell'],
  },
  type_1_diabetes: {
    share: 4,
    own: ['having type 1 diabetes since school', 'carb counting and type 1 diabetes'],
    caring: ['raising a child with type 1 diabetes'],
  },
  type_2_diabetes: {
    share: 5,
    own: ['turning my type 2 diabetes round', 'type 2 diabetes and working shifts'],
    caring: ['cooking for a husband with type 2 diabetes'],
  },
  hormones: { share: 1, own: ['years of an underactive thyroid that nobody spotted'] },
  dementia: {
    share: 6,
    own: ['living with early dementia'],
    caring: [
      'caring for my husband, who has dementia',
      'caring for Mum through her dementia',
      'visiting Dad on a dementia ward',
    ],
  },
  epilepsy: {
    share: 3,
    own: ['living with epilepsy', 'losing and winning back my driving licence with epilepsy'],
    caring: ['caring for a son with epilepsy'],
  },
  multiple_sclerosis: {
    share: 3,
    own: ['living with MS', 'working full time with MS'],
    caring: ['being a young carer for Mum, who has MS'],
  },
  parkinsons: {
    share: 2,
    own: ['living with Parkinson’s'],
    caring: ['caring for a partner with Parkinson’s'],
  },
  neurological: {
    share: 2,
    own: ['life after a brain injury', 'living with migraine that stops everything'],
    caring: ['caring for a brother with a brain injury'],
  },
  me_cfs: { share: 3, own: ['pacing my days with ME', 'long Covid and being believed'] },
  bones_joints: {
    share: 3,
    own: ['two new hips and the wait for them', 'living with brittle bones'],
  },
  rheumatoid_arthritis: { share: 2, own: ['living with rheumatoid arthritis since my twenties'] },
  chronic_pain: { share: 4, own: ['living with pain every day', 'back pain that ended my job'] },
  fibromyalgia: {
    share: 3,
    own: ['living with fibromyalgia', 'fibromyalgia and not being believed'],
  },
  physical_disability: {
    share: 3,
    own: ['using a wheelchair for work and travel', 'losing a leg and starting again'],
    caring: ['caring for a disabled daughter'],
  },
  kidney_disease: { share: 2, own: ['living with kidney disease'] },
  kidney_dialysis: {
    share: 2,
    own: ['three years of dialysis', 'home dialysis in a small flat'],
    caring: ['driving my brother to dialysis'],
  },
  transplant: { share: 1, own: ['waiting for a kidney and getting one', 'my liver transplant'] },
  digestive_condition: { share: 3, own: ['living with Crohn’s', 'learning to live with a stoma'] },
  breast_cancer: {
    share: 3,
    own: ['my treatment for breast cancer', 'breast cancer in my thirties'],
    caring: ['seeing my sister through breast cancer'],
  },
  cancer: {
    share: 4,
    own: ['bowel cancer and the follow-up after it', 'having chemotherapy far from home'],
    caring: ['seeing my wife through cancer'],
  },
  sight_loss: {
    share: 3,
    own: [
      'losing my sight',
      'getting around town without sight',
      'getting letters that I cannot read',
    ],
    caring: ['guiding my father since he lost his sight'],
  },
  hearing_loss: {
    share: 3,
    own: ['being Deaf and using British Sign Language', 'hearing aids and noisy waiting rooms'],
  },
  immune_skin: { share: 2, own: ['living with lupus', 'living well with HIV', 'surviving sepsis'] },
  reproductive_health: {
    share: 2,
    own: ['eight years to be told that I had endometriosis', 'the menopause and work'],
  },
  mental_health: {
    share: 4,
    own: ['living with poor mental health', 'a breakdown and what came after'],
    caring: ['supporting a son through a mental health crisis'],
  },
  depression: {
    share: 7,
    own: ['years of depression', 'depression after my baby was born', 'getting through depression'],
    caring: ['living beside someone with depression'],
  },
  anxiety: {
    share: 5,
    own: ['panic attacks and learning to ride them', 'anxiety that kept me indoors'],
    caring: ['raising a teenager with bad anxiety'],
  },
  bipolar: {
    share: 3,
    own: ['living with bipolar', 'the highs and lows of bipolar'],
    caring: ['being married to someone with bipolar'],
  },
  personality_disorder: { share: 2, own: ['being told that I had a personality disorder'] },
  psychosis: {
    share: 2,
    own: ['hearing voices', 'psychosis at nineteen'],
    caring: ['caring for a brother who hears voices'],
  },
  trauma: { share: 3, own: ['living with PTSD', 'getting safe after domestic abuse'] },
  eating_disorder: {
    share: 2,
    own: ['recovering from anorexia'],
    caring: ['getting help for a daughter with an eating disorder'],
  },
  self_harm: {
    share: 2,
    own: ['coming through a suicide attempt'],
    caring: ['keeping my child safe from self-harm'],
  },
  addiction: {
    share: 4,
    own: ['nine years of recovery from alcohol', 'getting off heroin and staying off'],
    caring: ['loving someone who drinks'],
  },
  autism: {
    share: 4,
    own: ['being autistic and being told so at forty', 'being autistic in a noisy world'],
    caring: ['raising two autistic children'],
  },
  adhd: {
    share: 2,
    own: ['finding out at last that I have ADHD'],
    caring: ['raising a son with ADHD'],
  },
  learning_disability: {
    share: 3,
    own: ['having a learning disability and my own flat'],
    caring: ['having a sister with a learning disability', 'raising a son with Down’s syndrome'],
  },
  neurodivergent: { share: 1, own: ['being dyslexic and getting letters from hospitals'] },
  children: {
    share: 3,
    caring: ['many nights on the children’s ward', 'raising a child with complex needs'],
  },
  maternity: {
    share: 3,
    own: ['a hard birth and good midwives', 'three births in three different hospitals'],
  },
  premature_baby: {
    share: 2,
    own: ['having a baby at 26 weeks'],
    caring: ['ten weeks beside an incubator'],
  },
  cancer_services: { share: 2, own: ['going through every clinic in the cancer unit'] },
  emergency_care: {
    share: 3,
    own: ['too many nights in A&E'],
    caring: ['waiting in A&E with an old parent'],
  },
  gp: { share: 5, own: ['trying to see the same GP twice', 'years of visits to my GP practice'] },
  dentistry: { share: 1, own: ['looking for a dentist for two years'] },
  hospital_stay: {
    share: 5,
    own: [
      'five operations and five different ways home',
      'going home from hospital with nobody there',
    ],
  },
  long_hospital_stay: { share: 2, own: ['four months in hospital', 'eleven weeks on one ward'] },
  mental_health_services: {
    share: 5,
    own: [
      'being sectioned and then nursed well',
      'talking therapy that worked',
      'good days and bad with the crisis team',
    ],
    caring: ['dealing with CAMHS as a parent'],
  },
  community_services: {
    share: 3,
    own: ['district nurses and leg ulcers', 'learning to walk again with a physio at home'],
  },
  social_care: {
    share: 4,
    own: ['running my own direct payment'],
    caring: ['finding a care home for Dad', 'arranging home care from two hundred miles away'],
  },
  end_of_life: {
    share: 3,
    caring: [
      'caring for my wife at home until she died',
      'losing Mum in a hospice that did it right',
    ],
  },
  homelessness: {
    share: 2,
    own: ['two years of sofa surfing', 'sleeping rough and getting a door of my own'],
  },
  harm_in_care: {
    share: 2,
    own: ['a mistake in my care and a long complaint'],
    caring: ['asking for answers after my father’s fall'],
  },
  refugee: { share: 1, own: ['coming here as a refugee and finding a doctor'] },
}

/** Lives of one's own that a name of a man would make hard to believe. */
export const livesOfWomen: readonly string[] = [
  'maternity',
  'reproductive_health',
  'breast_cancer',
  'premature_baby',
]
