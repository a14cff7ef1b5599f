//! The other customers that fill the lists: names that test a list, and a year of ordinary business behind them.

use super::cast::{CustomerRow, UserRow, person, place};
use super::pair::{Pair, Stage, Wanted, wanted};
use super::partners::partner;
use center::Error;
use center::world::Object;
use domain::{PartnerId, Role, Time, days_after};

/// Locale, name and domain of P's further customers.
const OF_P: [(&str, &str, &str); 52] = [
    ("fr-FR", "Boulangerie de la Grand-Place", "boulangerie-grand-place.example"),
    ("fr-FR", "Éditions du Chêne creux", "chene-creux.example"),
    ("fr-FR", "Œuvres & Mémoires", "oeuvres-memoires.example"),
    ("fr-FR", "L’Aiguille d’Or, couture", "aiguille-dor.example"),
    ("fr-FR", "Côté Jardin", "cote-jardin.example"),
    ("fr-FR", "Coté Immobilier", "cote-immobilier.example"),
    ("fr-FR", "Cabinet Vétérinaire des Mésanges", "mesanges-veto.example"),
    ("fr-FR", "Garage Noël & Fils", "garage-noel.example"),
    ("fr-FR", "Clinique Saint-Élouan", "clinique-saint-elouan.example"),
    ("fr-FR", "Zinguerie Kerbrat", "zinguerie-kerbrat.example"),
    // Two of the same name.
    ("fr-FR", "Café de la Gare", "cafe-gare-rennes.example"),
    ("fr-FR", "Café de la Gare", "cafe-gare-besancon.example"),
    ("fr-FR", "3 Petits Points", "trois-petits-points.example"),
    ("fr-FR", "27 Avenue, architecture", "27-avenue.example"),
    // Exactly two hundred characters.
    (
        "fr-FR",
        "Association intercommunale pour la sauvegarde, la restauration et la mise en valeur des moulins à eau, des \
         lavoirs, des fontaines et des petits ponts de pierre de la haute vallée de l’Ermeline (Doubs)",
        "moulins-ermeline.example",
    ),
    ("fr-FR", "Fleurs 🌻 du Midi", "fleurs-du-midi.example"),
    ("ru-RU", "ООО «Ёлочный базар»", "elochny-bazar.example"),
    ("ru-RU", "ООО «Еловая роща»", "elovaya-roscha.example"),
    ("ru-RU", "Мастерская «Жар-птица»", "zhar-ptitsa.example"),
    ("ru-RU", "АО «Волхов-Текстиль»", "volhov-tekstil.example"),
    ("ru-RU", "ИП Щукина О. В.", "schukina.example"),
    ("ru-RU", "Школа танца «Полёт»", "shkola-polet.example"),
    ("ru-RU", "Чайная «Самовар и Ко»", "samovar-ko.example"),
    ("zh-TW", "臺南糕餅舖", "tainan-cakes.example"),
    ("zh-TW", "台北青年劇團", "taipei-youth-theatre.example"),
    ("zh-TW", "松風樂器行", "songfeng-music.example"),
    ("zh-TW", "一心牙醫診所", "yixin-dental.example"),
    ("zh-TW", "關渡自行車店", "guandu-bikes.example"),
    ("zh-TW", "鹽田文化基金會", "yantian-foundation.example"),
    ("zh-TW", "歐陽法律事務所", "ouyang-law.example"),
    ("ja-JP", "あおい保育園", "aoi-hoikuen.example"),
    ("ja-JP", "アオイ精機株式会社", "aoi-seiki.example"),
    ("ja-JP", "有限会社かもめ印刷", "kamome-insatsu.example"),
    ("ja-JP", "ハーブ園ラベンダー", "lavender-herb.example"),
    ("ja-JP", "ｶﾌｪ こだま", "cafe-kodama.example"),
    ("ja-JP", "東雲建築設計事務所", "shinonome-sekkei.example"),
    ("ja-JP", "髙﨑製麺所", "takasaki-seimen.example"),
    ("it-IT", "Damico Trasporti", "damico-trasporti.example"),
    ("it-IT", "Caffè Perché No", "perche-no.example"),
    ("it-IT", "L’Officina dell’Ulivo", "officina-ulivo.example"),
    ("it-IT", "Città Nuova Cooperativa", "citta-nuova.example"),
    ("it-IT", "Vetreria Lo Monaco", "vetreria-lo-monaco.example"),
    ("it-IT", "Studio Però & Associati", "studio-pero.example"),
    ("en", "Ångström Optics", "angstrom-optics.example"),
    ("en", "O’Sullivan & Daughters", "osullivan-daughters.example"),
    ("en", "Müller-Ødegård Bakery", "muller-odegard.example"),
    ("en", "Zoë’s Ateliér “Très Chic”", "zoes-atelier.example"),
    ("en", "גן הרימונים בע״מ", "gan-harimonim.example"),
    ("en", "مكتبة النخيل", "maktabat-alnakhil.example"),
    ("en", "<b>Bold & Sons</b>", "bold-and-sons.example"),
    ("en", "9 Lives Cat Hotel", "9-lives.example"),
    ("en", "10 Acre Farm", "10-acre-farm.example"),
];

