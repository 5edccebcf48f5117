"""Lets a Python client, odins-spear, live against the simulator: every endpoint method of it is called."""

import faulthandler
import pathlib
import sys
import tempfile

from life import access, devices, farewell, menus, numbers, organisation, people, queues, settings, teams, trunks
from recorder import Peer

METHODS = 176
# How many seconds all of it may take.
LONGEST = 150
CHAPTERS = [access, organisation, numbers, devices, people, settings, teams, menus, queues, trunks, farewell]


def live(peer):
    """One life, chapter by chapter. What fails in a step is noted, and the life goes on."""
    for chapter in CHAPTERS:
        for step in chapter.STEPS:
            peer.last = None
            try:
                step(peer)
            except Exception as error:
                peer.blame(f"{chapter.__name__}.{step.__name__}", error)


def report(peer):
    """A line for each group of methods, a line for each that did not simply pass, and the sum. Gives the failures."""
    passed = failed = skipped = 0
    details = []
    for group, methods in peer.methods().items():
        tally = {"passed": 0, "failed": 0, "skipped": 0}
        for method in methods:
            key, name = (group, method), f"{group}.{method}"
            for defect, error, status in peer.impossible_calls.get(key, []):
                answer = f"the server says {status}" if status else "nothing is sent"
                how = "in part" if key in peer.returned else "impossible"
                details.append(f"  {name} {how} by defect {defect}: {error}, {answer}")
            if key in peer.failed:
                outcome = "failed"
                details.extend(f"  FAILED {name} in {reason}" for reason in peer.failed[key])
            elif key in peer.returned:
                outcome = "passed"
            elif key in peer.impossible_calls:
                outcome = "skipped"
            else:
                outcome = "failed"
                details.append(f"  FAILED {name}: no step came to call it")
            tally[outcome] += 1
        print(f"{group:30}" + ", ".join(f"{count} {word}" for word, count in tally.items() if count))
        passed, failed, skipped = passed + tally["passed"], failed + tally["failed"], skipped + tally["skipped"]
    for reason in peer.failed.get(None, []):
        details.append(f"  FAILED {reason}")
        failed += 1
    if sum(map(len, peer.methods().values())) != METHODS:
        details.append(f"  FAILED: not {METHODS} methods")
        failed += 1
    for line in details:
        print(line)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return failed


def main():
    # The peer waits for ever (defect 5): when it does, say where, and end.
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    with tempfile.TemporaryDirectory() as directory:
        peer = Peer(sys.argv[1], pathlib.Path(directory))
        peer.login()
        live(peer)
    return 1 if report(peer) else 0


if __name__ == "__main__":
    sys.exit(main())
