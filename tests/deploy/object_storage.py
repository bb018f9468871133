"""An S3 server on this machine that can go away, fall silent, and come back with what it held."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar, Self
from urllib.request import Request, urlopen

import boto3
from moto.server import ThreadedMotoServer

REGION, BUCKET = "eu-west-1", "via"


class ObjectStorage:
    """One bucket. What it holds outlives ``gone`` and ``silent``: moto keeps it in this process."""

    CREDENTIALS: ClassVar = {
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_EC2_METADATA_DISABLED": "true",  # or the machine's own cloud is asked
    }

    def __init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port: int = probe.getsockname()[1]
        self._server = self._new_server()

    def _new_server(self) -> ThreadedMotoServer:
        return ThreadedMotoServer(ip_address="127.0.0.1", port=self._port, verbose=False)

    def uri(self, path: str = "dash") -> str:
        """A place in the bucket as ``VIA_DATA`` names it."""
        where = f"endpoint_override=127.0.0.1:{self._port}&scheme=http&region={REGION}"
        return f"s3://{BUCKET}/{path}?{where}"

    @property
    def client(self):  # type: ignore[no-untyped-def]
        return boto3.client(
            "s3",
            endpoint_url=f"http://127.0.0.1:{self._port}",
            region_name=REGION,
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )

    def __enter__(self) -> Self:
        self._server.start()
        reset = Request(f"http://127.0.0.1:{self._port}/moto-api/reset", method="POST")
        urlopen(reset, timeout=10).close()  # of what an earlier one of this process held
        self.client.create_bucket(
            Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION}
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop()

    @contextmanager
    def gone(self) -> Iterator[None]:
        """Meanwhile nothing answers at its address."""
        self._server.stop()
        try:
            yield
        finally:
            self._server = self._new_server()
            self._server.start()

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Meanwhile its address takes every connection and says nothing."""
        with self.gone(), socket.socket() as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(("127.0.0.1", self._port))
            listener.listen(64)
            yield
