// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/schemeeditor.h"

#include "app/base/privatefile.h"
#include "app/inbox/receiverservice.h"
#include "app/shippeddata.h"
#include "app/signing/schemefiles.h"
#include "ui/dialogs/schemetrial.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/tonelabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <memory>

namespace hookbench::ui
{

namespace
{

constexpr std::size_t maxCiphers = 200;

/// The line that "Line N: …" speaks of; 0: none.
int lineIn(const std::string &sentence)
{
    static const QRegularExpression pattern(QStringLiteral("\\ALine ([0-9]{1,6}):"));
    return pattern.match(QString::fromStdString(sentence)).captured(1).toInt();
}

} // namespace

SchemeEditor::SchemeEditor(inbox::ReceiverService &receiver, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_shelf(receiver.shelf())
    , m_trial(new SchemeTrial(receiver, clock))
{
    readCiphers();
    createLayout();
    connect(m_code, &QPlainTextEdit::textChanged, this, &SchemeEditor::check);
    connect(m_name, &QLineEdit::textChanged, this, &SchemeEditor::check);
    connect(m_duplicate, &QPushButton::clicked, this, &SchemeEditor::duplicateWanted);
    connect(m_export, &QPushButton::clicked, this, &SchemeEditor::exportWanted);
    connect(m_remove, &QPushButton::clicked, this, &SchemeEditor::removeWanted);
}

void SchemeEditor::createLayout()
{
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("schemeName"));
    m_name->setAccessibleName(tr("Name of the scheme"));
    m_name->setPlaceholderText(tr("name, for example acme"));
    m_name->setMaxLength(64);
    m_name->setFont(fonts::monospace(m_name->font()));
    m_name->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[a-z0-9_][a-z0-9._-]*")), m_name));
    m_origin = new Badge;
    m_origin->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_duplicate = new QPushButton(tr("Duplicate"));
    m_duplicate->setObjectName(QStringLiteral("duplicateScheme"));
    m_export = new QPushButton(tr("Export…"));
    m_export->setObjectName(QStringLiteral("exportScheme"));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setObjectName(QStringLiteral("removeScheme"));
    m_remove->setProperty("role", QStringLiteral("danger"));
    m_code = new CodeEditor;
    m_code->setObjectName(QStringLiteral("schemeCode"));
    m_code->setAccessibleName(tr("The scheme as JSON"));
    m_finding = new ToneLabel;
    m_finding->setObjectName(QStringLiteral("schemeFinding"));
    m_finding->setWordWrap(true);
    m_finding->setTextFormat(Qt::PlainText);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name, 1);
    head->addWidget(m_origin, 0, Qt::AlignVCenter);
    for (QPushButton *button : {m_duplicate, m_export, m_remove}) {
        button->setAutoDefault(false);
        head->addWidget(button);
    }
    auto *top = new QWidget;
    auto *above = new QVBoxLayout(top);
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(8);
    above->addLayout(head);
    above->addWidget(m_code, 1);
    above->addWidget(m_finding);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(top, 1);
    layout->addWidget(m_trial);
}

/// Those that ship and the user's: a scheme may name one of them.
void SchemeEditor::readCiphers()
{
    for (const char *name : {"platform-gcm", "platform-cbc"})
        m_ciphers.push_back({name, shippedFile(std::string("ciphers/") + name + ".json")});
    std::error_code failure;
    for (std::filesystem::directory_iterator it(m_shelf.directory() / "ciphers", failure), end;
         !failure && it != end && m_ciphers.size() < maxCiphers; it.increment(failure)) {
        const Result<std::string> json =
            it->path().extension() == ".json" && it->is_regular_file(failure)
                ? readFile(it->path(), maxBytes)
                : Result<std::string>(Error{ErrorKind::NotFound});
        if (json)
            m_ciphers.push_back({it->path().stem().string(), *json});
    }
}

