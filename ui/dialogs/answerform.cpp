// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/answerform.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/formfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHostAddress>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace hookbench::ui
{

using receiver::AnswerRule;
using Kind = AnswerRule::Kind;

namespace
{

constexpr int longestDelay = 600'000; ///< ms: what an AnswerRule allows
constexpr qsizetype longestBody = 64 * 1024;

QSpinBox *makeStatus(const char *name, int least = 200)
{
    auto *box = new QSpinBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(least, 599);
    return box;
}

QSpinBox *makeNumber(const char *name, int least, int most, const QString &suffix = {})
{
    auto *box = new QSpinBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(least, most);
    box->setSuffix(suffix);
    return box;
}

QPlainTextEdit *makeText(const char *name, int lines)
{
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setTabChangesFocus(true);
    edit->setFont(fonts::monospace(edit->font()));
    edit->setLayoutDirection(Qt::LeftToRight); // headers and JSON are never read the other way
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 16);
    return edit;
}

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QWidget *line(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return row;
}

QUrl urlOf(const QString &text)
{
    return QUrl(text.trimmed(), QUrl::StrictMode);
}

} // namespace

AnswerForm::AnswerForm(QWidget *parent)
    : QWidget(parent)
{
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("answerKind"));
    m_kind->addItem(tr("Always the same answer"), int(Kind::Fixed));
    m_kind->addItem(tr("Pass on to a handler"), int(Kind::PassOn));
    m_kind->addItem(tr("Drop the connection"), int(Kind::Drop));
    m_kind->addItem(tr("Never answer"), int(Kind::Withhold));
    m_pages = new QStackedWidget;
    m_pages->addWidget(createFixed());
    m_pages->addWidget(createPassOn());
    m_pages->addWidget(createSilent(
        tr("The request is read and kept; then the connection is closed without an answer.")));
    m_pages->addWidget(createSilent(
        tr("The request is read and kept; the connection stays open until the sender gives up.")));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new FormField(tr("Answer"), m_kind));
    layout->addWidget(m_pages);
    layout->addWidget(createMisbehaviour());

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        check();
    });
    connect(m_url, &QLineEdit::textChanged, this, [this] {
        m_confirmHost->setChecked(false);
        check();
    });
    for (QPlainTextEdit *edit : {m_headers, m_body})
        connect(edit, &QPlainTextEdit::textChanged, this, &AnswerForm::check);
    for (QSpinBox *box : findChildren<QSpinBox *>())
        connect(box, &QSpinBox::valueChanged, this, &AnswerForm::check);
    connect(m_failShare, &QDoubleSpinBox::valueChanged, this, &AnswerForm::check);
    for (QCheckBox *box : {m_confirmHost, m_limited, m_rejects})
        connect(box, &QCheckBox::toggled, this, &AnswerForm::check);
    setRule({}, {}, true);
}

QWidget *AnswerForm::createFixed()
{
    m_status = makeStatus("answerStatus");
    m_headers = makeText("answerHeaders", 3);
    m_headers->setPlaceholderText(QStringLiteral("Content-Type: application/json"));
    m_headersField = new FormField(tr("Headers, one on each line"), m_headers);
    m_body = makeText("answerBodyEdit", 4);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new FormField(tr("Status"), line({m_status})));
    layout->addWidget(m_headersField);
    layout->addWidget(new FormField(tr("Body"), m_body));
    layout->addStretch();
    m_status->setAccessibleName(tr("Status of the answer"));
    return page;
}

