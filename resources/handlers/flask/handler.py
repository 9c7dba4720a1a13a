{{>shared/notes.hash}}
import queue
{{>shared/imports.py}}
from flask import Flask, abort, request

{{>shared/verify.py}}


app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
work = queue.Queue()


def run():
    while True:
        handle(work.get())


threading.Thread(target=run, daemon=True).start()


@app.post("/webhooks")
def receive():
    body = request.get_data()  # the bytes as they came: request.json would lose them
    if not verify(request.method, request.headers, body):
        abort(401)
{{#cipher}}
    try:
        payload = decrypt(body)
    except ValueError:
        abort(401)
{{/cipher}}
{{^cipher}}
    payload = body
{{/cipher}}
    if is_new(request.headers, body):
        work.put(payload)
    return "", 200


if __name__ == "__main__":
    if not SECRETS:
        raise SystemExit("WEBHOOK_SECRET is not set")
    app.run(host="127.0.0.1", port=int(os.environ.get("PORT", "3000")))
