/** First and last names that go together, and a language that often goes with them. */
export interface SeedNames {
  /** People of a hundred. */
  share: number
  women: readonly string[]
  men: readonly string[]
  surnames: readonly string[]
  language: string | null
}

const list = (text: string): string[] => text.trim().split(/\s+/)

/** Put together by chance; surnames are rare or made up, so that nobody real is meant. */
export const names = {
  english: {
    share: 56,
    language: null,
    women: list(`
      Joan Maureen Sheila Brenda Pauline Janice Lorraine Denise Gillian Hilary Rosalind Frances Wendy
      Marion Beryl Glenys Yvonne Tracey Mandy Kerry Donna Leanne Stacey Gemma Hayley Kirsty Natalie Abigail
      Phoebe Harriet Imelda Constance Verity Tamsin Bryony Philomena Dorothea Ottilie Cressida Hettie
      Josephine Rowena Sylvia Marjorie Eunice Lynette Carolyn Ros Judith Ellen Iris Nell Una Winifred
    `),
    men: list(`
      Alan Barry Clive Derek Ernest Frank Geoffrey Harold Ivor Ken Leonard Malcolm Norman Ronald
      Stanley Terence Trevor Vernon Wilfred Nigel Graham Keith Roger Duncan Russell Darren Lee Craig Gareth
      Dale Shaun Wayne Toby Miles Barnaby Jonty Rufus Laurence Hugh Alastair Crispin Edmund Piers Silas Jem
      Arthur Cecil Percy Reuben Ralph Gordon Maurice Desmond Bernard Rex
    `),
    surnames: list(`
      Abberline Ackerby Aldwinter Amblecote Applegarth Ashcombe Aldersley Bagthorpe Barnaclough Beckwithy
      Bellchamber Bickerdyke Birdsall Blakelock Bletsoe Bottomley-Hay Brackenbury Brigginshaw Broomhead
      Burwash Butterwick Calverstone Cattermole Chadbourn Chilvers Clavering Cleverdon Coldham Copplestone
      Cottingley Cranwell Cuckfield Cutlack Dagworth Dallinger Danforth-Lee Deepdale Doughtey Drinkmilk
      Dunmow Dullingham Eastaway Elvidge Entwistleby Fairbrass Fallowfield Featherby Fenwickson Finbow
      Flaxington Fordham-Rye Framlingway Gallantree Garwood-Pim Gathercole Giddings-Ward Godbold Goodbody
      Gotobed Greenacre Grimwade Haddiscoe Halfnight Hallowell Harbord-Lee Hawkesley Heathfold Hemmingay
      Hipperson Hollobone Honeyball Hornigold Howlett-Fen Huntingford Inskipp Jarrold-May Jessopp Kerridge
      Kettleburgh Kidderby Kilverstone Knapwell Lamplugh Larkinson Leverington Lillycrop Loveday-Marsh
      Lusher-Bent Makepiece Mallows Marrable Mawditt Meadowcroft Merryweather Mossendew Mottershead
      Nettlefold Nightingall Nunnington Oakenfull Onyett Orrinsmith Outlaw Oxborrow Pagdin Palethorpe
      Peartree Peckover Pennycook Pettigrove Pickavance Pinchbeck Pobjoy Popplewell Pottergate Pumfrey
      Quantrill Quicksall Rainbird Raveningham Reedham-Cole Ringstead Rivenhall Rockcliffe-Day Rumbelow
      Saffery Salmonby Sandringe Scrimshaw Seagrave-Hill Shadbolt Sheepwash Shrubsole Siggins Silverthorne
      Skeffling Snellgrove Sparrowby Spinkley Stallybrass Stiffkey Strangleman Sugarwhite Summerhayes
      Swaffer Sweetapple Tabraham Thickpenny Thistlethwayte Thorogood Threadgold Thurlbeck Tidcombe Titmuss
      Tredgett Trundley Tuddenham Twelvetrees Twitchett Underhay Uttridge Valiance Vinterby Waddilove
      Wainfleet Walpole-Green Wanstall Waterfield Weatherhogg Wellbeloved Whaplode Wharfingay Whittlesea
      Wigglesby Windebank Winterbourne Witherspring Woodbastwick Wrenfield Wymondley Yallop Yaxleigh
    `),
  },
  celtic: {
    share: 8,
    language: null,
    women: list(
      'Siobhan Aoife Maeve Sinead Morag Catriona Eilidh Fionnuala Sian Carys Nerys Mairwen Eluned',
    ),
    men: list(
      'Cormac Fergal Declan Padraig Hamish Ruaridh Torquil Euan Emrys Iolo Gethin Idris Dewi',
    ),
    surnames: list(`
      Abernethie Auchterlony Breckenrig Caddell Craigmyle Dalzeel Drumgoole Gillanders Glenfarg Hanratty-Lyle
      Kilbrannan Lochmaben Macquillan-Ray Penhallurick Prothero-Lewis Rhydderch Shaughness Tonypool Trevanion
      Tullibardie Ystwith Carnduff Balfourish Llanover
    `),
  },
  polish: {
    share: 4,
    language: 'pl',
    women: list(
      'Agnieszka Beata Danuta Ewa Grazyna Halina Jolanta Malgorzata Renata Wioletta Zofia',
    ),
    men: list('Andrzej Bogdan Czeslaw Dariusz Grzegorz Jerzy Krzysztof Leszek Mariusz Wojciech'),
    surnames: list(`
      Bartosiak Chmielnik Dobrzak Gawronek Jablonczyk Kaczorski Lisewicz Majchrowiak Niedzwiadek Olszynka
      Pietruszek Rogalczyk Sikorniak Topolnicki Wiatrowiak Zarembiak
    `),
  },
  baltic: {
    share: 2,
    language: 'lt',
    women: list('Rasa Jurgita Daiva Egle Inga Vaida'),
    men: list('Arvydas Gintaras Mindaugas Rimantas Tadas Vytenis'),
    surnames: list('Berzinaitis Dauksas Girnius-Lake Kalvaitis Lapinskas Pusinis Rudaitis Zuvytis'),
  },
  romanian: {
    share: 2,
    language: 'ro',
    women: list('Adina Camelia Doina Ileana Luminita Roxana'),
    men: list('Bogdan Costel Dragos Florin Ionut Razvan'),
    surnames: list(
      'Albescu Bratuleanu Cojocarescu Grigorasu Lupuleasa Mocanescu Pădurescu Stoicanu',
    ),
  },
  portuguese: {
    share: 2,
    language: 'pt',
    women: list('Fátima Graça Lurdes Odete Conceição Inês'),
    men: list('Armindo Joaquim Nuno Rui Tomé Valdemar'),
    surnames: list('Alvarães Boavista Casteleiro Figueiral Moinhos Pedreira Ribeirinho Salgueiral'),
  },
  punjabi: {
    share: 3,
    language: 'pa',
    women: list('Amarjit Balwinder Gurpreet Harjinder Jaswinder Kulwant Manjit Satwinder'),
    men: list('Avtar Balbir Gurdeep Hardial Kulvir Mohinder Resham Surjan'),
    surnames: list(
      'Bhullarwal Chahalia Dhandwar Gakhalia Johalson Nagrania Purewalia Sanghotra Uppalwan',
    ),
  },
  gujarati: {
    share: 3,
    language: 'gu',
    women: list('Bhavna Chandrika Hansa Jyoti Kokila Nirmala Pushpa Urmila'),
    men: list('Ashwin Bharat Dinesh Hasmukh Kantilal Mukund Pravin Suresh'),
    surnames: list(
      'Ambasana Bhimani-Dave Chavdawala Dholakeria Ghelani Kotechawala Lukhani Popatlal Vaghadia',
    ),
  },
  urdu: {
    share: 3,
    language: 'ur',
    women: list('Abida Farzana Ghazala Nasreen Robina Shaheen Tahira Zubeda'),
    men: list('Aftab Ghulam Iftikhar Jamshed Liaqat Nadeem Sarfraz Tariq'),
    surnames: list(
      'Anjumani Bashirzai Chaudhrani Gondalwala Hashmani Kirmanzai Mughalzada Qadirani Zamindar',
    ),
  },
  bengali: {
    share: 2,
    language: 'bn',
    women: list('Anwara Dilruba Hasina-Banu Kohinoor Momtaz Rokeya Shirin'),
    men: list('Abdul-Hakim Faizul Jahangir Kamrul Mizanur Shafiqul'),
    surnames: list('Barbhuyan Chowdhurani Golapganj Khondokeri Mozumdari Sarkarwala Talukdari'),
  },
  tamil: {
    share: 2,
    language: 'ta',
    women: list('Kamalini Meenakshi Revathi Selvi Thilaga Vasuki'),
    men: list('Anandan Ilango Kumaran Nallan Sivanesan Tharman'),
    surnames: list(
      'Arulampalan Kandasamipillai Manikavel Nagaratnathan Pathmakumaran Selvachandran',
    ),
  },
  nigerian: {
    share: 3,
    language: 'yo',
    women: list('Abimbola Bukola Ebunoluwa Ifeoma Ngozi Omolara Titilayo Yetunde'),
    men: list('Adewale Babatunde Chukwuma Emeka Kayode Obinna Rotimi Segun'),
    surnames: list(
      'Adebanwo Akinfolarin Babafemiwa Chikeluba Ezenwafor Ilesanwo Nwachukwuma Odunlade Oyewunmi',
    ),
  },
  ghanaian: {
    share: 1,
    language: null,
    women: list('Abena Adwoa Efua Esi'),
    men: list('Kofi Kwadwo Yaw Kojo'),
    surnames: list('Acheamfuor Boakyewa Dankwasua Ofosuhene Twumasiwaa'),
  },
  caribbean: {
    share: 3,
    language: null,
    women: list('Claudette Eulalie Hyacinth Merlene Pearline Veronica Zelma'),
    men: list('Carlton Delroy Everald Fitzroy Linval Winston Errol'),
    surnames: list(
      'Anglinton Bogleworth Clunister Cumberbatchley Dacresfield Fearonby Gaylewood Lumleyson Pinnocky',
    ),
  },
  somali: {
    share: 1,
    language: 'so',
    women: list('Amina Hodan Ifrah Sahra'),
    men: list('Abdirahim Guled Liban Warsame'),
    surnames: list('Aadanleh Cawaleh Faaraxow Guuleedow Jibrilow'),
  },
  zimbabwean: {
    share: 1,
    language: 'sn',
    women: list('Chipo Nyasha Rudo Tendai'),
    men: list('Farai Kudakwashe Simba Tawanda'),
    surnames: list('Chigumbari Madzivire Mupariwo-Gray Nyamande Zvarewashe'),
  },
  arabic: {
    share: 1,
    language: 'ar',
    women: list('Hanan Layla Rania Suad'),
    men: list('Bassam Hisham Nabil Yasser'),
    surnames: list('Al-Barazanji Ghazalwan Hamdouniya Qasabani Zaytouni'),
  },
  turkish: {
    share: 1,
    language: 'tr',
    women: list('Ayşegül Gülten Nurcan Sevda'),
    men: list('Cengiz Hüseyin Mehmet-Ali Tuncay'),
    surnames: list('Bahçeoğlu Değirmenli Karabulutlu Söğütlü Yağmurlu'),
  },
  chinese: {
    share: 1,
    language: 'yue',
    women: list('Mei-Fong Suk-Yin Wai-Ling Yuk-Ha'),
    men: list('Chi-Keung Kwok-Wah Ming-Fai Siu-Lun'),
    surnames: list('Au-Yeungson Cheukman Fongley Kwanlee Szetoh'),
  },
  filipino: {
    share: 1,
    language: 'tl',
    women: list('Analyn Corazon Marivic Rosalinda'),
    men: list('Danilo Jun-Jun Renato Virgilio'),
    surnames: list('Bagongahon Dimasuayan Lualhatian Makiling Salonganes'),
  },
} as const satisfies Record<string, SeedNames>
export type Culture = keyof typeof names
