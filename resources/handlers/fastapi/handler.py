{{>shared/notes.hash}}
{{>shared/imports.py}}
import uvicorn
from fastapi import BackgroundTasks, FastAPI, Request, Response

{{>shared/verify.py}}


app = FastAPI()


@app.post("/webhooks")
async def receive(request: Request, tasks: BackgroundTasks):
    body = b""  # the bytes as they came: a parsed model would lose them
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            return Response(status_code=413)
    if not verify(request.method, request.headers, body):
        return Response(status_code=401)
{{#cipher}}
    try:
        payload = decrypt(body)
    except ValueError:
        return Response(status_code=401)
{{/cipher}}
{{^cipher}}
    payload = body
{{/cipher}}
    if is_new(request.headers, body):
        tasks.add_task(handle, payload)
    return Response(status_code=200, background=tasks)


if __name__ == "__main__":
    if not SECRETS:
        raise SystemExit("WEBHOOK_SECRET is not set")
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ.get("PORT", "3000")), log_level="warning")
