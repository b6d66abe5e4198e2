"""The workloads in SimPy 3 or 4: simpy_peer.py WORKLOAD N answers every seed it reads with one run, as measure.ts does."""

import json
import math
import random
import resource
import sys
import time

import simpy

MMC_SERVERS, STATIONS, STATION_SERVERS, HOLDERS, LOAD = 10, 5, 2, 100_000, 0.9
# Part of the full number of customers, so that it ends in time.
SHARE = 0.1


def visits(desk_count, servers, gap, n, rng):
    """Customers who visit desks in turn; answers total wait and total time."""
    env = simpy.Environment()
    desks = [simpy.Resource(env, servers) for _ in range(desk_count)]
    totals = [0.0, 0.0]

    def customer():
        arrival = env.now
        for desk in desks:
            joined = env.now
            with desk.request() as request:
                yield request
                totals[0] += env.now - joined
                yield env.timeout(rng.expovariate(1))
        totals[1] += env.now - arrival

    def source():
        for _ in range(n):
            yield env.timeout(rng.expovariate(1 / gap))
            env.process(customer())

    env.process(source())
    env.run()
    return totals


def mm1(n, rng):
    return 2 * n, visits(1, 1, 1 / LOAD, n, rng)[0] / n


def mmc(n, rng):
    return 2 * n, visits(1, MMC_SERVERS, 1 / (LOAD * MMC_SERVERS), n, rng)[0] / n


def tandem(n, rng):
    return (STATIONS + 1) * n, visits(STATIONS, STATION_SERVERS, 1 / (LOAD * STATION_SERVERS), n, rng)[1] / n


def timeouts(n, rng):
    env = simpy.Environment()

    def ticker():
        for _ in range(n):
            yield env.timeout(1)

    env.process(ticker())
    env.run()
    return n, None


def hold(n, rng):
    env = simpy.Environment()

    def holder():
        for _ in range(n // HOLDERS):
            yield env.timeout(rng.expovariate(1))

    for _ in range(HOLDERS):
        env.process(holder())
    env.run()
    return n, None


def tell(answer):
    print(json.dumps(answer), flush=True)


def main():
    workload, n = sys.argv[1], float(sys.argv[2]) * SHARE
    if workload == "hold":
        n = max(2 * HOLDERS, round(n / HOLDERS) * HOLDERS)
    n = math.ceil(n)
    model = {"mm1": mm1, "mmc": mmc, "timeouts": timeouts, "hold": hold, "tandem": tandem}[workload]
    tell({"state": "ready"})
    for line in sys.stdin:
        if line.strip() == "end":
            break
        begin, used = time.perf_counter(), time.process_time()
        events, check = model(n, random.Random(int(line)))
        seconds = min(time.perf_counter() - begin, time.process_time() - used)
        tell({"rate": events / seconds, "check": check})
    tell({"peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024})


main()
