// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sendbody.h"

#include "app/outbox/headertext.h"
#include "app/text/formats.h"
#include "models/jsontext.h"
#include "ui/dialogs/filedialog.h"
#include "ui/pages/byteeditor.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/tonelabel.h"

#include <QFile>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr qint64 largestFile = qint64{64} * 1024 * 1024;
constexpr std::chrono::milliseconds checkPause{200};

} // namespace

SendBody::SendBody(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget)
    , m_body(new ByteEditor)
    , m_headers(new QPlainTextEdit)
    , m_facts(new ToneLabel)
{
    m_body->setObjectName(QStringLiteral("sendBody"));
    m_body->setAccessibleName(tr("Body of the delivery, byte for byte"));
    m_headers->setObjectName(QStringLiteral("sendHeaders"));
    m_headers->setAccessibleName(tr("Header lines of the delivery"));
    m_headers->setFont(fonts::monospace(m_headers->font()));
    m_headers->setTabChangesFocus(true);
    m_headers->setPlaceholderText(
        tr("One \"Name: value\" in each line. Content-Type, User-Agent and what the scheme signs "
           "with are added, unless they stand here."));
    m_facts->setObjectName(QStringLiteral("sendFacts"));
    m_facts->setFont(fonts::small(m_facts->font()));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    createLayout();
    m_pause.setSingleShot(true);
    m_pause.setInterval(checkPause);
    connect(m_body, &ByteEditor::bytesChanged, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, [this] {
        check();
        Q_EMIT bytesChanged();
    });
    connect(m_headers, &QPlainTextEdit::textChanged, this, [this] {
        showHeaderCount();
        Q_EMIT headersChanged();
    });
}

void SendBody::createLayout()
{
    m_tabs->setObjectName(QStringLiteral("sendContent"));
    m_tabs->setAccessibleName(tr("Body and headers"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_body, tr("Body"));
    m_tabs->addTab(m_headers, tr("Headers"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_facts);
}

const std::string &SendBody::bytes() const
{
    return m_body->bytes();
}

void SendBody::setBytes(const std::string &bytes)
{
    m_body->setBytes(bytes);
}

void SendBody::replaceBytes(const std::string &bytes)
{
    m_body->replaceBytes(bytes);
}

void SendBody::check()
{
    m_pause.stop();
    if (!m_fileFailure.isEmpty()) {
        m_facts->setTone(Tone::Bad);
        m_facts->setText(m_fileFailure);
        return;
    }
    const std::string &bytes = m_body->bytes();
    QStringList facts{text::byteSize(static_cast<std::int64_t>(bytes.size()), locale())};
    Tone tone = Tone::Neutral;
    if (m_body->isTooLarge()) {
        facts += tr("too large to be edited here: it is sent as it is, and its beginning is shown");
    } else if (!models::isUtf8(bytes)) {
        facts += tr("not UTF-8: bytes that are no text are shown as their hex");
    } else if (!bytes.empty()) {
        QJsonParseError problem;
        (void)QJsonDocument::fromJson(QByteArray::fromStdString(bytes), &problem);
        const bool isJson = problem.error == QJsonParseError::NoError;
        if (!isJson)
            tone = Tone::Warning;
        const auto end =
            std::min<std::ptrdiff_t>(problem.offset, static_cast<std::ptrdiff_t>(bytes.size()));
        const auto line = 1 + std::count(bytes.begin(), bytes.begin() + end, '\n');
        facts +=
            isJson ? tr("JSON") : tr("no JSON from line %1 on, and sent all the same").arg(line);
    }
    if (const QString ends = m_body->lineEnds(); !ends.isEmpty())
        facts += ends;
    m_facts->setTone(tone);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

Result<Headers> SendBody::headers() const
{
    return outbox::parseHeaderText(m_headers->toPlainText().toStdString());
}

bool SendBody::areUsualHeaders() const
{
    const Result<Headers> typed = headers();
    return typed && *typed == m_usualHeaders;
}

void SendBody::setUsualHeaders(const Headers &headers)
{
    m_usualHeaders = headers;
    m_headers->setPlainText(QString::fromStdString(outbox::headerText(headers)));
}

void SendBody::clearHeaders()
{
    m_headers->clear();
    m_usualHeaders.clear();
}

void SendBody::showHeaderCount()
{
    const Result<Headers> typed = headers();
    m_tabs->setTabText(1, typed && !typed->empty() ? tr("Headers (%1)").arg(typed->size())
                                                   : tr("Headers"));
}

void SendBody::loadFile()
{
    auto *dialog = new FileDialog(this, FileDialog::Use::Open, tr("Load a body"));
    connect(dialog, &FileDialog::fileSelected, this, &SendBody::takeFile);
    dialog->open();
}

void SendBody::takeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_fileFailure = tr("The file cannot be read: %1").arg(file.errorString());
    } else if (file.size() > largestFile) {
        m_fileFailure = tr("The file is larger than %1, which is the most that is sent.")
                            .arg(text::byteSize(largestFile, locale()));
    } else {
        m_fileFailure.clear();
        m_body->setBytes(file.readAll().toStdString());
    }
    check();
    Q_EMIT bytesChanged();
}

} // namespace hookbench::ui
