/** Days with the same date every year and everywhere: `MM-DD` and their names, `;` between. */
const FIXED: ReadonlyArray<[string, string]> = [
  ['01-01', "the new year;new year;new year ' s;new year ' s day;new years day;new year day"],
  ['01-06', 'the feast of the epiphany;three kings day'],
  ['01-27', 'international holocaust remembrance day;holocaust remembrance day'],
  ['02-02', 'groundhog day;candlemas'],
  ['02-14', "valentine ' s day;valentines day;valentine day;st valentine ' s day"],
  ['03-08', "international women ' s day;international womens day;women ' s day"],
  ['03-17', "saint patrick ' s day;st patrick ' s day;st . patrick ' s day;saint patrick"],
  ['03-20', 'international day of happiness'],
  ['03-21', 'nowruz;international nowruz day'],
  ['03-22', 'world water day'],
  ['04-01', "april fools ' day;april fool ' s day;april fools day;april fools"],
  ['04-07', 'world health day'],
  ['04-22', 'earth day;international mother earth day'],
  ['04-23', "st george ' s day;saint george ' s day"],
  ['04-25', 'anzac day'],
  ['05-01', "may day;international workers ' day;workers ' day;international labour day"],
  ['05-03', 'world press freedom day'],
  ['05-09', 'europe day;victory day'],
  ['05-25', 'africa day'],
  ['06-05', 'world environment day'],
  ['06-08', 'world oceans day'],
  ['06-12', 'russia day'],
  ['06-19', 'juneteenth'],
  ['06-20', 'world refugee day'],
  ['07-01', 'canada day'],
  ['07-14', 'bastille day'],
  ['08-15', 'assumption day;the feast of the assumption'],
  ['08-19', 'world humanitarian day'],
  ['09-21', 'the international day of peace;international day of peace;world peace day'],
  ['10-03', 'german unity day;the day of german unity'],
  ['10-16', 'world food day'],
  ['10-24', 'united nations day;un day'],
  ['10-31', "halloween;hallowe ' en;all hallows ' eve"],
  ['11-01', "all saints ' day;all saints day"],
  ['11-02', "all souls ' day;all souls day;the day of the dead"],
  ['11-05', 'bonfire night;guy fawkes night;guy fawkes day'],
  ['11-11', "armistice day;remembrance day;veterans day;veterans ' day;veteran ' s day"],
  ['12-01', 'world aids day'],
  ['12-06', "st nicholas ' day;saint nicholas ' day;saint nicholas day"],
  ['12-10', 'human rights day'],
  ['12-24', 'christmas eve;xmas eve'],
  ['12-25', 'christmas;christmas day;xmas;xmas day'],
  ['12-26', "boxing day;st stephen ' s day;saint stephen ' s day"],
  ['12-31', "new year ' s eve;new years eve;new year eve;hogmanay"],
]

/** Whose national day, and when. */
const NATIONAL: ReadonlyArray<[string, string]> = [
  ['us american america', '07-04 independence day'],
  ['indian india', '08-15 independence day'],
  ['indian india', '01-26 republic day'],
  ['pakistani pakistan', '08-14 independence day'],
  ['ukrainian ukraine', '08-24 independence day'],
  ['polish poland', '11-11 independence day'],
  ['finnish finland', '12-06 independence day'],
  ['brazilian brazil', '09-07 independence day'],
  ['mexican mexico', '09-16 independence day'],
  ['indonesian indonesia', '08-17 independence day'],
  ['kenyan kenya', '12-12 independence day'],
  ['nigerian nigeria', '10-01 independence day'],
  ['malian mali', '09-22 independence day'],
  ['turkish turkey', '10-29 republic day'],
  ['italian italy', '06-02 republic day'],
  ['australian australia', '01-26 australia day'],
  ['chinese china', '10-01 national day'],
  ['french france', '07-14 national day'],
  ['spanish spain', '10-12 national day'],
  ['swiss switzerland', '08-01 national day'],
  ['russian russia', '05-09 victory day'],
]

function national(): Array<[string, string]> {
  return NATIONAL.flatMap(([owners, what]) => {
    const [day = '', ...name] = what.split(' ')
    const words = name.join(' ')
    return owners.split(' ').flatMap(
      (o): Array<[string, string]> => [
        [`${o} ${words}`, day],
        [`${o} ' s ${words}`, day],
      ],
    )
  })
}

/** Name to `MM-DD`. */
export const FIXED_DAYS: ReadonlyMap<string, string> = new Map([
  ...FIXED.flatMap(([day, names]) => names.split(';').map((n) => [n, day] as const)),
  ...national(),
  ['australia day', '01-26'],
])