void SchemeEditor::open(const QString &name, const QString &json)
{
    m_opened = name;
    m_isWritable = m_shelf.isOwn(name);
    const QSignalBlocker quietName(m_name);
    m_name->setText(name);
    m_name->setReadOnly(true);
    {
        const QSignalBlocker quietCode(m_code);
        m_code->setPlainText(json);
    }
    m_settledText = text();
    m_code->setReadOnly(!m_isWritable);
    m_origin->setText(m_isWritable ? tr("Your own") : tr("Ships with Hookbench"));
    m_origin->setRole(m_isWritable ? Badge::Role::Accent : Badge::Role::Neutral);
    check();
}

void SchemeEditor::openNew(const QString &name, const QString &json)
{
    m_opened.clear();
    m_isWritable = true;
    m_settledText = name.isEmpty() ? json : QString();
    m_name->setReadOnly(false);
    m_code->setReadOnly(false);
    m_origin->setText(tr("Not saved yet"));
    m_origin->setRole(Badge::Role::Warning);
    {
        const QSignalBlocker quietName(m_name);
        const QSignalBlocker quietCode(m_code);
        m_name->setText(name);
        m_code->setPlainText(json);
    }
    check();
    if (name.isEmpty())
        m_name->setFocus();
    else
        m_code->setFocus();
}

QString SchemeEditor::name() const
{
    return m_opened.isEmpty() ? m_name->text() : m_opened;
}

QString SchemeEditor::text() const
{
    return m_code->toPlainText();
}

bool SchemeEditor::isChanged() const
{
    return m_isWritable && text() != m_settledText;
}

bool SchemeEditor::canSave() const
{
    if (!m_isWritable || !m_isValid)
        return false;
    if (m_opened.isEmpty())
        return signing::isDataFileName(name().toStdString()) && !m_shelf.isOwn(name());
    return isChanged();
}

void SchemeEditor::settle(const QString &name)
{
    m_opened = name;
    m_settledText = text();
}

void SchemeEditor::check()
{
    const std::string json = m_code->toPlainText().toStdString();
    const std::string named = name().toStdString();
    const std::string tried = named.empty() ? "new" : named;
    Error error{ErrorKind::FileMalformed};
    auto set = std::make_shared<signing::SchemeSet>();
    if (json.size() > maxBytes) {
        error.detail = "A scheme file has at most 64 KiB.";
    } else {
        *set = signing::SchemeSet::from({{tried, json}}, m_ciphers);
        for (const signing::RejectedFile &rejected : set->rejected()) {
            if (rejected.name == tried)
                error = rejected.error;
        }
    }
    m_isValid = set->find(tried) != nullptr;
    m_code->setErrorLine(m_isValid ? 0 : lineIn(error.detail));
    if (m_isValid) {
        m_finding->setTone(Tone::Good);
        m_finding->setText(tr("This is a scheme."));
        m_trial->setScheme(set, tried);
    } else {
        m_finding->setTone(Tone::Bad);
        m_finding->setText(QString::fromStdString(error.detail));
        m_trial->setNone(tr("It is tried as soon as it is a scheme."));
    }
    if (m_isValid && m_opened.isEmpty() && !signing::isDataFileName(named)) {
        m_finding->setTone(Tone::Warning);
        m_finding->setText(tr("The scheme needs a name."));
    } else if (m_isValid && m_opened.isEmpty() && m_shelf.isOwn(name())) {
        m_finding->setTone(Tone::Warning);
        m_finding->setText(tr("One of your schemes has this name already."));
    } else if (m_isValid && m_opened.isEmpty() && m_shelf.shipped().find(named)) {
        m_finding->setTone(Tone::Warning);
        m_finding->setText(tr("It will stand in for the one of this name that ships."));
    }
    m_code->setAccessibleDescription(m_finding->text());
    m_duplicate->setEnabled(!m_opened.isEmpty());
    m_export->setEnabled(m_isValid);
    m_remove->setVisible(m_isWritable && !m_opened.isEmpty());
    Q_EMIT checked();
}

} // namespace hookbench::ui
