//! The labels that people find, letter for letter: those of the seeds where a seed has them in its language, else those
//! of the terminology (T1, T3, T6, T8, T24, T72, T85, T132). Typed here by hand, never read from the catalogues.

/// The labels of one language.
#[derive(Debug)]
pub struct Labels {
    /// Locale tag.
    pub locale: &'static str,
    /// The language's own name.
    pub native: &'static str,
    /// T1.
    pub dashboard: &'static str,
    /// T3.
    pub customers: &'static str,
    /// T6.
    pub subscriptions: &'static str,
    /// T85.
    pub suspended: &'static str,
    /// T132.
    pub submit: &'static str,
    /// T8.
    pub account: &'static str,
    /// T24.
    pub remove: &'static str,
    /// T148.
    pub keep: &'static str,
    /// T72.
    pub accept: &'static str,
    /// T31.
    pub closed: &'static str,
}

/// All six.
pub const LABELS: [Labels; 6] = [
    Labels {
        locale: "en",
        native: "English",
        dashboard: "Dashboard",
        customers: "Customers",
        subscriptions: "Subscriptions",
        suspended: "Suspended",
        submit: "Submit",
        account: "Account",
        remove: "Remove reseller relationship",
        keep: "Keep relationship",
        accept: "Accept",
        closed: "Closed relationships",
    },
    Labels {
        locale: "fr-FR",
        native: "Français",
        dashboard: "Tableau de bord",
        customers: "Clients",
        subscriptions: "Abonnements",
        suspended: "Suspendu",
        submit: "Envoyer",
        account: "Compte",
        remove: "Supprimer une relation de revendeur",
        keep: "Conserver la relation",
        accept: "Accepter",
        closed: "Relations clôturées",
    },
    Labels {
        locale: "ru-RU",
        native: "Русский",
        dashboard: "Панель мониторинга",
        customers: "Клиенты",
        subscriptions: "Подписки",
        suspended: "Приостановлена",
        submit: "Отправить",
        account: "Учетная запись",
        remove: "Удалить связь торгового посредника",
        keep: "Сохранить связь",
        accept: "Принять",
        closed: "Закрытые связи",
    },
    Labels {
        locale: "zh-TW",
        native: "繁體中文",
        dashboard: "儀表板",
        customers: "客戶",
        subscriptions: "訂閱",
        suspended: "已暫停",
        submit: "提交",
        account: "帳戶",
        remove: "移除經銷商關係",
        keep: "保留關係",
        accept: "接受",
        closed: "已關閉的關係",
    },
    Labels {
        locale: "ja-JP",
        native: "日本語",
        dashboard: "ダッシュボード",
        customers: "顧客",
        subscriptions: "サブスクリプション",
        suspended: "中断",
        submit: "送信",
        account: "アカウント",
        remove: "再販業者関係の削除",
        keep: "関係を維持する",
        accept: "承諾",
        closed: "終了した関係",
    },
    Labels {
        locale: "it-IT",
        native: "Italiano",
        dashboard: "Dashboard",
        customers: "Clienti",
        subscriptions: "Sottoscrizioni",
        suspended: "Sospesa",
        submit: "Invia",
        account: "Account",
        remove: "Rimuovi relazione come rivenditore",
        keep: "Mantieni relazione",
        accept: "Accetta",
        closed: "Relazioni chiuse",
    },
];

/// The labels of a locale.
pub fn labels(locale: &str) -> &'static Labels {
    LABELS.iter().find(|one| one.locale == locale).unwrap_or(&LABELS[0])
}
