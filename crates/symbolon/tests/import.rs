//! Customers of a second server come in over its API: interrupted by `kill -9`, resumed, complete, and both databases
//! hold what always holds. `SYMBOLON_TEST_CUSTOMERS` says of how many customers, with four subscriptions each.

#[cfg(test)]
mod importing {
    use center::world::{self, Object};
    use domain::subscription::Subscription;
    use domain::{OrderId, PartnerId, SubscriptionId, Time};
    use serde_json::Value;
    use std::collections::BTreeMap;
    use std::io::{BufRead as _, BufReader};
    use std::path::{Path, PathBuf};
    use std::process::{Child, Command, Output, Stdio};
    use std::time::{Duration, Instant};
    use store::testing::Database;
    use store::{Options, Store, StoreError};
    use symbolon::demo;

    /// Customers of a usual test; the full size is a variable away.
    const CUSTOMERS: usize = 400;
    const EACH: usize = 4;
    const PASSWORD: &str = "a long enough password";

    #[test]
    fn customers_of_a_second_server_come_in_over_its_api_interrupted_and_resumed() {
        let customers =
            std::env::var("SYMBOLON_TEST_CUSTOMERS").map_or(CUSTOMERS, |text| text.parse().unwrap());
        let folder = Folder::new();
        let (here, there) = (Database::empty(), Database::empty());
        fill(there.address(), customers);
        let server = Server::start(&folder.0, there.address());
        let source = Source::of(&folder.0, &server.url);
        set_up(here.address());

        let began = Instant::now();
        let reached = source.import(here.address()).killed_at(customers / 2);
        assert!(reached >= customers / 2 && reached < customers, "killed at {reached}");
        check(here.address());
        let told = source.import(here.address()).ended();
        let took = began.elapsed();
        let report: Value = serde_json::from_slice(&told.stdout).unwrap();
        let steps = String::from_utf8(told.stderr).unwrap();
        let first: Value = serde_json::from_str(steps.lines().next().unwrap()).unwrap();
        assert_eq!(first["resumed"], true, "{steps}");
        assert!(first["done"].as_u64().unwrap() as usize >= reached, "{first}");

        check(here.address());
        check(there.address());
        let (ours, theirs) = (holdings(here.address()), holdings(there.address()));
        assert_eq!(ours.len(), theirs.len());
        for (id, held) in &theirs {
            assert_eq!(ours.get(id), Some(held), "{id}");
        }
        let subscriptions: usize = theirs.values().map(|(_, sold)| sold.len()).sum();
        assert!(subscriptions >= customers * EACH, "{subscriptions}");
        assert_eq!(report["subscriptions"].as_u64().unwrap() as usize, subscriptions);
        eprintln!("{} customers, {subscriptions} subscriptions in {took:?}; {report}", theirs.len());

        // Once more changes nothing.
        let again = source.import(here.address()).ended();
        let report: Value = serde_json::from_slice(&again.stdout).unwrap();
        assert_eq!(report["subscriptions"], 0);
        assert_eq!(report["customers"]["exists"].as_u64().unwrap() as usize, theirs.len());
        assert!(holdings(here.address()) == ours);
    }

    /// The demo's world with so many customers more, each with four subscriptions.
    fn fill(database: &str, customers: usize) {
        let now = Time::from_second(1_800_000_000).unwrap();
        let store = Store::open(database, Options::default()).unwrap();
        store.migrate(now).unwrap();
        demo::load(&store, now, customers).unwrap();
        let partner = PartnerId(world::id("partner:P"));
        let read = store.read_blocking(move |tx| {
            let (mut sold, mut ordered) = (Vec::new(), BTreeMap::new());
            store::subscriptions::every(tx, &mut |one: Subscription| {
                sold.extend((one.partner == partner).then_some(one));
                Ok(())
            })?;
            store::orders::every(tx, &mut |one| {
                ordered.insert(one.id, one);
                Ok(())
            })?;
            Ok::<_, StoreError>((sold, ordered))
        });
        let (sold, ordered) = read.unwrap();
        let simple = sold.into_iter().filter(|one| one.parent.is_none() && one.kind.is_subscription());
        let mut number = 0;
        let mut more = Vec::new();
        for one in simple {
            for copy in 1..EACH {
                number += 1;
                let id = |kind: &str| world::numbered_id(kind, number);
                let (subscription, order) =
                    (SubscriptionId(id("more:subscription")), OrderId(id("more:order")));
                let mut ordered = ordered[&one.order].clone();
                ordered.id = order;
                ordered.lines.truncate(1);
                ordered.lines[0].subscription = Some(subscription);
                ordered.lines[0].offer = one.offer.clone();
                ordered.lines[0].unit_price = one.unit_price;
                more.push(Object::Order(ordered));
                let nickname = Some(format!("number {copy}"));
                more.push(Object::Subscription(Subscription {
                    id: subscription,
                    order,
                    nickname,
                    ..one.clone()
                }));
            }
        }
        world::load(&store, more, now).unwrap();
    }