/// Locale, name and domain of V's further customers; two of three are served together with R.
const OF_V: [(&str, &str, &str); 16] = [
    ("en", "Bramblewick Primary School", "bramblewick-school.example"),
    ("en", "Copperleaf Landscaping", "copperleaf.example"),
    ("it-IT", "Gelateria Nuvola", "gelateria-nuvola.example"),
    ("it-IT", "Ceramiche dell’Arno Vecchio", "ceramiche-arno.example"),
    ("it-IT", "Farmacia Sant’Eufrasia", "farmacia-santeufrasia.example"),
    ("en", "Dovecote Veterinary Surgery", "dovecote-vets.example"),
    ("fr-FR", "Fromagerie du Val Perdu", "val-perdu.example"),
    ("it-IT", "Libreria Il Gufo Curioso", "gufo-curioso.example"),
    ("en", "Elm & Ash Joinery", "elm-and-ash.example"),
    ("ru-RU", "ООО «Тихая гавань»", "tihaya-gavan.example"),
    ("it-IT", "Autofficina Fratelli Beltrame", "fratelli-beltrame.example"),
    ("ja-JP", "ひばり翻訳事務所", "hibari-translation.example"),
    ("it-IT", "Scuola di Musica Allegretto", "scuola-allegretto.example"),
    ("en", "Foxglove Community Clinic", "foxglove-clinic.example"),
    ("zh-TW", "雲岫山莊民宿", "yunxiu-lodge.example"),
    ("it-IT", "Cantina Collefiorito", "cantina-collefiorito.example"),
];

/// P's and V's further customers, `P01` … and `V01` ….
pub fn customers() -> Vec<CustomerRow> {
    let customer =
        |letter: &str, number: usize, (locale, name, domain): &(&'static str, &str, &str)| CustomerRow {
            code: format!("{letter}{:02}", number + 1),
            serial: None,
            locale,
            name: (*name).to_owned(),
            domain: (*domain).to_owned(),
            place: place(locale, number),
            people: vec![UserRow { role: Role::CustomerGlobalAdmin, person: person(locale, number + 5) }],
        };
    let of_p = OF_P.iter().enumerate().map(|(number, row)| customer("P", number, row));
    let of_v = OF_V.iter().enumerate().map(|(number, row)| customer("V", number, row));
    of_p.chain(of_v).collect()
}

/// The relationships of one of them, with all that belongs to them.
pub fn tell(stage: Stage<'_>, customer: &CustomerRow) -> Result<Vec<Object>, Error> {
    let number: usize = customer.code.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or_default();
    let life = Life { stage, number, days: 40 + i64::try_from(number * 83 % 361).unwrap_or_default() };
    let (letter, reseller) = match customer.code.starts_with('V') {
        true if number.is_multiple_of(3) => ("V", None),
        true => ("V", Some(partner("R").id())),
        false => ("P", None),
    };
    let seller = partner(letter);
    let mut pair = match number % 4 {
        0 => Pair::created(stage, seller, customer, life.start())?,
        _ => Pair::accepted(stage, seller, customer, None, number % 4 == 1, life.start())?,
    };
    live(&mut pair, &life, reseller)?;
    pair.renew_all()?;
    let mut objects = pair.objects();
    if reseller.is_some() {
        let joint = Pair::accepted(stage, partner("R"), customer, Some(seller.id()), true, life.start())?;
        objects.extend(joint.objects());
    }
    Ok(objects)
}

