//! What can be bought in the demo world: all eight kinds, invented, in six languages.

use center::world;
use domain::OfferId;
use domain::catalogue::{BillingCycle, Offer, OfferKind, OfferText};

/// One offer of the table.
struct OfferRow {
    code: &'static str,
    item: &'static str,
    kind: OfferKind,
    term_months: i64,
    cycle: BillingCycle,
    maximum: i64,
    bases: &'static [&'static str],
    purchasable: bool,
    retention_days: i64,
    /// Price of one unit for one billing cycle in euro cents; the other currencies follow.
    cents: i64,
    /// Name and description in the order of [`TAGS`].
    texts: [(&'static str, &'static str); 6],
}

const TAGS: [&str; 6] = ["en", "fr-FR", "ru-RU", "zh-TW", "ja-JP", "it-IT"];

/// Minor units of a currency for a hundred euro cents, rounded to what shops like.
const RATES: [(&str, i64); 5] = [("EUR", 100), ("JPY", 160), ("USD", 110), ("TWD", 3_500), ("RUB", 9_500)];

/// The id of the offer of this code.
pub fn offer_id(code: &str) -> OfferId {
    OfferId(world::id(&format!("offer:{code}")).to_string())
}

/// The catalogue in its order.
pub fn offers() -> Vec<Offer> {
    OFFERS.iter().map(OfferRow::offer).collect()
}

impl OfferRow {
    fn offer(&self) -> Offer {
        let texts = TAGS.iter().zip(self.texts).map(|(locale, (name, description))| OfferText {
            locale: (*locale).to_owned(),
            name: name.to_owned(),
            description: description.to_owned(),
        });
        Offer {
            id: offer_id(self.code),
            catalog_item_id: format!("{}:0001:{}A", self.item, self.item),
            kind: self.kind,
            texts: texts.collect(),
            term_months: self.term_months,
            billing_cycle: self.cycle,
            minimum: 1,
            maximum: self.maximum,
            limit_per_customer: (self.kind == OfferKind::Trial).then_some(1),
            bases: self.bases.iter().map(|code| offer_id(code)).collect(),
            converts_to: self.converts_to(),
            has_add_ons: OFFERS.iter().any(|other| other.bases.contains(&self.code)),
            purchasable: self.purchasable,
            retention_days: self.retention_days,
            prices: RATES
                .iter()
                .map(|(currency, rate)| ((*currency).to_owned(), self.cents * rate / 100))
                .collect(),
        }
    }
}

impl OfferRow {
    /// The trial becomes the suite that it is a trial of, for a month or a year.
    fn converts_to(&self) -> Vec<OfferId> {
        let targets: &[&str] =
            if self.code == "office_trial" { &["office_year", "office_month"] } else { &[] };
        targets.iter().map(|code| offer_id(code)).collect()
    }
}

const OFFICE: &[&str] = &["office_month", "office_year", "office_plus_month"];
const MAIL_AND_OFFICE: &[&str] =
    &["office_month", "office_year", "office_plus_month", "mail_month", "mail_year"];

const fn row(
    code: &'static str,
    item: &'static str,
    kind: OfferKind,
    (term_months, cycle): (i64, BillingCycle),
    cents: i64,
    texts: [(&'static str, &'static str); 6],
) -> OfferRow {
    OfferRow {
        code,
        item,
        kind,
        term_months,
        cycle,
        maximum: 5_000,
        bases: &[],
        purchasable: true,
        retention_days: 90,
        cents,
        texts,
    }
}

