// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpurl.h"

#include <QTest>

using hookbench::sandbox::checkHttpUrl;
using hookbench::sandbox::UrlVerdict;

/// Which texts are absolute http or https URLs.
class TestHttpUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urlsAreJudged_data();
    void urlsAreJudged();
};

void TestHttpUrl::urlsAreJudged_data()
{
    QTest::addColumn<int>("verdict");
    const auto rows = [](UrlVerdict verdict, std::initializer_list<const char *> urls) {
        for (const char *url : urls)
            QTest::newRow(url) << static_cast<int>(verdict);
    };
    rows(UrlVerdict::Valid,
         {"https://shop.example/hook", "http://shop.example", "HTTPS://Shop.Example/",
          "https://shop.example:8443/a?b=c&d=%20#e", "http://localhost:3000/hook",
          "http://127.0.0.1/", "http://[::1]:8787/x", "https://user:pass@shop.example/",
          "https://shop.example./", "https://a_b.example/", "https://münchen.example/straße",
          "https://shop.example/a/(b)*;c=1,2", "https://shop.example?x", "http://a:65535"});
    rows(UrlVerdict::NotAbsolute, {"",
                                   "shop.example/hook",
                                   "/hook",
                                   "//shop.example/hook",
                                   "https:",
                                   "https://",
                                   "http:///x",
                                   "https:shop.example",
                                   "https:/shop.example",
                                   "https://shop.example/a b",
                                   " https://shop.example",
                                   "https://shop.example\n",
                                   "https://shop.example/%zz",
                                   "https://shop.example/%2",
                                   "https://sh op.example/",
                                   "https://a..example/",
                                   "https://.example/",
                                   "http://999.1.1.1/",
                                   "http://1.2.3/",
                                   "http://[::1/",
                                   "http://[12345::1]/",
                                   "http://a:65536/",
                                   "http://a:port/",
                                   "http://a:/",
                                   "http://:80/",
                                   "https://shop.example/<x>",
                                   "https://shop.example/\"",
                                   "1http://a/",
                                   "://a/",
                                   "https://@/",
                                   "https://a%41.example/"});
    rows(UrlVerdict::OtherScheme,
         {"ftp://shop.example/", "mailto:a@shop.example", "javascript:alert(1)", "file:///etc",
          "httpx://shop.example/", "localhost:3000/hook"});
    QTest::newRow("a label of 64 characters") << static_cast<int>(UrlVerdict::NotAbsolute);
    QTest::newRow("a name of 254 characters") << static_cast<int>(UrlVerdict::NotAbsolute);
}

void TestHttpUrl::urlsAreJudged()
{
    QFETCH(int, verdict);
    std::string url = QTest::currentDataTag();
    if (url == "a label of 64 characters")
        url = "https://" + std::string(64, 'a') + ".example/";
    if (url == "a name of 254 characters") {
        url = "https://";
        for (int i = 0; i < 127; ++i)
            url += i < 126 ? "a." : "ab";
    }
    QCOMPARE(static_cast<int>(checkHttpUrl(url)), verdict);
}

QTEST_APPLESS_MAIN(TestHttpUrl)
#include "tst_httpurl.moc"
