/** Places by their time zone: what somebody says who has moved. Longer names are looked for first. */
const table = `
America/New_York: new york|nyc|boston|miami|atlanta|philadelphia|philly|washington|dc|orlando|tampa|charlotte|raleigh|durham|pittsburgh|cleveland|cincinnati|columbus|baltimore|richmond|buffalo|newark|jersey|new jersey|brooklyn|jacksonville|savannah|florida|georgia|ohio|virginia|massachusetts|connecticut|vermont|maine|eastern|eastern time|eastern standard|east coast|est|edt|et|charleston|providence|hartford|greensboro|macon|fort lauderdale
America/Detroit: detroit|michigan|ann arbor
America/Indiana/Indianapolis: indianapolis|indiana
America/Kentucky/Louisville: louisville
America/Chicago: chicago|houston|dallas|austin|san antonio|fort worth|minneapolis|st paul|milwaukee|new orleans|nashville|memphis|kansas city|st louis|saint louis|oklahoma city|tulsa|omaha|des moines|texas|illinois|wisconsin|minnesota|alabama|birmingham alabama|louisiana|tennessee|central|central time|cst|cdt|ct|madison|little rock
America/Denver: denver|colorado|salt lake city|utah|albuquerque|new mexico|santa fe|el paso|boulder|colorado springs|wyoming|montana|billings|mountain|mountain time|mst|mdt
America/Boise: boise|idaho
America/Phoenix: phoenix|arizona|tucson|tempe|scottsdale|mesa
America/Los_Angeles: los angeles|la|l.a.|san francisco|sf|bay area|seattle|portland|san diego|sacramento|oakland|san jose|las vegas|vegas|reno|california|cali|washington state|oregon|nevada|spokane|fresno|pacific|pacific time|west coast|pst|pdt|pt
America/Anchorage: anchorage|alaska|fairbanks
America/Juneau: juneau
Pacific/Honolulu: honolulu|hawaii|maui
America/Toronto: toronto|ottawa|ontario|mississauga|hamilton ontario|waterloo|kitchener|london ontario|quebec|quebec city|montreal
America/Vancouver: vancouver|victoria bc|british columbia|bc|kelowna|surrey bc
America/Edmonton: calgary|edmonton|alberta
America/Winnipeg: winnipeg|manitoba
America/Regina: regina|saskatoon|saskatchewan
America/Halifax: halifax|nova scotia|new brunswick|moncton
America/St_Johns: st john's|newfoundland
America/Mexico_City: mexico city|mexico|cdmx|guadalajara|puebla
America/Monterrey: monterrey
America/Tijuana: tijuana
America/Bogota: bogota|colombia|medellin|cali colombia
America/Lima: lima|peru
America/Santiago: santiago|chile|santiago de chile
America/Argentina/Buenos_Aires: buenos aires|argentina
America/Sao_Paulo: sao paulo|são paulo|rio|rio de janeiro|brazil|brasil|brasilia|curitiba|belo horizonte|porto alegre
America/Caracas: caracas|venezuela
America/Puerto_Rico: puerto rico|san juan
America/Guayaquil: quito|ecuador|guayaquil
America/Guatemala: guatemala
America/Costa_Rica: costa rica|san jose costa rica
America/Panama: panama
America/Jamaica: jamaica|kingston
Europe/London: london|uk|england|scotland|wales|manchester|birmingham|leeds|glasgow|edinburgh|liverpool|bristol|cardiff|sheffield|newcastle|belfast|nottingham|brighton|gmt|bst|uk time|britain|cambridge|oxford|york|aberdeen|dundee|swansea|southampton
Europe/Dublin: dublin|ireland|cork|galway|limerick|irish time
Europe/Paris: paris|france|lyon|marseille|toulouse|nice|bordeaux|lille|nantes
Europe/Berlin: berlin|germany|munich|münchen|hamburg|frankfurt|cologne|köln|stuttgart|leipzig|dusseldorf|düsseldorf|dresden|german time|cet|cest|hannover|nuremberg|bremen
Europe/Vienna: vienna|wien|austria|graz|salzburg|linz
Europe/Zurich: zurich|zürich|switzerland|geneva|basel|bern|lausanne
Europe/Amsterdam: amsterdam|netherlands|rotterdam|the hague|utrecht|eindhoven|holland
Europe/Brussels: brussels|belgium|antwerp|ghent
Europe/Luxembourg: luxembourg
Europe/Madrid: madrid|spain|barcelona|valencia|seville|sevilla|malaga|bilbao
Europe/Lisbon: lisbon|portugal|porto|lisboa|braga
Europe/Rome: rome|italy|milan|milano|roma|turin|naples|bologna|florence
Europe/Warsaw: warsaw|poland|krakow|kraków|wroclaw|wrocław|gdansk|gdańsk|poznan|lodz|warszawa
Europe/Prague: prague|czechia|brno|czech republic|praha
Europe/Budapest: budapest|hungary
Europe/Bucharest: bucharest|romania|cluj
Europe/Sofia: sofia|bulgaria
Europe/Athens: athens|greece|thessaloniki
Europe/Istanbul: istanbul|turkey|ankara|izmir
Europe/Stockholm: stockholm|sweden|gothenburg|malmo|malmö|göteborg
Europe/Oslo: oslo|norway|bergen|trondheim
Europe/Copenhagen: copenhagen|denmark|aarhus
Europe/Helsinki: helsinki|finland|tampere
Europe/Tallinn: tallinn|estonia
Europe/Riga: riga|latvia
Europe/Vilnius: vilnius|lithuania
Europe/Kyiv: kyiv|kiev|ukraine|lviv|odesa
Europe/Moscow: moscow|russia
Europe/Belgrade: belgrade|serbia
Europe/Zagreb: zagreb|croatia
Atlantic/Reykjavik: reykjavik|iceland
Africa/Lagos: lagos|nigeria|abuja|ibadan
Africa/Accra: accra|ghana
Africa/Nairobi: nairobi|kenya|mombasa
Africa/Johannesburg: johannesburg|joburg|jozi|south africa|cape town|durban|pretoria
Africa/Cairo: cairo|egypt
Africa/Casablanca: casablanca|morocco|rabat
Africa/Addis_Ababa: addis ababa|ethiopia
Africa/Kampala: kampala|uganda
Africa/Dar_es_Salaam: dar es salaam|tanzania
Africa/Harare: harare|zimbabwe
Africa/Tunis: tunis|tunisia
Asia/Dubai: dubai|abu dhabi|uae|emirates|sharjah
Asia/Qatar: doha|qatar
Asia/Riyadh: riyadh|saudi|saudi arabia|jeddah
Asia/Kuwait: kuwait
Asia/Jerusalem: tel aviv|jerusalem|israel
Asia/Beirut: beirut|lebanon
Asia/Amman: amman|jordan
Asia/Karachi: karachi|pakistan|lahore|islamabad
Asia/Kolkata: india|bangalore|bengaluru|mumbai|delhi|new delhi|hyderabad|chennai|pune|kolkata|gurgaon|gurugram|noida|ahmedabad|kochi|jaipur|ist|indian time
Asia/Colombo: colombo|sri lanka
Asia/Dhaka: dhaka|bangladesh
Asia/Kathmandu: kathmandu|nepal
Asia/Bangkok: bangkok|thailand|phuket|chiang mai
Asia/Ho_Chi_Minh: ho chi minh|saigon|vietnam|hcmc|ho chi minh city
Asia/Jakarta: jakarta|indonesia|bandung
Asia/Makassar: bali
Asia/Kuala_Lumpur: kuala lumpur|malaysia|kl|penang
Asia/Singapore: singapore|sg
Asia/Manila: manila|philippines|cebu|makati|davao
Asia/Hong_Kong: hong kong|hk
Asia/Taipei: taipei|taiwan
Asia/Shanghai: shanghai|beijing|china|shenzhen|guangzhou|hangzhou|chengdu
Asia/Seoul: seoul|korea|south korea|busan
Asia/Tokyo: tokyo|japan|osaka|kyoto|jst|nagoya|fukuoka
Asia/Almaty: almaty|kazakhstan
Asia/Tashkent: tashkent|uzbekistan
Asia/Tbilisi: tbilisi
Asia/Yerevan: yerevan
Asia/Baku: baku
Asia/Tehran: tehran|iran
Australia/Sydney: sydney|new south wales|nsw|canberra|wollongong|aest|aedt
Australia/Melbourne: melbourne|melb
Australia/Hobart: hobart|tasmania
Australia/Brisbane: brisbane|queensland|gold coast|brissie|cairns
Australia/Adelaide: adelaide|south australia
Australia/Darwin: darwin
Australia/Perth: perth|western australia
Pacific/Auckland: auckland|new zealand|wellington|christchurch|nz|dunedin|hamilton nz|aotearoa
Pacific/Fiji: fiji|suva
UTC: utc|zulu
`;