static OFFERS: [OfferRow; 18] = [
    row(
        "office_month",
        "OFC1STD0M",
        OfferKind::Legacy,
        (12, BillingCycle::Monthly),
        1_180,
        [
            ("Office suite Standard, billed monthly", "Documents, spreadsheets and slides for one person."),
            (
                "Suite bureautique Standard, facturation mensuelle",
                "Documents, tableurs et présentations pour une personne.",
            ),
            (
                "Офисный пакет «Стандарт», ежемесячная оплата",
                "Документы, таблицы и презентации для одного человека.",
            ),
            ("辦公套件標準版（按月計費）", "供一位使用者編輯文件、試算表與簡報。"),
            ("オフィススイート スタンダード（月払い）", "文書、表計算、スライドを 1 人で使えます。"),
            (
                "Suite per ufficio Standard, fatturazione mensile",
                "Documenti, fogli di calcolo e presentazioni per una persona.",
            ),
        ],
    ),
    row(
        "office_year",
        "OFC1STD0Y",
        OfferKind::Legacy,
        (12, BillingCycle::Annual),
        12_900,
        [
            (
                "Office suite Standard, billed yearly",
                "Documents, spreadsheets and slides for one person, paid once a year.",
            ),
            (
                "Suite bureautique Standard, facturation annuelle",
                "Documents, tableurs et présentations pour une personne, payés une fois par an.",
            ),
            (
                "Офисный пакет «Стандарт», ежегодная оплата",
                "Документы, таблицы и презентации для одного человека с оплатой раз в год.",
            ),
            ("辦公套件標準版（按年計費）", "供一位使用者編輯文件、試算表與簡報，每年付款一次。"),
            (
                "オフィススイート スタンダード（年払い）",
                "文書、表計算、スライドを 1 人で使えます。支払いは年 1 回です。",
            ),
            (
                "Suite per ufficio Standard, fatturazione annuale",
                "Documenti, fogli di calcolo e presentazioni per una persona, pagati una volta l’anno.",
            ),
        ],
    ),
    row(
        "office_plus_month",
        "OFC1PLS0M",
        OfferKind::Legacy,
        (12, BillingCycle::Monthly),
        1_990,
        [
            ("Office suite Plus, billed monthly", "The Standard suite with shared workspaces and forms."),
            (
                "Suite bureautique Plus, facturation mensuelle",
                "La suite Standard, avec espaces partagés et formulaires.",
            ),
            (
                "Офисный пакет «Плюс», ежемесячная оплата",
                "Пакет «Стандарт» с общими рабочими областями и формами.",
            ),
            ("辦公套件進階版（按月計費）", "標準版加上共用工作區與表單。"),
            (
                "オフィススイート プラス（月払い）",
                "スタンダードに共有ワークスペースとフォームを加えたものです。",
            ),
            (
                "Suite per ufficio Plus, fatturazione mensile",
                "La suite Standard con spazi condivisi e moduli.",
            ),
        ],
    ),
    row(
        "mail_month",
        "MAIL1BUSM",
        OfferKind::Legacy,
        (12, BillingCycle::Monthly),
        390,
        [
            ("Business mail, billed monthly", "A mailbox of 50 GB with calendar and contacts."),
            (
                "Messagerie d’entreprise, facturation mensuelle",
                "Une boîte aux lettres de 50 Go avec calendrier et contacts.",
            ),
            ("Корпоративная почта, ежемесячная оплата", "Почтовый ящик на 50 ГБ с календарём и контактами."),
            ("企業郵件（按月計費）", "50 GB 信箱，含行事曆與連絡人。"),
            ("ビジネスメール（月払い）", "予定表と連絡先を備えた 50 GB のメールボックスです。"),
            ("Posta aziendale, fatturazione mensile", "Una casella da 50 GB con calendario e contatti."),
        ],
    ),
    row(
        "mail_year",
        "MAIL1BUSY",
        OfferKind::Legacy,
        (12, BillingCycle::Annual),
        4_200,
        [
            (
                "Business mail, billed yearly",
                "A mailbox of 50 GB with calendar and contacts, paid once a year.",
            ),
            (
                "Messagerie d’entreprise, facturation annuelle",
                "Une boîte aux lettres de 50 Go avec calendrier et contacts, payée une fois par an.",
            ),
            (
                "Корпоративная почта, ежегодная оплата",
                "Почтовый ящик на 50 ГБ с календарём и контактами, оплата раз в год.",
            ),
            ("企業郵件（按年計費）", "50 GB 信箱，含行事曆與連絡人，每年付款一次。"),
            (
                "ビジネスメール（年払い）",
                "予定表と連絡先を備えた 50 GB のメールボックスです。支払いは年 1 回です。",
            ),
            (
                "Posta aziendale, fatturazione annuale",
                "Una casella da 50 GB con calendario e contatti, pagata una volta l’anno.",
            ),
        ],
    ),
    row(
        "backup_month",
        "BKUP1TB0M",
        OfferKind::Legacy,
        (12, BillingCycle::Monthly),
        720,
        [
            ("Backup 1 TB, billed monthly", "Nightly backup of one terabyte, kept for thirty days."),
            (
                "Sauvegarde 1 To, facturation mensuelle",
                "Sauvegarde nocturne d’un téraoctet, conservée trente jours.",
            ),
            (
                "Резервное копирование, 1 ТБ, ежемесячная оплата",
                "Ночное копирование одного терабайта, копии хранятся тридцать дней.",
            ),
            ("備份 1 TB（按月計費）", "每晚備份 1 TB 資料，保留三十天。"),
            ("バックアップ 1 TB（月払い）", "1 TB を毎晩バックアップし、30 日間保存します。"),
            ("Backup 1 TB, fatturazione mensile", "Copia notturna di un terabyte, conservata trenta giorni."),
        ],
    ),
    row(
        "backup_year",
        "BKUP1TB0Y",
        OfferKind::Legacy,
        (12, BillingCycle::Annual),
        7_900,
        [
            ("Backup 1 TB, billed yearly", "Nightly backup of one terabyte, paid once a year."),
            (
                "Sauvegarde 1 To, facturation annuelle",
                "Sauvegarde nocturne d’un téraoctet, payée une fois par an.",
            ),
            (
                "Резервное копирование, 1 ТБ, ежегодная оплата",
                "Ночное копирование одного терабайта, оплата раз в год.",
            ),
            ("備份 1 TB（按年計費）", "每晚備份 1 TB 資料，每年付款一次。"),
            ("バックアップ 1 TB（年払い）", "1 TB を毎晩バックアップします。支払いは年 1 回です。"),
            ("Backup 1 TB, fatturazione annuale", "Copia notturna di un terabyte, pagata una volta l’anno."),
        ],
    ),
    row(
        "office_term_month",
        "OFC2TRM0M",
        OfferKind::NewCommerce,
        (1, BillingCycle::Monthly),
        1_420,
        [
            ("Office suite Pro, one-month term", "The whole suite, committed for one month at a time."),
            ("Suite bureautique Pro, durée d’un mois", "La suite complète, engagement d’un mois."),
            ("Офисный пакет «Про», срок один месяц", "Полный пакет с обязательством на один месяц."),
            ("辦公套件專業版（一個月期）", "完整套件，以一個月為承諾期。"),
            ("オフィススイート プロ（1 か月契約）", "すべての機能を 1 か月単位の契約で使えます。"),
            ("Suite per ufficio Pro, durata di un mese", "La suite completa con impegno di un mese."),
        ],
    ),
    row(
        "office_term_year",
        "OFC2TRM0Y",
        OfferKind::NewCommerce,
        (12, BillingCycle::Monthly),
        1_290,
        [
            (
                "Office suite Pro, twelve-month term",
                "The whole suite, committed for twelve months, billed monthly.",
            ),
            (
                "Suite bureautique Pro, durée de douze mois",
                "La suite complète, engagement de douze mois, facturée chaque mois.",
            ),
            (
                "Офисный пакет «Про», срок двенадцать месяцев",
                "Полный пакет с обязательством на двенадцать месяцев и ежемесячной оплатой.",
            ),
            ("辦公套件專業版（十二個月期）", "完整套件，以十二個月為承諾期，按月計費。"),
            ("オフィススイート プロ（12 か月契約）", "すべての機能を 12 か月契約、月払いで使えます。"),
            (
                "Suite per ufficio Pro, durata di dodici mesi",
                "La suite completa con impegno di dodici mesi, fatturata ogni mese.",
            ),
        ],
    ),
    OfferRow {
        maximum: 25,
        retention_days: 30,
        ..row(
            "office_trial",
            "OFC1TRI00",
            OfferKind::Trial,
            (0, BillingCycle::None),
            0,
            [
                (
                    "Office suite Standard, 30-day trial",
                    "Up to 25 people try the Standard suite for thirty days.",
                ),
                (
                    "Suite bureautique Standard, essai de 30 jours",
                    "Jusqu’à 25 personnes essaient la suite Standard pendant trente jours.",
                ),
                (
                    "Офисный пакет «Стандарт», пробный период 30 дней",
                    "До 25 человек пробуют пакет «Стандарт» в течение тридцати дней.",
                ),
                ("辦公套件標準版（30 天試用）", "最多 25 位使用者可試用標準版三十天。"),
                (
                    "オフィススイート スタンダード（30 日間試用版）",
                    "25 人までスタンダードを 30 日間試せます。",
                ),
                (
                    "Suite per ufficio Standard, prova di 30 giorni",
                    "Fino a 25 persone provano la suite Standard per trenta giorni.",
                ),
            ],
        )
    },
    OfferRow {
        bases: MAIL_AND_OFFICE,
        ..row(
            "archive",
            "ADDN1ARC0",
            OfferKind::AddOn,
            (0, BillingCycle::Monthly),
            240,
            [
                ("Mail archive add-on", "Keeps every message for ten years."),
                ("Archivage du courrier (module complémentaire)", "Conserve chaque message pendant dix ans."),
                ("Надстройка «Архив почты»", "Хранит каждое сообщение десять лет."),
                ("郵件封存附加元件", "每封郵件保存十年。"),
                ("メール アーカイブ（アドオン）", "すべてのメールを 10 年間保存します。"),
                ("Archivio della posta (componente aggiuntivo)", "Conserva ogni messaggio per dieci anni."),
            ],
        )
    },
    OfferRow {
        bases: OFFICE,
        ..row(
            "telephony",
            "ADDN1TEL0",
            OfferKind::AddOn,
            (0, BillingCycle::Monthly),
            560,
            [
                ("Telephony add-on", "A phone number and calls within the country."),
                ("Téléphonie (module complémentaire)", "Un numéro et les appels nationaux."),
                ("Надстройка «Телефония»", "Номер телефона и звонки внутри страны."),
                ("電話附加元件", "一組電話號碼與國內通話。"),
                ("電話（アドオン）", "電話番号 1 つと国内通話が含まれます。"),
                ("Telefonia (componente aggiuntivo)", "Un numero e le chiamate nazionali."),
            ],
        )
    },
    OfferRow {
        maximum: 1,
        ..row(
            "compute",
            "CMPT1PAYG",
            OfferKind::Usage,
            (0, BillingCycle::Monthly),
            0,
            [
                ("Compute, pay as you go", "Virtual machines and storage, billed by what is used."),
                ("Calcul à l’usage", "Machines virtuelles et stockage, facturés selon l’usage."),
                (
                    "Вычисления с оплатой по факту",
                    "Виртуальные машины и хранилище с оплатой по использованию.",
                ),
                ("運算（依用量計費）", "虛擬機器與儲存空間，依使用量計費。"),
                ("コンピューティング（従量課金）", "仮想マシンとストレージを使った分だけ支払います。"),
                ("Calcolo a consumo", "Macchine virtuali e archiviazione, fatturate in base all’uso."),
            ],
        )
    },
    row(
        "compute_reserved",
        "CMPT1RSV1",
        OfferKind::Reservation,
        (12, BillingCycle::OneTime),
        84_000,
        [
            ("Compute, reserved for one year", "One virtual machine of medium size, paid ahead for a year."),
            (
                "Calcul réservé pour un an",
                "Une machine virtuelle de taille moyenne, payée d’avance pour un an.",
            ),
            (
                "Вычисления, резервирование на год",
                "Одна виртуальная машина среднего размера с предоплатой за год.",
            ),
            ("運算（一年保留容量）", "一台中型虛擬機器，預付一年。"),
            ("コンピューティング（1 年予約）", "中サイズの仮想マシン 1 台を 1 年分前払いで使えます。"),
            (
                "Calcolo riservato per un anno",
                "Una macchina virtuale di taglia media, pagata in anticipo per un anno.",
            ),
        ],
    ),
    row(
        "server_licence",
        "SOFT1SRV0",
        OfferKind::Software,
        (0, BillingCycle::OneTime),
        69_000,
        [
            ("Server licence, perpetual", "One server with sixteen cores, bought once."),
            ("Licence serveur perpétuelle", "Un serveur à seize cœurs, acheté une fois."),
            ("Серверная лицензия, бессрочная", "Один сервер с шестнадцатью ядрами, разовая покупка."),
            ("伺服器永久授權", "一台十六核心伺服器，一次買斷。"),
            ("サーバー ライセンス（永続）", "16 コアのサーバー 1 台分を買い切りで使えます。"),
            ("Licenza server perpetua", "Un server da sedici core, acquistato una volta."),
        ],
    ),
    row(
        "monitoring_month",
        "MKTP1MON1",
        OfferKind::Marketplace,
        (1, BillingCycle::Monthly),
        2_900,
        [
            (
                "Brightwatch monitoring, monthly",
                "Third-party monitoring of servers and sites, one month at a time.",
            ),
            (
                "Supervision Brightwatch, mensuelle",
                "Supervision de serveurs et de sites par un tiers, au mois.",
            ),
            (
                "Мониторинг Brightwatch, помесячно",
                "Мониторинг серверов и сайтов стороннего поставщика, на месяц.",
            ),
            ("Brightwatch 監控（月期）", "第三方的伺服器與網站監控，以月為期。"),
            ("Brightwatch 監視（1 か月）", "他社によるサーバーとサイトの監視を 1 か月単位で使えます。"),
            (
                "Monitoraggio Brightwatch, mensile",
                "Monitoraggio di server e siti da terze parti, di mese in mese.",
            ),
        ],
    ),
    row(
        "monitoring_year",
        "MKTP1MON2",
        OfferKind::Marketplace,
        (12, BillingCycle::Annual),
        31_000,
        [
            ("Brightwatch monitoring, yearly", "Third-party monitoring of servers and sites for a year."),
            (
                "Supervision Brightwatch, annuelle",
                "Supervision de serveurs et de sites par un tiers, pour un an.",
            ),
            ("Мониторинг Brightwatch, на год", "Мониторинг серверов и сайтов стороннего поставщика, на год."),
            ("Brightwatch 監控（年期）", "第三方的伺服器與網站監控，以年為期。"),
            ("Brightwatch 監視（1 年）", "他社によるサーバーとサイトの監視を 1 年契約で使えます。"),
            (
                "Monitoraggio Brightwatch, annuale",
                "Monitoraggio di server e siti da terze parti per un anno.",
            ),
        ],
    ),
    OfferRow {
        purchasable: false,
        retention_days: 60,
        ..row(
            "mail_classic",
            "MAIL1CLSM",
            OfferKind::Legacy,
            (12, BillingCycle::Monthly),
            290,
            [
                (
                    "Classic mail, billed monthly (no longer sold)",
                    "A mailbox of 10 GB; what was sold runs on.",
                ),
                (
                    "Messagerie classique, facturation mensuelle (plus en vente)",
                    "Une boîte aux lettres de 10 Go ; les ventes passées se poursuivent.",
                ),
                (
                    "Классическая почта, ежемесячная оплата (снята с продажи)",
                    "Почтовый ящик на 10 ГБ; проданное продолжает работать.",
                ),
                ("經典郵件（按月計費，已停售）", "10 GB 信箱；已售出的服務仍持續提供。"),
                (
                    "クラシック メール（月払い、販売終了）",
                    "10 GB のメールボックスです。販売済みのものは引き続き使えます。",
                ),
                (
                    "Posta classica, fatturazione mensile (non più in vendita)",
                    "Una casella da 10 GB; quanto venduto continua.",
                ),
            ],
        )
    },
];
