//! The end of a run, however it ends: a shell that waits for us to be gone, ends what was started, and tidies up.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// It waits for the end of its input, which is our end at the latest; Ctrl-C is not meant for it. Every program of a
/// run carries the run's folder in its command line, and no other program does.
const SCRIPT: &str = r#"
trap '' INT TERM HUP
cat > /dev/null
for turn in 1 2 3; do
    for program in /proc/[0-9]*; do
        case "$(tr '\0' ' ' 2> /dev/null < "$program/cmdline")" in
            *"$1/"*) kill -9 "${program#/proc/}" 2> /dev/null ;;
        esac
    done
    sleep 0.3
done
rm -rf "$1"
"#;

/// A temporary folder that is gone after the run, with everything that was started in it.
#[derive(Debug)]
pub struct Guard {
    /// The folder.
    pub folder: PathBuf,
    shell: Child,
}

impl Guard {
    /// Watches over a folder that exists.
    pub fn over(folder: &Path) -> Result<Guard, String> {
        let mut command = Command::new("sh");
        command.args(["-c", SCRIPT, "sh"]).arg(folder);
        let shell = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let shell = shell.map_err(|error| format!("sh: {error}"))?;
        Ok(Guard { folder: folder.to_owned(), shell })
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // Its input ends here.
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}
