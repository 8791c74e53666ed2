import { themeGroup } from './themes-group.ts'
import type { SeedTerm } from './terms.ts'

/** Services that people have used and situations that they have been in. */
export const serviceThemes: readonly SeedTerm[] = [
  ...themeGroup(
    'Services',
    [
      'children',
      'Children’s health',
      'Care for babies, children and young people, disabled children too.',
      `childrens services, paediatrics, childrens hospital, child health, health visitor,
      disabled child, disabled son, disabled daughter, child with complex needs, special needs,
      send`,
    ],
    [
      'maternity',
      'Maternity',
      'Care in pregnancy, at birth and after.',
      `maternity services, maternity care, pregnancy, giving birth, childbirth, antenatal, postnatal,
      midwifery, home birth, birth trauma, caesarean`,
    ],
    [
      'premature_baby',
      'Baby born early',
      'Having a baby in neonatal care.',
      `premature baby, prem baby, premature, preemie, premature birth, premature twins, neonatal,
      nicu, scbu, neonatal unit, special care baby unit`,
    ],
    [
      'cancer_services',
      'Cancer services',
      'Tests, treatment and follow-up for cancer.',
      'cancer care, cancer service, cancer pathway, cancer unit, oncology',
    ],
    [
      'emergency_care',
      'Emergency care',
      'A&E, ambulances and urgent treatment.',
      `a&e, accident and emergency, emergency department, casualty, ambulance, 999, 111, urgent
      care`,
    ],
    [
      'gp',
      'GP and pharmacy',
      'Care from the local practice and getting medicines.',
      `gp, gps, gp services, general practice, gp surgery, gp practice, primary care, doctors
      surgery, practice nurse, pharmacy, chemist, prescriptions`,
    ],
    [
      'dentistry',
      'Dentistry',
      'Care of teeth and mouth.',
      'dental, dentist, dentists, dental services',
    ],
    [
      'hospital_stay',
      'Hospital stays and operations',
      'Being on a ward, having an operation and going home again.',
      `inpatient, hospital, hospital stay, hospital stays, ward, wards, hospital discharge,
      operation, operations, surgery, hospital care, outpatients, outpatient clinic, icu, itu,
      intensive care, critical care, waiting for surgery`,
    ],
    [
      'long_hospital_stay',
      'A long stay in hospital',
      'Being in hospital for weeks or months.',
      `long stay, long hospital stay, long stay in hospital, months in hospital, long stay ward,
      weeks in hospital`,
    ],
    [
      'mental_health_services',
      'Mental health services',
      'Community teams, wards and talking therapies.',
      `cmht, crisis team, mental health ward, sectioned, mental health services, talking
      therapies, iapt, community mental health, camhs, cypmhs, child and adolescent mental
      health`,
    ],
    [
      'community_services',
      'Care close to home',
      'District nurses, therapists and community clinics.',
      `community nursing, district nurse, district nurses, physio, physiotherapy, occupational
      therapy, podiatry, speech therapy, community services, rehab, rehabilitation, community
      care`,
    ],
    [
      'social_care',
      'Social care',
      'Care at home, care homes and direct payments.',
      `adult social care, care home, care homes, home care, homecare, direct payments, personal
      budget, personal health budget, nursing home, social services`,
    ],
  ),
  ...themeGroup(
    'Situations',
    [
      'end_of_life',
      'End of life and bereavement',
      'Care for someone who is dying, and losing someone close.',
      `end of life, palliative, palliative care, hospice, end of life care, eolc, terminal,
      terminal illness, bereavement, bereaved, bereaved carer, widow, widowed, widower,
      stillbirth, miscarriage, baby loss, loss of a child, bereaved by suicide`,
    ],
    [
      'homelessness',
      'Homelessness',
      'Having no home, or none that is safe.',
      'homeless, rough sleeping, rough sleeper, sofa surfing, ex homeless',
    ],
    [
      'harm_in_care',
      'Being harmed by care',
      'Mistakes, complaints and what followed.',
      `medical error, medical negligence, clinical negligence, patient safety incident,
      misdiagnosis, complaint, complaints`,
    ],
    [
      'new_building',
      'A new building for care',
      'Living through the move to a new hospital or health centre.',
      'new build, new hospital, new health centre, hospital move, ward move, ward closure',
    ],
    [
      'refugee',
      'Refugees and people seeking asylum',
      'Having fled to this country.',
      'refugee, asylum seeker, asylum, refugees',
    ],
  ),
]