/// How long a customer has been served, and how it differs from its neighbours.
struct Life<'a> {
    stage: Stage<'a>,
    number: usize,
    days: i64,
}

impl Life<'_> {
    fn start(&self) -> Time {
        self.at(0)
    }

    /// The instant after so many hundredths of the life, at an hour of its own.
    fn at(&self, hundredths: i64) -> Time {
        let minutes = self.days * 24 * 60 * (100 - hundredths) / 100;
        let own = i64::try_from(self.number * 37 % 480).unwrap_or_default();
        self.before(minutes + own)
    }

    /// So many days ago.
    fn ago(&self, days: i64) -> Time {
        self.before(days * 24 * 60 - i64::try_from(self.number * 53 % 600).unwrap_or_default())
    }

    fn before(&self, minutes: i64) -> Time {
        let days = minutes / (24 * 60);
        let rest = jiff::SignedDuration::from_mins(minutes % (24 * 60));
        days_after(self.stage.now, -days).checked_sub(rest).unwrap_or(self.stage.now)
    }

    /// A number that differs from customer to customer.
    fn seats(&self) -> i64 {
        i64::try_from(2 + self.number * 7 % 40).unwrap_or(2)
    }
}

/// Ten ways in which a customer is served.
fn live(pair: &mut Pair<'_>, life: &Life<'_>, reseller: Option<PartnerId>) -> Result<(), Error> {
    let seats = life.seats();
    let of = |offer, quantity| Wanted { reseller, ..wanted(offer, quantity) };
    match life.number % 10 {
        0 => {
            pair.buy_one(life.at(5), of("office_month", seats))?;
            pair.buy_one(life.at(30), of("mail_month", seats))?;
            pair.set_quantity(life.at(60), 0, seats + 3)
        }
        1 => {
            pair.buy_one(life.at(4), of("office_plus_month", seats))?;
            pair.buy_one(life.at(40), of("backup_month", 1))?;
            pair.suspend(life.ago(12), 1)
        }
        2 => {
            pair.buy_one(life.at(8), of("mail_year", seats))?;
            pair.rename(life.at(20), 0, "Main office")
        }
        3 => {
            pair.buy_one(life.at(10), of("office_term_month", seats))?;
            pair.set_quantity(life.at(70), 0, seats + 1)
        }
        4 => {
            pair.buy_one(life.at(2), of("office_trial", 10))?;
            pair.expire(days_after(life.at(2), 30), 0)?;
            pair.buy_one(life.ago(4), of("office_year", seats))
        }
        5 => {
            pair.buy(life.at(6), &[of("compute", 1), of("office_month", seats)])?;
            pair.suspend(life.at(50), 1)?;
            pair.reactivate(life.at(55), 1)
        }
        6 => {
            pair.buy(life.at(5), &[of("mail_classic", seats), of("backup_year", 1)])?;
            pair.suspend(life.ago(22), 0)?;
            pair.suspend(life.ago(21), 1)
        }
        7 => {
            pair.buy_one(life.at(5), of("office_month", seats))?;
            pair.buy_one(life.at(25), Wanted { base: Some(0), ..of("archive", seats) })?;
            pair.buy_one(life.at(60), of("monitoring_year", 2))?;
            pair.stop_renewal(life.at(80), 2)
        }
        8 => {
            pair.buy_one(life.at(12), of("server_licence", 1))?;
            pair.buy_one(life.at(90), of("compute_reserved", 1))
        }
        _ => {
            pair.buy_one(life.at(3), of("mail_month", seats))?;
            let named = |nickname| Wanted { nickname: Some(nickname), ..of("backup_month", 1) };
            pair.buy(life.at(15), &[named("Backup A"), named("Backup B")])?;
            pair.cancel(life.at(65), 0)?;
            pair.suspend(life.ago(8), 2)
        }
    }
}
