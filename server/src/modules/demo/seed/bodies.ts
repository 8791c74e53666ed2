import type { sectors } from '../../organisations/organisations.table.ts'
import type { Neighbourhood } from './region.ts'

/** A body of the imaginary region. */
export interface SeedBody {
  key: string
  name: string
  sector: (typeof sectors)[number]
  outcode: string
  /** How many people it holds. */
  leaders: number
  /** Where most of its people live. */
  patch: readonly Neighbourhood[]
  staff: readonly { name: string; email: string; role: 'coordinator' | 'engagement_lead' }[]
}

/** The body whose coordinator, engagement lead and leader sign in to the demo. */
export const homeKey = 'trust'

export const bodies: readonly SeedBody[] = [
  {
    key: 'trust',
    name: 'Mereland Partnership NHS Foundation Trust',
    sector: 'provider',
    outcode: 'PE3',
    leaders: 700,
    patch: ['soke', 'soke', 'fens', 'ouse', 'cam', 'wash'],
    staff: [
      { name: 'Asha Pellowby', email: 'coordinator@demo.example', role: 'coordinator' },
      { name: 'Tomas Brindlecote', email: 'lead@demo.example', role: 'engagement_lead' },
      {
        name: 'Niamh Garrowell',
        email: 'niamh.garrowell@mereland-trust.example',
        role: 'coordinator',
      },
      {
        name: 'Kwabena Ofosuhene',
        email: 'kwabena.ofosuhene@mereland-trust.example',
        role: 'coordinator',
      },
      {
        name: 'Ruta Vaitkunaite',
        email: 'ruta.vaitkunaite@mereland-trust.example',
        role: 'coordinator',
      },
    ],
  },
  {
    key: 'hospitals',
    name: 'Larkholm Hospitals NHS Foundation Trust',
    sector: 'provider',
    outcode: 'CB2',
    leaders: 90,
    patch: ['cam', 'cam', 'lark', 'ouse'],
    staff: [
      {
        name: 'Imogen Thaxby',
        email: 'imogen.thaxby@larkholm-hospitals.example',
        role: 'engagement_lead',
      },
      {
        name: 'Darius Penhollow',
        email: 'darius.penhollow@larkholm-hospitals.example',
        role: 'coordinator',
      },
    ],
  },
  {
    key: 'icb',
    name: 'Mereland Integrated Care Board',
    sector: 'commissioner',
    outcode: 'CB1',
    leaders: 45,
    patch: ['cam', 'soke', 'ouse', 'nene'],
    staff: [
      {
        name: 'Gwenllian Harroway',
        email: 'gwenllian.harroway@mereland-icb.example',
        role: 'engagement_lead',
      },
      {
        name: 'Sanjeev Battacharjee',
        email: 'sanjeev.battacharjee@mereland-icb.example',
        role: 'coordinator',
      },
    ],
  },
  {
    key: 'council',
    name: 'Mereland County Council',
    sector: 'council',
    outcode: 'PE29',
    leaders: 50,
    patch: ['ouse', 'cam', 'fens'],
    staff: [
      {
        name: 'Bethan Oakhampton',
        email: 'bethan.oakhampton@mereland-council.example',
        role: 'engagement_lead',
      },
    ],
  },
  {
    key: 'borough',
    name: 'Fenmere Borough Council',
    sector: 'council',
    outcode: 'PE30',
    leaders: 20,
    patch: ['wash', 'fens'],
    staff: [
      { name: 'Oskar Lindqvale', email: 'oskar.lindqvale@fenmere.example', role: 'coordinator' },
    ],
  },
  {
    key: 'healthwatch',
    name: 'Healthwatch Mereland',
    sector: 'healthwatch',
    outcode: 'PE1',
    leaders: 60,
    patch: ['soke', 'fens', 'cam', 'wash', 'ouse'],
    staff: [
      {
        name: 'Philippa Ransomley',
        email: 'philippa.ransomley@healthwatch-mereland.example',
        role: 'engagement_lead',
      },
    ],
  },
  {
    key: 'carers',
    name: 'Kindlewick Carers Network',
    sector: 'voluntary',
    outcode: 'CB4',
    leaders: 48,
    patch: ['cam', 'lark', 'fens'],
    staff: [
      { name: 'Mirela Dobrescu-Hale', email: 'mirela@kindlewick.example', role: 'coordinator' },
    ],
  },
  {
    key: 'recovery',
    name: 'Hawthorn Row Recovery Community',
    sector: 'voluntary',
    outcode: 'NR3',
    leaders: 40,
    patch: ['wensum', 'coast'],
    staff: [
      { name: 'Callum Strathie-Reed', email: 'callum@hawthorn-row.example', role: 'coordinator' },
    ],
  },
  {
    key: 'deaf',
    name: 'Orwellside Deaf and Hard of Hearing Forum',
    sector: 'voluntary',
    outcode: 'IP1',
    leaders: 26,
    patch: ['orwell', 'lark'],
    staff: [
      { name: 'Jessamy Carrodus', email: 'jessamy@orwellside-deaf.example', role: 'coordinator' },
    ],
  },
  {
    key: 'school',
    name: 'University of Larkholm School of Medicine',
    sector: 'educator',
    outcode: 'CB3',
    leaders: 34,
    patch: ['cam', 'ouse', 'lark'],
    staff: [
      {
        name: 'Folasade Adewunmi',
        email: 'folasade.adewunmi@larkholm-medicine.example',
        role: 'coordinator',
      },
    ],
  },
  {
    key: 'college',
    name: 'Wensmere Further Education College',
    sector: 'educator',
    outcode: 'NR5',
    leaders: 14,
    patch: ['wensum'],
    staff: [
      {
        name: 'Hamish Tolleray',
        email: 'hamish.tolleray@wensmere-college.example',
        role: 'coordinator',
      },
    ],
  },
  {
    key: 'digital',
    name: 'Brightlode Digital Health Ltd',
    sector: 'business',
    outcode: 'PE2',
    leaders: 12,
    patch: ['soke', 'cam', 'nene'],
    staff: [{ name: 'Xanthe Morrowby', email: 'xanthe@brightlode.example', role: 'coordinator' }],
  },
  {
    key: 'kitchens',
    name: 'Second Helping Community Kitchens',
    sector: 'social_enterprise',
    outcode: 'LE2',
    leaders: 22,
    patch: ['soar', 'trent', 'nene'],
    staff: [
      {
        name: 'Parminder Kaur Sohanpal',
        email: 'parminder@second-helping.example',
        role: 'coordinator',
      },
    ],
  },
  {
    key: 'surgeries',
    name: 'Saltmarsh Surgeries Group',
    sector: 'provider',
    outcode: 'NR30',
    leaders: 24,
    patch: ['coast', 'wensum'],
    staff: [
      {
        name: 'Leonie Abbeyfield',
        email: 'leonie@saltmarsh-surgeries.example',
        role: 'coordinator',
      },
    ],
  },
  {
    key: 'housing',
    name: 'Larkside Housing Fellowship',
    sector: 'other',
    outcode: 'IP32',
    leaders: 15,
    patch: ['lark', 'orwell'],
    staff: [
      { name: 'Edwin Mukasa-Dyer', email: 'edwin@larkside-housing.example', role: 'coordinator' },
    ],
  },
]
