//! Two real `symbolon serve` on one PostgreSQL database, and `kill -9` of the one that was asked for a job.

#[cfg(test)]
mod nodes {
    use reqwest::blocking::Client;
    use serde_json::{Value, json};
    use std::net::TcpListener;
    use std::process::{Child, Command, Stdio};
    use std::time::{Duration, Instant};
    use store::testing::{DATABASE, Database, is_postgres};
    use symbolon::demo::{Manifest, PASSWORD};

    #[test]
    fn i8_two_nodes_are_one_installation_and_one_survives_the_other_in_the_middle_of_a_job() {
        if !is_postgres() {
            // SQLite gives its file to one process.
            eprintln!("SKIPPED: two nodes need a PostgreSQL, {DATABASE}");
            return;
        }
        let database = Database::shared();
        symbolon(&["demo", "--load-only", "--customers", "400", "--database", database.address()]);
        let public_url = format!("http://127.0.0.1:{}", free_port());
        let mut first = Node::start(database.address(), &public_url);
        let second = Node::start(database.address(), &public_url);

        let partner = Manifest::new(&public_url).partner("P").expect("a partner").clone();
        let name = format!("admin_agent@{}", partner.domain);
        let token = first.sign_in(&partner.id.to_string(), &name);
        let customers = ids(&second.get("/v1/customers?size=0", &token).1);
        assert!(customers.len() > 300, "{}", customers.len());
        for id in customers.iter().take(60) {
            let path = format!("/open/v1/customers/{id}/subscriptions/suspend");
            assert_eq!(second.post(&path, &token, &json!({})).0, 200);
        }

        let body = json!({ "customers": customers, "acknowledged": true, "reason": "contract_ended" });
        let (status, job) = first.post("/open/v1/offboardings", &token, &body);
        assert_eq!(status, 201, "{job}");
        let path = format!("/open/v1/offboardings/{}", job["id"].as_str().expect("an id"));
        let begun = Instant::now();
        while second.get(&path, &token).1["counts"]["waiting"] == job["total"] {
            assert!(begun.elapsed() < Duration::from_secs(30), "nobody begins");
            std::thread::park_timeout(Duration::from_millis(5));
        }
        first.kill();

        let ended = loop {
            let told = second.get(&path, &token).1;
            if told["state"] != "running" {
                break told;
            }
            assert!(begun.elapsed() < Duration::from_secs(120), "the job stands still: {told}");
            std::thread::park_timeout(Duration::from_millis(50));
        };
        assert_eq!((&ended["state"], &ended["counts"]["waiting"]), (&json!("done"), &json!(0)), "{ended}");
        assert_eq!(ended["counts"]["skipped"], 0, "none was met twice: {ended}");
        let removed = ended["counts"]["removed"].as_u64().expect("a number");
        assert!(removed >= 30, "{ended}");
        let left = ids(&second.get("/v1/customers?size=0", &token).1).len() as u64;
        assert_eq!(left + removed, customers.len() as u64);
        drop(second);
        symbolon(&["check", "--database", database.address()]);
    }

    fn ids(list: &Value) -> Vec<String> {
        let items = list["items"].as_array().expect("items").iter();
        items.map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
    }

    fn symbolon(arguments: &[&str]) {
        let output = Command::new(env!("CARGO_BIN_EXE_symbolon")).args(arguments).output().unwrap();
        let told = [output.stdout, output.stderr].concat();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&told));
    }

    fn free_port() -> u16 {
        TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
    }

    struct Node {
        child: Child,
        url: String,
        client: Client,
    }

    impl Node {
        fn start(database: &str, public_url: &str) -> Node {
            let listen = format!("127.0.0.1:{}", free_port());
            let mut child = Command::new(env!("CARGO_BIN_EXE_symbolon"))
                .args(["serve", "--accept-demo", "--listen", &listen, "--public-url", public_url])
                .args(["--database", database, "--log", "warn"])
                .stdout(Stdio::null())
                .spawn()
                .unwrap();
            let client = Client::builder().timeout(Duration::from_secs(60)).build().unwrap();
            let url = format!("http://{listen}");
            let started = Instant::now();
            while !client.get(format!("{url}/health/ready")).send().is_ok_and(|answer| answer.status() == 200)
            {
                assert!(started.elapsed() < Duration::from_secs(60), "the server does not start");
                assert!(child.try_wait().unwrap().is_none(), "the server ended at once");
                std::thread::park_timeout(Duration::from_millis(20));
            }
            Node { child, url, client }
        }

        fn sign_in(&self, tenant: &str, name: &str) -> String {
            let form = [
                ("grant_type", "password"),
                ("username", name),
                ("password", PASSWORD),
                ("client_id", center::identity::PUBLIC_CLIENT),
                ("scope", "https://api.partnercenter.microsoft.com/.default"),
            ];
            let address = format!("{}/{tenant}/oauth2/v2.0/token", self.url);
            let answer: Value = self.client.post(address).form(&form).send().unwrap().json().unwrap();
            answer["access_token"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
        }

        fn get(&self, path: &str, token: &str) -> (u16, Value) {
            let answer = self.client.get(format!("{}{path}", self.url)).bearer_auth(token).send().unwrap();
            (answer.status().as_u16(), answer.json().unwrap())
        }

        fn post(&self, path: &str, token: &str, body: &Value) -> (u16, Value) {
            let request = self.client.post(format!("{}{path}", self.url)).bearer_auth(token).json(body);
            let answer = request.send().unwrap();
            (answer.status().as_u16(), answer.json().unwrap())
        }

        /// SIGKILL: no handler runs, nothing is finished.
        fn kill(&mut self) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }

    impl Drop for Node {
        fn drop(&mut self) {
            self.kill();
        }
    }
}
