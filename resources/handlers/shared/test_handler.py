"""python3 -m unittest test_handler.py

The bytes of a delivery, signed again with a throw-away secret at a fixed time.
"""

import base64
import unittest

import handler

SECRET = {{"secret}}
NOW = {{now}}
HEADERS = {
{{#headers}}
    {{"name}}: {{"value}},
{{/headers}}
}
BODY = base64.b64decode(
    ""
{{#chunks}}
    {{"chunk}}
{{/chunks}}
)


class DeliveryTest(unittest.TestCase):
    def test_the_delivery_as_it_came_is_accepted(self):
        self.assertTrue(handler.verify("POST", HEADERS, BODY, [SECRET], NOW))

    def test_a_changed_body_is_refused(self):
        self.assertFalse(handler.verify("POST", HEADERS, BODY + b" ", [SECRET], NOW))

    def test_another_secret_is_refused(self):
        self.assertFalse(handler.verify("POST", HEADERS, BODY, [{{"otherSecret}}], NOW))
{{#hasTimestamp}}

    def test_an_old_delivery_is_refused(self):
        self.assertFalse(handler.verify("POST", HEADERS, BODY, [SECRET], NOW + {{tooLate}}))
{{/hasTimestamp}}
{{#cipher}}

    def test_an_encrypted_payload_is_opened_and_a_changed_one_is_not(self):
        sealed = base64.b64decode({{"sealed}})
        self.assertEqual(handler.decrypt(sealed, [SECRET]).decode(), {{"plain}})
        with self.assertRaises(ValueError):
            handler.decrypt(sealed, [{{"otherSecret}}])
{{/cipher}}


if __name__ == "__main__":
    unittest.main()
