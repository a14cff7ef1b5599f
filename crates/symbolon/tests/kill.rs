//! `kill -9` in the middle of writing: what was acknowledged is there, nothing is half done, `symbolon check` passes.
//!
//! It proves the death of the process, not the loss of power; the settings that matter then have a test in `store`.

#[cfg(test)]
mod killing {
    use reqwest::blocking::Client;
    use serde_json::{Value, json};
    use std::path::{Path, PathBuf};
    use std::process::{Child, Command, Stdio};
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::{Duration, Instant};
    use store::testing::Database;

    const KILLS: u64 = 5;
    const WRITERS: usize = 4;

    #[test]
    fn i2_and_i8_five_kills_lose_nothing_that_was_acknowledged() {
        let (folder, database) = (Folder::new(), Database::shared());
        let mut acknowledged: Vec<Written> = Vec::new();
        for kill in 0..KILLS {
            let server = Server::start(&folder.0, database.address());
            let partner = Partner::sign_in(&server.url, &folder.0);
            for written in &acknowledged {
                partner.must_have(written);
            }
            acknowledged = write_until_killed(server, &partner, Duration::from_millis(400 + kill * 137));
            assert!(!acknowledged.is_empty(), "something was written before the kill");
            check(database.address());
        }
        let server = Server::start(&folder.0, database.address());
        let partner = Partner::sign_in(&server.url, &folder.0);
        for written in &acknowledged {
            partner.must_have(written);
        }
    }

    /// An order that was acknowledged, and how far the renaming of its subscription came.
    #[derive(Clone, Debug)]
    struct Written {
        order: String,
        subscription: String,
        acknowledged: u64,
        sent: u64,
    }

    fn write_until_killed(mut server: Server, partner: &Partner, after: Duration) -> Vec<Written> {
        let stop = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let writers: Vec<_> = (0..WRITERS).map(|_| scope.spawn(|| write(partner, &stop))).collect();
            std::thread::park_timeout(after);
            server.kill();
            stop.store(true, Ordering::Relaxed);
            writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
        })
    }

    /// Buys and renames until the server no longer answers.
    fn write(partner: &Partner, stop: &AtomicBool) -> Vec<Written> {
        let mut written = Vec::new();
        while !stop.load(Ordering::Relaxed) {
            let Some(mut one) = partner.buy() else { break };
            for name in 1..=5 {
                one.sent = name;
                match partner.rename(&one.subscription, name) {
                    Some(()) => one.acknowledged = name,
                    None => break,
                }
            }
            written.push(one);
        }
        written
    }

    struct Partner {
        client: Client,
        customer: String,
        offer: String,
        token: String,
    }

    impl Partner {
        fn sign_in(url: &str, folder: &Path) -> Partner {
            let manifest = manifest(folder).unwrap();
            let of = |list: &str, key: &str, value: &str| {
                manifest[list].as_array().unwrap().iter().find(|one| one[key] == value).unwrap().clone()
            };
            let direct = &manifest["partners"][0];
            let customer = of("customers", "story", "C1")["id"].as_str().unwrap().to_owned();
            let offer = of("offers", "kind", "legacy")["id"].as_str().unwrap().to_owned();
            let client = Client::builder().timeout(Duration::from_secs(10)).build().unwrap();
            let form = [
                ("grant_type", "client_credentials"),
                ("client_id", direct["clientId"].as_str().unwrap()),
                ("client_secret", direct["clientSecret"].as_str().unwrap()),
                ("scope", "https://api.partnercenter.microsoft.com/.default"),
            ];
            let address = format!("{url}/{}/oauth2/v2.0/token", direct["id"].as_str().unwrap());
            let answer: Value = client.post(address).form(&form).send().unwrap().json().unwrap();
            let token = answer["access_token"].as_str().unwrap().to_owned();
            Partner { client, customer: format!("{url}/v1/customers/{customer}"), offer, token }
        }

        fn buy(&self) -> Option<Written> {
            let order =
                json!({ "lineItems": [{ "lineItemNumber": 0, "offerId": self.offer, "quantity": 1 }] });
            let request = self.client.post(format!("{}/orders", self.customer)).bearer_auth(&self.token);
            let response = request.json(&order).send().ok()?;
            let status = response.status();
            // The head of an answer may arrive and its body not; then nothing was acknowledged in full.
            let body: Value = response.json().ok()?;
            assert_eq!(status, 201, "{body}");
            Some(Written {
                order: body["id"].as_str()?.to_owned(),
                subscription: body["lineItems"][0]["subscriptionId"].as_str()?.to_owned(),
                acknowledged: 0,
                sent: 0,
            })
        }

        fn rename(&self, subscription: &str, name: u64) -> Option<()> {
            let address = format!("{}/subscriptions/{subscription}", self.customer);
            let body = json!({ "friendlyName": format!("name {name}") });
            let response = self.client.patch(address).bearer_auth(&self.token).json(&body).send().ok()?;
            assert_eq!(response.status(), 200);
            Some(())
        }

        fn must_have(&self, written: &Written) {
            let get = |path: String| -> Value {
                let request = self.client.get(format!("{}/{path}", self.customer)).bearer_auth(&self.token);
                let response = request.send().unwrap();
                assert_eq!(response.status(), 200, "{path}, {written:?}");
                response.json().unwrap()
            };
            let order = get(format!("orders/{}", written.order));
            assert_eq!(order["lineItems"].as_array().unwrap().len(), 1);
            let subscription = get(format!("subscriptions/{}", written.subscription));
            assert_eq!(subscription["status"], "active");
            let name = subscription["friendlyName"].as_str().unwrap_or_default();
            let number = name.strip_prefix("name ").map_or(0, |number| number.parse::<u64>().unwrap());
            assert!(number >= written.acknowledged && number <= written.sent, "{name}, {written:?}");
        }
    }

    struct Server {
        child: Child,
        url: String,
    }

    impl Server {
        fn start(folder: &Path, database: &str) -> Server {
            let _ = std::fs::remove_file(folder.join("demo.json"));
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

        /// SIGKILL: no handler runs, nothing is finished.
        fn kill(&mut self) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }

    impl Drop for Server {
        fn drop(&mut self) {
            self.kill();
        }
    }

    fn manifest(folder: &Path) -> Option<Value> {
        serde_json::from_str(&std::fs::read_to_string(folder.join("demo.json")).ok()?).ok()
    }

    fn check(database: &str) {
        let output = Command::new(env!("CARGO_BIN_EXE_symbolon"))
            .arg("check")
            .arg("--database")
            .arg(database)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }

    struct Folder(PathBuf);

    impl Folder {
        fn new() -> Folder {
            let path = std::env::temp_dir().join(format!("symbolon-kill-{}", std::process::id()));
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
