"""The peer with every call noted: which of its endpoint methods were called, and what came of it."""

import contextlib
import inspect
import logging
import re
import traceback

from odins_spear import API
from odins_spear.endpoints.base_endpoint import BaseEndpoint


class Refusals(logging.Handler):
    """The statuses and texts of refused requests: the peer's errors often lack them, its log has them."""

    def __init__(self):
        super().__init__()
        self.statuses, self.texts = [], []

    def emit(self, record):
        found = re.match(r"API Error.* status_code: (\d+), response_text: (.*)", record.getMessage())
        if found:
            self.statuses.append(int(found[1]))
            self.texts.append(found[2])


class Peer:
    """All endpoint groups of the peer's API object, as attributes of the same names."""

    def __init__(self, base_url, directory):
        self.base_url = base_url
        self.directory = directory
        self.refusals = Refusals()
        self.logger = logging.Logger("peer")
        self.logger.addHandler(self.refusals)
        self.api = None
        self.last = None
        self.returned = set()
        self.failed = {}
        self.impossible_calls = {}

    def login(self, username="admin", password="admin"):
        """A new API object. The peer has one HTTP layer a process: this token is the one of all from now on."""
        self.api = API(self.base_url, username, password, rate_limit=False, logger=self.logger)

    def methods(self):
        """The names of the endpoint groups, and of the methods of each, found by looking."""
        found = {}
        for name, endpoint in vars(self.api).items():
            if isinstance(endpoint, BaseEndpoint):
                methods = inspect.getmembers(type(endpoint), inspect.isfunction)
                found[name] = [method for method, _ in methods if not method.startswith("_")]
        return found

    def __getattr__(self, group):
        return Group(self, group, getattr(self.api, group))

    def send(self, method, path, data=None, params=None):
        """What the peer has no method for, through its own transport."""
        self.last = None
        call = getattr(self.api._requester, method)
        return call(path, data=data, params=params) if method in ("get", "delete") else call(path, data=data)

    @contextlib.contextmanager
    def impossible(self, defect, error, status=None):
        """A call that a defect of the peer makes impossible: this error comes, and the server says this status."""
        before = len(self.refusals.statuses)
        self.last = None
        try:
            yield
        except Exception as raised:
            if type(raised).__name__ != error:
                raise
        else:
            raise AssertionError(f"defect {defect} is gone")
        assert self.last, "no method was called"
        told = self.refusals.statuses[before:]
        assert told == ([status] if status else []), f"defect {defect}: the server said {told}"
        self.impossible_calls.setdefault(self.last, []).append((defect, error, status))

    @contextlib.contextmanager
    def refused(self, status):
        """A call that the server must refuse."""
        before = len(self.refusals.statuses)
        try:
            yield
        except Exception:
            told = self.refusals.statuses[before:]
            assert told == [status], f"the server said {told}"
        else:
            raise AssertionError(f"not refused with {status}")

    def blame(self, step, error):
        """The method that was called last is the one that failed."""
        where = traceback.extract_tb(error.__traceback__)[-1]
        # The peer cannot read every refusal, and breaks on it (defect 10).
        said = self.refusals.texts[-1] if where.filename.endswith("exceptions.py") else str(error)
        reason = f"{step}: {type(error).__name__}: {said or where.line}"[:400]
        self.failed.setdefault(self.last, []).append(reason)


class Group:
    """One endpoint group."""

    def __init__(self, peer, name, endpoint):
        self.peer, self.name, self.endpoint = peer, name, endpoint

    def __getattr__(self, method):
        function = getattr(self.endpoint, method)
        peer, key = self.peer, (self.name, method)

        def call(*arguments, **named):
            peer.last = key
            answer = function(*arguments, **named)
            peer.returned.add(key)
            return answer

        return call
