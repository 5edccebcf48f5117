"""A job of the Python client odins-spear on the large group of the benchmark: prints its seconds and its calls."""

import sys
import time

from odins_spear import API, Reporter, Scripter
from odins_spear.reports.report_utils.graphviz_module import GraphvizModule
from odins_spear.requester import Requester

# The picture is drawn by a program that need not be there: what leads to it is measured.
GraphvizModule._save_graph = lambda self, filename: None
SCOPE = {"service_provider_id": "sp0001", "group_id": "sp0001-g01"}
JOBS = {
    "group_audit": lambda api: Scripter(api).group_audit(**SCOPE),
    "user_registration": lambda api: Scripter(api).user_registration(**SCOPE),
    "group_users_call_statistics": lambda api: Reporter(api).group_users_call_statistics(
        **SCOPE, start_date="2024-11-27", end_date="2024-11-28"
    ),
    "call_flow": lambda api: Reporter(api).call_flow(
        **SCOPE, number="010000", number_type="extension", broadworks_entity_type="auto_attendant"
    ),
}


def main(job, url):
    calls = 0
    plain = Requester._request

    def counted(self, *args, **kwargs):
        nonlocal calls
        calls += 1
        return plain(self, *args, **kwargs)

    Requester._request = counted
    start = time.perf_counter()
    api = API(url, "admin", "admin", rate_limit=False)
    JOBS[job](api)
    print(time.perf_counter() - start, calls)


main(*sys.argv[1:])