    /// A real installation with one partner.
    fn set_up(database: &str) {
        let words = "setup --operator op@operator --partner Nord --domain nord.example --mpn-id 4242 --country fr \
                     --currency eur";
        let output = symbolon(database, &words.split_whitespace().collect::<Vec<_>>()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn check(database: &str) {
        let output = symbolon(database, &["check"]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn symbolon(database: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_symbolon"));
        command.args(arguments).args(["--database", database, "--output", "json"]);
        for name in ["SYMBOLON_OPERATOR_PASSWORD", "SYMBOLON_ADMIN_PASSWORD"] {
            command.env(name, PASSWORD);
        }
        command
    }

    /// What matters of a customer and of each of its subscriptions that the wire shows.
    type Holdings = BTreeMap<String, (String, BTreeMap<String, String>)>;

    fn holdings(database: &str) -> Holdings {
        let store = Store::open(database, Options::visitor()).unwrap();
        let theirs = PartnerId(world::id("partner:P"));
        let partners = store.read_blocking(|tx| tx.find(store::partners::all()));
        let partners = partners.map_err(|error: StoreError| error).unwrap();
        let partner = match partners.iter().any(|one| one.id == theirs) {
            true => theirs,
            false => partners[0].id,
        };
        store
            .read_blocking(move |tx| {
                let mut held = Holdings::new();
                let mut served = Vec::new();
                store::relationships::every(tx, &mut |one| {
                    served.extend((one.partner == partner && one.is_active()).then_some(one.customer));
                    Ok(())
                })?;
                store::customers::every(tx, &mut |one| {
                    if served.contains(&one.id) {
                        let known = format!("{} {:?}", one.domain, one.profile);
                        held.insert(one.id.to_string(), (known, BTreeMap::new()));
                    }
                    Ok(())
                })?;
                store::subscriptions::every(tx, &mut |one| {
                    if one.partner == partner
                        && one.kind.is_subscription()
                        && let Some((_, sold)) = held.get_mut(&one.customer.to_string())
                    {
                        let shown = format!(
                            "{} {} {} {} {:?} {:?} {} {} {}",
                            one.order,
                            one.offer,
                            one.kind.code(),
                            one.status.code(),
                            one.nickname,
                            one.parent,
                            one.quantity,
                            one.unit_price,
                            one.currency
                        );
                        sold.insert(one.id.to_string(), shown);
                    }
                    Ok(())
                })?;
                Ok::<_, StoreError>(held)
            })
            .unwrap()
    }

    struct Source {
        url: String,
        tenant: String,
        client_id: String,
        client_secret: String,
    }

    impl Source {
        fn of(folder: &Path, url: &str) -> Source {
            let manifest = manifest(folder).unwrap();
            let word = |name: &str| manifest["partners"][0][name].as_str().unwrap().to_owned();
            Source {
                url: url.to_owned(),
                tenant: word("id"),
                client_id: word("clientId"),
                client_secret: word("clientSecret"),
            }
        }

        fn import(&self, database: &str) -> Import {
            let words = ["import", "--from-api", &self.url, "--tenant", &self.tenant, "--page-size", "50"];
            let mut command = symbolon(database, &words);
            command.args(["--client-id", &self.client_id, "--without", "support-contacts"]);
            command.env("SYMBOLON_CLIENT_SECRET", &self.client_secret);
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            Import(command.spawn().unwrap())
        }
    }

    struct Import(Child);

    impl Import {
        /// Dies once it has said that so many customers are in.
        fn killed_at(mut self, wanted: usize) -> usize {
            let mut told = BufReader::new(self.0.stderr.take().unwrap()).lines();
            let reached = told.by_ref().find_map(|line| {
                let line = line.unwrap();
                let step: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("{line}"));
                let done = step["done"].as_u64().unwrap() as usize;
                (done >= wanted).then_some(done)
            });
            let _ = self.0.kill();
            let _ = self.0.wait();
            reached.unwrap_or_else(|| panic!("it ended before"))
        }

        fn ended(self) -> Output {
            let output = self.0.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            output
        }
    }

    struct Server {
        child: Child,
        url: String,
    }

    impl Server {
        fn start(folder: &Path, database: &str) -> Server {
            let mut child = Command::new(env!("CARGO_BIN_EXE_symbolon"))
                .args(["demo", "--listen", "127.0.0.1:0", "--no-throttle", "--data"])
                .arg(folder)
                .args(["--database", database])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let started = Instant::now();
            loop {
                assert!(started.elapsed() < Duration::from_secs(60), "the server does not start");
                assert!(child.try_wait().unwrap().is_none(), "the server ended at once");
                let url = manifest(folder).and_then(|manifest| Some(manifest["url"].as_str()?.to_owned()));
                if let Some(url) = url
                    && reqwest::blocking::get(format!("{url}/health/ready"))
                        .is_ok_and(|answer| answer.status() == 200)
                {
                    return Server { child, url };
                }
                std::thread::park_timeout(Duration::from_millis(20));
            }
        }
    }

    impl Drop for Server {
        fn drop(&mut self) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }

    fn manifest(folder: &Path) -> Option<Value> {
        serde_json::from_str(&std::fs::read_to_string(folder.join("demo.json")).ok()?).ok()
    }

    struct Folder(PathBuf);

    impl Folder {
        fn new() -> Folder {
            let path = std::env::temp_dir().join(format!("symbolon-import-{}", std::process::id()));
            std::fs::create_dir_all(&path).unwrap();
            Folder(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }
}
