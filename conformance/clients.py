"""A lab of our own, and the stock clients that talk to it."""

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Lab:
    """Starts `./mullion lab` in a temporary folder and stops it at the end."""

    def __init__(self, *options):
        self.folder = tempfile.mkdtemp(prefix="mullion-conformance-")
        self.log = open(os.path.join(self.folder, "lab.log"), "w+")
        command = [os.path.join(ROOT, "mullion"), "lab", "--dir", self.folder, "--port", "0", *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.auth_url = self._await_ready()
        self.environment = {**os.environ, **self._openrc()}

    def _await_ready(self):
        began = time.monotonic()
        for line in self.process.stdout:
            if line.startswith("ready "):
                print(f"lab ready after {time.monotonic() - began:.1f} s: {line.split()[1]}")
                threading.Thread(target=self.process.stdout.read, daemon=True).start()
                return line.split()[1]
        self.log.seek(0)
        sys.exit("the lab did not start:\n" + self.log.read()[-4000:])

    def _openrc(self):
        text = open(os.path.join(self.folder, "openrc")).read()
        pairs = re.findall(r"^export (\w+)=(.*)$", text, re.M)
        return {name: shlex.split(value)[0] if value else "" for name, value in pairs}

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return False
        return self.process.returncode in (0, 143, -15)


class Transcript:
    """Runs commands, keeps what they print, counts what held and what did not."""

    def __init__(self, environment):
        self.environment = environment
        self.passed = 0
        self.failed = []

    def run(self, command, check=None, status=0, timeout=180):
        """Runs a command line; `check` gets what it printed and says what is wrong, or nothing."""
        began = time.monotonic()
        done = subprocess.run(
            command, shell=True, env=self.environment, capture_output=True, text=True, timeout=timeout
        )
        problem = None
        if status is not None and (done.returncode == 0) != (status == 0):
            problem = f"exit status {done.returncode}"
        elif check is not None:
            try:
                problem = check(done.stdout if status == 0 else done.stdout + done.stderr)
            except Exception as failure:  # a check that trips over the output is a failed check
                problem = f"{type(failure).__name__}: {failure}"
        self._tell(command, problem, time.monotonic() - began, done)
        return done.stdout

    def json(self, command, check=None, **options):
        """Runs an openstack command and reads its JSON."""
        text = self.run(command + " -f json", lambda out: check(json.loads(out)) if check else None, **options)
        try:
            return json.loads(text)
        except ValueError:
            return {}

    def _tell(self, command, problem, seconds, done):
        if problem is None:
            self.passed += 1
            print(f"ok   {seconds:5.1f} s  {command}")
            return
        self.failed.append(command)
        print(f"FAIL {seconds:5.1f} s  {command}\n     {problem}")
        for line in (done.stdout + done.stderr).strip().splitlines()[-15:]:
            print(f"     | {line}")

    def until(self, command, wanted, timeout=120):
        """Repeats a command until its output holds a pattern."""
        deadline = time.monotonic() + timeout
        while True:
            out = subprocess.run(command, shell=True, env=self.environment, capture_output=True, text=True).stdout
            if re.search(wanted, out) or time.monotonic() > deadline:
                break
            time.sleep(0.5)
        return self.run(command, lambda text: None if re.search(wanted, text) else f"no {wanted!r}")

    def summary(self):
        print(f"{self.passed} passed, {len(self.failed)} failed")
        return 1 if self.failed else 0


def has(*words):
    """A check: the output holds all of these patterns."""

    def check(text):
        missing = [word for word in words if not re.search(word, text)]
        return f"missing: {missing}" if missing else None

    return check


def equals(**wanted):
    """A check of a JSON object: these keys have these values."""

    def check(document):
        wrong = {k: document.get(k.replace("__", ":")) for k, v in wanted.items() if document.get(k.replace("__", ":")) != v}
        return f"differs: {wrong}" if wrong else None

    return check


def names(*wanted, key="Name"):
    """A check of a JSON list: rows with these names are in it."""

    def check(rows):
        missing = set(wanted) - {row[key] for row in rows}
        return f"missing: {sorted(missing)}" if missing else None

    return check