QWidget *AnswerForm::createPassOn()
{
    m_url = new QLineEdit;
    m_url->setObjectName(QStringLiteral("passOnUrl"));
    m_url->setFont(fonts::monospace(m_url->font()));
    m_url->setPlaceholderText(QStringLiteral("http://127.0.0.1:3000/webhooks"));
    m_urlField = new FormField(tr("URL of the handler"), m_url);
    m_confirmHost = new QCheckBox;
    m_confirmHost->setObjectName(QStringLiteral("confirmPassOnHost"));
    m_whenDown = makeStatus("whenDownStatus");
    m_whenDown->setAccessibleName(tr("Status while the handler is down"));
    m_timeout = makeNumber("passOnTimeout", 1, 600, tr(" s"));
    m_timeout->setAccessibleName(tr("Longest time the handler may take"));
    auto *hint = new QLabel(tr("Method, path, query, headers and bytes go on unchanged, and the "
                               "handler's answer goes back. Both are kept."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_urlField);
    layout->addWidget(m_confirmHost);
    layout->addWidget(hint);
    auto *limits = new QHBoxLayout;
    limits->setSpacing(24);
    limits->addWidget(new FormField(tr("Answered while it is down"), line({m_whenDown})));
    limits->addWidget(new FormField(tr("Waits for at most"), line({m_timeout})));
    limits->addStretch();
    layout->addLayout(limits);
    layout->addStretch();
    return page;
}

QWidget *AnswerForm::createSilent(const QString &sentence)
{
    auto *text = new QLabel(sentence);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    text->setForegroundRole(QPalette::PlaceholderText);
    return text;
}

QWidget *AnswerForm::createMisbehaviour()
{
    m_delay = makeNumber("answerDelay", 0, longestDelay, tr(" ms"));
    m_delay->setSingleStep(100);
    m_failFirst = makeNumber("failFirst", 0, 1'000'000);
    m_failShare = new QDoubleSpinBox;
    m_failShare->setObjectName(QStringLiteral("failShare"));
    m_failShare->setRange(0, 100);
    m_failShare->setDecimals(1);
    m_failShare->setSuffix(tr(" %"));
    m_seed = makeNumber("failSeed", 1, 1'000'000);
    m_failStatus = makeStatus("failStatus", 300);
    m_limited = new QCheckBox(tr("At most"));
    m_limited->setObjectName(QStringLiteral("rateLimited"));
    m_rateRequests = makeNumber("rateRequests", 1, 1'000'000);
    m_rateRequests->setAccessibleName(tr("Requests in each period"));
    m_rateSeconds = makeNumber("rateSeconds", 1, 3600, tr(" s"));
    m_rateSeconds->setAccessibleName(tr("Length of the period"));
    m_rejects = new QCheckBox(tr("Answer what is not verified with"));
    m_rejects->setObjectName(QStringLiteral("rejects"));
    m_rejectStatus = makeStatus("rejectStatus", 400);
    m_rejectStatus->setAccessibleName(tr("Status for what is not verified"));

    const auto label = [](const QString &text, QWidget *buddy) {
        auto *caption = new QLabel(text);
        caption->setBuddy(buddy);
        buddy->setAccessibleName(text);
        return caption;
    };
    auto *title = new QLabel(tr("On purpose"));
    title->setFont(fonts::strong(title->font()));
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(title, 0, 0, 1, 2);
    grid->addWidget(label(tr("Answer later by"), m_delay), 1, 0);
    grid->addWidget(line({m_delay}), 1, 1);
    grid->addWidget(label(tr("Fail the first"), m_failFirst), 2, 0);
    grid->addWidget(line({m_failFirst, label(tr("with status"), m_failStatus), m_failStatus}), 2,
                    1);
    grid->addWidget(label(tr("Then fail"), m_failShare), 3, 0);
    grid->addWidget(line({m_failShare, label(tr("drawn with seed"), m_seed), m_seed}), 3, 1);
    grid->addWidget(m_limited, 4, 0);
    grid->addWidget(line({m_rateRequests, new QLabel(tr("requests in")), m_rateSeconds}), 4, 1);
    grid->addWidget(m_rejects, 5, 0);
    grid->addWidget(line({m_rejectStatus}), 5, 1);
    return page;
}

void AnswerForm::setRule(const AnswerRule &rule, const QString &confirmedHost, bool mayPassOn)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_rule = rule;
    m_kind->setCurrentIndex(m_kind->findData(int(rule.kind)));
    m_status->setValue(rule.status);
    QStringList headers;
    for (const Header &header : rule.headers)
        headers += QString::fromStdString(header.name + ": " + header.value);
    m_headers->setPlainText(headers.join(QLatin1Char('\n')));
    m_body->setPlainText(QString::fromStdString(rule.body));
    m_url->setText(QString::fromStdString(rule.passOnUrl));
    m_confirmHost->setChecked(!confirmedHost.isEmpty() &&
                              urlOf(m_url->text()).host() == confirmedHost);
    m_whenDown->setValue(rule.whenDownStatus);
    m_timeout->setValue(static_cast<int>(rule.passOnTimeout.count() / 1000));
    m_delay->setValue(static_cast<int>(rule.delay.count()));
    m_failFirst->setValue(rule.failFirst);
    m_failShare->setValue(rule.failShare * 100);
    m_seed->setValue(static_cast<int>(rule.seed));
    m_failStatus->setValue(rule.failStatus);
    m_limited->setChecked(rule.rate.has_value());
    m_rateRequests->setValue(rule.rate.value_or(AnswerRule::Rate{}).requests);
    m_rateSeconds->setValue(
        static_cast<int>(rule.rate.value_or(AnswerRule::Rate{}).window.count()));
    m_rejects->setChecked(rule.rejectStatus.has_value());
    m_rejectStatus->setValue(rule.rejectStatus.value_or(401));
    m_url->setEnabled(mayPassOn);
    m_urlField->setHint(mayPassOn ? QString()
                                  : tr("Events of a LIVE webhook are not passed on from here."));
    check();
}

