import base64
import hashlib
import hmac
{{#cipher}}
import json
{{/cipher}}
import os
{{#needsRe}}
import re
{{/needsRe}}
import threading
{{#hasTimestamp}}
import time
{{/hasTimestamp}}

{{#cipher}}
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes{{#cbc}}, padding{{/cbc}}
{{#cbc}}
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
{{/cbc}}
{{#gcm}}
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
{{/gcm}}
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
{{/cipher}}
