"""What one replica costs: processor seconds and memory per visitor, and what a crowd would need.

    .venv/bin/python -m tests.bench.sizing                              # one replica over data/, 100 visitors
    .venv/bin/python -m tests.bench.sizing --visitors 300 --crowd 10000 # and the arithmetic for 10,000 in a minute

A visitor here is a websocket that opens the first page and then ``PAGES``, as a browser would ask
for them, and stays. Counted is the processor time of the replica, which other work on the machine
hardly changes, and its memory before and after; the time it takes is not. The front end's files
are not counted: nginx keeps them.
"""

import argparse
import asyncio
import math
import os
import socket
import tempfile
import urllib.request
from pathlib import Path

import psutil
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from deploy.local import Replica

PAGES = ("tijdlijn", "effecten", "complexiteit", "lessen")
AT_A_TIME = 10
MIB = 2**20
# Of a processor, what visitors may take: above it, waiting grows faster than the crowd.
FULL = 0.7


def seconds(process: psutil.Process) -> float:
    """Processor seconds of a process so far, in the program and in the system."""
    times = process.cpu_times()
    return float(times.user + times.system)


async def run(line: websockets.ClientConnection, page: str) -> None:
    """Asks for a page and reads until its script has ended."""
    asked = BackMsg()
    asked.rerun_script.query_string = ""
    if page:
        asked.rerun_script.page_name = page
    await line.send(asked.SerializeToString())
    while True:
        told = ForwardMsg()
        told.ParseFromString(await line.recv())
        if told.WhichOneof("type") == "script_finished":
            return


async def measure(port: int, process: psutil.Process, visitors: int) -> dict[str, float]:
    """Per visitor: seconds for the first page and for each next one, and MiB while it stays."""
    gate = asyncio.Semaphore(AT_A_TIME)
    lines: list[websockets.ClientConnection] = []

    async def arrive() -> None:
        async with gate:
            document = f"http://127.0.0.1:{port}/"
            await asyncio.to_thread(lambda: urllib.request.urlopen(document).read())
            line = await websockets.connect(
                f"ws://127.0.0.1:{port}/_stcore/stream",
                subprotocols=[websockets.Subprotocol("streamlit")],
                max_size=None,
                compression=None,
                open_timeout=300,
                ping_timeout=None,
            )
            lines.append(line)
            await run(line, "")

    async def look_on(line: websockets.ClientConnection) -> None:
        async with gate:
            for page in PAGES:
                await run(line, page)

    memory, used = process.memory_info().rss, seconds(process)
    await asyncio.gather(*(arrive() for _ in range(visitors)))
    opened = seconds(process)
    await asyncio.gather(*(look_on(line) for line in lines))
    looked = seconds(process)
    kept = process.memory_info().rss
    await asyncio.gather(*(line.close() for line in lines))
    return {
        "first page, CPU ms": (opened - used) / visitors * 1000,
        "next page, CPU ms": (looked - opened) / visitors / len(PAGES) * 1000,
        "memory per session, MiB": (kept - memory) / MIB / visitors,
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--visitors", type=int, default=100)
    parser.add_argument("--crowd", type=int, default=10_000, help="visitors who arrive in a minute")
    parser.add_argument(
        "--more", type=int, default=2, help="pages or choices each makes in that minute"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "STREAMLIT_BROWSER_SERVER_ADDRESS": "localhost"}
        replica = Replica(Path(folder), free_port(), environment)
        try:
            replica.wait_until_healthy()
            process = psutil.Process(replica.process_id)
            start, base = seconds(process), process.memory_info().rss / MIB
            asyncio.run(measure(replica.port, process, AT_A_TIME))  # whatever is made only once
            found = asyncio.run(measure(replica.port, process, asked.visitors))
        finally:
            replica.stop()
    print(f"{'start, CPU s':28}{start:8.1f}\n{'memory of a replica, MiB':28}{base:8.0f}")
    for what, value in found.items():
        print(f"{what:28}{value:8.2f}")
    first, following, session = found.values()
    visit = (first + asked.more * following) / 1000
    rate = asked.crowd / 60
    replicas = math.ceil(rate * visit / FULL)
    each = base + math.ceil(asked.crowd / replicas) * max(session, 0)
    print(
        f"\n{asked.crowd} visitors in a minute: {rate:.0f} a second, each {first:.0f} + "
        f"{asked.more} x {following:.0f} ms = {visit:.3f} s; {rate * visit:.1f} processors at work,"
        f"\nat {FULL:.0%} each {replicas} replicas and processors, with {each:.0f} MiB each"
        f" when all {asked.crowd} stay."
    )


if __name__ == "__main__":
    main()