AnswerRule AnswerForm::rule() const
{
    AnswerRule rule = m_rule;
    rule.kind = static_cast<Kind>(m_kind->currentData().toInt());
    rule.status = m_status->value();
    rule.headers.clear();
    for (const QString &text :
         m_headers->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qsizetype colon = text.indexOf(QLatin1Char(':'));
        rule.headers.push_back({text.left(colon).trimmed().toStdString(),
                                text.mid(colon + 1).trimmed().toStdString()});
    }
    rule.body = m_body->toPlainText().toStdString();
    rule.passOnUrl = m_url->text().trimmed().toStdString();
    rule.whenDownStatus = m_whenDown->value();
    rule.passOnTimeout = std::chrono::seconds(m_timeout->value());
    rule.delay = std::chrono::milliseconds(m_delay->value());
    rule.failFirst = m_failFirst->value();
    rule.failShare = m_failShare->value() / 100;
    rule.seed = static_cast<std::uint32_t>(m_seed->value());
    rule.failStatus = m_failStatus->value();
    rule.rate.reset();
    if (m_limited->isChecked())
        rule.rate =
            AnswerRule::Rate{m_rateRequests->value(), std::chrono::seconds(m_rateSeconds->value())};
    rule.rejectStatus.reset();
    if (m_rejects->isChecked())
        rule.rejectStatus = m_rejectStatus->value();
    return rule;
}

QString AnswerForm::confirmedHost() const
{
    return m_confirmHost->isChecked() ? urlOf(m_url->text()).host() : QString();
}

bool AnswerForm::checkUrl()
{
    const QUrl url = urlOf(m_url->text());
    const bool isRight =
        url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
        (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
    const bool isOutside = isRight && !isThisMachine(url.host());
    m_confirmHost->setVisible(isOutside);
    m_confirmHost->setText(tr("Every event goes to %1, which is not this machine").arg(url.host()));
    if (!m_url->isEnabled())
        return false;
    if (isRight || m_url->text().isEmpty())
        m_urlField->setHint({});
    else
        m_urlField->setError(tr("Enter an http or https URL without a user name."));
    return isRight && (!isOutside || m_confirmHost->isChecked());
}

bool AnswerForm::checkHeaders()
{
    static const QRegularExpression name(
        QStringLiteral("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")); // RFC 9110, 5.6.2
    for (const QString &text :
         m_headers->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qsizetype colon = text.indexOf(QLatin1Char(':'));
        if (colon <= 0 || !name.match(text.left(colon).trimmed()).hasMatch()) {
            m_headersField->setError(
                tr("“%1” is not “Name: value”.").arg(text.left(40)).toHtmlEscaped());
            return false;
        }
    }
    m_headersField->setHint({});
    return true;
}

void AnswerForm::check()
{
    const auto kind = static_cast<Kind>(m_kind->currentData().toInt());
    const bool url = checkUrl();
    const bool headers = checkHeaders();
    m_isValid = (kind != Kind::PassOn || url) &&
                (kind != Kind::Fixed || (headers && m_body->toPlainText().size() <= longestBody));
    m_failStatus->setEnabled(m_failFirst->value() > 0 || m_failShare->value() > 0);
    m_seed->setEnabled(m_failShare->value() > 0);
    m_rateRequests->setEnabled(m_limited->isChecked());
    m_rateSeconds->setEnabled(m_limited->isChecked());
    m_rejectStatus->setEnabled(m_rejects->isChecked());
    if (!m_isSetting)
        Q_EMIT edited();
}

} // namespace hookbench::ui
