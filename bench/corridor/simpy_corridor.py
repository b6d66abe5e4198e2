"""The corridor of rival.ts in SimPy 3 or 4: reads its numbers as JSON from standard input, answers received a day of each replication."""

import json
import random
import sys
import time

import simpy

DAY = 1440


class Servers:
    """Units that are there in opening hours only; work begun is finished. First come, first served."""

    def __init__(self, env, units, hours=None):
        self.env, self.units, self.used, self.queue = env, units, 0, []
        self.capacity = units if hours is None else 0
        if hours is not None:
            env.process(self.keep(*hours))

    def keep(self, opening, closing):
        for day in range(10**6):
            yield self.env.timeout(day * DAY + opening - self.env.now)
            self.capacity = self.units
            self.serve()
            # Open to midnight and from midnight on: never closed between.
            if closing - opening < DAY:
                yield self.env.timeout(day * DAY + closing - self.env.now)
                self.capacity = 0

    def request(self):
        asked = self.env.event()
        self.queue.append(asked)
        self.serve()
        return asked

    def release(self):
        self.used -= 1
        self.serve()

    def serve(self):
        while self.queue and self.used < self.capacity:
            self.used += 1
            self.queue.pop(0).succeed()


class Corridor:
    def __init__(self, given, rng):
        self.given, self.rng, self.env = given, rng, simpy.Environment()
        for name, units in given["units"].items():
            setattr(self, name, Servers(self.env, units, given["hours"].get(name)))
        self.received, self.ended = [], 0
        self.env.process(self.call())

    def call(self):
        # Trucks always wait in staging: one sets out whenever there is room at the site.
        while True:
            yield self.approach.request()
            self.env.process(self.outside())

    def mean(self, name):
        return self.env.timeout(self.rng.expovariate(1 / self.given["means"][name]))

    def triangle(self, name):
        low, mode, high = self.given["triangles"][name]
        return self.env.timeout(self.rng.triangular(low, high, mode))

    def outside(self):
        yield self.env.timeout(self.given["drives"]["toSite"])
        yield self.lanes.request()
        self.approach.release()
        yield self.triangle("documents")
        yield self.triangle("scan")
        yield self.gateRoom.request()
        self.lanes.release()
        yield self.env.timeout(self.given["drives"]["toGate"])
        yield self.gate.request()
        self.gateRoom.release()
        yield self.mean("gate")
        yield self.yardRoom.request()
        self.gate.release()
        yield self.bays.request()
        yield self.ground.request()
        yield self.crews.request()
        yield self.mean("transfer")
        self.crews.release()
        self.received.append(self.env.now)
        self.env.process(self.inside())
        self.bays.release()
        self.yardRoom.release()

    def inside(self):
        yield self.trucks.request()
        yield self.crews.request()
        yield self.mean("loading")
        self.crews.release()
        self.ground.release()
        yield self.mean("trip")
        yield self.docks.request()
        yield self.mean("unload")
        self.docks.release()
        self.ended += 1
        yield self.mean("trip")
        self.trucks.release()


def main():
    given = json.load(sys.stdin)
    begin, per_day, ended = time.process_time(), [], 0
    first, last = given["warmUpDays"], given["warmUpDays"] + given["days"]
    for replication in range(given["replications"]):
        corridor = Corridor(given, random.Random(replication))
        corridor.env.run(until=last * DAY)
        counted = sum(1 for at in corridor.received if at >= first * DAY)
        per_day.append(counted / given["days"])
        ended += corridor.ended
    print(json.dumps({"perDay": per_day, "trucks": ended, "seconds": time.process_time() - begin}))


main()
