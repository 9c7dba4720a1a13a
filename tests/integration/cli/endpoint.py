# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An endpoint for what the program sends: python3's http.server with answers of the test's."""

import http.server
import threading


class Endpoint:
    """Keeps every request as (method, path, headers, body). `answer` gets one and returns a status,
    or None to close the connection; a number answers with it for ever."""

    def __init__(self, answer=200):
        self.answer = answer if callable(answer) else lambda request: answer
        self.requests, self.lock = [], threading.Lock()
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def take(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                request = (self.command, self.path, self.headers, body)
                with outer.lock:
                    outer.requests.append(request)
                    status = outer.answer(request)
                if status is None:
                    self.close_connection = True
                    return
                self.send_response(status)
                if status in (301, 302, 307, 308):
                    self.send_header("Location", outer.url + "/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            do_GET = do_POST = do_PUT = do_DELETE = take

            def log_message(self, *_):
                pass

        class Server(http.server.ThreadingHTTPServer):
            request_queue_size = 128

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()
