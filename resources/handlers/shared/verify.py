SECRETS = [os.environ[name] for name in ("WEBHOOK_SECRET", "WEBHOOK_SECRET_PREVIOUS") if os.environ.get(name)]
MAX_BODY = 16 * 1024 * 1024
{{#hasTimestamp}}
TOLERANCE = {{tolerance}}  # seconds
{{/hasTimestamp}}
{{#signsUrl}}
URL_AS_SENT = os.environ.get("WEBHOOK_URL", "")  # as the sender knows it: the URL is signed
{{/signsUrl}}
{{#splitsUrl}}
TARGET_AS_SENT = re.sub(r"^(\?|$)", r"/\1", re.sub(r"(?i)^[a-z]+://[^/?]*", "", URL_AS_SENT))
{{/splitsUrl}}


def verify(method, headers, body, secrets=None, now=None):
    """Whether one of the secrets signed exactly these bytes; `now` is in seconds."""
    signature = headers.get({{"header}}, "")
{{#signsId}}
    delivery_id = headers.get({{"idHeader}}, "")
    if not delivery_id:
        return False
{{/signsId}}
{{#separator}}
    candidates = [element.strip() for element in signature.split({{"separator}})][:16]
{{/separator}}
{{^separator}}
    candidates = [signature]
{{/separator}}
{{#timeElement}}
    times = [element for element in candidates if element.startswith({{"timeElement}})]
    timestamp = times[0][len({{"timeElement}}):] if len(times) == 1 else ""
{{/timeElement}}
{{#timeHeader}}
    timestamp = headers.get({{"timeHeader}}, "")
{{/timeHeader}}
{{#hasTimestamp}}
    if not re.fullmatch("[0-9]{1,15}", timestamp):
        return False
    now = time.time() if now is None else now
    if abs(int(now) - int(timestamp){{#milliseconds}} / 1000{{/milliseconds}}) > TOLERANCE:
        return False
{{/hasTimestamp}}
    message = b"".join([
{{#parts}}
        {{#literal}}{{"literal}}.encode(){{/literal}}{{#body}}body{{/body}}{{#timestamp}}timestamp.encode(){{/timestamp}}{{#id}}delivery_id.encode("latin-1"){{/id}}{{#method}}method.encode(){{/method}}{{#url}}URL_AS_SENT.encode(){{/url}}{{#bareUrl}}URL_AS_SENT.split("?")[0].encode(){{/bareUrl}}{{#target}}TARGET_AS_SENT.encode(){{/target}}{{#path}}TARGET_AS_SENT.split("?")[0].encode(){{/path}}{{#other}}headers.get({{"other}}, "").encode("latin-1"){{/other}},
{{/parts}}
    ])
    for secret in SECRETS if secrets is None else secrets:
        mac = hmac.new(mac_key(secret), message, hashlib.{{hash}})
        expected = {{"prefix}} + {{#hex}}mac.hexdigest(){{/hex}}{{#hexUpper}}mac.hexdigest().upper(){{/hexUpper}}{{#base64}}base64.b64encode(mac.digest()).decode(){{/base64}}{{#base64url}}base64.urlsafe_b64encode(mac.digest()).decode().rstrip("="){{/base64url}}{{#base64urlPadded}}base64.urlsafe_b64encode(mac.digest()).decode(){{/base64urlPadded}}
        for candidate in candidates:
            if hmac.compare_digest(candidate.encode(), expected.encode()):
                return True
    return False


def mac_key(secret):
{{#secretPrefix}}
    secret = secret.removeprefix({{"secretPrefix}})
{{/secretPrefix}}
    return {{#secretBase64}}base64.b64decode(secret){{/secretBase64}}{{#secretHex}}bytes.fromhex(secret){{/secretHex}}{{#secretRaw}}secret.encode(){{/secretRaw}}
{{#cipher}}


def decrypt(body, secrets=None):
    """The plain payload; ValueError where it is encrypted and cannot be decrypted. Only after verify()."""
    try:
        wrapper = json.loads(body)
    except ValueError:
        return body
    if not isinstance(wrapper, dict) or wrapper.get({{"marker}}) is not True:
        return body
    for secret in SECRETS if secrets is None else secrets:
        key = HKDF(hashes.SHA256(), 32, None, {{"hkdfInfo}}.encode()).derive(secret.encode())
{{#keyIdField}}
        if wrapper.get({{"keyIdField}}) != hashlib.sha256(key).hexdigest()[:8]:
            continue
{{/keyIdField}}
        try:
            iv, data = (base64.b64decode(wrapper[field], validate=True) for field in ({{"ivField}}, {{"dataField}}))
{{#gcm}}
            tag = base64.b64decode(wrapper[{{"tagField}}], validate=True)
            if len(tag) != 16:
                break
            return AESGCM(key).decrypt(iv, data + tag, None)
{{/gcm}}
{{#cbc}}
            cipher = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
            unpadder = padding.PKCS7(128).unpadder()
            return unpadder.update(cipher.update(data) + cipher.finalize()) + unpadder.finalize()
{{/cbc}}
        except (KeyError, TypeError, ValueError, InvalidTag):
            break
    raise ValueError("the payload cannot be decrypted")
{{/cipher}}


# Senders repeat a delivery when they saw no answer. Keep these keys in your database instead.
seen = {}
seen_lock = threading.Lock()


def is_new(headers, body):
    key = {{#idHeader}}headers.get({{"idHeader}}) or {{/idHeader}}hashlib.sha256(body).hexdigest()
    with seen_lock:
        if key in seen:
            return False
        seen[key] = True
        if len(seen) > 10000:
            del seen[next(iter(seen))]
        return True


def handle(payload):
    """The work, after the answer went out. `payload` has the bytes of the event."""
    print(f"received {len(payload)} bytes", flush=True)
