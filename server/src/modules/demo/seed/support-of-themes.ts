/** Support needs that often go with a theme; the rest are drawn from the common ones. */
export const needsOfTheme: Readonly<Record<string, readonly string[]>> = {
  sight_loss: ['large_print', 'audio', 'guide_dog', 'email_plain_text', 'travel_booked'],
  hearing_loss: ['bsl_interpreter', 'hearing_loop', 'sttr', 'lipreads', 'text_message'],
  learning_disability: [
    'easy_read',
    'plain_language',
    'longer_time',
    'single_contact',
    'carer_with_me',
  ],
  physical_disability: ['wheelchair', 'step_free', 'parking'],
  multiple_sclerosis: ['rest_breaks', 'step_free', 'parking', 'wheelchair'],
  parkinsons: ['longer_time', 'rest_breaks', 'parking'],
  stroke: ['longer_time', 'papers_in_advance', 'plain_language', 'carer_with_me'],
  me_cfs: ['rest_breaks', 'remote_join'],
  chronic_pain: ['rest_breaks', 'parking'],
  fibromyalgia: ['rest_breaks', 'remote_join'],
  autism: ['quiet_space', 'papers_in_advance', 'single_contact', 'email_only'],
  adhd: ['rest_breaks', 'plain_language'],
  neurodivergent: ['coloured_paper', 'audio', 'longer_time'],
  anxiety: ['quiet_space', 'single_contact', 'remote_join'],
  trauma: ['debrief', 'single_contact', 'quiet_space'],
  psychosis: ['debrief', 'single_contact'],
  dementia: ['longer_time', 'carer_with_me', 'replacement_carer'],
  copd: ['rest_breaks', 'step_free'],
  digestive_condition: ['rest_breaks', 'dietary'],
  children: ['childcare'],
}
export const commonNeeds = [
  'papers_in_advance',
  'plain_language',
  'parking',
  'large_print',
  'step_free',
  'rest_breaks',
  'replacement_carer',
  'childcare',
  'dietary',
  'remote_join',
  'travel_booked',
  'hearing_loop',
] as const

/** Those who look after somebody. */
export const carerNeeds = ['replacement_carer', 'remote_join'] as const
