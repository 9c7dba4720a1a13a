// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/codetab.h"

#include "app/inbox/receiverservice.h"
#include "app/shippeddata.h"
#include "ui/clipboardkeeper.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/elidedlabel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

/// What no delivery of the platform has confirmed yet: its documents name neither header nor
/// message.
bool isPreset(const QString &scheme)
{
    return scheme.startsWith(QLatin1String("platform"));
}

} // namespace

CodeTab::CodeTab(inbox::ReceiverService &receiver, QWidget *parent)
    : QWidget(parent)
    , m_receiver(receiver)
    , m_language(new QComboBox)
    , m_scheme(new QComboBox)
    , m_copy(new QPushButton(tr("Copy")))
    , m_save(new QPushButton(tr("Save…")))
    , m_note(new ElidedLabel)
    , m_code(new CodeView)
{
    setObjectName(QStringLiteral("codeTab"));
    m_language->setObjectName(QStringLiteral("codeLanguage"));
    m_language->setAccessibleName(tr("Language of the handler"));
    m_scheme->setObjectName(QStringLiteral("codeScheme"));
    m_scheme->setAccessibleName(tr("How the deliveries are signed"));
    for (QComboBox *choice : {m_language, m_scheme}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(8);
    }
    m_copy->setObjectName(QStringLiteral("copyHandler"));
    m_save->setObjectName(QStringLiteral("saveHandler"));
    m_note->setFont(fonts::small(m_note->font()));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_code->setObjectName(QStringLiteral("handlerCode"));
    m_code->setAccessibleName(tr("Handler"));
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setTabStopDistance(4 * m_code->fontMetrics().horizontalAdvance(QLatin1Char(' ')));

    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_language, 1);
    choices->addWidget(m_scheme, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(14, 12, 14, 8);
    head->setSpacing(8);
    head->addLayout(choices);
    head->addLayout(buttons);
    head->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_code, 1);

    connect(m_language, &QComboBox::currentIndexChanged, this, &CodeTab::render);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &CodeTab::render);
    connect(m_scheme, &QComboBox::activated, this, [this] { m_isChosen = true; });
    inbox::SchemeShelf &shelf = m_receiver.shelf();
    connect(&shelf, &inbox::SchemeShelf::changed, this, &CodeTab::fillSchemes);
    connect(&shelf, &inbox::SchemeShelf::confirmed, this, &CodeTab::fillSchemes);
    connect(&m_receiver, &inbox::ReceiverDesk::accountChanged, this, [this] {
        m_isChosen = false;
        fillSchemes();
    });
    connect(m_copy, &QPushButton::clicked, this, &CodeTab::copy);
    connect(m_save, &QPushButton::clicked, this, &CodeTab::save);
}

QString CodeTab::scheme() const
{
    return m_scheme->currentData().toString();
}

void CodeTab::showEvent(QShowEvent *event)
{
    if (!m_handlers)
        fill();
    QWidget::showEvent(event);
}

void CodeTab::fill()
{
    Result<handlers::HandlerSet> handlers = handlers::HandlerSet::from(
        [](const std::string &file) { return shippedFile("handlers/" + file); });
    if (!handlers) // a broken build; what is compiled in cannot go missing
        return;
    // Only once both are there does a change of the choices render anything.
    for (const handlers::HandlerLanguage &language : handlers->languages()) {
        m_language->addItem(QString::fromStdString(language.title),
                            QString::fromStdString(language.name));
    }
    m_handlers = std::move(*handlers);
    fillSchemes();
}

/// The account's confirmed scheme, else the preset.
QString CodeTab::ownScheme() const
{
    const QString confirmed = m_receiver.shelf().confirmedOf(m_receiver.account().id);
    return confirmed.isEmpty() ? QStringLiteral("platform") : confirmed;
}

void CodeTab::fillSchemes()
{
    if (!m_handlers)
        return;
    const QString wanted = m_isChosen ? m_scheme->currentData().toString() : ownScheme();
    {
        const QSignalBlocker block(m_scheme);
        m_scheme->clear();
        // By the names that --scheme takes: the titles are too long for this place.
        for (const signing::Scheme &scheme : m_receiver.shelf().current().schemes()) {
            const QString name = QString::fromStdString(scheme.name);
            m_scheme->addItem(name, name);
            m_scheme->setItemData(m_scheme->count() - 1, Qt::convertFromPlainText(QString::fromStdString(scheme.title)),
                                  Qt::ToolTipRole);
        }
        m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(wanted)));
    }
    render();
}

void CodeTab::render()
{
    if (!m_handlers)
        return;
    const QString name = m_scheme->currentData().toString();
    const handlers::HandlerLanguage *language =
        m_handlers->find(m_language->currentData().toString().toStdString());
    const signing::SchemeSet &schemes = m_receiver.shelf().current();
    const signing::Scheme *scheme = schemes.find(name.toStdString());
    if (!language || !scheme)
        return;
    const bool isConfirmed = m_receiver.shelf().isConfirmed(m_receiver.account().id, name);
    const Result<handlers::CodeFile> file =
        m_handlers->render(*language, {.scheme = *scheme,
                                       .cipher = schemes.findCipher(scheme->cipher),
                                       .isConfirmed = isConfirmed});
    m_file = file ? *file : handlers::CodeFile{};
    m_code->setCode(QString::fromStdString(m_file.text));
    m_note->setText(isConfirmed ? tr("Scheme confirmed by real deliveries of this account.")
                                : tr("Scheme not confirmed by a real delivery."));
    m_note->setVisible(isConfirmed || isPreset(name));
}

void CodeTab::copy()
{
    ClipboardKeeper::copyText(QString::fromStdString(m_file.text));
    Q_EMIT announced(tr("The handler was copied."));
}

void CodeTab::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the handler"), QString(), tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QString::fromStdString(m_file.name));
    connect(dialog, &QFileDialog::fileSelected, this, &CodeTab::write);
    dialog->open();
}

void CodeTab::write(const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = QByteArray::fromStdString(m_file.text);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        Q_EMIT announced(tr("The handler was saved."));
    else
        Q_EMIT announced(tr("The handler was not saved: %1").arg(file.errorString()));
}

} // namespace hookbench::ui
