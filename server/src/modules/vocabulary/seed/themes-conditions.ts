import { themeGroup } from './themes-group.ts'
import type { SeedTerm } from './terms.ts'

/** Long-term and other physical conditions, by part of the body. */
export const conditionThemes: readonly SeedTerm[] = [
  ...themeGroup(
    'Breathing',
    [
      'asthma',
      'Asthma',
      'Airways that tighten and make it hard to breathe.',
      'asthmatic, brittle asthma, severe asthma',
    ],
    [
      'copd',
      'COPD',
      'Lung damage that makes it hard to breathe out.',
      'chronic obstructive pulmonary disease, emphysema, chronic bronchitis',
    ],
    [
      'lung_condition',
      'Other lung conditions',
      'Lung conditions such as cystic fibrosis, scarring or sleep apnoea.',
      `cystic fibrosis, cf, bronchiectasis, pulmonary fibrosis, ipf, asbestosis, sarcoidosis,
      lung disease, sleep apnoea, pulmonary hypertension, home oxygen, respiratory`,
    ],
  ),
  ...themeGroup(
    'Heart and blood',
    [
      'heart_failure',
      'Heart failure',
      'A heart that does not pump as well as it should.',
      'hf, cardiomyopathy, cardiac failure, chf',
    ],
    [
      'heart_disease',
      'Heart disease and blood pressure',
      'Heart attacks, angina, high blood pressure and other heart problems.',
      `clefyd y galon, heart disease, heart attack, mi, angina, chd, ihd, coronary heart disease, heart
      condition, heart problems, heart bypass, cabg, atrial fibrillation, af, pacemaker, heart
      valve, congenital heart disease, cardiac, heart, hypertension, high blood pressure, high
      bp, htn`,
    ],
    [
      'stroke',
      'Stroke',
      'A stroke or mini-stroke, and life after it.',
      'stroc, tia, mini stroke, cva, brain haemorrhage, aphasia, strokes',
    ],
    [
      'blood_condition',
      'Sickle cell and blood conditions',
      'Conditions of the blood such as sickle cell, clots or bleeding.',
      `sickle cell, sickle cell disease, sickle cell anaemia, scd, haemophilia, thalassaemia,
      anaemia, blood clots, dvt, thrombosis, pulmonary embolism, blood condition`,
    ],
  ),
  ...themeGroup(
    'Diabetes and hormones',
    [
      'type_1_diabetes',
      'Type 1 diabetes',
      'Diabetes treated with insulin from the start.',
      `diabetes math 1, diabetes type 1, diabetes t1, t1 diabetes, t1, t1d, t1dm, diabetes 1, diabetic type 1, type 1 diabetic, t1 diabetic,
      type one diabetes, type 1, iddm`,
    ],
    [
      'type_2_diabetes',
      'Type 2 diabetes',
      'Diabetes that often starts later in life.',
      `diabetes math 2, diabetes type 2, diabetes t2, t2 diabetes, t2, t2d, t2dm, diabetes 2, diabetic type 2, type 2 diabetic, t2 diabetic,
      type two diabetes, type 2, niddm`,
    ],
    [
      'diabetes',
      'Diabetes (type not said)',
      'Diabetes, when the type is not known.',
      'diabetes, diabetic, dm, gestational diabetes',
    ],
    [
      'hormones',
      'Thyroid and other hormones',
      'Conditions of the thyroid or other glands.',
      `thyroid, thyroid disease, underactive thyroid, overactive thyroid, hypothyroid,
      hypothyroidism, addison's disease, addison's, adrenal, pituitary, graves disease`,
    ],
  ),
  ...themeGroup(
    'Brain and nerves',
    [
      'dementia',
      'Dementia',
      'Memory loss and other changes of the mind, such as Alzheimer’s.',
      `alzheimer's, alzheimer's disease, vascular dementia, lewy body, memory loss, memory
      problems`,
    ],
    ['epilepsy', 'Epilepsy', 'Seizures.', 'epilepsi, epileptic, seizures, fits'],
    [
      'multiple_sclerosis',
      'Multiple sclerosis (MS)',
      'A condition of the nerves that affects movement, sight and energy.',
      'multiple sclerosis, ms, m.s., rrms, ppms',
    ],
    [
      'parkinsons',
      'Parkinson’s',
      'A condition that makes movement slow and shaky.',
      "parkinson's disease, parkinson",
    ],
    [
      'neurological',
      'Other brain and nerve conditions',
      'Conditions such as motor neurone disease, brain injury or migraine.',
      `mnd, motor neurone disease, motor neuron disease, brain injury, head injury, acquired
      brain injury, abi, tbi, migraine, migraines, huntington's, huntington's disease, cerebral
      palsy, spina bifida, neuropathy, myasthenia gravis, spinal injury, spinal cord injury,
      fnd, functional neurological disorder, muscular dystrophy, neuro, neurological`,
    ],
    [
      'me_cfs',
      'ME, chronic fatigue and long COVID',
      'Long-lasting tiredness that rest does not cure.',
      `me, m.e., cfs, me/cfs, cfs/me, chronic fatigue, chronic fatigue syndrome, long covid, post
      covid`,
    ],
  ),
  ...themeGroup(
    'Bones, joints and pain',
    [
      'bones_joints',
      'Bones and joints',
      'Worn joints, weak bones and broken bones.',
      `arthritis, osteoarthritis, oa, gout, hip replacement, knee replacement, bad knees,
      juvenile arthritis, osteoporosis, broken hip, hip fracture, scoliosis, hypermobility, eds,
      ehlers danlos, ankylosing spondylitis, msk`,
    ],
    [
      'rheumatoid_arthritis',
      'Rheumatoid arthritis',
      'Joints that the body itself attacks.',
      'ra, rheumatoid, psoriatic arthritis, inflammatory arthritis',
    ],
    [
      'chronic_pain',
      'Long-lasting pain',
      'Pain that stays for months or years.',
      'chronic pain, pain, persistent pain, back pain, bad back, crps, sciatica, long term pain',
    ],
    ['fibromyalgia', 'Fibromyalgia', 'Pain all over the body, with tiredness.', 'fibro, fms'],
    [
      'physical_disability',
      'Physical disability',
      'A body that works differently from most.',
      `disabled, disability, physically disabled, physical disabilities, wheelchair user, limb
      loss, amputee, amputation`,
    ],
  ),
  ...themeGroup(
    'Kidneys, bowel and liver',
    [
      'kidney_disease',
      'Kidney and bladder conditions',
      'Kidneys or a bladder that do not work as they should.',
      `ckd, chronic kidney disease, kidney, kidneys, renal, kidney disease, kidney problems,
      kidney failure, pkd, polycystic kidney, incontinence, bladder, bladder problems, catheter,
      urinary incontinence, continence`,
    ],
    [
      'kidney_dialysis',
      'Kidney dialysis',
      'Treatment that cleans the blood when kidneys fail.',
      `dialysis, on dialysis, kidney on dialysis, kidneys on dialysis, renal dialysis,
      haemodialysis, home dialysis, peritoneal dialysis, esrd, end stage renal, kidney disease
      on dialysis, kidney failure on dialysis, ckd on dialysis`,
    ],
    [
      'transplant',
      'Transplant',
      'Waiting for or living with a transplanted organ.',
      `kidney transplant, liver transplant, heart transplant, organ transplant, transplant
      patient, stem cell transplant, bone marrow transplant, transplanted`,
    ],
    [
      'digestive_condition',
      'Stomach, bowel and liver conditions',
      'Crohn’s, colitis, stoma, liver disease and others.',
      `ibd, crohn's, crohn's disease, colitis, ulcerative colitis, uc, ibs, irritable bowel,
      irritable bowel syndrome, coeliac, coeliac disease, diverticulitis, gastro, stoma,
      colostomy, ileostomy, liver, liver disease, cirrhosis, hepatitis, hep c, hep b, hepatitis
      c, fatty liver, bowel, bowel problems`,
    ],
  ),
  ...themeGroup(
    'Cancer',
    [
      'breast_cancer',
      'Breast cancer',
      'Cancer of the breast.',
      `canser y fron, ca breast, mastectomy, cancer breast, breast ca, secondary breast cancer, cancer of the
      breast`,
    ],
    [
      'cancer',
      'Other cancer, or not said which',
      'Other cancers, or cancer when the kind is not known.',
      `canser, cancer, cancer survivor, bowel cancer, colon cancer, colorectal cancer, prostate cancer,
      cancer prostate, lung cancer, mesothelioma, leukaemia, leukemia, lymphoma, myeloma,
      hodgkins, hodgkin lymphoma, non hodgkin lymphoma, ovarian cancer, cervical cancer, womb
      cancer, skin cancer, melanoma, brain tumour, pancreatic cancer, stomach cancer, throat
      cancer, head and neck cancer, bladder cancer, kidney cancer, thyroid cancer, testicular
      cancer, sarcoma, oesophageal cancer, liver cancer, blood cancer, chemo, chemotherapy,
      radiotherapy, childhood cancer, tumour`,
    ],
  ),
  ...themeGroup(
    'Sight and hearing',
    [
      'sight_loss',
      'Sight loss',
      'Being blind or partially sighted.',
      `colli golwg, blind, partially sighted, visually impaired, visual impairment, vi, registered blind,
      glaucoma, macular degeneration, macular, amd, low vision, cataracts, retinitis pigmentosa,
      poor sight, loss of sight, eye condition`,
    ],
    [
      'hearing_loss',
      'Hearing loss',
      'Being deaf or hard of hearing.',
      `colled clyw, deaf, hard of hearing, hoh, hearing impaired, hearing impairment, hearing aid, hearing
      aids, tinnitus, cochlear implant, deafened, loss of hearing, meniere's`,
    ],
  ),
  ...themeGroup(
    'Other conditions',
    [
      'immune_skin',
      'Skin, allergies and infections',
      'Conditions of the skin or the body’s defences, such as eczema, lupus, HIV or sepsis.',
      `eczema, psoriasis, dermatitis, skin, skin condition, acne, vitiligo, alopecia,
      hidradenitis, immune system, immune condition, infections, hiv, hiv positive, hiv+,
      sepsis, septicaemia, meningitis, tuberculosis, tb, mrsa, lupus, sle, sjogren's,
      scleroderma, vasculitis, polymyalgia, autoimmune, autoimmune disease, allergy, allergies,
      anaphylaxis, nut allergy, food allergy`,
    ],
    [
      'reproductive_health',
      'Women’s and men’s health',
      'Endometriosis, menopause, fertility and others.',
      `womens health, mens health, endometriosis, menopause, pcos, fibroids, gynaecology, gynae,
      prolapse, vaginal mesh, infertility, fertility, ivf, enlarged prostate`,
    ],
  ),
]
