"""Sets Limelight up in this checkout and runs it: `python3 packaging/run.py demo`, `python3 packaging/run.py test`.

This file alone must be readable by any Python 3, so that it can say what is wrong with a Python that is too old or
not whole; everything else is in `steps/`. Only the standard library is used.
"""

import importlib.util
import os
import subprocess
import sys

OLDEST, NEWEST = (3, 11), (3, 13)
# Parts of the standard library that Debian's python3-minimal leaves out and the steps need.
LEFT_OUT = ("ctypes", "dataclasses", "json", "shutil", "tomllib", "xml")


def is_suitable(version):
    """Say whether Limelight runs on a Python of this version, `(major, minor)`."""
    return OLDEST <= tuple(version) <= NEWEST


def other_python():
    """Return the command of a suitable Python on the PATH, or None. What only looks like one is passed over."""
    report = "import sys; print(*sys.version_info[:2])"
    for minor in range(OLDEST[1], NEWEST[1] + 1):
        command = f"python3.{minor}" if os.name != "nt" else "py"
        flags = [] if os.name != "nt" else [f"-3.{minor}"]
        try:
            answer = subprocess.check_output([command, *flags, "-c", report], stderr=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError):
            continue
        if answer.split() == [b"3", str(minor).encode()]:
            return [command, *flags]
    return None


def make_whole():
    """Install what Debian's python3-minimal leaves out of Python, or say the command; return the exit code."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", "python3"]
    if not os.path.exists("/usr/bin/apt-get"):
        print("This Python lacks parts of its standard library. Install the whole of Python 3, then start again.")
        return 2
    if os.geteuid() != 0:
        print("This Python lacks parts of its standard library. Install them, then start again:\n")
        print("    sudo " + " ".join(command))
        return 2
    print("This Python lacks parts of its standard library: installing the Debian package python3", flush=True)
    for step in (["apt-get", "update"], command):
        run = subprocess.Popen(step, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output, _ = run.communicate()
        if run.returncode:
            print(output.decode("utf-8", "replace"))
            return run.returncode
    return subprocess.call([sys.executable, *sys.argv])


def main():
    """Hand over to the steps, in this Python or in one that suits; return the exit code."""
    if is_suitable(sys.version_info[:2]):
        if any(importlib.util.find_spec(name) is None for name in LEFT_OUT):
            return make_whole()
        from steps.commands import main as run_command  # noqa: PLC0415 - an older Python cannot even read it

        return run_command(sys.argv[1:])
    other = other_python()
    if other is not None:
        return subprocess.call([*other, *sys.argv])
    here = ".".join(str(number) for number in sys.version_info[:2])
    print(f"Limelight needs Python 3.11, 3.12 or 3.13; this is Python {here} and no other is on the PATH.")
    print("Install one of them, then start again with it, for example: python3.11 packaging/run.py demo")
    return 2


if __name__ == "__main__":
    sys.exit(main())
