export const days = {
  day: 'Day',
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
  halfDay: '{day} {part}',
} as const