const zones = new Map<string, string>();
for (const line of table.trim().split("\n")) {
  const [zone = "", places = ""] = line.split(": ");
  for (const place of places.split("|")) zones.set(place, zone);
}

const iana =
  /\b(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Za-z_]+(?:\/[A-Za-z_]+)?\b|\bEtc\/[A-Z]+\b/;

/** The zone that a text names, by its IANA name or by a place; the last one, after "not ..." and "from ...". */
export function zoneIn(text: string): string | null {
  const named = iana.exec(text)?.[0];
  if (named !== undefined) return named;
  const words = text
    .toLowerCase()
    .normalize("NFC")
    .split(/[^\p{L}.']+/u)
    .filter(Boolean);
  let found: string | null = null;
  for (let i = 0; i < words.length; i += 1) {
    for (let size = 3; size >= 1; size -= 1) {
      const place = words
        .slice(i, i + size)
        .join(" ")
        .replace(/(?:'s|\.)$/, "");
      const zone = zones.get(place) ?? zones.get(words.slice(i, i + size).join(" "));
      if (zone === undefined || (place.length <= 2 && !cue(words[i - 1], words[i + 1]))) continue;
      if (
        !/^(?:not|from|left|leaving)$/.test(words[i - 1] ?? "") &&
        !(words[i - 1] === "of" && words[i - 2] === "not")
      )
        found ??= zone;
      i += size - 1;
      break;
    }
  }
  return found;
}

const cue = (before: string | undefined, after: string | undefined) =>
  /^(?:in|to|on|is|use|at|the|zone|of|set)$/.test(before ?? "") ||
  /^(?:time|now|zone|hours)$/.test(after ?? "");
